"""The gold table to build: its columns, grain and constraints, and the complete logical query."""

from __future__ import annotations

from typing import Literal

from pydantic import computed_field

from schemas.artifact import Artifact
from schemas.plan import Plan
from schemas.workspace import Additivity

ModelColumnRole = Literal["dimension", "time", "label", "measure", "component"]


class ModelColumn(Artifact):
    """A column of the gold table. `type` is a DuckDB type; `sources` the bronze columns it is computed from."""

    name: str
    type: str
    nullable: bool
    description: str
    role: ModelColumnRole
    expression: str
    """The formula in words a reader knows: `clicks / impressions`."""
    sources: tuple[str, ...] = ()
    """`dataset.column`, in reading order."""
    metric: str | None = None
    unit: str = ""
    additivity: Additivity | None = None
    leaf: str | None = None
    """The leaf this column is, when it is one: what reconciliation checks."""


class Constraint(Artifact):
    """A promise about the gold table: `kind` not_null, unique, range or order."""

    kind: Literal["not_null", "unique", "range", "order"]
    columns: tuple[str, ...]
    minimum: float | None = None
    maximum: float | None = None
    severity: Literal["critical", "warning"] = "critical"
    reason: str = ""


class DataModel(Artifact):
    name: str
    target_table: str
    columns: tuple[ModelColumn, ...]
    grain: tuple[str, ...]
    """Names of the columns that identify a row; empty for a single total."""
    constraints: tuple[Constraint, ...]
    plan: Plan
    order: tuple[str, ...] = ()
    single_row: bool = False
    may_be_empty: bool = False
    """No row is an answer, too."""

    @computed_field  # type: ignore[prop-decorator]
    @property
    def target_schema(self) -> tuple[tuple[str, str], ...]:
        return tuple((column.name, column.type) for column in self.columns)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def primary_keys(self) -> tuple[str, ...]:
        return self.grain

    def column(self, name: str) -> ModelColumn:
        return next(column for column in self.columns if column.name == name)

"""What a project says, in one form for both dialects of its YAML: names and SQL as text, nothing looked up yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workspace.init.dbt.yaml_files import Values


@dataclass(frozen=True)
class TableName:
    """A table as a project names it; without `schema` where that is a placeholder or left to the profile."""

    table: str
    schema: str = ""


@dataclass(frozen=True)
class TableDescription:
    """What `schema.yml` says of a table and of its columns."""

    table: TableName
    description: str
    columns: Mapping[str, str]


@dataclass
class Described:
    """Everything found; models and spines have a `table` instead of a dataset.

    `measures` are aggregations by name, those of simple metrics among them; `metrics` refer to them by name.
    """

    models: list[tuple[TableName, Values]] = field(default_factory=list)
    measures: dict[str, Values] = field(default_factory=dict)
    metrics: list[Values] = field(default_factory=list)
    spines: list[tuple[TableName, Values]] = field(default_factory=list)
    saved_queries: list[Values] = field(default_factory=list)
    tables: list[TableDescription] = field(default_factory=list)
    sources: set[TableName] = field(default_factory=set)
    """Tables that the project reads and does not make."""
    notes: list[str] = field(default_factory=list)

    @property
    def has_semantics(self) -> bool:
        return bool(self.models)

"""The SQL of a product, proved: run on bronze and passed through the verification gates."""

from __future__ import annotations

from typing import Literal

from pydantic import computed_field

from schemas.artifact import Artifact


class GateResult(Artifact):
    """What one gate found; `figures` are name and value, in the order a reader wants them."""

    gate: str
    passed: bool
    severity: Literal["critical", "warning"]
    detail: str
    figures: tuple[tuple[str, str], ...] = ()
    not_applicable: bool = False
    """There was nothing it could look at: it did not pass, and nothing is wrong."""


class Disclosure(Artifact):
    """Dirt found in the sources, or a choice made, with its effect."""

    kind: Literal["deduplication", "orphans", "exclusion", "caveat", "unknown_group", "ties", "assumption", "partial"]
    dataset: str
    text: str
    rows: int | None = None
    share: float | None = None


class ResultInfo(Artifact):
    """Where the rows are: the digest of their content in the result store."""

    digest: str
    row_count: int
    columns: tuple[str, ...]
    types: tuple[str, ...]


class ColumnLineage(Artifact):
    """The source columns a target column is computed from, as found in the SQL itself."""

    column: str
    sources: tuple[str, ...]


class Transformation(Artifact):
    transformation_language: Literal["sql"] = "sql"
    dialect: str = "duckdb"
    transformation_code: str
    explanation: tuple[str, ...]
    """One sentence per step, in plain English."""
    result: ResultInfo
    gates: tuple[GateResult, ...]
    disclosures: tuple[Disclosure, ...]
    lineage: tuple[ColumnLineage, ...]

    @computed_field  # type: ignore[prop-decorator]
    @property
    def is_valid(self) -> bool:
        return all(gate.passed for gate in self.gates if gate.severity == "critical")

    @computed_field  # type: ignore[prop-decorator]
    @property
    def estimated_rows(self) -> int:
        """The number of rows, which is exact: the SQL was run."""
        return self.result.row_count

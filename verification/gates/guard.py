"""Guard: the SQL is one read-only query over the datasets that were selected."""

from __future__ import annotations

from schemas.errors import GuardError
from schemas.transformation import GateResult
from verification.context import Proof
from verification.routes import hops_from
from warehouse.guard import guard as let_through


def guard(proof: Proof) -> GateResult:
    """Critical. Only selected datasets, and those that their orphan policies look into, may be read."""
    selected = [name for name in proof.discovery.selected_datasets if name in proof.datasets]
    policies = [h.dataset for name in selected for h in hops_from(proof.datasets, name) if h.excludes_orphans]
    allowed = {
        name: frozenset(column.name for column in proof.datasets[name].columns)
        for name in dict.fromkeys((*selected, *policies))
    }
    try:
        read = let_through(proof.sql, allowed)
    except GuardError as error:
        return GateResult(gate="guard", passed=False, severity="critical", detail=f"Not let through: {error}.")
    tables = ", ".join(read.tables)
    figures = (("datasets", str(len(read.tables))), ("columns", str(len(read.columns))))
    detail = f"One read-only query over {tables}."
    return GateResult(gate="guard", passed=True, severity="critical", detail=detail, figures=figures)

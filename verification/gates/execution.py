"""Execution: the SQL ran to its end."""

from __future__ import annotations

from schemas.transformation import GateResult
from verification.context import Proof


def execution(proof: Proof) -> GateResult:
    """Critical. All rows are there: none was cut off by a limit of the engine."""
    rows, columns = proof.result.row_count, len(proof.result.columns)
    figures = (("rows", f"{rows:,}"), ("columns", str(columns)))
    if proof.result.truncated:
        detail = f"More than {rows:,} rows: the result was cut off. Ask for a shorter period or fewer groups."
    else:
        detail = f"{rows:,} row{'' if rows == 1 else 's'}, complete."
    return GateResult(
        gate="execution", passed=not proof.result.truncated, severity="critical", detail=detail, figures=figures
    )

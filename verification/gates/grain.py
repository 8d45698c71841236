"""Grain: each row is one key, and no key is missing."""

from __future__ import annotations

from schemas.transformation import GateResult
from verification.context import Proof


def grain(proof: Proof) -> GateResult:
    """Critical. As many rows as different keys, no NULL where the model allows none; a total is a single row."""
    model, names, rows = proof.model, proof.result.columns, proof.result.rows
    missing = [name for name in model.grain if name not in names]
    if missing:
        return _result(f"the key column {', '.join(missing)} is not in the result", len(rows), 0)
    if model.single_row:
        problem = "" if len(rows) == 1 else f"{len(rows):,} rows where the model has a single one"
        return _result(problem, len(rows), len(rows))
    if not model.grain:
        return _result("", len(rows), len(rows), "The model names no key: rows may repeat.")
    positions = [names.index(name) for name in model.grain]
    keys = {tuple(_hashable(row[position]) for position in positions) for row in rows}
    problems = []
    if len(keys) != len(rows):
        problems.append(f"{len(rows):,} rows but only {len(keys):,} different {', '.join(model.grain)}")
    for name, position in zip(model.grain, positions, strict=True):
        nulls = sum(row[position] is None for row in rows)
        if nulls and not model.column(name).nullable:
            problems.append(f"{nulls:,} rows have no {name}")
    return _result("; ".join(problems), len(rows), len(keys))


def _hashable(value: object) -> object:
    return str(value) if isinstance(value, list | dict) else value


def _result(problem: str, rows: int, keys: int, note: str = "") -> GateResult:
    fine = note or ("A single row." if rows == 1 else f"{rows:,} rows, each with a key of its own.")
    return GateResult(
        gate="grain",
        passed=not problem,
        severity="critical",
        detail=f"{problem[:1].upper()}{problem[1:]}." if problem else fine,
        figures=(("rows", f"{rows:,}"), ("different keys", f"{keys:,}")),
    )

"""Grain: each row is one key, and no key is missing."""

from __future__ import annotations

from schemas.transformation import GateResult
from verification.context import Proof
from warehouse.table import ResultTable


def grain(proof: Proof) -> GateResult:
    """Critical. As many rows as different keys, no NULL where the model allows none; a total is a single row."""
    model, names, rows = proof.model, proof.result.columns, proof.result.row_count
    missing = [name for name in model.grain if name not in names]
    if missing:
        return _result(f"the key column {', '.join(missing)} is not in the result", rows, 0)
    if model.single_row:
        problem = "" if rows == 1 else f"{rows:,} rows where the model has a single one"
        return _result(problem, rows, rows)
    if not model.grain:
        return _result("", rows, rows, "The model names no key: rows may repeat.")
    keys = _different(proof.result, model.grain)
    problems = []
    if keys != rows:
        problems.append(f"{rows:,} rows but only {keys:,} different {', '.join(model.grain)}")
    for name in model.grain:
        nulls = proof.result.nulls(name)
        if nulls and not model.column(name).nullable:
            problems.append(f"{nulls:,} rows have no {name}")
    return _result("; ".join(problems), rows, keys)


def _different(result: ResultTable, key: tuple[str, ...]) -> int:
    # floats are left to Python, to which 0.0 and -0.0 are the same
    if result.arrow is not None and not any("DOUBLE" in result.types[result.columns.index(name)] for name in key):
        positions = [result.columns.index(name) for name in key]
        named = result.arrow.select(positions).rename_columns([f"k{i}" for i in range(len(key))])
        return int(named.group_by(named.column_names, use_threads=False).aggregate([]).num_rows)
    keys = tuple(zip(*map(result.values, key), strict=True))
    try:
        return len(set(keys))
    except TypeError:  # a list or a struct, which has no hash, among the keys
        return len(set(map(str, keys)))


def _result(problem: str, rows: int, keys: int, note: str = "") -> GateResult:
    fine = note or ("A single row." if rows == 1 else f"{rows:,} rows, each with a key of its own.")
    return GateResult(
        gate="grain",
        passed=not problem,
        severity="critical",
        detail=f"{problem[:1].upper()}{problem[1:]}." if problem else fine,
        figures=(("rows", f"{rows:,}"), ("different keys", f"{keys:,}")),
    )

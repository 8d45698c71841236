"""Sanity: the figures look like figures."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Literal

from schemas.query import AggregateMeasure, AttributeDimension, Dimension, PartDimension, Table, TimeDimension
from schemas.transformation import GateResult
from verification.context import Proof
from verification.control_sources import Sources, physical
from verification.expression_text import identifier, select
from verification.periods import as_time, floor, shift

ENOUGH_ROWS = 3
"""A measure may well be the same in up to this many rows."""
_COUNTS = ("count", "count_distinct")
_PARTS = {"hour_of_day": 24, "weekday": 7, "day_of_month": 31, "week_of_year": 53, "month_of_year": 12}


def sanity(proof: Proof) -> GateResult:
    """Warning. Rows where there should be some, no measure that is all NULL or constant, no more rows than keys.

    Critical where the most of something was asked for, and nothing has more than one: that ranks nothing.
    """
    undecided = [*_undecided(proof)]
    problems = undecided or [*_empty(proof), *_dull(proof)]
    most = _most_rows(proof)
    rows = proof.result.row_count
    if most is not None and rows > most:
        problems.append(f"{rows:,} rows, but the dimensions have only {most:,} combinations")
    figures = [("rows", f"{rows:,}")] + ([("combinations at most", f"{most:,}")] if most is not None else [])
    detail = f"{'; '.join(problems)}." if problems else "No empty or constant measure, a plausible number of rows."
    severity: Literal["critical", "warning"] = "critical" if undecided else "warning"
    return GateResult(gate="sanity", passed=not problems, severity=severity, detail=detail, figures=tuple(figures))


def _undecided(proof: Proof) -> Iterator[str]:
    query = proof.intent.query
    if not isinstance(query, Table) or query.limit is None or query.limit_per or not query.order:
        return
    first, rows = query.order[0], proof.result.row_count
    counts = {m.name for m in query.measures if isinstance(m, AggregateMeasure) and m.function in _COUNTS}
    if first.by not in counts or not first.descending or rows <= query.limit:
        return
    if set(proof.result.values(first.by)) == {1}:
        yield f"the most of {first.by} is asked for, and it is 1 in all of {rows:,} rows: none has more than another"


def _empty(proof: Proof) -> Iterator[str]:
    query = proof.intent.query
    period = query.period if query is not None else None
    if not proof.result.row_count and not (period is not None and period.empty):
        yield f"no row at all{f' for {period.said}' if period is not None else ''}"


def _dull(proof: Proof) -> Iterator[str]:
    rows, names, query = proof.result.row_count, proof.result.columns, proof.intent.query
    alike = {t.measure for t in query.having if t.operator == "="} if isinstance(query, Table) else set[str]()
    for column in proof.model.columns:
        if column.role not in ("measure", "component") or column.name not in names or not rows:
            continue
        values = proof.result.values(column.name)
        if all(value is None for value in values):
            yield f"{column.name} is NULL in every row"
        elif rows > ENOUGH_ROWS and column.name not in alike and all(value == values[0] for value in values):
            yield f"{column.name} is {values[0]} in every row"


def _most_rows(proof: Proof) -> int | None:
    """The product of how many values each dimension has; None where that is not known."""
    query = proof.intent.query
    if not isinstance(query, Table) or not query.dimensions or query.layer is not None:
        return None
    grain = [d for d in query.dimensions if d.name in proof.model.grain]
    counts = [_values(proof, query, d) for d in grain if not isinstance(d, AttributeDimension)]
    attributes = [d for d in grain if isinstance(d, AttributeDimension)]
    if any(count is None for count in counts):
        return None
    if attributes:
        cells = []
        for i, dimension in enumerate(attributes):
            dataset = dimension.attribute.table
            text = Sources(proof.datasets).cell(dataset, dimension.attribute.column, "d")
            counted = select((f"count(DISTINCT {text})",), f"{physical(dataset)} AS d")
            cells.append(f"({counted}) AS {identifier(f'n{i}')}")
        row = proof.engine.query(f"SELECT {', '.join(cells)}").rows[0]
        counts += [int(str(count)) + 1 for count in row]
    return math.prod(count for count in counts if count is not None)


def _values(proof: Proof, query: Table, dimension: Dimension) -> int | None:
    if isinstance(dimension, PartDimension):
        return _PARTS.get(dimension.part, 4) + 1
    period = query.period
    end = period.end if period is not None and period.end is not None else proof.as_of
    end = query.horizon.end if query.horizon is not None else end
    if not isinstance(dimension, TimeDimension) or period is None or period.start is None or end is None:
        return None
    first, count = floor(period.start, dimension.grain), 1
    while as_time(first) < as_time(end):
        first, count = shift(first, 1, dimension.grain), count + 1
    return count

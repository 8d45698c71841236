"""Straight lines through complete periods, and the rows of those to come."""

from __future__ import annotations

import datetime

from compiler.planning.days import date_constant, floor_to_grain, shift
from schemas.data_model import ModelColumn
from schemas.errors import UnplannableError
from schemas.expressions import Case, ColumnRef, Comparison, Constant, Expression, When
from schemas.horizon import ACTUAL, BASELINE, FEWEST_FITTED, Horizon
from schemas.query import Table, TimeDimension, TrendMeasure


def check_trend(query: Table, first: datetime.date | None, as_of: datetime.date) -> None:
    """Raises `UnplannableError` where a line would be laid through too little, or would be read off too far ahead."""
    trends = [measure for measure in query.measures if isinstance(measure, TrendMeasure)]
    if not trends:
        return
    grain, period = trends[0].grain, query.period
    rows = [d.grain for d in query.dimensions if isinstance(d, TimeDimension)]
    if rows != [grain] or grain == "hour" or query.limit is not None or query.having or query.every_member_of:
        raise UnplannableError(f"A straight line over time needs all rows per {grain}, and nothing chosen among them.")
    start = period.start if period is not None and period.start is not None else first
    end = period.end if period is not None else None
    if start is None or end is None or end > as_of or floor_to_grain(end, grain) != end:
        raise UnplannableError(f"A straight line is laid through complete {grain}s: which ones?")
    if period is not None and period.start is not None and floor_to_grain(period.start, grain) != period.start:
        raise UnplannableError(f"{period.start} is not the start of a {grain}: a line needs complete ones.")
    fitted = _count(floor_to_grain(start, grain), end, grain)
    if fitted < FEWEST_FITTED:
        raise UnplannableError(
            f"The data have {fitted} complete {grain}{'' if fitted == 1 else 's'}; a straight line through fewer than "
            f"{FEWEST_FITTED} says nothing about those to come."
        )
    ahead = _count(end, query.horizon.end, grain) if query.horizon is not None else 0
    if ahead > fitted:
        raise UnplannableError(
            f"{ahead} {grain}s ahead, told from {fitted}: a straight line is not carried further than it reaches back."
        )


def _count(start: datetime.date, end: datetime.date, grain: str) -> int:
    """How many whole periods lie between two starts of one."""
    count = 0
    while start < end:
        start, count = shift(start, 1, grain), count + 1
    return count


def in_the_past(moment: Expression, value: Expression, end: datetime.date) -> Expression:
    """`value` in rows of complete periods, nothing in those to come."""
    return Case(whens=(When(condition=Comparison(operator="<", left=moment, right=date_constant(end)), value=value),))


def basis_value(moment: Expression, end: datetime.date) -> Expression:
    """Whether a row is of a complete period or of one to come."""
    actual, baseline = (Constant(type="text", text=text) for text in (ACTUAL, BASELINE))
    past = Comparison(operator="<", left=moment, right=date_constant(end))
    return Case(whens=(When(condition=past, value=actual),), otherwise=baseline)


def basis_column(horizon: Horizon, time: ColumnRef, grain: str) -> ModelColumn:
    """The output column that says so."""
    return ModelColumn(
        name=horizon.basis,
        type="VARCHAR",
        nullable=False,
        description=f"“{ACTUAL}” in complete {grain}s; “{BASELINE}” in those to come, where only the line has a value.",
        role="label",
        expression=f"whether the {grain} is over",
        sources=(f"{time.table}.{time.column}",),
    )

"""Balances: of the rows only those of the first or last time."""

from __future__ import annotations

from typing import Literal

from compiler.metrics.flow import Column, Flow
from compiler.metrics.rows import TIME
from compiler.metrics.scope import MeasureScope
from schemas.errors import UnplannableError
from schemas.expressions import Aggregate, Comparison


def kept_rows(scope: MeasureScope, rows: Flow) -> Flow:
    """Of a balance only the rows of the first or last time."""
    kept = scope.measure.non_additive
    if kept is None:
        return rows
    same_time = [key.name for key in scope.time_keys][:1]
    if kept.dimension != scope.measure.time:
        raise UnplannableError(f"{scope.name}: {kept.dimension} is not the time its rows are dated by.")
    groups = [*kept.groupings, *same_time]
    function: Literal["min", "max"] = kept.choice
    chosen = Column("kept_time", Aggregate(function=function, argument=rows.column(TIME)), rows.types[TIME])
    ends = scope.steps.select(
        f"{scope.name}_kept_times",
        f"{scope.name}: the {'last' if function == 'max' else 'first'} time that counts.",
        rows.input,
        [*rows.carried(groups), chosen],
        grouped=bool(groups),
    )
    pairs = [(rows.column(TIME), ends.column("kept_time"))]
    pairs += [(rows.column(name), ends.column(name)) for name in kept.groupings]
    on = [Comparison(operator="=", left=a, right=b) for a, b in pairs]
    return scope.steps.select(
        f"{scope.name}_kept",
        f"{scope.name}: the rows of that time.",
        rows.input,
        rows.carried(rows.types),
        joins=[ends.joined("inner", on)],
    )

"""The later times at which an offset shows rows."""

from __future__ import annotations

from compiler.metrics.asked import Shift
from compiler.metrics.custom_offset import custom_offset_flow
from compiler.metrics.flow import Flow
from compiler.metrics.items import Item
from compiler.metrics.rows import TIME, Shown
from compiler.metrics.scope import MeasureScope
from compiler.metrics.spine import spine_flow
from schemas.expressions import Comparison, Expression, Logical


def later_times(scope: MeasureScope) -> Shown:
    """The later times at which an offset shows rows, and which rows are shown at each."""
    inside = (item for item in scope.items() if scope.layer.is_time_of(item, scope.measure))
    items = tuple(dict.fromkeys((*scope.time_keys, *inside)))
    spine, earlier = _later_times(scope, scope.asked.shift or Shift(), items)
    names = tuple(item.name for item in items)
    return Shown(spine, names, lambda then: [Comparison(operator="=", left=earlier, right=then)])


def _later_times(scope: MeasureScope, shift: Shift, items: tuple[Item, ...]) -> tuple[Flow, Expression]:
    """The periods at which values are shown, and the earlier time that each shows."""
    when, where = scope.asked.when, scope.time_conditions()
    if shift.window is not None and shift.grain in scope.layer.custom_grains:
        later = custom_offset_flow(scope.layer, scope.steps, items, shift.window, when=when, where=where)
        return later, later.column(TIME)
    spine = spine_flow(
        scope.layer,
        scope.steps,
        items,
        name=f"{scope.name}_periods",
        when=when,
        where=where,
        event_grain=scope.time_grain,
    )
    periods = [key for key in scope.time_keys if key.grain and key.grain not in scope.layer.custom_grains]
    if shift.to_grain is not None and periods and not any(key.grain == scope.time_grain for key in periods):
        spine = _first_of_each(scope, spine, periods)
    return spine, shift.of(spine.column(TIME), spine.types[TIME])


def _first_of_each(scope: MeasureScope, spine: Flow, periods: list[Item]) -> Flow:
    """The first time of each period asked for."""
    first: tuple[Expression, ...] = tuple(
        Comparison(operator="=", left=spine.column(key.name), right=spine.column(TIME)) for key in periods
    )
    where = first if len(first) == 1 else (Logical(operator="or", operands=first),)
    purpose = f"{scope.name}: the first time of each period."
    return scope.steps.select(f"{scope.name}_firsts", purpose, spine.input, spine.carried(spine.types), where=where)

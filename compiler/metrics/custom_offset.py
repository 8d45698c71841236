"""Times that are later by periods of a company's own: the third day of one period becomes the third day of the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compiler.metrics.conditions import read_through
from compiler.metrics.flow import Column, Flow, Steps
from compiler.metrics.items import Item
from compiler.metrics.layer import Layer
from compiler.metrics.rows import TIME
from compiler.metrics.spine import SpineReader
from compiler.metrics.times import Range
from schemas.errors import UnplannableError
from schemas.expressions import (
    Arithmetic,
    Case,
    Cast,
    Comparison,
    Constant,
    Expression,
    SortKey,
    When,
    Window,
    WindowFunction,
)
from schemas.plan import Join
from schemas.semantics import LayerWindow

_PERIOD, _LATER, _FIRST, _LAST, _PLACE = "own_period", "later_time", "first_time", "last_time", "place"


def custom_offset_flow(
    layer: Layer,
    steps: Steps,
    items: tuple[Item, ...],
    window: LayerWindow,
    *,
    when: Range,
    where: Iterable[Expression],
) -> Flow:
    """`event_time` of each period of the time spine, beside the items of the time at which its value is shown."""
    spine = layer.spine_of({window.grain})
    if spine.grain != "day":
        raise UnplannableError(f"An offset by {window.grain} needs a time spine of days.")
    reader = SpineReader(layer, steps, spine)
    period, kind = reader.item(Item((), "metric_time", window.grain))
    day, _ = reader.item(Item((), "metric_time", "day"))
    days = steps.select(
        f"{window.grain}_days",
        f"The days of each {window.grain}.",
        reader.input,
        [
            Column(TIME, day, "DATE"),
            Column(_PERIOD, period, kind),
            Column(_FIRST, _over("first_value", day, period, day), "DATE"),
            Column(_LAST, _over("last_value", day, period, day), "DATE"),
            Column(_PLACE, _over("row_number", None, period, day), "BIGINT"),
        ],
    )
    later = _later(steps, days, window)
    conditions = tuple(where)
    if not conditions and {item.grain for item in items} == {window.grain}:
        return _shown_by_period(steps, days, later, items, when)
    return _items_later(layer, steps, _days_later(steps, days, later, window.grain), items, _Shown(when, conditions))


def _over(function: WindowFunction, value: Expression | None, period: Expression, day: Expression) -> Window:
    return Window(function=function, argument=value, partition_by=(period,), order_by=(SortKey(expression=day),))


def _later(steps: Steps, days: Flow, window: LayerWindow) -> Flow:
    """For each period the one `count` later: itself, its first and its last day."""
    named = (_PERIOD, _FIRST, _LAST)
    periods = steps.select(
        f"{window.grain}_periods", f"Each {window.grain} once.", days.input, days.carried(named), distinct=True
    )
    columns = periods.carried([_PERIOD])
    for name in named:
        value = Window(
            function="lead",
            argument=periods.column(name),
            order_by=(SortKey(expression=periods.column(_PERIOD)),),
            offset=window.count,
        )
        columns.append(Column(f"later_{name}", value, periods.types[name]))
    purpose = f"Each {window.grain} with the one {window.count} later."
    return steps.select(f"later_{window.grain}", purpose, periods.input, columns)


def _beside(days: Flow, later: Flow) -> Join:
    same = Comparison(operator="=", left=days.column(_PERIOD), right=later.column(_PERIOD))
    return later.joined("inner", (same,))


def _shown_by_period(steps: Steps, days: Flow, later: Flow, items: tuple[Item, ...], when: Range) -> Flow:
    """Whole periods: those that begin within `when`, as in MetricFlow."""
    period, kind = later.column(f"later_{_PERIOD}"), days.types[_PERIOD]
    return steps.select(
        "later_periods",
        "Each day with the period it counts for.",
        days.input,
        [*days.carried([TIME]), *(Column(item.name, period, kind) for item in items)],
        joins=[_beside(days, later)],
        where=when.bounds(period),
    )


def _days_later(steps: Steps, days: Flow, later: Flow, grain: str) -> Flow:
    """Each day with the day of the same place in the later period; none where that is shorter."""
    place = Cast(value=days.column(_PLACE), type="INTEGER")
    one = Constant(type="integer", text="1")
    ahead = Arithmetic(operator="-", left=place, right=one)
    day = Arithmetic(operator="+", left=later.column(f"later_{_FIRST}"), right=ahead)
    inside = Comparison(operator="<=", left=day, right=later.column(f"later_{_LAST}"))
    value = Case(whens=(When(condition=inside, value=day),))
    return steps.select(
        f"days_of_later_{grain}",
        f"Each day with the day of the same place in the later {grain}.",
        days.input,
        [*days.carried([TIME]), Column(_LATER, Cast(value=value, type="DATE"), "DATE")],
        joins=[_beside(days, later)],
    )


@dataclass(frozen=True)
class _Shown:
    """Which of the later times are shown."""

    when: Range
    where: tuple[Expression, ...]


def _items_later(layer: Layer, steps: Steps, shown: Flow, items: tuple[Item, ...], only: _Shown) -> Flow:
    """The items of the later days; custom ones are looked up in the time spine."""
    reader = SpineReader(layer, steps, layer.spine_of({"day"}), looked_up=True)

    def read(item: Item) -> tuple[Expression, str]:
        return reader.read(item, shown.column(_LATER), "DATE")

    columns = [*shown.carried([TIME]), *(Column(item.name, *read(item)) for item in items)]
    conditions = [read_through(condition, layer, read) for condition in only.where]
    return steps.select(
        "later_times",
        "The times at which values are shown.",
        shown.input,
        columns,
        joins=reader.joins,
        where=(*conditions, *only.when.bounds(shown.column(_LATER))),
    )

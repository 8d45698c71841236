"""Conditions over items: what they read, and their form over the columns of a step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from compiler.metrics.items import METRIC_TIME, Item
from compiler.metrics.layer import Layer
from schemas.expressions import ColumnRef, Comparison, Constant, Expression, Membership, MetricFigure, walk
from schemas.rewrite import rewrite
from schemas.semantics import Aggregation

Read = Callable[[Item], tuple[Expression, str]]
"""An item as an expression, and its type."""


@dataclass(frozen=True)
class Split:
    """Conditions by whether they are on the time of an aggregation alone."""

    on_time: tuple[Expression, ...]
    others: tuple[Expression, ...]


def items_in(condition: Expression, layer: Layer) -> tuple[Item, ...]:
    """The items a condition reads, in order."""
    columns = [part.column for part in walk(condition) if isinstance(part, ColumnRef)]
    return tuple(dict.fromkeys(layer.item(name) for name in columns))


def figures_in(conditions: Iterable[Expression]) -> tuple[MetricFigure, ...]:
    """The metrics that stand in conditions."""
    found = [part for condition in conditions for part in walk(condition) if isinstance(part, MetricFigure)]
    return tuple(dict.fromkeys(found))


def figure_name(figure: MetricFigure) -> str:
    """The column a metric in a condition is found in."""
    return f"{figure.entity}__{figure.metric}"


def at_grain(conditions: Iterable[Expression], grain: str) -> tuple[Expression, ...]:
    """`conditions` with `metric_time` taken at `grain` where they name none."""

    def replace(node: Expression) -> Expression | None:
        if isinstance(node, ColumnRef) and node.column == METRIC_TIME:
            return ColumnRef(table="", column=f"{METRIC_TIME}__{grain}")
        return None

    return tuple(rewrite(condition, replace) for condition in conditions)


def split(conditions: Iterable[Expression], measure: Aggregation, layer: Layer) -> Split:
    """`conditions` by whether they read nothing but the time of `measure`."""
    on_time: list[Expression] = []
    others: list[Expression] = []
    for condition in conditions:
        items = items_in(condition, layer)
        timed = bool(items) and all(layer.is_time_of(item, measure) for item in items)
        (on_time if timed and not figures_in((condition,)) else others).append(condition)
    return Split(tuple(on_time), tuple(others))


def read_through(condition: Expression, layer: Layer, read: Read, figure: Read | None = None) -> Expression:
    """`condition` with items replaced by what `read` gives; a time is compared with times."""

    def replace(node: Expression) -> Expression | None:
        if isinstance(node, ColumnRef):
            return read(layer.item(node.column))[0]
        if isinstance(node, MetricFigure) and figure is not None:
            return figure(Item((), figure_name(node)))[0]
        if isinstance(node, Comparison):
            return _compared(node, layer, read, replace)
        if isinstance(node, Membership) and isinstance(node.value, ColumnRef):
            value, kind = read(layer.item(node.value.column))
            options = tuple(_like_time(option, kind) for option in node.options)
            return node.model_copy(update={"value": value, "options": options})
        return None

    return rewrite(condition, replace)


def _compared(
    node: Comparison, layer: Layer, read: Read, replace: Callable[[Expression], Expression | None]
) -> Comparison:
    sides = [rewrite(side, replace) for side in (node.left, node.right)]
    for here, there in ((0, 1), (1, 0)):
        side = (node.left, node.right)[here]
        if isinstance(side, ColumnRef):
            sides[there] = _like_time(sides[there], read(layer.item(side.column))[1])
    return node.model_copy(update={"left": sides[0], "right": sides[1]})


def _like_time(value: Expression, kind: str) -> Expression:
    """A literal beside a time: text becomes a time, which may have hours where the time has none."""
    if kind not in ("DATE", "TIMESTAMP") or not isinstance(value, Constant) or value.type != "text":
        return value
    return Constant(type="timestamp" if len(value.text) > len("2020-01-01") else "date", text=value.text)

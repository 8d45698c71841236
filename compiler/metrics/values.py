"""A query without metrics: the combinations of values its items have."""

from __future__ import annotations

from compiler.metrics.conditions import figure_name, figures_in, items_in, read_through
from compiler.metrics.flow import Column, Flow, Steps
from compiler.metrics.items import PARTS, Item, coarseness
from compiler.metrics.layer import Layer
from compiler.metrics.metric import MetricPlanner, Wanted
from compiler.metrics.rows import Rows
from compiler.metrics.spine import SpineReader, spine_flow
from compiler.metrics.times import Range
from schemas.errors import UnplannableError
from schemas.expressions import Aggregate, Expression
from schemas.plan import Join
from schemas.semantics import ENDS, LAYER_GRAINS, SemanticModel


def plan_values(wanted: Wanted, planner: MetricPlanner) -> Flow:
    """The distinct combinations, read from the model that has most of the items itself."""
    layer, steps, keys, where, when = planner.layer, planner.steps, wanted.keys, wanted.where, wanted.when
    inside = [item for condition in where for item in items_in(condition, layer)]
    needed = tuple(dict.fromkeys((*keys, *inside)))
    if all(item.is_metric_time for item in needed):
        return spine_flow(layer, steps, keys, name="periods", when=when, where=where)
    times = [item for item in needed if item.is_metric_time]
    if when != Range() and not times:
        raise UnplannableError("A time range is on metric_time: ask for it, or for a metric.")
    start = _start(layer, tuple(item for item in needed if item not in times))
    rows = Rows(layer, steps, start, None, kind="full")
    spine = layer.spine_of({item.grain for item in times if item.grain})
    every = SpineReader(layer, steps, spine)
    if times:
        rows.joins.append(Join(kind="cross", input=every.input))

    columns = {item.name: Column(item.name, *every.item(item)) for item in times}
    columns |= {
        column.name: column for column in rows.columns((item.name, item) for item in needed if item not in times)
    }
    for figure in figures_in(where):
        columns[figure_name(figure)] = Column(figure_name(figure), *rows.figure(figure, planner.figure))
    source = rows.source
    bounds = when.bounds(every.time)
    purpose = f"Values in {rows.model.dataset}{', each at every time' if times else ''}."
    joins = [*rows.joins, *every.joins]
    flow = steps.select("found_values", purpose, source, columns.values(), joins=joins, where=bounds)

    def over(item: Item) -> tuple[Expression, str]:
        return flow.column(item.name), flow.types[item.name]

    conditions = [read_through(condition, layer, over, over) for condition in where]
    names = [key.name for key in keys]
    return steps.select(
        "distinct_values",
        f"Each combination of {', '.join(names)} once.",
        flow.input,
        flow.carried(names),
        where=conditions,
        distinct=True,
    )


def plan_ends(values: Flow, name: str, steps: Steps) -> Flow:
    """The least and the greatest of the values of the column `name`."""
    columns = [
        Column(f"{name}__{end}", Aggregate(function=end, argument=values.column(name)), values.types[name])
        for end in ENDS
    ]
    return steps.select("ends", f"The first and the last {name}.", values.input, columns)


def _start(layer: Layer, items: tuple[Item, ...]) -> SemanticModel:
    """The model from which every item is reached by the fewest joins, and which has one of them itself.

    Of several the one by which rows can be grouped in the fewest ways, as MetricFlow chooses.
    """
    found: list[tuple[int, int, str, SemanticModel]] = []
    for model in layer.semantics.models:
        ways = [layer.way(item, model) for item in items]
        if any(way is None for way in ways) or all(way is not None and way.hops for way in ways):
            continue
        joins = len({tuple(hop.model.name for hop in way.hops) for way in ways if way is not None and way.hops})
        found.append((joins, _groupings(model), model.name, model))
    if not found:
        names = ", ".join(item.name for item in items)
        raise UnplannableError(f"No key leads from one model to all of {names}.")
    return min(found, key=lambda place: place[:3])[-1]


def _groupings(model: SemanticModel) -> int:
    """In how many ways rows can be grouped by what the model has itself: a time by each period and part."""
    times = [dimension.grain for dimension in model.dimensions if dimension.grain is not None]
    periods = sum(len(LAYER_GRAINS) - coarseness(grain) + len(PARTS) for grain in times)
    plain = len(model.dimensions) - len(times) + len(model.entities)
    return (periods + plain) * (1 + len(model.own_links))

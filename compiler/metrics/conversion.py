"""Conversion events with the last base event before them: what a conversion metric counts."""

from __future__ import annotations

from compiler.metrics.asked import Asked
from compiler.metrics.flow import Column, Flow
from compiler.metrics.items import Item
from compiler.metrics.measure import MeasurePlan
from compiler.metrics.rows import TIME, VALUE
from compiler.metrics.times import shifted, time_type, truncated
from schemas.errors import UnplannableError
from schemas.expressions import Comparison, Expression, SortKey, Window
from schemas.semantics import Aggregation, ConversionMetric, SemanticModel

ENTITY, EVENT = "converting_entity", "conversion_event"


def converted(metric: ConversionMetric, base: MeasurePlan, name: str) -> Flow:
    """One row per conversion: the keys of the base event it is counted for, and its own value.

    `base` is the plan of the base events, under the conditions of the query.
    """
    grain = base.layer.finest_time(metric)
    opportunities = _events(metric, base, metric.base, [pair.base for pair in metric.properties], f"{name}_base")
    plan = MeasurePlan(base.layer, base.steps, metric.conversion, name, Asked(keys=()), base.figure_flow, base.until)
    wins = _numbered(_events(metric, plan, metric.conversion, [p.conversion for p in metric.properties], name), plan)
    here, there = opportunities, wins
    before, after = (truncated(flow.column(TIME), grain, flow.types[TIME]) for flow in (here, there))
    on: list[Expression] = [Comparison(operator="=", left=here.column(ENTITY), right=there.column(ENTITY))]
    on.append(Comparison(operator="<=", left=before, right=after))
    if metric.window is not None:
        start = shifted(after, -metric.window.count, metric.window.grain, time_type(grain))
        on.append(Comparison(operator=">", left=before, right=start))
    properties = [f"property_{i}" for i, _ in enumerate(metric.properties)]
    on += [Comparison(operator="=", left=here.column(column), right=there.column(column)) for column in properties]
    keys = [key.name for key in base.asked.keys]
    same = tuple(there.column(column) for column in (ENTITY, TIME, EVENT, *properties))
    order = _latest_first(here, keys)
    columns = [Column(key, _first(here.column(key), same, order), here.types[key]) for key in keys]
    columns += [Column(EVENT, there.column(EVENT), "BIGINT"), Column(VALUE, there.column(VALUE), there.types[VALUE])]
    return base.steps.select(
        f"{name}_converted",
        f"Conversions of {metric.entity}, each for the last event before it.",
        here.input,
        columns,
        joins=[there.joined("inner", on)],
        distinct=True,
    )


def _first(value: Expression, within: tuple[Expression, ...], order: tuple[SortKey, ...]) -> Expression:
    return Window(function="first_value", argument=value, partition_by=within, order_by=order)


def _latest_first(events: Flow, keys: list[str]) -> tuple[SortKey, ...]:
    """Which of events of one time is the last is open: by their values, so that it is the same one in every run."""
    latest = SortKey(expression=events.column(TIME), descending=True)
    return (latest, *(SortKey(expression=events.column(key)) for key in keys))


def _events(
    metric: ConversionMetric, plan: MeasurePlan, measure: Aggregation, properties: list[str], name: str
) -> Flow:
    """The rows of one side: keys, entity, time, constant properties and value, filtered."""
    model = plan.layer.semantics.model(measure.model)
    extra = [(ENTITY, _local(model, metric.entity))]
    extra += [(f"property_{i}", _local(model, element)) for i, element in enumerate(properties)]
    return plan.filtered_rows(name, extra)


def _local(model: SemanticModel, element: str) -> Item:
    """The item of an element of `model` itself."""
    if model.entity(element) is not None:
        return Item((), element)
    dimension = model.dimension(element)
    if dimension is None or not model.own_links:
        raise UnplannableError(f"{model.name} has no {element}.")
    return Item((min(model.own_links),), element, dimension.grain)


def _numbered(rows: Flow, plan: MeasurePlan) -> Flow:
    """Each row with a number of its own."""
    number = Column(EVENT, Window(function="row_number"), "BIGINT")
    return plan.steps.select(
        f"{plan.name}_numbered", "Each conversion with a number.", rows.input, [*rows.carried(rows.types), number]
    )

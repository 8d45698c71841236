"""A query of the metrics layer to its data model: columns, grain, and the plan that fills it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping

from compiler.lineage import plan_lineage
from compiler.metrics.combine import combine
from compiler.metrics.conditions import at_grain, read_through
from compiler.metrics.flow import Flow, Steps
from compiler.metrics.items import Item, coarseness
from compiler.metrics.layer import Layer
from compiler.metrics.metric import MetricPlanner, Wanted
from compiler.metrics.times import Range
from compiler.metrics.values import plan_ends, plan_values
from compiler.planning.catalog import Catalog
from schemas.data_model import Constraint, DataModel, ModelColumn
from schemas.expressions import Expression, SortKey, all_of
from schemas.plan import Plan, Projection, Select
from schemas.semantics import ENDS, LayerMetric, LayerQuery, Semantics
from schemas.workspace import Dataset

RESULT = "result"


def plan_layer_model(
    query: LayerQuery,
    semantics: Semantics,
    datasets: Iterable[Dataset],
    *,
    name: str,
    schema: str,
    as_of: datetime.date,
    later: frozenset[str] = frozenset(),
) -> DataModel:
    """The model `schema.name` for `query`; `UnplannableError` where a number would be wrong.

    `later` are datasets with rows dated `as_of` or later, which a request must not see.
    """
    known = {dataset.name: dataset for dataset in datasets}
    layer = Layer(semantics, known)
    steps = _steps(layer)
    metrics = tuple(layer.metric(metric) for metric in query.metrics)
    keys = tuple(layer.item(item) for item in query.items)
    planner = MetricPlanner(layer, steps, _until(as_of, later))
    flow = _flow(query, planner, metrics, keys)
    _finish(query, layer, steps, flow)
    made = [step for step in steps.catalog.cleaning_steps() if _is_read(step.name, steps)]
    plan = Plan(steps=(*made, *steps.made))
    grain = () if query.min_max_only else query.items
    return DataModel(
        name=name,
        target_table=f"{schema}.{name}",
        columns=tuple(_columns(query, keys, metrics, flow, plan)),
        grain=grain,
        constraints=_constraints(grain),
        plan=plan,
        order=tuple(by for by, _ in query.order),
        single_row=not grain and not query.having,
        may_be_empty=bool(grain or query.having),
    )


def _steps(layer: Layer) -> Steps:
    """An empty plan; the names of models and tables are taken, as aliases."""
    used = {
        dataset: tuple(column.name for column in layer.datasets[dataset].columns)
        for dataset in dict.fromkeys(
            [model.dataset for model in layer.semantics.models] + [spine.dataset for spine in layer.semantics.spines]
        )
    }
    catalog = Catalog(layer.datasets.values(), used)
    taken = {RESULT, "time_spine"} | {model.name for model in layer.semantics.models}
    return Steps(catalog, taken=taken | {catalog.short_name(dataset) for dataset in used})


def _until(as_of: datetime.date, later: frozenset[str]) -> Callable[[str], Range]:
    end = datetime.datetime.combine(as_of, datetime.time())
    return lambda dataset: Range(None, end) if dataset in later else Range()


def _is_read(name: str, steps: Steps) -> bool:
    return any(steps.catalog.short_name(dataset) == name for dataset in steps.read)


def _flow(query: LayerQuery, planner: MetricPlanner, metrics: tuple[LayerMetric, ...], keys: tuple[Item, ...]) -> Flow:
    """One row per key with every metric."""
    layer, steps = planner.layer, planner.steps
    when = _when(query, layer, metrics, keys)
    grain = max((layer.default_grain(metric) for metric in metrics), key=coarseness, default="day")
    wanted = Wanted(keys=keys, where=at_grain(query.where, grain), when=when)
    if not metrics:
        values = plan_values(wanted, planner)
        return plan_ends(values, query.items[0], steps) if query.min_max_only else values
    flows = [planner.plan(metric, wanted, metric.name) for metric in metrics]
    fillings = {metric.name: filled for metric in metrics if (filled := planner.filling_of(metric)) is not None}
    return combine(steps, flows, [key.name for key in keys], "merged", fillings if len(flows) > 1 else None)


def _when(query: LayerQuery, layer: Layer, metrics: tuple[LayerMetric, ...], keys: tuple[Item, ...]) -> Range:
    """The time range, to whole periods of the finest standard grain of `metric_time` that is asked for."""
    start, end = (None if side is None else datetime.datetime.fromisoformat(side) for side in (query.start, query.end))
    when = Range(start, end)
    named = [key.grain for key in keys if key.is_metric_time and key.grain]
    grains = [grain for grain in named if grain not in layer.custom_grains] or [*map(layer.base_grain, named)]
    if not grains:
        grains = [max((metric.grain or layer.finest_time(metric) for metric in metrics), key=coarseness, default="day")]
    finest = min(grains, key=coarseness)
    shortest = "second" if named else "day"
    return when.widened(finest) if coarseness(finest) >= coarseness(shortest) else when


def _finish(query: LayerQuery, layer: Layer, steps: Steps, flow: Flow) -> None:
    """The last step: the columns in order, conditions on the result, its order and its first rows."""

    def read(item: Item) -> tuple[Expression, str]:
        return flow.column(item.name), flow.types[item.name]

    named = dict(query.order)
    keys = () if query.min_max_only else query.items
    order = {**named, **{key: False for key in keys if key not in named}}
    steps.made.append(
        Select(
            name=RESULT,
            purpose="The result.",
            source=flow.input,
            columns=tuple(Projection(name=column, expression=flow.column(column)) for column in query.outputs),
            where=all_of(tuple(read_through(condition, layer, read) for condition in query.having)),
            order_by=tuple(SortKey(expression=flow.column(column), descending=down) for column, down in order.items()),
            limit=query.limit,
        )
    )


def _columns(
    query: LayerQuery, keys: tuple[Item, ...], metrics: tuple[LayerMetric, ...], flow: Flow, plan: Plan
) -> Iterable[ModelColumn]:
    sources: Mapping[str, tuple[str, ...]] = {entry.column: entry.sources for entry in plan_lineage(plan)}
    shown = [(keys[0], f", the {end}imum") for end in ENDS] if query.min_max_only else [(key, "") for key in keys]
    for (key, end), name in zip(shown, query.outputs, strict=False):
        yield ModelColumn(
            name=name,
            type=flow.types[name],
            nullable=True,
            description=f"{_key_words(key)}{end}.",
            role="time" if key.grain else "dimension",
            expression=name,
            sources=sources.get(name, ()),
        )
    for metric in metrics:
        yield ModelColumn(
            name=metric.name,
            type=flow.types[metric.name],
            nullable=True,
            description=metric.description or metric.label or metric.name,
            role="measure",
            expression=f"{metric.type} metric of the metrics layer",
            sources=sources.get(metric.name, ()),
            metric=metric.name,
            additivity="non_additive",
        )


def _key_words(key: Item) -> str:
    if key.part:
        return f"The {key.part} of {key.element}"
    return f"{key.element.replace('_', ' ').capitalize()}{f' by {key.grain}' if key.grain else ''}"


def _constraints(grain: tuple[str, ...]) -> tuple[Constraint, ...]:
    return (Constraint(kind="unique", columns=grain, reason="One row per key."),) if grain else ()

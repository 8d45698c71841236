"""Measures as formulas over leaves: what each output column is computed from, once the facts are merged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from knowledge_graph.derived_formulas import DERIVED
from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.leaf_names import clashing, renamed
from knowledge_graph.requested import Requested, WantedLeaf
from schemas.discovery import BoundMeasure, Nesting
from schemas.errors import UnplannableError
from schemas.expressions import (
    Arithmetic,
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    all_of,
    columns_in,
    walk,
)
from schemas.query import (
    AggregateMeasure,
    ChangeMeasure,
    ContrastMeasure,
    Measure,
    NamedMeasure,
    NestedMeasure,
    PeriodMeasure,
    RankMeasure,
    RatioMeasure,
    RollingMeasure,
    RunningMeasure,
    ShareMeasure,
    TrendMeasure,
)
from schemas.rewrite import rewrite
from schemas.workspace import Dataset, Metric

E = TypeVar("E")


_MADE_OF_ONE = (
    ShareMeasure,
    ChangeMeasure,
    RunningMeasure,
    RollingMeasure,
    RankMeasure,
    TrendMeasure,
    PeriodMeasure,
)


def measure_formula(measure: Measure, graph: KnowledgeGraph) -> Requested:
    """`measure` taken apart down to its leaves."""
    if isinstance(measure, _MADE_OF_ONE):
        return DERIVED[type(measure)](measure, measure_formula(measure.of, graph))
    builder: Callable[[Any, KnowledgeGraph], Requested] = _BUILDERS[type(measure)]
    return builder(measure, graph)


def _named(measure: NamedMeasure, graph: KnowledgeGraph) -> Requested:
    return _metric(graph.metric(measure.metric), measure.name, measure.where, graph)


def _metric(metric: Metric, name: str, where: tuple[Expression, ...], graph: KnowledgeGraph) -> Requested:
    def inner(other: str) -> Requested:
        return _metric(graph.metric(other), other if not where else f"{name}_{other}", where, graph)

    if metric.type in ("simple", "nested"):
        bound = _bound(name, ColumnRef(table="", column=name), metric)
        return Requested(bound, (WantedLeaf(name, metric, where),))
    if metric.formula is None:
        parts = [inner(metric.numerator or ""), inner(metric.denominator or "")]
        formula: Expression = Arithmetic(operator="/", left=parts[0].bound.formula, right=parts[1].bound.formula)
        components = tuple(part.bound.model_copy(update={"component": True}) for part in parts)
    else:
        names = {column.column: inner(column.column) for column in _metrics_in(metric)}
        parts = list(names.values())
        formula = rewrite(
            metric.formula,
            lambda node: names[node.column].bound.formula if isinstance(node, ColumnRef) else None,
        )
        components = _components_of_derived(formula, parts)
    leaves = tuple(leaf for part in parts for leaf in part.leaves)
    return Requested(_bound(name, formula, metric), leaves, components)


def _components_of_derived(formula: Expression, parts: list[Requested]) -> tuple[BoundMeasure, ...]:
    """A derived metric with a division needs its parts to be re-aggregated; a sum or difference adds up by itself."""
    return tuple(part.bound.model_copy(update={"component": True}) for part in parts) if _divides(formula) else ()


def _metrics_in(metric: Metric) -> tuple[ColumnRef, ...]:
    return columns_in(metric.formula) if metric.formula is not None else ()


def _bound(name: str, formula: Expression, metric: Metric) -> BoundMeasure:
    return BoundMeasure(
        name=name,
        formula=formula,
        description=metric.description,
        unit=metric.unit,
        metric=metric.name,
        fill_nulls_with=metric.fill_nulls_with,
    )


def _aggregate(measure: AggregateMeasure, graph: KnowledgeGraph) -> Requested:
    dataset = graph.dataset(measure.dataset)
    additive = measure.function in ("sum", "count")
    kin = [m for m in graph.metrics() if m.type == "simple" and m.dataset == dataset.name and measure.follows_metrics]
    about = columns_in(measure.argument) if measure.argument is not None else ()
    what = f"of {dataset.entity}" if measure.argument is not None else f"{dataset.entity} rows"
    metric = Metric(
        name=measure.name,
        type="simple",
        label=measure.name.replace("_", " "),
        description=f"{measure.function.replace('_', ' ').capitalize()} {what}.",
        domain=dataset.domain,
        dataset=dataset.name,
        agg=measure.function,
        fraction=measure.fraction,
        expr=measure.argument,
        default_filter=shared(tuple(m.default_filter for m in kin)),
        time=shared(tuple(m.time for m in kin)),
        exclusions=tuple(
            dict.fromkeys(
                e for m in kin for e in m.exclusions if m.expr is not None and set(columns_in(m.expr)) & set(about)
            )
        ),
        additivity="additive" if additive else "non_additive",
        snapshot=_dated_by(dataset, about) if measure.function == "sum" else None,
        fill_nulls_with=0 if measure.function in ("count", "count_distinct") else None,
    )
    requested = _metric(metric, measure.name, measure.where, graph)
    return Requested(requested.bound.model_copy(update={"metric": None}), requested.leaves)


def _dated_by(dataset: Dataset, about: tuple[ColumnRef, ...]) -> str | None:
    """The column that dates the levels among the columns of a sum."""
    held = (dataset.column(column.column) for column in about if column.table == dataset.name)
    return next((column.snapshot for column in held if column is not None and column.snapshot), None)


def shared(values: tuple[E | None, ...]) -> E | None:
    """What all defined measures of a dataset agree on holds for an aggregate made up on the spot, too."""
    return values[0] if values and all(value == values[0] for value in values) else None


def _nested(measure: NestedMeasure, graph: KnowledgeGraph) -> Requested:
    """The inner measure per thing first, then `function` over these values."""
    of = measure_formula(measure.of, graph)
    if len(of.leaves) != 1 or of.leaves[0].metric.type != "simple":
        raise UnplannableError(f"{measure.name} is made of {measure.of.name}, which is no plain aggregate itself.")
    (leaf,) = of.leaves
    value = ColumnRef(table="", column="value")
    conditions = tuple(
        Comparison(operator=c.operator, left=value, right=Constant(type="decimal", text=c.value)) for c in measure.where
    )
    nesting = Nesting(function=measure.function, per=measure.per, per_grain=measure.per_grain, where=all_of(conditions))
    counts = measure.function in ("count", "count_distinct")
    things = measure.per.column.replace("_", " ") if measure.per is not None else ""
    per = " and ".join(part for part in (things, measure.per_grain or "") if part)
    bound = BoundMeasure(
        name=measure.name,
        formula=ColumnRef(table="", column=measure.name),
        description=f"{measure.function.capitalize()} of {of.bound.name} over each {per}.",
        fill_nulls_with=0 if counts else None,
    )
    return Requested(bound, (WantedLeaf(measure.name, leaf.metric, leaf.where, nesting),))


def _ratio(measure: RatioMeasure, graph: KnowledgeGraph) -> Requested:
    parts = [measure_formula(part, graph) for part in (measure.numerator, measure.denominator)]
    parts[1] = renamed(parts[1], clashing(*parts))
    bound = BoundMeasure(
        name=measure.name,
        formula=Arithmetic(operator="/", left=parts[0].bound.formula, right=parts[1].bound.formula),
        description=f"{parts[0].bound.name} / {parts[1].bound.name}, NULL where the latter is 0.",
        unit="ratio",
    )
    components = tuple(part.bound.model_copy(update={"component": True}) for part in parts)
    return Requested(bound, tuple(leaf for part in parts for leaf in part.leaves), components)


def _contrast(measure: ContrastMeasure, graph: KnowledgeGraph) -> Requested:
    of, to = measure_formula(measure.of, graph), measure_formula(measure.to, graph)
    to = renamed(to, clashing(of, to))
    formula: Expression = Arithmetic(operator="-", left=of.bound.formula, right=to.bound.formula)
    wording = f"{of.bound.name} minus {to.bound.name}."
    if measure.output == "percent":
        formula = Arithmetic(operator="/", left=formula, right=to.bound.formula)
        wording = f"Change of {of.bound.name} against {to.bound.name}, as a fraction of the latter."
    bound = BoundMeasure(
        name=measure.name,
        formula=formula,
        description=wording,
        unit="ratio" if measure.output == "percent" else of.bound.unit,
    )
    components = tuple(
        component
        for part in (of, to)
        for component in (part.bound.model_copy(update={"component": True}), *part.components)
    )
    return Requested(bound, (*of.leaves, *to.leaves), components)


def _divides(formula: Expression) -> bool:
    return any(isinstance(node, Arithmetic) and node.operator == "/" for node in walk(formula))


_BUILDERS: dict[type, Callable[[Any, KnowledgeGraph], Requested]] = {
    NamedMeasure: _named,
    AggregateMeasure: _aggregate,
    RatioMeasure: _ratio,
    NestedMeasure: _nested,
    ContrastMeasure: _contrast,
}

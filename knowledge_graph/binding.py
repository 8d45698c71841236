"""Measures of a typed query bound to the facts they are computed from.

Every measure becomes a formula over leaves; every leaf is one aggregate over one base dataset that reaches everything
the leaf needs by to-one joins. What cannot be reached that way would multiply rows, and is refused.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge_graph.availability import check_names
from knowledge_graph.formulas import measure_formula
from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.join_routes import join_routes
from knowledge_graph.leaf_names import distinct_leaves, free_name
from knowledge_graph.profile import DateRange
from knowledge_graph.requested import Requested
from knowledge_graph.routes import MOST_HOPS, Reach, reach
from knowledge_graph.settle import settle
from schemas.discovery import BoundMeasure, Leaf, Nesting, Route
from schemas.errors import UnplannableError
from schemas.expressions import (
    Aggregate,
    Arithmetic,
    ColumnRef,
    Comparison,
    Expression,
    columns_in,
    conjuncts,
    walk,
)
from schemas.period import Period
from schemas.query import OWN_DATE, AttributeDimension, ExpressionDimension, PartDimension, Table, TimeDimension
from schemas.rewrite import rewrite
from schemas.workspace import Additivity, Dataset, Metric


@dataclass(frozen=True)
class Binding:
    """Leaves by name, and the output measures as formulas over them."""

    leaves: tuple[Leaf, ...]
    measures: tuple[BoundMeasure, ...]


def bind(query: Table, graph: KnowledgeGraph) -> Binding:
    """The binding of `query`; raises `UnplannableError` where no join route keeps the numbers right."""
    check_names(query)
    query = settle(query, graph)
    binder = _Binder(query, graph)
    requested = distinct_leaves([measure_formula(measure, graph) for measure in query.measures])
    leaves: dict[str, Leaf] = {}
    for measure in requested:
        for wanted in measure.leaves:
            if wanted.name not in leaves:
                leaf = binder.leaf(wanted.name, wanted.metric, wanted.where, wanted.period)
                leaves[wanted.name] = leaf if wanted.nesting is None else binder.nested(leaf, wanted.nesting)
    for measure in requested:
        _check_adds_up(measure, leaves)
    return Binding(tuple(leaves.values()), _with_components(requested, graph))


def _check_adds_up(measure: Requested, leaves: dict[str, Leaf]) -> None:
    """A total over rows is only right for measures that add up."""
    if not measure.adds_up:
        return
    of = measure.components[0]
    if any(isinstance(part, Arithmetic) and part.operator == "/" for part in walk(of.formula)):
        raise UnplannableError(f"{measure.adds_up} of {of.name} would add up ratios.")
    for wanted in measure.leaves:
        if leaves[wanted.name].additivity != "additive":
            raise UnplannableError(f"{measure.adds_up} of {of.name} cannot be added up from its parts.")


def _with_components(requested: list[Requested], graph: KnowledgeGraph) -> tuple[BoundMeasure, ...]:
    """The measures asked for, after what they are made of; a component called like another figure is named apart."""
    asked = {measure.bound.name: measure.bound.formula for measure in requested}
    components: dict[str, BoundMeasure] = {}
    for measure in requested:
        for component in measure.components:
            if component.formula in asked.values():
                continue
            taken = {**asked, **{name: other.formula for name, other in components.items()}}
            name = component.name
            if taken.get(name, component.formula) != component.formula:
                name = free_name(f"{measure.bound.name}_{name}", taken)
            components[name] = component.model_copy(update={"name": name})
    ordered = sorted(components.values(), key=lambda c: (graph.place_of_metric(c.name), c.name))
    return (*ordered, *(measure.bound for measure in requested))


@dataclass
class _Binder:
    query: Table
    graph: KnowledgeGraph

    def closure(self, base: str) -> dict[str, Reach]:
        return reach(self.graph, base)

    def leaf(self, name: str, metric: Metric, where: tuple[Expression, ...], period: Period | None = None) -> Leaf:
        """The leaf of a simple or nested metric."""
        if metric.type == "nested":
            return self._nested(name, metric, where, period)
        home = self.graph.dataset(metric.dataset or "")
        if metric.snapshot and self._takes_one_day(ColumnRef(table=home.name, column=metric.snapshot), where, name):
            metric = metric.model_copy(update={"snapshot": None})
        aggregate = Aggregate(function=metric.agg or "sum", argument=metric.expr, fraction=metric.fraction)
        own = (*conjuncts(metric.filter), *self._default_filter(metric, where))
        time = metric.time or (ColumnRef(table=home.name, column=home.time) if home.time else None)
        excluded = tuple(exclusion.when for exclusion in metric.exclusions)
        shared = self._shared(time, dated=period is not None)
        base = self._base(metric, home, aggregate, (*own, *where, *excluded, *shared))
        if base != home.name:
            aggregate = _fan_out_safe(aggregate, home)
            base_dataset = self.graph.dataset(base)
            if base_dataset.time_takes_precedence and base_dataset.time:
                time = ColumnRef(table=base, column=base_dataset.time)
                shared = self._shared(time, dated=period is not None)
        argument = () if aggregate.argument is None else (aggregate.argument,)
        there = () if base == home.name else (ColumnRef(table=home.name, column=""),)
        needed = (*own, *where, *shared, *argument, *excluded, *there)
        dated = self._dated(metric, home, time)
        return Leaf(
            name=name,
            base=base,
            aggregate=aggregate,
            where=own,
            measure_where=where,
            time=time,
            routes=self._routes(base, needed),
            home=None if base == home.name else home.name,
            period=period,
            first_day=min((datetime.date.fromisoformat(d.first) for d in dated), default=None),
            ends_at_as_of=metric.validity is None and any(d.last >= self._as_of for d in dated),
            additivity=_additivity(metric, aggregate, base, home),
            fill_nulls_with=None if metric.snapshot else _filling(metric, aggregate),
            snapshot=ColumnRef(table=home.name, column=metric.snapshot) if metric.snapshot else None,
            validity=metric.validity,
            at=metric.at,
            exclusions=metric.exclusions,
            unit=metric.unit,
            description=metric.description,
        )

    def _takes_one_day(self, snapshot: ColumnRef, where: tuple[Expression, ...], name: str) -> bool:
        """Whether each value is of one snapshot anyhow: by a group for each, or a condition that names one."""
        own = [part for part in where if snapshot in columns_in(part)]
        named = [part for part in own if isinstance(part, Comparison) and part.operator == "="]
        if len(named) < len(own):
            raise UnplannableError(f"{name} is a balance: a period of its own has to be that of the whole request.")
        split = any(isinstance(d, AttributeDimension) and d.attribute == snapshot for d in self.query.dimensions)
        return split or bool(named)

    def nested(self, inner: Leaf, nesting: Nesting) -> Leaf:
        """`inner` computed per thing first."""
        extra = () if nesting.per is None else (nesting.per,)
        routes = dict.fromkeys((*inner.routes, *self._routes(inner.base, extra)))
        return inner.model_copy(
            update={
                "nesting": nesting,
                "routes": tuple(routes),
                "additivity": "non_additive",
                "fill_nulls_with": 0 if nesting.function in ("count", "count_distinct") else None,
            }
        )

    def _nested(self, name: str, metric: Metric, where: tuple[Expression, ...], period: Period | None) -> Leaf:
        within = self.graph.metric(metric.inner or "")
        if within.type != "simple":
            raise UnplannableError(f"{metric.label} is made of {within.label}, which is no plain aggregate itself.")
        inner = self.leaf(name, within, where, period)
        condition = _rename(metric.inner_where, metric.inner or "")
        nesting = Nesting(
            function=metric.agg or "count",
            per=metric.per,
            per_grain=metric.per_grain,
            where=condition,
            fraction=metric.fraction,
        )
        described = {
            "fill_nulls_with": metric.fill_nulls_with,
            "unit": metric.unit,
            "description": metric.description,
        }
        return self.nested(inner, nesting).model_copy(update=described)

    def _default_filter(self, metric: Metric, where: tuple[Expression, ...]) -> tuple[Expression, ...]:
        """The metric's default conditions on columns that the request neither filters nor groups by."""
        groups = [d.attribute for d in self.query.dimensions if isinstance(d, AttributeDimension)]
        named = {(c.table, c.column) for part in (*where, *self.query.where, *groups) for c in columns_in(part)}
        return tuple(
            part
            for part in conjuncts(metric.default_filter)
            if not any((c.table, c.column) in named for c in columns_in(part))
        )

    def _shared(self, time: ColumnRef | None, *, dated: bool) -> tuple[Expression, ...]:
        """What every leaf of the query needs: filters, dimensions, and a date where one is used."""
        attributes = [d.attribute for d in self.query.dimensions if isinstance(d, AttributeDimension)]
        computed = [d.expression for d in self.query.dimensions if isinstance(d, ExpressionDimension)]
        parts = [column for part in computed for column in columns_in(part)]
        dated = dated or OWN_DATE in parts
        needed: list[Expression] = [*self.query.where, *attributes, *(c for c in parts if c != OWN_DATE)]
        dated = (
            dated
            or self.query.period is not None
            or any(isinstance(d, TimeDimension | PartDimension) for d in self.query.dimensions)
        )
        if dated and time is None:
            raise UnplannableError("A measure of the request has no date, so it has no periods.")
        if time is not None and (dated or self._ends_at_as_of(time)):
            needed.append(time)
        return tuple(needed)

    def _ends_at_as_of(self, time: ColumnRef) -> bool:
        dates = self.graph.profile(time.table).date_range(time.column)
        return dates is not None and dates.last >= self._as_of

    @property
    def _as_of(self) -> str:
        return self.graph.workspace.as_of.isoformat()

    def _base(self, metric: Metric, home: Dataset, aggregate: Aggregate, own: tuple[Expression, ...]) -> str:
        needed = {c.table for part in own for c in columns_in(part)}
        if metric.expr is not None:
            needed |= {c.table for c in columns_in(metric.expr)}
        missing = sorted(needed - set(self.closure(home.name)))
        if not missing:
            return home.name
        if not _counts_entities(aggregate, home) or metric.snapshot or metric.validity:
            raise UnplannableError(self._unreachable(metric, home, missing))
        bases = [
            (self._rank(dataset, home), dataset.name)
            for dataset in map(self.graph.dataset, self.graph.leading_to(home.name, MOST_HOPS))
            if home.name in self.closure(dataset.name) and needed <= set(self.closure(dataset.name))
        ]
        if not bases:
            raise UnplannableError(self._unreachable(metric, home, missing))
        bases.sort()
        if len(bases) > 1 and bases[0][0] == bases[1][0]:
            rivals = ", ".join(name for rank, name in bases if rank == bases[0][0])
            raise UnplannableError(f"{metric.label} could be counted by {', '.join(missing)} through {rivals}.")
        return bases[0][1]

    def _rank(self, dataset: Dataset, home: Dataset) -> tuple[int, int]:
        """Parts of the home (their key holds its key) come first, then the shortest way to it."""
        via = self.closure(dataset.name)[home.name].via
        first = self.graph.relation(dataset.name, via[0])
        is_part = first.to == home.name and set(first.columns) < set(dataset.primary_key)
        return (0 if is_part else 1, len(via))

    def _unreachable(self, metric: Metric, home: Dataset, missing: Iterable[str]) -> str:
        named = ", ".join(self.graph.dataset(name).entity for name in missing)
        return (
            f"{metric.label} is a figure of each {home.entity}; no key leads from there to one {named}, "
            "and joining the other way would count it several times."
        )

    def _routes(self, base: str, needed: tuple[Expression, ...]) -> tuple[Route, ...]:
        return join_routes(self.graph, base, self.closure(base), needed)

    def _dated(self, metric: Metric, home: Dataset, time: ColumnRef | None) -> list[DateRange]:
        """The days in the data of the columns that date the rows of a leaf."""
        columns = [time] if time is not None else []
        if metric.validity is not None:
            columns = [ColumnRef(table=home.name, column=metric.validity.start)]
        elif metric.snapshot is not None:
            columns.append(ColumnRef(table=home.name, column=metric.snapshot))
        found = (self.graph.profile(column.table).date_range(column.column) for column in columns)
        return [dates for dates in found if dates is not None]


def _counts_entities(aggregate: Aggregate, home: Dataset) -> bool:
    """A count that more rows cannot change: of distinct values, or of rows that have a key."""
    if aggregate.function == "count_distinct":
        return True
    return aggregate.function == "count" and aggregate.argument is None and len(home.primary_key) == 1


def _additivity(metric: Metric, aggregate: Aggregate, base: str, home: Dataset) -> Additivity:
    """Distinct counts add up only where each row of the base is one of the things counted."""
    if aggregate.function == "count_distinct":
        own_key = len(home.primary_key) == 1 and aggregate.argument == ColumnRef(table=base, column=home.primary_key[0])
        return "additive" if own_key and base == home.name else "non_additive"
    if aggregate.function not in ("sum", "count"):
        return "non_additive"
    return "semi_additive" if metric.snapshot or metric.validity else metric.additivity


def _filling(metric: Metric, aggregate: Aggregate) -> int | None:
    """What no rows are worth: there are 0 of what is counted."""
    return 0 if aggregate.function in ("count", "count_distinct") else metric.fill_nulls_with


def _fan_out_safe(aggregate: Aggregate, home: Dataset) -> Aggregate:
    if aggregate.function == "count_distinct":
        return aggregate
    return Aggregate(
        function="count_distinct",
        argument=ColumnRef(table=home.name, column=home.primary_key[0]),
        where=aggregate.where,
    )


def _rename(condition: Expression | None, inner: str) -> Expression | None:
    if condition is None:
        return None
    value = ColumnRef(table="", column="value")
    return rewrite(condition, lambda node: value if node == ColumnRef(table="", column=inner) else None)

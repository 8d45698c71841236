"""The metrics layer looked up: models, entities that join, the time of an aggregation, time spines."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from compiler.metrics.items import METRIC_TIME, Item, coarseness, item_of
from compiler.planning.types import expression_type
from schemas.errors import UnplannableError
from schemas.expressions import ColumnRef, Expression
from schemas.rewrite import rewrite
from schemas.semantics import (
    Aggregation,
    ConversionMetric,
    CumulativeMetric,
    DerivedMetric,
    Entity,
    LayerDimension,
    LayerMetric,
    MetricInput,
    RatioMetric,
    SemanticModel,
    Semantics,
    SimpleMetric,
    TimeSpine,
)
from schemas.workspace import Dataset

MOST_HOPS = 6
_MOST_LEFT_OUT = 2
"""So many entities at the beginning of an item's name may be left out where only one way has them."""
_KEPT = ("primary", "unique", "natural")


@dataclass(frozen=True)
class Hop:
    """A join to `model` by `entity`."""

    entity: str
    model: SemanticModel


@dataclass(frozen=True)
class Way:
    """An item found: the joins that lead to it and the expression of it in the last model."""

    hops: tuple[Hop, ...]
    model: SemanticModel
    expr: Expression
    grain: str | None
    """Of a time: the grain of the dimension itself."""


class Layer:
    """`semantics` over `datasets`, by name."""

    def __init__(self, semantics: Semantics, datasets: dict[str, Dataset]) -> None:
        self.semantics, self.datasets = semantics, datasets
        self.custom_grains = semantics.custom_grains

    def metric(self, name: str) -> LayerMetric:
        """The metric `name`; `UnplannableError` where there is none."""
        found = self.semantics.metric(name)
        if found is None:
            raise UnplannableError(f"There is no metric {name} in the metrics layer.")
        return found

    def item(self, name: str) -> Item:
        return item_of(name, self.custom_grains)

    def type_of(self, expression: Expression, model: SemanticModel) -> str:
        """The type of an expression over the columns of `model`."""
        dataset = self.datasets[model.dataset]

        def column_type(column: ColumnRef) -> str:
            found = dataset.column(column.column)
            if found is None:
                raise UnplannableError(f"{dataset.name} has no column {column.column}.")
            return found.type

        return expression_type(expression, column_type)

    # times

    def time_of(self, measure: Aggregation) -> LayerDimension:
        """The dimension that dates the rows of `measure`."""
        found = self.semantics.model(measure.model).dimension(measure.time)
        if found is None or found.grain is None:
            raise UnplannableError(f"{measure.model} has no time dimension {measure.time}.")
        return found

    def is_time_of(self, item: Item, measure: Aggregation) -> bool:
        """Whether `item` is the time that dates the rows of `measure`, under either of its names."""
        if item.is_metric_time:
            return True
        own = self.semantics.model(measure.model).own_links
        return item.element == measure.time and len(item.links) == 1 and item.links[0] in own

    def base_grain(self, grain: str) -> str:
        """`grain`, or the grain of the time spine that has it as a custom one."""
        return next((s.grain for s in self.semantics.spines for c in s.custom if c.name == grain), grain)

    def finest(self, times: Iterable[Item]) -> Item | None:
        """The finest of `times` with a standard period, else with a custom one; None where all are parts."""
        grained = [(time, time.grain) for time in times if time.grain]

        def fineness(pair: tuple[Item, str]) -> tuple[bool, int]:
            return pair[1] in self.custom_grains, coarseness(self.base_grain(pair[1]))

        return min(grained, key=fineness)[0] if grained else None

    def spine_of(self, grains: set[str]) -> TimeSpine:
        """The coarsest time spine in which each of `grains` can be read off, if need be but for the custom ones."""
        customs = {grain for grain in grains if grain in self.custom_grains}
        finest = min((coarseness(self.base_grain(grain)) for grain in grains), default=coarseness("day"))
        fitting = [spine for spine in self.semantics.spines if coarseness(spine.grain) <= finest]
        with_customs = [s for s in fitting if customs <= {custom.name for custom in s.custom}]
        if not fitting:
            wanted = ", ".join(sorted(grains)) or "day"
            raise UnplannableError(f"There is no time spine from which {wanted} can be read.")
        return max(with_customs or fitting, key=lambda spine: coarseness(spine.grain))

    def aggregations(self, metric: LayerMetric) -> Iterator[Aggregation]:
        """The aggregations a metric is made of in the end."""
        if isinstance(metric, SimpleMetric | CumulativeMetric):
            yield metric.measure
        elif isinstance(metric, ConversionMetric):
            yield metric.base
            yield metric.conversion
        else:
            for wanted in inputs_of(metric):
                yield from self.aggregations(self.metric(wanted.metric))

    def grouped(self, metric: LayerMetric) -> Iterator[Aggregation]:
        """The aggregations that a metric's items have to be reached from; conversions take those of the base event."""
        if isinstance(metric, ConversionMetric):
            yield metric.base
            return
        if isinstance(metric, SimpleMetric | CumulativeMetric):
            yield metric.measure
        for wanted in inputs_of(metric):
            yield from self.grouped(self.metric(wanted.metric))

    def finest_time(self, metric: LayerMetric) -> str:
        """The finest grain `metric_time` has for `metric`."""
        grains = [self.time_of(measure).grain or "day" for measure in self.aggregations(metric)]
        return max(grains, key=coarseness)

    def default_grain(self, metric: LayerMetric) -> str:
        """The grain `metric_time` has where a query of `metric` names none."""
        return metric.grain or max(self.finest_time(metric), "day", key=coarseness)

    # joins

    def way(self, item: Item, start: SemanticModel) -> Way | None:
        """How a row of `start` leads to `item` by keys that lead to one row at most; None where it does not."""
        if item.element == METRIC_TIME and not item.links:
            return None
        return next(self._ways(item, start, item.links, ()), None)

    def _ways(self, item: Item, model: SemanticModel, links: tuple[str, ...], hops: tuple[Hop, ...]) -> Iterator[Way]:
        at_home = not links or (len(links) == 1 and links[0] in model.own_links)
        found = self._element(item, model) if at_home else None
        if found is not None:
            yield Way(hops, model, *found)
        if not links or len(hops) == MOST_HOPS:
            return
        if not hops and len(links) > 1 and links[0] in model.own_links:
            yield from self._ways(item, model, links[1:], hops)
        key, rest = model.entity(links[0]), links[1:]
        for other in self.semantics.models:
            if key is None or not self._joins(model, key, other):
                continue
            hop = Hop(key.name, other)
            last = self._element(item, other) if not rest else None
            if last is not None:
                yield Way((*hops, hop), other, *last)
            elif rest:
                yield from self._ways(item, other, rest, (*hops, hop))

    @staticmethod
    def _element(item: Item, model: SemanticModel) -> tuple[Expression, str | None] | None:
        dimension = model.dimension(item.element)
        if dimension is not None:
            if dimension.grain is None and (item.grain or item.part):
                return None
            return dimension.expr, dimension.grain
        entity = model.entity(item.element)
        return None if entity is None or item.grain or item.part else (entity.expr, None)

    @staticmethod
    def _joins(model: SemanticModel, key: Entity, other: SemanticModel) -> bool:
        """Whether `key` of `model` leads to at most one row of `other`."""
        there = other.entity(key.name)
        if other is model or there is None or there.type not in _KEPT:
            return False
        dated = other.validity("start") is not None
        if dated and model.validity("start") is not None:
            return False
        if there.type == "natural":
            return dated and key.type != "natural"
        return True

    def resolved(self, item: Item, models: Iterable[SemanticModel]) -> Item | None:
        """`item` as it is reached from every one of `models`, by the fewest entities before those that it names.

        None where it is reached by none or, as near, by several ways.
        """
        starts = list(models)
        if item.is_metric_time or all(self.way(item, model) is not None for model in starts):
            return item
        if not item.links:
            return None
        entities = sorted({entity.name for model in self.semantics.models for entity in model.entities})
        for length in range(1, _MOST_LEFT_OUT + 1):
            longer = (
                replace(item, links=(*before, *item.links)) for before in itertools.product(entities, repeat=length)
            )
            found = [other for other in longer if all(self.way(other, model) is not None for model in starts)]
            if found:
                return found[0] if len(found) == 1 else None
        return None


def inputs_of(metric: LayerMetric) -> tuple[MetricInput, ...]:
    """The metrics a ratio or derived metric is computed from."""
    if isinstance(metric, RatioMetric):
        return (metric.numerator, metric.denominator)
    return metric.inputs if isinstance(metric, DerivedMetric) else ()


def of_alias(expression: Expression, alias: str) -> Expression:
    """`expression` with its columns read through `alias`."""
    return rewrite(
        expression, lambda node: ColumnRef(table=alias, column=node.column) if isinstance(node, ColumnRef) else None
    )

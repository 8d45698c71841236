"""A metrics layer: semantic models over datasets, metrics over them, time spines and saved queries.

The terms are MetricFlow's. An `expr` is typed, over the columns of the model's dataset (`ColumnRef(table="", …)`). A
condition of a filter is typed over *items*: `ColumnRef(table="", column="listing__country")` stands for the group-by
item of that name, `MetricFigure` for a metric computed per entity.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from schemas.artifact import Artifact
from schemas.expressions import Expression

EntityType = Literal["primary", "unique", "foreign", "natural"]
LayerGrain = Literal[
    "microsecond", "millisecond", "second", "minute", "hour", "day", "week", "month", "quarter", "year"
]
LAYER_GRAINS: tuple[LayerGrain, ...] = (
    "microsecond", "millisecond", "second", "minute", "hour", "day", "week", "month", "quarter", "year",
)  # fmt: skip
LayerPart = Literal["year", "quarter", "month", "day", "dow", "doy"]
ENDS: tuple[Literal["min", "max"], ...] = ("min", "max")
LayerAggregation = Literal[
    "sum", "sum_boolean", "count", "count_distinct", "average", "min", "max", "median", "percentile"
]


class Entity(Artifact):
    """A key of a model. Rows join to another model where that has the same entity as primary, unique or natural key."""

    name: str
    type: EntityType
    expr: Expression


class LayerDimension(Artifact):
    """An attribute of a model's rows; with `grain` it is a time. `validity` marks the bounds of a row's validity."""

    name: str
    expr: Expression
    grain: LayerGrain | None = None
    partition: bool = False
    """Joined models have to be equal in their dimensions of this name."""
    validity: Literal["start", "end"] | None = None
    description: str = ""


class SemanticModel(Artifact):
    """What the rows of `dataset` mean."""

    name: str
    dataset: str
    description: str = ""
    primary_entity: str | None = None
    """The entity a row is, where no column holds its key."""
    entities: tuple[Entity, ...] = ()
    dimensions: tuple[LayerDimension, ...] = ()

    def entity(self, name: str) -> Entity | None:
        return next((entity for entity in self.entities if entity.name == name), None)

    def dimension(self, name: str) -> LayerDimension | None:
        return next((dimension for dimension in self.dimensions if dimension.name == name), None)

    def validity(self, bound: Literal["start", "end"]) -> LayerDimension | None:
        return next((dimension for dimension in self.dimensions if dimension.validity == bound), None)

    @property
    def own_links(self) -> frozenset[str]:
        """Entities that a row is one of: the first part of the names of its dimensions."""
        kept = {entity.name for entity in self.entities if entity.type != "foreign"}
        return frozenset(kept | ({self.primary_entity} if self.primary_entity else set()))


class NonAdditive(Artifact):
    """A balance: only the rows of the first or last time count, of each of `groupings` where there are any."""

    dimension: str
    choice: Literal["min", "max"] = "min"
    groupings: tuple[str, ...] = ()


class Aggregation(Artifact):
    """An aggregate over the rows of a model, dated by the dimension `time`."""

    model: str
    agg: LayerAggregation
    expr: Expression
    time: str
    fraction: float | None = None
    discrete: bool = False
    approximate: bool = False
    """A percentile may be estimated."""
    non_additive: NonAdditive | None = None
    filter: tuple[Expression, ...] = ()
    join_to_spine: bool = False
    """Every period of the time spine has a row."""
    fill_nulls_with: int | None = None


class LayerWindow(Artifact):
    """`count` periods; `grain` is a standard or a custom one."""

    count: int
    grain: str


class MetricInput(Artifact):
    """A metric another one is computed from, as it was some time before where an offset says so."""

    metric: str
    alias: str
    filter: tuple[Expression, ...] = ()
    offset: LayerWindow | None = None
    offset_to_grain: LayerGrain | None = None

    @property
    def shifted(self) -> bool:
        return self.offset is not None or self.offset_to_grain is not None


class _LayerMetric(Artifact):
    name: str
    label: str = ""
    description: str = ""
    filter: tuple[Expression, ...] = ()
    grain: LayerGrain | None = None
    """The grain of `metric_time` where a query names none."""


class SimpleMetric(_LayerMetric):
    """One aggregation."""

    type: Literal["simple"] = "simple"
    measure: Aggregation


class CumulativeMetric(_LayerMetric):
    """An aggregation over a window that ends with each period: of all time where no window is given."""

    type: Literal["cumulative"] = "cumulative"
    measure: Aggregation
    window: LayerWindow | None = None
    grain_to_date: LayerGrain | None = None
    period_agg: Literal["first", "last", "average"] = "first"
    """Which of the days of a longer period gives its value."""


class ConversionProperty(Artifact):
    """A value that the base event and the conversion have in common."""

    base: str
    conversion: str


class ConversionMetric(_LayerMetric):
    """How many events of `base` are followed by one of `conversion` of the same `entity` within `window`."""

    type: Literal["conversion"] = "conversion"
    base: Aggregation
    conversion: Aggregation
    entity: str
    calculation: Literal["conversion_rate", "conversions"] = "conversion_rate"
    window: LayerWindow | None = None
    properties: tuple[ConversionProperty, ...] = ()


class RatioMetric(_LayerMetric):
    """NULL where the denominator is 0."""

    type: Literal["ratio"] = "ratio"
    numerator: MetricInput
    denominator: MetricInput


class DerivedMetric(_LayerMetric):
    """`expr` over the aliases of its inputs."""

    type: Literal["derived"] = "derived"
    expr: Expression
    inputs: tuple[MetricInput, ...]


LayerMetric = Annotated[
    SimpleMetric | CumulativeMetric | ConversionMetric | RatioMetric | DerivedMetric, Field(discriminator="type")
]


class CustomGrain(Artifact):
    """A period of the company's own: equal values of `column` are one period."""

    name: str
    column: str


class TimeSpine(Artifact):
    """A dataset with one row per period of `grain`."""

    dataset: str
    column: str
    grain: LayerGrain
    custom: tuple[CustomGrain, ...] = ()


class SavedQuery(Artifact):
    """A query with a name, in the spelling of a batch query."""

    name: str
    metrics: tuple[str, ...] = ()
    group_by: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    order_by: tuple[str, ...] = ()
    limit: int | None = None


class Semantics(Artifact):
    """The metrics layer of a workspace."""

    models: tuple[SemanticModel, ...] = ()
    metrics: tuple[LayerMetric, ...] = ()
    spines: tuple[TimeSpine, ...] = ()
    saved_queries: tuple[SavedQuery, ...] = ()

    def metric(self, name: str) -> LayerMetric | None:
        return next((metric for metric in self.metrics if metric.name == name), None)

    def model(self, name: str) -> SemanticModel:
        return next(model for model in self.models if model.name == name)

    @property
    def custom_grains(self) -> frozenset[str]:
        return frozenset(custom.name for spine in self.spines for custom in spine.custom)


class LayerQuery(Artifact):
    """A query of the metrics layer: metrics by items, both in the layer's names."""

    metrics: tuple[str, ...]
    items: tuple[str, ...]
    """Full names: `metric_time__month`, `listing__country`, `metric_time__extract_month`."""
    where: tuple[Expression, ...] = ()
    """Conditions on the rows, over items."""
    having: tuple[Expression, ...] = ()
    """Conditions on the result, over its columns."""
    start: str | None = None
    """ISO time from which on, on the time of each metric."""
    end: str | None = None
    """ISO time until before which."""
    order: tuple[tuple[str, bool], ...] = ()
    """Output name, and whether from the greatest down."""
    limit: int | None = None
    min_max_only: bool = False
    """The first and the last value of the one item, instead of all."""

    @property
    def outputs(self) -> tuple[str, ...]:
        """The columns of the result, in order."""
        return tuple(f"{self.items[0]}__{end}" for end in ENDS) if self.min_max_only else (*self.items, *self.metrics)

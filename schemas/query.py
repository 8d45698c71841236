"""The typed query an Intent holds: what is asked, over semantic nodes, before any physical choice.

Attributes are `ColumnRef`s that name a dataset; predicates are boolean expressions over them.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from schemas.artifact import Artifact
from schemas.expressions import AggregateFunction, ColumnRef, ComparisonOperator, DatePart, Expression, Grain
from schemas.period import Period
from schemas.semantics import LayerQuery


class AttributeDimension(Artifact):
    """Group by an attribute. With `entity` the rows of that dataset are kept apart by key and shown by name."""

    kind: Literal["attribute"] = "attribute"
    name: str
    attribute: ColumnRef
    entity: bool = False


class TimeDimension(Artifact):
    """Group by a period of each measure's own date."""

    kind: Literal["time"] = "time"
    name: str
    grain: Grain


class PartDimension(Artifact):
    """Group by a calendar part (weekday, hour of day) of each measure's own date."""

    kind: Literal["part"] = "part"
    name: str
    part: DatePart


Dimension = Annotated[AttributeDimension | TimeDimension | PartDimension, Field(discriminator="kind")]


class NamedMeasure(Artifact):
    """A metric of the workspace; `where` restricts this measure alone."""

    kind: Literal["named"] = "named"
    name: str
    metric: str
    where: tuple[Expression, ...] = ()


class AggregateMeasure(Artifact):
    """An aggregate over the rows of `dataset`; without `argument` the rows themselves are counted."""

    kind: Literal["aggregate"] = "aggregate"
    name: str
    function: AggregateFunction
    dataset: str
    argument: Expression | None = None
    fraction: float | None = None
    where: tuple[Expression, ...] = ()
    follows_metrics: bool = False
    """Takes over the default filter and the date that all metrics of the dataset agree on, and their exclusions."""


class ValueCondition(Artifact):
    """A condition on a computed value."""

    operator: ComparisonOperator
    value: str


class RatioMeasure(Artifact):
    """Sum over sum at the grain asked for, NULL where the denominator is 0."""

    kind: Literal["ratio"] = "ratio"
    name: str
    numerator: Measure
    denominator: Measure


class ShareMeasure(Artifact):
    """The part of the total of `of` that a row holds; `within` names the dimensions that keep their own total."""

    kind: Literal["share"] = "share"
    name: str
    of: Measure
    within: tuple[str, ...] = ()


class ChangeMeasure(Artifact):
    """`of` against the period `count` `grain`s earlier; growth = (current - previous) / previous."""

    kind: Literal["change"] = "change"
    name: str
    of: Measure
    grain: Grain
    count: int = 1
    output: Literal["previous", "difference", "percent"]


class RunningMeasure(Artifact):
    """Running total of `of` over time, starting anew with each `reset` period."""

    kind: Literal["running"] = "running"
    name: str
    of: Measure
    reset: Grain | None = None


class RollingMeasure(Artifact):
    """`function` of `of` over this period and the `count - 1` before it."""

    kind: Literal["rolling"] = "rolling"
    name: str
    of: Measure
    count: int
    grain: Grain
    function: Literal["average", "sum", "min", "max"]


class NestedMeasure(Artifact):
    """`function` over the values that `of` has for each `per`: the average number of orders per customer.

    Only things with rows of the measure count, as in a grouped subquery. `where` is a condition on the inner value.
    """

    kind: Literal["nested"] = "nested"
    name: str
    function: AggregateFunction
    of: Measure
    per: ColumnRef
    where: tuple[ValueCondition, ...] = ()


Measure = Annotated[
    NamedMeasure
    | AggregateMeasure
    | RatioMeasure
    | ShareMeasure
    | ChangeMeasure
    | RunningMeasure
    | RollingMeasure
    | NestedMeasure,
    Field(discriminator="kind"),
]


class Threshold(Artifact):
    """A condition on the value of a measure of the same table."""

    measure: str
    operator: Literal["=", "<>", "<", "<=", ">", ">="]
    value: str


class Order(Artifact):
    """Sort by a dimension or measure, by output name."""

    by: str
    descending: bool = False


class Table(Artifact):
    """Measures by dimensions."""

    kind: Literal["table"] = "table"
    measures: tuple[Measure, ...]
    dimensions: tuple[Dimension, ...] = ()
    where: tuple[Expression, ...] = ()
    period: Period | None = None
    having: tuple[Threshold, ...] = ()
    order: tuple[Order, ...] = ()
    limit: int | None = None
    """Keep the first rows by `order`; all ties of the last place stay."""
    limit_per: tuple[str, ...] = ()
    """Dimensions within each of which `limit` holds."""
    every_member_of: str | None = None
    """Dataset of which each row is listed, also without activity."""
    bundle: str | None = None
    layer: LayerQuery | None = None
    """The same query in the names of the metrics layer, where that answers it; dimensions are then its items."""


class RowColumn(Artifact):
    """An output column: `expression` over columns reached to-one from the row, aggregates of its related rows too."""

    name: str
    expression: Expression


class RowOrder(Artifact):
    """Sort by an expression of the row, shown or not; rows without a value come last."""

    expression: Expression
    descending: bool = False


class Rows(Artifact):
    """The rows of a dataset themselves, one per identity whether its key is shown or not."""

    kind: Literal["rows"] = "rows"
    dataset: str
    columns: tuple[RowColumn, ...]
    where: tuple[Expression, ...] = ()
    period: Period | None = None
    """Of the dataset's own date."""
    order: tuple[RowOrder, ...] = ()
    limit: int | None = None
    """Keep the first rows by `order`; all ties of the last place stay, rows without the first sort value have none."""
    limit_per: tuple[Expression, ...] = ()
    """Values of the row within each combination of which `limit` holds; rows that lack one are left out."""
    skip: int = 0
    """Places before the first one kept: with `limit` 2 and `skip` 1 the second; nobody's where the first is shared."""
    distinct: bool = False
    """Each combination of the shown values once."""


Query = Annotated[Table | Rows, Field(discriminator="kind")]

for _model in (NestedMeasure, RatioMeasure, ShareMeasure, ChangeMeasure, RunningMeasure, RollingMeasure, Table):
    _model.model_rebuild()

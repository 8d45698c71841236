"""The typed query an Intent holds: what is asked, over semantic nodes, before any physical choice.

Attributes are `ColumnRef`s that name a dataset; predicates are boolean expressions over them.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from schemas.artifact import Artifact
from schemas.expressions import AggregateFunction, ColumnRef, ComparisonOperator, DatePart, Expression, Grain
from schemas.horizon import Horizon
from schemas.patterns import Funnel, Intervals, LifeCycle, Pairs, Retention, Rfm, Rhythm
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


class ExpressionDimension(Artifact):
    """Group by what an expression of each row gives; `OWN_DATE` in it is the measure's own date."""

    kind: Literal["expression"] = "expression"
    name: str
    expression: Expression
    description: str = ""


OWN_DATE = ColumnRef(table="", column="<time>")
"""The date of each row of a measure, whichever column that is."""

Dimension = Annotated[
    AttributeDimension | TimeDimension | PartDimension | ExpressionDimension, Field(discriminator="kind")
]


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


class RankMeasure(Artifact):
    """The place of `of` among the rows (of the same `within`), 1 the highest if `descending`; equal ones share one."""

    kind: Literal["rank"] = "rank"
    name: str
    of: Measure
    descending: bool = True
    within: tuple[str, ...] = ()


class TrendMeasure(Artifact):
    """The straight line that lies nearest to `of` over the `grain`s of the table's period (least squares), at each row.

    Each group has a line of its own, from at least `FEWEST_FITTED` known values; nothing where there are fewer.
    """

    kind: Literal["trend"] = "trend"
    name: str
    of: Measure
    grain: Grain


class NestedMeasure(Artifact):
    """`function` over the values that `of` has for each `per`: the average number of orders per customer.

    With `per_grain` the values of each period of that grain, in place of `per` or within it: the sum of daily visitors.
    Only things with rows of the measure count, as in a grouped subquery. `where` is a condition on the inner value.
    """

    kind: Literal["nested"] = "nested"
    name: str
    function: AggregateFunction
    of: Measure
    per: ColumnRef | None = None
    per_grain: Grain | None = None
    where: tuple[ValueCondition, ...] = ()


class PeriodMeasure(Artifact):
    """`of` in a period of its own, whatever the period of the table."""

    kind: Literal["in_period"] = "in_period"
    name: str
    of: Measure
    period: Period


class ContrastMeasure(Artifact):
    """`of` against `to`, another figure of the same row; percent is (of - to) / to, NULL where `to` is 0."""

    kind: Literal["contrast"] = "contrast"
    name: str
    of: Measure
    to: Measure
    output: Literal["difference", "percent"]


Measure = Annotated[
    NamedMeasure
    | AggregateMeasure
    | RatioMeasure
    | ShareMeasure
    | ChangeMeasure
    | RunningMeasure
    | RollingMeasure
    | RankMeasure
    | TrendMeasure
    | NestedMeasure
    | PeriodMeasure
    | ContrastMeasure,
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
    horizon: Horizon | None = None
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
AnyQuery = Annotated[
    Table | Rows | Pairs | Retention | Rhythm | Intervals | LifeCycle | Funnel | Rfm, Field(discriminator="kind")
]
"""A query of the algebra, or a pattern over events."""

"""Typed expressions: the only form in which a calculation travels. SQL text is made from them in `compiler/` alone.

`ColumnRef.table` names a dataset (`bronze.orders`) while the expression is semantic, and an input alias once it stands
in a `schemas.plan.Select`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from pydantic import PlainValidator, WithJsonSchema

from schemas.artifact import Artifact, children

Grain = Literal["hour", "day", "week", "month", "quarter", "year"]
GRAINS: tuple[Grain, ...] = ("hour", "day", "week", "month", "quarter", "year")
FineGrain = Literal["microsecond", "millisecond", "second", "minute"]
"""Grains that only a metrics layer knows."""
DatePart = Literal[
    "hour_of_day", "weekday", "day_of_month", "day_of_year", "week_of_year", "month_of_year", "quarter_of_year", "year"
]
ComparisonOperator = Literal["=", "<>", "<", "<=", ">", ">="]
AggregateFunction = Literal[
    "sum", "count", "count_distinct", "average", "min", "max", "median", "percentile", "discrete_percentile",
    "approximate_percentile", "stddev", "any_true",
]  # fmt: skip
ScalarFunction = Literal[
    "upper", "lower", "trim", "concat", "replace", "substring", "left", "right", "split_part", "strftime",
    "abs", "round", "floor", "ceil", "sign", "mod", "power", "sqrt", "ln", "exp", "greatest", "least",
    "length", "list_length",
]  # fmt: skip
WindowFunction = Literal[
    "rank",
    "row_number",
    "lag",
    "lead",
    "sum",
    "average",
    "min",
    "max",
    "count",
    "first_value",
    "last_value",
    "ntile",
    "regr_slope",
    "regr_intercept",
    "regr_count",
]
LiteralType = Literal["text", "integer", "decimal", "boolean", "date", "timestamp", "null"]


_AS_TEXT = {"type": "string", "description": "A SQL expression over the columns: `quantity * unit_price`."}
"""How an expression is written in files."""

if not TYPE_CHECKING:

    def _expression(value: object) -> object:
        kind = value.get("kind") if isinstance(value, dict) else getattr(value, "kind", None)
        found = KINDS.get(kind)
        if found is None:
            raise ValueError(f"no kind of expression: {kind!r}")
        return value if isinstance(value, found) else found.model_validate(value)

    # The union, tagged by `kind`. Spelled out for pydantic, every artifact would carry the schemas of all expressions,
    # which costs half a second at start; a function that looks the tag up validates the same.
    Expression = Annotated[Any, PlainValidator(_expression), WithJsonSchema(_AS_TEXT)]


class ColumnRef(Artifact):
    """A column of a dataset or of an input of a select; `via` are relation names from the reading table, if chosen."""

    kind: Literal["column"] = "column"
    table: str
    column: str
    via: tuple[str, ...] = ()


class Constant(Artifact):
    """A literal value; `text` is its canonical spelling (`2026-10-01`, `0.5`, `West`)."""

    kind: Literal["constant"] = "constant"
    type: LiteralType
    text: str


class Arithmetic(Artifact):
    """`left op right`; `/` gives NULL where the divisor is 0."""

    kind: Literal["arithmetic"] = "arithmetic"
    operator: Literal["+", "-", "*", "/"]
    left: Expression
    right: Expression


class Comparison(Artifact):
    kind: Literal["comparison"] = "comparison"
    operator: ComparisonOperator
    left: Expression
    right: Expression


class SameAs(Artifact):
    """Equality in which NULL equals NULL: how merge keys are compared."""

    kind: Literal["same_as"] = "same_as"
    left: Expression
    right: Expression


class Membership(Artifact):
    kind: Literal["membership"] = "membership"
    value: Expression
    options: tuple[Expression, ...]
    negated: bool = False


class Like(Artifact):
    """Text match with SQL wildcards; upper and lower case are the same unless `case_sensitive`."""

    kind: Literal["like"] = "like"
    value: Expression
    pattern: str
    case_sensitive: bool = False
    negated: bool = False


class NullCheck(Artifact):
    kind: Literal["null_check"] = "null_check"
    value: Expression
    negated: bool = False


class Logical(Artifact):
    kind: Literal["logical"] = "logical"
    operator: Literal["and", "or"]
    operands: tuple[Expression, ...]


class Negation(Artifact):
    kind: Literal["negation"] = "negation"
    operand: Expression


class Hop(Artifact):
    """A key edge of a path: relation `relation` of `dataset`, walked to-one; `reverse` walks it to-many."""

    dataset: str
    """The dataset that declares the relation, whichever way it is walked."""
    relation: str
    reverse: bool = False


class Related(Artifact):
    """Semi-join: some (or, negated, no) row of `dataset` belongs to the row at hand and fulfils `where`.

    With `hops` the path leads from a row of `anchor` to rows of `dataset`, over any number of edges in both directions;
    `where` is over columns of `dataset` and of what it reaches to-one.
    """

    kind: Literal["related"] = "related"
    dataset: str
    anchor: str = ""
    hops: tuple[Hop, ...] = ()
    columns: tuple[str, ...] = ()
    """Key columns of the first dataset on the path; empty until `knowledge_graph.settle` has found them."""
    references: tuple[ColumnRef, ...] = ()
    """The columns of the row at hand that they equal."""
    where: Expression | None = None
    negated: bool = False


class SetAggregate(Artifact):
    """An aggregate over the rows of `dataset` that belong to the row at hand and fulfil `where`; counts of none are 0.

    `hops` lead from a row of `anchor` to rows of `dataset`, as in `Related`; each row of `dataset` counts once, however
    many ways lead to it. Without hops all rows of `dataset` are meant, whatever row is at hand: above the average age.
    Without `argument` rows are counted.
    """

    kind: Literal["set_aggregate"] = "set_aggregate"
    function: AggregateFunction
    dataset: str
    argument: Expression | None = None
    fraction: float | None = None
    anchor: str = ""
    hops: tuple[Hop, ...] = ()
    columns: tuple[str, ...] = ()
    references: tuple[ColumnRef, ...] = ()
    where: Expression | None = None


class Scalar(Artifact):
    """A function of one row."""

    kind: Literal["scalar"] = "scalar"
    function: ScalarFunction
    arguments: tuple[Expression, ...]


class JsonValue(Artifact):
    """The value at `path` (`$.a.b`) of a JSON column, cast to `type`."""

    kind: Literal["json_value"] = "json_value"
    value: Expression
    path: str
    type: str = "VARCHAR"


class Cast(Artifact):
    kind: Literal["cast"] = "cast"
    value: Expression
    type: str


class Coalesce(Artifact):
    kind: Literal["coalesce"] = "coalesce"
    values: tuple[Expression, ...]


class When(Artifact):
    condition: Expression
    value: Expression


class Case(Artifact):
    kind: Literal["case"] = "case"
    whens: tuple[When, ...]
    otherwise: Expression | None = None


class Truncate(Artifact):
    """The first day (DATE) of the period of `grain` that holds `value`; hours and finer ones give a TIMESTAMP.

    Weeks start Monday.
    """

    kind: Literal["truncate"] = "truncate"
    grain: Grain | FineGrain
    value: Expression


class Part(Artifact):
    """A calendar part as an integer; weekday is 1 (Monday) to 7."""

    kind: Literal["part"] = "part"
    part: DatePart
    value: Expression


class DateDifference(Artifact):
    """`end - start` in whole `unit`s; hours and seconds are fractional, weeks are of 7 days, others count calendar
    units begun."""

    kind: Literal["date_difference"] = "date_difference"
    unit: Literal["hours", "days", "seconds", "weeks", "months", "quarters", "years"]
    start: Expression
    end: Expression


class ShiftDate(Artifact):
    """`value` moved by `count` periods, as a DATE or, of a time of day, a TIMESTAMP."""

    kind: Literal["shift_date"] = "shift_date"
    value: Expression
    count: int
    grain: Grain | FineGrain
    type: Literal["DATE", "TIMESTAMP"] = "DATE"


class MetricFigure(Artifact):
    """The value of a metric of the metrics layer for the entity of the row at hand, inside a filter."""

    kind: Literal["metric_figure"] = "metric_figure"
    metric: str
    entity: str
    """Name of the item the metric is computed by: `listing`."""


class Aggregate(Artifact):
    """An aggregate over the rows of a group; no `argument` means all rows, `where` restricts them."""

    kind: Literal["aggregate"] = "aggregate"
    function: AggregateFunction
    argument: Expression | None = None
    where: Expression | None = None
    fraction: float | None = None


class SortKey(Artifact):
    expression: Expression
    descending: bool = False


class Window(Artifact):
    """A window function; `preceding` bounds the frame to that many rows before, None means from the start."""

    kind: Literal["window"] = "window"
    function: WindowFunction
    argument: Expression | None = None
    partition_by: tuple[Expression, ...] = ()
    order_by: tuple[SortKey, ...] = ()
    preceding: int | None = None
    whole_partition: bool = False
    offset: int = 1
    against: Expression | None = None
    """Of a regression what the argument is laid against."""


KINDS: dict[str, type[Artifact]] = {
    kind.model_fields["kind"].default: kind
    for kind in (
        ColumnRef,
        Constant,
        Arithmetic,
        Comparison,
        SameAs,
        Membership,
        Like,
        NullCheck,
        Logical,
        Negation,
        Related,
        SetAggregate,
        Scalar,
        JsonValue,
        Cast,
        Coalesce,
        Case,
        Truncate,
        Part,
        DateDifference,
        ShiftDate,
        MetricFigure,
        Aggregate,
        Window,
    )
}


if TYPE_CHECKING:
    Expression: TypeAlias = (
        ColumnRef
        | Constant
        | Arithmetic
        | Comparison
        | SameAs
        | Membership
        | Like
        | NullCheck
        | Logical
        | Negation
        | Related
        | SetAggregate
        | Scalar
        | JsonValue
        | Cast
        | Coalesce
        | Case
        | Truncate
        | Part
        | DateDifference
        | ShiftDate
        | MetricFigure
        | Aggregate
        | Window
    )


def walk(node: Artifact) -> Iterator[Artifact]:
    """Every artifact inside `node`, itself first, parents before children."""
    yield node
    for child in children(node):
        yield from walk(child)


def columns_in(node: Artifact) -> tuple[ColumnRef, ...]:
    """The columns of the row at hand that `node` reads, in reading order, once; not those of related rows."""
    return tuple(dict.fromkeys(part for part in _walk_row(node) if isinstance(part, ColumnRef)))


def subqueries_in(node: Artifact) -> tuple[Related | SetAggregate, ...]:
    """What `node` says of other rows; what these say of others in turn stays inside them."""
    return tuple(dict.fromkeys(part for part in _walk_row(node) if isinstance(part, Related | SetAggregate)))


def _walk_row(node: Artifact) -> Iterator[Artifact]:
    """As `walk`, but of the other rows in a semi-join only the columns they are found by."""
    yield node
    if isinstance(node, Related | SetAggregate):
        yield from node.references
        return
    for child in children(node):
        yield from _walk_row(child)


def all_of(conditions: tuple[Expression, ...]) -> Expression | None:
    """The conjunction of `conditions`; None of none."""
    if not conditions:
        return None
    return conditions[0] if len(conditions) == 1 else Logical(operator="and", operands=conditions)


def conjuncts(*conditions: Expression | None) -> tuple[Expression, ...]:
    """The conditions that hold all at once, taken apart to any depth; None is no condition."""
    parts: list[Expression] = []
    for part in conditions:
        if isinstance(part, Logical) and part.operator == "and":
            parts += conjuncts(*part.operands)
        elif part is not None:
            parts.append(part)
    return tuple(parts)

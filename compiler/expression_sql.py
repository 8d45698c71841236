"""Typed expressions to sqlglot nodes, one small builder per kind."""

import functools
from collections.abc import Callable
from typing import Any

from sqlglot import exp

from compiler.sql_nodes import cast, function, input_ast, joined, select
from schemas import expressions as typed
from schemas.artifact import Artifact
from schemas.errors import InternalError
from schemas.plan import Exists, Input, Join, Subselect
from warehouse.functions import SQL_VALUES

_ARITHMETIC: dict[str, type[exp.Binary]] = {"+": exp.Add, "-": exp.Sub, "*": exp.Mul, "/": exp.Div}
_COMPARISON: dict[str, type[exp.Binary]] = {
    "=": exp.EQ,
    "<>": exp.NEQ,
    "<": exp.LT,
    "<=": exp.LTE,
    ">": exp.GT,
    ">=": exp.GTE,
}
_PARTS = {
    "hour_of_day": "HOUR",
    "weekday": "ISODOW",
    "day_of_month": "DAY",
    "day_of_year": "DOY",
    "year": "YEAR",
    "week_of_year": "WEEK",
    "month_of_year": "MONTH",
    "quarter_of_year": "QUARTER",
}
_WITHIN_A_DAY = {"microsecond", "millisecond", "second", "minute", "hour"}
_PER_SECOND = {"hours": 3600, "seconds": 1}


def to_ast(node: Artifact) -> exp.Expr:
    """The sqlglot form of a typed expression."""
    builder = _BUILDERS.get(type(node))
    if builder is None:
        raise InternalError(f"no SQL for {type(node).__name__}")
    return builder(node)


def condition(node: Artifact | None) -> exp.Expr | None:
    """`to_ast`, with nothing for nothing."""
    return None if node is None else to_ast(node)


def _wrap(node: exp.Expr) -> exp.Expr:
    """Parentheses where precedence would change the meaning."""
    return exp.Paren(this=node) if isinstance(node, exp.Binary | exp.Connector | exp.Not) else node


def _column(node: typed.ColumnRef) -> exp.Expr:
    return exp.column(named(node.column), table=node.table or None, copy=False)


def named(column: str) -> exp.Identifier:
    """The identifier of a column, quoted where DuckDB would read a function."""
    return exp.to_identifier(column, quoted=quoted(column))


def quoted(column: str) -> bool | None:
    """Whether a name has to be quoted for another reason than its letters."""
    return True if column.lower() in SQL_VALUES else None


def _constant(node: typed.Constant) -> exp.Expr:
    if node.type == "null":
        return exp.null()
    if node.type == "boolean":
        return exp.Boolean(this=node.text == "true")
    if node.type in ("integer", "decimal"):
        number = exp.Literal.number(node.text.lstrip("-"))
        return exp.Neg(this=number) if node.text.startswith("-") else number
    text = exp.Literal.string(node.text)
    return text if node.type == "text" else cast(text, node.type.upper())


def _arithmetic(node: typed.Arithmetic) -> exp.Expr:
    left, right = _wrap(to_ast(node.left)), _wrap(to_ast(node.right))
    if node.operator == "/" and not isinstance(node.right, typed.Constant):
        right = exp.Nullif(this=to_ast(node.right), expression=exp.Literal.number(0))
    return _ARITHMETIC[node.operator](this=left, expression=right)


def _binary(kind: type[exp.Binary], node: typed.Comparison | typed.SameAs) -> exp.Expr:
    return kind(this=_wrap(to_ast(node.left)), expression=_wrap(to_ast(node.right)))


def _negate(negated: bool, node: exp.Expr) -> exp.Expr:
    return exp.Not(this=node) if negated else node


def _membership(node: typed.Membership) -> exp.Expr:
    inside = exp.In(this=_wrap(to_ast(node.value)), expressions=[to_ast(option) for option in node.options])
    return _negate(node.negated, inside)


def _like(node: typed.Like) -> exp.Expr:
    kind = exp.Like if node.case_sensitive else exp.ILike
    return _negate(node.negated, kind(this=_wrap(to_ast(node.value)), expression=exp.Literal.string(node.pattern)))


def _null_check(node: typed.NullCheck) -> exp.Expr:
    return _negate(node.negated, exp.Is(this=_wrap(to_ast(node.value)), expression=exp.null()))


def _logical(node: typed.Logical) -> exp.Expr:
    operands = [to_ast(operand) for operand in node.operands]
    return (exp.and_ if node.operator == "and" else exp.or_)(*operands, copy=False)


def _exists(node: Exists) -> exp.Expr:
    inner = _from(select(exp.Literal.number(1)), node.source, node.joins).where(to_ast(node.where), copy=False)
    return _negate(node.negated, exp.Exists(this=inner))


def _subselect(node: Subselect) -> exp.Expr:
    inner = _from(select(to_ast(node.value)), node.source, node.joins)
    return exp.Subquery(this=inner.where(to_ast(node.where), copy=False) if node.where is not None else inner)


def _from(query: exp.Select, source: Input, joins: tuple[Join, ...]) -> exp.Select:
    query = query.from_(input_ast(source), copy=False)
    for join in joins:
        query = joined(query, join, condition(join.on))
    return query


def _scalar(node: typed.Scalar) -> exp.Expr:
    arguments = [to_ast(argument) for argument in node.arguments]
    if node.function == "concat":
        return functools.reduce(lambda left, right: exp.DPipe(this=_wrap(left), expression=_wrap(right)), arguments)
    name = {"list_length": "LEN"}.get(node.function, node.function.upper())
    return function(name, *arguments)


def _json(node: typed.JsonValue) -> exp.Expr:
    value = function("JSON_EXTRACT_STRING", to_ast(node.value), exp.Literal.string(node.path))
    return value if node.type == "VARCHAR" else cast(value, node.type)


def _case(node: typed.Case) -> exp.Expr:
    case = exp.Case()
    for when in node.whens:
        case = case.when(to_ast(when.condition), to_ast(when.value), copy=False)
    return case.else_(to_ast(node.otherwise), copy=False) if node.otherwise is not None else case


def _truncate(node: typed.Truncate) -> exp.Expr:
    value = to_ast(node.value)
    if node.grain == "day":
        return cast(value, "DATE")
    truncated = function("DATE_TRUNC", exp.Literal.string(node.grain), value)
    return truncated if node.grain in _WITHIN_A_DAY else cast(truncated, "DATE")


def _part(node: typed.Part) -> exp.Expr:
    return exp.Extract(this=exp.var(_PARTS[node.part]), expression=to_ast(node.value))


def _difference(node: typed.DateDifference) -> exp.Expr:
    start, end = to_ast(node.start), to_ast(node.end)
    if node.unit not in _PER_SECOND:
        return function("DATE_DIFF", exp.Literal.string(node.unit.removesuffix("s")), start, end)
    milliseconds = function("DATE_DIFF", exp.Literal.string("millisecond"), start, end)
    return exp.Div(this=milliseconds, expression=exp.Literal.number(f"{_PER_SECOND[node.unit] * 1000}.0"))


def _shift(node: typed.ShiftDate) -> exp.Expr:
    months = {"quarter": 3}.get(node.grain, 1)
    unit = {"quarter": "month"}.get(node.grain, node.grain)
    interval = exp.Interval(this=exp.Literal.string(str(abs(node.count) * months)), unit=exp.var(unit.upper()))
    operator = exp.Add if node.count >= 0 else exp.Sub
    return cast(operator(this=to_ast(node.value), expression=interval), node.type)


def _aggregate(node: typed.Aggregate) -> exp.Expr:
    argument = to_ast(node.argument) if node.argument is not None else exp.Star()
    built = _AGGREGATES[node.function](argument, node.fraction)
    if node.where is None:
        return built
    return exp.Filter(this=built, expression=exp.Where(this=to_ast(node.where)))


_AGGREGATES: dict[str, Callable[[exp.Expr, float | None], exp.Expr]] = {
    "sum": lambda value, _: exp.Sum(this=value),
    "count": lambda value, _: exp.Count(this=value),
    "count_distinct": lambda value, _: exp.Count(this=exp.Distinct(expressions=[value])),
    "average": lambda value, _: exp.Avg(this=value),
    "min": lambda value, _: exp.Min(this=value),
    "max": lambda value, _: exp.Max(this=value),
    "median": lambda value, _: exp.Median(this=value),
    "percentile": lambda value, fraction: function("QUANTILE_CONT", value, exp.Literal.number(fraction)),
    "discrete_percentile": lambda value, fraction: function("QUANTILE_DISC", value, exp.Literal.number(fraction)),
    "approximate_percentile": lambda value, fraction: exp.ApproxQuantile(
        this=value, quantile=exp.Literal.number(fraction)
    ),
    "stddev": lambda value, _: exp.StddevSamp(this=value),
    "any_true": lambda value, _: exp.LogicalOr(this=value),
}


def sort_key(key: typed.SortKey) -> exp.Expr:
    """`expression [DESC]`, NULLs at the end either way."""
    return exp.Ordered(this=to_ast(key.expression), desc=key.descending or None, nulls_first=False)


def _window(node: typed.Window) -> exp.Expr:
    arguments = [to_ast(node.argument)] if node.argument is not None else []
    if node.against is not None:
        arguments.append(to_ast(node.against))
    if node.function in ("lag", "lead"):
        arguments.append(exp.Literal.number(node.offset))
    name = {"average": "AVG"}.get(node.function, node.function.upper())
    frame = None
    if not node.whole_partition and node.function in {"sum", "average", "min", "max", "count"}:
        start = "UNBOUNDED" if node.preceding is None else exp.Literal.number(node.preceding)
        frame = exp.WindowSpec(kind="ROWS", start=start, start_side="PRECEDING", end="CURRENT ROW")
    elif node.function in ("first_value", "last_value"):
        ends = {"start": "UNBOUNDED", "start_side": "PRECEDING", "end": "UNBOUNDED", "end_side": "FOLLOWING"}
        frame = exp.WindowSpec(kind="ROWS", **ends)
    return exp.Window(
        this=function(name, *arguments),
        partition_by=[to_ast(key) for key in node.partition_by],
        order=exp.Order(expressions=[sort_key(key) for key in node.order_by]) if node.order_by else None,
        spec=frame,
    )


_BUILDERS: dict[type[Artifact], Callable[[Any], exp.Expr]] = {
    typed.ColumnRef: _column,
    typed.Constant: _constant,
    typed.Arithmetic: _arithmetic,
    typed.Comparison: lambda node: _binary(_COMPARISON[node.operator], node),
    typed.SameAs: lambda node: _binary(exp.NullSafeEQ, node),
    typed.Membership: _membership,
    typed.Like: _like,
    typed.NullCheck: _null_check,
    typed.Logical: _logical,
    typed.Negation: lambda node: exp.Not(this=_wrap(to_ast(node.operand))),
    Exists: _exists,
    Subselect: _subselect,
    typed.Scalar: _scalar,
    typed.JsonValue: _json,
    typed.Cast: lambda node: cast(to_ast(node.value), node.type),
    typed.Coalesce: lambda node: function("COALESCE", *(to_ast(value) for value in node.values)),
    typed.Case: _case,
    typed.Truncate: _truncate,
    typed.Part: _part,
    typed.DateDifference: _difference,
    typed.ShiftDate: _shift,
    typed.Aggregate: _aggregate,
    typed.Window: _window,
}

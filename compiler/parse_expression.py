"""SQL fragments of workspace files to typed expressions, when they are loaded.

>>> parse_expression("quantity * unit_price - discount_amount").kind
'arithmetic'

What has no typed counterpart is refused by name; nothing is ever passed through as text.
"""

import re
from collections.abc import Callable
from typing import TypeGuard, get_args

import sqlglot
from sqlglot import exp

from schemas.errors import UserError
from schemas.expressions import (
    GRAINS,
    Aggregate,
    Arithmetic,
    Case,
    Cast,
    Coalesce,
    ColumnRef,
    Comparison,
    ComparisonOperator,
    Constant,
    DateDifference,
    DatePart,
    Expression,
    FineGrain,
    Grain,
    JsonValue,
    Like,
    Logical,
    Membership,
    Negation,
    NullCheck,
    Part,
    Related,
    SameAs,
    Scalar,
    ScalarFunction,
    ShiftDate,
    Truncate,
    When,
)

AS_OF = ColumnRef(table="", column="as_of()")
"""Stands for the workspace's as_of date until the planner puts the date in."""

_ARITHMETIC: dict[type[exp.Expr], str] = {exp.Add: "+", exp.Sub: "-", exp.Mul: "*", exp.Div: "/"}
_COMPARISON: dict[type[exp.Expr], ComparisonOperator] = {
    exp.EQ: "=",
    exp.NEQ: "<>",
    exp.LT: "<",
    exp.LTE: "<=",
    exp.GT: ">",
    exp.GTE: ">=",
}
_SCALAR: dict[type[exp.Expr], tuple[ScalarFunction, tuple[str, ...]]] = {
    exp.Upper: ("upper", ("this",)),
    exp.Lower: ("lower", ("this",)),
    exp.Trim: ("trim", ("this",)),
    exp.Replace: ("replace", ("this", "expression", "replacement")),
    exp.Substring: ("substring", ("this", "start", "length")),
    exp.Left: ("left", ("this", "expression")),
    exp.Right: ("right", ("this", "expression")),
    exp.SplitPart: ("split_part", ("this", "delimiter", "part_index")),
    exp.Abs: ("abs", ("this",)),
    exp.Round: ("round", ("this", "decimals")),
    exp.Floor: ("floor", ("this",)),
    exp.Ceil: ("ceil", ("this",)),
    exp.Sign: ("sign", ("this",)),
    exp.Mod: ("mod", ("this", "expression")),
    exp.Pow: ("power", ("this", "expression")),
    exp.Sqrt: ("sqrt", ("this",)),
    exp.Ln: ("ln", ("this",)),
    exp.Exp: ("exp", ("this",)),
    exp.Greatest: ("greatest", ("this", "expressions")),
    exp.Least: ("least", ("this", "expressions")),
    exp.Length: ("list_length", ("this",)),
    exp.ArraySize: ("list_length", ("this",)),
}
"""Functions of one row, and their arguments in DuckDB's order by the names that the parser gives them."""
_PARTS: dict[str, DatePart] = {
    "hour": "hour_of_day",
    "isodow": "weekday",
    "day": "day_of_month",
    "doy": "day_of_year",
    "dayofyear": "day_of_year",
    "week": "week_of_year",
    "month": "month_of_year",
    "quarter": "quarter_of_year",
    "year": "year",
}
_AGGREGATES: dict[type[exp.Expr], str] = {exp.Sum: "sum", exp.Avg: "average", exp.Min: "min", exp.Max: "max"}


def parse_expression(text: str) -> Expression:
    """The typed form of a SQL scalar or boolean expression; `UserError` names what is not supported."""
    try:
        tree = sqlglot.parse_one(text, dialect="duckdb")
    except sqlglot.errors.SqlglotError as error:
        reason = str(error).splitlines()[0]
        raise UserError(f"cannot read the expression {text!r}: {reason}") from error
    return _convert(tree)


def _convert(node: exp.Expr) -> Expression:
    kind = type(node)
    _refuse_extras(node)
    if kind in (exp.Add, exp.Sub) and isinstance(node.expression, exp.Interval):
        return _shifted(node)
    if kind in _ARITHMETIC:
        return Arithmetic(operator=_ARITHMETIC[kind], left=_convert(node.this), right=_convert(node.expression))
    if kind in _COMPARISON:
        return Comparison(operator=_COMPARISON[kind], left=_convert(node.this), right=_convert(node.expression))
    if kind in _SCALAR:
        return _scalar(node)
    if kind in _AGGREGATES:
        return Aggregate(function=_AGGREGATES[kind], argument=_convert(node.this))
    converter = _CONVERTERS.get(kind)
    if converter is None:
        raise UserError(f"{kind.__name__.lower()} is not supported in {node.sql(dialect='duckdb')!r}")
    return converter(node)


_EXTRAS: dict[type[exp.Expr], tuple[str, ...]] = {
    exp.Round: ("truncate", "casts_non_integer_decimals"),
    exp.Floor: ("decimals", "to"),
    exp.Ceil: ("decimals", "to"),
    exp.Trim: ("expression", "position"),
    exp.Min: ("expressions", "count"),
    exp.Max: ("expressions", "count"),
    exp.In: ("query", "unnest", "field"),
    exp.Like: ("negate",),
    exp.ILike: ("negate",),
}
"""Arguments for which there is no typed counterpart."""


def _refuse_extras(node: exp.Expr) -> None:
    """What would be dropped in silence is refused by name."""
    dropped = [name for name in _EXTRAS.get(type(node), ()) if node.args.get(name)]
    if isinstance(node, exp.TryCast) or (dropped and dropped != ["negate"]):
        raise UserError(f"{node.sql(dialect='duckdb')!r} is not supported: it has more to it than a typed form holds.")


def _scalar(node: exp.Expr) -> Expression:
    function, names = _SCALAR[type(node)]
    given = (node.args.get(name) for name in names)
    listed = (each for part in given if part is not None for each in (part if isinstance(part, list) else [part]))
    return Scalar(function=function, arguments=tuple(map(_convert, listed)))


def _column(node: exp.Expr) -> Expression:
    return ColumnRef(table=".".join(part.name for part in node.parts[:-1]), column=node.name)  # type: ignore[attr-defined]


def _literal(node: exp.Expr) -> Expression:
    if node.args.get("is_string"):
        return Constant(type="text", text=str(node.this))
    return Constant(type="decimal" if "." in str(node.this) else "integer", text=str(node.this))


def _negative(node: exp.Expr) -> Expression:
    inner = _convert(node.this)
    if isinstance(inner, Constant):
        return Constant(type=inner.type, text=inner.text[1:] if inner.text.startswith("-") else f"-{inner.text}")
    return Arithmetic(operator="-", left=Constant(type="integer", text="0"), right=inner)


def _logical(node: exp.Expr) -> Expression:
    operator = "and" if isinstance(node, exp.And) else "or"
    operands: list[Expression] = []
    for side in (node.this, node.expression):
        converted = _convert(side)
        flat = isinstance(converted, Logical) and converted.operator == operator
        operands.extend(converted.operands if flat and isinstance(converted, Logical) else (converted,))
    return Logical(operator=operator, operands=tuple(operands))


def _negation(node: exp.Expr) -> Expression:
    inner = _convert(node.this)
    if isinstance(inner, Membership | Like | NullCheck | Related):
        return inner.model_copy(update={"negated": not inner.negated})
    return Negation(operand=inner)


def _like(node: exp.Expr) -> Expression:
    pattern = node.expression
    if not isinstance(pattern, exp.Literal) or not pattern.is_string:
        raise UserError(f"{node.sql(dialect='duckdb')!r} is not supported: the pattern has to be a text.")
    sensitive = not isinstance(node, exp.ILike)
    negated = bool(node.args.get("negate"))
    return Like(value=_convert(node.this), pattern=str(pattern.this), case_sensitive=sensitive, negated=negated)


def _is(node: exp.Expr) -> Expression:
    if isinstance(node.expression, exp.Null):
        return NullCheck(value=_convert(node.this))
    return SameAs(left=_convert(node.this), right=_convert(node.expression))


def _shifted(node: exp.Expr) -> Expression:
    """A time and an interval, as DuckDB has it: a TIMESTAMP."""
    interval = node.expression
    unit, count = str(interval.args.get("unit") or "").lower().removesuffix("s"), str(interval.this.this)
    grain = next((known for known in (*GRAINS, *get_args(FineGrain)) if known == unit), None)
    if grain is None or not isinstance(interval.this, exp.Literal) or not count.isdigit():
        raise UserError(f"{node.sql(dialect='duckdb')!r} is not supported: an interval is such as INTERVAL 3 DAY.")
    signed = int(count) if isinstance(node, exp.Add) else -int(count)
    return ShiftDate(value=_convert(node.this), count=signed, grain=grain, type="TIMESTAMP")


def _between(node: exp.Expr) -> Expression:
    value = _convert(node.this)
    low = Comparison(operator=">=", left=value, right=_convert(node.args["low"]))
    high = Comparison(operator="<=", left=value, right=_convert(node.args["high"]))
    return Logical(operator="and", operands=(low, high))


def _case(node: exp.Expr) -> Expression:
    operand = None if node.this is None else _convert(node.this)

    def condition(said: Expression) -> Expression:
        return said if operand is None else Comparison(operator="=", left=operand, right=said)

    whens = tuple(When(condition=condition(_convert(i.this)), value=_convert(i.args["true"])) for i in node.args["ifs"])
    default = node.args.get("default")
    return Case(whens=whens, otherwise=_convert(default) if default is not None else None)


def _if(node: exp.Expr) -> Expression:
    when = When(condition=_convert(node.this), value=_convert(node.args["true"]))
    otherwise = node.args.get("false")
    return Case(whens=(when,), otherwise=None if otherwise is None else _convert(otherwise))


def _concat(node: exp.Expr) -> Expression:
    """The function, unlike `||`, takes what is missing for no text."""
    nothing = Constant(type="text", text="")
    texts = (Coalesce(values=(Cast(value=_convert(part), type="VARCHAR"), nothing)) for part in node.expressions)
    return Scalar(function="concat", arguments=tuple(texts))


def _date_difference(node: exp.Expr) -> Expression:
    """How many borders of a calendar unit lie between two times; of weeks, how often there are 7 days between them."""
    unit = f"{node.args['unit'].name.lower().removesuffix('s')}s"
    if unit not in ("days", "weeks", "months", "quarters", "years"):
        raise UserError(
            f"{node.sql(dialect='duckdb')!r} is not supported; write hours_between(a, b) for parts of days."
        )
    return DateDifference(unit=unit, start=_convert(node.expression), end=_convert(node.this))


_TYPE_NAMES = {"TEXT": "VARCHAR", "INT": "INTEGER", "REAL": "FLOAT", "INT128": "HUGEINT", "DECIMAL": "DECIMAL(18,3)"}
"""What the parser calls a type, and what DuckDB says of a value of it."""


def _cast(node: exp.Expr) -> Expression:
    target = re.sub(r"\((\d+)\)$", r"(\1,0)", node.args["to"].sql(dialect="duckdb").replace(", ", ","))
    target = _TYPE_NAMES.get(target, target)
    if target in {"DATE", "TIMESTAMP"} and isinstance(node.this, exp.Literal):
        return Constant(type=target.lower(), text=str(node.this.this))
    return Cast(value=_convert(node.this), type=target)


def _function(node: exp.Expr) -> Expression:
    name, arguments = str(node.this).lower(), node.expressions
    if name == "as_of" and not arguments:
        return AS_OF
    if name in {"hours_between", "days_between", "seconds_between"} and len(arguments) == 2:
        start, end = (_convert(argument) for argument in arguments)
        return DateDifference(unit=name.partition("_")[0], start=start, end=end)
    if name in {"date_part", "datepart"} and len(arguments) == 2 and _is_text(arguments[0]):
        return _part(arguments[0].name, arguments[1], node)
    if name == "iff" and len(arguments) == 3:
        return _if(exp.If(this=arguments[0], true=arguments[1], false=arguments[2]))
    if name == "related" and len(arguments) in {1, 2}:
        dataset = arguments[0].sql(dialect="duckdb")
        return Related(dataset=dataset, where=_convert(arguments[1]) if len(arguments) == 2 else None)
    raise UserError(f"the function {name}() with {len(arguments)} arguments is not supported")


def _json_function(node: exp.Expr) -> Expression:
    """`json(column, '$.path')`, or with a third argument that names the type."""
    path, kind = node.args.get("expression"), node.args.get("safe")
    if not _is_text(path) or (kind is not None and not _is_text(kind)):
        raise UserError("json() takes a column, a path and a type, the last two as text: json(extras, '$.a', 'DATE')")
    return JsonValue(value=_convert(node.this), path=path.name, type=kind.name if kind is not None else "VARCHAR")


def _is_text(node: exp.Expr | None) -> TypeGuard[exp.Literal]:
    return isinstance(node, exp.Literal) and node.is_string


def _json(node: exp.Expr) -> Expression:
    path = node.expression.sql(dialect="duckdb").strip("'")
    return JsonValue(value=_convert(node.this), path=path)


def _date_trunc(node: exp.Expr) -> Expression:
    grain = str(node.args["unit"].name).lower()
    if grain not in get_args(Grain):
        raise UserError(f"date_trunc to {grain!r} is not supported")
    return Truncate(grain=grain, value=_convert(node.this))


def _part(name: str, time: exp.Expr, node: exp.Expr) -> Expression:
    part = _PARTS.get(name.lower())
    if part is None:
        raise UserError(
            f"{node.sql(dialect='duckdb')!r} is not supported; {', '.join(sorted(_PARTS))} can be extracted."
        )
    return Part(part=part, value=_convert(time))


_CONVERTERS: dict[type[exp.Expr], Callable[[exp.Expr], Expression]] = {
    exp.Column: _column,
    exp.Dot: lambda node: ColumnRef(table=node.this.sql(dialect="duckdb"), column=str(node.expression.name)),
    exp.Literal: _literal,
    exp.Neg: _negative,
    exp.Boolean: lambda node: Constant(type="boolean", text="true" if node.this else "false"),
    exp.Null: lambda node: Constant(type="null", text="NULL"),
    exp.Paren: lambda node: _convert(node.this),
    exp.And: _logical,
    exp.Or: _logical,
    exp.Not: _negation,
    exp.Is: _is,
    exp.NullSafeEQ: lambda node: SameAs(left=_convert(node.this), right=_convert(node.expression)),
    exp.NullSafeNEQ: lambda node: Negation(operand=SameAs(left=_convert(node.this), right=_convert(node.expression))),
    exp.In: lambda node: Membership(
        value=_convert(node.this), options=tuple(_convert(option) for option in node.expressions)
    ),
    exp.Between: _between,
    exp.ILike: _like,
    exp.Like: _like,
    exp.Case: _case,
    exp.If: _if,
    exp.Concat: _concat,
    exp.DateDiff: _date_difference,
    exp.Cast: _cast,
    exp.Coalesce: lambda node: Coalesce(values=tuple(_convert(v) for v in (node.this, *node.expressions))),
    exp.Nullif: lambda node: Case(
        whens=(
            When(
                condition=Comparison(operator="=", left=_convert(node.this), right=_convert(node.expression)),
                value=Constant(type="null", text="NULL"),
            ),
        ),
        otherwise=_convert(node.this),
    ),
    exp.DPipe: lambda node: Scalar(function="concat", arguments=(_convert(node.this), _convert(node.expression))),
    exp.Extract: lambda node: _part(str(node.this.name), node.expression, node),
    exp.Year: lambda node: Part(part="year", value=_convert(node.this)),
    exp.Quarter: lambda node: Part(part="quarter_of_year", value=_convert(node.this)),
    exp.Month: lambda node: Part(part="month_of_year", value=_convert(node.this)),
    exp.Day: lambda node: Part(part="day_of_month", value=_convert(node.this)),
    exp.Anonymous: _function,
    exp.JSONExtractScalar: _json,
    exp.ParseJSON: _json_function,
    exp.TimestampTrunc: _date_trunc,
    exp.DateTrunc: _date_trunc,
    exp.Date: lambda node: Cast(value=_convert(node.this), type="DATE"),
    exp.TsOrDsToDate: lambda node: Cast(value=_convert(node.this), type="DATE"),
}

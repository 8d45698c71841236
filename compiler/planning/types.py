"""DuckDB types of typed expressions: what the model promises and the SQL then has to deliver."""

import re
from collections.abc import Callable, Iterable

from schemas import expressions as typed
from schemas.errors import InternalError
from schemas.plan import Exists

ColumnType = Callable[[typed.ColumnRef], str]

_INTEGERS = {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT"}
_FLOATS = {"DOUBLE", "FLOAT"}
_DOUBLE_AGGREGATES = {"average", "median", "percentile", "approximate_percentile", "stddev"}
_CONSTANTS = {"text": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "date": "DATE", "timestamp": "TIMESTAMP"}
_SCALARS = {
    "list_length": "BIGINT",
    "length": "BIGINT",
    "upper": "VARCHAR",
    "lower": "VARCHAR",
    "trim": "VARCHAR",
    "concat": "VARCHAR",
    "strftime": "VARCHAR",
    "replace": "VARCHAR",
    "substring": "VARCHAR",
    "left": "VARCHAR",
    "right": "VARCHAR",
    "split_part": "VARCHAR",
    "sqrt": "DOUBLE",
    "power": "DOUBLE",
    "ln": "DOUBLE",
    "exp": "DOUBLE",
}
_BOOLEANS = (
    typed.Comparison,
    typed.SameAs,
    typed.Membership,
    typed.Like,
    typed.NullCheck,
    typed.Logical,
    typed.Negation,
    typed.Related,
    Exists,
)
_CALCULATED = (typed.Arithmetic, typed.Coalesce, typed.Case, typed.Scalar)


def expression_type(node: typed.Expression, column_type: ColumnType) -> str:
    """The type the model gives `node`; integers are BIGINT, sums of money DECIMAL(18, s), fractions DOUBLE."""
    if isinstance(node, typed.ColumnRef):
        return column_type(node)
    if isinstance(node, _BOOLEANS):
        return "BOOLEAN"
    if isinstance(node, typed.Aggregate | typed.SetAggregate):
        return _aggregate(node, column_type)
    if isinstance(node, typed.Arithmetic):
        return _arithmetic(node, column_type)
    return _other(node, column_type)


def _other(node: typed.Expression, column_type: ColumnType) -> str:
    match node:
        case typed.Constant():
            scale = len(node.text.partition(".")[2])
            return f"DECIMAL(18,{scale})" if node.type == "decimal" else _CONSTANTS.get(node.type, "VARCHAR")
        case typed.Cast() | typed.JsonValue():
            return node.type
        case typed.Scalar(function="greatest" | "least" | "mod"):
            return _common(node.arguments, column_type)
        case typed.Scalar():
            return _SCALARS.get(node.function) or expression_type(node.arguments[0], column_type)
        case typed.Coalesce():
            return _common(node.values, column_type)
        case typed.Case():
            otherwise = () if node.otherwise is None else (node.otherwise,)
            return _common((*(when.value for when in node.whens), *otherwise), column_type)
        case typed.Truncate():
            coarse = node.grain in typed.GRAINS and node.grain != "hour"
            return "DATE" if coarse else "TIMESTAMP"
        case typed.ShiftDate():
            return node.type
        case typed.Part():
            return "BIGINT"
        case typed.DateDifference():
            return "DOUBLE" if node.unit in ("hours", "seconds") else "BIGINT"
        case typed.Window():
            return _window(node, column_type)
    raise InternalError(f"no type for {type(node).__name__}")


def _common(values: Iterable[typed.Expression], column_type: ColumnType) -> str:
    """The type that holds each of `values`: of numbers the one with the most digits after the point."""
    known = [value for value in values if not (isinstance(value, typed.Constant) and value.type == "null")]
    types = [expression_type(value, column_type) for value in known]
    scales = [_scale(kind) for kind in types]
    if all(kind == types[0] for kind in types) or not all(map(_is_number, types)):
        return types[0]
    exact = [scale for scale in scales if scale is not None]
    if len(exact) < len(scales):
        return "DOUBLE"
    return f"DECIMAL(18,{max(exact)})" if max(exact) else "BIGINT"


def _aggregate(node: typed.Aggregate | typed.SetAggregate, column_type: ColumnType) -> str:
    if node.function in ("count", "count_distinct"):
        return "BIGINT"
    if node.function == "any_true":
        return "BOOLEAN"
    if node.function in _DOUBLE_AGGREGATES:
        return "DOUBLE"
    if node.argument is None:
        raise InternalError(f"{node.function} of nothing")
    inner = expression_type(node.argument, column_type)
    return summed(inner) if node.function == "sum" else inner


def _window(node: typed.Window, column_type: ColumnType) -> str:
    if node.function in ("rank", "row_number", "count", "regr_count"):
        return "BIGINT"
    if node.function in ("average", "regr_slope", "regr_intercept") or node.argument is None:
        return "DOUBLE"
    inner = expression_type(node.argument, column_type)
    return summed(inner) if node.function == "sum" else inner


def summed(inner: str) -> str:
    """The type of a sum of values of type `inner`."""
    if is_integer(inner):
        return "BIGINT"
    scale = _scale(inner)
    return "DOUBLE" if scale is None else f"DECIMAL(18,{scale})"


def _arithmetic(node: typed.Arithmetic, column_type: ColumnType) -> str:
    if node.operator == "/":
        return "DOUBLE"
    left, right = expression_type(node.left, column_type), expression_type(node.right, column_type)
    if left in ("DATE", "TIMESTAMP"):
        return "BIGINT" if right in ("DATE", "TIMESTAMP") else left
    scales = _scale(left), _scale(right)
    if scales[0] is None or scales[1] is None:
        return "DOUBLE"
    if is_integer(left) and is_integer(right):
        return "BIGINT"
    scale = scales[0] + scales[1] if node.operator == "*" else max(scales[0], scales[1])
    return f"DECIMAL(18,{scale})"


def between_values(function: str, argument: typed.Expression) -> typed.Expression:
    """`argument` in the type an aggregate of it needs: a median lies between two decimals, with more digits."""
    return typed.Cast(value=argument, type="DOUBLE") if function in ("median", "percentile") else argument


def as_promised(value: typed.Expression, of: typed.Expression, column_type: ColumnType) -> typed.Expression:
    """`value`, the form of `of` in the SQL, in the type the model gives it: DuckDB widens sums and calculations."""
    promised, inner = expression_type(of, column_type), of
    if isinstance(of, typed.Aggregate | typed.SetAggregate):
        if of.function == "sum":
            return typed.Cast(value=value, type=promised)
        if of.function not in ("min", "max") or of.argument is None:
            return value
        inner = of.argument
    return in_type(promised, value, inner)


def in_type(promised: str, value: typed.Expression, inner: typed.Expression) -> typed.Expression:
    """`value` as `promised`, where DuckDB makes an exact number of another width of what `inner` calculates."""
    calculated = any(isinstance(part, _CALCULATED) for part in typed.walk(inner))
    exact = is_integer(promised) or _scale(promised) is not None
    return typed.Cast(value=value, type=promised) if calculated and exact else value


def is_integer(type_name: str) -> bool:
    """Whether values of the type are whole numbers."""
    return type_name.upper() in _INTEGERS


def _is_number(type_name: str) -> bool:
    return _scale(type_name) is not None or type_name.upper() in _FLOATS


def _scale(type_name: str) -> int | None:
    """Digits after the point of an exact number; None for a floating one."""
    if is_integer(type_name):
        return 0
    match = re.fullmatch(r"DECIMAL\((\d+),\s*(\d+)\)", type_name.upper())
    return int(match[2]) if match else None

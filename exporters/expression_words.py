"""Typed expressions in words for people: the conditions a product was asked for.

>>> from schemas.expressions import ColumnRef, Comparison, Constant
>>> region, west = ColumnRef(table="bronze.orders", column="region"), Constant(type="text", text="West")
>>> expression_words(Comparison(operator="<>", left=region, right=west))
'region is not West'
"""

from collections.abc import Callable, Iterable

from schemas.artifact import Artifact
from schemas.expressions import (
    Aggregate,
    Arithmetic,
    Case,
    Cast,
    Coalesce,
    ColumnRef,
    Comparison,
    Constant,
    DateDifference,
    Expression,
    JsonValue,
    Like,
    Logical,
    Membership,
    MetricFigure,
    Negation,
    NullCheck,
    Part,
    Related,
    SameAs,
    Scalar,
    SetAggregate,
    ShiftDate,
    Truncate,
    Window,
)

_OPERATORS = {
    "=": "is",
    "<>": "is not",
    "<": "is below",
    "<=": "is at most",
    ">": "is above",
    ">=": "is at least",
}
_AGGREGATES = {
    "sum": "total",
    "count": "number",
    "count_distinct": "number of different",
    "average": "average",
    "min": "lowest",
    "max": "highest",
    "median": "median",
    "percentile": "percentile",
    "discrete_percentile": "percentile",
    "approximate_percentile": "estimated percentile",
    "stddev": "standard deviation",
    "any_true": "any",
}


def expression_words(node: Expression) -> str:
    """What `node` says, in words; columns keep their names."""
    return _WORDS[type(node)](node)


def comparison_words(operator: str) -> str:
    """`is at least` for `>=`."""
    return _OPERATORS[operator]


def readable(name: str) -> str:
    """A name of the data as words: `order_count` is "order count"."""
    return name.replace("__", " ").replace("_", " ").strip()


def listed(items: Iterable[str], conjunction: str = "and") -> str:
    """`a, b and c`."""
    *head, last = tuple(items) or ("",)
    return f"{', '.join(head)} {conjunction} {last}" if head else last


def _column(node: ColumnRef) -> str:
    role = readable(node.via[-1]) + " " if node.via else ""
    return f"{role}{node.column.removesuffix('()')}"


def _constant(node: Constant) -> str:
    if node.type == "null":
        return "nothing"
    return node.text if node.text.strip() else f'"{node.text}"'


def _arithmetic(node: Arithmetic) -> str:
    sides = (
        f"({expression_words(side)})" if isinstance(side, Arithmetic) else expression_words(side)
        for side in (node.left, node.right)
    )
    return f" {node.operator} ".join(sides)


def _scalar(node: Scalar) -> str:
    if node.function == "strftime":  # how a date is spelled says nothing of what it is
        return expression_words(node.arguments[0])
    return f"{readable(node.function)} of {listed(map(expression_words, node.arguments))}"


def _comparison(node: Comparison) -> str:
    return f"{expression_words(node.left)} {_OPERATORS[node.operator]} {expression_words(node.right)}"


def _membership(node: Membership) -> str:
    verb = "is none of" if node.negated else "is one of"
    options = listed((expression_words(option) for option in node.options), "or")
    return f"{expression_words(node.value)} {verb} {options}"


def _like(node: Like) -> str:
    inner = node.pattern.strip("%")
    starts, ends = node.pattern.startswith("%"), node.pattern.endswith("%")
    verbs = {
        (True, True): ("contains", "does not contain"),
        (False, True): ("starts with", "does not start with"),
        (True, False): ("ends with", "does not end with"),
        (False, False): ("is like", "is not like"),
    }
    return f"{expression_words(node.value)} {verbs[starts, ends][node.negated]} {inner}"


def _logical(node: Logical) -> str:
    parts = (
        f"({expression_words(part)})" if isinstance(part, Logical) else expression_words(part) for part in node.operands
    )
    return f" {node.operator} ".join(parts)


def _related(node: Related) -> str:
    having = "has no" if node.negated else "has a"
    where = f" where {expression_words(node.where)}" if node.where is not None else ""
    return f"{having} row in {node.dataset}{where}"


def _set_aggregate(node: SetAggregate) -> str:
    own = " of its own" if node.hops or node.columns else " of all"
    what = expression_words(node.argument) if node.argument is not None else f"rows in {node.dataset}"
    where = f" where {expression_words(node.where)}" if node.where is not None else ""
    return f"{_AGGREGATES[node.function]}{' of' if own == ' of all' else own} {what}{where}"


def _aggregate(node: Aggregate) -> str:
    percent = f"{node.fraction * 100:g}% " if node.fraction is not None else ""
    what = expression_words(node.argument) if node.argument is not None else "rows"
    of = " " if node.function == "count_distinct" else " of "
    where = f" where {expression_words(node.where)}" if node.where is not None else ""
    return f"{percent}{_AGGREGATES[node.function]}{of}{what}{where}"


def _window(node: Window) -> str:
    what = f" of {expression_words(node.argument)}" if node.argument is not None else ""
    within = f" within {listed(map(expression_words, node.partition_by))}" if node.partition_by else ""
    return f"{readable(node.function)}{what}{within}"


def _case(node: Case) -> str:
    cases = [f"{expression_words(when.value)} if {expression_words(when.condition)}" for when in node.whens]
    otherwise = [f"else {expression_words(node.otherwise)}"] if node.otherwise is not None else []
    return ", ".join(cases + otherwise)


_WORDS: dict[type[Artifact], Callable[..., str]] = {
    ColumnRef: _column,
    Constant: _constant,
    Arithmetic: _arithmetic,
    Comparison: _comparison,
    SameAs: lambda node: f"{expression_words(node.left)} is the same as {expression_words(node.right)}",
    Membership: _membership,
    Like: _like,
    NullCheck: lambda node: f"{expression_words(node.value)} is {'known' if node.negated else 'missing'}",
    Logical: _logical,
    Negation: lambda node: f"not ({expression_words(node.operand)})",
    Related: _related,
    SetAggregate: _set_aggregate,
    Scalar: _scalar,
    JsonValue: lambda node: f"{node.path.removeprefix('$.')} in {expression_words(node.value)}",
    Cast: lambda node: expression_words(node.value),
    Coalesce: lambda node: " or, where missing, ".join(map(expression_words, node.values)),
    Case: _case,
    Truncate: lambda node: f"{node.grain} of {expression_words(node.value)}",
    Part: lambda node: f"{readable(node.part)} of {expression_words(node.value)}",
    DateDifference: lambda node: f"{node.unit} from {expression_words(node.start)} to {expression_words(node.end)}",
    ShiftDate: lambda node: f"{expression_words(node.value)} {node.count:+d} {node.grain}",
    MetricFigure: lambda node: f"{readable(node.metric)} of the {readable(node.entity)}",
    Aggregate: _aggregate,
    Window: _window,
}

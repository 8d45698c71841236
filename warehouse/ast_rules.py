"""What single nodes must keep to, beside having a known shape; each rule looks at one node and raises `GuardError`."""

from collections.abc import Callable, Mapping

from schemas.errors import GuardError
from warehouse.duckdb_ast import Node
from warehouse.functions import AGGREGATES, SCALARS, SERIES, TABLE_FUNCTIONS, TYPES, WINDOWS
from warehouse.series import check_series

_OPERATORS = frozenset(
    """
    ARRAY_EXTRACT ARRAY_SLICE COMPARE_IN COMPARE_NOT_IN GROUPING_FUNCTION OPERATOR_COALESCE OPERATOR_IS_NOT_NULL
    OPERATOR_IS_NULL OPERATOR_NOT OPERATOR_NULLIF OPERATOR_TRY STRUCT_EXTRACT
    """.split()
)
_JOINS = frozenset({"INNER", "LEFT", "RIGHT", "FULL", "OUTER", "SEMI", "ANTI"})
_JOIN_FORMS = frozenset({"REGULAR", "CROSS", "ASOF"})


def _function(node: Node) -> None:
    name = _name(node)
    if name not in SCALARS and name not in AGGREGATES:
        raise GuardError(f"the function {name}() is not allowed.")
    if name in SERIES:
        check_series(name, node["arguments"])
    if any(argument["expression"]["class"] == "STAR" for argument in node["arguments"]):
        raise GuardError(f"{name}() over a star is not allowed: name its columns.")


def _window(node: Node) -> None:
    name = _name(node)
    if name not in WINDOWS and name not in AGGREGATES:
        raise GuardError(f"the window function {name}() is not allowed.")


def _name(node: Node) -> str:
    name = str(node["function_name"]).lower()
    if node["qualified_name"]["path"] != [node["function_name"]]:
        raise GuardError(f"the function {name}() may not be qualified.")
    return name


def _table_function(node: Node) -> None:
    call = node["function"]
    name = str(call.get("function_name", "")).lower()
    if call["class"] != "FUNCTION" or name not in TABLE_FUNCTIONS:
        raise GuardError(f"the table function {name}() is not allowed.")


def _operator(node: Node) -> None:
    if node["type"] not in _OPERATORS:
        raise GuardError(f"the operator {node['type'].removeprefix('OPERATOR_').lower()} is not allowed.")


def _lambda(node: Node) -> None:
    # DuckDB reads `column -> '$.path'` as a lambda; what is no path is a real one
    if node["syntax_type"] != "SINGLE_ARROW" or node["expr"]["class"] != "CONSTANT":
        raise GuardError("a lambda is not allowed.")


def _star(node: Node) -> None:
    # ORDER BY ALL is such a star too, but the walk does not come here for it
    if node["columns"]:
        raise GuardError("COLUMNS(…) is not allowed: name the columns.")


def _type(node: Node) -> None:
    if str(node["type_name"]).lower() not in TYPES:
        raise GuardError(f"the type {node['type_name']} is not allowed.")


def _join(node: Node) -> None:
    for kind, known in ((node["ref_type"], _JOIN_FORMS), (node["join_type"], _JOINS)):
        if kind not in known:
            raise GuardError(f"a {kind.lower()} join is not allowed.")


RULES: Mapping[tuple[str, str], Callable[[Node], None]] = {
    ("expression", "FUNCTION"): _function,
    ("expression", "LAMBDA"): _lambda,
    ("expression", "OPERATOR"): _operator,
    ("expression", "STAR"): _star,
    ("expression", "TYPE"): _type,
    ("expression", "WINDOW"): _window,
    ("table", "JOIN"): _join,
    ("table", "TABLE_FUNCTION"): _table_function,
}

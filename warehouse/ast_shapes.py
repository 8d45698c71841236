"""The nodes of DuckDB's syntax tree that a guarded query may consist of, and what stands in each of their fields.

A node or a field that is not listed here is refused, so a construct that a later DuckDB invents is refused too until
somebody has looked at it.
"""

from collections.abc import Mapping
from typing import Final

from schemas.errors import GuardError
from warehouse.duckdb_ast import Node

LEAF: Final = "leaf"
"""A plain value, or lists of them."""
ABSENT: Final = "absent"
"""Must be null, empty, zero or false."""
CTES: Final = "ctes"
"""The WITH clause, which the walk reads before the rest of its query."""

Shape = Mapping[str, str]
"""Field name → the group of the nodes below it, or one of the three above."""

_PLACE: Shape = {"alias": LEAF, "query_location": LEAF, "query_location_length": LEAF}
_QUALIFIED: Shape = {"catalog": ABSENT, "schema": ABSENT, "qualified_name": "path"}


def _expression(**fields: str) -> Shape:
    return {"class": LEAF, "type": LEAF, **_PLACE, **fields}


def _table(**fields: str) -> Shape:
    return {"type": LEAF, "sample": ABSENT, **_PLACE, **fields}


def _query(**fields: str) -> Shape:
    return {"type": LEAF, "cte_map": CTES, **fields, "modifiers": "modifier"}


_EXPRESSIONS: Mapping[str, Shape] = {
    "BETWEEN": _expression(input="expression", lower="expression", upper="expression"),
    "CASE": _expression(case_checks="case_check", else_expr="expression"),
    "CAST": _expression(child="expression", type_expr="expression", try_cast=LEAF),
    "COLUMN_REF": _expression(column_names=LEAF),
    "COMPARISON": _expression(left="expression", right="expression"),
    "CONJUNCTION": _expression(children="expression"),
    "CONSTANT": _expression(literal="literal"),
    "FUNCTION": _expression(
        **_QUALIFIED,
        function_name=LEAF,
        arguments="argument",
        filter="expression",
        order_bys="modifier",
        distinct=LEAF,
        is_operator=LEAF,
        export_state=ABSENT,
    ),
    "LAMBDA": _expression(lhs="expression", expr="expression", syntax_type=LEAF),
    "OPERATOR": _expression(children="expression"),
    "STAR": _expression(
        relation_name=LEAF,
        exclude_list=LEAF,
        qualified_exclude_list="qualified_column",
        replace_list="replacement",
        rename_list="renaming",
        columns=LEAF,
        expr=ABSENT,
    ),
    "SUBQUERY": _expression(subquery="statement", subquery_type=LEAF, child="expression", comparison_type=LEAF),
    "TYPE": _expression(**_QUALIFIED, type_name=LEAF, children="expression"),
    "WINDOW": _expression(
        **_QUALIFIED,
        function_name=LEAF,
        arguments="argument",
        partitions="expression",
        orders="order",
        arg_orders="order",
        start=LEAF,
        end=LEAF,
        start_expr="expression",
        end_expr="expression",
        offset_expr="expression",
        default_expr="expression",
        filter_expr="expression",
        exclude_clause=LEAF,
        distinct=LEAF,
        ignore_nulls=LEAF,
        has_ignore_nulls=LEAF,
    ),
}

_TABLES: Mapping[str, Shape] = {
    "BASE_TABLE": _table(
        catalog_name=ABSENT,
        schema_name=LEAF,
        table_name=LEAF,
        qualified_name="path",
        column_name_alias=LEAF,
        at_clause=ABSENT,
    ),
    "EMPTY": _table(),
    "EXPRESSION_LIST": _table(expected_names=LEAF, expected_types=ABSENT, values="expression"),
    "JOIN": _table(
        left="table",
        right="table",
        condition="expression",
        join_type=LEAF,
        ref_type=LEAF,
        using_columns=LEAF,
        is_implicit=LEAF,
        delim_flipped=ABSENT,
        duplicate_eliminated_columns=ABSENT,
        ranking_expression=ABSENT,
        nearest_count=LEAF,
        nearest_order_type=LEAF,
        nearest_approx=ABSENT,
    ),
    "SUBQUERY": _table(subquery="statement", column_name_alias=LEAF),
    "TABLE_FUNCTION": _table(function="expression", column_name_alias=LEAF, with_ordinality=LEAF),
}

_QUERIES: Mapping[str, Shape] = {
    "SELECT_NODE": _query(
        select_list="expression",
        from_table="table",
        where_clause="expression",
        group_expressions="expression",
        group_sets=LEAF,
        aggregate_handling=LEAF,
        having="expression",
        sample=ABSENT,
        qualify="expression",
    ),
    "SET_OPERATION_NODE": _query(setop_type=LEAF, setop_all=LEAF, left="query", right="query", children="query"),
}

_MODIFIERS: Mapping[str, Shape] = {
    "DISTINCT_MODIFIER": {"type": LEAF, "distinct_on_targets": "expression"},
    "LIMIT_MODIFIER": {"type": LEAF, "limit": "expression", "offset": "expression", "limit_type": LEAF},
    "ORDER_MODIFIER": {"type": LEAF, "orders": "order"},
}

_GROUPS: Mapping[str, Mapping[str, Shape]] = {
    "expression": _EXPRESSIONS,
    "table": _TABLES,
    "query": _QUERIES,
    "modifier": _MODIFIERS,
}

_PARTS: Mapping[str, Shape] = {
    "argument": {"name": LEAF, "expression": "expression"},
    "case_check": {"when_expr": "expression", "then_expr": "expression"},
    "cte": {
        "aliases": LEAF,
        "materialized": LEAF,
        "key_targets": ABSENT,
        "payload_aggregates": ABSENT,
        "query_node": "query",
    },
    "cte_entry": {"key": LEAF, "value": "cte"},
    "cte_map": {"map": "cte_entry"},
    "literal": {"kind": LEAF, "text": LEAF},
    "order": {"type": LEAF, "null_order": LEAF, "expression": "expression"},
    "path": {"path": LEAF},
    "qualified_column": {"catalog": ABSENT, "schema": ABSENT, "table": LEAF, "column": LEAF},
    "renaming": {"key": "qualified_column", "value": LEAF},
    "replacement": {"key": LEAF, "value": "expression"},
    "statement": {"node": "query", "named_param_map": ABSENT},
}

_SAID: Mapping[str, str] = {
    "COPY_QUERY_NODE": "COPY",
    "DELETE_QUERY_NODE": "DELETE",
    "INSERT_QUERY_NODE": "INSERT",
    "UPDATE_QUERY_NODE": "UPDATE",
    "MERGE_QUERY_NODE": "MERGE",
    "PARAMETER": "a parameter",
    "PIVOT": "PIVOT",
    "POSITIONAL_REFERENCE": "a column by its position (#1)",
    "RECURSIVE_CTE_NODE": "a recursive CTE",
    "SHOW_REF": "SHOW or DESCRIBE",
    "at_clause": "AT (…)",
    "catalog": "a name qualified by a catalog",
    "catalog_name": "a name qualified by a catalog",
    "expr": "COLUMNS(…)",
    "named_param_map": "a parameter",
    "sample": "a sample",
    "schema": "a function or type qualified by a schema",
}
"""How a node or field that no query may have is called in SQL."""


def tag_of(group: str, node: Node) -> str:
    """The word that tells the nodes of one group apart; a part has none and is known by its group."""
    return str(node.get("class" if group == "expression" else "type", "")) if group in _GROUPS else group


def shape_of(group: str, node: Node) -> Shape:
    """The shape of a node; raises `GuardError` for a node or a field that no guarded query may have."""
    tag = tag_of(group, node)
    shape = _GROUPS[group].get(tag) if group in _GROUPS else _PARTS[group]
    if shape is None:
        raise GuardError(f"{_SAID.get(tag, tag)} is not allowed in a query.")
    for field, value in node.items():
        _check_field(tag, field, value, shape)
    return shape


def _check_field(tag: str, field: str, value: object, shape: Shape) -> None:
    kind = shape.get(field, ABSENT)
    if kind == ABSENT and value:
        raise GuardError(f"{_SAID.get(field) or f'{_plainly(tag)} with {_plainly(field)}'} is not allowed in a query.")
    if kind == LEAF and not _is_plain(value):
        raise GuardError(f"{_plainly(tag)} has an unexpected {_plainly(field)}.")


def _is_plain(value: object) -> bool:
    if isinstance(value, list):
        return all(_is_plain(item) for item in value)
    return value is None or isinstance(value, (str, int, float))


def _plainly(name: str) -> str:
    return name.replace("_", " ").lower()

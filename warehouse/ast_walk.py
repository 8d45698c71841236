"""The complete walk over DuckDB's syntax tree: every node known, every table allowed, every size bounded."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Final

from schemas.errors import GuardError
from warehouse.ast_rules import RULES
from warehouse.ast_shapes import ABSENT, CTES, LEAF, shape_of, tag_of
from warehouse.duckdb_ast import Node
from warehouse.functions import SQL_VALUES

MAX_DEPTH: Final = 120
MAX_NODES: Final = 10_000
MAX_REFERENCES: Final = 1_000


@dataclass(frozen=True)
class Scope:
    """What a name can mean at one place of the statement, each with what it stands for written out."""

    ctes: Mapping[str, int] = field(default_factory=dict)
    """CTE name → table references in its body."""
    aliases: Mapping[str, int] = field(default_factory=dict)
    """Alias of a select list, which DuckDB lets later expressions use → nodes of its expression."""


@dataclass(frozen=True)
class AstReading:
    """What DuckDB's parser says a statement reads."""

    tables: frozenset[str]
    """As `schema.table`, spelt as in the allow-list."""
    has_star: bool
    """Whether a star stands in a select list, so that the columns read depend on what the tables have."""
    names: frozenset[str]
    """Every name that is written where a column can stand, in lower case: columns, aliases, parts of a path."""


class AstWalk:
    """Walks one statement; nodes and references are counted as they are after CTEs and aliases are written out,
    because that is what DuckDB's binder works through, and no time limit reaches the binder.
    """

    def __init__(self, allowed: Mapping[str, frozenset[str]]) -> None:
        self._allowed = {name.lower(): name for name, columns in allowed.items() if columns}
        self._columns = {column.lower() for columns in allowed.values() for column in columns}
        self._tables: set[str] = set()
        self._has_star = False
        self._names: set[str] = set()
        self._nodes = 0
        self._references = 0

    def read(self, tree: Node) -> AstReading:
        """Walk the tree of `duckdb_ast.parse`; raises `GuardError` at the first thing that is not allowed."""
        self._visit(tree["statements"], "statement", Scope(), 0)
        return AstReading(frozenset(self._tables), self._has_star, frozenset(self._names))

    def _visit(self, value: object, group: str, scope: Scope, depth: int) -> None:
        if isinstance(value, list):
            for item in value:
                self._visit(item, group, scope, depth)
        elif isinstance(value, dict):
            self._node(value, group, scope, depth + 1)
        elif value is not None:
            raise GuardError(f"the statement has an unexpected {group}.")

    def _node(self, node: Node, group: str, scope: Scope, depth: int) -> None:
        self._count_nodes(1)
        if depth > MAX_DEPTH:
            raise GuardError("the statement is nested too deeply.")
        shape, tag = shape_of(group, node), tag_of(group, node)
        if rule := RULES.get((group, tag)):
            rule(node)
        match (group, tag):
            case ("query", _):
                scope = self._with_ctes(node, scope, depth)
                if tag == "SELECT_NODE":
                    scope = self._with_aliases(node, scope, depth)
                    shape = {name: child for name, child in shape.items() if name != "select_list"}
            case ("table", "JOIN"):
                self._names |= {str(name).lower() for name in node["using_columns"]}
            case ("table", "BASE_TABLE"):
                self._table(node, scope)
            case ("expression", "COLUMN_REF"):
                self._column(node, scope)
            case ("expression", "STAR"):
                self._has_star = True
            case ("order", _) if _is_order_by_all(node):
                return
        for name, child in shape.items():
            if child not in (LEAF, ABSENT, CTES) and name in node:
                self._visit(node[name], child, scope, depth)

    def _with_ctes(self, query: Node, scope: Scope, depth: int) -> Scope:
        """The scope inside a query: each CTE sees those before it, and none may hide another name."""
        shape_of("cte_map", query["cte_map"])
        for entry in query["cte_map"]["map"]:
            shape_of("cte_entry", entry)
            name = str(entry["key"]).lower()
            if name in scope.ctes or name in self._allowed:
                raise GuardError(f"the CTE {entry['key']} hides another table of that name; call it something else.")
            before = self._references
            self._visit(entry["value"], "cte", scope, depth)
            scope = replace(scope, ctes={**scope.ctes, name: self._references - before})
            self._references = before  # it reads what it reads each time that it is read itself
        return scope

    def _with_aliases(self, select: Node, scope: Scope, depth: int) -> Scope:
        for item in select["select_list"]:
            before = self._nodes
            self._visit(item, "expression", scope, depth)
            if item["alias"]:
                scope = replace(scope, aliases={**scope.aliases, str(item["alias"]).lower(): self._nodes - before})
        return scope

    def _table(self, node: Node, scope: Scope) -> None:
        schema, table = str(node["schema_name"]), str(node["table_name"])
        if node["qualified_name"]["path"] != [part for part in (schema, table) if part]:
            raise GuardError(f"the table name {'.'.join(node['qualified_name']['path'])} is not schema.table.")
        if not schema and table.lower() in scope.ctes:
            self._count_references(1 + scope.ctes[table.lower()])
            return
        declared = self._allowed.get(f"{schema}.{table}".lower())
        if not schema or declared is None:
            self._refuse_table(f"{schema}.{table}" if schema else table)
        elif node["column_name_alias"]:
            raise GuardError(f"{declared} may not have its columns renamed by position.")
        else:
            self._tables.add(declared)
            self._count_references(1)

    def _refuse_table(self, name: str) -> None:
        near = get_close_matches(name.lower(), self._allowed, n=1, cutoff=0.6)
        by_table = [full for full in self._allowed if full.partition(".")[2] == name.lower()]
        found = by_table or near
        raise GuardError(
            f"the table {name} is not available to you.",
            hint=f"Did you mean {self._allowed[found[0]]}?" if found else "",
        )

    def _column(self, node: Node, scope: Scope) -> None:
        path = [str(part).lower() for part in node["column_names"]]
        if len(path) == 1 and path[0] in SQL_VALUES and path[0] not in self._columns:
            raise GuardError(f"{path[0]} is not allowed: write the value itself, such as DATE '2026-01-31'.")
        self._names |= set(path)
        self._count_nodes(scope.aliases.get(path[0], 0) if len(path) == 1 else 0)

    def _count_nodes(self, number: int) -> None:
        self._nodes += number
        if self._nodes > MAX_NODES:
            raise GuardError(f"the statement has more than {MAX_NODES:,} parts.")

    def _count_references(self, number: int) -> None:
        self._references += number
        if self._references > MAX_REFERENCES:
            raise GuardError(f"the statement reads tables more than {MAX_REFERENCES:,} times.")


def _is_order_by_all(order: Node) -> bool:
    expression = order["expression"]
    return bool(expression["class"] == "STAR" and expression["columns"] and expression["expr"] is None)

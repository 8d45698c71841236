"""Narrows each table a statement reads to the columns it may read, so that the others do not exist for it.

Then it makes no difference how a column is reached (a star, a whole row, USING, a correlated name): what the two
readings might miss, DuckDB's binder turns away.
"""

from collections.abc import Mapping
from typing import Any

from warehouse.duckdb_ast import Node, parse

Projections = Mapping[str, str]
"""`schema.table` in lower case → the query that takes its place."""


def projection(table: str, columns: frozenset[str], *, keep_order: bool) -> str:
    """The query that stands for `table` (`schema.table`) and shows `columns` alone.

    With `keep_order` they come in the table's own order, which a star shows and a UNION relies on; without it they
    are listed by name, which every database can read.
    """
    names = sorted(columns)
    if keep_order:
        listed = ", ".join("'" + name.lower().replace("'", "''") + "'" for name in names)
        shown = f"COLUMNS(lambda c: lower(c) IN ({listed}))"
    else:
        shown = ", ".join(quoted(name) for name in names)
    return f"SELECT {shown} FROM {'.'.join(quoted(part) for part in table.split('.', 1))}"  # noqa: S608


def narrow(tree: Node, projections: Projections) -> Node:
    """A copy of `tree` in which each physical table is replaced by its projection."""
    narrowed: Node = _narrowed(tree, projections)
    return narrowed


def quoted(name: str) -> str:
    """`name` as an SQL identifier, whatever it contains."""
    return '"' + name.replace('"', '""') + '"'


def _narrowed(value: Any, projections: Projections) -> Any:  # noqa: ANN401
    match value:
        case {"type": "BASE_TABLE", "schema_name": str(schema), "table_name": table, "alias": alias} if schema:
            return _subquery(projections[f"{schema}.{table}".lower()], alias or table)
        case {"class": "COLUMN_REF", "column_names": [schema, table, *rest]} if rest and (
            f"{schema}.{table}".lower() in projections
        ):
            # `schema.table.column` has lost its schema: the projection goes by the table's name alone
            return {**value, "column_names": [table, *rest]}
        case dict():
            return {key: _narrowed(child, projections) for key, child in value.items()}
        case list():
            return [_narrowed(child, projections) for child in value]
    return value


def _subquery(query: str, alias: str) -> Node:
    outer = parse(f"SELECT 1 FROM ({query}) AS {quoted(alias)}")  # noqa: S608
    table: Node = outer["statements"][0]["node"]["from_table"]
    return table

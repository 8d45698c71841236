"""DuckDB's own reading of a statement, as a JSON tree, and the way back to text.

The reader is a private, empty database: the statement reaches it as a parameter, is parsed there and never run.
"""

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from threading import Lock
from typing import Any

import duckdb

from schemas.errors import GuardError

Node = dict[str, Any]
"""One object of `json_serialize_sql`'s output: an expression, a query, a table reference, a modifier."""

_CURSOR_LOCK = Lock()
_TOO_DEEP = "the statement is nested too deeply."


@cache
def _reader() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(":memory:")
    connection.execute("SET GLOBAL max_expression_depth=250")
    connection.execute("SET enable_external_access=false")
    connection.execute("SET lock_configuration=true")
    return connection


def parse(sql: str) -> Node:
    """The tree of the one SELECT statement in `sql`; raises `GuardError` for anything else."""
    answer = _loads(_ask("SELECT json_serialize_sql(?::VARCHAR)", sql))
    if answer["error"]:
        raise GuardError(_why_unreadable(answer))
    if len(answer["statements"]) != 1:
        raise GuardError(f"one statement is allowed, not {len(answer['statements'])}.")
    return answer


def render(tree: Node) -> str:
    """The text of a tree, read once more to be sure that it says the same: quoting is not taken on trust."""
    text = _ask("SELECT json_deserialize_sql(?::JSON)", json.dumps(tree))
    if _census(parse(text)) != _census(tree):
        raise GuardError("the statement does not read the same after it is written out.")
    return text


def nodes(tree: Node) -> Iterator[Node]:
    """Every object of a tree, in no particular order; without recursion, since trees can be deep."""
    pending: list[object] = [tree]
    while pending:
        match pending.pop():
            case dict() as node:
                yield node
                pending.extend(node.values())
            case list() as items:
                pending.extend(items)


def _ask(question: str, argument: str) -> str:
    with _CURSOR_LOCK:
        cursor = _reader().cursor()
    try:
        row = cursor.execute(question, [argument]).fetchone()
    except duckdb.Error as error:
        raise GuardError(f"the statement cannot be read: {str(error).splitlines()[0]}") from error
    finally:
        cursor.close()
    return str(row[0]) if row else ""


def _loads(text: str) -> Node:
    try:
        tree: Node = json.loads(text)
    except RecursionError as error:
        raise GuardError(_TOO_DEEP) from error
    return tree


def _why_unreadable(answer: Node) -> str:
    message = str(answer["error_message"]).splitlines()[0]
    if "Only SELECT statements" in message:
        return "only a SELECT statement is allowed."
    if "expression depth" in message:
        return _TOO_DEEP
    return f"the statement cannot be read: {message}"


def _census(tree: Node) -> Counter[tuple[str, ...]]:
    """How often each table, function, column and constant is named; blind to mere differences of layout."""
    return Counter(name for node in nodes(tree) if (name := _named(node)))


def _named(node: Node) -> tuple[str, ...]:
    match node:
        case {"type": "BASE_TABLE", "catalog_name": catalog, "schema_name": schema, "table_name": table}:
            return ("table", catalog, schema, table)
        case {"class": "FUNCTION" | "WINDOW", "catalog": catalog, "schema": schema, "function_name": function}:
            return ("function", catalog, schema, function)
        case {"class": "COLUMN_REF", "column_names": [*path]}:
            return ("column", *path)
        case {"class": "CONSTANT", "literal": {"kind": kind, "text": text}}:
            return ("constant", kind, text)
        case {"type": str(kind), "modifiers": _} if kind not in ("SELECT_NODE", "SET_OPERATION_NODE"):
            return ("query", kind)
    return ()

"""Runs one read-only statement on a DuckDB connection, within limits, and words what goes wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

import duckdb

from schemas.errors import EngineError, GuardError
from warehouse.deadline import deadline
from warehouse.duckdb_ast import nodes, parse
from warehouse.limits import Limits
from warehouse.table import ResultTable

_READING_QUERIES = frozenset({"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE"})
_TEXT_RUNNERS = frozenset({"json_execute_serialized_sql", "query", "query_table"})
"""Functions that run a text as SQL, which nobody has looked at."""
_MESSAGE_CHARACTERS = 300


@lru_cache(maxsize=256)
def require_reading(sql: str) -> frozenset[str]:
    """The tables `sql` reads, as `schema.table` in lower case; raises `EngineError` unless it only reads.

    Without this a data file could be overwritten through the view on it: what DuckDB may read by `allowed_paths` it may
    also write, and a COPY … TO inside a CTE, or in a text that a function runs, still counts as a SELECT.
    """
    try:
        tree = parse(sql)
    except GuardError as error:
        raise EngineError(error.message) from error
    tables = set()
    for node in nodes(tree):
        if node.get("type") == "BASE_TABLE":
            tables.add(f"{node['schema_name']}.{node['table_name']}".lower())
        if "modifiers" in node and node["type"] not in _READING_QUERIES:
            raise EngineError(f"only a query that reads can be run, not {node['type'].removesuffix('_QUERY_NODE')}.")
        if str(node.get("function_name", "")).lower() in _TEXT_RUNNERS:
            raise EngineError(f"{node['function_name']}() runs a text as SQL, which is not allowed.")
    return frozenset(tables)


def fetch(connection: duckdb.DuckDBPyConnection, sql: str, limits: Limits) -> ResultTable:
    """The rows of `sql`, at most `limits.max_rows` of them; raises `EngineError`."""
    with worded(limits), deadline(connection, limits.timeout_seconds):
        connection.execute(sql)
        rows = connection.fetchmany(limits.max_rows + 1)
        described = connection.description or []
    return ResultTable(
        columns=tuple(str(column[0]) for column in described),
        types=tuple(str(column[1]) for column in described),
        rows=tuple(rows[: limits.max_rows]),
        truncated=len(rows) > limits.max_rows,
    )


@contextmanager
def worded(limits: Limits, where: str = "") -> Iterator[None]:
    """Turn DuckDB's errors into `EngineError`: the cause in our words, of DuckDB's own only the first line."""
    less = "Ask for a shorter period or fewer groups."
    try:
        yield
    except duckdb.InterruptException as error:
        message = f"the query was stopped after {limits.timeout_seconds:g} seconds."
        raise EngineError(message, where=where, hint=less) from error
    except duckdb.OutOfMemoryException as error:
        message = f"the query needs more than {limits.memory} of memory."
        raise EngineError(message, where=where, hint=less) from error
    except duckdb.Error as error:
        raise EngineError(f"DuckDB: {_first_line(error)}", where=where) from error


def _first_line(error: duckdb.Error) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:_MESSAGE_CHARACTERS]

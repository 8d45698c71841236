"""Lets through one read-only query over allowed tables, columns and functions, and nothing else.

A statement is read twice, by DuckDB's own parser and by sqlglot. What comes out is not the text that came in but the
tree that was checked, written out again, with every table narrowed to the columns it may show.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from schemas.errors import GuardError
from warehouse.ast_walk import AstReading, AstWalk
from warehouse.duckdb_ast import parse, render
from warehouse.first_reading import read_first
from warehouse.narrow import narrow, projection
from warehouse.second_reading import read_second


@dataclass(frozen=True)
class GuardedQuery:
    """A statement that passed: the text to execute, and what it reads."""

    sql: str
    """The checked tree as DuckDB SQL; execute this and never the text that was given."""
    tables: tuple[str, ...]
    """Each as `schema.table`, sorted, spelt as in the allow-list."""
    columns: tuple[tuple[str, str], ...]
    """Pairs of `schema.table` and column, sorted; a star counts as all allowed columns of its tables."""


def guard(sql: str, allowed: Mapping[str, frozenset[str]]) -> GuardedQuery:
    """Check `sql` against the columns of each `schema.table`; raises `GuardError` saying what is not allowed.

    >>> guard("SELECT sum(amount) AS paid FROM bronze.payments", {"bronze.payments": frozenset({"amount"})}).columns
    (('bronze.payments', 'amount'),)
    """
    return _checked(sql, tuple(sorted(allowed.items())))


@functools.lru_cache(maxsize=64)
def _checked(sql: str, columns: tuple[tuple[str, frozenset[str]], ...]) -> GuardedQuery:
    """The check is a pure function of text and allow-list, and is asked for again by the gate that reports it."""
    allowed = dict(columns)
    read_first(sql)
    tree = parse(sql)
    first = AstWalk(allowed).read(tree)
    second = read_second(sql, {table: allowed[table] for table in first.tables})
    if first.tables != second.tables:
        raise GuardError("two readers of the statement disagree on the tables it reads; write it more plainly.")
    narrowed = narrow(tree, {table.lower(): _projection(table, first, allowed[table]) for table in first.tables})
    return GuardedQuery(render(narrowed), tuple(sorted(first.tables)), tuple(sorted(second.columns)))


def _projection(table: str, reading: AstReading, allowed: frozenset[str]) -> str:
    """The allowed columns of `table` that the statement names; all of them where it has a star or names none."""
    named = frozenset(column for column in allowed if column.lower() in reading.names)
    if reading.has_star or not named:
        return projection(table, allowed, keep_order=True)
    return projection(table, named, keep_order=False)

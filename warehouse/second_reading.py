"""The second, independent reading: sqlglot resolves every scope of the statement down to tables and columns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

import sqlglot
from sqlglot import MappingSchema, exp
from sqlglot.errors import OptimizeError, SqlglotError
from sqlglot.optimizer.qualify import qualify
from sqlglot.optimizer.scope import traverse_scope

from schemas.errors import GuardError

_UNRESOLVED = re.compile(
    r"Unknown column: (?P<unknown>.+)|Column '(?P<column>.+?)' could not be resolved(?: for table: '(?P<table>.+?)')?"
)


@dataclass(frozen=True)
class ScopeReading:
    """What sqlglot says a statement reads, spelt as in the allow-list."""

    tables: frozenset[str]
    columns: frozenset[tuple[str, str]]


def read_second(sql: str, allowed: Mapping[str, frozenset[str]]) -> ScopeReading:
    """The tables and columns of `sql`, a star standing for all allowed columns of its tables.

    Raises `GuardError` for a column that is not allowed, ambiguous, or a whole row in one value.
    """
    tables: set[str] = set()
    columns: set[tuple[str, str]] = set()
    spelling = {name.lower(): name for name in allowed}
    for scope in traverse_scope(_qualified(sql, allowed)):
        sources = {alias: _table_name(source) for alias, source in scope.sources.items()}
        physical = {alias: spelling.get(name, name) for alias, name in sources.items() if name}
        tables |= set(physical.values())
        columns |= {(physical[column.table], column.name) for column in scope.columns if column.table in physical}
    return ScopeReading(frozenset(tables), frozenset(_spelt(table, column, allowed) for table, column in columns))


def _qualified(sql: str, allowed: Mapping[str, frozenset[str]]) -> exp.Expr:
    schema = MappingSchema(dialect="duckdb")
    for name, columns in allowed.items():
        database, _, table = name.partition(".")
        schema.add_table(exp.table_(table, db=database, quoted=True), dict.fromkeys(sorted(columns), "unknown"))
    try:
        tree = qualify(sqlglot.parse_one(sql, dialect="duckdb"), dialect="duckdb", schema=schema, identify=False)
    except OptimizeError as error:
        raise _unresolved(str(error), allowed) from error
    except (SqlglotError, RecursionError) as error:
        raise GuardError(f"the statement cannot be read twice: {str(error).splitlines()[0][:200]}") from error
    if row := next(tree.find_all(exp.TableColumn), None):
        raise GuardError(f"{row.name} stands for a whole row; name the columns.")
    return tree


def _unresolved(message: str, allowed: Mapping[str, frozenset[str]]) -> GuardError:
    if not (found := _UNRESOLVED.search(message)):
        return GuardError(f"the columns cannot be resolved: {message.splitlines()[0][:200]}")
    column = found["unknown"] or found["column"]
    if found["table"]:
        return GuardError(f"the column {found['table']}.{column} is out of reach where it is used.")
    owners = [table for table, columns in allowed.items() if column.lower() in {name.lower() for name in columns}]
    if len(owners) > 1:
        return GuardError(f"the column {column} is ambiguous: {' and '.join(sorted(owners))} have it.")
    near = get_close_matches(column.lower(), sorted({name for columns in allowed.values() for name in columns}), n=1)
    return GuardError(f"the column {column} is not available to you.", hint=f"Did you mean {near[0]}?" if near else "")


def _table_name(source: object) -> str:
    """`schema.table` of a physical table, bare where the schema is missing; empty for a CTE, subquery or function."""
    if not isinstance(source, exp.Table) or not isinstance(source.this, exp.Identifier):
        return ""
    return ".".join(part for part in (source.catalog, source.db, source.name) if part).lower()


def _spelt(table: str, column: str, allowed: Mapping[str, frozenset[str]]) -> tuple[str, str]:
    for declared in allowed.get(table, frozenset()):
        if declared.lower() == column.lower():
            return table, declared
    raise GuardError(f"the column {column} is not available to you.", where=table)

"""The tables of a DuckDB file, with its keys."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from workspace.init.readers.magic import starts_with
from workspace.init.readers.typed_columns import typed_columns
from workspace.init.source import Contents, SourceRelation, SourceTable
from workspace.init.staging import Staging, literal, quoted, worded

_DATABASE = "source_file"
_COLUMNS = """
    SELECT c.schema_name, c.table_name, c.column_name, c.data_type
    FROM duckdb_columns() c JOIN duckdb_tables() t USING (database_name, schema_name, table_name)
    WHERE c.database_name = 'source_file' ORDER BY 1, 2, c.column_index"""
_CONSTRAINTS = """
    SELECT schema_name, table_name, constraint_type, constraint_column_names, referenced_table, referenced_column_names
    FROM duckdb_constraints()
    WHERE database_name = 'source_file' AND constraint_type IN ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')
    ORDER BY 1, 2, constraint_index"""
_VIEWS = "SELECT view_name FROM duckdb_views() WHERE database_name = 'source_file' AND NOT internal ORDER BY 1"
_HINT = "Close the program that has it open; it has to be a file of this DuckDB's version or an older one."

Name = tuple[str, str]


class DuckDBFile:
    """Reads base tables; a view is SQL of someone else and is not run."""

    def reads(self, source: Path) -> bool:
        return starts_with(source, b"DUCK", offset=8) or (source.is_file() and source.suffix.lower() == ".duckdb")

    def files(self, source: Path) -> tuple[Path, ...]:
        return (source,)

    def contents(self, source: Path, staging: Staging) -> Contents:
        where = str(source)
        with worded(where, _HINT):
            staging.rows(f"ATTACH {literal(where)} AS {_DATABASE} (READ_ONLY)")
            described: dict[Name, list[tuple[str, str]]] = defaultdict(list)
            for schema, table, column, type_name in staging.rows(_COLUMNS):
                described[str(schema), str(table)].append((str(column), str(type_name)))
            keys = _keys(staging)
            views = [str(row[0]) for row in staging.rows(_VIEWS)]
        tables, notes = [], [f"The view {view} is left out; only tables are brought in." for view in views]
        for name, columns in described.items():
            table, more = _table(name, columns, keys)
            tables.append(table)
            notes += more
        return Contents(tuple(tables), tuple(notes))


class _Keys:
    def __init__(self) -> None:
        self.primary: dict[Name, tuple[str, ...]] = {}
        self.unique: dict[Name, list[tuple[str, ...]]] = defaultdict(list)
        self.foreign: dict[Name, list[SourceRelation]] = defaultdict(list)


def _keys(staging: Staging) -> _Keys:
    keys = _Keys()
    for schema, table, kind, columns, to, references in staging.rows(_CONSTRAINTS):
        name = (str(schema), str(table))
        held = _names(columns)
        if kind == "PRIMARY KEY":
            keys.primary[name] = held
        elif kind == "UNIQUE":
            keys.unique[name].append(held)
        else:
            keys.foreign[name].append(SourceRelation(held, str(to), _names(references)))
    return keys


def _names(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _table(name: Name, described: list[tuple[str, str]], keys: _Keys) -> tuple[SourceTable, tuple[str, ...]]:
    schema, table = name
    origin = table if schema == "main" else f"{schema}.{table}"
    columns, notes = typed_columns(described, origin)
    found = SourceTable(
        schema=schema,
        name=table,
        origin=origin,
        rows=".".join(quoted(part) for part in (_DATABASE, schema, table)),
        columns=columns,
        primary_key=keys.primary.get(name, ()),
        uniques=tuple(keys.unique[name]),
        relations=tuple(keys.foreign[name]),
    )
    binary = frozenset(column for column, _ in described) - {column.name for column in columns}
    return found.without(binary), notes

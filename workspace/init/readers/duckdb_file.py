"""The tables of a DuckDB file, with its keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from workspace.init.progress import Progress
from workspace.init.readers.magic import starts_with
from workspace.init.readers.typed_columns import typed_columns
from workspace.init.source import Contents, SourceRelation, SourceTable, one_line
from workspace.init.staging import Staging, literal, quoted, worded

_DATABASE = "source_file"
_COLUMNS = """
    SELECT c.schema_name, c.table_name, c.column_name, c.data_type, coalesce(c.comment, ''), coalesce(t.comment, '')
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


@dataclass(frozen=True)
class DuckDBFile:
    """Reads base tables; a view is SQL of someone else and is not run."""

    source: Path

    @classmethod
    def of(cls, source: str) -> DuckDBFile | None:
        file = Path(source)
        named = file.is_file() and file.suffix.lower() == ".duckdb"
        return cls(file) if named or starts_with(file, b"DUCK", offset=8) else None

    @property
    def files(self) -> tuple[Path, ...]:
        return (self.source,)

    def contents(self, staging: Staging, progress: Progress) -> Contents:
        progress("checking", 0, 1)
        where = str(self.source)
        with worded(where, _HINT):
            staging.rows(f"ATTACH {literal(where)} AS {_DATABASE} (READ_ONLY)")
            described: dict[Name, list[tuple[str, str]]] = defaultdict(list)
            comments: dict[tuple[str, ...], str] = {}
            for schema, table, column, type_name, of_column, of_table in staging.rows(_COLUMNS):
                name = (str(schema), str(table))
                described[name].append((str(column), str(type_name)))
                comments[name] = one_line(str(of_table))
                comments[*name, str(column)] = one_line(str(of_column))
            keys = _keys(staging)
            views = [str(row[0]) for row in staging.rows(_VIEWS)]
        tables, notes = [], [f"The view {view} is left out; only tables are brought in." for view in views]
        for name, columns in described.items():
            table, more = _table(name, columns, keys)
            tables.append(_commented(table, comments))
            notes += more
        progress("checking", 1, 1)
        return Contents(tuple(tables), tuple(notes))


def _commented(table: SourceTable, comments: Mapping[tuple[str, ...], str]) -> SourceTable:
    name = (table.schema, table.name)
    columns = tuple(replace(column, description=comments[*name, column.name]) for column in table.columns)
    return replace(table, columns=columns, description=comments[name])


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

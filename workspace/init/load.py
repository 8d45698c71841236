"""The tables of a source as typed Parquet files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from schemas.errors import WorkspaceError
from workspace.init.column_types import TypedColumn, agree_on_keys, column_types
from workspace.init.identifiers import identifier, identifiers
from workspace.init.progress import Progress
from workspace.init.source import SourceTable
from workspace.init.staging import Staging, literal, quoted
from workspace.init.words import singular, split

EditedTypes = Mapping[tuple[str, str], str]
"""Types set by hand in the catalog, by dataset and column."""

_TYPE = re.compile(r"[A-Z][A-Z ]*(\(\d+(, ?\d+)?\))?(\[\])?")


@dataclass(frozen=True)
class LoadedTable:
    """A table in its file; `name` is `schema.table`, `file` relative to the workspace."""

    name: str
    file: str
    source: SourceTable
    columns: tuple[TypedColumn, ...]
    words: tuple[str, ...]


def load_tables(
    tables: tuple[SourceTable, ...], root: Path, edited: EditedTypes, staging: Staging, progress: Progress
) -> tuple[LoadedTable, ...]:
    """Every table typed and written below `root`; `edited` types win. Raises `WorkspaceError`."""
    names = _names(tables)
    vocabulary = _vocabulary(tables)
    types = []
    for place, table in enumerate(tables, start=1):
        types.append(column_types(table, vocabulary, staging))
        progress("reading types", place, len(tables))
    loaded = []
    for place, (table, name, columns) in enumerate(zip(tables, names, agree_on_keys(types), strict=True), start=1):
        settled = tuple(_edited(column, edited.get((name, column.name))) for column in columns)
        file = "data/" + name.replace(".", "/") + ".parquet"
        _write(table, settled, root / file, name, staging)
        loaded.append(LoadedTable(name, file, table, settled, split(table.name, vocabulary) or split(name)))
        progress("loading", place, len(tables))
    return tuple(loaded)


def _names(tables: tuple[SourceTable, ...]) -> tuple[str, ...]:
    """`schema.table` for each, unique within its schema."""
    found: dict[int, str] = {}
    for schema in sorted({table.schema for table in tables}):
        inside = [i for i, table in enumerate(tables) if table.schema == schema]
        shorts = identifiers((tables[i].name for i in inside), "table")
        for i, short in zip(inside, shorts, strict=True):
            found[i] = f"{identifier(schema, 'main')}.{short}"
    return tuple(found[i] for i in range(len(tables)))


def _vocabulary(tables: tuple[SourceTable, ...]) -> frozenset[str]:
    """Words by which run-together names are cut: those of table names, and of names that are written apart."""
    words = {singular(word) for table in tables for word in split(table.name)}
    words |= {word for table in tables for column in table.columns for word in split(column.name)[:-1]}
    return frozenset(word for word in words if len(word) > 2)


def _edited(column: TypedColumn, type_name: str | None) -> TypedColumn:
    if type_name is None or type_name.upper() == column.type:
        return column
    if not _TYPE.fullmatch(type_name.upper()):
        raise WorkspaceError(f"{type_name!r} is no type.", where=column.name, hint="Write a type of DuckDB: DATE.")
    value = column.source.selected if type_name.upper() == "VARCHAR" else column.sql
    return replace(column, type=type_name.upper(), sql=f"CAST({value} AS {type_name.upper()})", reason="set by hand")


def _write(table: SourceTable, columns: tuple[TypedColumn, ...], file: Path, name: str, staging: Staging) -> None:
    if not columns:
        raise WorkspaceError("has no column that can be brought in.", where=table.origin)
    file.parent.mkdir(parents=True, exist_ok=True)
    selected = ", ".join(f"{column.sql} AS {quoted(column.name)}" for column in columns)
    copy = f"COPY (SELECT {selected} FROM {table.rows}) TO {literal(str(file))} (FORMAT parquet, COMPRESSION zstd)"  # noqa: S608
    try:
        staging.rows(copy)
    except duckdb.ConversionException as error:
        by_hand = [f"{column.name} ({column.type})" for column in columns if column.reason == "set by hand"]
        if not by_hand:
            raise WorkspaceError(f"cannot be loaded: {_said(error)}", where=table.origin) from error
        raise WorkspaceError(
            f"a type that was set by hand in catalog/{name}.yaml does not fit every value: {', '.join(by_hand)}.",
            where=table.origin,
            hint=_said(error),
        ) from error
    except duckdb.Error as error:
        raise WorkspaceError(f"cannot be loaded: {_said(error)}", where=table.origin) from error


def _said(error: duckdb.Error) -> str:
    return str(error).strip().splitlines()[0]

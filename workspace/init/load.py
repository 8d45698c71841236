"""The tables of a source as typed Parquet files."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from schemas.errors import WorkspaceError
from workspace.init.column_types import TypedColumn, agree_on_keys, column_types
from workspace.init.identifiers import identifier, identifiers
from workspace.init.progress import Progress
from workspace.init.related_types import agree_on_relations
from workspace.init.source import SourceColumn, SourceTable
from workspace.init.staging import Staging, literal, quoted
from workspace.init.words import singular, split

EditedTypes = Mapping[tuple[str, str], str]
"""Types set by hand in the catalog, by dataset and column."""

DeclaredType = Callable[[SourceTable, SourceColumn], str | None]
"""The type a description declares of a column, if it does."""

_TYPE = re.compile(r"[A-Z][A-Z ]*(\(\d+(, ?\d+)?\))?(\[\])?")


@dataclass(frozen=True)
class Types:
    """Where types come from other than the data: `edited` ones win, `declared` ones hold where every value bears it."""

    edited: EditedTypes
    declared: DeclaredType | None = None


@dataclass(frozen=True)
class LoadedTable:
    """A table in its file; `name` is `schema.table`, `file` relative to the workspace."""

    name: str
    file: str
    source: SourceTable
    columns: tuple[TypedColumn, ...]
    words: tuple[str, ...]


def load_tables(
    tables: tuple[SourceTable, ...], root: Path, types: Types, staging: Staging, progress: Progress
) -> tuple[LoadedTable, ...]:
    """Every table typed and written below `root`. Raises `WorkspaceError`."""
    names = _names(tables)
    vocabulary = _vocabulary(tables)
    found = []
    for place, table in enumerate(tables, start=1):
        found.append(column_types(table, vocabulary, staging))
        progress("reading types", place, len(tables))
    agreed = agree_on_relations(tables, agree_on_keys(found), staging)
    loaded = []
    for place, (table, name, columns) in enumerate(zip(tables, names, agreed, strict=True), start=1):
        if types.declared is not None:
            columns = tuple(_declared(c, types.declared(table, c.source), table, staging) for c in columns)  # noqa: PLW2901
        settled = tuple(_edited(column, types.edited.get((name, column.name))) for column in columns)
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


def _declared(column: TypedColumn, wanted: str | None, table: SourceTable, staging: Staging) -> TypedColumn:
    """`column` with the declared type, if no value is lost by it; numbers that are declared as text are text again."""
    if wanted is None or wanted == column.type or column.type.endswith("]") or column.json:
        return column
    if wanted == "VARCHAR":
        if column.type in ("DATE", "TIMESTAMP"):
            return column
        return replace(column, type=wanted, sql=f"CAST({column.source.selected} AS VARCHAR)", reason="declared")
    cast = f"TRY_CAST({column.sql} AS {wanted})"
    same = f"CAST({cast} AS {column.type}) IS NOT DISTINCT FROM {column.sql}"
    lost = staging.number(f"SELECT count(*) FROM {table.rows} WHERE NOT ({same})")  # noqa: S608
    if lost:
        return replace(column, reason=f"declared as {wanted}, which {lost:,} values are not")
    return replace(column, type=wanted, sql=f"CAST({column.sql} AS {wanted})", reason="declared")


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

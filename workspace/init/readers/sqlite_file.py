"""The tables of a SQLite file, with its keys, read with Python's own sqlite3."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.errors import WorkspaceError
from workspace.init.progress import Progress
from workspace.init.readers.limits import MAX_FIELD
from workspace.init.readers.magic import starts_with
from workspace.init.source import Contents, Inference, SourceColumn, SourceRelation, SourceTable
from workspace.init.staging import Staging, literal, quoted
from workspace.init.text_formats import DAY_WORDS
from workspace.init.words import is_key_like, spelled, split

_BATCH = 50_000
_TABLES = """SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
    AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"""
_VIEWS = "SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name"
_HIDDEN = 1
"""What `table_xinfo` calls the columns of virtual tables that no one sees; others it hides are computed ones."""


@dataclass(frozen=True)
class SQLiteFile:
    """SQLite keeps any value in any column: what a column holds is read off its values, as far as it is declared."""

    source: Path

    @classmethod
    def of(cls, source: str) -> SQLiteFile | None:
        return cls(Path(source)) if starts_with(Path(source), b"SQLite format 3\0") else None

    @property
    def files(self) -> tuple[Path, ...]:
        return (self.source,)

    def contents(self, staging: Staging, progress: Progress) -> Contents:
        uri = f"file:{quote(str(self.source.resolve()))}?mode=ro"
        tables: list[SourceTable] = []
        notes: list[str] = []
        try:
            with closing(sqlite3.connect(uri, uri=True)) as connection:
                connection.text_factory = _text_of
                names = connection.execute(_TABLES).fetchall()
                for place, (name, kind) in enumerate(names):
                    progress("reading", place, len(names))
                    if kind == "virtual" and not _is_readable(connection, name):
                        notes.append(f"{name} is left out; it is a virtual table of a program that is not here.")
                        continue
                    table, left_out = _table(connection, name, place, staging)
                    tables += [table] if table is not None else []
                    notes += left_out
                progress("reading", len(names), len(names))
                views = [str(row[0]) for row in connection.execute(_VIEWS)]
        except sqlite3.Error as error:
            raise WorkspaceError(f"cannot be read: {error}.", where=str(self.source), hint="Is it whole?") from error
        notes += [f"The view {view} is left out; only tables are brought in." for view in views]
        return Contents(tuple(tables), tuple(notes))


def _text_of(stored: bytes) -> str:
    """Text as it should be stored, in UTF-8, or as old programs store it, in Latin-1: no two texts become one."""
    try:
        return stored.decode()
    except UnicodeDecodeError:
        return stored.decode("latin-1")


def _is_readable(connection: sqlite3.Connection, name: str) -> bool:
    try:
        connection.execute(f"SELECT * FROM {quoted(name)} LIMIT 1").fetchall()  # noqa: S608
    except sqlite3.OperationalError:
        return False
    return True


def _table(
    connection: sqlite3.Connection, name: str, number: int, staging: Staging
) -> tuple[SourceTable | None, tuple[str, ...]]:
    about = [row for row in connection.execute(f"PRAGMA table_xinfo({quoted(name)})") if row[6] != _HIDDEN]
    declared = {str(row[1]): str(row[2]).upper() for row in about}
    binary = _binary_columns(connection, name, declared)
    notes = [f"{name}: column {column} is left out; it is binary." for column in sorted(binary)]
    kept = [column for column in declared if column not in binary]
    if not kept:
        return None, (*notes, f"{name} is left out; it has no column that can be brought in.")
    file = staging.folder / f"sqlite_{number}.parquet"
    long = _copy(connection, name, kept, file)
    notes += [f"{name}: column {c} is left out; a value has more than {MAX_FIELD:,} characters." for c in sorted(long)]
    whole = _whole_columns(connection, name, declared)
    days = frozenset(column for column in whole if _is_day(column))
    columns = tuple(
        SourceColumn(column, f"CAST({quoted(f'c{place}')} AS BIGINT)", "nothing", "BIGINT")
        if column in whole and column not in days
        else SourceColumn(column, quoted(f"c{place}"), *_inference(declared[column]))
        for place, column in enumerate(kept)
    )
    table = SourceTable(
        schema="main",
        name=name,
        origin=name,
        rows=f"read_parquet({literal(str(file))})",
        columns=columns,
        primary_key=tuple(str(row[1]) for row in sorted(about, key=lambda row: int(row[5])) if row[5]),
        uniques=_uniques(connection, name),
        relations=_relations(connection, name),
    )
    found = table.without(binary | long)
    if not found.columns:
        return None, (*notes, f"{name} is left out; it has no column that can be brought in.")
    return found, tuple(notes)


def _binary_columns(connection: sqlite3.Connection, name: str, columns: dict[str, str]) -> frozenset[str]:
    tests = ", ".join(f"max(typeof({quoted(column)}) = 'blob')" for column in columns)
    found = connection.execute(f"SELECT {tests} FROM {quoted(name)}").fetchone()  # noqa: S608
    return frozenset(column for column, is_blob in zip(columns, found, strict=True) if is_blob)


def _whole_columns(connection: sqlite3.Connection, name: str, columns: dict[str, str]) -> frozenset[str]:
    """Columns declared as integers that hold nothing else: a key of digits is a number then, as the source says."""
    declared = [column for column, kind in columns.items() if "INT" in kind and "POINT" not in kind]
    if not declared:
        return frozenset()
    tests = ", ".join(f"max(typeof({quoted(column)}) NOT IN ('integer', 'null'))" for column in declared)
    found = connection.execute(f"SELECT {tests} FROM {quoted(name)}").fetchone()  # noqa: S608
    return frozenset(column for column, is_other in zip(declared, found, strict=True) if is_other == 0)


def _copy(connection: sqlite3.Connection, name: str, columns: list[str], file: Path) -> frozenset[str]:
    """The rows as a Parquet file of text: DuckDB's reader of SQLite files is an extension that has to be fetched.

    Gives the columns with values that are too long, which are cut off in the file.
    """
    long: set[str] = set()
    schema = pa.schema([(f"c{place}", pa.string()) for place in range(len(columns))])
    selected = ", ".join(quoted(column) for column in columns)
    cursor = connection.execute(f"SELECT {selected} FROM {quoted(name)}")  # noqa: S608
    with pq.ParquetWriter(str(file), schema) as writer:
        for batch in _batches(cursor):
            texts = [[_text(row[place]) for row in batch] for place in range(len(columns))]
            for place, column in enumerate(columns):
                if any(text is not None and len(text) > MAX_FIELD for text in texts[place]):
                    long.add(column)
                    texts[place] = [text and text[:MAX_FIELD] for text in texts[place]]
            writer.write_table(pa.Table.from_arrays([pa.array(text, pa.string()) for text in texts], schema=schema))
    return frozenset(long)


def _batches(cursor: sqlite3.Cursor) -> Iterator[list[tuple[object, ...]]]:
    while batch := cursor.fetchmany(_BATCH):
        yield batch


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _inference(declared: str) -> tuple[Inference, str]:
    """What the text of a column may turn out to be: in SQLite dates are text, and amounts are where someone says so."""
    if "BOOL" in declared:
        return "everything", "BOOLEAN"
    if any(word in declared for word in ("CHAR", "CLOB", "TEXT")):
        return "amounts", "VARCHAR"
    return "everything", "VARCHAR"


def _is_day(column: str) -> bool:
    """Whether digits in the column may be a day such as 20240131, by its name."""
    words = split(column)
    return bool(DAY_WORDS & {*words, *spelled(words)}) and not is_key_like(words)


def _uniques(connection: sqlite3.Connection, name: str) -> tuple[tuple[str, ...], ...]:
    found = []
    for row in connection.execute(f"PRAGMA index_list({quoted(name)})").fetchall():
        if row[2] and not row[4]:  # unique, and not of some rows only
            parts = connection.execute(f"PRAGMA index_info({quoted(str(row[1]))})").fetchall()
            if all(part[2] is not None for part in parts):
                found.append(tuple(str(part[2]) for part in parts))
    return tuple(sorted(found))


def _relations(connection: sqlite3.Connection, name: str) -> tuple[SourceRelation, ...]:
    found: dict[int, list[tuple[object, ...]]] = {}
    for row in connection.execute(f"PRAGMA foreign_key_list({quoted(name)})").fetchall():
        found.setdefault(int(row[0]), []).append(row)
    relations = []
    for _, rows in sorted(found.items()):
        ordered = sorted(rows, key=lambda row: int(str(row[1])))
        references = tuple(str(row[4]) for row in ordered if row[4] is not None)
        relations.append(SourceRelation(tuple(str(row[3]) for row in ordered), str(ordered[0][2]), references))
    return tuple(relations)

"""The kinds of sources, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from schemas.errors import WorkspaceError
from workspace.init.place import is_url, shown
from workspace.init.readers.data_files import DataFiles
from workspace.init.readers.duckdb_file import DuckDBFile
from workspace.init.readers.postgres import Postgres
from workspace.init.readers.reader import Reader
from workspace.init.readers.sqlite_file import SQLiteFile

Kind = Callable[[str], Reader | None]
"""Gives the reader for a source, or None where it is of another kind."""

KINDS: tuple[Kind, ...] = (Postgres.of, DuckDBFile.of, SQLiteFile.of, DataFiles.of)


def reader_of(source: str) -> Reader:
    """The reader for `source`, a path or a URL; `WorkspaceError` where there is none."""
    for kind in KINDS:
        reader = kind(source)
        if reader is not None:
            return reader
    if not is_url(source) and not Path(source).exists():
        raise WorkspaceError("there is no such file or folder.", where=source)
    raise WorkspaceError(
        "is no kind of data that can be brought in.",
        where=shown(source),
        hint="Give a folder of CSV, Parquet or JSON-lines files, one such file, a DuckDB or SQLite file, or a "
        "postgresql:// URL.",
    )

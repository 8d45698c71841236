"""The kinds of sources, in the order they are tried."""

from __future__ import annotations

from pathlib import Path

from schemas.errors import WorkspaceError
from workspace.init.readers.data_files import DataFiles
from workspace.init.readers.duckdb_file import DuckDBFile
from workspace.init.readers.reader import Reader
from workspace.init.readers.sqlite_file import SQLiteFile

READERS: tuple[Reader, ...] = (DuckDBFile(), SQLiteFile(), DataFiles())


def reader_of(source: Path) -> Reader:
    """The reader for `source`; `WorkspaceError` where there is none."""
    if not source.exists():
        raise WorkspaceError("there is no such file or folder.", where=str(source))
    for reader in READERS:
        if reader.reads(source):
            return reader
    raise WorkspaceError(
        "is no kind of data that can be brought in.",
        where=str(source),
        hint="Give a folder of CSV, Parquet or JSON-lines files, one such file, a DuckDB file or a SQLite file.",
    )

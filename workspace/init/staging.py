"""The database in which data is read, typed and measured: in memory, closed off from all but the source's files."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TypeVar

import duckdb

from schemas.errors import WorkspaceError

Row = tuple[object, ...]

MEMORY = "1500MB"
COLUMNS_AT_ONCE = 40

T = TypeVar("T")


class Staging:
    """A DuckDB in memory that reads `files`, writes into `within`, and reaches nothing else.

    `folder`, in it, is for copies that are needed on the way.
    """

    def __init__(self, folder: Path, files: tuple[Path, ...], within: Path) -> None:
        self.folder = folder
        self._connection = duckdb.connect()
        spill = folder / "spill"
        settings: tuple[tuple[str, str], ...] = (
            ("TimeZone", "'UTC'"),
            ("memory_limit", literal(MEMORY)),
            ("temp_directory", literal(str(spill))),
            ("preserve_insertion_order", "true"),
            ("autoinstall_known_extensions", "false"),
            ("autoload_known_extensions", "false"),
            ("python_enable_replacements", "false"),
            ("allowed_paths", _list([*files, *(Path(f"{file}.wal") for file in files)])),
            ("allowed_directories", _list([within])),
            ("enable_external_access", "false"),
            ("lock_configuration", "true"),
        )
        for name, value in settings:
            self._connection.execute(f"SET GLOBAL {name} = {value}")

    def __enter__(self) -> Staging:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._connection.close()

    def rows(self, sql: str) -> list[Row]:
        """All rows of a statement; a `duckdb.Error` is for the caller to word."""
        return self._connection.execute(sql).fetchall()

    def row(self, sql: str) -> Row:
        """The first row of a statement that gives one."""
        return self.rows(sql)[0]

    def number(self, sql: str) -> int:
        """The one whole number a statement gives."""
        return int(str(self.row(sql)[0]))

    def describe(self, rows: str) -> list[tuple[str, str]]:
        """Name and type of each column of what stands after FROM."""
        return [(str(row[0]), str(row[1])) for row in self.rows(f"DESCRIBE SELECT * FROM {rows}")]  # noqa: S608


def batched(columns: Sequence[T]) -> Iterator[Sequence[T]]:
    """`columns` in parts of which a statement can measure each at once: all of a wide table take too much memory."""
    for first in range(0, len(columns), COLUMNS_AT_ONCE):
        yield columns[first : first + COLUMNS_AT_ONCE]


@contextlib.contextmanager
def worded(where: str, hint: str = "") -> Iterator[None]:
    """What DuckDB says of a file that cannot be read, as `WorkspaceError`."""
    try:
        yield
    except duckdb.Error as error:
        said = str(error).strip().splitlines()[0].rstrip(".")
        raise WorkspaceError(f"cannot be read: {said}.", where=where, hint=hint) from error


def quoted(name: str) -> str:
    """A name as SQL.

    >>> quoted('unit "net"')
    '"unit ""net""\"'
    """
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as SQL.

    >>> literal("it's")
    "'it''s'"
    """
    return "'" + text.replace("'", "''") + "'"


def _list(paths: list[Path]) -> str:
    return "[" + ", ".join(literal(str(path)) for path in paths) + "]"

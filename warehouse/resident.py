"""Small data files held as tables, and relations computed from them that later queries read again.

To unpack a Parquet file, or to read a CSV, costs more than most queries over its rows. Whether a file is held depends
on the file alone, never on what ran before: DuckDB may join a table in another order than a file, and a sum of floats
follows the order of its terms. What is held follows the files: one that changed is read anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from threading import RLock

import duckdb

from schemas.errors import EngineError
from warehouse.narrow import quoted

MOST_BYTES = 16 * 1024**2
MOST_CELLS = 8_000_000
"""Rows times columns of a file that is held, some 100 MB; a Parquet file of a few bytes may have that many."""
MOST_CELLS_IN_ALL = 24_000_000
MOST_DERIVED = 32
MOST_RETIRED = 8
"""Derived tables that are out of date, which a query about to start may still name."""
SCHEMA = '"held in memory"'

Stamp = tuple[int, int, int]
Cursors = Callable[[], AbstractContextManager[duckdb.DuckDBPyConnection]]


@dataclass(frozen=True)
class _Held:
    stamp: Stamp
    cells: int
    """0 for a file too large to be held."""


class Resident:
    """The held tables of one database. Any thread may ask; queries under way keep the rows they began with."""

    def __init__(self, cursors: Cursors, files: Mapping[str, Path], scans: Mapping[str, str]) -> None:
        """`files`, and the table functions that read them, by dataset; each dataset has a view in the database."""
        self._cursors, self._files, self._scans = cursors, files, scans
        self._held: dict[str, _Held] = {}
        self._derived: dict[str, tuple[str, frozenset[str]]] = {}
        self._retired: list[str] = []
        self._made = 0
        self._lock = RLock()
        self._run(f"CREATE SCHEMA {SCHEMA}")

    def load(self, datasets: Iterable[str]) -> bool:
        """Hold `datasets` as their files are now; False if one of them is too large for that.

        Raises `EngineError` for a file that is gone, DuckDB's error for one that cannot be read.
        """
        with self._lock:
            names = sorted(set(datasets) & set(self._files))
            for name in names:
                held = self._held.pop(name, None)
                stamp = self._stamp(name)
                self._held[name] = held if held is not None and held.stamp == stamp else self._read(name, stamp)
            self._make_room(names)
            return all(self._held[name].cells for name in names)

    def derive(self, sql: str, datasets: frozenset[str]) -> str | None:
        """The table that holds the rows of `sql`, which reads `datasets`; None where they cannot be held themselves."""
        with self._lock:
            if not self.load(datasets):
                return None
            table, _ = self._derived.pop(sql) if sql in self._derived else (self._computed(sql), datasets)
            self._derived[sql] = table, datasets  # the latest asked for stands last
            while len(self._derived) > MOST_DERIVED:
                self._retire(next(iter(self._derived)))
            return table

    def _computed(self, sql: str) -> str:
        self._made += 1
        table = f"{SCHEMA}.derived_{self._made}"
        self._run(f"CREATE TABLE {table} AS {sql}")
        return table

    def _read(self, name: str, stamp: Stamp) -> _Held:
        """Take over a file that is new or has changed."""
        self._retire_derived(name)
        rows = f"SELECT * FROM {self._scans[name]}"  # noqa: S608
        cells = self._cells(rows) if stamp[0] <= MOST_BYTES else 0
        if cells:
            own = f"SELECT * FROM {_table(name)}"  # noqa: S608
            self._run(
                f"CREATE OR REPLACE TABLE {_table(name)} AS {rows}", f"CREATE OR REPLACE VIEW {_view(name)} AS {own}"
            )
        else:
            self._run(f"CREATE OR REPLACE VIEW {_view(name)} AS {rows}", f"DROP TABLE IF EXISTS {_table(name)}")
        return _Held(stamp, cells)

    def _cells(self, rows: str) -> int:
        """How many cells `rows` has; 0 if too many."""
        with self._cursors() as cursor:
            counted = cursor.execute(f"SELECT count(*) FROM ({rows})").fetchone()  # noqa: S608
            columns = len(cursor.execute(f"DESCRIBE {rows}").fetchall())
        cells = max(counted[0] if counted else 0, 1) * columns
        return cells if cells <= MOST_CELLS else 0

    def _make_room(self, kept: list[str]) -> None:
        """Give up what was asked for longest ago, except `kept`."""
        for name in [name for name in self._held if name not in kept]:
            if sum(held.cells for held in self._held.values()) <= MOST_CELLS_IN_ALL:
                return
            if self._held.pop(name).cells:
                self._retire_derived(name)
                rows = f"SELECT * FROM {self._scans[name]}"  # noqa: S608
                self._run(f"CREATE OR REPLACE VIEW {_view(name)} AS {rows}", f"DROP TABLE {_table(name)}")

    def _retire_derived(self, name: str) -> None:
        for sql in [sql for sql, (_, datasets) in self._derived.items() if name in datasets]:
            self._retire(sql)

    def _retire(self, sql: str) -> None:
        table, _ = self._derived.pop(sql)
        self._retired.append(table)
        if len(self._retired) > MOST_RETIRED:
            self._run(f"DROP TABLE {self._retired.pop(0)}")

    def _stamp(self, name: str) -> Stamp:
        path = self._files[name]
        try:
            status = path.stat()
        except OSError as error:
            raise EngineError("the data file does not exist.", where=f"{name} ({path})") from error
        return status.st_size, status.st_mtime_ns, status.st_ino

    def _run(self, *statements: str) -> None:
        """All of them at once, or none: whoever reads meanwhile sees the view and its table as they belong together."""
        with self._cursors() as cursor:
            cursor.begin()
            try:
                for statement in statements:
                    cursor.execute(statement)
            except duckdb.Error:
                cursor.rollback()
                raise
            cursor.commit()


def _table(dataset: str) -> str:
    return f"{SCHEMA}.{quoted(dataset)}"


def _view(dataset: str) -> str:
    return ".".join(quoted(part) for part in dataset.split(".", 1))

"""One result as a table that SQL can be run against, such as the test of a quality rule."""

from __future__ import annotations

import re
from threading import Lock
from typing import TYPE_CHECKING

import duckdb

from schemas.errors import EngineError
from warehouse.execution import worded
from warehouse.limits import Limits
from warehouse.lockdown import lock_down
from warehouse.narrow import quoted
from warehouse.reading_database import ReadingDatabase
from warehouse.table import ResultTable

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

_CHUNK_ROWS = 10_000


class ResultDatabase(ReadingDatabase):
    """A database without any access to files that holds `table` under `name` (`schema.table`)."""

    def __init__(self, table: ResultTable, name: str, limits: Limits | None = None) -> None:
        """Load the rows with their types; raises `EngineError` where names repeat or a value does not fit its type."""
        limits = limits or Limits()
        super().__init__(limits, _take_idle(limits))
        self._where = name
        self._name = ".".join(quoted(part) for part in name.split(".", 1))
        self._loaded = False
        with self._closed_on_error(), worded(self._limits, where=name):
            self._load(table, name.partition(".")[0])
            self._loaded = True

    def close(self) -> None:
        """Drop the table; the database waits, shut off as it is, for the next result. This object is of no more use."""
        if self._loaded:
            self._loaded = False
            self._connection.execute(f"DROP TABLE {self._name}")
            emptied, self._connection = self._connection, self._connection.cursor()
            with _IDLE_LOCK:
                _IDLE.setdefault(self._limits, []).append(emptied)
        super().close()

    def frame(self) -> pd.DataFrame:
        """The whole table as a data frame, in which DECIMAL becomes float."""
        return self._frame(f"SELECT * FROM {self._name}")  # noqa: S608

    def _load(self, table: ResultTable, schema: str) -> None:
        types = [_type(text) for text in table.types]
        columns = ", ".join(f"{quoted(name)} {kind}" for name, kind in zip(table.columns, types, strict=True))
        self._connection.execute(f"CREATE SCHEMA IF NOT EXISTS {quoted(schema)}")
        self._connection.execute(f"CREATE TABLE {self._name} ({columns})")
        if table.arrow is not None:
            self._insert(table.arrow)
        elif table.rows and all(_arrow_type(kind) is not None for kind in types):
            self._load_arrow(table, types)
        else:
            self._load_lists(table, types)

    def _load_arrow(self, table: ResultTable, types: list[str]) -> None:
        """Whole columns through Arrow, several times faster than through parameters."""
        import pyarrow as pa

        columns = zip(*table.rows, strict=True)
        try:
            arrays = [pa.array(column, type=_arrow_type(kind)) for column, kind in zip(columns, types, strict=True)]
        except pa.ArrowException as error:
            raise EngineError(f"a value does not fit its column: {error}.", where=self._where) from error
        self._insert(pa.table(arrays, names=[f"c{i}" for i in range(len(arrays))]))

    def _insert(self, table: pa.Table) -> None:
        self._connection.register("arrived", table)
        self._connection.execute(f"INSERT INTO {self._name} SELECT * FROM arrived")  # noqa: S608
        self._connection.unregister("arrived")

    def _load_lists(self, table: ResultTable, types: list[str]) -> None:
        """Whole columns as parameters, for types Arrow spells differently: DuckDB takes back what it hands out."""
        values = ", ".join(f"unnest(?::{kind}[])" for kind in types)
        for start in range(0, len(table.rows), _CHUNK_ROWS):
            chunk = table.rows[start : start + _CHUNK_ROWS]
            self._connection.execute(
                f"INSERT INTO {self._name} SELECT {values}",
                [list(column) for column in zip(*chunk, strict=True)],
            )


_IDLE: dict[Limits, list[duckdb.DuckDBPyConnection]] = {}
"""Empty databases by their limits: to open one and to shut it off takes longer than most results take to be tested."""
_IDLE_LOCK = Lock()


def _take_idle(limits: Limits) -> duckdb.DuckDBPyConnection:
    """An empty database without any access to files, which nobody else has."""
    with _IDLE_LOCK:
        waiting = _IDLE.get(limits)
        if waiting:
            return waiting.pop()
    connection = duckdb.connect(":memory:")
    with worded(limits):
        lock_down(connection, limits)
    return connection


def _arrow_type(kind: str) -> pa.DataType | None:
    """The Arrow type of a DuckDB type, where the two hold the same Python values."""
    import pyarrow as pa

    decimal = re.fullmatch(r"DECIMAL\((\d+),\s*(\d+)\)", kind)
    if decimal:
        return pa.decimal128(int(decimal[1]), int(decimal[2]))
    plain = {
        "BOOLEAN": pa.bool_(),
        "INTEGER": pa.int32(),
        "BIGINT": pa.int64(),
        "DOUBLE": pa.float64(),
        "VARCHAR": pa.string(),
        "DATE": pa.date32(),
        "TIMESTAMP": pa.timestamp("us"),
    }
    return plain.get(kind)


def _type(text: str) -> str:
    """A type as DuckDB spells it after reading it; an untyped NULL column becomes INTEGER, as DuckDB does itself."""
    return "INTEGER" if text == '"NULL"' else str(duckdb.sqltype(text))

"""One result as a table that SQL can be run against, such as the test of a quality rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb

from warehouse.execution import worded
from warehouse.limits import Limits
from warehouse.lockdown import lock_down
from warehouse.narrow import quoted
from warehouse.reading_database import ReadingDatabase
from warehouse.table import ResultTable

if TYPE_CHECKING:
    import pandas as pd

_CHUNK_ROWS = 10_000


class ResultDatabase(ReadingDatabase):
    """A database without any access to files that holds `table` under `name` (`schema.table`)."""

    def __init__(self, table: ResultTable, name: str, limits: Limits | None = None) -> None:
        """Load the rows with their types; raises `EngineError` where names repeat or a value does not fit its type."""
        super().__init__(limits or Limits())
        self._name = ".".join(quoted(part) for part in name.split(".", 1))
        with self._closed_on_error(), worded(self._limits, where=name):
            self._load(table, name.partition(".")[0])
            lock_down(self._connection, self._limits)

    def frame(self) -> pd.DataFrame:
        """The whole table as a data frame, in which DECIMAL becomes float."""
        return self._frame(f"SELECT * FROM {self._name}")  # noqa: S608

    def _load(self, table: ResultTable, schema: str) -> None:
        types = [_type(text) for text in table.types]
        columns = ", ".join(f"{quoted(name)} {kind}" for name, kind in zip(table.columns, types, strict=True))
        self._connection.execute(f"CREATE SCHEMA IF NOT EXISTS {quoted(schema)}")
        self._connection.execute(f"CREATE TABLE {self._name} ({columns})")
        # whole columns as parameters: DuckDB takes back every type it hands out, far faster than row by row
        values = ", ".join(f"unnest(?::{kind}[])" for kind in types)
        for start in range(0, len(table.rows), _CHUNK_ROWS):
            chunk = table.rows[start : start + _CHUNK_ROWS]
            self._connection.execute(
                f"INSERT INTO {self._name} SELECT {values}",
                [list(column) for column in zip(*chunk, strict=True)],
            )


def _type(text: str) -> str:
    """A type as DuckDB spells it after reading it; an untyped NULL column becomes INTEGER, as DuckDB does itself."""
    return "INTEGER" if text == '"NULL"' else str(duckdb.sqltype(text))

"""What every in-memory DuckDB here has in common: it is only read from, by any number of threads, within limits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Self

import duckdb

from schemas.errors import EngineError
from warehouse.columnar_table import fetch_columns
from warehouse.deadline import deadline
from warehouse.execution import fetch, require_reading, worded
from warehouse.limits import Limits
from warehouse.table import ResultTable

if TYPE_CHECKING:
    import pandas as pd


class ReadingDatabase:
    """A private in-memory database; each call runs on a cursor of its own, so it can be shared between threads."""

    def __init__(self, limits: Limits, connection: duckdb.DuckDBPyConnection | None = None) -> None:
        self._limits = limits
        self._cursor_lock = Lock()
        self._connection = connection or duckdb.connect(":memory:")

    def query(self, sql: str, *, max_rows: int | None = None, timeout_seconds: float | None = None) -> ResultTable:
        """The rows of a trusted statement, which must still be one that only reads; raises `EngineError`."""
        tables = require_reading(sql)
        limits = self._limits_for(max_rows, timeout_seconds)
        with self._cursor(limits) as cursor:
            self._prepare(tables)
            return fetch(cursor, sql, limits)

    def result(self, sql: str) -> ResultTable:
        """As `query`, for many rows: they become Python values only where somebody wants them."""
        tables = require_reading(sql)
        with self._cursor(self._limits) as cursor:
            self._prepare(tables)
            with deadline(cursor, self._limits.timeout_seconds):
                found = fetch_columns(cursor, sql, self._limits)
            return fetch(cursor, sql, self._limits) if found is None else found

    def close(self) -> None:
        """Give up the database; files behind it are left as they are."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _frame(self, sql: str) -> pd.DataFrame:
        tables = require_reading(sql)
        with self._cursor(self._limits) as cursor, deadline(cursor, self._limits.timeout_seconds):
            self._prepare(tables)
            return cursor.execute(sql).df()

    def _prepare(self, tables: frozenset[str]) -> None:
        """What a database does before a query that reads `tables`."""

    @contextmanager
    def _cursor(self, limits: Limits) -> Iterator[duckdb.DuckDBPyConnection]:
        with worded(limits):
            with self._cursor_lock:
                cursor = self._connection.cursor()
            try:
                yield cursor
            finally:
                cursor.close()

    @contextmanager
    def _closed_on_error(self) -> Iterator[None]:
        """For the constructors of subclasses: a database that could not be set up does not stay open."""
        try:
            yield
        except EngineError:
            self.close()
            raise

    def _limits_for(self, max_rows: int | None, timeout_seconds: float | None) -> Limits:
        ceiling = self._limits
        return replace(
            ceiling,
            max_rows=ceiling.max_rows if max_rows is None else min(max_rows, ceiling.max_rows),
            timeout_seconds=ceiling.timeout_seconds
            if timeout_seconds is None
            else min(timeout_seconds, ceiling.timeout_seconds),
        )

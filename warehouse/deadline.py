"""Stops a query that takes too long."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import duckdb

_REPEAT_SECONDS = 0.02


@contextmanager
def deadline(connection: duckdb.DuckDBPyConnection, seconds: float) -> Iterator[None]:
    """Interrupt `connection` once `seconds` have passed, and again until the block is left.

    One interrupt is not enough: DuckDB forgets one that arrives before the query has started.
    """
    done = Event()

    def interrupt() -> None:
        wait = seconds
        while not done.wait(wait):
            connection.interrupt()
            wait = _REPEAT_SECONDS

    watcher = Thread(target=interrupt, name="query-deadline", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()

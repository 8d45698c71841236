"""What one query may use."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Rows, time and memory of one query.

    `threads` is 1 on purpose: a sum of floats depends on the order of its terms, and several threads add them in an
    order that changes from run to run. One thread has one order, hence the same bytes each time.
    """

    max_rows: int = 1_000_000
    """Rows fetched into Python; what lies beyond is cut off and `ResultTable.truncated` says so."""
    timeout_seconds: float = 60.0
    """The longest any query may take; a call may ask for less, never for more."""
    memory: str = "2GB"
    """DuckDB's `memory_limit`. It bounds joins, sorts and aggregates, not single long strings or lists."""
    threads: int = 1

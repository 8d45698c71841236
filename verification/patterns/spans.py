"""What control statements of patterns share: spans of time, and the table expressions that events need."""

from __future__ import annotations

from schemas.expressions import Grain
from verification.control_sources import Sources


def interval(grain: Grain, count: str) -> str:
    """So many periods, as DuckDB writes them.

    >>> interval("quarter", "n")
    'INTERVAL (3 * n) MONTH'
    """
    return f"INTERVAL (3 * {count}) MONTH" if grain == "quarter" else f"INTERVAL ({count}) {grain.upper()}"


def with_events(sources: Sources, text: str) -> str:
    """`text`, which begins with table expressions, behind those that its events need."""
    known = sources.with_clause().rstrip()
    return f"{known},\n{text}" if known else f"WITH {text}"

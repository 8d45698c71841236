"""Periods ahead of the data, for which a straight line stands in."""

from __future__ import annotations

import datetime

from schemas.artifact import Artifact

ACTUAL, BASELINE = "actual", "linear baseline"
FEWEST_FITTED = 4
"""Complete periods that a straight line is laid through at least."""


class Horizon(Artifact):
    """Periods behind that of a table: rows of their own, in which only a trend has a value."""

    said: str
    end: datetime.date
    """The last one ends the day before."""
    basis: str = "basis"
    """The column that says which rows are `ACTUAL` and which `BASELINE`."""

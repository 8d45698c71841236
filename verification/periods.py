"""Calendar periods in Python: what a row's period covers, worked out apart from the SQL."""

from __future__ import annotations

import datetime

from schemas.expressions import Grain

_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def floor(day: datetime.date, grain: Grain) -> datetime.date:
    """The first day (or hour) of the period of `grain` that holds `day`; weeks start on Monday.

    >>> floor(datetime.date(2026, 11, 1), "week")
    datetime.date(2026, 10, 26)
    """
    if grain == "hour":
        return as_time(day).replace(minute=0, second=0, microsecond=0)
    if isinstance(day, datetime.datetime):
        day = day.date()
    if grain == "week":
        return day - datetime.timedelta(days=day.weekday())
    if grain == "day":
        return day
    months = _MONTHS[grain]
    return day.replace(month=(day.month - 1) // months * months + 1, day=1)


def shift(start: datetime.date, count: int, grain: Grain) -> datetime.date:
    """The first day of the period `count` periods after the one that begins at `start`.

    >>> shift(datetime.date(2026, 1, 1), -1, "quarter")
    datetime.date(2025, 10, 1)
    """
    if grain == "hour":
        return as_time(start) + datetime.timedelta(hours=count)
    if grain in ("day", "week"):
        return start + datetime.timedelta(days=count * (7 if grain == "week" else 1))
    months = start.year * 12 + start.month - 1 + count * _MONTHS[grain]
    return start.replace(year=months // 12, month=months % 12 + 1)


def as_time(day: datetime.date) -> datetime.datetime:
    """Midnight of a date; a time as it is."""
    return day if isinstance(day, datetime.datetime) else datetime.datetime(day.year, day.month, day.day)

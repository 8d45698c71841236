"""Date arithmetic on the Gregorian calendar, relative to an injected day."""

from __future__ import annotations

import datetime
from typing import Literal, NamedTuple

from schemas.artifact import Artifact
from schemas.expressions import Grain

MONTHS_IN: dict[Grain, int] = {"month": 1, "quarter": 3, "year": 12}
DAYS_IN: dict[Grain, int] = {"day": 1, "week": 7}


class ImpossibleDateError(Exception):
    """A time the calendar does not hold; the message tells the user what is impossible."""


class Days(NamedTuple):
    """Days from `start` until before `end`; an open side is None."""

    start: datetime.date | None
    end: datetime.date | None


class Whole(NamedTuple):
    """Days with both sides known."""

    start: datetime.date
    end: datetime.date


class Calendar(Artifact):
    """The day a request is asked about: `as_of` is the first day without data, so yesterday is the day before it."""

    as_of: datetime.date
    week_start: Literal["monday", "sunday"] = "monday"

    def start_of(self, grain: Grain, day: datetime.date) -> datetime.date:
        """First day of the `grain` (a day or longer) that holds `day`."""
        if grain == "week":
            return shift(day, "day", -(day.isoweekday() % 7 if self.week_start == "sunday" else day.weekday()))
        if grain in MONTHS_IN:
            size = MONTHS_IN[grain]
            return datetime.date(day.year, (day.month - 1) // size * size + 1, 1)
        return day

    def unit(self, grain: Grain, day: datetime.date) -> Whole:
        """The `grain` that holds `day`."""
        start = self.start_of(grain, day)
        return Whole(start, shift(start, grain, 1))

    def nth(self, grain: Grain, offset: int) -> Whole:
        """The `grain` that lies `offset` units from the one holding `as_of`."""
        return self.unit(grain, shift(self.start_of(grain, self.as_of), grain, offset))


def shift(day: datetime.date, grain: Grain, count: int) -> datetime.date:
    """`day` moved by `count` units; a day the target month lacks becomes its last one.

    >>> shift(datetime.date(2024, 2, 29), "year", -1)
    datetime.date(2023, 2, 28)
    """
    try:
        if grain not in MONTHS_IN:
            return day + datetime.timedelta(days=DAYS_IN[grain] * count)
        year, month = divmod(day.year * 12 + day.month - 1 + MONTHS_IN[grain] * count, 12)
        return day.replace(year=year, month=month + 1, day=min(day.day, days_in_month(year, month + 1)))
    except (OverflowError, ValueError) as error:
        side = "before" if count < 0 else "after"
        raise ImpossibleDateError(f"{abs(count)} {grain}s {side} {day} is outside the calendar") from error


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def weeks_in_year(year: int) -> int:
    """52 or 53 ISO weeks."""
    return datetime.date(year, 12, 28).isocalendar().week

"""A unit of the year that has a name or number: March, Q3, the first half, week 41, 5 October."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from language.time_phrases.calendar import Calendar, ImpossibleDateError, Whole, days_in_month, shift, weeks_in_year
from language.time_phrases.vocabulary import MONTH_NAMES
from schemas.expressions import Grain

MONTHS_PER = {"month": 1, "quarter": 3, "half": 6}
_OLDEST = 8
"""A leap day comes back within so many years, across a century too."""


@dataclass(frozen=True, slots=True)
class NamedUnit:
    """It lies in every year; only a year makes days of it. For a day `number` is its month."""

    kind: Literal["day", "week", "month", "quarter", "half"]
    number: int
    day: int = 0

    @property
    def grain(self) -> Grain | None:
        return None if self.kind == "half" else self.kind

    def in_year(self, year: int) -> Whole:
        """Its days in `year` (the ISO year for weeks); raises `ImpossibleDateError` where there are none."""
        if self.kind == "week":
            return self._week(year)
        size = MONTHS_PER.get(self.kind, 1)
        if not 1 <= self.number <= 12 // size:
            name = f"month {self.number}" if self.kind == "day" else self._name()
            raise ImpossibleDateError(f"{name} does not exist: a year has {12 // size} {_plural(self.kind)}")
        start = datetime.date(year, (self.number - 1) * size + 1, 1)
        if self.kind != "day":
            return Whole(start, shift(start, "month", size))
        days = days_in_month(year, self.number)
        if not 1 <= self.day <= days:
            month = f"{MONTH_NAMES[self.number - 1].title()} {year}"
            raise ImpossibleDateError(f"{self.label(year)} does not exist: {month} has {days} days")
        start = start.replace(day=self.day)
        return Whole(start, shift(start, "day", 1))

    def latest_year(self, clock: Calendar) -> int:
        """The year of the most recent one that has begun before `as_of`."""
        for year in range(clock.as_of.year + 1, clock.as_of.year - _OLDEST, -1):
            try:
                if self.in_year(year).start < clock.as_of:
                    return year
            except ImpossibleDateError:
                continue
        self.in_year(clock.as_of.year)
        raise ImpossibleDateError(f"{self._name()} has not begun in any recent year")

    def label(self, year: int) -> str:
        """As a person writes it: `September 2026`, `Q3 2026`, `5 October 2026`, `2026-W41`."""
        return f"{year}-W{self.number:02d}" if self.kind == "week" else f"{self._name()} {year}"

    def _week(self, year: int) -> Whole:
        weeks = weeks_in_year(year)
        if not 1 <= self.number <= weeks:
            raise ImpossibleDateError(f"week {self.number} does not exist: {year} has {weeks} weeks")
        start = datetime.date.fromisocalendar(year, self.number, 1)
        return Whole(start, shift(start, "week", 1))

    def _name(self) -> str:
        if self.kind in ("quarter", "half"):
            return f"{self.kind[0].upper()}{self.number}"
        month = MONTH_NAMES[self.number - 1].title() if 1 <= self.number <= 12 else f"month {self.number}"
        return f"{self.day} {month}" if self.kind == "day" else month


def _plural(kind: str) -> str:
    return {"half": "halves", "day": "months"}.get(kind, f"{kind}s")

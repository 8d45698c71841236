"""What a rule found at a position."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

from language.time_phrases.calendar import Calendar, Days, ImpossibleDateError, Whole
from language.time_phrases.named_unit import NamedUnit
from language.time_phrases.words import Words
from schemas.expressions import Grain

NO_DAYS = Days(None, None)


@dataclass(frozen=True, slots=True)
class Reading:
    """A time phrase that ends before token `last`."""

    last: int
    days: Days
    grain: Grain | None = None
    relative: bool = False
    score: float = 1.0
    read_as: str = ""
    """What was taken for granted, such as the year of a bare month."""
    error: str = ""
    alternatives: tuple[Days, ...] = ()
    whole: Whole | None = None
    """The full unit, where `days` are cut at as_of."""
    unit: NamedUnit | None = None
    year: int | None = None
    yearless: bool = False
    """The year of `unit` was not said."""
    previous: int = 0
    """Units of `grain` in `previous month` or `the 30 days before`, which may go back from another period."""
    same: Grain | None = None
    """Said as `same period last year`: the days of another period, one such unit earlier."""
    directional: bool = False
    """A single day said after `from` may be the day on which an open period starts."""

    @property
    def full(self) -> Days:
        """The days, uncut."""
        return Days(*self.whole) if self.whole else self.days

    def alternative(self, days: Days) -> Reading:
        """With `days` as one more reading, unless they are the same."""
        return self if days == self.days else dataclasses.replace(self, alternatives=(*self.alternatives, days))

    def in_year(self, year: int) -> Reading:
        """The bare unit placed in `year`; left as it is where that year has no such day."""
        if self.unit is None:
            return self
        try:
            days = self.unit.in_year(year)
        except ImpossibleDateError:
            return self
        label = self.unit.label(year)
        return dataclasses.replace(self, days=Days(*days), year=year, read_as=label, yearless=False, relative=False)


Rule = Callable[[Words, int, Calendar], Reading | None]


def named_again(words: Words, at: int, inner: int, point: Reading) -> str:
    """What the phrase at `at` was read as, from what the time inside it, at `inner`, was read as."""
    return f"{words.text(at, inner)} {point.read_as}" if point.read_as else ""


def longest(rules: tuple[Rule, ...], words: Words, at: int, clock: Calendar) -> Reading | None:
    """The reading that ends last; of equally long ones that of the earlier rule."""
    readings = [reading for rule in rules if (reading := rule(words, at, clock)) is not None]
    return max(readings, key=lambda reading: reading.last, default=None)


def placed(reading: Reading, days: Callable[[], tuple[Days, ...]]) -> Reading:
    """`reading` with the first of `days`, the others as alternatives, or with the error of finding them."""
    try:
        first, *others = days()
    except ImpossibleDateError as error:
        return dataclasses.replace(reading, days=NO_DAYS, error=str(error))
    return dataclasses.replace(
        reading, days=Days(*first), alternatives=tuple(dict.fromkeys(Days(*d) for d in others if d != first))
    )

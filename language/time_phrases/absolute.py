"""Times by name: `Q3 2026`, `September`, `5 October 2026`, `first half of 2026`, `week 41 of 2026`, `2026`."""

from __future__ import annotations

import dataclasses
import re

from language.time_phrases.bare_year import bare_year
from language.time_phrases.calendar import Calendar, Days
from language.time_phrases.date_tokens import date_token
from language.time_phrases.decades import decade
from language.time_phrases.months import month_name
from language.time_phrases.named_unit import NamedUnit
from language.time_phrases.reading import NO_DAYS, Reading, Rule, longest, placed
from language.time_phrases.vocabulary import COMPARING, CONNECTORS, COUNTED, LISTING, ORDINALS, PREPOSITIONS, one_of
from language.time_phrases.words import Words
from language.time_phrases.years import Year, following_year, relative_year, year_number

_PLACING = PREPOSITIONS | CONNECTORS | COMPARING | one_of("since before after between")
"""Words before which a bare `H1` or `week 41` is a time."""


_PAIRING = CONNECTORS | COMPARING | LISTING

FIRST_YEAR = 1900
"""Numbers from here on are years."""


def absolute(words: Words, at: int, clock: Calendar) -> Reading | None:
    """The longest time by name at `at`."""
    return longest(_RULES, words, at, clock)


def day_number(words: Words, at: int) -> tuple[int, int] | None:
    """The day of a month, `5`, `5th` or `5th of`, and the position after it; not the 5 of `top 5`."""
    day = words.ordinal(at)
    if day is None:
        day = words.digits(at)
        if day is None or words[at - 1] in COUNTED or len(words[at]) > 2:
            return None
    return day, words.past(at + 1, ("of",))


def dated(words: Words, unit: NamedUnit, at: int, clock: Calendar, *, score: float = 1.0) -> Reading:
    """`unit` in the year said at `at`, or else the most recent one."""
    year = following_year(words, at, clock)
    return _in_year(unit, year) if year else _most_recent(unit, at, clock, score)


def _in_year(unit: NamedUnit, year: Year) -> Reading:
    reading = Reading(year.last, NO_DAYS, unit.grain, year.relative, unit=unit, year=year.value)
    return placed(reading, lambda: (Days(*unit.in_year(year.value)),))


def _most_recent(unit: NamedUnit, last: int, clock: Calendar, score: float) -> Reading:
    reading = Reading(last, NO_DAYS, unit.grain, relative=True, score=score, unit=unit, yearless=True)
    reading = placed(reading, lambda: (Days(*unit.in_year(unit.latest_year(clock))),))
    if reading.error:
        return reading
    year = unit.latest_year(clock)
    return dataclasses.replace(reading, year=year, read_as=unit.label(year))


def _month(words: Words, at: int, clock: Calendar) -> Reading | None:
    month = month_name(words, at)
    if month is None:
        return None
    unit = NamedUnit("month", month.number)
    reading = dated(words, unit, month.last, clock, score=1.0 if month.sure else 0.8)
    if month.repaired and reading.year is not None:
        return dataclasses.replace(reading, score=0.9, read_as=unit.label(reading.year))
    return reading


def _day_month(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`5 October 2026`, `the 5th of October`, `01-Oct-2026`."""
    day = day_number(words, words.past(at, ("the",)))
    month = month_name(words, words.past_joiner(day[1])) if day else None
    if day is None or month is None:
        return None
    return _directional(dated(words, NamedUnit("day", month.number, day[0]), month.last, clock))


def _month_day(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`October 5th, 2026`, `March 9`."""
    month = month_name(words, at)
    day = day_number(words, words.past(month.last, ("the",))) if month else None
    if month is None or day is None or words[day[1] - 1] == "of":
        return None
    return _directional(dated(words, NamedUnit("day", month.number, day[0]), day[1], clock))


def _directional(reading: Reading) -> Reading:
    return dataclasses.replace(reading, directional=True)


def _quarter(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`Q3 2026`, `3Q26` without a year is the most recent one; a bare Q5 may be a product."""
    short = re.fullmatch(r"q(\d)|(\d)q", words[at])
    if not short:
        return None
    number = int(short[1] or short[2])
    reading = dated(words, NamedUnit("quarter", number), at + 1, clock, score=1.0 if _is_placed(words, at) else 0.9)
    return None if reading.yearless and reading.error and not _is_placed(words, at) else reading


def _ordinal_quarter(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`third quarter of 2026`, `3rd quarter`, `quarter 3 of 2026`."""
    number = ORDINALS.get(words[at]) or words.ordinal(at)
    unit = words.unit(words.past_joiner(at + 1)) if number is not None else words.unit(at)
    if unit is None or unit.grain != "quarter" or unit.plural:
        return None
    last = unit.last
    if number is None:
        number, last = words.digits(last), last + 1
    if number is None:
        return None
    reading = dated(words, NamedUnit("quarter", number), last, clock)
    return None if reading.yearless and (reading.error or words[last] == "of") else reading


def _half(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`H1 2026`, `first half of 2026`."""
    short = re.fullmatch(r"h(\d)", words[at])
    if short:
        reading = dated(words, NamedUnit("half", int(short[1])), at + 1, clock)
        paired = words[at + 1] in _PAIRING and re.fullmatch(r"h\d", words[at + 2]) is not None
        return None if reading.yearless and (reading.error or not (paired or _is_placed(words, at))) else reading
    number = ORDINALS.get(words[at]) or words.ordinal(at) or (2 if words[at] == "last" else None)
    last = words.follow(at + 1, "half") if number is not None else None
    if number is None or last is None:
        return None
    reading = dated(words, NamedUnit("half", number), last, clock)
    return None if reading.yearless else reading


def _week(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`week 41 of 2026`, `W41 2026`; without a year only after a preposition, so that `week 4 retention` is none."""
    short = re.fullmatch(r"(?:k|c)?w(\d{1,2})", words[at])
    if short:
        number, last = int(short[1]), at + 1
    else:
        start = words.follow(words.past(at, ("calendar",)), "week")
        start = None if start is None else words.past(start, ("number", "no", "#"))
        digits = None if start is None else words.digits(start)
        if start is None or digits is None:
            return None
        number, last = digits, start + 1
    reading = dated(words, NamedUnit("week", number), last, clock, score=0.7)
    if not reading.yearless:
        return reading
    surely_wrong = bool(reading.error) and not short
    return reading if surely_wrong or (_is_placed(words, at) and words[last] != "of") else None


def _numbered_month(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`month 3 of 2026`; a bare `month 3` counts from something else, and `month 2026` is a grain before a year."""
    last = words.follow(at, "month")
    number = None if last is None else words.digits(last)
    if last is None or number is None or number >= FIRST_YEAR:
        return None
    reading = dated(words, NamedUnit("month", number), last + 1, clock)
    return None if reading.yearless and not reading.error else reading


def _year_first(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`2026 Q3`, `last year's September`, `2025's second half`."""
    value = year_number(words, at)
    year = relative_year(words, at, clock) if value is None else Year(value, at + 1)
    if year is None:
        return None
    start = words.past(words.past(year.last, ("'s",)), ("-", "/", "in"))
    unit = longest((_month, _quarter, _ordinal_quarter, _half_of_year), words, start, clock)
    if unit is None or unit.unit is None or not (unit.yearless or unit.error):
        return None
    return _in_year(unit.unit, Year(year.value, unit.last, year.relative))


def _half_of_year(words: Words, at: int, clock: Calendar) -> Reading | None:
    short = re.fullmatch(r"h([12])", words[at])
    number = int(short[1]) if short else ORDINALS.get(words[at], 0)
    last = at + 1 if short else words.follow(at + 1, "half")
    return _most_recent(NamedUnit("half", number), last, clock, 1.0) if last and number in (1, 2) else None


def _last_named(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`last September`: the latest one that is over; the one a year before it where that is in this year."""
    if words[at] not in ("last", "this", "previous", "past"):
        return None
    reading = longest((_month, _quarter), words, at + 1, clock)
    if reading is None or not reading.yearless or reading.error or reading.unit is None or reading.year is None:
        return None
    if words[at] == "this":
        return dataclasses.replace(reading.in_year(clock.as_of.year), relative=True)
    over = reading.unit.in_year(reading.year).end <= clock.as_of
    year = reading.year if over else reading.year - 1
    named = dataclasses.replace(reading.in_year(year), relative=True)
    return named.alternative(reading.in_year(year - 1).days) if year == clock.as_of.year else named


def _is_placed(words: Words, at: int) -> bool:
    before = words[at - 2] if words[at - 1] == "the" else words[at - 1]
    numbered = any(character.isdigit() for character in words[at - 2])
    return before in _PLACING or (before in LISTING and numbered)


_RULES: tuple[Rule, ...] = (
    date_token,
    _day_month,
    _month_day,
    _month,
    _quarter,
    _ordinal_quarter,
    _half,
    _week,
    _numbered_month,
    _year_first,
    _last_named,
    decade,
    bare_year,
)

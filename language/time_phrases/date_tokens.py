"""Dates written in digits: `2026-10-01`, `01.10.2026`, `10/05/2026`, `2026-10`, `10/2026`, `2026-W41`, `2026Q3`."""

from __future__ import annotations

import datetime
import re

from language.time_phrases.calendar import Calendar, Days, ImpossibleDateError
from language.time_phrases.named_unit import NamedUnit
from language.time_phrases.reading import NO_DAYS, Reading, placed
from language.time_phrases.vocabulary import SIGNS
from language.time_phrases.words import Words
from schemas.expressions import Grain

_NUMBERED = re.compile(r"(\d{4})-?([wqh])(\d{1,2})")
_LAST_DAY = (9999, 12, 31)
"""No day follows it: what ends then has no end."""
_LETTERS = {"w": "week", "q": "quarter", "h": "half"}


def date_token(words: Words, at: int, clock: Calendar) -> Reading | None:
    """A date token; of `10/05/2026` both readings, month first, where the calendar allows both."""
    token = words.token(at)
    if token is None or token.kind != "date" or words[at - 1] in SIGNS:
        return None
    text, _, time = token.lower.partition("t")
    numbered = _NUMBERED.fullmatch(text)
    parts = [int(part) for part in re.split(r"\D+", text) if part]
    if time and not re.fullmatch(r"00:00(:00(\.0+)?)?z?", time):
        return Reading(at + 1, NO_DAYS, "hour", error=f"{token.text} names a time of day; periods are whole days")
    if numbered:
        unit = NamedUnit(_LETTERS[numbered[2]], int(numbered[3]))  # type: ignore[arg-type]  # a key of the pattern
        return _numbered(at + 1, unit, int(numbered[1]))
    if len(parts) == 2:
        year, month = parts if parts[0] > 31 else reversed(parts)
        return _numbered(at + 1, NamedUnit("month", month), year)
    day: Grain = "day"
    return placed(Reading(at + 1, NO_DAYS, day, directional=True), lambda: _days(text, parts))


def _numbered(last: int, unit: NamedUnit, year: int) -> Reading:
    reading = Reading(last, NO_DAYS, unit.grain, unit=unit, year=year)
    return placed(reading, lambda: (Days(*unit.in_year(year)),))


def _days(text: str, parts: list[int]) -> tuple[Days, ...]:
    """Every date the three numbers can mean, the likeliest first."""
    if parts[0] > 31:
        orders = [(parts[0], parts[1], parts[2])]
    elif "/" in text:
        orders = [(parts[2], parts[0], parts[1]), (parts[2], parts[1], parts[0])]
    else:
        orders = [(parts[2], parts[1], parts[0])]
    found: list[Days] = []
    impossible: list[ImpossibleDateError] = []
    for year, month, day in orders:
        if (year, month, day) == _LAST_DAY:
            found.append(Days(datetime.date.max, None))
            continue
        try:
            found.append(Days(*NamedUnit("day", month, day).in_year(year)))
        except ImpossibleDateError as error:
            impossible.append(error)
    if not found:
        raise impossible[-1]
    return tuple(found)

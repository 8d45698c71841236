"""Fiscal periods: `FY2025`, `last fiscal year`. Nothing says when the fiscal year starts, so each is a question."""

from __future__ import annotations

import re

from language.time_phrases.calendar import Calendar
from language.time_phrases.reading import NO_DAYS, Reading
from language.time_phrases.words import Words
from language.time_phrases.years import following_year, year_number

_DIRECTIONS = ("last", "this", "current", "previous", "prior", "next")
_QUARTER = re.compile(r"q[1-4]|h[12]")


def fiscal(words: Words, at: int, clock: Calendar) -> Reading | None:
    """A fiscal period, always with the error that its start is not defined."""
    start = words.past(at, _DIRECTIONS)
    last = _abbreviated(words, start) or _spelled_out(words, start)
    if last is None:
        return None
    year = following_year(words, last, clock)
    last = year.last if year else last
    error = f"{words.text(at, last)} needs the first month of the fiscal year, which is not defined"
    return Reading(last, NO_DAYS, error=error)


def _abbreviated(words: Words, at: int) -> int | None:
    if re.fullmatch(r"fy(\d\d|\d{4})?(q[1-4])?", words[at]):
        return at + 2 if _QUARTER.fullmatch(words[at + 1]) else at + 1
    return at + 2 if _QUARTER.fullmatch(words[at]) and re.fullmatch(r"fy(\d\d|\d{4})?", words[at + 1]) else None


def _spelled_out(words: Words, at: int) -> int | None:
    if words[at] not in ("fiscal", "financial"):
        return None
    unit = words.unit(at + 1)
    if unit and unit.grain in ("year", "quarter", "month"):
        return unit.last
    if words[at] == "fiscal" and (_QUARTER.fullmatch(words[at + 1]) or year_number(words, at + 1) is not None):
        return at + 2
    return None

"""A year by its number: `2026`, `year 2026`."""

from __future__ import annotations

from language.time_phrases.calendar import Calendar, Days
from language.time_phrases.named_unit import NamedUnit
from language.time_phrases.reading import Reading
from language.time_phrases.vocabulary import COUNTED, SIGNS, UNITS, VAGUE, one_of
from language.time_phrases.words import Words
from language.time_phrases.years import year_number

BARE_YEAR_SCORE = 0.5
"""Four digits alone may be an amount."""
_SCORES = dict.fromkeys(("in", "during", "throughout", "since", "year", "years", "calendar"), 1.0)
_SCORES |= dict.fromkeys(("before", "after", "until", "through"), 0.9) | {"for": 0.8, "from": 0.8}
_AMOUNTS = COUNTED | one_of(
    "than above below under over exceeding within at about around approximately nearly almost exactly"
)
_MARKS = SIGNS | one_of("$ € £ # +")
_WHOLES = one_of("end start beginning close half all whole rest remainder course part summer winter spring autumn fall")
_OPENING = one_of(", ( ;")
_CLOSING = frozenset(("", *", ) ; . ? !".split()))
"""Between such marks a year is a clause of its own: `orders by hour, app only, 2026`."""
_GLUE = one_of("- / . _ :")


def bare_year(words: Words, at: int, clock: Calendar) -> Reading | None:
    """A year, unless the words before make it an amount or the characters beside it make it part of a code."""
    del clock
    number = words.follow(words.past(at, ("calendar",)), "year") or at
    year = year_number(words, number)
    before = words[number - 2] if words[number - 1] == "the" else words[number - 1]
    than = before == "than" and words[number - 2] in ("later", "earlier")
    if year is None or (before in _AMOUNTS and not than) or before in _MARKS or _in_code(words, number):
        return None
    score = _SCORES["after"] if than else _SCORES.get(before, BARE_YEAR_SCORE)
    if before == "of" and (words[number - 2] in _WHOLES or words[number - 2] in UNITS):
        score = 0.9
    if words[number - 1] in _OPENING and words[number + 1] in _CLOSING:
        score = 0.9
    return Reading(number + 1, year_days(year), "year", score=score, year=year)


def year_days(year: int) -> Days:
    """The days of a calendar year."""
    return Days(NamedUnit("half", 1).in_year(year).start, NamedUnit("half", 2).in_year(year).end)


def _in_code(words: Words, at: int) -> bool:
    """`SKU-2026`, `2026.5`: glued to something that is neither another year nor the `mid` of `mid-2026`."""
    left = words[at - 1] in _GLUE and words.touching(at) and words.touching(at - 1)
    right = words[at + 1] in _GLUE and words.touching(at + 1) and words.touching(at + 2)
    if left and words[at - 2] not in VAGUE and year_number(words, at - 2) is None:
        return True
    return right and year_number(words, at + 2) is None

"""A year by its number: `2026`, `year 2026`."""

from __future__ import annotations

from language.time_phrases.calendar import Calendar, Days
from language.time_phrases.named_unit import NamedUnit
from language.time_phrases.reading import Reading
from language.time_phrases.vocabulary import COUNTED, one_of
from language.time_phrases.words import Words
from language.time_phrases.years import year_number

BARE_YEAR_SCORE = 0.5
"""Four digits alone may be an amount."""
_SCORES = dict.fromkeys(("in", "during", "throughout", "since", "year", "calendar"), 1.0)
_SCORES |= dict.fromkeys(("for", "of", "from", "before", "after", "until", "through"), 0.9)
_AMOUNTS = COUNTED | one_of(
    "than above below under over exceeding within at about around approximately nearly almost exactly"
)
_SIGNS = one_of("> < >= <= = <> != $ € £ # +")
_GLUE = one_of("- / . _ :")


def bare_year(words: Words, at: int, clock: Calendar) -> Reading | None:
    """A year, unless the words before make it an amount or the characters beside it make it part of a code."""
    del clock
    number = words.follow(words.past(at, ("calendar",)), "year") or at
    year = year_number(words, number)
    before = words[number - 2] if words[number - 1] == "the" else words[number - 1]
    if year is None or before in _AMOUNTS or before in _SIGNS or _in_code(words, number):
        return None
    score = _SCORES.get(before, BARE_YEAR_SCORE)
    return Reading(number + 1, year_days(year), "year", score=score, year=year)


def year_days(year: int) -> Days:
    """The days of a calendar year."""
    return Days(NamedUnit("half", 1).in_year(year).start, NamedUnit("half", 2).in_year(year).end)


def _in_code(words: Words, at: int) -> bool:
    """`SKU-2026`, `2026.5`: glued to something that is not another year."""
    glued_left = words[at - 1] in _GLUE and words.touching(at) and words.touching(at - 1)
    glued_right = words[at + 1] in _GLUE and words.touching(at + 1) and words.touching(at + 2)
    return (glued_left and year_number(words, at - 2) is None) or (glued_right and year_number(words, at + 2) is None)

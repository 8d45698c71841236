"""Ten years by their name: `the 1950s`, `the 90s`, `the nineties`."""

from __future__ import annotations

import re

from language.time_phrases.bare_year import year_days
from language.time_phrases.calendar import Calendar, Days
from language.time_phrases.reading import Reading
from language.time_phrases.words import Words

_FULL = re.compile(r"(1[89]|20)(\d0)s")
_SHORT = re.compile(r"'?([3-9]0)s")
_NAMED = {
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
}


def decade(words: Words, at: int, clock: Calendar) -> Reading | None:
    """The ten years that begin with the one named; short names are of the last century, and stand behind `the`."""
    del clock
    start = words.past(at, ("the",))
    first, last = _first_year(words, start, articled=start > at or words[at - 1] == "the")
    if not first:
        return None
    return Reading(last, Days(year_days(first).start, year_days(first + 9).end))


def _first_year(words: Words, at: int, *, articled: bool) -> tuple[int, int]:
    """The first year and the position behind its name; 0 where none is named."""
    if full := _FULL.fullmatch(words[at]):
        return int(full[1] + full[2]), at + 1
    if not articled:
        return 0, at
    if short := _SHORT.fullmatch(words[at]):
        return 1900 + int(short[1]), at + 1
    if _FULL.fullmatch(f"{words[at]}s") and words[at + 1] == "'s":
        return int(words[at]), at + 2
    return _NAMED.get(words[at], 0), at + 1

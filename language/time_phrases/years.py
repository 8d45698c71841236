"""The year that follows (or leads) a named unit: `2026`, `of 2026`, `'26`, `last year`."""

from __future__ import annotations

from typing import NamedTuple

from language.time_phrases.calendar import Calendar
from language.time_phrases.words import Words

FIRST_YEAR, LAST_YEAR = 1900, 2100
_OLDEST = 1500
_PLACING = frozenset("in before after since until".split())
_RELATIVE = {"last": -1, "previous": -1, "prior": -1, "this": 0, "current": 0, "next": 1}


class Year(NamedTuple):
    """A year and the position after it; `relative` if said as `last year`."""

    value: int
    last: int
    relative: bool = False


def year_number(words: Words, at: int) -> int | None:
    """A bare `2026`, four digits between 1900 and 2100; behind `before` or `in` from 1500 on."""
    token = words.token(at)
    digits = words.digits(at)
    if token is None or digits is None or len(token.text) != 4:
        return None
    first = _OLDEST if words[at - 1] in _PLACING else FIRST_YEAR
    return digits if first <= digits <= LAST_YEAR else None


def relative_year(words: Words, at: int, clock: Calendar) -> Year | None:
    """`last year`, `the current calendar year`."""
    at = words.past(at, ("the",))
    offset = _RELATIVE.get(words[at])
    if offset is None:
        return None
    last = words.follow(words.past(at + 1, ("calendar",)), "year")
    return None if last is None else Year(clock.as_of.year + offset, last, relative=True)


def following_year(words: Words, at: int, clock: Calendar) -> Year | None:
    """The year said right after a named unit: `2026`, `, 2026`, `of the year 2026`, `-2026`, `'26`, `of last year`."""
    if words[at] == "." and words.touching(at):
        at += 1
    separated = words.past(at, (",", "of", "in", "/")) if words[at] != "-" else words.past_joiner(at)
    if words[separated] == "," or (words[at] == "," and words[separated] in _RELATIVE):
        return None
    named = words.follow(words.past(words.past(separated, ("the",)), ("calendar",)), "year") or separated
    value = year_number(words, named)
    if value is not None:
        return Year(value, named + 1)
    return _short_year(words, separated) or relative_year(words, separated, clock)


def _short_year(words: Words, at: int) -> Year | None:
    token = words.token(at + 1)
    if words[at] != "'" or token is None or not words.touching(at + 1) or len(token.text) != 2:
        return None
    digits = words.digits(at + 1)
    return None if digits is None else Year(2000 + digits, at + 2)

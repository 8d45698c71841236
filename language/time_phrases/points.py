"""A time that can open or close a range: a unit or a part of one, with the words that frame it."""

from __future__ import annotations

from collections.abc import Iterator

from language.time_phrases.calendar import Calendar
from language.time_phrases.parts import edge_of, part_of, week_of
from language.time_phrases.reading import Reading, Rule, longest
from language.time_phrases.units import read_unit
from language.time_phrases.vocabulary import one_of
from language.time_phrases.words import Words

POINT_RULES: tuple[Rule, ...] = (edge_of, part_of, week_of, read_unit)
_WHOLE = one_of("whole entire full all both")
_SPANS = one_of("period timeframe window years months quarters")


def read_point(words: Words, at: int, clock: Calendar) -> Reading | None:
    """The longest time at `at`, `the` and `the month of` skipped."""
    return framed(POINT_RULES, words, at, clock)


def framed(rules: tuple[Rule, ...], words: Words, at: int, clock: Calendar) -> Reading | None:
    """The longest reading inside the frame at `at`: `the whole of 2026`, `the month of March`."""
    readings = [reading for start in _starts(words, at) if (reading := longest(rules, words, start, clock)) is not None]
    unit = words.unit(words.past(at, ("the",)))
    if unit is not None and words[unit.last] == "of":
        named = longest(rules, words, unit.last + 1, clock)
        if named is not None and named.grain == unit.grain:
            readings.append(named)
    return max(readings, key=lambda reading: reading.last, default=None)


def _starts(words: Words, at: int) -> Iterator[int]:
    yield at
    inside = words.past(at, ("the",))
    if inside > at:
        yield inside
    whole = words.past(inside, _WHOLE)
    if whole > inside:
        inside = words.past(words.past(whole, ("of",)), ("the",))
        yield inside
    span = words.past(inside, _SPANS)
    if span > inside:
        yield span
        if words[span] in ("of", "from"):
            yield span + 1

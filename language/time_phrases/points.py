"""A time that can open or close a range: a unit or a part of one, with the words that frame it."""

from __future__ import annotations

from collections.abc import Iterator

from language.time_phrases.calendar import Calendar, Days
from language.time_phrases.parts import edge_of, part_of, vague_part, week_of
from language.time_phrases.reading import Reading, Rule, longest
from language.time_phrases.units import read_unit
from language.time_phrases.vocabulary import PREPOSITIONS, one_of
from language.time_phrases.words import Words

POINT_RULES: tuple[Rule, ...] = (read_unit, edge_of, part_of, week_of, vague_part)
_WHOLE = one_of("whole entire full all both")
_SPANS = one_of("period timeframe window course")
_PLURALS = one_of("years months quarters")
_NOW = one_of("now present")


def read_point(words: Words, at: int, clock: Calendar) -> Reading | None:
    """The longest time at `at`, `the` and `the month of` skipped."""
    return framed(POINT_RULES, words, at, clock)


def read_end(words: Words, at: int, clock: Calendar) -> Reading | None:
    """A time that closes a range: one with a name, or now."""
    last = words.past(at, ("the",))
    return now(last, clock) if words[last] in _NOW else read_point(words, at, clock)


def now(at: int, clock: Calendar) -> Reading:
    """The word at `at` means the end of the data."""
    return Reading(at + 1, Days(clock.as_of, clock.as_of), relative=True)


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
    if words[inside] in _SPANS:
        yield inside + 1
        if words[inside + 1] in ("of", "from"):
            yield inside + 2
    if words[inside] in _PLURALS and (words[inside - 1] == "the" or words[inside - 1] in PREPOSITIONS):
        yield inside + 1

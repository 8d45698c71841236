"""What the time phrases of one request tell about each other; the passes run in the order of `PASSES`."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

from language.time_phrases.bare_year import BARE_YEAR_SCORE
from language.time_phrases.calendar import Calendar, Days, ImpossibleDateError, shift
from language.time_phrases.reading import NO_DAYS, Reading
from language.time_phrases.vocabulary import COMPARING, LISTING, PREPOSITIONS, one_of
from language.time_phrases.words import Words
from schemas.expressions import Grain

_LINKS = LISTING | COMPARING | PREPOSITIONS | one_of("with to compared the - both")
_PAIRED_YEAR_SCORE = 0.9


@dataclass(frozen=True, slots=True)
class Found:
    """A reading in its place: `core` is where the time itself begins, after prepositions."""

    first: int
    core: int
    reading: Reading

    def but(self, reading: Reading) -> Found:
        return dataclasses.replace(self, reading=reading)


Pass = Callable[[Words, tuple[Found, ...], Calendar], tuple[Found, ...]]


def carry_years(words: Words, found: tuple[Found, ...], clock: Calendar) -> tuple[Found, ...]:
    """`March and April 2025` are of one year, whichever of them says it."""
    del clock
    result = list(found)
    for at in range(len(result) - 2, -1, -1):
        if _linked(words, result[at], result[at + 1]):
            result[at] = _from_right(result[at], result[at + 1])
    for at in range(1, len(result)):
        if _linked(words, result[at - 1], result[at]):
            result[at] = _from_left(result[at - 1], result[at])
    return tuple(result)


def pair_years(words: Words, found: tuple[Found, ...], clock: Calendar) -> tuple[Found, ...]:
    """`2024 and 2025`: two numbers that look like years are years."""
    del clock
    result = list(found)
    for at in range(1, len(result)):
        left, right = result[at - 1].reading, result[at].reading
        bare = BARE_YEAR_SCORE in (left.score, right.score)
        if bare and left.grain == right.grain == "year" and _linked(words, result[at - 1], result[at]):
            for place in (at - 1, at):
                reading = result[place].reading
                score = max(reading.score, _PAIRED_YEAR_SCORE)
                result[place] = result[place].but(dataclasses.replace(reading, score=score))
    return tuple(result)


def go_back(words: Words, found: tuple[Found, ...], clock: Calendar) -> tuple[Found, ...]:
    """`Q3 2026 against the previous quarter` goes back from Q3 2026; counted from as_of is the alternative."""
    del words, clock
    result: list[Found] = []
    for item in found:
        anchor = next((other.reading for other in reversed(result) if other.reading.days.start is not None), None)
        if anchor is not None:
            result.append(item.but(_before_anchor(item.reading, anchor)))
        elif item.reading.days != NO_DAYS or not item.reading.previous:
            result.append(item)
    return tuple(result)


def _before_anchor(reading: Reading, anchor: Reading) -> Reading:
    grain, start, own = reading.grain, anchor.days.start, reading.days != NO_DAYS
    if not reading.previous or grain is None or start is None or (own and anchor.grain != grain):
        return reading
    try:
        days = Days(shift(start, grain, -reading.previous), start)
    except ImpossibleDateError:
        return reading
    earlier = _moved(anchor.days, grain)
    if not own and reading.previous == 1 and earlier is not None and earlier.end is not None and earlier.end < start:
        moved = dataclasses.replace(reading, days=earlier, read_as=_label(earlier))
        return moved.alternative(days)
    moved = dataclasses.replace(reading, days=days, read_as=_label(days), alternatives=())
    return reading if days == reading.days else moved.alternative(reading.days) if own else moved


def same_days(words: Words, found: tuple[Found, ...], clock: Calendar) -> tuple[Found, ...]:
    """`same period last year` takes the days of the period before it, else of the one after it, one unit earlier.

    Without another period it is a measure, such as growth against the same month last year, and no time.
    """
    del words, clock
    result: list[Found] = []
    for at, item in enumerate(found):
        grain = item.reading.same
        if grain is None:
            result.append(item)
            continue
        others = (*reversed(result), *found[at + 1 :])
        anchor = next((o.reading for o in others if o.reading.days.start and o.reading.days.end), None)
        days = _moved(anchor.days, grain) if anchor else None
        if anchor is not None and days is not None:
            read_as = _label(days)
            reading = dataclasses.replace(item.reading, days=days, read_as=read_as, relative=anchor.relative)
            result.append(item.but(reading))
    return tuple(result)


PASSES: tuple[Pass, ...] = (carry_years, pair_years, go_back, same_days)


def _linked(words: Words, left: Found, right: Found) -> bool:
    """Only list or comparison words stand between them."""
    between = range(left.reading.last, right.core)
    return all(words[at] in _LINKS or (words[at] == "." and words[at - 1] == "vs") for at in between)


def _from_right(left: Found, right: Found) -> Found:
    unit, other = left.reading.unit, right.reading.unit
    if (
        not left.reading.yearless
        or right.reading.yearless
        or unit is None
        or other is None
        or right.reading.year is None
    ):
        return left
    if unit.kind != other.kind or unit == other:
        return left
    year = right.reading.year - (1 if unit.number > other.number else 0)
    return left.but(left.reading.in_year(year))


def _from_left(left: Found, right: Found) -> Found:
    unit, other = right.reading.unit, left.reading.unit
    if (
        not right.reading.yearless
        or left.reading.yearless
        or unit is None
        or other is None
        or left.reading.year is None
    ):
        return right
    if unit.kind != other.kind or unit == other:
        return right
    year = left.reading.year + (1 if unit.number < other.number else 0)
    return right.but(right.reading.in_year(year))


def _moved(days: Days, grain: Grain) -> Days | None:
    if days.start is None or days.end is None:
        return None
    try:
        return Days(shift(days.start, grain, -1), shift(days.end, grain, -1))
    except ImpossibleDateError:
        return None


def _label(days: Days) -> str:
    if days.start is None or days.end is None or days.start >= days.end:
        return "an empty period"
    return f"{days.start} to {shift(days.end, 'day', -1)}"

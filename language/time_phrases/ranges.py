"""From one time to another: `from February to April 2026`, `between 2026-01-05 and 2026-02-10`, `Jan-Jun 2026`.

Both ends are included. A side without a year takes it from the other one.
"""

from __future__ import annotations

import dataclasses

from language.time_phrases.absolute import dated, day_number
from language.time_phrases.calendar import Calendar, Days, shift
from language.time_phrases.months import month_name
from language.time_phrases.named_unit import NamedUnit
from language.time_phrases.points import now, read_end, read_point
from language.time_phrases.reading import NO_DAYS, Reading
from language.time_phrases.vocabulary import CHANGES, CONNECTORS, one_of
from language.time_phrases.words import Words

_AND = one_of("and & to -")
_COMPARED_BY = one_of("in for of during")
_REACH = 40
"""How many words back a `compare` still governs a pair of periods."""
_YEAR_SCORES = {"from": 0.9, "between": 0.6, "": 0.7}
"""Of two bare years: `between 2000 and 2100` may be amounts."""


def ranges(words: Words, at: int, clock: Calendar) -> Reading | None:
    """Two times with a connector between them."""
    opened = words[at] if words[at] in ("from", "between") else ""
    if words[at - 1 if opened == "from" else at - 2] in CHANGES and "from" in (opened, words[at - 1]):
        return None
    first = read_point(words, at + 1 if opened else at, clock)
    start = _connected(words, first.last, opened) if first else None
    second = _end(words, start, clock) if start is not None else None
    if first is None or second is None or (not opened and _is_compared(words, at, first, second)):
        return None
    return _joined(first, second, clock, opened)


def day_ranges(words: Words, at: int, clock: Calendar) -> Reading | None:
    """Two days of one month: `1 to 15 March 2026`, `between 5 and 9 October`, `March 1-15, 2026`."""
    opened = words[at] if words[at] in ("from", "between") else ""
    at = words.past(at + 1 if opened else at, ("the",))
    month = month_name(words, at)
    start = month.last if month else at
    first = day_number(words, start)
    after = _connected(words, first[1], opened) if first else None
    second = day_number(words, words.past(after, ("the",))) if after is not None else None
    if first is None or second is None:
        return None
    last = second[1]
    if month is None:
        month = month_name(words, last)
        last = month.last if month else last
    if month is None:
        return None
    ends = [NamedUnit("day", month.number, day) for day in (first[0], second[0])]
    start_day, end_day = (dated(words, end, last, clock) for end in ends)
    return _joined(start_day, end_day, clock, opened or "from")


def _connected(words: Words, at: int, opened: str) -> int | None:
    """The position after the connector at `at`."""
    at = words.past(at, (",",)) if opened else at
    if opened == "between":
        return at + 1 if words[at] in _AND else None
    if words[at] in CONNECTORS:
        return at + 1
    return words.follow(at, "up", "to") or words.follow(at, "up", "until")


def _end(words: Words, at: int, clock: Calendar) -> Reading | None:
    if words[at] == "date":
        return now(at, clock)
    return read_end(words, at, clock)


def _is_compared(words: Words, at: int, first: Reading, second: Reading) -> bool:
    """`compare Q3 2025 to Q3 2026` names two periods, not the time between them."""
    if words[first.last] != "to" or first.grain is None or first.grain != second.grain:
        return False
    if not any(words[back].startswith("compar") for back in range(max(0, at - _REACH), at)):
        return False
    before = words[at - 2] if words[at - 1] == "the" else words[at - 1]
    same = first.grain == "year" or (first.unit is not None and first.unit == second.unit)
    return same or before in _COMPARED_BY or before.startswith("compar")


def _joined(first: Reading, second: Reading, clock: Calendar, opened: str) -> Reading | None:
    yearless = first.yearless and second.yearless
    reading = Reading(second.last, NO_DAYS, relative=yearless, score=_score(first, second, opened))
    error = first.error or second.error
    if error:
        return dataclasses.replace(reading, error=error)
    guessed = yearless or bool(first.read_as and not first.yearless) or bool(second.read_as and not second.yearless)
    pairs = [_dated_alike(first, second)]
    if yearless and second.year != clock.as_of.year:
        pairs.append(_dated_alike(first, second.in_year(clock.as_of.year)))
    first, second = pairs[0]
    ways = [Days(start.days.start, end.days.end) for start, end in pairs]
    others = zip(first.alternatives or (first.days,), second.alternatives or (second.days,), strict=False)
    ways += [Days(start.start, end.end) for start, end in others]
    days = ways[0]
    if (
        days.start is None
        or days.end is None
        or days.start > days.end
        or (days.start == days.end and not second.relative)
    ):
        error = "the range ends before it starts"
        return dataclasses.replace(reading, error=error) if opened else None
    relative = yearless or first.relative or second.relative
    read_as = f"{days.start} to {shift(days.end, 'day', -1)}" if guessed else ""
    reading = dataclasses.replace(reading, days=days, relative=relative, read_as=read_as)
    for other in ways[1:]:
        if other.start is not None and other.end is not None and other.start < other.end:
            reading = reading.alternative(other)
    return reading


def _dated_alike(first: Reading, second: Reading) -> tuple[Reading, Reading]:
    """Both sides with a year: the nearest that keeps the order."""
    if second.yearless and not first.yearless and first.days.start is not None:
        years = (first.days.start.year, first.days.start.year + 1)
        moved = [second.in_year(year) for year in years]
        second = next((end for end in moved if end.days.start and end.days.start >= first.days.start), second)
    if first.yearless and second.days.start is not None:
        years = (second.days.start.year, second.days.start.year - 1)
        moved = [first.in_year(year) for year in years]
        first = next((start for start in moved if start.days.start and start.days.start <= second.days.start), first)
    return first, second


def _score(first: Reading, second: Reading, opened: str) -> float:
    if first.grain == second.grain == "year" and not (first.relative or second.relative):
        return max(_YEAR_SCORES[opened], first.score)
    return min(first.score, second.score)

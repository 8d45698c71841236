"""A stretch beside a time: `the 90 days before 2026-06-01`, `two weeks after 1 March 2026`."""

from __future__ import annotations

import dataclasses
from typing import Literal

from language.time_phrases.calendar import Calendar, Days, shift
from language.time_phrases.points import read_point
from language.time_phrases.reading import NO_DAYS, Reading, named_again, placed
from language.time_phrases.vocabulary import one_of
from language.time_phrases.words import Words
from schemas.expressions import Grain

_Edge = Literal["start", "end"]
_DIRECTIONS: tuple[tuple[str, _Edge, int], ...] = (
    ("before", "start", -1),
    ("preceding", "start", -1),
    ("prior to", "start", -1),
    ("leading up to", "start", -1),
    ("ending in", "end", -1),
    ("ending on", "end", -1),
    ("ending", "end", -1),
    ("ended", "end", -1),
    ("after", "end", 1),
    ("following", "end", 1),
    ("starting in", "start", 1),
    ("starting on", "start", 1),
    ("starting from", "start", 1),
    ("starting", "start", 1),
    ("beginning", "start", 1),
    ("from", "start", 1),
)
"""Words, the side of the time they count from, and whether they count back or on."""
_THRESHOLDS = one_of("than least most")


def offsets(words: Words, at: int, clock: Calendar) -> Reading | None:
    """N units that end or start where another time does."""
    start = words.past(at, ("last", "past", "previous"))
    count, after = words.number(start) or (1, start)
    one = after == start
    unit = words.unit(words.past_joiner(after))
    if unit is None or unit.grain == "hour" or words[at - 1] in _THRESHOLDS:
        return None
    if count != int(count) or count <= 0 or (one and (unit.plural or words[start - 1] not in ("the", "a"))):
        return None
    for phrase, edge, sign in _DIRECTIONS:
        begin = words.follow(unit.last, *phrase.split())
        point = read_point(words, begin, clock) if begin is not None else None
        if point is not None:
            read_as = named_again(words, at, begin or at, point)
            return _counted(dataclasses.replace(point, read_as=read_as), unit.grain, sign * int(count), edge)
    return None


def _counted(point: Reading, grain: Grain, count: int, edge: _Edge) -> Reading:
    reading = Reading(point.last, NO_DAYS, grain, relative=point.relative, read_as=point.read_as, error=point.error)
    ways = (Days(point.days.start, point.full.end), *point.alternatives)
    if point.error:
        return reading
    return placed(reading, lambda: tuple(_beside(days, grain, count, edge) for days in ways))


def _beside(days: Days, grain: Grain, count: int, edge: _Edge) -> Days:
    near = days.start if edge == "start" else days.end
    if near is None:
        return NO_DAYS
    far = shift(near, grain, count)
    return Days(far, near) if count < 0 else Days(near, far)

"""Times with one side said: `since July 2026`, `before 2026`, `after June`, `through March`, `as of 2026-09-30`.

`since` ends at as_of; `after` starts when the time named is over and stays open, as dates may lie ahead; `until`,
`up to`, `through` and `by` include it.
"""

from __future__ import annotations

import dataclasses
from typing import Literal

from language.time_phrases.calendar import Calendar, Days
from language.time_phrases.points import read_end, read_point
from language.time_phrases.reading import Reading, named_again
from language.time_phrases.words import Words

_Side = Literal["since", "from", "after", "before", "until", "through", "by"]
_PHRASES: tuple[tuple[str, _Side], ...] = (
    ("up to and including", "through"),
    ("no later than", "through"),
    ("not later than", "through"),
    ("on or before", "through"),
    ("on or after", "from"),
    ("later than", "after"),
    ("earlier than", "before"),
    ("prior to", "before"),
    ("starting from", "since"),
    ("starting with", "since"),
    ("starting in", "since"),
    ("starting on", "since"),
    ("starting", "since"),
    ("beginning in", "since"),
    ("beginning on", "since"),
    ("beginning with", "since"),
    ("as from", "since"),
    ("ever since", "since"),
    ("since", "since"),
    ("after", "after"),
    ("before", "before"),
    ("up until", "until"),
    ("up to", "until"),
    ("until", "until"),
    ("till", "until"),
    ("through", "through"),
    ("thru", "through"),
    ("as of", "through"),
    ("as at", "through"),
    ("by", "by"),
)
_BOUNDS = tuple((tuple(phrase.split()), side) for phrase, side in _PHRASES)
_ONWARD = ("on", "onward", "onwards", "forward")


def bounds(words: Words, at: int, clock: Calendar) -> Reading | None:
    """An open period, or one that ends at as_of."""
    if words[at] == "from":
        return _onward(words, at, clock)
    for phrase, side in _BOUNDS:
        start = words.follow(at, *phrase) if words[at] == phrase[0] else None
        point = read_end(words, start, clock) if start is not None else None
        if point is not None:
            point = dataclasses.replace(point, read_as=named_again(words, at, start or at, point))
            return None if _is_distance(words, at, side) else _bounded(point, side, clock)
    return None


def _onward(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`from July 2026 on`; `on` may also begin what follows, so it must end the clause."""
    point = read_point(words, at + 1, clock)
    if point is None or words[point.last] not in _ONWARD:
        return None
    if words[point.last] == "on" and words[point.last + 1] not in ("", ".", ",", "by", "and", "?", "!"):
        return None
    return _bounded(dataclasses.replace(point, last=point.last + 1), "since", clock)


def _bounded(point: Reading, side: _Side, clock: Calendar) -> Reading | None:
    if side == "by" and point.grain != "day":
        return None
    relative = point.relative or side == "since"
    reading = Reading(
        point.last, point.days, relative=relative, score=point.score, read_as=point.read_as, error=point.error
    )
    if point.error:
        return reading
    ways = [(point.days, point.full), *((days, days) for days in point.alternatives)]
    for number, (cut, full) in enumerate(ways):
        days = _side(cut, full, side, clock)
        reading = reading.alternative(days) if number else dataclasses.replace(reading, days=days)
    if side == "by" or (side == "until" and point.grain != "day"):
        reading = reading.alternative(Days(None, point.days.start))
    return reading


def _side(cut: Days, full: Days, side: _Side, clock: Calendar) -> Days:
    if side == "since":
        return Days(cut.start, clock.as_of)
    if side == "from":
        return Days(cut.start, None)
    if side == "after":
        return Days(full.end, None)
    return Days(None, cut.start if side == "before" else cut.end)


def _is_distance(words: Words, at: int, side: _Side) -> bool:
    """`30 days after 1 March` is no open period."""
    if side not in ("after", "before") or words.unit(at - 1) is None:
        return False
    beyond = words.token(at - 2)
    return beyond is not None and (beyond.kind == "number" or beyond.lower in ("a", "an", "the", "-"))

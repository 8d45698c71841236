"""A stretch beside a time: `the 90 days before 2026-06-01`, `two weeks after 1 March 2026`."""

from __future__ import annotations

from language.time_phrases.calendar import Calendar, Days, shift
from language.time_phrases.points import read_point
from language.time_phrases.reading import NO_DAYS, Reading, placed
from language.time_phrases.vocabulary import one_of
from language.time_phrases.words import Words
from schemas.expressions import Grain

_BEFORE = (("before",), ("preceding",), ("prior", "to"), ("leading", "up", "to"), ("up", "to"))
_AFTER = (("after",), ("following",))
_THRESHOLDS = one_of("than least most")


def offsets(words: Words, at: int, clock: Calendar) -> Reading | None:
    """N units that end where a time starts, or start where it ends."""
    count, after = words.number(at) or (1, at)
    one = after == at and words[at - 1] in ("the", "a")
    unit = words.unit(words.past_joiner(after))
    if unit is None or unit.grain == "hour" or words[at - 1] in _THRESHOLDS or (after == at and not one):
        return None
    if count != int(count) or count <= 0 or (one and unit.plural):
        return None
    grain, size = unit.grain, int(count)
    before, start = _direction(words, unit.last)
    point = read_point(words, start, clock) if start is not None else None
    if point is None or point.error:
        return point

    ways = (Days(point.days.start, point.full.end), *point.alternatives)
    reading = Reading(point.last, NO_DAYS, grain, relative=point.relative, score=point.score, read_as=point.read_as)
    return placed(reading, lambda: tuple(_beside(days, grain, -size if before else size) for days in ways))


def _beside(days: Days, grain: Grain, size: int) -> Days:
    edge = days.start if size < 0 else days.end
    if edge is None:
        return NO_DAYS
    far = shift(edge, grain, size)
    return Days(far, edge) if size < 0 else Days(edge, far)


def _direction(words: Words, at: int) -> tuple[bool, int | None]:
    """Before or after, and where the time begins."""
    for before, phrases in ((True, _BEFORE), (False, _AFTER)):
        for phrase in phrases:
            start = words.follow(at, *phrase)
            if start is not None:
                return before, start
    return False, None

"""Time phrases of a request: which tokens name a period, and which days it has.

Not read here: grains (`weekly`, `by month`), durations (`older than one year`, `within 7 days of signup`) and rolling
windows (`7-day rolling average`), which are no periods.
"""

from __future__ import annotations

from collections.abc import Iterator

from language.time_phrases.anchored import anchored
from language.time_phrases.baseline import is_baseline
from language.time_phrases.bounds import bounds
from language.time_phrases.calendar import Calendar, Days
from language.time_phrases.context import PASSES, Found
from language.time_phrases.offsets import offsets
from language.time_phrases.points import POINT_RULES, framed
from language.time_phrases.ranges import day_ranges, ranges
from language.time_phrases.reading import Rule
from language.time_phrases.vocabulary import PREPOSITIONS
from language.time_phrases.words import Words
from language.tokens import Token
from schemas.artifact import Artifact
from schemas.period import Period

__all__ = ["Calendar", "TimeMatch", "read_time_phrases"]

RULES: tuple[Rule, ...] = (anchored, ranges, day_ranges, offsets, bounds, *POINT_RULES)
"""The longest reading wins; of equally long ones that of the earlier rule."""


class TimeMatch(Artifact):
    """Tokens `first` to before `last` name `period`; prepositions (`in`, `for the`) and a possessive `'s` belong to it.

    `period.said` is the phrase without them. With an `error` the period has no days.
    """

    first: int
    last: int
    period: Period
    alternatives: tuple[Period, ...] = ()
    """Other good readings of the same words."""
    score: float = 1.0
    """Certainty that the words are a time at all: 0.5 for a bare `2026`."""
    assumed: str = ""
    """What was taken for granted: `September read as September 2026`."""
    error: str = ""
    """Why the phrase names no days: `31 February 2026 does not exist: February 2026 has 28 days`."""
    baseline: bool = False
    """The other side of a comparison: `vs last year`, `growth over the previous month`."""


def read_time_phrases(tokens: tuple[Token, ...], clock: Calendar) -> tuple[TimeMatch, ...]:
    """The time phrases of a request in order, none overlapping: the first, and of those that begin with it the longest.

    >>> import datetime
    >>> from language.tokens import tokenize
    >>> match, = read_time_phrases(tokenize("orders in Q3 2026"), Calendar(as_of=datetime.date(2026, 11, 1)))
    >>> match.period.said, str(match.period.start), str(match.period.end)
    ('Q3 2026', '2026-07-01', '2026-10-01')
    """
    words = Words(tokens)
    found = tuple(_found_in_order(words, clock))
    for context_pass in PASSES:
        found = context_pass(words, found, clock)
    return tuple(_match(words, item, clock) for item in found)


def _found_in_order(words: Words, clock: Calendar) -> Iterator[Found]:
    at = 0
    while at < len(words.tokens):
        item = _found(words, at, clock)
        if item is not None:
            yield item
        at = item.reading.last if item is not None else at + 1


def _found(words: Words, at: int, clock: Calendar) -> Found | None:
    """The longest reading whose span begins at `at`, with or without a preposition."""
    here = framed(RULES, words, at, clock)
    if words[at] not in PREPOSITIONS:
        return None if here is None else Found(at, at, here)
    inside = framed(RULES, words, at + 1, clock)
    if inside is None or (here is not None and here.last >= inside.last):
        return None if here is None else Found(at, at, here)
    start = inside.days.start
    if words[at] == "from" and inside.directional and start is not None and start < clock.as_of:
        inside = inside.alternative(Days(start, clock.as_of))
    return Found(at, at + 1, inside)


def _match(words: Words, item: Found, clock: Calendar) -> TimeMatch:
    reading = item.reading
    core = words.past(item.core, ("the",))
    said = words.text(core, reading.last)

    def period(days: Days) -> Period:
        relative = reading.relative or days.end == clock.as_of != reading.days.end
        return Period(said=said, start=days.start, end=days.end, grain=reading.grain, relative=relative)

    return TimeMatch(
        first=item.first,
        last=_past_possessive(words, reading.last),
        period=period(reading.days),
        alternatives=tuple(period(days) for days in reading.alternatives),
        score=reading.score,
        assumed=f"{said} read as {reading.read_as}" if reading.read_as and not reading.error else "",
        error=reading.error,
        baseline=is_baseline(words, item.first, item.core),
    )


def _past_possessive(words: Words, last: int) -> int:
    """After `this year's`, `last 2 weeks'`; a quote that closes something else is left alone."""
    if words[last] == "'s":
        return last + 1
    plural = words[last - 1].endswith("s") and words[last] == "'" and words.touching(last)
    opened = any(words[at] == "'" and not words.touching(at) for at in range(max(0, last - 12), last))
    return last + 1 if plural and not opened else last

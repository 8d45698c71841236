"""Patterns in plain English: what they tell of which events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from exporters.expression_words import expression_words, listed, readable
from schemas.expressions import ColumnRef
from schemas.nouns import plural
from schemas.patterns import Funnel, Intervals, LifeCycle, Pairs, Pattern, Retention, Rfm, Rhythm


def pattern_title(query: Pattern) -> str:
    """`Retention of customer by month of their first order`."""
    title, segment = _TITLES[type(query)](query), query.events.segment
    return title if segment is None else f"{title}, by {readable(segment.column)}"


def pattern_use(query: Pattern) -> str:
    """What a reader can do with the rows."""
    return _USES[type(query)]


def pattern_filters(query: Pattern) -> tuple[str, ...]:
    """Conditions on the events, then what limits the rows."""
    conditions = [expression_words(condition) for condition in dict.fromkeys(query.where)]
    return (*conditions, *_LIMITS[type(query)](query))


def _thing(key: ColumnRef) -> str:
    return readable(key.column).removesuffix(" id")


def _events(query: Pattern) -> str:
    return readable(query.dataset.rpartition(".")[2])


def _pairs(query: Pairs) -> str:
    (item,) = query.events.things
    first = f", first {query.limit}" if query.limit is not None else ""
    return f"Pairs of {plural(_thing(item))} in one {_thing(query.events.actor)}{first}"


def _retention(query: Retention) -> str:
    begin = _events(query) if query.start is None else readable(query.start.dataset.rpartition(".")[2])
    return f"Retention by {query.grain} of the first of the {begin} of each {_thing(query.events.actor)}"


def _rhythm(query: Rhythm) -> str:
    keys = listed(_thing(key) for key in (query.events.actor, *query.events.things))
    return f"{'Overdue: the' if query.overdue else 'The'} rhythm of {_events(query)} by {keys}"


def _intervals(query: Intervals) -> str:
    return f"Days between the {_events(query)} of one {_thing(query.events.actor)}"


def _life_cycle(query: LifeCycle) -> str:
    return f"{listed(query.stages).capitalize()} {plural(_thing(query.events.actor))} by {query.grain}"


def _funnel(query: Funnel) -> str:
    return f"Funnel of {plural(_thing(query.events.actor))}: {' to '.join(query.steps)}"


def _rfm(query: Rfm) -> str:
    return f"Recency, frequency and monetary scores of each {_thing(query.events.actor)} from 1 to {query.parts}"


def _pair_limits(query: Pairs) -> tuple[str, ...]:
    least = (f"at least {query.minimum} times together",) if query.minimum > 1 else ()
    first = (f"the first {query.limit} by highest {readable(query.order)}",) if query.limit is not None else ()
    return (*least, *first)


def _rhythm_limits(query: Rhythm) -> tuple[str, ...]:
    late = ("days since the last event are more than the average gap",) if query.overdue else ()
    return (f"at least {query.minimum} different days with an event", *late)


_TITLES: Mapping[type[Pattern], Callable[[Any], str]] = {
    Pairs: _pairs,
    Retention: _retention,
    Rhythm: _rhythm,
    Intervals: _intervals,
    LifeCycle: _life_cycle,
    Funnel: _funnel,
    Rfm: _rfm,
}
_USES: Mapping[type[Pattern], str] = {
    Pairs: "See what goes together.",
    Retention: "See how many of each cohort come back, and after how long.",
    Rhythm: "See how regularly each one comes, and who is late.",
    Intervals: "See how long it takes until each one comes again.",
    LifeCycle: "Follow how many come, stay, come back and leave.",
    Funnel: "See how many go on from each step to the next.",
    Rfm: "See who came lately, comes often and spends much; 1 is the lowest score.",
}
_LIMITS: Mapping[type[Pattern], Callable[[Any], tuple[str, ...]]] = {
    Pairs: _pair_limits,
    Retention: lambda query: (f"{listed(map(str, query.later))} {query.grain}s later, where they are over",),
    Rhythm: _rhythm_limits,
    Intervals: lambda query: ("at least two different days with an event",),
    LifeCycle: lambda query: (),
    Funnel: lambda query: ("each step at or after the one before",),
    Rfm: lambda query: (),
}

"""Times that lean on another one: `the same month last year`, `the prior-year quarter`, `the 30 days before`.

They have no days of their own; context gives them some.
"""

from __future__ import annotations

from language.time_phrases.calendar import Calendar
from language.time_phrases.reading import NO_DAYS, Reading, Rule, longest
from language.time_phrases.vocabulary import one_of
from language.time_phrases.words import Words

_SPANS = one_of("period time timeframe dates span")
_LAST = one_of("last previous prior preceding")
_EARLIER = one_of("ago earlier before prior previously")
_BEFORE = one_of("before prior earlier preceding")
_ENDS = frozenset(("", ".", ",", ";", "?", "!", ")", "and", "by", "for", "in"))


def anchored(words: Words, at: int, clock: Calendar) -> Reading | None:
    """The longest time at `at` that leans on another one."""
    return longest(_RULES, words, at, clock)


def _same_period(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`same period last year`, `the same quarter a year ago`."""
    del clock
    if words[at] != "same":
        return None
    named = words.unit(at + 1)
    after = named.last if named else words.past(at + 1, _SPANS)
    if after == at + 1:
        return None
    start = words.past(words.past(after, ("of", "in")), ("the", "a", "one"))
    directed = words[start] in _LAST
    unit = words.unit(start + 1 if directed else start)
    if unit is None or unit.plural or unit.grain == "hour" or not (directed or words[unit.last] in _EARLIER):
        return None
    last = unit.last if directed else unit.last + 1
    return Reading(last, NO_DAYS, named.grain if named else None, relative=True, same=unit.grain)


def _prior_year_period(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`prior-year quarter`, `the previous year's period`; not `previous year month by month`."""
    del clock
    year = words.follow(at + 1, "year") if words[at] in ("prior", "previous") else None
    if year is None:
        return None
    start = words.past_joiner(words.past(year, ("'s",)))
    named = words.unit(start)
    last = named.last if named else words.past(start, _SPANS)
    if last == start or (named and named.plural) or words[last] == "by" or words[last] == "-":
        return None
    return Reading(last, NO_DAYS, named.grain if named else None, relative=True, same="year")


def _time_before(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`the 30 days before`, `the year before that`, where nothing follows that it would be before."""
    del clock
    count, after = words.number(at) or (1, at)
    unit = words.unit(words.past_joiner(after))
    if unit is None or unit.grain == "hour" or words[at - 1] != "the" or words[unit.last] not in _BEFORE:
        return None
    if count != int(count) or count <= 0 or (after == at and unit.plural):
        return None
    last = words.past(unit.last + 1, ("that", "it"))
    if last == unit.last + 1 and words[last] not in _ENDS:
        return None
    return Reading(last, NO_DAYS, unit.grain, relative=True, previous=int(count))


_RULES: tuple[Rule, ...] = (_same_period, _prior_year_period, _time_before)

"""Another period's days some time earlier: `the same month last year`, `same period a year ago`."""

from __future__ import annotations

from language.time_phrases.calendar import Calendar
from language.time_phrases.reading import NO_DAYS, Reading
from language.time_phrases.words import Words

_SPANS = ("period", "time", "timeframe", "dates", "span")
_LAST = ("last", "previous", "prior", "preceding")
_EARLIER = ("ago", "earlier", "before", "prior", "previously")


def same_period(words: Words, at: int, clock: Calendar) -> Reading | None:
    """A reading without days of its own; context gives it those of the period it goes with."""
    del clock
    if words[at] != "same":
        return None
    named = words.unit(at + 1)
    after = named.last if named else words.past(at + 1, _SPANS)
    if after == at + 1:
        return None
    start = words.past(words.past(after, ("of", "in")), ("the", "a", "one"))
    if words[start] in _LAST:
        unit = words.unit(start + 1)
        last = unit.last if unit else 0
    else:
        unit = words.unit(start)
        last = unit.last + 1 if unit and words[unit.last] in _EARLIER else 0
    if unit is None or not last or unit.plural or unit.grain == "hour":
        return None
    return Reading(last, NO_DAYS, named.grain if named else None, relative=True, same=unit.grain)

"""From the start of a unit to as_of: `YTD`, `month to date`, `this year so far`, `2026 to date`."""

from __future__ import annotations

import dataclasses

from language.time_phrases.bare_year import year_days
from language.time_phrases.calendar import Calendar, Days, shift
from language.time_phrases.reading import Reading
from language.time_phrases.relative import this_unit
from language.time_phrases.vocabulary import one_of
from language.time_phrases.words import Unit, Words
from language.time_phrases.years import year_number
from schemas.expressions import Grain

_SHORT: dict[str, Grain] = {"ytd": "year", "qtd": "quarter", "mtd": "month", "wtd": "week"}
_RUNNING = one_of("running cumulative rolling")
_ARTICLES = frozenset(("a", "an"))


def to_date(words: Words, at: int, clock: Calendar) -> Reading | None:
    """A period to date; `a year-to-date running total` is a measure."""
    phrase = _unit_to_date(words, at) or _so_far_unit(words, at)
    reading = this_unit(phrase, clock) if phrase else None
    year = _year_to_date(words, at, phrase)
    if year:
        reading = _in_year(year[0], year[1], clock)
    if reading is None or words[at - 1] in _RUNNING | _ARTICLES or words[reading.last] in _RUNNING:
        return None
    return reading


def _suffix(words: Words, at: int) -> int | None:
    return words.follow(at, "to", "date") or words.follow(at, "so", "far")


def _unit_to_date(words: Words, at: int) -> Unit | None:
    """`MTD`, `month-to-date`, `this month so far`."""
    short = _SHORT.get(words[at])
    if short:
        return Unit(short, at + 1, plural=False)
    unit = words.unit(words.past(words.past(at, ("this", "the")), ("current",)))
    last = _suffix(words, unit.last) if unit and not unit.plural and unit.grain != "hour" else None
    return unit._replace(last=last) if unit and last else None


def _so_far_unit(words: Words, at: int) -> Unit | None:
    """`so far this year`, `thus far in the current quarter`."""
    start = words.follow(at, "so", "far") or words.follow(at, "thus", "far")
    if start is None:
        return None
    start = words.past(words.past(start, ("in",)), ("the",))
    unit = words.unit(start + 1) if words[start] in ("this", "current") else None
    return unit if unit and not unit.plural and unit.grain != "hour" else None


def _year_to_date(words: Words, at: int, phrase: Unit | None) -> tuple[int, int] | None:
    """The year of `YTD 2026`, `2026 to date` or `so far in 2026`, and the position after it."""
    year = year_number(words, at)
    if year is not None:
        last = at + 2 if words[at + 1] == "ytd" else _suffix(words, at + 1)
        last = last or words.follow(at + 1, "year", "to", "date")
        return (year, last) if last else None
    if phrase and phrase.grain == "year":
        start = words.past(phrase.last, ("of", "in"))
    else:
        after = words.follow(at, "so", "far")
        if after is None:
            return None
        start = words.past(after, ("in", "for", "during"))
    year = year_number(words, start)
    return (year, start + 1) if year is not None else None


def _in_year(year: int, last: int, clock: Calendar) -> Reading:
    """An earlier year goes to the same day in it, or whole, as the alternative says."""
    days = year_days(year)
    reading = Reading(last, days, "year", relative=True, year=year)
    if year > clock.as_of.year or days.start is None:
        return reading
    cut = dataclasses.replace(reading, days=Days(days.start, shift(clock.as_of, "year", year - clock.as_of.year)))
    return cut if year == clock.as_of.year else cut.alternative(days)

"""Parts of a time: `end of 2026`, `first 10 days of October`, `last quarter of 2025`, `week of 2026-03-09`."""

from __future__ import annotations

import dataclasses

from language.time_phrases.calendar import Calendar, Days, ImpossibleDateError, Whole, shift
from language.time_phrases.reading import NO_DAYS, Reading, named_again, placed
from language.time_phrases.relative import this_unit
from language.time_phrases.units import read_unit
from language.time_phrases.vocabulary import ORDINALS, VAGUE
from language.time_phrases.words import Words
from schemas.expressions import Grain

_EDGES = {"end": True, "close": True, "start": False, "beginning": False}
_WEEK_STARTING = ("beginning", "starting", "commencing")
_GENERIC = frozenset(("last", "final", *ORDINALS))
"""`last day of the month` is every month's, `end of the month` that of this one."""
_MID_MONTH = 15


def edge_of(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`end of 2026`, `the beginning of the year`: that one day, or else the whole unit."""
    at_end = _EDGES.get(words[at])
    whole = _whole(words, at, at + 2, clock) if at_end is not None and words[at + 1] == "of" else None
    if whole is None or whole.error:
        return whole
    start, end = whole.full
    if start is None or end is None:
        return None
    first = shift(end, "day", -1) if at_end else start
    days = Days(first, shift(first, "day", 1))
    return dataclasses.replace(_part(whole, "day"), days=days).alternative(whole.days)


def part_of(words: Words, at: int, clock: Calendar) -> Reading | None:
    """The first, last or n-th units of a longer one: `first week of October 2026`, `second half of last month`."""
    ordinal = ORDINALS.get(words[at]) or words.ordinal(at)
    from_end = words[at] in ("last", "final")
    if ordinal is None and not from_end:
        return None
    count, after = words.number(at + 1) or (1, at + 1)
    unit = words.unit(words.past_joiner(after))
    last = words.follow(after, "half") if unit is None else unit.last
    if last is None or words[last] not in (("of",) if from_end else ("of", "in")):
        return None
    whole = _whole(words, at, last + 1, clock)
    if whole is None or whole.error or whole.full.start is None or whole.full.end is None:
        return whole
    outer = Whole(whole.full.start, whole.full.end)
    if unit is None:
        second = from_end or ordinal == 2
        return placed(_part(whole, None), lambda: (_half(outer, second=second),))
    if count != int(count) or count <= 0 or unit.grain == "hour":
        return None
    number = -1 if ordinal is None else ordinal
    grain, size = unit.grain, int(count)
    return placed(
        _part(whole, grain),
        lambda: (*_slices(outer, grain, size, number, clock=clock), *_so_far(whole, grain, size, number)),
    )


def vague_part(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`early 2026`, `mid-March`: a time, but which days is anybody's guess."""
    if words[at] not in VAGUE:
        return None
    whole = _whole(words, at, words.past_joiner(at + 1), clock)
    return dataclasses.replace(_part(whole, None), error=f"{words[at]} does not say which days") if whole else None


def week_of(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`week of 2026-03-09`: the week that holds the day; `week starting` and `week ending` count from it."""
    if words[at] != "week":
        return None
    ending, starting = words[at + 1] == "ending", words[at + 1] in _WEEK_STARTING
    if not ending and not starting and words[at + 1] != "of":
        return None
    inner = words.past(words.past(at + 2, ("on",)), ("the",))
    day = read_unit(words, inner, clock)
    if day is None or day.grain != "day" or day.error or day.days.start is None:
        return day if day and day.error else None
    first = day.days.start

    def days() -> tuple[Days, ...]:
        if not ending and not starting:
            return (Days(*clock.unit("week", first)),)
        start = shift(first, "day", -6) if ending else first
        return (Days(start, shift(start, "week", 1)),)

    week = _part(day, "week")
    return placed(dataclasses.replace(week, read_as=named_again(words, at, inner, day)), days)


def _whole(words: Words, at: int, inner: int, clock: Calendar) -> Reading | None:
    """The time at `inner` that the part at `at` belongs to; `the year` alone is this one."""
    start = words.past(inner, ("the",))
    reading = read_unit(words, start, clock)
    if reading is not None:
        return dataclasses.replace(reading, read_as=named_again(words, at, start, reading))
    unit = words.unit(start) if start > inner else None
    if unit is None or unit.plural or unit.grain == "hour" or (words[at] in _GENERIC and unit.grain != "year"):
        return None
    return this_unit(unit, clock)


def _part(whole: Reading, grain: Grain | None) -> Reading:
    return Reading(whole.last, NO_DAYS, grain, relative=whole.relative, read_as=whole.read_as, error=whole.error)


def _half(outer: Whole, *, second: bool) -> Days:
    months = round((outer.end - outer.start).days / 30.4)
    if months == 1:
        middle = outer.start.replace(day=_MID_MONTH + 1)
    elif months % 2 == 0:
        middle = shift(outer.start, "month", months // 2)
    else:
        raise ImpossibleDateError("half of it does not end with a day all agree on")
    return Days(middle, outer.end) if second else Days(outer.start, middle)


def _slices(outer: Whole, grain: Grain, size: int, number: int, *, clock: Calendar) -> tuple[Days, ...]:
    """The `number`-th run of `size` units, -1 for the last; of weeks also the calendar week at that end."""
    if number > 0:
        days = Days(shift(outer.start, grain, (number - 1) * size), shift(outer.start, grain, number * size))
    else:
        days = Days(shift(outer.end, grain, -size), outer.end)
    if days.start is None or days.end is None or days.start < outer.start or days.end > outer.end:
        raise ImpossibleDateError(f"there is no such {grain} in it")
    found = [days]
    if grain == "week" and size == 1 and number in (1, -1):
        inside = outer.start if number == 1 else shift(outer.end, "day", -1)
        found.append(Days(*clock.unit("week", inside)))
    return tuple(found)


def _so_far(whole: Reading, grain: Grain, size: int, number: int) -> tuple[Days, ...]:
    """The last units of a time that is not over may be those up to as_of."""
    if number > 0 or whole.whole is None or whole.days.end is None:
        return ()
    return (Days(shift(whole.days.end, grain, -size), whole.days.end),)

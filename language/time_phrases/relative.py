"""Times counted from as_of: `last month`, `the past 4 weeks`, `this year`, `two months ago`, `yesterday`.

`last N` weeks, months, quarters or years are the N complete ones before the current one, `last N days` the N days
before as_of; `past`, `previous`, `prior`, `trailing` and `rolling` say the same. Where that differs from the N units
that end at as_of, and the words leave it open, those are an alternative.
"""

from __future__ import annotations

import dataclasses
from typing import NamedTuple

from language.time_phrases.calendar import Calendar, Days, ImpossibleDateError, shift
from language.time_phrases.reading import NO_DAYS, Reading, Rule, longest, placed
from language.time_phrases.vocabulary import UNITS, one_of
from language.time_phrases.words import Unit, Words
from schemas.expressions import Grain

_BACK = one_of("last past previous prior preceding trailing rolling latest")
_WINDOW_WORDS = one_of("trailing rolling")
_GOING_BACK = one_of("previous prior preceding")
_COMPLETE = one_of("full complete completed calendar whole entire consecutive")
_AGGREGATES = one_of("average averages avg mean sum total totals median window windows moving rolling ma")
_COUPLE = 2
_VAGUE = one_of("few several many some")
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_EACH = one_of("each every any a an their its his her our your")
_YEARS_BACK = {"ttm": 12, "ltm": 12}
_THRESHOLDS = one_of("than least most")


class _Count(NamedTuple):
    """How many units, and the position after the number; `said` if a number was."""

    value: int | float
    last: int
    said: bool
    guessed: bool = False
    vague: bool = False


def relative(words: Words, at: int, clock: Calendar) -> Reading | None:
    """The longest relative time at `at`."""
    return longest(_RULES, words, at, clock)


def _named_day(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`yesterday`, `the day before yesterday`; today has no data yet and is empty."""
    before = words.follow(at, "day", "before", "yesterday")
    offset = -2 if before else _DAYS.get(words[at])
    if offset is None:
        return None
    reading = Reading(before or at + 1, NO_DAYS, "day", relative=True)
    if offset == 0:
        return dataclasses.replace(reading, days=Days(clock.as_of, clock.as_of), whole=clock.nth("day", 0))
    return placed(reading, lambda: (Days(*clock.nth("day", offset)),))


def _last_units(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`last quarter`, `the past two years`, `previous 4 weeks`, `most recent month`."""
    start = _past_direction(words, at)
    if start is None:
        return None
    count = _count(words, start)
    complete = words.past(count.last, _COMPLETE)
    unit = words.unit(words.past_joiner(complete))
    if unit is None or _is_measure(words, at, unit) or _is_of_each(words, unit.last):
        return None
    half = words.follow(unit.last, "and", "a", "half")
    reading = Reading(half or unit.last, NO_DAYS, unit.grain, relative=True)
    problem = f"half a {unit.grain} has no agreed days" if half else _problem(words, count, unit)
    if problem:
        return dataclasses.replace(reading, error=problem)
    reading = dataclasses.replace(reading, previous=int(count.value) if words[at] in _GOING_BACK else 0)
    if count.guessed or unit.repaired:
        name = f"last {count.value} {unit.grain}s" if count.said else f"last {unit.grain}"
        reading = dataclasses.replace(reading, read_as=name, score=0.9)
    latest = words[start - 1] in ("latest", "recent") and not count.said
    ending = count.said or words[at] in _WINDOW_WORDS or words[at] == "past" or _is_within(words, at)
    whole = complete > count.last
    return placed(
        reading, lambda: _back(clock, unit.grain, int(count.value), ending=ending and not whole, latest=latest)
    )


def _back(clock: Calendar, grain: Grain, count: int, *, ending: bool, latest: bool) -> tuple[Days, ...]:
    """The complete units before the current one, then the other ways to count them."""
    if grain in ("hour", "day"):
        return (Days(shift(clock.as_of, "day", -(count // 24 if grain == "hour" else count)), clock.as_of),)
    current = clock.start_of(grain, clock.as_of)
    found = [Days(shift(current, grain, -count), current)]
    if ending:
        found.append(Days(shift(clock.as_of, grain, -count), clock.as_of))
    if latest:
        found.append(Days(clock.start_of(grain, shift(clock.as_of, "day", -1)), clock.as_of))
    return tuple(found)


def _past_direction(words: Words, at: int) -> int | None:
    """The position after `last`, `this past`, `the most recent`."""
    start = words.past(at, ("this", "these"))
    recent = words.follow(start, "most", "recent")
    if recent:
        return recent
    return start + 1 if words[start] in _BACK else None


def _count(words: Words, at: int) -> _Count:
    at = words.past_joiner(at)
    start = words.past(at, ("a",))
    if words[start] == "couple":
        return _Count(_COUPLE, words.past(start + 1, ("of",)), said=True, guessed=True)
    if words[start] in _VAGUE:
        return _Count(0, words.past(start + 1, ("of",)), said=True, vague=True)
    number = words.number(start)
    return _Count(number[0], number[1], said=True) if number else _Count(1, at, said=False)


def _problem(words: Words, count: _Count, unit: Unit) -> str:
    """Why the count cannot be taken at its word."""
    if count.vague:
        return f"{words[count.last - 1]} does not say how many {unit.grain}s"
    if not count.said and unit.plural:
        return f"how many {unit.grain}s is not said"
    if count.value <= 0:
        return f"{count.value:g} {unit.grain}s are no time"
    if count.value != int(count.value):
        return f"{count.value:g} {unit.grain}s is not a whole number of {unit.grain}s"
    if unit.grain == "hour" and count.value % 24:
        return "hours that make no whole days cannot be read; periods are whole days"
    return ""


def _is_measure(words: Words, at: int, unit: Unit) -> bool:
    """`rolling 7-day average` is a measure, and so is `last 7-day average`."""
    compound = words[unit.last - 2] == "-"
    return (words[at] in _WINDOW_WORDS or compound) and (
        words[unit.last] in _AGGREGATES or _is_adjective(words, at, unit)
    )


def _is_adjective(words: Words, at: int, unit: Unit) -> bool:
    """`rolling 12-month revenue`."""
    return words[at] in _WINDOW_WORDS and not unit.plural and words[unit.last - 2] == "-"


def _is_of_each(words: Words, at: int) -> bool:
    """`last day of each month`, `last month of the quarter`: no time of its own."""
    if words[at] not in ("of", "in"):
        return False
    return words[at + 1] in _EACH or words[at + 1] in UNITS or (words[at + 1] == "the" and words[at + 2] in UNITS)


def _is_within(words: Words, at: int) -> bool:
    """`in the last week` may mean the days up to now, `last week` does not."""
    return words[at - 1] == "the" and words[at - 2] in ("in", "over", "within")


def _last_twelve_months(words: Words, at: int, clock: Calendar) -> Reading | None:
    months = _YEARS_BACK.get(words[at])
    if months is None:
        return None
    reading = Reading(at + 1, NO_DAYS, "month", relative=True)
    return placed(reading, lambda: _back(clock, "month", months, ending=True, latest=False))


def _ago(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`two months ago` is the calendar month two before the current one; for longer units the day is an alternative."""
    number = words.number(at) or ((1, at + 1) if words[at] in ("a", "an") else None)
    unit = words.unit(words.past_joiner(number[1])) if number else None
    if number is None or unit is None or unit.grain == "hour" or words[at - 1] in _THRESHOLDS:
        return None
    last = words.follow(unit.last, "ago")
    if last is None:
        return None
    count = number[0]
    reading = Reading(last, NO_DAYS, unit.grain, relative=True)
    if count != int(count) or count <= 0:
        return dataclasses.replace(reading, error=f"{count:g} {unit.grain}s is not a whole number of {unit.grain}s")

    def days() -> tuple[Days, ...]:
        day = shift(clock.as_of, unit.grain, -int(count))
        return Days(*clock.nth(unit.grain, -int(count))), Days(day, shift(day, "day", 1))

    return placed(reading, days)


def _before_last(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`the month before last`."""
    unit = words.unit(at)
    last = words.follow(unit.last, "before", "last") if unit and not unit.plural else None
    if unit is None or last is None or unit.grain == "hour" or words.unit(last) is not None:
        return None
    return placed(Reading(last, NO_DAYS, unit.grain, relative=True), lambda: (Days(*clock.nth(unit.grain, -2)),))


def _this_unit(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`this year`: from its start to as_of, empty where as_of is its first day."""
    if words[at] not in ("this", "current"):
        return None
    start = words.past(words.past(at + 1, ("current",)), ("calendar",))
    unit = words.unit(words.past_joiner(start))
    if unit is None or unit.grain == "hour" or (unit.plural and words[at] != "this"):
        return None
    return this_unit(unit, clock)


def this_unit(unit: Unit, clock: Calendar) -> Reading:
    """The unit that holds as_of, cut there."""
    reading = Reading(unit.last, NO_DAYS, unit.grain, relative=True)
    if unit.repaired or unit.plural:
        reading = dataclasses.replace(reading, read_as=f"this {unit.grain}", score=0.9)
    try:
        whole = clock.nth(unit.grain, 0)
    except ImpossibleDateError as error:
        return dataclasses.replace(reading, error=str(error))
    return dataclasses.replace(reading, days=Days(whole.start, clock.as_of), whole=whole)


def _next_units(words: Words, at: int, clock: Calendar) -> Reading | None:
    """`next month`, `the coming 4 weeks`: ahead of the data, but said."""
    if words[at] not in ("next", "coming", "upcoming"):
        return None
    count = _count(words, at + 1)
    unit = words.unit(words.past_joiner(words.past(count.last, _COMPLETE)))
    if unit is None or unit.grain == "hour" or words[unit.last] in ("after", "following", "from", "of"):
        return None
    reading = Reading(unit.last, NO_DAYS, unit.grain, relative=True)
    problem = _problem(words, count, unit)
    if problem:
        return dataclasses.replace(reading, error=problem)

    def days() -> tuple[Days, ...]:
        start = clock.as_of if unit.grain == "day" and count.said else clock.nth(unit.grain, 1).start
        return (Days(start, shift(start, unit.grain, int(count.value))),)

    return placed(reading, days)


_RULES: tuple[Rule, ...] = (
    _named_day,
    _last_units,
    _last_twelve_months,
    _ago,
    _before_last,
    _this_unit,
    _next_units,
)

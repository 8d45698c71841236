"""Measures in two periods side by side, and the change from one to the other."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Literal

from language.grammar.reading import Reading
from language.time_phrases import TimeMatch
from schemas.errors import UnplannableError
from schemas.expressions import DatePart, Grain
from schemas.period import Period
from schemas.query import (
    AggregateMeasure,
    ContrastMeasure,
    Dimension,
    Measure,
    NamedMeasure,
    PartDimension,
    PeriodMeasure,
    TimeDimension,
)
from schemas.question import Option, Question

CHOICE = "baseline"
"""The question whether a period that is not over is compared with a whole one."""
_OUTPUTS: tuple[Literal["difference", "percent"], ...] = ("difference", "percent")
_PARTS: dict[Grain, DatePart] = {"week": "week_of_year", "month": "month_of_year", "quarter": "quarter_of_year"}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def two_sides(reading: Reading) -> tuple[TimeMatch, TimeMatch] | None:
    """The period asked about and the one it is compared with; of two that are only listed the later one first."""
    periods = list({match.period: match for match in reading.periods}.values())
    if len(periods) == 1 and len(reading.baselines) == 1:
        now, base = periods[0].period.start, reading.baselines[0].period.start
        turned = now is not None and base is not None and now < base and any(c.onward for c in reading.contrasts)
        return (reading.baselines[0], periods[0]) if turned else (periods[0], reading.baselines[0])
    asked = reading.compare is not None or any(mention.spans for mention in reading.contrasts)
    if not asked or reading.baselines or len(periods) != 2:
        return None
    earlier, later = sorted(periods, key=lambda match: match.period.start or datetime.date.min)
    if earlier.period.end is None or later.period.start is None or earlier.period.end > later.period.start:
        return None
    return later, earlier


def unlike_lengths(
    sides: tuple[TimeMatch, TimeMatch], as_of: datetime.date, choices: Mapping[str, str]
) -> Question | None:
    """A period that is not over beside a whole one: with all of that, or with as many days of it?"""
    open_, whole = sorted((match.period for match in sides), key=lambda period: not _unfinished(period, as_of))
    if CHOICE in choices or whole.end is None or not _unfinished(open_, as_of) or _unfinished(whole, as_of):
        return None
    cut = _same_days(open_, whole, as_of)
    if cut is None or cut >= whole.end:
        return None
    last = cut - datetime.timedelta(days=1)
    options = (
        Option(id="same_days", label=f"only the days of {whole.said} up to {last}"),
        Option(id="whole", label=f"all of {whole.said}"),
    )
    text = f"“{open_.said}” is not over. Compare it with all of {whole.said}, or with the same days of it?"
    return Question(id=CHOICE, text=text, options=options)


def side_by_side(
    reading: Reading, measures: list[Measure], as_of: datetime.date, choices: Mapping[str, str]
) -> tuple[list[Measure], dict[str, str]]:
    """Each measure in both periods with its change, and by the name of each measure that of its current figure."""
    sides = two_sides(reading)
    if sides is None:
        return measures, {}
    if reading.windows or reading.thresholds or any(mention.share for mention in reading.measures):
        raise UnplannableError("Two periods side by side, and a further condition on or figure of them: ask for one.")
    current, base = (match.period for match in sides)
    if choices.get(CHOICE) == "same_days":
        current, base = _cut(current, base, as_of), _cut(base, current, as_of)
    found: list[Measure] = []
    for measure in measures:
        if not isinstance(measure, NamedMeasure | AggregateMeasure):
            raise UnplannableError(f"{measure.name} has no value for a single period.")
        pair = tuple(_in_period(measure, period) for period in (current, base))
        found += pair
        found += [
            ContrastMeasure(name=f"{measure.name}_{_SUFFIXES[output]}", of=pair[0], to=pair[1], output=output)
            for output in _wanted(reading, measure)
        ]
    return found, {measure.name: _in_period(measure, current).name for measure in measures}


_SUFFIXES = {"difference": "difference", "percent": "change"}


def comparable_rows(reading: Reading, dimensions: list[Dimension]) -> list[Dimension]:
    """Months of two years stand side by side by their number."""
    sides = two_sides(reading)
    if sides is None:
        return dimensions
    alike = all(_within_a_year(match.period) for match in sides) and _begin_alike(*(match.period for match in sides))
    rows: list[Dimension] = []
    for dimension in dimensions:
        if isinstance(dimension, TimeDimension):
            if dimension.grain not in _PARTS or not alike:
                raise UnplannableError(f"Two periods have no {dimension.grain} in common, so they have no common rows.")
            part = _PARTS[dimension.grain]
            rows.append(PartDimension(name=part, part=part))
        else:
            rows.append(dimension)
    return rows


def _in_period(measure: Measure, period: Period) -> PeriodMeasure:
    name = f"{measure.name}_{re.sub(r'[^a-z0-9]+', '_', period.said.lower()).strip('_')}"
    return PeriodMeasure(name=name, of=measure.model_copy(update={"name": name}), period=period)


def _wanted(reading: Reading, measure: Measure) -> tuple[Literal["difference", "percent"], ...]:
    """What is asked for of `measure`; the change in percent where the request does not say."""
    if not reading.contrasts:
        return ("percent",)
    wanted: set[str] = set()
    for mention in reading.contrasts:
        named = {c.name for c in mention.of.candidates} if mention.of is not None else {measure.name}
        if measure.name in named:
            wanted |= mention.outputs or {"difference", "percent"}
    return tuple(output for output in _OUTPUTS if output in wanted)


def _within_a_year(period: Period) -> bool:
    if period.start is None or period.end is None:
        return False
    last = period.end - datetime.timedelta(days=1)
    return period.start.year == last.year


def _begin_alike(one: Period, other: Period) -> bool:
    """Whether both begin on the same day of a year."""
    starts = {(period.start.month, period.start.day) for period in (one, other) if period.start is not None}
    return len(starts) == 1


def _cut(period: Period, other: Period, as_of: datetime.date) -> Period:
    """`period`, or as many days of it as have passed of the other one, where that is not over."""
    if _unfinished(period, as_of) or not _unfinished(other, as_of):
        return period
    return period.model_copy(update={"end": _same_days(other, period, as_of)})


def _unfinished(period: Period, as_of: datetime.date) -> bool:
    """Whether the period, or the unit that it is the beginning of, is not over."""
    if period.end is None or period.end > as_of:
        return True
    if period.start is None or period.grain not in _MONTHS or period.end != as_of:
        return False
    return _later(period.start, _MONTHS[period.grain]) > period.end


def _same_days(current: Period, base: Period, as_of: datetime.date) -> datetime.date | None:
    """The day before which as much of `base` has passed as of `current` before `as_of`."""
    if current.start is None or base.start is None:
        return None
    if current.start.day == base.start.day == 1:
        months = (base.start.year - current.start.year) * 12 + base.start.month - current.start.month
        return _later(as_of, months)
    return base.start + (as_of - current.start)


def _later(day: datetime.date, months: int) -> datetime.date:
    """`day` so many months later; the last day of a month that is too short."""
    count = day.year * 12 + day.month - 1 + months
    first = datetime.date(count // 12, count % 12 + 1, 1)
    following = datetime.date((count + 1) // 12, (count + 1) % 12 + 1, 1)
    return min(first + datetime.timedelta(days=day.day - 1), following - datetime.timedelta(days=1))

"""Times of a metrics layer: a time at a grain or as a part, shifted, within a range."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass

from compiler.metrics.items import PARTS, coarseness
from schemas.expressions import (
    Cast,
    Comparison,
    Constant,
    Expression,
    FineGrain,
    Grain,
    Part,
    ShiftDate,
    Truncate,
)

_DAY = coarseness("day")
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True)
class Range:
    """Times from `start` until before `end`; an open side is None."""

    start: datetime.datetime | None = None
    end: datetime.datetime | None = None

    def bounds(self, time: Expression) -> list[Expression]:
        """The conditions on `time`."""
        found: list[Expression] = []
        if self.start is not None:
            found.append(Comparison(operator=">=", left=time, right=moment(self.start)))
        if self.end is not None:
            found.append(Comparison(operator="<", left=time, right=moment(self.end)))
        return found

    def widened(self, grain: str) -> Range:
        """To whole periods of `grain`."""
        start = None if self.start is None else floor(self.start, grain)
        if self.end is None:
            return Range(start, None)
        last = floor(self.end - datetime.timedelta(microseconds=1), grain)
        return Range(start, moved(last, 1, grain))

    def earlier(self, count: int, grain: str) -> Range:
        """Beginning `count` periods earlier."""
        return Range(None if self.start is None else moved(self.start, -count, grain), self.end)


def moment(time: datetime.datetime) -> Constant:
    """A time as a literal: a date where it is midnight."""
    if time == datetime.datetime.combine(time.date(), datetime.time()):
        return Constant(type="date", text=time.date().isoformat())
    return Constant(type="timestamp", text=time.isoformat(sep=" "))


def floor(time: datetime.datetime, grain: str) -> datetime.datetime:
    """The first moment of the period of `grain` that holds `time`."""
    day = time.replace(hour=0, minute=0, second=0, microsecond=0)
    match grain:
        case "year":
            return day.replace(month=1, day=1)
        case "quarter":
            return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case "month":
            return day.replace(day=1)
        case "week":
            return day - datetime.timedelta(days=day.weekday())
        case "day":
            return day
    cut = {"hour": ("minute", "second", "microsecond"), "minute": ("second", "microsecond")}
    zeros: dict[str, int] = dict.fromkeys(cut.get(grain, ("microsecond",) if grain == "second" else ()), 0)
    return time.replace(**zeros)  # type: ignore[arg-type]


def moved(time: datetime.datetime, count: int, grain: str) -> datetime.datetime:
    """`time` moved by `count` periods; the last day of a month stays in its month."""
    if grain not in _MONTHS:
        return time + datetime.timedelta(**{f"{grain}s": count})
    months = time.year * 12 + time.month - 1 + count * _MONTHS[grain]
    year, month = divmod(months, 12)
    last_day = calendar.monthrange(year, month + 1)[1]
    return time.replace(year=year, month=month + 1, day=min(time.day, last_day))


def time_type(grain: str) -> str:
    """The type of a time at `grain`."""
    return "DATE" if coarseness(grain) >= _DAY else "TIMESTAMP"


def truncated(value: Expression, grain: str, kind: str) -> Expression:
    """`value`, of the type `kind`, at `grain`."""
    return Truncate(grain=_grain(grain), value=as_time(value, kind))


def as_time(value: Expression, kind: str) -> Expression:
    """A time that is kept as text, read as one."""
    return Cast(value=value, type="TIMESTAMP") if kind.upper().startswith("VARCHAR") else value


def part_of(value: Expression, part: str, kind: str) -> Expression:
    """The calendar part of `value`."""
    return Part(part=PARTS[part], value=as_time(value, kind))


def shifted(value: Expression, count: int, grain: str, kind: str) -> Expression:
    """`value` moved by `count` periods, of the type it had."""
    return ShiftDate(value=value, count=count, grain=_grain(grain), type="DATE" if kind == "DATE" else "TIMESTAMP")


def _grain(grain: str) -> Grain | FineGrain:
    return grain  # type: ignore[return-value]

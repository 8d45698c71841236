"""Days and the periods that hold them."""

import datetime

from schemas.expressions import Constant


def floor_to_grain(day: datetime.date, grain: str) -> datetime.date:
    """The first day of the period that holds `day`."""
    match grain:
        case "week":
            return day - datetime.timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)
        case "quarter":
            return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case "year":
            return day.replace(month=1, day=1)
    return day


def date_constant(day: datetime.date) -> Constant:
    """A day as a literal."""
    return Constant(type="date", text=day.isoformat())


def shift(day: datetime.date, count: int, grain: str) -> datetime.date:
    """`day` moved by `count` periods; the first of a month stays one."""
    if grain in ("day", "week"):
        return day + datetime.timedelta(days=count * (7 if grain == "week" else 1))
    months = day.year * 12 + day.month - 1 + count * {"month": 1, "quarter": 3, "year": 12}[grain]
    return day.replace(year=months // 12, month=months % 12 + 1)

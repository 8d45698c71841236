"""The day after the last event: what the workspace's relative periods are counted from."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from workspace.init.draft import Draft

_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class AsOf:
    """The date and how it was found."""

    date: datetime.date
    reason: str


def as_of(draft: Draft, today: datetime.date) -> AsOf:
    """The day after the last event that any default time column dates, at most tomorrow; today where there is none."""
    last = {
        f"{table.name}.{table.time}": _date(table.column(table.time).facts.maximum)
        for table in draft.tables
        if table.time is not None
    }
    dated = {name: date for name, date in last.items() if date is not None}
    if not dated:
        return AsOf(today, "today: no table has a date of events")
    name = max(dated, key=lambda key: (dated[key], key))
    tomorrow = today + _DAY
    if dated[name] >= tomorrow:
        return AsOf(tomorrow, f"tomorrow: {name} goes on until {dated[name]}, later events are not visible yet")
    return AsOf(dated[name] + _DAY, f"the day after the last event, in {name}")


def _date(value: object) -> datetime.date | None:
    if isinstance(value, datetime.datetime):
        return value.date()
    return value if isinstance(value, datetime.date) else None

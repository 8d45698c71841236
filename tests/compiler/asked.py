"""Short spellings of typed queries over the airline, and of the SQL that answers them."""

from __future__ import annotations

import collections
import datetime

from schemas.expressions import AggregateFunction, Expression, Grain
from schemas.period import Period
from schemas.query import (
    AggregateMeasure,
    AttributeDimension,
    ChangeMeasure,
    Dimension,
    Measure,
    NamedMeasure,
    Order,
    PartDimension,
    RollingMeasure,
    RunningMeasure,
    Table,
    TimeDimension,
)
from tests.workspaces.opened import col

BOOKED = """
    booked AS (
        SELECT b.* FROM (
            SELECT *, ROW_NUMBER() OVER (PARTITION BY booking_id ORDER BY loaded_at DESC) AS version FROM air.bookings
        ) AS b
        JOIN air.flights AS f ON f.flight_number = b.flight_number AND f.flight_date = b.flight_date
        WHERE version = 1)
"""
"""The newest versions of bookings of flights that exist."""


def named(metric: str, *where: Expression, name: str = "") -> NamedMeasure:
    return NamedMeasure(name=name or metric, metric=metric, where=where)


def adhoc(
    function: AggregateFunction, column: str, *where: Expression, dataset: str = "", name: str = "value"
) -> AggregateMeasure:
    argument = col(column) if column else None
    home = dataset or column.rpartition(".")[0]
    return AggregateMeasure(name=name, function=function, dataset=home, argument=argument, where=where)


def count_of(dataset: str, *where: Expression, name: str = "rows") -> AggregateMeasure:
    return AggregateMeasure(name=name, function="count", dataset=dataset, where=where)


def by(attribute: str, *via: str, name: str = "", entity: bool = False) -> AttributeDimension:
    return AttributeDimension(name=name or attribute.rpartition(".")[2], attribute=col(attribute, *via), entity=entity)


def per(grain: Grain) -> TimeDimension:
    return TimeDimension(name=grain, grain=grain)


def part(name: str) -> PartDimension:
    return PartDimension(name=name, part=name)  # type: ignore[arg-type]


def period(start: str | None, end: str | None) -> Period:
    day = datetime.date.fromisoformat
    return Period(said="the period", start=day(start) if start else None, end=day(end) if end else None)


def table(*measures: Measure, dims: tuple[Dimension, ...] = (), **more: object) -> Table:
    return Table(measures=measures, dimensions=dims, **more)  # type: ignore[arg-type]


def first(n: int, of: str, *, descending: bool = True, per: tuple[str, ...] = ()) -> dict[str, object]:
    return {"order": (Order(by=of, descending=descending),), "limit": n, "limit_per": per}


def change(of: Measure, output: str, grain: Grain, count: int = 1, name: str = "change") -> ChangeMeasure:
    return ChangeMeasure(name=name, of=of, grain=grain, count=count, output=output)  # type: ignore[arg-type]


def running(of: Measure, reset: Grain | None = None, name: str = "running") -> RunningMeasure:
    return RunningMeasure(name=name, of=of, reset=reset)


def rolling(of: Measure, count: int, grain: Grain, function: str = "average", name: str = "rolling") -> RollingMeasure:
    return RollingMeasure(name=name, of=of, count=count, grain=grain, function=function)  # type: ignore[arg-type]


def same(found: list[tuple[object, ...]], expected: list[tuple[object, ...]]) -> None:
    """Equal as bags of rows, NULLs included."""
    left, right = collections.Counter(found), collections.Counter(expected)
    assert left == right, f"too much: {dict(left - right)}; missing: {dict(right - left)}"

"""Random typed queries over the airline against a naive evaluator.

Left out here, as each has a test of its own: rebased counts, two roles of one table, every member, rolling windows,
and combinations of windows with each other or with having.
"""

from __future__ import annotations

import datetime
import math
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.expressions import Expression, Logical, Membership, Negation, NullCheck, Related
from schemas.query import (
    Dimension,
    Measure,
    Order,
    RatioMeasure,
    ShareMeasure,
    Table,
    Threshold,
)
from tests.compiler.asked import adhoc, by, change, count_of, named, part, per, period, running
from tests.compiler.naive import Answer
from tests.workspaces.opened import Company, col, compare, const

EXAMPLES = int(os.environ.get("RANDOM_QUERIES", "300"))

FLIGHT_METRICS = ("flights_flown", "late_flights", "average_delay", "median_distance", "fuel_cost", "late_rate")
BOOKING_METRICS = ("fare_revenue", "booking_count", "lead_bookers", "highest_fare", "average_fare", "flown_revenue",
                   "repeat_bookers")  # fmt: skip
BOTH_METRICS = ("contribution", "fuel_share", "revenue_per_flight")
OF_BOTH = (by("air.flights.status", name="flight_status"), by("air.flights.tail"), by("air.aircraft.model"),
           by("air.flights.origin"), by("air.flights.flight_number"))  # fmt: skip
OF_FLIGHTS = (
    by("air.airports.city", "origin"),
    by("air.airports.zone", "origin"),
    by("air.airports.country_code", "origin"),
)
OF_BOOKINGS = (
    by("air.bookings.channel"),
    by("air.bookings.cabin"),
    by("air.bookings.status"),
    by("air.bookings.seat_row"),
    by("air.passengers.tier"),
    by("air.passengers.home_airport"),
    by("air.bookings.lead_passenger"),
)


def equalities(column: str, *values: object) -> list[Expression]:
    ref = col(column)
    return [
        *(compare(column, operator, value) for operator in ("=", "<>") for value in values),
        Membership(value=ref, options=tuple(const(value) for value in values[:2])),
        Membership(value=ref, options=tuple(const(value) for value in values[1:3]), negated=True),
        NullCheck(value=ref),
        NullCheck(value=ref, negated=True),
    ]


CONDITIONS_OF_BOTH = (
    *equalities("air.flights.status", "flown", "cancelled", "diverted"),
    *equalities("air.aircraft.model", "A320", "B777", "E190"),
    compare("air.flights.delay_minutes", ">", 5),
    compare("air.flights.fuel_cost", "<", 3000),
    compare("air.flights.flight_date", ">=", datetime.date(2026, 2, 1)),
)
CONDITIONS_OF_BOOKINGS = (
    *CONDITIONS_OF_BOTH,
    *equalities("air.bookings.channel", "web", "app", "desk"),
    *equalities("air.bookings.status", "confirmed", "void"),
    *equalities("air.passengers.tier", "gold", "basic"),
    compare("air.bookings.fare", ">=", 99),
    compare("air.bookings.booked_at", "<", datetime.date(2026, 2, 1)),
    *(Related(dataset="air.booking_passengers", columns=("booking_id",), references=(col("air.bookings.booking_id"),),
              negated=negated) for negated in (False, True)),
)  # fmt: skip


def conditions(pool: tuple[Expression, ...]) -> st.SearchStrategy[Expression]:
    simple = st.sampled_from(pool)
    pair = st.lists(simple, min_size=2, max_size=3).map(tuple)
    joined = st.builds(
        lambda operator, operands: Logical(operator=operator, operands=operands), st.sampled_from(("and", "or")), pair
    )
    negated = st.one_of(simple, joined).map(lambda inner: Negation(operand=inner))
    return st.one_of(simple, simple, joined, negated)


@st.composite
def queries(draw: st.DrawFn) -> Table:
    kind = draw(st.sampled_from(("flights", "bookings", "both", "passengers")))
    pool = {"flights": CONDITIONS_OF_BOTH, "both": CONDITIONS_OF_BOTH, "bookings": CONDITIONS_OF_BOOKINGS,
            "passengers": tuple(equalities("air.passengers.tier", "gold", "basic"))}[kind]  # fmt: skip
    attributes = {"flights": OF_BOTH + OF_FLIGHTS, "both": OF_BOTH, "bookings": OF_BOTH + OF_BOOKINGS,
                  "passengers": (by("air.passengers.tier"), by("air.airports.city"))}[kind]  # fmt: skip
    times = [per(g) for g in ("day", "week", "month", "quarter", "year")]
    times += [part("weekday"), part("month_of_year"), part("week_of_year")]
    dims = draw(st.lists(st.sampled_from(attributes), max_size=2, unique_by=lambda d: d.name))
    when = draw(st.sampled_from([None, None, *times]))
    dims = [*([when] if when else []), *dims]
    measures = draw(st.lists(_measures(kind, pool), min_size=1, max_size=3, unique_by=lambda m: m.name))
    measures = _with_window(draw, kind, measures, dims)
    windowed = any(not isinstance(m, RatioMeasure) and hasattr(m, "of") for m in measures)
    names = [m.name for m in measures]
    starts = st.sampled_from(
        ["2025-10-01", "2026-01-01", "2026-02-01"] + ([] if windowed else ["2025-11-17", "2026-01-20"])
    )
    span = draw(
        st.one_of(
            st.none(), st.tuples(st.one_of(st.none(), starts), st.sampled_from([None, "2026-03-02", "2026-04-01"]))
        )
    )
    threshold = st.builds(
        lambda m, o, v: Threshold(measure=m, operator=o, value=v),
        st.sampled_from(names),
        st.sampled_from(("<", "<=", ">", ">=", "<>")),
        st.sampled_from(("0", "1", "3", "100", "0.25", "495")),
    )
    ranked = [m.name for m in measures if isinstance(m, RatioMeasure) or not hasattr(m, "of")]
    ordering = st.builds(lambda n, d: Order(by=n, descending=d), st.sampled_from(ranked or names), st.booleans())
    order = draw(st.one_of(st.none(), ordering)) if ranked else None
    limit = draw(st.sampled_from([None, 1, 2, 5])) if order else None
    within = tuple(draw(st.sampled_from([(), *((d.name,) for d in dims)]))) if limit else ()
    return Table(
        measures=tuple(measures),
        dimensions=tuple(dims),
        where=tuple(draw(st.lists(conditions(pool), max_size=2))),
        period=period(*span) if span and any(span) else None,
        having=() if windowed or not dims else tuple(draw(st.lists(threshold, max_size=1))),
        order=(order,) if order else (),
        limit=limit,
        limit_per=within,
    )


def _measures(kind: str, pool: tuple[Expression, ...]) -> st.SearchStrategy[Measure]:
    where = st.one_of(st.just(()), conditions(pool).map(lambda c: (c,)))
    if kind == "passengers":
        return st.sampled_from([count_of("air.passengers", name="people"),
                                adhoc("count_distinct", "air.passengers.home_airport", name="homes")])  # fmt: skip
    metrics = {
        "flights": FLIGHT_METRICS,
        "bookings": BOOKING_METRICS,
        "both": BOTH_METRICS + FLIGHT_METRICS + ("flown_revenue", "booking_count", "fare_revenue"),
    }[kind]
    plain = st.sampled_from(metrics).map(named)
    filtered = st.builds(lambda m, c: named(m, c, name=f"{m}_some"), st.sampled_from(metrics), conditions(pool))
    column = {
        "flights": "air.flights.distance_km",
        "both": "air.flights.delay_minutes",
        "bookings": "air.bookings.fare",
    }[kind]
    home = column.rpartition(".")[0]
    free = st.builds(
        lambda f, w: adhoc(f, column, *w, name=f"free_{f}"),
        st.sampled_from(("sum", "average", "min", "max", "median", "count_distinct")),
        where,
    )
    counts = where.map(lambda w: count_of(home, *w, name="number"))
    ratio = st.builds(
        lambda w, f: RatioMeasure(
            name="ratio", numerator=adhoc("sum", column, *w, name="top"), denominator=count_of(home, *f, name="bottom")
        ),
        where,
        where,
    )
    return st.one_of(plain, plain, filtered, free, counts, ratio)


def _with_window(draw: st.DrawFn, kind: str, measures: list[Measure], dims: list[Dimension]) -> list[Measure]:
    """One window measure in some of the queries, of a measure that adds up."""
    base = {"flights": named("flights_flown"), "both": named("flights_flown"), "bookings": named("fare_revenue"),
            "passengers": count_of("air.passengers", name="people")}[kind]  # fmt: skip
    month = any(getattr(d, "grain", None) == "month" for d in dims)
    monthly_count = named("booking_count") if kind == "bookings" else base
    options: list[Measure | None] = [None, None, None]
    if dims:
        options += [ShareMeasure(name="share", of=base), ShareMeasure(name="share", of=base, within=(dims[0].name,))]
    if month:
        options += [running(base), running(base, "quarter")]
        options += [
            change(monthly_count, output, "month", count)
            for output in ("previous", "difference", "percent")
            for count in (1, 3)
        ]
    window = draw(st.sampled_from(options))
    return [*measures, window] if window is not None else measures


def check(company: Company, query: Table) -> None:
    names, rows = company.run(query)
    keys = [names.index(d.name) for d in query.dimensions]
    found = {tuple(row[i] for i in keys): row for row in rows}
    assert len(found) == len(rows), "a key stands in two rows"
    expected = Answer(query).rows
    assert set(found) == set(expected), f"too much: {set(found) - set(expected)}; missing: {set(expected) - set(found)}"
    for key, values in expected.items():
        for name, value in values.items():
            got = found[key][names.index(name)]
            assert equal(got, value), f"{name} of {key} is {got}, should be {value}"
    if query.order:
        check_order(query, names, rows)


def check_order(query: Table, names: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    order = query.order[0]
    groups: dict[object, list[object]] = {}
    for row in rows:
        groups.setdefault(tuple(row[names.index(name)] for name in query.limit_per), []).append(
            row[names.index(order.by)]
        )
    for values in groups.values():
        known = [value for value in values if value is not None]
        assert known == sorted(known, reverse=order.descending)
        assert None not in values[: len(known)]


def equal(got: object, value: object) -> bool:
    if got is None or value is None:
        return got is value
    if isinstance(got, int | float) or hasattr(got, "as_tuple"):
        return math.isclose(float(got), float(value), rel_tol=1e-9, abs_tol=1e-9)  # type: ignore[arg-type]
    return got == value


@settings(max_examples=EXAMPLES, deadline=None, derandomize="RANDOM_QUERIES" not in os.environ,
          suppress_health_check=list(HealthCheck))  # fmt: skip
@given(query=queries())
def test_random_queries_give_what_the_rows_give(airline, query):
    check(airline, query)


@pytest.mark.parametrize("metric", [*FLIGHT_METRICS, *BOOKING_METRICS, *BOTH_METRICS])
def test_every_metric_by_month_and_model(airline, metric):
    check(airline, Table(measures=(named(metric),), dimensions=(per("month"), by("air.aircraft.model"))))

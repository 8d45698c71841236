"""Semi-additive measures: snapshots and balances of valid rows."""

import datetime

import pytest

from schemas.errors import UnplannableError
from schemas.query import TimeDimension
from tests.compiler.asked import by, change, named, part, per, period, running, same, table
from tests.workspaces.opened import compare, open_company


def test_snapshot_without_grain_is_the_last_one(airline):
    found = airline.rows(table(named("fuel_on_hand")))
    assert found == airline.ask("SELECT SUM(litres) FROM air.fuel_stock WHERE day = '2026-03-31'")


def test_snapshot_of_a_period_is_its_last_one(airline):
    query = table(
        named("fuel_on_hand"), dims=(by("air.fuel_stock.airport_code"),), period=period("2025-11-01", "2026-01-15")
    )
    same(
        airline.rows(query),
        airline.ask("""SELECT airport_code, SUM(litres) FROM air.fuel_stock
        WHERE day = '2026-01-10' GROUP BY 1"""),
    )


@pytest.mark.parametrize("grain", ["day", "week", "month", "quarter", "year"])
def test_snapshot_per_grain_is_the_last_of_each(airline, grain):
    query = table(named("fuel_on_hand"), dims=(per(grain),))
    same(
        airline.rows(query),
        airline.ask(f"""WITH last AS (SELECT DATE_TRUNC('{grain}', day)::DATE AS k, MAX(day) AS d
        FROM air.fuel_stock GROUP BY 1)
        SELECT k, SUM(litres) FROM last JOIN air.fuel_stock ON day = d GROUP BY 1"""),
    )


def test_snapshot_with_a_filter_is_the_last_of_those_that_fulfil_it(airline):
    """Frankfurt has no reading on 30 November: its balance of the month is that of the 15th, or missing, never 0."""
    query = table(named("fuel_on_hand"), where=(compare("air.fuel_stock.airport_code", "=", "FRA"),),
                  period=period("2025-11-01", "2025-12-01"))  # fmt: skip
    reading = airline.ask("SELECT litres FROM air.fuel_stock WHERE airport_code = 'FRA' AND day = '2025-11-15'")
    assert airline.rows(query) in (reading, [(None,)])


def test_snapshot_by_two_grains(airline):
    year, month = TimeDimension(name="year", grain="year"), TimeDimension(name="month", grain="month")
    query = table(named("fuel_on_hand"), dims=(year, month))
    expected = airline.ask("""WITH last AS (SELECT DATE_TRUNC('month', day)::DATE AS k, MAX(day) AS d
        FROM air.fuel_stock GROUP BY 1) SELECT DATE_TRUNC('year', k)::DATE, k, SUM(litres)
        FROM last JOIN air.fuel_stock ON day = d GROUP BY 1, 2""")
    right_or_refused(airline, query, expected)


def right_or_refused(company, query, expected):
    try:
        found = company.rows(query)
    except UnplannableError:
        return
    same(found, expected)


def test_snapshot_per_weekday_is_refused(airline):
    with pytest.raises(UnplannableError):
        airline.rows(table(named("fuel_on_hand"), dims=(part("weekday"),)))


def test_running_total_of_a_balance_is_refused(airline):
    with pytest.raises(UnplannableError):
        airline.rows(table(running(named("fuel_on_hand")), dims=(per("month"),)))


def test_snapshot_before_as_of(airline_folder):
    early = open_company(airline_folder, datetime.date(2026, 2, 1))
    assert early.rows(table(named("fuel_on_hand"))) == early.ask(
        "SELECT SUM(litres) FROM air.fuel_stock WHERE day = '2026-01-30'"
    )


IN_SERVICE = "a.commissioned_on <= d.day AND (a.retired_on IS NULL OR a.retired_on > d.day)"


def test_validity_without_grain_is_at_the_last_day(airline):
    query = table(named("fleet_size"), dims=(by("air.aircraft.model"),))
    same(
        airline.rows(query),
        airline.ask(f"""SELECT model, COUNT(*) FROM air.aircraft AS a,
        (SELECT DATE '2026-03-31' AS day) AS d WHERE {IN_SERVICE} GROUP BY 1"""),
    )


def test_validity_of_a_period_is_at_its_last_day(airline):
    query = table(named("fleet_size"), period=period("2025-11-01", "2025-12-01"))
    assert airline.rows(query) == airline.ask(f"""SELECT COUNT(*) FROM air.aircraft AS a,
        (SELECT DATE '2025-11-30' AS day) AS d WHERE {IN_SERVICE}""")


@pytest.mark.parametrize("grain", ["day", "week", "month", "quarter"])
def test_validity_per_grain_is_at_the_last_day_of_each(airline, grain):
    query = table(named("fleet_size"), dims=(per(grain),), period=period("2025-11-03", "2026-03-10"))
    same(
        airline.rows(query),
        airline.ask(f"""
        WITH days AS (SELECT day::DATE AS day
                  FROM RANGE(DATE '2025-11-03', DATE '2026-03-10', INTERVAL 1 DAY) AS r(day)),
             d AS (SELECT DATE_TRUNC('{grain}', day)::DATE AS k, MAX(day) AS day FROM days GROUP BY 1)
        SELECT d.k, COUNT(*) FROM d JOIN air.aircraft AS a ON {IN_SERVICE} GROUP BY 1"""),
    )


def test_validity_at_the_first_day(airline):
    query = table(named("opening_fleet"), dims=(per("month"),), period=period("2026-01-01", "2026-03-01"))
    same(
        airline.rows(query),
        airline.ask(f"""SELECT d.day, COUNT(*)
        FROM (VALUES (DATE '2026-01-01'), (DATE '2026-02-01')) AS d(day) JOIN air.aircraft AS a ON {IN_SERVICE}
        GROUP BY 1"""),
    )


def test_a_period_without_valid_rows_counts_none(airline):
    query = table(named("fleet_size"), dims=(per("month"),), where=(compare("air.aircraft.tail", "=", "N6"),),
                  period=period("2025-12-01", "2026-03-01"))  # fmt: skip
    found = dict(airline.rows(query))
    assert found.get(datetime.date(2026, 1, 1)) == 1.0
    assert not found.get(datetime.date(2025, 12, 1))
    assert not found.get(datetime.date(2026, 2, 1))


def test_balance_beside_a_flow(airline):
    query = table(named("fleet_size"), named("fuel_on_hand"), named("flights_flown"), dims=(per("month"),),
                  period=period("2025-10-01", "2026-03-01"))  # fmt: skip
    same(
        airline.rows(query),
        airline.ask(f"""
        WITH m AS (SELECT day::DATE AS k, (day + INTERVAL 1 MONTH - INTERVAL 1 DAY)::DATE AS day
                   FROM RANGE(DATE '2025-10-01', DATE '2026-03-01', INTERVAL 1 MONTH) AS r(day)),
             s AS (SELECT d.k, COUNT(*) AS v FROM m AS d JOIN air.aircraft AS a ON {IN_SERVICE} GROUP BY 1),
             f AS (SELECT DATE_TRUNC('month', flight_date)::DATE AS k, COUNT(*) AS v FROM air.flights
                   WHERE status = 'flown' GROUP BY 1),
             l AS (SELECT DATE_TRUNC('month', day)::DATE AS k, MAX(day) AS d FROM air.fuel_stock GROUP BY 1),
             h AS (SELECT k, SUM(litres) AS v FROM l JOIN air.fuel_stock ON day = d GROUP BY 1)
        SELECT m.k, COALESCE(s.v, 0), h.v, COALESCE(f.v, 0) FROM m LEFT JOIN s USING (k) LEFT JOIN f USING (k)
        LEFT JOIN h USING (k)"""),
    )


def test_change_of_a_balance(airline):
    query = table(change(named("fleet_size"), "difference", "month"), dims=(per("month"),),
                  period=period("2025-12-01", "2026-03-01"))  # fmt: skip
    same(
        airline.rows(query, "month", "fleet_size", "change"),
        airline.ask(f"""
        WITH m AS (SELECT day::DATE AS k, (day + INTERVAL 1 MONTH - INTERVAL 1 DAY)::DATE AS day
                   FROM RANGE(DATE '2025-11-01', DATE '2026-03-01', INTERVAL 1 MONTH) AS r(day)),
             s AS (SELECT d.k, COUNT(*) AS v FROM m AS d JOIN air.aircraft AS a ON {IN_SERVICE} GROUP BY 1)
        SELECT k, v, v - LAG(v) OVER (ORDER BY k) FROM s QUALIFY k >= '2025-12-01'"""),
    )


def test_validity_before_as_of(airline_folder):
    early = open_company(airline_folder, datetime.date(2026, 1, 15))
    assert early.rows(table(named("fleet_size"))) == early.ask(f"""SELECT COUNT(*) FROM air.aircraft AS a,
        (SELECT DATE '2026-01-14' AS day) AS d WHERE {IN_SERVICE}""")


def test_validity_with_a_period_after_as_of_is_not_counted_in_the_future(airline_folder):
    early = open_company(airline_folder, datetime.date(2026, 1, 15))
    query = table(named("fleet_size"), dims=(per("month"),), period=period("2026-01-01", "2026-04-01"))
    assert [row[0] for row in early.rows(query)] == [datetime.date(2026, 1, 1)]

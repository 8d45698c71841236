"""Shares, changes, running and rolling figures."""

import datetime

import pytest

from schemas.errors import UnplannableError
from schemas.query import Order, ShareMeasure, Threshold
from tests.compiler.asked import (
    BOOKED,
    adhoc,
    by,
    change,
    count_of,
    first,
    named,
    per,
    period,
    rolling,
    running,
    same,
    table,
)
from tests.workspaces.opened import compare

D = datetime.date


def right_or_refused(company, query, expected, *columns):
    """Never another number than `expected`; refusing is right too."""
    try:
        found = company.rows(query, *columns)
    except UnplannableError:
        return
    same(found, expected)


def share(of, *within, name="share"):
    return ShareMeasure(name=name, of=of, within=within)


# share


def test_share_of_the_total(airline):
    query = table(share(named("fare_revenue")), dims=(by("air.bookings.cabin"),))
    same(
        airline.rows(query, "cabin", "share"),
        airline.ask(f"""WITH {BOOKED}
        SELECT cabin, SUM(fare - refund) / (SELECT SUM(fare - refund) FROM booked WHERE status = 'confirmed')
        FROM booked WHERE status = 'confirmed' GROUP BY 1"""),
    )


def test_share_within(airline):
    query = table(share(named("fare_revenue"), "channel"), dims=(by("air.bookings.channel"), by("air.bookings.cabin")))
    same(
        airline.rows(query, "channel", "cabin", "share"),
        airline.ask(f"""WITH {BOOKED},
        p AS (SELECT channel, cabin, SUM(fare - refund) AS v FROM booked WHERE status = 'confirmed' GROUP BY 1, 2),
        t AS (SELECT channel, SUM(v) AS v FROM p GROUP BY 1)
        SELECT p.channel, p.cabin, p.v / NULLIF(t.v, 0) FROM p
        JOIN t ON t.channel IS NOT DISTINCT FROM p.channel"""),
    )


def test_share_is_of_everything_even_where_only_the_top_is_shown(airline):
    query = table(share(named("fare_revenue")), dims=(by("air.bookings.channel"),), **first(1, "fare_revenue"))
    expected = airline.ask(f"""WITH {BOOKED}, p AS (SELECT channel, SUM(fare - refund) AS v FROM booked
        WHERE status = 'confirmed' GROUP BY 1) SELECT channel, v / (SELECT SUM(v) FROM p) FROM p
        WHERE channel IS NOT NULL ORDER BY v DESC LIMIT 1""")
    query = query.model_copy(update={"measures": (named("fare_revenue"), *query.measures)})
    assert airline.rows(query, "channel", "share") == expected


def test_the_top_by_share(airline):
    query = table(share(named("fare_revenue")), dims=(by("air.bookings.channel"),), **first(1, "share"))
    assert airline.rows(query, "channel") == airline.ask(f"""WITH {BOOKED} SELECT channel FROM booked
        WHERE status = 'confirmed' AND channel IS NOT NULL GROUP BY 1 ORDER BY SUM(fare - refund) DESC LIMIT 1""")


def test_the_top_by_running_total(airline):
    query = table(running(named("fare_revenue")), dims=(per("month"),), **first(1, "running"))
    assert airline.rows(query, "month") == [(D(2026, 3, 1),)]


def test_share_of_distinct_counts_is_refused(airline):
    with pytest.raises(UnplannableError):
        airline.rows(table(share(named("lead_bookers")), dims=(by("air.bookings.cabin"),)))


def test_share_of_a_ratio_is_refused(airline):
    with pytest.raises(UnplannableError):
        airline.rows(table(share(named("late_rate")), dims=(by("air.flights.tail"),)))


def test_share_beside_a_change_is_of_the_shown_period(airline):
    query = table(share(named("flights_flown")), change(named("flights_flown"), "previous", "month"),
                  dims=(per("month"),), period=period("2026-01-01", "2026-04-01"))  # fmt: skip
    expected = airline.ask("""SELECT DATE_TRUNC('month', flight_date)::DATE, COUNT(*) / SUM(COUNT(*)) OVER ()
        FROM air.flights WHERE status = 'flown' AND flight_date >= '2026-01-01' GROUP BY 1""")
    right_or_refused(airline, query, expected, "month", "share")


def test_shares_of_the_top_rows_fulfilling_a_condition(airline):
    """The first two of those with less than 2000, with their share of everything."""
    query = table(
        named("fare_revenue"), share(named("fare_revenue")),
        dims=(by("air.bookings.lead_passenger", entity=True),),
        having=(Threshold(measure="fare_revenue", operator="<", value="500"),), **first(2, "fare_revenue"),
    )  # fmt: skip
    expected = airline.ask(f"""WITH {BOOKED}, p AS (SELECT lead_passenger, SUM(fare - refund) AS v FROM booked
        WHERE status = 'confirmed' GROUP BY 1), s AS (SELECT *, v / SUM(v) OVER () AS share FROM p)
        SELECT lead_passenger, v, share FROM s WHERE v < 500 AND lead_passenger IS NOT NULL QUALIFY RANK() OVER (ORDER BY v DESC) <= 2""")
    same(airline.rows(query, "lead_passenger", "fare_revenue", "share"), expected)


# change


def test_change_at_the_start_of_the_period_looks_back(airline):
    query = table(change(named("flights_flown"), "difference", "month"), dims=(per("month"),),
                  period=period("2026-02-01", "2026-04-01"))  # fmt: skip
    same(
        airline.rows(query, "month", "flights_flown", "change"),
        airline.ask("""WITH m AS (
        SELECT DATE_TRUNC('month', flight_date)::DATE AS k, COUNT(*) AS v FROM air.flights WHERE status = 'flown'
        GROUP BY 1) SELECT k, v, v - LAG(v) OVER (ORDER BY k) FROM m QUALIFY k >= '2026-02-01'"""),
    )


def test_change_after_a_month_without_rows_is_not_against_the_month_before(airline):
    """No flight in December: January stands against nothing (or 0), never against November."""
    query = table(change(named("flights_flown"), "previous", "month"), dims=(per("month"),))
    found = dict(airline.rows(query, "month", "change"))
    assert found[D(2026, 1, 1)] in (None, 0.0)
    assert found[D(2026, 2, 1)] == dict(airline.rows(query, "month", "flights_flown"))[D(2026, 1, 1)]


@pytest.mark.parametrize("beside", [(), ("flights_flown",)])
def test_the_first_period_of_the_data_has_no_previous_value(airline, beside):
    """A month before the data begins is unknown, not 0: alone and beside another fact alike."""
    query = table(change(named("fare_revenue"), "previous", "month"), *(named(m) for m in beside), dims=(per("month"),))
    found = dict(airline.rows(query, "month", "change"))
    assert found[D(2025, 8, 1)] is None


@pytest.mark.parametrize("metric", ["fuel_cost", "flights_flown"])
def test_sums_and_counts_treat_a_gap_alike(airline, metric):
    """December has neither flights nor fuel; both have a filling of 0."""
    alone = table(change(named(metric), "difference", "month"), dims=(per("month"),))
    beside = table(change(named(metric), "difference", "month"), named("fare_revenue"), dims=(per("month"),))
    found = [dict(airline.rows(query, "month", "change"))[D(2026, 1, 1)] for query in (alone, beside)]
    assert found[0] == found[1]


def test_growth_is_null_where_the_earlier_value_is_zero(airline):
    query = table(change(named("late_flights"), "percent", "day"), dims=(per("day"),))
    found = airline.rows(query, "day", "late_flights", "change")
    late = {row[0]: row[1] for row in found}
    for day, value, growth in found:
        before = late.get(day - datetime.timedelta(days=1))
        assert growth == (None if not before else float(f"{(value - before) / before:.9g}"))


def test_change_per_group_looks_at_the_same_group(airline):
    query = table(change(named("fare_revenue"), "previous", "month"), dims=(per("month"), by("air.bookings.cabin")),
                  period=period("2026-01-01", "2026-03-01"))  # fmt: skip
    expected = airline.ask(f"""WITH {BOOKED}, m AS (SELECT DATE_TRUNC('month', booked_at)::DATE AS k, cabin,
        SUM(fare - refund) AS v FROM booked WHERE status = 'confirmed' GROUP BY 1, 2)
        SELECT m.k, m.cabin, m.v, COALESCE(p.v, 0) FROM m LEFT JOIN m AS p
        ON p.k = m.k - INTERVAL 1 MONTH AND p.cabin IS NOT DISTINCT FROM m.cabin
        WHERE m.k >= '2026-01-01' AND m.k < '2026-03-01'""")
    same(airline.rows(query, "month", "cabin", "fare_revenue", "change"), expected)


def test_change_over_a_year_by_month(airline):
    query = table(change(named("flights_flown"), "previous", "year"), dims=(per("month"),))
    assert {row[1] for row in airline.rows(query, "month", "change")} <= {None, 0.0}


def test_change_against_last_year_of_months_inside_a_year(wholesaler):
    """March to June against a year earlier needs no year that starts in March."""
    query = table(
        change(named("ord_cnt"), "previous", "year"), dims=(per("month"),), period=period("2026-04-01", "2026-07-01")
    )
    assert [row[0] for row in wholesaler.rows(query, "month")] == [D(2026, 4, 1), D(2026, 6, 1)]


def test_change_of_a_grain_the_rows_do_not_have(airline):
    """A week is no number of months: against one week earlier has no meaning for months."""
    query = table(change(named("flights_flown"), "previous", "week"), dims=(per("month"),))
    with pytest.raises(UnplannableError):
        airline.rows(query)


def test_change_over_a_year_by_week_finds_no_weeks(airline):
    """A Monday is no Monday a year earlier: refused, or 52 weeks; never always NULL."""
    query = table(change(named("fare_revenue"), "previous", "month"), dims=(per("week"),))
    with pytest.raises(UnplannableError):
        airline.rows(query)


def test_change_by_hour_looks_at_the_same_hour(airline):
    query = table(change(count_of("air.bookings"), "previous", "day"), dims=(per("hour"),))
    expected = airline.ask(f"""WITH {BOOKED}, h AS (SELECT DATE_TRUNC('hour', booked_at) AS k, COUNT(*) AS v FROM booked
        GROUP BY 1) SELECT h.k, p.v FROM h LEFT JOIN h AS p ON p.k = h.k - INTERVAL 1 DAY""")
    right_or_refused(airline, query, expected, "hour", "change")


def test_change_by_hour_with_a_period(airline):
    query = table(change(count_of("air.bookings"), "previous", "hour"), dims=(per("hour"),),
                  period=period("2026-02-01", "2026-02-03"))  # fmt: skip
    expected = airline.ask(f"""WITH {BOOKED}, h AS (SELECT DATE_TRUNC('hour', booked_at) AS k, COUNT(*) AS v FROM booked
        GROUP BY 1) SELECT h.k, p.v FROM h LEFT JOIN h AS p ON p.k = h.k - INTERVAL 1 HOUR
        WHERE h.k >= '2026-02-01' AND h.k < '2026-02-03'""")
    right_or_refused(airline, query, expected, "hour", "change")


def test_change_with_year_beside_month(airline):
    """January's month before is in another year."""
    query = table(change(named("fare_revenue"), "previous", "month"), dims=(per("month"), per("year")))
    expected = airline.ask(f"""WITH {BOOKED}, m AS (SELECT DATE_TRUNC('month', booked_at)::DATE AS k,
        SUM(fare - refund) AS v FROM booked WHERE status = 'confirmed' GROUP BY 1)
        SELECT k, LAG(v) OVER (ORDER BY k) FROM m QUALIFY k > '2025-09-01'""")
    try:
        found = airline.rows(query, "month", "change")
    except UnplannableError:
        return
    same([row for row in found if row[0] > D(2025, 9, 1)], expected)


# running


def test_running_total(airline):
    query = table(running(named("fare_revenue")), dims=(per("month"), by("air.bookings.channel")))
    same(
        airline.rows(query, "month", "channel", "running"),
        airline.ask(f"""WITH {BOOKED}, m AS (
        SELECT DATE_TRUNC('month', booked_at)::DATE AS k, channel, SUM(fare - refund) AS v FROM booked
        WHERE status = 'confirmed' GROUP BY 1, 2)
        SELECT k, channel, SUM(v) OVER (PARTITION BY channel ORDER BY k) FROM m"""),
    )


def test_running_total_starts_anew(airline):
    query = table(running(named("fare_revenue"), "quarter"), dims=(per("month"),))
    same(
        airline.rows(query, "month", "running"),
        airline.ask(f"""WITH {BOOKED}, m AS (
        SELECT DATE_TRUNC('month', booked_at)::DATE AS k, SUM(fare - refund) AS v FROM booked
        WHERE status = 'confirmed' GROUP BY 1)
        SELECT k, SUM(v) OVER (PARTITION BY DATE_TRUNC('quarter', k) ORDER BY k) FROM m"""),
    )


def test_year_to_date_of_a_later_month_counts_from_january(airline):
    query = table(
        running(named("fare_revenue"), "year"), dims=(per("month"),), period=period("2026-02-01", "2026-04-01")
    )
    expected = airline.ask(f"""WITH {BOOKED}, m AS (SELECT DATE_TRUNC('month', booked_at)::DATE AS k,
        SUM(fare - refund) AS v FROM booked WHERE status = 'confirmed' GROUP BY 1)
        SELECT k, SUM(v) OVER (PARTITION BY DATE_TRUNC('year', k) ORDER BY k) FROM m QUALIFY k >= '2026-02-01'""")
    right_or_refused(airline, query, expected, "month", "running")


def test_running_total_beside_a_change_starts_with_the_period(airline):
    query = table(running(named("fare_revenue")), change(named("fare_revenue"), "previous", "month"),
                  dims=(per("month"),), period=period("2026-01-01", "2026-04-01"))  # fmt: skip
    expected = airline.ask(f"""WITH {BOOKED}, m AS (SELECT DATE_TRUNC('month', booked_at)::DATE AS k,
        SUM(fare - refund) AS v FROM booked WHERE status = 'confirmed' AND booked_at >= '2026-01-01' GROUP BY 1)
        SELECT k, SUM(v) OVER (ORDER BY k) FROM m""")
    right_or_refused(airline, query, expected, "month", "running")


def test_running_total_by_month_beside_year(airline):
    query = table(running(named("fare_revenue")), dims=(per("month"), per("year")))
    expected = airline.ask(f"""WITH {BOOKED}, m AS (SELECT DATE_TRUNC('month', booked_at)::DATE AS k,
        SUM(fare - refund) AS v FROM booked WHERE status = 'confirmed' GROUP BY 1)
        SELECT k, SUM(v) OVER (ORDER BY k) FROM m""")
    right_or_refused(airline, query, expected, "month", "running")


def test_running_total_without_time_is_refused(airline):
    with pytest.raises(UnplannableError):
        airline.rows(table(running(named("fare_revenue")), dims=(by("air.bookings.cabin"),)))


def test_running_total_of_which_only_the_last_rows_are_shown_counts_all(airline):
    query = table(running(named("flights_flown")), named("flights_flown"), dims=(per("month"),),
                  having=(Threshold(measure="flights_flown", operator=">", value="12"),))  # fmt: skip
    same(
        airline.rows(query, "month", "running"),
        airline.ask("""WITH m AS (
        SELECT DATE_TRUNC('month', flight_date)::DATE AS k, COUNT(*) AS v FROM air.flights WHERE status = 'flown'
        GROUP BY 1), r AS (SELECT k, v, SUM(v) OVER (ORDER BY k) AS r FROM m) SELECT k, r FROM r WHERE v > 12"""),
    )


# rolling


def test_rolling_average_counts_missing_days(airline):
    query = table(
        rolling(named("flights_flown"), 7, "day"), dims=(per("day"),), period=period("2026-01-01", "2026-02-01")
    )
    same(
        airline.rows(query, "day", "rolling"),
        airline.ask("""
        WITH c AS (SELECT day::DATE AS k FROM RANGE(DATE '2025-12-26', DATE '2026-02-01', INTERVAL 1 DAY) AS r(day)),
             f AS (SELECT flight_date AS k, COUNT(*) AS v FROM air.flights WHERE status = 'flown' GROUP BY 1)
        SELECT k, AVG(COALESCE(v, 0)) OVER (ORDER BY k ROWS 6 PRECEDING) FROM c LEFT JOIN f USING (k)
        QUALIFY k >= '2026-01-01'"""),
    )


@pytest.mark.parametrize("function", ["sum", "min", "max", "average"])
def test_rolling_per_group(airline, function):
    query = table(rolling(named("flights_flown"), 2, "month", function), dims=(per("month"), by("air.flights.tail")),
                  period=period("2025-11-01", "2026-03-01"))  # fmt: skip
    sql = {"average": "AVG"}.get(function, function.upper())
    expected = airline.ask(f"""
        WITH c AS (SELECT day::DATE AS k FROM RANGE(DATE '2025-10-01', DATE '2026-03-01', INTERVAL 1 MONTH) AS r(day)),
             f AS (SELECT DATE_TRUNC('month', flight_date)::DATE AS k, tail, COUNT(*) AS v FROM air.flights
                   WHERE status = 'flown' AND flight_date >= '2025-10-01' AND flight_date < '2026-03-01' GROUP BY 1, 2),
             g AS (SELECT DISTINCT tail FROM f),
             a AS (SELECT c.k, g.tail, COALESCE((SELECT v FROM f WHERE f.k = c.k
                   AND f.tail IS NOT DISTINCT FROM g.tail), 0) AS v FROM c, g)
        SELECT k, tail, {sql}(v) OVER (PARTITION BY tail ORDER BY k ROWS 1 PRECEDING) FROM a
        QUALIFY k >= '2025-11-01'""")
    same(airline.rows(query, "month", "tail", "rolling"), expected)


def test_rolling_without_period_starts_with_the_data_and_ends_at_as_of(airline):
    query = table(rolling(named("fuel_cost"), 3, "month"), dims=(per("month"),))
    found = sorted(row[0] for row in airline.rows(query, "month"))
    assert (found[0], found[-1], len(found)) == (D(2025, 10, 1), D(2026, 3, 1), 6)


def test_rolling_days_over_rows_of_months_is_refused(airline):
    query = table(rolling(named("flights_flown"), 7, "day"), dims=(per("month"),))
    with pytest.raises(UnplannableError):
        airline.rows(query)


def test_two_rolling_windows_of_one_table(airline):
    query = table(rolling(named("flights_flown"), 2, "month", "sum", "two"),
                  rolling(named("flights_flown"), 3, "month", "sum", "three"), dims=(per("month"),),
                  period=period("2026-01-01", "2026-04-01"))  # fmt: skip
    same(
        airline.rows(query, "month", "two", "three"),
        airline.ask("""
        WITH c AS (SELECT day::DATE AS k FROM RANGE(DATE '2025-11-01', DATE '2026-04-01', INTERVAL 1 MONTH) AS r(day)),
             f AS (SELECT DATE_TRUNC('month', flight_date)::DATE AS k, COUNT(*) AS v FROM air.flights
                   WHERE status = 'flown' GROUP BY 1), a AS (SELECT k, COALESCE(v, 0) AS v FROM c LEFT JOIN f USING (k))
        SELECT k, SUM(v) OVER (ORDER BY k ROWS 1 PRECEDING), SUM(v) OVER (ORDER BY k ROWS 2 PRECEDING) FROM a
        QUALIFY k >= '2026-01-01'"""),
    )


def test_rolling_sum_of_distinct_counts_is_refused(airline):
    with pytest.raises(UnplannableError):
        airline.rows(table(rolling(named("lead_bookers"), 2, "month", "sum"), dims=(per("month"),)))


def test_rolling_beside_a_running_total(airline):
    """The running total starts with the period, the rolling one looks back before it."""
    query = table(rolling(named("flights_flown"), 2, "month", "sum"), running(named("flights_flown")),
                  dims=(per("month"),), period=period("2026-02-01", "2026-04-01"))  # fmt: skip
    expected = airline.ask("""WITH f AS (SELECT DATE_TRUNC('month', flight_date)::DATE AS k, COUNT(*) AS v
        FROM air.flights WHERE status = 'flown' AND flight_date >= '2026-02-01' GROUP BY 1)
        SELECT k, SUM(v) OVER (ORDER BY k) FROM f""")
    right_or_refused(airline, query, expected, "month", "running")


def test_rolling_average_of_an_ad_hoc_sum_counts_days_without_rows(airline):
    query = table(rolling(adhoc("sum", "air.flights.distance_km", name="km"), 3, "day"), dims=(per("day"),),
                  period=period("2026-01-01", "2026-01-15"))  # fmt: skip
    same(
        airline.rows(query, "day", "rolling"),
        airline.ask("""
        WITH c AS (SELECT day::DATE AS k FROM RANGE(DATE '2025-12-30', DATE '2026-01-15', INTERVAL 1 DAY) AS r(day)),
             f AS (SELECT flight_date AS k, SUM(distance_km) AS v FROM air.flights GROUP BY 1)
        SELECT k, AVG(COALESCE(v, 0)) OVER (ORDER BY k ROWS 2 PRECEDING) FROM c LEFT JOIN f USING (k)
        QUALIFY k >= '2026-01-01'"""),
    )


def test_top_rows_of_a_growth_are_among_the_shown_months(airline):
    query = table(
        change(named("fare_revenue"), "difference", "month"),
        named("fare_revenue"),
        dims=(per("month"),),
        period=period("2026-01-01", "2026-03-01"),
        order=(Order(by="fare_revenue", descending=True),),
        limit=1,
    )
    same(
        airline.rows(query, "month", "fare_revenue"),
        airline.ask(f"""WITH {BOOKED} SELECT
        DATE_TRUNC('month', booked_at)::DATE, SUM(fare - refund) FROM booked WHERE status = 'confirmed'
        AND booked_at >= '2026-01-01' AND booked_at < '2026-03-01' GROUP BY 1 ORDER BY 2 DESC LIMIT 1"""),
    )


def test_top_rows_of_a_running_total_are_among_the_shown_months(airline):
    query = table(
        rolling(named("flights_flown"), 3, "month", "sum"),
        named("flights_flown"),
        dims=(per("month"),),
        period=period("2026-01-01", "2026-03-01"),
        order=(Order(by="flights_flown", descending=True),),
        limit=1,
    )
    same(
        airline.rows(query, "month", "flights_flown"),
        airline.ask("""SELECT DATE_TRUNC('month', flight_date)::DATE,
        COUNT(*) FROM air.flights WHERE status = 'flown' AND flight_date >= '2026-01-01' AND flight_date < '2026-03-01'
        GROUP BY 1 QUALIFY RANK() OVER (ORDER BY COUNT(*) DESC) = 1"""),
    )


def test_windows_with_a_filter(airline):
    web = compare("air.bookings.channel", "=", "web")
    query = table(running(named("fare_revenue", web)), dims=(per("month"),))
    same(
        airline.rows(query, "month", "running"),
        airline.ask(f"""WITH {BOOKED}, m AS (
        SELECT DATE_TRUNC('month', booked_at)::DATE AS k, SUM(fare - refund) AS v FROM booked
        WHERE status = 'confirmed' AND channel = 'web' GROUP BY 1) SELECT k, SUM(v) OVER (ORDER BY k) FROM m"""),
    )

"""Grouping: keys, labels, roles of one table, calendar parts, rebased counts, refused fan-outs."""

import pytest

from knowledge_graph.join_routes import AmbiguousRouteError
from schemas.errors import UnplannableError
from schemas.expressions import NullCheck
from schemas.query import TimeDimension
from tests.compiler.asked import BOOKED, adhoc, by, count_of, named, part, per, period, same, table
from tests.workspaces.opened import col, compare


def test_attribute_by_role(airline):
    query = table(named("flights_flown"), dims=(by("air.airports.city", "destination"),))
    same(
        airline.rows(query),
        airline.ask("""SELECT a.city, COUNT(*) FROM air.flights AS f
        LEFT JOIN air.airports AS a ON a.airport_code = f.destination WHERE f.status = 'flown' GROUP BY 1"""),
    )


def test_two_roles_of_one_table_stay_apart(airline):
    query = table(
        named("flights_flown"),
        dims=(by("air.airports.city", "origin", name="from"), by("air.airports.city", "destination", name="to")),
    )
    expected = airline.ask("""SELECT o.city, d.city, COUNT(*) FROM air.flights AS f
        LEFT JOIN air.airports AS o ON o.airport_code = f.origin
        LEFT JOIN air.airports AS d ON d.airport_code = f.destination WHERE f.status = 'flown' GROUP BY 1, 2""")
    right_or_refused(airline, query, expected)


def test_a_filter_by_one_role_and_a_group_by_the_other(airline):
    query = table(
        named("flights_flown"),
        dims=(by("air.airports.city", "destination"),),
        where=(compare("air.airports.city", "=", "New York", "origin"),),
    )
    expected = airline.ask("""SELECT d.city, COUNT(*) FROM air.flights AS f
        LEFT JOIN air.airports AS o ON o.airport_code = f.origin
        LEFT JOIN air.airports AS d ON d.airport_code = f.destination
        WHERE f.status = 'flown' AND o.city = 'New York' GROUP BY 1""")
    right_or_refused(airline, query, expected)


def test_two_measures_by_different_roles(airline):
    query = table(
        count_of("air.flights", compare("air.airports.zone", "=", "East", "origin"), name="out_of_east"),
        count_of("air.flights", compare("air.airports.zone", "=", "East", "destination"), name="into_east"),
    )
    expected = airline.ask("""SELECT COUNT(*) FILTER (WHERE o.zone = 'East'), COUNT(*) FILTER (WHERE d.zone = 'East')
        FROM air.flights AS f LEFT JOIN air.airports AS o ON o.airport_code = f.origin
        LEFT JOIN air.airports AS d ON d.airport_code = f.destination""")
    right_or_refused(airline, query, expected)


def right_or_refused(company, query, expected):
    """Never another number than `expected`; refusing is right too."""
    try:
        found = company.rows(query)
    except UnplannableError:
        return
    same(found, expected)


def test_a_role_not_named_is_ambiguous(airline):
    with pytest.raises(AmbiguousRouteError) as caught:
        airline.rows(table(named("flights_flown"), dims=(by("air.airports.city"),)))
    assert set(caught.value.routes) == {("origin",), ("destination",)}


def test_what_lies_behind_an_ambiguous_table_is_ambiguous_too(airline):
    with pytest.raises(AmbiguousRouteError):
        airline.rows(table(named("flights_flown"), dims=(by("air.countries.continent"),)))


def test_a_far_attribute_by_its_whole_route(airline):
    query = table(named("flights_flown"), dims=(by("air.countries.continent", "origin", "country"),))
    same(
        airline.rows(query),
        airline.ask("""SELECT c.continent, COUNT(*) FROM air.flights AS f
        LEFT JOIN air.airports AS a ON a.airport_code = f.origin
        LEFT JOIN air.countries AS c ON c.country_code = UPPER(a.country_code)
        WHERE f.status = 'flown' GROUP BY 1"""),
    )


def test_a_route_no_fact_has_is_refused_by_name(airline):
    query = table(named("fare_revenue"), dims=(by("air.airports.city", "origin"),))
    with pytest.raises(UnplannableError):
        airline.rows(query)


def test_composite_key_joins_on_both_columns(airline):
    query = table(named("fare_revenue"), dims=(by("air.flights.status", name="flight_status"),))
    same(
        airline.rows(query),
        airline.ask("""WITH v AS (SELECT *, ROW_NUMBER() OVER
        (PARTITION BY booking_id ORDER BY loaded_at DESC) AS n FROM air.bookings)
        SELECT f.status, SUM(v.fare - v.refund) FROM v JOIN air.flights AS f
        ON f.flight_number = v.flight_number AND f.flight_date = v.flight_date
        WHERE v.n = 1 AND v.status = 'confirmed' GROUP BY 1"""),
    )


def test_grouping_by_the_same_named_column_of_two_tables(airline):
    """`status` of the booking and of its flight."""
    query = table(
        count_of("air.bookings"),
        dims=(by("air.bookings.status", name="booking_status"), by("air.flights.status", name="flight_status")),
    )
    same(
        airline.rows(query),
        airline.ask("""WITH v AS (SELECT *, ROW_NUMBER() OVER
        (PARTITION BY booking_id ORDER BY loaded_at DESC) AS n FROM air.bookings)
        SELECT v.status, f.status, COUNT(*) FROM v JOIN air.flights AS f
        ON f.flight_number = v.flight_number AND f.flight_date = v.flight_date WHERE v.n = 1 GROUP BY 1, 2"""),
    )


def test_entity_dimension_keeps_namesakes_apart(airline):
    query = table(named("flights_flown"), dims=(by("air.airports.airport_code", "origin", entity=True),))
    same(
        airline.rows(query, "airport_code", "airport_name", "flights_flown"),
        airline.ask("""
        SELECT a.airport_code, a.airport_name, COUNT(*) FROM air.flights AS f
        LEFT JOIN air.airports AS a ON a.airport_code = f.origin WHERE f.status = 'flown' GROUP BY 1, 2"""),
    )


def test_orphans_kept_are_a_group_with_their_label(wholesaler):
    """Orders of a customer that is not in the master, and of none."""
    query = table(named("ord_cnt"), dims=(by("wh.CUST_MST.CUST_NO", entity=True),))
    found = wholesaler.rows(query, "CUST_NO", "CUST_NM", "ord_cnt")
    same(
        found,
        wholesaler.ask("""SELECT c.CUST_NO, c.CUST_NM, COUNT(*) FROM wh.ord_hdr AS o
        LEFT JOIN wh.CUST_MST AS c ON c.CUST_NO = o.CUST_NO GROUP BY 1, 2"""),
    )


def test_two_facts_agree_on_the_key_of_orphans(wholesaler):
    """One measure reads the product's cost, the other only its key: P1's rows must meet, and so must orphans."""
    orphaned = compare("wh.ord_ln.ord_no", "=", 102)
    query = table(
        named("mrgn"), adhoc("sum", "wh.ord_ln.qty", orphaned, name="units"), named("ord_cnt"),
        dims=(by("wh.CUST_MST.CUST_NO"),),
    )  # fmt: skip
    found = wholesaler.rows(query, "CUST_NO", "mrgn", "ord_cnt")
    same(
        found,
        wholesaler.ask("""WITH m AS (SELECT o.CUST_NO AS k, SUM(qty * (unt_prc - std_cst)) AS v
        FROM wh.ord_ln AS l JOIN wh.ord_hdr AS o USING (ord_no) LEFT JOIN wh.prd_mst AS p USING (prd_cd) GROUP BY 1),
        n AS (SELECT CUST_NO AS k, COUNT(*) AS v FROM wh.ord_hdr GROUP BY 1)
        SELECT n.k, COALESCE(m.v, 0), n.v FROM n LEFT JOIN m ON m.k IS NOT DISTINCT FROM n.k"""),
    )


def test_orphans_have_one_key_in_facts_that_join_and_facts_that_do_not(wholesaler):
    """Orders of customer 9, who is in no master: filtered by a master's column in one fact, not in the other."""
    query = table(
        adhoc("sum", "wh.ord_ln.qty", NullCheck(value=col("wh.CUST_MST.RGN_CD")), name="units_without_region"),
        named("ord_cnt"),
        dims=(by("wh.CUST_MST.CUST_NO"),),
    )
    found = {row[0]: row[1:] for row in wholesaler.rows(query, "CUST_NO", "units_without_region", "ord_cnt")}
    with_a_key_of_their_own = found.get(9.0) == (3.0, 1.0) and found.get(None) == (8.0, 1.0)
    with_those_of_no_customer = 9.0 not in found and found.get(None) == (11.0, 2.0)
    assert with_a_key_of_their_own or with_those_of_no_customer, found


def test_time_grains(airline):
    for grain in ("day", "week", "month", "quarter", "year"):
        found = airline.rows(table(named("fare_revenue"), dims=(per(grain),)))
        same(
            found,
            airline.ask(f"""WITH {BOOKED} SELECT DATE_TRUNC('{grain}', booked_at)::DATE, SUM(fare - refund)
            FROM booked WHERE status = 'confirmed' GROUP BY 1"""),
        )


def test_hours(airline):
    found = airline.rows(table(named("fare_revenue"), dims=(per("hour"),)))
    same(
        found,
        airline.ask(f"""WITH {BOOKED} SELECT DATE_TRUNC('hour', booked_at), SUM(fare - refund)
        FROM booked WHERE status = 'confirmed' GROUP BY 1"""),
    )


@pytest.mark.parametrize(
    ("name", "extract"), [("weekday", "ISODOW"), ("hour_of_day", "HOUR"), ("month_of_year", "MONTH"),
                          ("week_of_year", "WEEK"), ("day_of_month", "DAY"), ("quarter_of_year", "QUARTER")],
)  # fmt: skip
def test_calendar_parts(airline, name, extract):
    found = airline.rows(table(named("booking_count"), dims=(part(name),)))
    same(
        found,
        airline.ask(f"""WITH {BOOKED} SELECT EXTRACT({extract} FROM booked_at), COUNT(DISTINCT booking_id)
        FROM booked WHERE status = 'confirmed' GROUP BY 1"""),
    )


def test_distinct_count_by_an_attribute_of_its_parts(airline):
    """Bookings by tier of those who travel: counted through the bridge, once in each tier."""
    query = table(named("booking_count"), dims=(by("air.passengers.tier", "passenger"),))
    expected = airline.ask(f"""WITH {BOOKED} SELECT p.tier, COUNT(DISTINCT k.booking_id)
        FROM air.booking_passengers AS bp LEFT JOIN booked AS k ON k.booking_id = bp.booking_id
        LEFT JOIN air.passengers AS p ON p.passenger_id = bp.passenger_id WHERE k.status = 'confirmed' GROUP BY 1""")
    right_or_refused(airline, query, expected)


def test_count_of_bookings_by_infant_is_counted_through_the_bridge(airline):
    query = table(named("booking_count"), dims=(by("air.booking_passengers.infant"),))
    same(
        airline.rows(query),
        airline.ask(f"""WITH {BOOKED} SELECT bp.infant, COUNT(DISTINCT k.booking_id)
        FROM air.booking_passengers AS bp JOIN booked AS k ON k.booking_id = bp.booking_id
        WHERE k.status = 'confirmed' GROUP BY 1"""),
    )


def test_rebased_counts_keep_the_policies_of_their_home(airline):
    """Orphan bookings are left out of bookings; they stay out when counted through the bridge."""
    whole = airline.rows(table(count_of("air.bookings")))
    through = airline.rows(
        table(count_of("air.bookings"), dims=(by("air.booking_passengers.infant"),)), "infant", "rows"
    )
    same(
        through,
        airline.ask(f"""WITH {BOOKED} SELECT bp.infant, COUNT(DISTINCT k.booking_id)
        FROM air.booking_passengers AS bp JOIN booked AS k ON k.booking_id = bp.booking_id GROUP BY 1"""),
    )
    assert sum(row[1] for row in through) <= whole[0][0] + 1


def test_rebased_distinct_counts_are_of_the_period_of_their_home(airline):
    query = table(named("booking_count"), dims=(by("air.booking_passengers.infant"), per("month")),
                  period=period("2026-01-01", "2026-03-01"))  # fmt: skip
    same(
        airline.rows(query, "infant", "month", "booking_count"),
        airline.ask(f"""WITH {BOOKED}
        SELECT bp.infant, DATE_TRUNC('month', k.booked_at)::DATE, COUNT(DISTINCT k.booking_id)
        FROM air.booking_passengers AS bp JOIN booked AS k ON k.booking_id = bp.booking_id
        WHERE k.status = 'confirmed' AND k.booked_at >= '2026-01-01' AND k.booked_at < '2026-03-01' GROUP BY 1, 2"""),
    )


@pytest.mark.parametrize("metric", ["fare_revenue", "highest_fare", "fuel_cost", "flights_flown", "fleet_size"])
def test_what_would_fan_out_is_refused(airline, metric):
    with pytest.raises(UnplannableError):
        airline.rows(table(named(metric), dims=(by("air.booking_passengers.infant"),)))


def test_average_and_ad_hoc_sum_do_not_fan_out(airline):
    for function in ("sum", "average", "median", "min"):
        with pytest.raises(UnplannableError):
            airline.rows(table(adhoc(function, "air.flights.distance_km"), dims=(by("air.bookings.cabin"),)))


def test_two_time_grains_in_one_table(airline):
    year, month = TimeDimension(name="year", grain="year"), TimeDimension(name="month", grain="month")
    query = table(named("fare_revenue"), dims=(year, month))
    same(
        airline.rows(query, "year", "month", "fare_revenue"),
        airline.ask(f"""WITH {BOOKED}
        SELECT DATE_TRUNC('year', booked_at)::DATE, DATE_TRUNC('month', booked_at)::DATE, SUM(fare - refund)
        FROM booked WHERE status = 'confirmed' GROUP BY 1, 2"""),
    )


def test_normalized_values_are_one_group(airline):
    query = table(count_of("air.airports"), dims=(by("air.airports.country_code"),))
    same(airline.rows(query), airline.ask("SELECT UPPER(country_code), COUNT(*) FROM air.airports GROUP BY 1"))


def test_json_fields(airline):
    query = table(adhoc("sum", "air.bookings.bags", name="bags"), dims=(by("air.bookings.seat_row"),))
    same(
        airline.rows(query),
        airline.ask(f"""WITH {BOOKED} SELECT extras::JSON ->> '$.seat.row',
        SUM(CAST(extras::JSON ->> '$.bags' AS INTEGER)) FROM booked GROUP BY 1"""),
    )


def test_group_by_another_key_in_upper_case(wholesaler):
    query = table(named("net_sls"), dims=(by("wh.CUST_MST.RGN_CD"), by("wh.prd_mst.ctg_nm")))
    same(
        wholesaler.rows(query),
        wholesaler.ask("""SELECT c.RGN_CD, p.ctg_nm, SUM(l.qty * l.unt_prc)
        FROM wh.ord_ln AS l LEFT JOIN wh.ord_hdr AS o USING (ord_no) LEFT JOIN wh.prd_mst AS p USING (prd_cd)
        LEFT JOIN wh.CUST_MST AS c ON c.CUST_NO = o.CUST_NO GROUP BY 1, 2"""),
    )

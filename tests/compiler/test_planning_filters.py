"""Conditions: three-valued logic, semi-joins, periods, what lies after as_of."""

import datetime

import pytest

from schemas.errors import UnplannableError
from schemas.expressions import Like, Logical, Membership, Negation, NullCheck, Related
from schemas.query import Order, Threshold
from tests.compiler.asked import BOOKED, adhoc, by, count_of, first, named, per, period, same, table
from tests.workspaces import airline as planes
from tests.workspaces.airline import METRICS, write_airline
from tests.workspaces.folder import Source
from tests.workspaces.opened import col, compare, const, open_company

VOID, WEB = compare("air.bookings.status", "=", "void"), compare("air.bookings.channel", "=", "web")


@pytest.mark.parametrize(
    ("condition", "sql"),
    [
        (WEB, "channel = 'web'"),
        (compare("air.bookings.channel", "<>", "web"), "channel <> 'web'"),
        (
            Membership(value=col("air.bookings.channel"), options=(const("web"), const("app"))),
            "channel IN ('web', 'app')",
        ),
        (
            Membership(value=col("air.bookings.channel"), options=(const("web"),), negated=True),
            "channel NOT IN ('web')",
        ),
        (NullCheck(value=col("air.bookings.cabin")), "cabin IS NULL"),
        (NullCheck(value=col("air.bookings.cabin"), negated=True), "cabin IS NOT NULL"),
        (Like(value=col("air.bookings.booking_id"), pattern="%05"), "booking_id LIKE '%05'"),
        (Like(value=col("air.bookings.channel"), pattern="W%", negated=True), "channel NOT ILIKE 'W%'"),
        (Negation(operand=Logical(operator="or", operands=(WEB, VOID))), "NOT (channel = 'web' OR status = 'void')"),
        (
            Logical(
                operator="and",
                operands=(Logical(operator="or", operands=(WEB, VOID)), compare("air.bookings.fare", ">", 50)),
            ),
            "(channel = 'web' OR status = 'void') AND fare > 50",
        ),
        (
            Logical(
                operator="or",
                operands=(Logical(operator="and", operands=(WEB, VOID)), compare("air.bookings.fare", ">", 50)),
            ),
            "channel = 'web' AND status = 'void' OR fare > 50",
        ),
        (compare("air.bookings.seat_row", "=", "12"), "extras::JSON ->> '$.seat.row' = '12'"),
    ],
)
def test_conditions(airline, condition, sql):
    query = table(count_of("air.bookings"), where=(condition,))
    assert airline.rows(query) == airline.ask(f"WITH {BOOKED} SELECT COUNT(*) FROM booked WHERE {sql}")


def test_two_conditions_both_hold(airline):
    either = Logical(operator="or", operands=(WEB, VOID))
    query = table(count_of("air.bookings"), where=(either, compare("air.bookings.fare", ">", 50)))
    assert airline.rows(query) == airline.ask(f"""WITH {BOOKED} SELECT COUNT(*) FROM booked
        WHERE (channel = 'web' OR status = 'void') AND fare > 50""")


def test_a_measure_whose_condition_is_an_or_beside_one_with_another(airline):
    either = Logical(operator="or", operands=(WEB, VOID))
    dear = compare("air.bookings.fare", ">", 50)
    query = table(count_of("air.bookings", either, name="a"), count_of("air.bookings", dear, VOID, name="b"),
                  dims=(by("air.bookings.cabin"),))  # fmt: skip
    same(
        airline.rows(query),
        airline.ask(f"""WITH {BOOKED} SELECT cabin,
        COUNT(*) FILTER (WHERE channel = 'web' OR status = 'void'),
        COUNT(*) FILTER (WHERE fare > 50 AND status = 'void')
        FROM booked WHERE channel = 'web' OR status = 'void' OR (fare > 50 AND status = 'void') GROUP BY 1"""),
    )


def _related(dataset, key, reference, where=None, negated=False):
    return Related(dataset=dataset, columns=(key,), references=(col(reference),), where=where, negated=negated)


@pytest.mark.parametrize("measure", ["COUNT(*)", "SUM(fare)"])
@pytest.mark.parametrize("negated", [False, True])
def test_semi_join_keeps_each_row_once(airline, negated, measure):
    """A booking without any seat has no seat of an adult: it is in the anti-join."""
    adult = compare("air.booking_passengers.infant", "=", False)
    related = _related("air.booking_passengers", "booking_id", "air.bookings.booking_id", adult, negated)
    asked = count_of("air.bookings") if measure == "COUNT(*)" else adhoc("sum", "air.bookings.fare")
    word = "NOT EXISTS" if negated else "EXISTS"
    expected = airline.ask(f"""WITH {BOOKED} SELECT booking_id, {measure} FROM booked WHERE {word}
        (SELECT 1 FROM air.booking_passengers AS p WHERE p.booking_id = booked.booking_id AND NOT p.infant)
        GROUP BY 1""")
    same(airline.rows(table(asked, dims=(by("air.bookings.booking_id"),), where=(related,))), expected)


def test_semi_join_over_a_column_that_may_be_null(airline):
    """Passengers without a booking: NOT EXISTS, so that NULL leads do not swallow everything."""
    related = _related("air.bookings", "lead_passenger", "air.passengers.passenger_id", negated=True)
    query = table(count_of("air.passengers"), where=(related,))
    expected = airline.ask("""SELECT COUNT(*) FROM air.passengers WHERE passenger_id NOT IN
        (SELECT lead_passenger FROM air.bookings WHERE lead_passenger IS NOT NULL)""")
    assert airline.rows(query) == expected


def test_semi_join_reads_cleaned_rows(airline):
    """Passengers who led a booking with the fare of a version that no longer holds."""
    related = _related(
        "air.bookings", "lead_passenger", "air.passengers.passenger_id", compare("air.bookings.fare", "=", 10)
    )
    query = table(count_of("air.passengers"), where=(related,))
    expected = airline.ask("""WITH v AS (SELECT *, ROW_NUMBER() OVER (PARTITION BY booking_id ORDER BY loaded_at DESC)
        AS n FROM air.bookings) SELECT COUNT(*) FROM air.passengers AS p WHERE EXISTS
        (SELECT 1 FROM v WHERE v.n = 1 AND v.lead_passenger = p.passenger_id AND v.fare = 10)""")
    assert airline.rows(query) == expected


def test_semi_join_whose_condition_is_on_a_further_table(airline):
    """Passengers on a booking that is void: `status` is a column of bookings, not of the bridge."""
    related = _related("air.booking_passengers", "passenger_id", "air.passengers.passenger_id", VOID)
    query = table(count_of("air.passengers"), where=(related,))
    expected = airline.ask(f"""WITH {BOOKED} SELECT COUNT(*) FROM air.passengers AS p WHERE EXISTS
        (SELECT 1 FROM air.booking_passengers AS b JOIN booked AS k ON k.booking_id = b.booking_id
         WHERE b.passenger_id = p.passenger_id AND k.status = 'void')""")
    assert right_or_refused(airline, query, expected)


def test_semi_join_does_not_take_a_column_of_the_same_name(airline):
    """Flights with a booking where the flight, not the booking, is cancelled; both have a column `status`."""
    outer = compare("air.flights.status", "=", "cancelled")
    related = Related(
        dataset="air.bookings", columns=("flight_number", "flight_date"),
        references=(col("air.flights.flight_number"), col("air.flights.flight_date")), where=outer,
    )  # fmt: skip
    query = table(count_of("air.flights"), where=(related,))
    expected = airline.ask("""SELECT COUNT(*) FROM air.flights AS f WHERE EXISTS (SELECT 1 FROM air.bookings AS b
        WHERE b.flight_number = f.flight_number AND b.flight_date = f.flight_date AND f.status = 'cancelled')""")
    assert right_or_refused(airline, query, expected)


def test_semi_join_in_a_semi_join(airline):
    inner = _related("air.booking_passengers", "booking_id", "air.bookings.booking_id",
                     compare("air.booking_passengers.infant", "=", True))  # fmt: skip
    related = _related("air.bookings", "lead_passenger", "air.passengers.passenger_id", inner)
    query = table(count_of("air.passengers"), where=(related,))
    expected = airline.ask("""SELECT COUNT(*) FROM air.passengers AS p WHERE EXISTS (SELECT 1 FROM air.bookings AS b
        WHERE b.lead_passenger = p.passenger_id AND EXISTS (SELECT 1 FROM air.booking_passengers AS i
        WHERE i.booking_id = b.booking_id AND i.infant))""")
    assert right_or_refused(airline, query, expected)


def right_or_refused(company, query, expected):
    try:
        return company.rows(query) == expected
    except UnplannableError:
        return True


def test_period_is_from_its_first_day_to_before_its_end(airline):
    query = table(named("booking_count"), period=period("2026-02-01", "2026-03-01"))
    assert airline.rows(query) == airline.ask(f"""WITH {BOOKED} SELECT COUNT(*) FROM booked
        WHERE status = 'confirmed' AND booked_at::DATE BETWEEN '2026-02-01' AND '2026-02-28'""")


@pytest.mark.parametrize(("start", "end"), [(None, "2026-01-01"), ("2026-01-01", None), ("2026-01-10", "2026-01-10")])
def test_open_and_empty_periods(airline, start, end):
    query = table(named("booking_count"), period=period(start, end))
    after, before = (f"booked_at >= '{start}'" if start else "TRUE"), (f"booked_at < '{end}'" if end else "TRUE")
    assert airline.rows(query) == airline.ask(f"WITH {BOOKED} SELECT COUNT(*) FROM booked WHERE status = 'confirmed' "
                                              f"AND {after} AND {before}")  # fmt: skip


def test_a_period_needs_a_date(airline):
    with pytest.raises(UnplannableError):
        airline.rows(table(count_of("air.airports"), period=period("2026-01-01", None)))


@pytest.mark.parametrize("metric", ["booking_count", "flown_revenue", "flights_flown", "repeat_bookers", "best_month"])
def test_nothing_after_as_of_is_seen(airline_folder, metric):
    early = open_company(airline_folder, datetime.date(2026, 1, 20))
    query, until = table(named(metric)), table(named(metric), period=period(None, "2026-01-20"))
    assert early.rows(query) == early.rows(until)


def test_a_period_that_reaches_beyond_as_of_ends_there(airline_folder):
    early = open_company(airline_folder, datetime.date(2026, 1, 20))
    whole, until = (table(named("fare_revenue"), dims=(per("month"),), period=period("2026-01-01", end))
                    for end in ("2026-02-01", "2026-01-20"))  # fmt: skip
    assert early.rows(whole) == early.rows(until)


def test_a_date_that_is_not_the_datasets_own_ends_at_as_of_too(tmp_path):
    """Planes by day of retirement, where all rows of the dataset are dated long before as_of."""
    retired = {
        "name": "retired",
        "type": "simple",
        "label": "Retired",
        "description": "x",
        "dataset": "air.aircraft",
        "agg": "count",
        "time": "retired_on",
    }
    sources = planes.sources()
    i = next(i for i, source in enumerate(sources) if source.name == "air.aircraft")
    old = [row for row in sources[i].rows if row["commissioned_on"] < datetime.date(2025, 11, 1)]
    sources[i] = Source("air.aircraft", sources[i].columns, old, sources[i].about)
    folder = write_airline(tmp_path / "w", sources=sources, metrics=[*METRICS, retired])
    early = open_company(folder, datetime.date(2025, 12, 31))
    assert early.rows(table(named("retired"))) in (
        early.ask("SELECT COUNT(*) FROM air.aircraft WHERE retired_on < '2025-12-31'"),
        early.ask("SELECT COUNT(*) FROM air.aircraft WHERE retired_on < '2025-12-31' OR retired_on IS NULL"),
    )


def test_a_date_behind_a_key_ends_at_as_of_too(airline_folder):
    """Bookings by the day of their flight: some were booked before as_of for a flight after it."""
    early = open_company(airline_folder, datetime.date(2026, 2, 15))
    query = table(named("flown_revenue"), dims=(per("month"),))
    expected = early.ask(f"""WITH {BOOKED} SELECT DATE_TRUNC('month', flight_date)::DATE,
        SUM(fare - refund) FROM booked WHERE status = 'confirmed' AND flight_date < '2026-02-15' GROUP BY 1""")
    same(early.rows(query), expected)


# having, order, limit


def test_having_on_a_ratio_drops_what_has_none(airline):
    query = table(named("late_rate"), dims=(by("air.flights.tail"),),
                  having=(Threshold(measure="late_rate", operator="<", value="0.2"),))  # fmt: skip
    same(
        airline.rows(query, "tail", "late_rate"),
        airline.ask("""SELECT tail, COUNT(*) FILTER (WHERE delay_minutes > 15) / COUNT(*)
        AS r FROM air.flights WHERE status = 'flown' GROUP BY 1 HAVING r < 0.2"""),
    )


def test_having_on_a_count_that_is_filled(airline):
    query = table(named("flights_flown"), named("fuel_cost"), dims=(per("month"),),
                  having=(Threshold(measure="flights_flown", operator=">=", value="10"),
                          Threshold(measure="fuel_cost", operator=">", value="20000.5")))  # fmt: skip
    same(
        airline.rows(query),
        airline.ask("""SELECT * FROM (SELECT DATE_TRUNC('month', flight_date)::DATE,
        COUNT(*) FILTER (WHERE status = 'flown') AS n, SUM(fuel_cost) FILTER (WHERE fuel_cost >= 0) AS c
        FROM air.flights GROUP BY 1) WHERE n >= 10 AND c > 20000.5"""),
    )


def test_the_last_place_keeps_its_ties(airline):
    query = table(named("flights_flown"), dims=(per("day"),), **first(3, "flights_flown"))
    found = airline.rows(query)
    assert len(found) > 3
    same(
        found,
        airline.ask("""SELECT flight_date, COUNT(*) FROM air.flights WHERE status = 'flown' GROUP BY 1
        QUALIFY RANK() OVER (ORDER BY COUNT(*) DESC) <= 3"""),
    )


def test_the_least_come_first_and_missing_values_last(airline):
    query = table(named("average_delay"), dims=(by("air.flights.destination"), by("air.flights.tail")),
                  **first(4, "average_delay", descending=False))  # fmt: skip
    found = airline.rows(query, "average_delay")
    assert None not in [row[0] for row in found]


def test_missing_values_are_no_top(airline):
    query = table(
        named("average_delay"),
        dims=(by("air.flights.destination"), by("air.flights.tail")),
        **first(2, "average_delay"),
    )
    assert None not in [row[0] for row in airline.rows(query, "average_delay")]


def test_limit_within_each_group(airline):
    """Bookings without a cabin are no cabin, and take no place among them."""
    query = table(named("booking_count"), dims=(per("month"), by("air.bookings.cabin")),
                  **first(1, "booking_count", per=("month",)))  # fmt: skip
    same(
        airline.rows(query),
        airline.ask(f"""WITH {BOOKED} SELECT DATE_TRUNC('month', booked_at)::DATE AS k, cabin,
        COUNT(*) FROM booked WHERE status = 'confirmed' GROUP BY 1, 2
        HAVING cabin IS NOT NULL QUALIFY RANK() OVER (PARTITION BY k ORDER BY COUNT(*) DESC) <= 1"""),
    )


def test_limit_after_having(airline):
    query = table(
        named("booking_count"),
        dims=(by("air.bookings.lead_passenger"),),
        having=(Threshold(measure="booking_count", operator="<", value="8"),),
        **first(2, "booking_count"),
    )
    same(
        airline.rows(query),
        airline.ask(f"""WITH {BOOKED}, p AS (SELECT lead_passenger, COUNT(*) AS v FROM booked
        WHERE status = 'confirmed' GROUP BY 1)
        SELECT * FROM p WHERE v < 8 AND lead_passenger IS NOT NULL QUALIFY RANK() OVER (ORDER BY v DESC) <= 2"""),
    )


def test_order_is_kept_and_then_by_key(airline):
    query = table(named("flights_flown"), dims=(per("day"),), order=(Order(by="flights_flown", descending=True),))
    found = airline.rows(query)
    assert found == sorted(found, key=lambda row: (-row[1], row[0]))


def test_order_by_a_dimension(airline):
    query = table(
        named("flights_flown"), dims=(by("air.flights.origin"),), order=(Order(by="origin", descending=True),)
    )
    found = [row[0] for row in airline.rows(query)]
    assert found == sorted(found, reverse=True)


def test_limit_without_order_is_refused(airline):
    with pytest.raises(UnplannableError):
        airline.rows(table(named("flights_flown"), dims=(by("air.flights.origin"),), limit=3))


def test_top_of_a_time_dimension_is_the_latest(airline):
    query = table(named("flights_flown"), dims=(per("month"),), **first(2, "month"))
    assert [row[0] for row in airline.rows(query, "month")] == [datetime.date(2026, 3, 1), datetime.date(2026, 2, 1)]


def test_average_filtered_to_nothing_is_null(airline):
    query = table(adhoc("average", "air.flights.delay_minutes"), where=(compare("air.flights.status", "=", "lost"),))
    assert airline.rows(query) == [(None,)]


def test_a_filter_does_not_bring_back_excluded_rows(airline):
    query = table(named("fuel_cost"), where=(compare("air.flights.fuel_cost", "<", 0),))
    assert airline.rows(query) == [(0.0,)]


def test_orders_of_the_wholesaler_by_value_filter(wholesaler):
    query = table(
        named("net_sls"), where=(compare("wh.prd_mst.prd_nm", "=", "North"),), dims=(by("wh.CUST_MST.RGN_CD"),)
    )
    same(
        wholesaler.rows(query),
        wholesaler.ask("""SELECT c.RGN_CD, SUM(qty * unt_prc) FROM wh.ord_ln AS l
        JOIN wh.ord_hdr AS o USING (ord_no) JOIN wh.prd_mst AS p USING (prd_cd)
        LEFT JOIN wh.CUST_MST AS c ON c.CUST_NO = o.CUST_NO WHERE p.prd_nm = 'North' GROUP BY 1"""),
    )

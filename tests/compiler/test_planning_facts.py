"""Several facts in one table: drill-across, NULL keys, every member, orphans, policies."""

import pytest

from schemas.errors import UnplannableError
from tests.compiler.asked import BOOKED, by, count_of, named, per, period, rolling, same, table
from tests.workspaces import airline as company_of_planes
from tests.workspaces.airline import write_airline
from tests.workspaces.folder import Source, to_one
from tests.workspaces.opened import compare, open_company


def test_two_facts_meet_on_keys_that_may_be_null(airline):
    query = table(named("flights_flown"), count_of("air.aircraft"), dims=(by("air.aircraft.model"),))
    same(
        airline.rows(query),
        airline.ask("""
        WITH f AS (SELECT a.model AS k, COUNT(*) AS v FROM air.flights AS f LEFT JOIN air.aircraft AS a USING (tail)
                   WHERE f.status = 'flown' GROUP BY 1),
             c AS (SELECT model AS k, COUNT(*) AS v FROM air.aircraft GROUP BY 1)
        SELECT k.k, COALESCE(f.v, 0), COALESCE(c.v, 0) FROM (SELECT k FROM f UNION SELECT k FROM c) AS k
        LEFT JOIN f ON f.k IS NOT DISTINCT FROM k.k LEFT JOIN c ON c.k IS NOT DISTINCT FROM k.k"""),
    )


def test_facts_with_months_of_their_own(airline):
    query = table(named("flights_flown"), named("fare_revenue"), named("booking_count"), dims=(per("month"),))
    same(
        airline.rows(query),
        airline.ask(f"""
        WITH {BOOKED}, f AS (SELECT DATE_TRUNC('month', flight_date)::DATE AS k, COUNT(*) AS v FROM air.flights
                   WHERE status = 'flown' GROUP BY 1),
             b AS (SELECT DATE_TRUNC('month', booked_at)::DATE AS k, SUM(fare - refund) AS v,
                   COUNT(DISTINCT booking_id) AS n FROM booked WHERE status = 'confirmed' GROUP BY 1)
        SELECT COALESCE(f.k, b.k), COALESCE(f.v, 0), COALESCE(b.v, 0), COALESCE(b.n, 0)
        FROM f FULL JOIN b ON f.k = b.k"""),
    )


def test_one_base_with_two_dates_is_two_facts(airline):
    query = table(named("fare_revenue"), named("flown_revenue"), dims=(per("month"),))
    same(
        airline.rows(query),
        airline.ask(f"""
        WITH {BOOKED}, s AS (SELECT DATE_TRUNC('month', booked_at)::DATE AS k, SUM(fare - refund) AS v
                   FROM booked WHERE status = 'confirmed' GROUP BY 1),
             f AS (SELECT DATE_TRUNC('month', flight_date)::DATE AS k, SUM(fare - refund) AS v
                   FROM booked WHERE status = 'confirmed' GROUP BY 1)
        SELECT COALESCE(s.k, f.k), COALESCE(s.v, 0), COALESCE(f.v, 0) FROM s FULL JOIN f ON s.k = f.k"""),
    )


def test_labels_do_not_multiply_the_rows_of_merged_facts(airline):
    query = table(named("fuel_on_hand"), count_of("air.passengers"),
                  dims=(by("air.airports.airport_code", entity=True),))  # fmt: skip
    found = airline.rows(query, "airport_code", "airport_name", "fuel_on_hand", "rows")
    same(
        found,
        airline.ask("""
        WITH s AS (SELECT a.airport_code AS k, a.airport_name AS l, SUM(litres) AS v FROM air.fuel_stock AS s
                   LEFT JOIN air.airports AS a USING (airport_code)
                   WHERE day = (SELECT MAX(day) FROM air.fuel_stock) GROUP BY 1, 2),
             p AS (SELECT a.airport_code AS k, a.airport_name AS l, COUNT(*) AS v FROM air.passengers AS p
                   LEFT JOIN air.airports AS a ON a.airport_code = p.home_airport GROUP BY 1, 2)
        SELECT k, l, (SELECT v FROM s WHERE s.k IS NOT DISTINCT FROM u.k),
               COALESCE((SELECT v FROM p WHERE p.k IS NOT DISTINCT FROM u.k), 0)
        FROM (SELECT k, l FROM s UNION SELECT k, l FROM p) AS u"""),
    )


def test_every_member_is_listed_also_without_activity(airline):
    query = table(
        named("flights_flown"), named("fuel_cost"), named("average_delay"),
        dims=(by("air.aircraft.tail", entity=True),), every_member_of="air.aircraft",
    )  # fmt: skip
    same(
        airline.rows(query),
        airline.ask("""
        SELECT a.tail, COUNT(*) FILTER (WHERE f.status = 'flown'),
               COALESCE(SUM(fuel_cost) FILTER (WHERE fuel_cost >= 0), 0),
               AVG(delay_minutes) FILTER (WHERE f.status = 'flown')
        FROM air.aircraft AS a LEFT JOIN air.flights AS f USING (tail) GROUP BY 1"""),
    )


def test_every_member_with_a_filter_lists_the_members_that_fulfil_it(airline):
    query = table(
        named("flights_flown"), dims=(by("air.aircraft.tail", entity=True),), every_member_of="air.aircraft",
        where=(compare("air.aircraft.model", "=", "A320"),),
    )  # fmt: skip
    same(
        airline.rows(query),
        airline.ask("""SELECT a.tail, COUNT(*) FILTER (WHERE f.status = 'flown')
        FROM air.aircraft AS a LEFT JOIN air.flights AS f USING (tail) WHERE a.model = 'A320' GROUP BY 1"""),
    )


def test_every_member_by_an_attribute_does_not_repeat_it(airline):
    query = table(named("flights_flown"), dims=(by("air.aircraft.model"),), every_member_of="air.aircraft")
    try:
        keys = [row[0] for row in airline.rows(query)]
    except UnplannableError:
        return
    assert len(keys) == len(set(keys))


def test_every_member_of_a_deduplicated_entity_is_listed_once(airline):
    query = table(
        named("fare_revenue"), dims=(by("air.bookings.booking_id", entity=True),), every_member_of="air.bookings"
    )
    keys = [row[0] for row in airline.rows(query)]
    assert len(keys) == len(set(keys))


def test_excluded_orphans_are_left_out_everywhere(airline):
    assert airline.rows(table(count_of("air.bookings"))) == airline.ask(f"WITH {BOOKED} SELECT COUNT(*) FROM booked")


def test_excluded_orphans_do_not_depend_on_the_dimension(airline):
    """Seats taken: the total and the sum over the status of the booking's flight are of the same rows."""
    whole = airline.rows(table(count_of("air.booking_passengers")))
    parts = airline.rows(table(count_of("air.booking_passengers"), dims=(by("air.flights.status"),)))
    assert sum(row[1] for row in parts) == whole[0][0]


def test_the_newest_version_holds_also_where_the_old_one_fulfils_the_filter(airline):
    query = table(count_of("air.bookings"), where=(compare("air.bookings.fare", "=", 10),))
    assert airline.rows(query) == airline.ask(f"WITH {BOOKED} SELECT COUNT(*) FROM booked WHERE fare = 10")


def test_deduplication_with_ties_gives_one_row_and_one_answer(tmp_path):
    """Two versions delivered at the same moment: the same one is kept each time."""
    found = set()
    for turn in range(2):
        sources = company_of_planes.sources()
        i = next(i for i, source in enumerate(sources) if source.name == "air.bookings")
        rows = [dict(row, loaded_at=row["booked_at"]) for row in sources[i].rows]
        rows = rows if turn else rows[::-1]
        sources[i] = Source("air.bookings", sources[i].columns, rows, sources[i].about)
        company = open_company(write_airline(tmp_path / str(turn), sources=sources))
        found.add(company.rows(table(named("fare_revenue")))[0])
    assert len(found) == 1


def test_a_dataset_called_like_a_step(tmp_path):
    """A company may well have tables `calendar`, `keys` and `result`."""
    calendar = Source(
        "air.calendar",
        {"day": ("DATE", "key"), "season": ("VARCHAR", "dimension", {"normalize": "upper"})},
        [{"day": f["flight_date"], "season": "high"} for f in company_of_planes.rows()["air.flights"][:1]],
        {"description": "x", "entity": "calendar day", "primary_key": ["day"]},
    )
    sources = [*company_of_planes.sources(), calendar]
    i = next(i for i, source in enumerate(sources) if source.name == "air.flights")
    about = {**sources[i].about}
    about["relations"] = [*about["relations"], to_one("day", "flight_date", "air.calendar", "day")]
    sources[i] = Source("air.flights", sources[i].columns, sources[i].rows, about)
    company = open_company(write_airline(tmp_path / "w", sources=sources))
    query = table(
        named("flights_flown"),
        rolling(named("flights_flown"), 2, "month"),
        dims=(per("month"), by("air.calendar.season")),
        period=period("2026-01-01", "2026-03-01"),
    )
    assert company.rows(query)


@pytest.mark.parametrize("grain", ["month", "quarter"])
def test_merged_facts_of_a_period(airline, grain):
    query = table(
        named("late_rate"), named("fare_revenue"), dims=(per(grain),), period=period("2026-01-01", "2026-03-15")
    )
    same(
        airline.rows(query, grain, "late_rate", "fare_revenue"),
        airline.ask(f"""
        WITH {BOOKED}, f AS (SELECT DATE_TRUNC('{grain}', flight_date)::DATE AS k,
                   COUNT(*) FILTER (WHERE delay_minutes > 15) / COUNT(*) AS v FROM air.flights
                   WHERE status = 'flown' AND flight_date >= '2026-01-01' AND flight_date < '2026-03-15' GROUP BY 1),
             b AS (SELECT DATE_TRUNC('{grain}', booked_at)::DATE AS k, SUM(fare - refund) AS v FROM booked
                   WHERE status = 'confirmed' AND booked_at >= '2026-01-01' AND booked_at < '2026-03-15' GROUP BY 1)
        SELECT COALESCE(f.k, b.k), f.v, COALESCE(b.v, 0) FROM f FULL JOIN b ON f.k = b.k"""),
    )

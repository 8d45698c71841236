"""Kinds of measures, each against SQL written by hand."""

import pytest

from schemas.errors import UnplannableError
from schemas.query import RatioMeasure
from tests.compiler.asked import BOOKED, adhoc, by, count_of, named, per, period, same, table
from tests.workspaces.airline import METRICS, write_airline
from tests.workspaces.opened import col, compare, open_company


def test_count_of_rows_keeps_the_group_without_value(airline):
    found = airline.rows(table(named("flights_flown"), dims=(by("air.flights.tail"),)))
    same(found, airline.ask("SELECT tail, COUNT(*) FROM air.flights WHERE status = 'flown' GROUP BY 1"))


def test_sum_of_an_expression(airline):
    found = airline.rows(table(named("fare_revenue"), dims=(by("air.bookings.cabin"),)))
    same(found, airline.ask(f"WITH {BOOKED} SELECT cabin, SUM(fare - refund) FROM booked "
                            "WHERE status = 'confirmed' GROUP BY 1"))  # fmt: skip


def test_total_without_dimension_is_one_row(airline):
    found = airline.rows(table(named("fare_revenue"), named("flights_flown")))
    expected = airline.ask(f"""WITH {BOOKED}
        SELECT (SELECT SUM(fare - refund) FROM booked WHERE status = 'confirmed'),
               (SELECT COUNT(*) FROM air.flights WHERE status = 'flown')""")
    same(found, expected)


def test_sum_over_no_rows_is_its_filling(airline):
    december = period("2025-12-01", "2026-01-01")
    assert airline.rows(table(named("fuel_cost"), named("flights_flown"), period=december)) == [(0.0, 0.0)]


def test_average_and_median_ignore_missing_values(airline):
    found = airline.rows(
        table(named("average_delay"), named("median_distance"), dims=(by("air.flights.origin"),)),
        "origin", "average_delay", "median_distance",
    )  # fmt: skip
    same(found, airline.ask("SELECT origin, AVG(delay_minutes), MEDIAN(distance_km) FROM air.flights "
                            "WHERE status = 'flown' GROUP BY 1"))  # fmt: skip


def test_distinct_count_is_no_sum(airline):
    found = airline.rows(table(named("lead_bookers")))
    assert found == airline.ask(f"WITH {BOOKED} SELECT COUNT(DISTINCT lead_passenger) FROM booked "
                                "WHERE status = 'confirmed'")  # fmt: skip


def test_ratio_is_sum_over_sum_and_null_on_zero(airline):
    """Grouped by status, the flights of all statuses are shown."""
    query = table(named("late_rate"), dims=(by("air.flights.tail"), by("air.flights.status")))
    bound = airline.rows(query, "tail", "status", "late_rate")
    same(
        bound,
        airline.ask("""SELECT tail, status,
        COUNT(*) FILTER (WHERE delay_minutes > 15) / NULLIF(COUNT(*), 0)
        FROM air.flights GROUP BY 1, 2"""),
    )


def test_ratio_of_two_filters_on_one_fact_is_null_where_the_denominator_is_zero(airline):
    measure = RatioMeasure(
        name="share",
        numerator=count_of("air.flights", compare("air.flights.status", "=", "cancelled"), name="cancelled"),
        denominator=count_of("air.flights", compare("air.flights.status", "=", "flown"), name="flown"),
    )
    found = airline.rows(table(measure, dims=(per("day"),)), "day", "cancelled", "flown", "share")
    same(
        found,
        airline.ask("""SELECT flight_date, COUNT(*) FILTER (WHERE status = 'cancelled'),
        COUNT(*) FILTER (WHERE status = 'flown'),
        COUNT(*) FILTER (WHERE status = 'cancelled') / NULLIF(COUNT(*) FILTER (WHERE status = 'flown'), 0)
        FROM air.flights WHERE status IN ('cancelled', 'flown') GROUP BY 1"""),
    )


def test_derived_over_two_facts(airline):
    found = airline.rows(table(named("contribution"), named("fuel_share"), dims=(per("month"),)),
                         "month", "contribution", "fuel_share")  # fmt: skip
    same(
        found,
        airline.ask(f"""WITH {BOOKED},
        s AS (SELECT DATE_TRUNC('month', flight_date)::DATE AS m, SUM(fare - refund) AS v FROM booked
              WHERE status = 'confirmed' GROUP BY 1),
        f AS (SELECT DATE_TRUNC('month', flight_date)::DATE AS m, SUM(fuel_cost) AS v FROM air.flights
              WHERE fuel_cost >= 0 GROUP BY 1)
        SELECT COALESCE(s.m, f.m), COALESCE(s.v, 0) - COALESCE(f.v, 0), COALESCE(f.v, 0) / NULLIF(s.v, 0) * 100
        FROM s FULL JOIN f ON s.m = f.m"""),
    )


def test_nested_count_with_a_condition_on_the_inner_value(airline):
    found = airline.rows(table(named("repeat_bookers"), dims=(by("air.bookings.channel"),)))
    same(
        found,
        airline.ask(f"""WITH {BOOKED}, per_lead AS (
        SELECT channel, lead_passenger, COUNT(DISTINCT booking_id) AS n FROM booked
        WHERE status = 'confirmed' AND lead_passenger IS NOT NULL GROUP BY 1, 2)
        SELECT channel, COUNT(*) FILTER (WHERE n >= 2) FROM per_lead GROUP BY 1"""),
    )


def test_nested_over_periods(airline):
    found = airline.rows(table(named("best_month"), dims=(by("air.bookings.channel"),)))
    same(
        found,
        airline.ask(f"""WITH {BOOKED}, m AS (
        SELECT channel, DATE_TRUNC('month', booked_at) AS m, SUM(fare - refund) AS v FROM booked
        WHERE status = 'confirmed' GROUP BY 1, 2) SELECT channel, MAX(v) FROM m GROUP BY 1"""),
    )


@pytest.fixture(scope="module")
def nesting(tmp_path_factory):
    """The airline with metrics nested in other ways."""
    odd = [
        {"name": "middle_lead", "agg": "median", "inner": "booking_count", "per": "bookings.lead_passenger"},
        {"name": "mean_rate", "agg": "average", "inner": "late_rate", "per_grain": "month"},
        {"name": "best_repeat", "agg": "max", "inner": "repeat_bookers", "per_grain": "month"},
        {"name": "summed_leads", "agg": "sum", "inner": "booking_count", "per": "bookings.lead_passenger"},
        {"name": "spread", "agg": "percentile", "fraction": 0.9, "inner": "booking_count",
         "per": "bookings.lead_passenger"},
    ]  # fmt: skip
    metrics = [{"type": "nested", "label": m["name"].replace("_", " "), "description": "x", **m} for m in odd]
    return open_company(write_airline(tmp_path_factory.mktemp("nesting") / "w", metrics=[*METRICS, *metrics]))


INNER = f"WITH {BOOKED}, p AS (SELECT lead_passenger, COUNT(DISTINCT booking_id) AS n FROM booked "
INNER += "WHERE status = 'confirmed' AND lead_passenger IS NOT NULL GROUP BY 1) "


@pytest.mark.parametrize(
    ("metric", "outer"), [("middle_lead", "MEDIAN(n)"), ("summed_leads", "SUM(n)"), ("spread", "QUANTILE_CONT(n, 0.9)")]
)
def test_nested_aggregates(nesting, metric, outer):
    assert nesting.rows(table(named(metric))) == nesting.ask(f"{INNER} SELECT {outer} FROM p")


@pytest.mark.parametrize("metric", ["middle_lead", "summed_leads", "best_month"])
def test_nested_has_the_type_the_model_promises(nesting, metric):
    query = table(named(metric))
    promised = [kind for _, kind in nesting.model(query).target_schema]
    assert list(nesting.engine.query(nesting.sql(query)).types) == promised


def test_nested_average_of_a_ratio(nesting):
    query = table(named("mean_rate"))
    expected = nesting.ask("""WITH m AS (SELECT DATE_TRUNC('month', flight_date) AS m,
        COUNT(*) FILTER (WHERE delay_minutes > 15) / NULLIF(COUNT(*), 0) AS v
        FROM air.flights WHERE status = 'flown' GROUP BY 1) SELECT AVG(v) FROM m""")
    answered_or_refused(nesting, query, expected)


def test_nested_in_nested(nesting):
    query = table(named("best_repeat"))
    expected = nesting.ask(f"""WITH {BOOKED}, p AS (
        SELECT DATE_TRUNC('month', booked_at) AS m, lead_passenger, COUNT(DISTINCT booking_id) AS n FROM booked
        WHERE status = 'confirmed' AND lead_passenger IS NOT NULL GROUP BY 1, 2),
        q AS (SELECT m, COUNT(*) FILTER (WHERE n >= 2) AS v FROM p GROUP BY 1) SELECT MAX(v) FROM q""")
    answered_or_refused(nesting, query, expected)


def answered_or_refused(company, query, expected):
    """Right, or refused by name: never another number."""
    try:
        found = company.rows(query)
    except UnplannableError:
        return
    assert found == expected


def test_two_measures_of_one_metric_keep_their_own_conditions(airline):
    query = table(
        named("fare_revenue", compare("air.bookings.channel", "=", "web"), name="web_revenue"),
        named("fare_revenue", compare("air.bookings.channel", "=", "app"), name="app_revenue"),
        dims=(by("air.bookings.cabin"),),
    )
    same(airline.rows(query), airline.ask(f"""WITH {BOOKED} SELECT cabin,
        COALESCE(SUM(fare - refund) FILTER (WHERE channel = 'web'), 0),
        COALESCE(SUM(fare - refund) FILTER (WHERE channel = 'app'), 0)
        FROM booked WHERE status = 'confirmed' AND channel IN ('web', 'app') GROUP BY 1"""))  # fmt: skip


def test_a_measure_named_like_a_component_does_not_become_it(airline):
    """`fare_revenue` of the web beside the average fare of everything."""
    query = table(named("fare_revenue", compare("air.bookings.channel", "=", "web")), named("average_fare"))
    expected = airline.ask(f"""WITH {BOOKED} SELECT
        SUM(fare - refund) / COUNT(DISTINCT booking_id) FROM booked WHERE status = 'confirmed'""")
    assert right_or_refused(airline, query, "average_fare", expected)


def test_an_aggregate_named_like_a_metric_does_not_become_its_component(airline):
    query = table(count_of("air.bookings", name="booking_count"), named("average_fare"))
    expected = airline.ask(f"""WITH {BOOKED} SELECT
        SUM(fare - refund) / COUNT(DISTINCT booking_id) FROM booked WHERE status = 'confirmed'""")
    assert right_or_refused(airline, query, "average_fare", expected)


def right_or_refused(company, query, column, expected):
    try:
        return company.rows(query, column) == expected
    except UnplannableError:
        return True


def test_default_filter_gives_way_to_a_named_value(airline):
    query = table(named("flights_flown"), where=(compare("air.flights.status", "=", "cancelled"),))
    assert airline.rows(query) == airline.ask("SELECT COUNT(*) FROM air.flights WHERE status = 'cancelled'")


def test_exclusions_leave_rows_out(airline):
    found = airline.rows(table(named("fuel_cost"), dims=(by("air.flights.status"),)))
    same(found, airline.ask("SELECT status, SUM(fuel_cost) FROM air.flights WHERE fuel_cost >= 0 GROUP BY 1"))


def test_an_exclusion_may_be_on_another_table(tmp_path):
    metric = {"name": "clean_fuel", "type": "simple", "label": "Clean fuel", "description": "x",
              "dataset": "air.flights", "agg": "sum", "expr": "fuel_cost",
              "exclusions": [{"when": "aircraft.model = 'B777'", "reason": "x"}]}  # fmt: skip
    company = open_company(write_airline(tmp_path / "w", metrics=[metric], terms=[]))
    assert company.rows(table(named("clean_fuel"))) == company.ask(
        """SELECT SUM(fuel_cost) FROM air.flights AS f LEFT JOIN air.aircraft AS a ON a.tail = f.tail
           WHERE COALESCE(a.model, '') <> 'B777'"""
    )


def test_count_of_rows_per_dataset_entity(airline):
    found = airline.rows(table(count_of("air.passengers"), dims=(by("air.passengers.tier"),)))
    same(found, airline.ask("SELECT tier, COUNT(*) FROM air.passengers GROUP BY 1"))


def test_lowest_and_highest(airline):
    query = table(
        adhoc("min", "air.flights.delay_minutes", name="low"), adhoc("max", "air.flights.fuel_cost", name="high"),
        dims=(by("air.flights.status"),),
    )  # fmt: skip
    same(airline.rows(query), airline.ask("SELECT status, MIN(delay_minutes), MAX(fuel_cost) FROM air.flights "
                                          "GROUP BY 1"))  # fmt: skip


def test_types_are_those_the_model_promises(airline):
    query = table(
        named("fare_revenue"), named("average_fare"), named("contribution"), named("average_delay"),
        adhoc("sum", "air.flights.delay_minutes", name="delays"), dims=(per("month"),),
    )  # fmt: skip
    promised = [kind for _, kind in airline.model(query).target_schema]
    assert list(airline.engine.query(airline.sql(query)).types) == promised


def test_a_column_named_like_its_measure(airline):
    """`fuel_cost` is a column, a metric and an output."""
    query = table(
        named("fuel_cost"), dims=(by("air.flights.status"),), where=(compare("air.flights.fuel_cost", ">", 2000),)
    )
    same(airline.rows(query), airline.ask("SELECT status, SUM(fuel_cost) FROM air.flights WHERE fuel_cost > 2000 "
                                          "GROUP BY 1"))  # fmt: skip


def test_spaces_in_column_names(clinic):
    query = table(named("charges"), named("admissions"), dims=(by("clinic.admissions.Ward", name="Ward"),))
    same(
        clinic.rows(query),
        clinic.ask("""SELECT Ward, SUM(Charge), COUNT(DISTINCT "Admission No")
        FROM clinic.admissions GROUP BY 1"""),
    )
    assert col("clinic.admissions.Admitted On").column == "Admitted On"


def test_ad_hoc_measures_with_spaces(clinic):
    query = table(adhoc("count_distinct", "clinic.admissions.Admission No"), dims=(per("month"),))
    same(
        clinic.rows(query),
        clinic.ask("""SELECT DATE_TRUNC('month', "Admitted On")::DATE,
        COUNT(DISTINCT "Admission No") FROM clinic.admissions GROUP BY 1"""),
    )

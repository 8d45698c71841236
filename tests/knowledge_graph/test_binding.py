"""Which rows a measure is computed from, and why some queries are refused."""

import pytest

from knowledge_graph.binding import bind
from knowledge_graph.join_routes import AmbiguousRouteError
from schemas.errors import UnplannableError
from schemas.query import PartDimension, RollingMeasure, RunningMeasure, ShareMeasure
from tests.compiler.asked import adhoc, by, count_of, named, part, per, period, running, table
from tests.workspaces import airline as planes
from tests.workspaces.airline import write_airline
from tests.workspaces.folder import Source, to_one
from tests.workspaces.opened import compare, open_company


def refusal(company, query):
    with pytest.raises(UnplannableError) as caught:
        bind(query, company.graph())
    return caught.value.message


def test_a_fan_out_is_refused_and_says_what_of(airline):
    message = refusal(airline, table(named("fare_revenue"), dims=(by("air.booking_passengers.infant"),)))
    assert "Fare revenue" in message
    assert "booking" in message
    assert "seat taken" in message


@pytest.mark.parametrize(
    ("query", "word"),
    [
        (table(count_of("air.airports"), dims=(per("month"),)), "date"),
        (table(count_of("air.airports"), dims=(part("weekday"),)), "date"),
        (table(count_of("air.countries"), period=period("2026-01-01", None)), "date"),
        (table(ShareMeasure(name="s", of=named("late_rate")), dims=(by("air.flights.tail"),)), "ratio"),
        (table(ShareMeasure(name="s", of=named("lead_bookers")), dims=(by("air.bookings.cabin"),)), "added up"),
        (table(running(named("fuel_on_hand")), dims=(per("month"),)), "added up"),
        (table(running(named("average_delay")), dims=(per("month"),)), "added up"),
        (table(running(named("repeat_bookers")), dims=(per("month"),)), "added up"),
        (table(RollingMeasure(name="r", of=named("lead_bookers"), count=2, grain="month", function="sum"),
               dims=(per("month"),)), "added up"),
        (table(named("flights_flown"), dims=(by("air.passengers.tier"),)), "passenger"),
        (table(count_of("air.fuel_stock"), dims=(by("air.flights.status"),)), "flight"),
        (table(adhoc("average", "air.flights.distance_km"), dims=(by("air.bookings.channel"),)), "booking"),
    ],
)  # fmt: skip
def test_refused_with_a_reason(airline, query, word):
    assert word in refusal(airline, query)


def test_a_running_sum_of_sums_is_not_refused(airline):
    binding = bind(table(RunningMeasure(name="r", of=named("contribution")), dims=(per("month"),)), airline.graph())
    assert {leaf.base for leaf in binding.leaves} == {"air.bookings", "air.flights"}


def test_components_of_ratios_stand_beside_them(airline):
    binding = bind(table(named("late_rate"), named("contribution")), airline.graph())
    assert [m.name for m in binding.measures] == ["flights_flown", "late_flights", "late_rate", "contribution"]
    assert [m.component for m in binding.measures] == [True, True, False, False]


def test_a_component_that_is_asked_for_stands_once(airline):
    binding = bind(table(named("flights_flown"), named("late_rate")), airline.graph())
    assert [m.name for m in binding.measures] == ["late_flights", "flights_flown", "late_rate"]


def test_distinct_counts_move_to_the_rows_that_reach_the_attribute(airline):
    binding = bind(table(named("booking_count"), dims=(by("air.booking_passengers.infant"),)), airline.graph())
    leaf = binding.leaves[0]
    assert (leaf.base, leaf.rebased, leaf.additivity) == ("air.booking_passengers", True, "non_additive")
    assert leaf.aggregate.function == "count_distinct"
    assert leaf.time.column == "booked_at"


def test_counts_of_rows_move_only_where_a_row_has_one_key(airline):
    moved = bind(table(count_of("air.passengers"), dims=(by("air.bookings.channel"),)), airline.graph()).leaves[0]
    assert moved.aggregate.function == "count_distinct"
    assert "flight" in refusal(airline, table(count_of("air.flights"), dims=(by("air.bookings.channel"),)))


def test_parts_of_the_home_are_the_first_choice(airline):
    """Passengers by channel: who travels (the bridge, whose key holds the passenger), not who leads."""
    leaf = bind(table(count_of("air.passengers"), dims=(by("air.bookings.channel"),)), airline.graph()).leaves[0]
    assert leaf.base == "air.booking_passengers"


def test_two_equally_good_bases_are_refused(tmp_path):
    """Meals and upgrades both lead to a passenger and a flight: passengers by flight status could be either."""

    def extra(name):
        return Source(
            f"air.{name}",
            {f"{name}_id": ("INTEGER", "key"), "passenger_id": ("INTEGER", "key"), "tail": ("VARCHAR", "key")},
            [{f"{name}_id": 1, "passenger_id": 1, "tail": "N1"}],
            {"description": "x", "entity": name, "primary_key": [f"{name}_id"], "relations": [
                to_one("eater", "passenger_id", "air.passengers", "passenger_id"),
                to_one("plane", "tail", "air.aircraft", "tail")]},
        )  # fmt: skip

    sources = [s for s in planes.sources() if s.name not in ("air.bookings", "air.booking_passengers")]
    company = open_company(
        write_airline(
            tmp_path / "w",
            sources=[*sources, extra("meals"), extra("upgrades")],
            metrics=[m for m in planes.METRICS if m["name"] == "fleet_size"],
            terms=[],
        )
    )
    message = refusal(company, table(count_of("air.passengers"), dims=(by("air.aircraft.model"),)))
    assert "air.meals" in message
    assert "air.upgrades" in message


def test_a_role_not_named_is_ambiguous(airline):
    for attribute in ("air.airports.city", "air.countries.continent"):
        with pytest.raises(AmbiguousRouteError):
            bind(table(named("fuel_cost"), dims=(by(attribute),)), airline.graph())


def test_a_road_of_another_table_is_refused(airline):
    for via in (("nowhere",), ("origin", "nowhere"), ("aircraft",)):
        with pytest.raises(UnplannableError):
            bind(table(named("fuel_cost"), dims=(by("air.airports.city", *via),)), airline.graph())


def test_the_filter_of_a_measure_takes_part_in_the_choice(airline):
    asked = count_of("air.passengers", compare("air.bookings.channel", "=", "web"), name="web_passengers")
    leaf = bind(table(asked), airline.graph()).leaves[0]
    assert leaf.base == "air.booking_passengers"


def test_a_default_filter_holds_until_its_column_is_named(airline):
    graph = airline.graph()
    assert len(bind(table(named("fare_revenue")), graph).leaves[0].where) == 1
    void = compare("air.bookings.status", "=", "void")
    assert bind(table(named("fare_revenue"), where=(void,)), graph).leaves[0].where == ()
    assert bind(table(named("fare_revenue", void)), graph).leaves[0].where == ()
    other = compare("air.flights.status", "=", "cancelled")
    assert len(bind(table(named("fare_revenue"), where=(other,)), graph).leaves[0].where) == 1


def test_binding_is_the_same_each_time(airline):
    query = table(
        named("contribution"),
        named("late_rate"),
        dims=(by("air.aircraft.model"), PartDimension(name="w", part="weekday")),
    )
    assert bind(query, airline.graph()) == bind(query, airline.graph())

"""What a role may see, and the count of look-ups."""

import pytest

from knowledge_graph.binding import bind
from knowledge_graph.usage import used_columns
from schemas.errors import UnplannableError
from tests.compiler.asked import by, named, table
from tests.workspaces import airline as planes
from tests.workspaces.airline import METRICS, write_airline
from tests.workspaces.folder import Source
from tests.workspaces.opened import compare, open_company

ROLES = [{"name": "analyst"}, {"name": "crm", "sees_pii": True}]


@pytest.fixture(scope="module")
def guarded(tmp_path_factory):
    """The airline where bookings and passengers are for `crm` alone."""
    sources = [
        Source(s.name, s.columns, s.rows, {**s.about, "roles": ["crm"]}) if s.table in ("bookings", "passengers") else s
        for s in planes.sources()
    ]
    sold_out = {"name": "sold_flights", "type": "simple", "label": "Sold flights", "description": "x", "agg": "count",
                "dataset": "air.flights", "time": "flight_date",
                "filter": "related(bookings, bookings.flight_number = flights.flight_number "
                          "AND bookings.flight_date = flights.flight_date)"}  # fmt: skip
    odd = {
        "name": "odd_fuel",
        "type": "simple",
        "label": "Odd fuel",
        "description": "x",
        "agg": "sum",
        "expr": "fuel_cost",
        "dataset": "air.flights",
        "exclusions": [{"when": "related(bookings, bookings.flight_number = flights.flight_number)", "reason": "x"}],
    }
    terms = [
        *planes.TERMS,
        {"term": "void sale", "definition": "Voided.", "means": [{"condition": "bookings.status = 'void'"}]},
    ]
    bundle = {
        "name": "passenger_view",
        "description": "x",
        "grain": ["air.passengers.passenger_id"],
        "metrics": ["fare_revenue"],
    }
    rules = [
        {
            "name": "fares",
            "kind": "range",
            "description": "x",
            "dataset": "air.bookings",
            "column": "fare",
            "minimum": 0,
        }
    ]
    return open_company(
        write_airline(tmp_path_factory.mktemp("guarded") / "w", sources=sources, metrics=[*METRICS, sold_out, odd],
                      terms=terms, bundles=[bundle], rules=rules)
    )  # fmt: skip


@pytest.mark.parametrize(("role", "visible"), [("analyst", False), ("crm", True)])
def test_a_hidden_dataset_is_not_there(guarded, role, visible):
    graph = guarded.graph(role)
    assert graph.has_dataset("air.bookings") is visible
    assert ("air.passengers" in [d.name for d in graph.datasets()]) is visible
    assert ("dataset:air.bookings" in graph.nodes) is visible
    assert any("air.bookings" in str(node) for node in graph.nodes) is visible


@pytest.mark.parametrize(
    "metric",
    [
        "fare_revenue",
        "flown_revenue",
        "booking_count",
        "average_fare",
        "revenue_per_flight",
        "contribution",
        "fuel_share",
        "repeat_bookers",
        "best_month",
        "sold_flights",
        "odd_fuel",
    ],
)
def test_a_metric_that_reads_a_hidden_dataset_is_not_there(guarded, metric):
    assert metric not in [m.name for m in guarded.graph("analyst").metrics()]
    assert metric in [m.name for m in guarded.graph("crm").metrics()]


@pytest.mark.parametrize("metric", ["flights_flown", "late_rate", "fuel_cost", "fleet_size", "fuel_on_hand"])
def test_a_metric_of_open_datasets_is_there(guarded, metric):
    assert metric in [m.name for m in guarded.graph("analyst").metrics()]


def test_relations_to_hidden_datasets_are_gone(guarded):
    graph = guarded.graph("analyst")
    assert [r.to for r in graph.dataset("air.booking_passengers").relations] == []
    assert graph.relations_from("air.booking_passengers") == ()
    with pytest.raises(UnplannableError):
        bind(table(named("flights_flown"), dims=(by("air.passengers.tier"),)), graph)


def test_bundles_terms_and_rules_of_hidden_datasets_are_gone(guarded):
    graph = guarded.graph("analyst")
    assert graph.bundles() == ()
    assert [r.name for r in graph.rules()] == []
    assert "void sale" not in [t.term for t in graph.terms()]


def test_a_filter_on_a_hidden_dataset_does_not_bind(guarded):
    query = table(named("flights_flown"), where=(compare("air.bookings.status", "=", "void"),))
    with pytest.raises(UnplannableError):
        bind(query, guarded.graph("analyst"))


def test_profiles_of_hidden_datasets_are_not_there(guarded):
    with pytest.raises(KeyError):
        guarded.graph("analyst").profile("air.bookings")


def test_look_ups_are_counted(airline):
    graph = airline.graph()
    before = graph.queries
    graph.dataset("air.flights")
    graph.metric("fuel_cost")
    graph.relations_from("air.flights")
    graph.neighbours("metric:fuel_cost", "derived_from")
    assert graph.queries - before == 4


def test_look_ups_of_one_query_are_counted_and_repeatable(airline):
    counts = []
    for _ in range(2):
        graph = airline.graph()
        query = table(named("contribution"), dims=(by("air.aircraft.model"),))
        start = graph.queries
        binding = bind(query, graph)
        used_columns(query, binding.leaves, graph)
        counts.append(graph.queries - start)
    assert counts[0] == counts[1] > 0


def test_what_a_metric_is_computed_from(airline):
    graph = airline.graph()
    assert set(graph.datasets_of_metric("contribution")) == {"air.bookings", "air.flights"}
    assert graph.datasets_of_metric("late_rate") == ("air.flights",)
    assert graph.datasets_of_metric("repeat_bookers") == ("air.bookings",)
    assert [m.name for m in graph.simple_metrics("revenue_per_flight")] == ["flown_revenue", "flights_flown"]


def test_a_one_to_one_relation_is_read_both_ways(tmp_path):
    from tests.workspaces.folder import to_one

    card = Source(
        "air.cards",
        {"card_no": ("VARCHAR", "key"), "passenger_id": ("INTEGER", "key"), "colour": ("VARCHAR", "dimension")},
        [{"card_no": f"C{i}", "passenger_id": i, "colour": "red" if i % 2 else None} for i in range(1, 10)],
        {
            "description": "x",
            "entity": "card",
            "primary_key": ["card_no"],
            "relations": [to_one("holder", "passenger_id", "air.passengers", "passenger_id", cardinality="one_to_one")],
        },
    )
    company = open_company(write_airline(tmp_path / "w", sources=[*planes.sources(), card]))
    from tests.compiler.asked import count_of, same

    found = company.rows(table(count_of("air.passengers"), dims=(by("air.cards.colour"),)))
    same(
        found,
        company.ask("""SELECT colour, COUNT(*) FROM air.passengers AS p LEFT JOIN air.cards AS c
        ON c.passenger_id = p.passenger_id GROUP BY 1"""),
    )

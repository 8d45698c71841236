"""Key paths in both directions: the shortest, rivals beside each other, declared before inferred."""

from knowledge_graph.paths import has_several, paths
from schemas.expressions import Hop
from tests.knowledge_graph.test_routes import dataset, graph_of


def ways(graph, anchor, to, **more):
    return [" ".join(("~" if h.reverse else "") + f"{h.dataset.removeprefix('s.')}.{h.relation}" for h in way)
            for way in paths(graph, f"s.{anchor}", f"s.{to}", **more)]  # fmt: skip


def test_a_path_over_a_bridge_in_both_directions():
    graph = graph_of(dataset("seats", "shows", "people"), dataset("shows"), dataset("people"))
    assert ways(graph, "people", "shows") == ["~seats.people seats.shows"]
    assert ways(graph, "shows", "people") == ["~seats.shows seats.people"]


def test_two_roles_of_one_table_are_rivals():
    graph = graph_of(dataset("shows", "venues:venue", "venues:rain"), dataset("venues"))
    assert ways(graph, "shows", "venues") == ["shows.rain", "shows.venue"]
    assert ways(graph, "venues", "shows") == ["~shows.rain", "~shows.venue"]


def test_longer_paths_are_no_rivals_of_shorter_ones():
    graph = graph_of(dataset("a", "b", "c"), dataset("b", "c"), dataset("c"))
    assert ways(graph, "a", "c") == ["a.c"]


def test_declared_relations_come_before_inferred_ones():
    graph = graph_of(dataset("shows", "venues:a?", "venues:b"), dataset("venues"))
    assert ways(graph, "shows", "venues") == ["shows.b", "shows.a"]


def test_a_relation_to_itself_goes_up_and_down():
    graph = graph_of(dataset("people", "people:mentor"))
    assert ways(graph, "people", "people") == ["people.mentor", "~people.mentor"]


def test_siblings_where_nothing_leads_to_itself():
    graph = graph_of(dataset("shows", "venues"), dataset("venues"))
    assert ways(graph, "shows", "shows") == ["shows.venues ~shows.venues"]


def test_no_path_and_paths_too_long():
    graph = graph_of(dataset("a", "b"), dataset("b", "c"), dataset("c"), dataset("d"))
    assert ways(graph, "a", "d") == []
    assert ways(graph, "a", "c", most_hops=1) == []
    assert ways(graph, "c", "a") == ["~b.c ~a.b"]


def test_four_steps_are_the_most_whatever_else_refers_to_what_lies_between():
    others = [dataset(f"other{n}", "c") for n in range(5)]
    line = (dataset("a", "b"), dataset("b", "c"), dataset("c", "d"), dataset("d", "e"), dataset("e", "f"), dataset("f"))
    graph = graph_of(*line, *others)
    assert ways(graph, "a", "e") == ["a.b b.c c.d d.e"]
    assert ways(graph, "a", "f") == []
    assert ways(graph, "other1", "b") == ["other1.c ~b.c"]


def test_ways_over_what_very_many_refer_to():
    others = [dataset(f"other{n}", "hub", "second") for n in range(300)]
    graph = graph_of(dataset("hub"), dataset("second"), dataset("a", "hub"), dataset("b", "a"), dataset("z", "second"),
                     *others)  # fmt: skip
    assert ways(graph, "b", "other7") == ["b.a a.hub ~other7.hub"]
    assert ways(graph, "a", "b") == ["~b.a"]
    assert len(ways(graph, "a", "z")) == 8
    assert ways(graph, "a", "z")[0] == "a.hub ~other0.hub other0.second ~z.second"
    assert ways(graph, "b", "z") == []
    assert not has_several(graph, "s.b", "s.other7")
    assert has_several(graph, "s.other1", "s.other7")


def test_datasets_leading_to_one():
    graph = graph_of(dataset("a", "b"), dataset("b", "c"), dataset("c"), dataset("d"))
    assert graph.leading_to("s.c", 1) == {"s.b", "s.c"}
    assert graph.leading_to("s.c", 2) == {"s.a", "s.b", "s.c"}


def test_paths_of_the_theatre(theatre):
    found = paths(theatre.graph(), "th.people", "th.shows")
    assert found == (
        (Hop(dataset="th.casts", relation="person", reverse=True), Hop(dataset="th.casts", relation="show")),
        (Hop(dataset="th.tickets", relation="buyer", reverse=True), Hop(dataset="th.tickets", relation="show")),
        (
            Hop(dataset="th.plays", relation="writer", reverse=True),
            Hop(dataset="th.shows", relation="play", reverse=True),
        ),
    )

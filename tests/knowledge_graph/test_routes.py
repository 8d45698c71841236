"""To-one roads: the shortest, declared before inferred, equals as rivals."""

import pytest

from knowledge_graph.binding import bind
from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.join_routes import AmbiguousRouteError
from knowledge_graph.profile import DatasetProfile
from knowledge_graph.routes import follow, reach
from schemas.workspace import Column, Dataset, Relation, Role, Workspace
from tests.compiler.asked import by, count_of, table
from verification.routes import hops_from


def dataset(name, *relations):
    """`b` is a relation called b to the table b; `b:x?` one called x that was inferred, `b:x!` one of one row each."""
    built = []
    for text in relations:
        to, _, label = text.partition(":")
        declared, once = not label.endswith("?"), label.endswith("!")
        name_of = label.rstrip("?!") or to
        kind = "one_to_one" if once else "many_to_one"
        built.append(Relation(name=name_of, columns=(name_of,), to=f"s.{to}", references=("id",), declared=declared,
                              cardinality=kind))  # fmt: skip
    columns = [Column(name="id", type="INTEGER", role="key"), Column(name="kind", type="VARCHAR", role="dimension")]
    columns += [Column(name=r.name, type="INTEGER", role="key") for r in built]
    return Dataset(name=f"s.{name}", source="x.parquet", description=name, entity=name, primary_key=("id",),
                   columns=tuple(columns), relations=tuple(built))  # fmt: skip


def graph_of(*datasets):
    import datetime

    workspace = Workspace(name="w", root=".", as_of=datetime.date(2026, 1, 1), datasets=datasets)
    profiles = tuple(
        DatasetProfile(dataset=d.name, row_count=1, first_event=None, last_event=None, values=(), types=())
        for d in datasets
    )
    return KnowledgeGraph(workspace, profiles, Role(name="analyst"))


def test_the_shortest_road_is_taken():
    graph = graph_of(dataset("a", "b", "c"), dataset("b", "c"), dataset("c"))
    assert reach(graph, "s.a")["s.c"].via == ("c",)
    assert reach(graph, "s.a")["s.c"].rivals == ()


def test_declared_beats_inferred_of_equal_length():
    graph = graph_of(dataset("a", "c:guess?", "c:known"), dataset("c"))
    assert reach(graph, "s.a")["s.c"].via == ("known",)
    assert reach(graph, "s.a")["s.c"].rivals == ()


def test_declared_beats_inferred_also_over_a_longer_road():
    """Declared keys first, then inferred ones."""
    graph = graph_of(dataset("a", "c:guess?", "b"), dataset("b", "c"), dataset("c"))
    assert reach(graph, "s.a")["s.c"].via == ("b", "c")


def test_one_name_of_two_roads_back_leads_nowhere():
    told = (dataset("directed", "film:film!"), dataset("written", "film:film!"), dataset("film"))
    graph = graph_of(*told, dataset("scored", "film:music!"))
    assert [relation.name for relation in graph.relations_from("s.film")] == ["~music"]
    assert set(reach(graph, "s.film")) == {"s.film", "s.scored"}
    assert [hop.relation for hop in hops_from({d.name: d for d in graph.datasets()}, "s.film")] == ["~music"]


def test_equal_roads_are_rivals():
    graph = graph_of(dataset("a", "c:from", "c:to"), dataset("c"))
    found = reach(graph, "s.a")["s.c"]
    assert {found.via, *found.rivals} == {("from",), ("to",)}
    with pytest.raises(AmbiguousRouteError) as caught:
        bind(table(count_of("s.a"), dims=(by("s.c.kind"),)), graph)
    assert set(caught.value.routes) == {("from",), ("to",)}


def test_two_roads_over_different_tables_are_rivals():
    graph = graph_of(dataset("a", "b", "d"), dataset("b", "c"), dataset("d", "c"), dataset("c"))
    found = reach(graph, "s.a")["s.c"]
    assert {found.via, *found.rivals} == {("b", "c"), ("d", "c")}


def test_what_lies_behind_rivals_has_rivals():
    graph = graph_of(dataset("a", "c:from", "c:to"), dataset("c", "e"), dataset("e"))
    found = reach(graph, "s.a")["s.e"]
    assert {found.via, *found.rivals} == {("from", "e"), ("to", "e")}


def test_a_named_road_is_taken():
    graph = graph_of(dataset("a", "c:from", "c:to"), dataset("c", "e"), dataset("e"))
    binding = bind(table(count_of("s.a"), dims=(by("s.e.kind", "to", "e"),)), graph)
    assert binding.leaves[0].via("s.e") == ("to", "e")


def test_a_cycle_ends():
    graph = graph_of(dataset("a", "b"), dataset("b", "a", "c"), dataset("c"))
    assert set(reach(graph, "s.a")) == {"s.a", "s.b", "s.c"}


def test_a_table_that_refers_to_itself_is_itself():
    graph = graph_of(dataset("a", "a:parent", "b"), dataset("b"))
    assert reach(graph, "s.a")["s.a"].via == ()
    binding = bind(table(count_of("s.a"), dims=(by("s.a.kind"),)), graph)
    assert binding.leaves[0].routes == ()


def test_the_road_to_many_is_no_road():
    graph = graph_of(dataset("a", "b"), dataset("b"))
    assert set(reach(graph, "s.b")) == {"s.b"}


def test_follow():
    graph = graph_of(dataset("a", "b"), dataset("b", "c"), dataset("c"))
    assert follow(graph, "s.a", ("b", "c")) == "s.c"


def test_the_order_of_the_files_does_not_matter():
    datasets = [dataset("a", "c:from", "c:to", "b"), dataset("b", "c"), dataset("c", "e"), dataset("e")]
    assert reach(graph_of(*datasets), "s.a") == reach(graph_of(*reversed(datasets)), "s.a")

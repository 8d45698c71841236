"""The benchmarks of the graph measure what they say; how long anything takes is never a test."""

from __future__ import annotations

from benchmarks.catalog import COLUMNS, OWNER, made_up, metrics_of, profiles_of, workspace_of
from benchmarks.graph import measured
from knowledge_graph.graph import KnowledgeGraph
from language.reader import Reader
from language.time_phrases import Calendar
from schemas.expressions import ColumnRef
from schemas.query import AttributeDimension, NamedMeasure, Rows, Table


def test_every_figure_is_measured() -> None:
    cost = measured(25)

    assert min(cost.graph, cost.names, cost.search_p95, cost.plan_p95, cost.read_median, cost.megabytes) > 0


def test_names_that_many_datasets_share_mean_those_of_the_one_named() -> None:
    datasets = made_up(100)
    workspace = workspace_of(datasets)
    reader = Reader(KnowledgeGraph(workspace, profiles_of(datasets), OWNER), Calendar(as_of=workspace.as_of))
    named = datasets[37]

    query = reader.read(f"names of {named.entity}s with status open").query

    assert isinstance(query, Rows)
    assert query.dataset == named.name
    assert [column.expression for column in query.columns] == [ColumnRef(table=named.name, column="name")]


def _reader(datasets: int) -> Reader:
    made = made_up(datasets)
    workspace = workspace_of(made, metrics_of(made))
    return Reader(KnowledgeGraph(workspace, profiles_of(made), OWNER), Calendar(as_of=workspace.as_of))


def test_a_metric_by_what_many_datasets_have_is_by_that_of_its_own() -> None:
    reader = _reader(100)
    metric = reader.graph.metrics()[1]

    query = reader.read(f"{metric.label} by city").query

    assert isinstance(query, Table)
    assert query.measures == (NamedMeasure(name=metric.name, metric=metric.name),)
    own = ColumnRef(table=metric.dataset or "", column="city")
    assert query.dimensions == (AttributeDimension(name="city", attribute=own),)


def test_a_request_looks_at_no_more_of_a_larger_graph() -> None:
    looked_at = []
    for datasets in (400, 800):
        reader = _reader(datasets)
        named = reader.graph.datasets()[37]
        before = reader.graph.queries
        assert reader.read(f"names of {named.entity}s with status open").query is not None
        looked_at.append(reader.graph.queries - before)

    assert looked_at[1] < 1.5 * looked_at[0]


def test_made_up_datasets_have_names_and_columns_of_their_own() -> None:
    datasets = made_up(500)

    assert len({dataset.name for dataset in datasets}) == 500
    assert all(len({column.name for column in dataset.columns}) == COLUMNS for dataset in datasets)

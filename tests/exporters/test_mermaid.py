"""Every column of the lineage is a node, every dependency an arrow, and no name breaks the chart."""

import re

from exporters.mermaid import MAX_EDGES, to_mermaid
from schemas.spec import LineageEdge, SpecLineage
from tests.exporters import sample

NODE = re.compile(r'^ +(?:subgraph )?(\w+) ?[\[(]{1,2}"([^"]*)"[\])]{1,2}$')
ARROW = re.compile(r"^  (\w+) --> (\w+)$")


def read(chart):
    """Labels by node id, and arrows as pairs of labels; every line has to be one of the known forms."""
    head, *lines = chart.splitlines()
    assert head == "flowchart LR"
    nodes = dict(match.groups() for match in map(NODE.match, lines) if match)
    arrows = [match.groups() for match in map(ARROW.match, lines) if match]
    assert len(nodes) + len(arrows) + lines.count("  end") == len(lines)
    return nodes, [(nodes[source], nodes[target]) for source, target in arrows]


def test_chart_leads_from_datasets_and_columns_to_the_product(spec):
    nodes, arrows = read(to_mermaid(spec))
    assert arrows[:2] == [(sample.EVENTS, "gold.weekly_campaigns"), (sample.CAMPAIGNS, "gold.weekly_campaigns")]
    assert arrows[2:] == [
        (source.rpartition(".")[2], edge.column) for edge in spec.lineage.columns for source in edge.sources
    ]
    assert len(set(nodes)) == len(nodes)


def test_dataset_without_columns_is_still_drawn(spec):
    lineage = SpecLineage(datasets=("bronze.a",), columns=(LineageEdge(column="week", sources=()),))
    chart = to_mermaid(spec.model_copy(update={"lineage": lineage}))
    assert '  d1[("bronze.a")]' in chart
    assert read(chart)[1] == [("bronze.a", "gold.weekly_campaigns")]


def test_names_cannot_break_the_chart(spec):
    evil = 'bronze."] --> x; <b>#&`\nclick'
    lineage = SpecLineage(datasets=(evil,), columns=(LineageEdge(column="week", sources=(f"{evil}.end",)),))
    nodes, _ = read(to_mermaid(spec.model_copy(update={"lineage": lineage})))
    assert nodes["d1"] == "bronze.#quot;] --#gt; x; #lt;b#gt;#35;#amp;#96; click"


def test_too_wide_a_product_is_drawn_by_dataset(spec):
    sources = tuple(f"{sample.EVENTS}.c{number}" for number in range(MAX_EDGES + 1))
    lineage = SpecLineage(datasets=(sample.EVENTS,), columns=(LineageEdge(column="week", sources=sources),))
    chart = to_mermaid(spec.model_copy(update={"lineage": lineage}))
    assert "401 arrows between columns are left out" in chart
    assert chart.count("-->") == 1

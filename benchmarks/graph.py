"""What more datasets cost: building the graph, and every request over it: `python -m benchmarks.graph`.

The catalog is made up in memory. Times are CPU time, which other programs on the machine disturb least; nothing
passes or fails on them.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from benchmarks.catalog import OWNER, made_up, metrics_of, profiles_of, workspace_of
from knowledge_graph.binding import bind
from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.search import SearchIndex
from language.reader import Reader
from language.time_phrases import Calendar
from schemas.expressions import ColumnRef
from schemas.query import AttributeDimension, NamedMeasure
from schemas.query import Table as TableQuery
from schemas.workspace import Dataset, Metric

SIZES = (25, 100, 1_000, 10_000)
ASKED = 20
ROOT = Path(__file__).parent.parent

T = TypeVar("T")

console = Console(highlight=False)


@dataclass(frozen=True)
class Cost:
    """CPU milliseconds, and peak memory in MB of a process that did nothing else."""

    graph: float
    names: float
    search_index: float
    search_median: float
    search_p95: float
    plan_median: float
    plan_p95: float
    read_median: float
    read_p95: float
    megabytes: float


def main() -> None:
    """Each size in a process of its own, side by side."""
    costs = [_in_own_process(size) for size in SIZES]
    table = Table("CPU milliseconds", *(f"{size:,} datasets" for size in SIZES), box=None)
    for field in fields(Cost):
        name = field.name.replace("_", " ")
        table.add_row(name, *(f"{getattr(cost, field.name):,.1f}" for cost in costs))
    console.print(table)


def measured(size: int) -> Cost:
    """The costs of a graph of `size` datasets; requests are new ones each time, so that nothing is remembered."""
    datasets = made_up(size)
    metrics = metrics_of(datasets)
    workspace, profiles = workspace_of(datasets, metrics), profiles_of(datasets)
    graph, built = _clocked(lambda: KnowledgeGraph(workspace, profiles, OWNER))
    reader, named = _clocked(lambda: Reader(graph, Calendar(as_of=workspace.as_of)))
    index, indexed = _clocked(lambda: SearchIndex(graph))
    asked = [datasets[place * size // ASKED] for place in range(ASKED)]
    index.keyword("warm up")
    searches = [_clocked(partial(index.keyword, f"{one.entity} by city"))[1] for one in asked]
    used = [metrics[place * len(metrics) // ASKED] for place in range(ASKED)]
    plans = [_clocked(partial(bind, _query(one, graph), graph))[1] for one in used]
    reader.read("how many rows are there")
    reads = [_clocked(partial(reader.read, text))[1] for one in asked for text in _requests(one)]
    return Cost(
        graph=built,
        names=named,
        search_index=indexed,
        search_median=statistics.median(searches),
        search_p95=_p95(searches),
        plan_median=statistics.median(plans),
        plan_p95=_p95(plans),
        read_median=statistics.median(reads),
        read_p95=_p95(reads),
        megabytes=_peak(),
    )


def _requests(dataset: Dataset) -> tuple[str, ...]:
    return (
        f"how many {dataset.entity}s are there",
        f"names of {dataset.entity}s with status open",
        f"average amount of {dataset.entity}s by city",
    )


def _query(metric: Metric, graph: KnowledgeGraph) -> TableQuery:
    """The metric by the name of what its dataset refers to."""
    relation = graph.relations_from(metric.dataset or "")[-1]
    attribute = ColumnRef(table=relation.to, column="name", via=(relation.name,))
    group = AttributeDimension(name="group", attribute=attribute)
    return TableQuery(measures=(NamedMeasure(name=metric.name, metric=metric.name),), dimensions=(group,))


def _clocked(work: Callable[[], T]) -> tuple[T, float]:
    started = time.process_time()
    result = work()
    return result, (time.process_time() - started) * 1000


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _peak() -> float:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1024**2


def _in_own_process(size: int) -> Cost:
    command = [sys.executable, "-m", "benchmarks.graph", str(size)]
    output = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return Cost(*map(float, output.split()))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        cost = measured(int(sys.argv[1]))
        sys.stdout.write(" ".join(str(getattr(cost, field.name)) for field in fields(Cost)))
    else:
        main()

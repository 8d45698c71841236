"""How long reading a request takes, without running anything: `python -m benchmarks.parsing`.

The questions of `tests/eval` over their own small databases, once padded with made-up datasets to 25 and once to 1,000.
Times are CPU time; nothing passes or fails on them.
"""

from __future__ import annotations

import datetime
import statistics
import tempfile
import time
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.catalog import OWNER, made_up, profiles_of
from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.profile import profile_workspace
from language.reader import Reader
from language.time_phrases import Calendar
from runs.evaluation import read_cases
from schemas.query import AnyQuery
from tests.eval.databases import Sqlite, databases
from warehouse.duckdb_engine import DuckDBEngine
from workspace.init.init_workspace import init_workspace
from workspace.loader import load_workspace

SMALLER, LARGER = 25, 1_000
CASES = Path(__file__).parent.parent / "tests" / "eval"

console = Console(highlight=False, soft_wrap=True)


def main(
    *,
    only: Annotated[list[str] | None, typer.Option("--only", help="Only the databases so called.")] = None,
    larger: Annotated[int, typer.Option("--larger", min=10, help="Datasets that most is read over.")] = LARGER,
) -> None:
    """Read every question over both sizes and compare."""
    sizes = (SMALLER, larger)
    times: dict[int, list[float]] = {size: [] for size in sizes}
    same = 0
    for database in (one for one in databases() if not only or one.name in only):
        file = CASES / f"{database.name}.jsonl"
        requests = [case.request for case in read_cases(file.read_text(encoding="utf-8").splitlines(), file.name)]
        queries = []
        for size in sizes:
            found, seconds = _read(_reader(database, size), requests)
            queries.append(found)
            times[size] += seconds
        same += sum(one == other for one, other in zip(*queries, strict=True))
    for size, found_times in times.items():
        milliseconds = [seconds * 1000 for seconds in found_times]
        p95 = statistics.quantiles(milliseconds, n=20)[-1]
        console.print(
            f"{size:>5,} datasets: median {statistics.median(milliseconds):,.1f} ms, p95 {p95:,.1f} ms of CPU time"
        )
    console.print(f"{same} of {len(times[SMALLER])} questions are read alike over both")


def _reader(database: Sqlite, size: int) -> Reader:
    """A reader over the database and as many made-up datasets as are missing to `size`."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "workspace"
        init_workspace(root, database.write(Path(folder)), today=datetime.date(2026, 11, 1))
        own = load_workspace(root)
        engine = DuckDBEngine({d.name: root / d.source for d in own.datasets})
        try:
            profiles = profile_workspace(own, engine)
        finally:
            engine.close()
    others = made_up(size - len(own.datasets))
    workspace = own.model_copy(update={"datasets": (*own.datasets, *others)})
    graph = KnowledgeGraph(workspace, (*profiles, *profiles_of(others)), OWNER)
    return Reader(graph, Calendar(as_of=workspace.as_of))


def _read(reader: Reader, requests: list[str]) -> tuple[list[AnyQuery | None], list[float]]:
    reader.read("how many rows are there")
    queries, seconds = [], []
    for request in requests:
        started = time.process_time()
        intent = reader.read(request)
        seconds.append(time.process_time() - started)
        queries.append(intent.query)
    return queries, seconds


if __name__ == "__main__":
    typer.run(main)

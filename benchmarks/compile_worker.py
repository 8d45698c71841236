"""Structured queries to SQL by Goldsmith, in a process of its own: `compile_worker WORKSPACE QUERIES RUNS` prints JSON.

Nothing is executed: what is timed is what MetricFlow's `explain` does.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

from compiler.metrics import plan_layer_model
from compiler.plan_sql import plan_sql
from language.layer_query import read_layer_query
from schemas.batch import BatchQuery
from schemas.workspace import Workspace
from workspace.loader import load_workspace


def compiled(query: dict[str, object], workspace: Workspace) -> str:
    """The SQL of a query."""
    if workspace.semantics is None:
        raise SystemExit("the workspace has no metrics layer")
    intent = read_layer_query(BatchQuery.model_validate(query), workspace.semantics, workspace.datasets)
    layer = getattr(intent.query, "layer", None)
    model = plan_layer_model(
        layer, workspace.semantics, workspace.datasets, name="product", schema="gold", as_of=workspace.as_of
    )
    return plan_sql(model.plan)


def main(root: str, queries: str, runs: str) -> None:
    """Prints the median milliseconds of each query, warm; with no runs only the first is compiled."""
    workspace = load_workspace(Path(root))
    listed: dict[str, dict[str, object]] = json.loads(Path(queries).read_text(encoding="utf-8"))
    found = {}
    for name, query in listed.items():
        compiled(query, workspace)
        if runs == "0":
            break
        times = []
        for _ in range(int(runs)):
            started = time.perf_counter()
            compiled(query, workspace)
            times.append((time.perf_counter() - started) * 1000)
        found[name] = statistics.median(times)
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Structured queries to SQL by MetricFlow: `metricflow_worker MANIFEST QUERIES RUNS` prints JSON.

Run by the interpreter of an environment that has MetricFlow; knows nothing of Goldsmith. The manifest is a folder of
MetricFlow's own YAML. A query that MetricFlow refuses is left out.
"""

from __future__ import annotations

import json
import logging
import pathlib
import statistics
import sys
import time
from typing import Any

from metricflow.engine.metricflow_engine import MetricFlowEngine, MetricFlowQueryRequest
from metricflow.protocols.sql_client import SqlEngine
from metricflow.sql.render.duckdb_renderer import DuckDbSqlPlanRenderer
from metricflow_semantics.model.semantic_manifest_lookup import SemanticManifestLookup
from metricflow_semantics.test_helpers.manifest_helpers import mf_load_manifest_from_yaml_directory


class Client:
    """What the engine asks of a connection when it only explains."""

    sql_engine_type = SqlEngine.DUCKDB
    sql_plan_renderer = DuckDbSqlPlanRenderer()


def explained(engine: MetricFlowEngine, query: dict[str, Any]) -> str:
    """The SQL of a query."""
    request = MetricFlowQueryRequest.create(
        saved_query_name=query.get("saved_query"),
        metric_names=query.get("metrics"),
        group_by_names=query.get("group_by"),
        where_constraints=query.get("where"),
        order_by_names=query.get("order_by"),
        limit=query.get("limit"),
        min_max_only=query.get("min_max_only", False),
    )
    return str(engine.explain(request).sql_statement.sql)


def main(manifest: str, queries: str, runs: str) -> None:
    """Prints the median milliseconds of each query, warm; with no runs only the first is compiled."""
    logging.disable(logging.CRITICAL)
    lookup = SemanticManifestLookup(mf_load_manifest_from_yaml_directory(pathlib.Path(manifest), {}))
    engine = MetricFlowEngine(lookup, Client())
    found = {}
    for name, query in json.loads(pathlib.Path(queries).read_text(encoding="utf-8")).items():
        try:
            explained(engine, query)
        except Exception as error:  # noqa: BLE001 — of any kind: it refuses by errors of many kinds
            print(f"MetricFlow refuses {name}: {type(error).__name__}", file=sys.stderr)
            continue
        if runs == "0":
            break
        times = []
        for _ in range(int(runs)):
            started = time.perf_counter()
            explained(engine, query)
            times.append((time.perf_counter() - started) * 1000)
        found[name] = statistics.median(times)
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])

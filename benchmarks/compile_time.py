"""How long a structured query takes to become SQL, beside MetricFlow: `make bench-compile`.

MetricFlow is installed in an environment of its own, whose interpreter `--metricflow` or METRICFLOW_PYTHON names. Both
compile the queries of one dbt project, side by side in one run, each in a process of its own; nothing is executed.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
import yaml
from rich.console import Console

from tests.workspace.init.hire.cases import CASES
from tests.workspace.init.hire.project_folder import HERE, write_project
from workspace.init.init_workspace import init_workspace

ROOT = Path(__file__).parent.parent
COLD_RUNS = 5
SKIPPED = (
    "skipped: no interpreter that has MetricFlow. Install it in an environment of its own (pip install metricflow) "
    "and name its python with --metricflow or METRICFLOW_PYTHON."
)

console = Console(highlight=False, soft_wrap=True)


@dataclass(frozen=True)
class Compiler:
    """A worker: the interpreter, the script or module, and the folder it reads."""

    command: tuple[str, ...]
    folder: Path

    def warm(self, queries: Path, runs: int) -> dict[str, float]:
        """Median milliseconds of each query that it compiles."""
        found: dict[str, float] = json.loads(self._run(queries, runs))
        return found

    def cold(self, queries: Path) -> float:
        """Seconds from the start of a process to its first SQL."""
        started = time.perf_counter()
        self._run(queries, 0)
        return time.perf_counter() - started

    def _run(self, queries: Path, runs: int) -> str:
        command = [*self.command, str(self.folder), str(queries), str(runs)]
        return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def main(
    *,
    metricflow: Annotated[
        str, typer.Option("--metricflow", help="Interpreter of an environment with MetricFlow.")
    ] = os.environ.get("METRICFLOW_PYTHON", sys.executable),
    runs: Annotated[int, typer.Option("--runs", min=1, help="Warm runs of each query.")] = 10,
) -> None:
    """Compile the same queries by Goldsmith and by MetricFlow, and print the ratios."""
    if not has_metricflow(metricflow):
        console.print(SKIPPED)
        return
    with tempfile.TemporaryDirectory() as work:
        ours, theirs, queries = _prepared(Path(work), metricflow)
        for round_ in range(2):
            mine, other = ours.warm(queries, runs), theirs.warm(queries, runs)
            console.print(f"round {round_ + 1}: {warm_line(mine, other)}")
        colds = [(ours.cold(queries), theirs.cold(queries)) for _ in range(COLD_RUNS)]
    cold, other_cold = (statistics.median(side) for side in zip(*colds, strict=True))
    console.print(
        f"cold, a process up to its first SQL: {cold:.2f} s, MetricFlow {other_cold:.2f} s, {other_cold / cold:.1f}x"
    )


def has_metricflow(python: str) -> bool:
    """Whether the interpreter is there and can import MetricFlow."""
    try:
        return (
            subprocess.run([python, "-c", "import metricflow.engine"], capture_output=True, check=False).returncode == 0
        )
    except OSError:
        return False


def warm_line(ours: dict[str, float], theirs: dict[str, float]) -> str:
    """Medians over the queries that both compile, and the median of their ratios."""
    both = sorted(set(ours) & set(theirs))
    ratio = statistics.median(theirs[name] / ours[name] for name in both)
    mine, other = (statistics.median(times[name] for name in both) for times in (ours, theirs))
    return f"{len(both)} queries, warm: {mine:.1f} ms, MetricFlow {other:.1f} ms, {ratio:.1f}x at the median"


def _prepared(work: Path, metricflow: str) -> tuple[Compiler, Compiler, Path]:
    """Both compilers over the same project, and the queries that both spell alike."""
    init_workspace(work / "workspace", write_project(work / "project", "legacy"))
    queries = work / "queries.json"
    plain = {name: query for name, (query, _) in CASES.items() if _is_shared(query)}
    queries.write_text(json.dumps(plain), encoding="utf-8")
    manifest = work / "manifest"
    manifest.mkdir()
    documents = manifest_documents(yaml.safe_load((HERE / "legacy.yml").read_text(encoding="utf-8")))
    (manifest / "layer.yaml").write_text(yaml.safe_dump_all(documents), encoding="utf-8")
    ours = Compiler((sys.executable, "-m", "benchmarks.compile_worker"), work / "workspace")
    theirs = Compiler((metricflow, str(ROOT / "benchmarks" / "metricflow_worker.py")), manifest)
    return ours, theirs, queries


def _is_shared(query: dict[str, object]) -> bool:
    """Whether names are all that the query is spelled with: parts and time ranges are objects of MetricFlow's API."""
    items = query.get("group_by", [])
    return "time_range" not in query and isinstance(items, list) and all(isinstance(item, str) for item in items)


def manifest_documents(project: dict[str, list[dict[str, object]]]) -> list[dict[str, object]]:
    """The layer of a dbt project as documents of MetricFlow's own YAML."""
    documents: list[dict[str, object]] = []
    spines: list[dict[str, object]] = []
    for model in project["semantic_models"]:
        table = str(model["model"]).removeprefix("ref('").removesuffix("')")
        node = {"schema_name": "main", "alias": table}
        documents.append(
            {"semantic_model": {**{k: v for k, v in model.items() if k != "model"}, "node_relation": node}}
        )
    documents += [{"metric": _spelled_out(metric)} for metric in project["metrics"]]
    documents += [{"saved_query": saved} for saved in project["saved_queries"]]
    for model in project["models"]:
        spine = model.get("time_spine")
        if isinstance(spine, dict):
            column = spine["standard_granularity_column"]
            spines.append(
                {
                    "node_relation": {"schema_name": "main", "alias": model["name"]},
                    "primary_column": {"name": column, "time_granularity": column},
                    "custom_granularities": spine.get("custom_granularities", []),
                }
            )
    return [*documents, {"project_configuration": {"time_spines": spines}}]


def _spelled_out(metric: dict[str, object]) -> dict[str, object]:
    """A metric whose inputs are mappings: a bare name is dbt's shorthand."""
    parameters = metric["type_params"]
    if not isinstance(parameters, dict):
        raise TypeError(f"{metric['name']} has no type_params")
    made = dict(parameters)
    for key in ("numerator", "denominator"):
        if isinstance(made.get(key), str):
            made[key] = {"name": made[key]}
    if "metrics" in made:
        made["metrics"] = [{"name": part} if isinstance(part, str) else part for part in made["metrics"]]
    return {**metric, "type_params": made}


if __name__ == "__main__":
    typer.run(main)

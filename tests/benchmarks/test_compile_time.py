"""The benchmark beside MetricFlow compiles what it says; how long anything takes is never a test."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
import yaml
from typer.testing import CliRunner

from benchmarks.compile_time import SKIPPED, main, manifest_documents, warm_line
from benchmarks.compile_worker import main as compile_queries
from tests.workspace.init.conftest import TODAY
from tests.workspace.init.hire.project_folder import HERE, write_project
from workspace.init.init_workspace import init_workspace


def test_without_metricflow_it_is_skipped_with_a_message() -> None:
    application = typer.Typer()
    application.command()(main)

    printed = CliRunner().invoke(application, ["--metricflow", "/no/such/python"])

    assert printed.exit_code == 0, printed.output
    assert printed.output.split() == SKIPPED.split()


def test_worker_times_each_query(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    init_workspace(tmp_path / "workspace", write_project(tmp_path / "project", "latest"), today=TODAY)
    queries = tmp_path / "queries.json"
    queries.write_text(
        json.dumps({"all": {"metrics": ["rides"]}, "by rider": {"metrics": ["rides"], "group_by": ["rider"]}})
    )

    compile_queries(str(tmp_path / "workspace"), str(queries), "1")

    times = json.loads(capsys.readouterr().out)
    assert list(times) == ["all", "by rider"]
    assert min(times.values()) > 0


def test_ratio_is_over_what_both_compile() -> None:
    line = warm_line({"a": 2.0, "b": 4.0, "c": 1.0}, {"a": 20.0, "b": 20.0, "d": 900.0})
    assert line == "2 queries, warm: 3.0 ms, MetricFlow 20.0 ms, 7.5x at the median"


def test_manifest_has_every_model_metric_and_spine_of_the_project() -> None:
    project = yaml.safe_load((HERE / "legacy.yml").read_text(encoding="utf-8"))

    documents = manifest_documents(project)

    names = [next(iter(document)) for document in documents]
    assert names.count("semantic_model") == len(project["semantic_models"])
    assert names.count("metric") == len(project["metrics"])
    share = next(d["metric"] for d in documents if "metric" in d and d["metric"]["name"] == "electric_share")
    assert share["type_params"]["denominator"] == {"name": "rides"}
    assert [spine["node_relation"]["alias"] for spine in documents[-1]["project_configuration"]["time_spines"]] == [
        "days",
        "minutes",
    ]

"""The benchmark runs and prints what it promises; how long anything takes is never a test."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from benchmarks.generate import main
from benchmarks.processes import run_cold
from benchmarks.warm import Timing, time_warm
from schemas.run import AGENTS, AgentName
from tests.workspaces.make_tiny import make_tiny


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_tiny(tmp_path_factory.mktemp("benchmark"))


def test_table_has_every_agent_and_the_sql_alone_beside_the_whole(tiny: Path) -> None:
    application = typer.Typer()
    application.command()(main)

    printed = CliRunner().invoke(application, ["-w", str(tiny), "--runs", "1"])

    assert printed.exit_code == 0, printed.output
    rows = {line[:24].strip() for line in printed.output.splitlines()}
    assert {*AGENTS, "whole pipeline", "its CPU time", "DuckDB, the SQL alone", "ratio"} <= rows


def test_ratio_is_the_whole_by_the_sql_alone() -> None:
    agents: dict[AgentName, float] = dict.fromkeys(AGENTS, 50.0)

    assert Timing("revenue", rows=1, agents=agents, pipeline=300.0, cpu=290.0, duckdb=75.0).ratio == 4.0


def test_what_is_not_answered_is_not_timed(tmp_path: Path) -> None:
    root = make_tiny(tmp_path)
    file = root / "workspace.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("takings by city", "Monthly flibbertigibbet"))

    with pytest.raises(SystemExit, match="not answered"):
        time_warm(root, runs=1)


def test_a_cold_run_leaves_nothing_in_the_workspace(tiny: Path) -> None:
    before = {file for file in tiny.rglob("*") if "cache" not in file.parts}

    process = run_cold(tiny, "takings by city")

    assert process.cpu_seconds > 0
    assert process.megabytes > 50
    assert {file for file in tiny.rglob("*") if "cache" not in file.parts} == before


def test_a_cold_run_that_fails_is_not_timed(tiny: Path) -> None:
    with pytest.raises(SystemExit, match="not answered"):
        run_cold(tiny, "")

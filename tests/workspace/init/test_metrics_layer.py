"""A dbt project in either dialect of its YAML: each construct of the metrics layer against hand-written SQL."""

from __future__ import annotations

import datetime
import json
import re
from decimal import Decimal

import duckdb
import pytest
import yaml

from runs.batch import answer_lines
from runs.service import RunService
from schemas.errors import WorkspaceError
from tests.workspace.init.conftest import TODAY
from tests.workspace.init.hire.cases import CASES
from tests.workspace.init.hire.project_folder import DIALECTS, write_project, write_tables
from workspace.init.init_workspace import init_workspace
from workspace.loader import load_workspace

pytestmark = pytest.mark.xdist_group("metrics_layer")


@pytest.fixture(scope="module", params=DIALECTS)
def answers(request, tmp_path_factory):
    """The dialect's answers by the name of the case, and a connection to the data."""
    folder = tmp_path_factory.mktemp("hire")
    project = write_project(folder / "project", request.param)
    report = init_workspace(folder / "workspace", project, today=TODAY)
    assert [note for note in report.notes if "left out" in note] == []
    with duckdb.connect(str(project / "hire.duckdb"), read_only=True) as connection:
        yield answered(folder / "workspace", {name: query for name, (query, _) in CASES.items()}), connection


@pytest.mark.parametrize("name", CASES)
def test_query_gives_the_rows_of_hand_written_sql(answers, name):
    given, connection = answers
    query, oracle = CASES[name]
    expected = [plain_row(row) for row in connection.execute(oracle).fetchall()]

    answer = given[name]

    assert answer["status"] == "ok", answer["reason"]
    rows = [plain_row(row) for row in answer["rows"]]
    in_order = "order_by" in query
    assert expected
    assert (rows if in_order else by_text(rows)) == (expected if in_order else by_text(expected))


def answered(target, queries):
    """The answers to named queries, each to its name."""
    service = RunService(target, persist=False)
    try:
        lines = [json.dumps({"id": name, "query": query}) for name, query in queries.items()]
        return {answer["id"]: answer for answer in map(json.loads, answer_lines(lines, service, rows=0))}
    finally:
        service.close()


def plain_row(row):
    return tuple(plain(value) for value in row)


def plain(value):
    """Moments as text without a midnight, numbers to nine digits."""
    if isinstance(value, datetime.date):
        value = value.isoformat()
    if isinstance(value, str):
        return re.sub(r"^(\d{4}-\d\d-\d\d)[T ]00:00:00$", r"\1", value).replace("T", " ")
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return float(f"{float(value):.9g}")
    return value


def by_text(rows):
    return sorted(rows, key=str)

"""Names of scores that a workspace defines, against SQL written by hand."""

import sqlite3
from contextlib import closing

import pytest

from runs.service import RunService
from schemas.run import RunRequest
from tests.patterns import scores
from tests.patterns.paraphrases import databases
from tests.requests.same_rows import same_rows
from workspace.init.init_workspace import init_workspace

_SEGMENTS = """
segments:
  - {name: Champions, recency: [4, 5], frequency: [4, 5]}
  - {name: Big spenders, monetary: [5, 5]}
"""


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    folder = tmp_path_factory.mktemp("named")
    file = next(database for database in databases() if database.name == "clinic").write(folder)
    init_workspace(folder / "clinic", file)
    (folder / "clinic" / "glossary.yaml").write_text(_SEGMENTS)
    service = RunService(folder / "clinic", persist=False)
    yield service, file
    service.close()


@pytest.mark.parametrize("request_text", ["RFM segments of patients", "rfm segments by patient"])
def test_segments_of_the_workspace_are_named(clinic, request_text):
    service, file = clinic
    whens = "WHEN r >= 4 AND f >= 4 THEN 'Champions' WHEN m = 5 THEN 'Big spenders'"
    with closing(sqlite3.connect(file)) as connection:
        cursor = connection.execute(scores.named(whens, **scores.CLINIC))
        wanted, expected = [column[0] for column in cursor.description], cursor.fetchall()

    result = service.start(RunRequest(request=request_text))

    assert result.status == "ok", result.reason
    table = service.rows(result)
    assert {row[-1] for row in expected} == {"Champions", "Big spenders", None}
    assert same_rows(table.columns, table.rows, wanted, expected)


def test_scores_that_the_segments_do_not_have_are_asked_about(clinic):
    service, _ = clinic

    result = service.start(RunRequest(request="RFM segments of patients in quartiles"))

    assert result.status == "needs_clarification"
    assert "scores go from 1 to 4" in result.question.text


def test_what_the_request_defines_goes_before(clinic):
    service, _ = clinic

    result = service.start(RunRequest(request="RFM segments of patients: stars are those with money 5"))

    table = service.rows(result)
    assert set(table.values("rfm_segment")) == {"stars", None}

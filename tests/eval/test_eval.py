"""Questions about databases that no rule was written for, against SQL written by hand."""

from pathlib import Path

import pytest

from runs.evaluation import evaluate, read_cases, same_rows
from runs.service import RunService
from schemas.errors import UsageError
from tests.eval.databases import databases
from workspace.init.init_workspace import init_workspace

HERE = Path(__file__).parent
ALLOWED_UNANSWERED = 0.1
"""Questions may be asked back; the share may only fall."""


@pytest.fixture(scope="module", params=databases(), ids=lambda database: database.name)
def results(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("eval")
    database = request.param
    target = folder / database.name
    init_workspace(target, database.write(folder))
    service = RunService(target, persist=False)
    cases = read_cases((HERE / f"{database.name}.jsonl").read_text().splitlines(), database.name)
    yield tuple(evaluate(cases, service))
    service.close()


def test_no_question_is_answered_wrongly(results):
    assert [(result.request, result.detail) for result in results if result.verdict == "wrong"] == []


def test_most_questions_are_answered(results):
    unanswered = [result.request for result in results if result.verdict == "not answered"]
    assert len(unanswered) <= ALLOWED_UNANSWERED * len(results), unanswered


def test_a_case_without_an_oracle_is_refused_with_its_line():
    with pytest.raises(UsageError, match="cases, line 2"):
        read_cases(['{"id": "a", "request": "x", "sql": "SELECT 1"}', '{"id": "b", "request": "y"}'], "cases")


def test_rows_are_compared_as_bags_in_columns_of_any_order():
    assert same_rows([("Ann", 1), ("Ann", 2)], [(2.0, "x", "Ann"), (1.0, "y", "Ann")])
    assert not same_rows([("Ann", 1), ("Bob", 2)], [(2, "Ann"), (1, "Bob")])
    assert not same_rows([(1,), (2,)], [(2,), (1,)], ordered=True)

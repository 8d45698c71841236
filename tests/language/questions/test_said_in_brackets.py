"""Words that are explained in brackets behind them, and other plain wordings; what is right is hand-written SQL."""

import pytest

from runs.evaluation import EvalCase, evaluate
from runs.service import RunService
from tests.language.questions.trails import TRAILS
from workspace.init.init_workspace import init_workspace

HIKER = "SELECT first_name, last_name FROM hiker"
RIGHT = {
    "How many permits have an approved status (status A)?": "SELECT 3",
    "How many hikes were never returned (return date is missing)?": "SELECT 1",
    "How many unguided hikers (role is not Guide) are there?": "SELECT 4",
    "What percentage of the hikes were longer than 40 km (length above 40)?": "SELECT 100.0 / 3",
    "How many hikes by Tom were lengthy (length above 30)?": "SELECT 2",
    "Which hikers made two hikes or more?": f"{HIKER} WHERE hiker_id IN (2, 3)",
    "Which hikers come from outside Norway?": f"{HIKER} WHERE country <> 'Norway'",
    "How many hikers live outside of Austria?": "SELECT 4",
    "Which hikers, by first name, made more than one hike?": "SELECT 'Eva' UNION ALL SELECT 'Tom'",
    "How many of the hikers come from Norway?": "SELECT 3",
    "How many of the hikes are longer than 40 km?": "SELECT 2",
    "Give the permit id and the amount of all permits with status A.": (
        "SELECT permit_id, amount FROM permit WHERE status = 'A'"
    ),
}
ASKED = (
    "Which hikes from Oslo were lengthy (length above 30)?",  # which ones from Oslo is not said
)


@pytest.fixture(scope="module")
def trails(tmp_path_factory):
    folder = tmp_path_factory.mktemp("trails")
    init_workspace(folder / "w", TRAILS.write(folder))
    service = RunService(folder / "w", persist=False)
    yield service
    service.close()


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_an_explanation_is_what_is_meant(trails, request_text, sql):
    [result] = evaluate([EvalCase(id="trails", request=request_text, sql=sql)], trails)
    assert result.verdict == "right", result


@pytest.mark.parametrize("request_text", ASKED)
def test_a_condition_is_not_swallowed_by_an_explanation(trails, request_text):
    [result] = evaluate([EvalCase(id="trails", request=request_text, expect="question")], trails)
    assert result.verdict == "right", result

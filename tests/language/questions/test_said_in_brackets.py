"""Words that are explained in brackets behind them, and other plain wordings; what is right is hand-written SQL."""

import pytest

from tests.language.questions.served import assert_asked, assert_right, served
from tests.language.questions.trails import TRAILS

HIKER = "SELECT first_name, last_name FROM hiker"
RIGHT = {
    "How many permits have an approved status (status A)?": "SELECT 3",
    "How many hikes were never returned (return date is missing)?": "SELECT 1",
    "How many unguided hikers (role is not Guide) are there?": "SELECT 4",
    "What percentage of the hikes were longer than 40 km (length above 40)?": "SELECT 100.0 / 3",
    "How many hikes by Tom were lengthy (length above 30)?": "SELECT 2",
    "Which hikers made two hikes or more?": f"{HIKER} WHERE hiker_id IN (2, 3)",
    "Which hikers made two or more outings (hikes)?": f"{HIKER} WHERE hiker_id IN (2, 3)",
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

trails = served(TRAILS)


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_an_explanation_is_what_is_meant(trails, request_text, sql):
    assert_right(trails, request_text, sql)


@pytest.mark.parametrize("request_text", ASKED)
def test_a_condition_is_not_swallowed_by_an_explanation(trails, request_text):
    assert_asked(trails, request_text)

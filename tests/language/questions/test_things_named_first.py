"""Things named before what is asked of them, and words that are a value as well as a table; right is hand-written SQL."""

import pytest

from tests.language.questions.served import assert_right, served
from tests.language.questions.trails import TRAILS

HIKER = "SELECT first_name, last_name FROM hiker"
AMONG = {
    "Among the hikers from Norway, who is the youngest?": f"{HIKER} WHERE last_name = 'Hale'",
    "Among the huts in the North, which one has the largest bed count?": "SELECT 'Birkely'",
    "Of the hikers from Norway, which ones have gone on more than one hike?": f"{HIKER} WHERE last_name = 'Hale'",
    "Among the hikers born after 1980, give the first name of the oldest.": "SELECT 'Eva'",
    "Among the huts in the South, what is the average bed count?": "SELECT 24.0",
    "Among the huts in the South, list those with a bed count of more than 10.": "SELECT 'Furulia'",
    "Among the hikers from Norway, what is the total amount of permits?": "SELECT 260",
    "Among the hikers from Norway, how many permits are there?": "SELECT 3",
    "Among the permits with status A, what is the percentage that were issued in 2023?": "SELECT 100.0 / 3",
    "Who among the hikers from Norway is the oldest?": f"{HIKER} WHERE last_name = 'Moe'",
    "Among the hikers from Sweden, list the e-mail and the birth date.": "SELECT 'eva@trail.example', DATE '1984-11-12'",
}
TABLES_RATHER_THAN_VALUES = {
    "Which hikers come from Norway?": f"{HIKER} WHERE country = 'Norway'",
    "How many hikers from Norway are there?": "SELECT 3",
    "Which hikers have the role Hiker?": f"{HIKER} WHERE role = 'Hiker'",
}
PERIODS_OF_DEEDS = {
    "How many hikes were started per month in 2023?": "SELECT * FROM (VALUES (DATE '2023-05-01', 1), (DATE '2023-06-01', 2))",
    "How many hikes were returned per month in 2024?": "SELECT * FROM (VALUES (DATE '2024-06-01', 1), (DATE '2024-08-01', 1))",
    "Number of permits granted per year": "SELECT * FROM (VALUES (2022, 1), (2023, 2), (2024, 1))",
    "List the ids of the permits granted in 2023.": "SELECT 2 UNION ALL SELECT 3",
}
NAMES = {
    "What is the e-mail address of Max Kern?": "SELECT 'max@trail.example'",
    "Give the e-mails of the hikers born in the 1980s.": "SELECT e_mail FROM hiker WHERE birth_date BETWEEN '1980-01-01' AND '1989-12-31'",
    "How many hikers born in the fifties does the club have?": "SELECT 2",
    "How many of the club's hikers come from Norway?": "SELECT 3",
}

trails = served(TRAILS)


@pytest.mark.parametrize(
    ("request_text", "sql"),
    [*AMONG.items(), *TABLES_RATHER_THAN_VALUES.items(), *PERIODS_OF_DEEDS.items(), *NAMES.items()],
)
def test_what_is_asked_is_answered(trails, request_text, sql):
    assert_right(trails, request_text, sql)

"""Lists made of two, the first row of each group by whose it is, numbers as groups, dates of any deed, units behind."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_right, served

LOOMS = Sqlite(
    "looms",
    """CREATE TABLE weaver (weaver_id INTEGER PRIMARY KEY, weaver_name TEXT NOT NULL, town TEXT, height_cm INTEGER);
CREATE TABLE loom (loom_id INTEGER PRIMARY KEY, loom_name TEXT NOT NULL, shafts INTEGER, width INTEGER, price INTEGER);
CREATE TABLE contest (contest_id INTEGER PRIMARY KEY, weaver_id INTEGER NOT NULL REFERENCES weaver(weaver_id),
 contest_date DATE NOT NULL, mark INTEGER);
CREATE TABLE cloth (cloth_id INTEGER PRIMARY KEY, cloth_name TEXT, loom_id INTEGER REFERENCES loom(loom_id),
 metres_sold INTEGER, bonus INTEGER);
CREATE TABLE paper (paper_id INTEGER PRIMARY KEY, paper_date TIMESTAMP, note TEXT);""",
    {
        "weaver": [
            (1, "Ann", "Lund", 175),
            (2, "Bo", "Lund", 190),
            (3, "Lund", "Ystad", 182),
            (4, "Dag", "Malmo", 168),
        ],
        "loom": [(1, "Swift", 4, 90, 500), (2, "Oak", 8, 120, 900), (3, "Elm", 4, 110, 700)],
        "contest": [(1, 1, "2023-01-05", 7), (2, 2, "2023-01-05", 9), (3, 1, "2023-02-09", 8), (4, 3, "2023-02-09", 5)],
        "cloth": [(1, "Tweed", 1, 40, 3), (2, "Linen", 2, 90, 5), (3, "Wool", 2, 10, 2)],
        "paper": [(1, "2023-03-01 10:00:00", "a"), (2, "2023-04-01 09:00:00", "b")],
    },
)
NAMES = "SELECT weaver_name FROM weaver"
RIGHT = {
    "List the names of the weavers from Malmo and of those with a mark above 8.": f"{NAMES} WHERE weaver_id IN (2, 4)",
    "For each contest date, show the name of the weaver with the highest mark.": (
        "SELECT DATE '2023-01-05', 'Bo' UNION ALL SELECT DATE '2023-02-09', 'Ann'"
    ),
    "For each loom, show the loom name and the cloth with the highest bonus.": "SELECT 'Swift', 'Tweed' UNION ALL SELECT 'Oak', 'Linen'",
    "For each number of shafts, how many looms are there?": "SELECT shafts, count(*) FROM loom GROUP BY 1",
    "For each number of shafts, show the name of the widest loom.": "SELECT 4, 'Elm' UNION ALL SELECT 8, 'Oak'",
    "How many shafts does the cheapest loom have?": "SELECT 4",
    "How many weavers are over 180 cm tall?": "SELECT 2",
    "Which is the best-selling cloth?": "SELECT 'Linen'",
    "When was the last paper released?": "SELECT TIMESTAMP '2023-04-01 09:00:00'",
    "What is the total bonus given?": "SELECT 10",
    "What is the town of the weaver named Lund?": "SELECT 'Ystad'",
    "Show the loom names for which no cloth exists.": "SELECT 'Elm'",
    "Show the ids of the looms, with the number of cloths using each.": (
        "SELECT loom_id, count(*) FROM cloth GROUP BY 1"
    ),
}

looms = served(LOOMS)


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_two_of_one_list_are_read(looms, request_text, sql):
    assert_right(looms, request_text, sql)

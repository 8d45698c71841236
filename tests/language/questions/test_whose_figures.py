"""Figures of the rows that are named last, kinds that rows link, and verbs that nothing tells of."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

INNS = Sqlite(
    "inns",
    """CREATE TABLE region (region_name text PRIMARY KEY, area int);
CREATE TABLE cellar (cellar_id int PRIMARY KEY, cellar_name text, first_pressed_year int);
CREATE TABLE inn (inn_id int PRIMARY KEY, inn_name text, score real, region_name text REFERENCES region(region_name));
CREATE TABLE style (id int PRIMARY KEY, inn_id int REFERENCES inn(inn_id), style_name text);
CREATE TABLE guest_letter (letter_id int PRIMARY KEY, inn_id int REFERENCES inn(inn_id), score real, year int);
CREATE TABLE stanza (id int PRIMARY KEY, cellar_id int REFERENCES cellar(cellar_id), verse int, mood text);
CREATE TABLE flask (flask_id int PRIMARY KEY, cellar_id int REFERENCES cellar(cellar_id), shape text);""",
    {
        "region": [("Harz", 20), ("Rhoen", 30)],
        "cellar": [(1, "Adler", 1850), (2, "Bock", 1790), (3, "Kranich", 1901)],
        "inn": [(1, "Linde", 4.5, "Harz"), (2, "Krone", 3.0, "Harz"), (3, "Sonne", 4.0, "Rhoen"), (4, "Post", 2.5, "Rhoen")],
        "style": [(1, 1, "Rustic"), (2, 2, "Rustic"), (3, 3, "Modern"), (4, 4, "Rustic"), (5, 1, "Alpine"), (6, 3, "Alpine")],
        "guest_letter": [(1, 1, 5, 2020), (2, 1, 4, 2021), (3, 2, 1, 2020), (4, 3, 3, 2021)],
        "stanza": [(1, 1, 1, "Merry"), (2, 1, 2, "Grave"), (3, 1, 3, "Grave"), (4, 2, 1, "Merry")],
        "flask": [(1, 1, "round"), (2, 2, "tall"), (3, 2, "round"), (4, 2, "flat"), (5, 3, "tall")],
    },
)  # fmt: skip
STYLES = "SELECT style_name, COUNT(*) FROM style GROUP BY 1"
ANSWERS = {
    "What is the average score given in the guest letters of the Linde?": "SELECT 4.5",
    "What is the average score given in guest letters in 2020?": "SELECT 3.0",
    "How many inns are there in each style?": STYLES,
    "List the styles that more than two inns belong to, along with the number of inns in each": f"{STYLES} HAVING COUNT(*) > 2",
    "Which cellar was pressed first?": "SELECT 'Bock'",
}
OPEN = (
    "What is the average score of the inns bordering Harz?",
    "What percentage of all verses are merry?",
)

inns = served(INNS)


@pytest.mark.parametrize(("request_text", "sql"), ANSWERS.items())
def test_the_answer_is_that_of_sql(inns, request_text, sql):
    assert_right(inns, request_text, sql)


@pytest.mark.parametrize("request_text", OPEN)
def test_what_nothing_tells_is_asked(inns, request_text):
    assert_asked(inns, request_text)

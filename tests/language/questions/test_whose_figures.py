"""Figures of the rows that are named, kinds that rows link, deeds of those named, and verbs that nothing tells of."""

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
CREATE TABLE flask (flask_id int PRIMARY KEY, cellar_id int REFERENCES cellar(cellar_id), shape text);
CREATE TABLE traveller (traveller_id int PRIMARY KEY, traveller_name text, nickname text);
CREATE TABLE booking (booking_id int PRIMARY KEY, inn_id int REFERENCES inn(inn_id),
 traveller_id int REFERENCES traveller(traveller_id));""",
    {
        "region": [("Harz", 20), ("Rhoen", 30)],
        "cellar": [(1, "Adler", 1850), (2, "Bock", 1790), (3, "Kranich", 1901)],
        "inn": [(1, "Linde", 4.5, "Harz"), (2, "Krone", 3.0, "Harz"), (3, "Sonne", 4.0, "Rhoen"), (4, "Post", 2.5, "Rhoen")],
        "style": [(1, 1, "Rustic"), (2, 2, "Rustic"), (3, 3, "Modern"), (4, 4, "Rustic"), (5, 1, "Alpine"), (6, 3, "Alpine")],
        "guest_letter": [(1, 1, 5, 2020), (2, 1, 4, 2021), (3, 2, 1, 2020), (4, 3, 3, 2021)],
        "stanza": [(1, 1, 1, "Merry"), (2, 1, 2, "Grave"), (3, 1, 3, "Grave"), (4, 2, 1, "Merry")],
        "flask": [(1, 1, "round"), (2, 2, "tall"), (3, 2, "round"), (4, 2, "flat"), (5, 3, "tall")],
        "traveller": [(1, "Lena", "Lou"), (2, "Otto", None), (3, "Ida", None)],
        "booking": [(1, 1, 1), (2, 1, 2), (3, 2, 1), (4, 3, 2), (5, 3, 1), (6, 4, 3)],
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
BY_NAME = {
    "Find the inns that Lena has booked": "SELECT UNNEST(['Linde', 'Krone', 'Sonne'])",
    "Find the inns that Lena and Otto have both booked": "SELECT UNNEST(['Linde', 'Sonne'])",
    "Travellers without a nickname, please (traveller id and traveller name).": "SELECT * FROM (VALUES (2, 'Otto'), (3, 'Ida'))",
    "List the cellars that we have": "SELECT cellar_name FROM cellar",
    "Which cellars have no stanzas associated with them?": "SELECT 'Kranich'",
    "All the different flask shapes we use": "SELECT DISTINCT shape FROM flask",
}
OPEN = (
    "What is the average score of the inns bordering Harz?",
    "What percentage of all verses are merry?",
    "Give me all alpines in Harz",
)

inns = served(INNS)


@pytest.mark.parametrize(("request_text", "sql"), {**ANSWERS, **BY_NAME}.items())
def test_the_answer_is_that_of_sql(inns, request_text, sql):
    assert_right(inns, request_text, sql)


@pytest.mark.parametrize("request_text", OPEN)
def test_what_nothing_tells_is_asked(inns, request_text):
    assert_asked(inns, request_text)

"""The workspace by its own name, where one grew up, how much a thing costs, and who is liked; right is hand-written SQL."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

CIRCLE = Sqlite(
    "rowing_circle",
    """CREATE TABLE town (town_id INTEGER PRIMARY KEY, city TEXT NOT NULL, county TEXT NOT NULL);
CREATE TABLE member (member_id INTEGER PRIMARY KEY, full_name TEXT NOT NULL,
 town_id INTEGER NOT NULL REFERENCES town(town_id));
CREATE TABLE admires (member_id INTEGER REFERENCES member(member_id), admired_id INTEGER REFERENCES member(member_id),
 PRIMARY KEY (member_id, admired_id));
CREATE TABLE outing (outing_id INTEGER PRIMARY KEY, river TEXT NOT NULL, outing_date DATE NOT NULL,
 fee DECIMAL(8,2) NOT NULL);
CREATE TABLE takings (takings_id INTEGER PRIMARY KEY, kind TEXT NOT NULL, date_received DATE NOT NULL,
 member_id INTEGER NOT NULL REFERENCES member(member_id));
CREATE TABLE purchase (purchase_id INTEGER PRIMARY KEY, purchase_date DATE NOT NULL,
 member_id INTEGER NOT NULL REFERENCES member(member_id));
CREATE TABLE boats (boat_id INTEGER PRIMARY KEY, boat TEXT NOT NULL, builder_name TEXT, skill TEXT NOT NULL,
 upkeep TEXT NOT NULL, berth TEXT NOT NULL);
CREATE TABLE boat_measures (boat_id INTEGER PRIMARY KEY REFERENCES boats(boat_id), hull_weight INTEGER NOT NULL);
CREATE TABLE patron (patron_id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT NOT NULL);
CREATE TABLE instructor (instructor_id INTEGER PRIMARY KEY, full_name TEXT NOT NULL);
CREATE TABLE lesson (lesson_id INTEGER PRIMARY KEY, topic TEXT NOT NULL,
 instructor_id INTEGER NOT NULL REFERENCES instructor(instructor_id));""",
    {
        "town": [(1, "Norville", "Amber County"), (2, "Selby", "Slate County")],
        "member": [(1, "Ada Holm", 1), (2, "Ben Ruud", 2), (3, "Cara Lind", 1), (4, "Dag Moe", 2)],
        "admires": [(1, 2), (2, 3), (4, 2)],
        "outing": [
            (1, "Isar", "2024-05-01", 40),
            (2, "Glomma", "2024-06-01", 65),
            (3, "Isar", "2024-07-01", 25),
        ],
        "takings": [
            (1, "Dues", "2024-02-03", 1),
            (2, "Gift", "2024-03-04", 1),
            (3, "Dues", "2024-02-09", 2),
        ],
        "purchase": [(1, "2024-04-01", 1), (2, "2024-04-08", 1)],
        "boats": [
            (1, "Heron", "Alm & Co", "1", "Directly run", "A"),
            (2, "Osprey", "Berg Yard", "2", "Leased out", "B"),
            (3, "Teal", "Berg Yard", "T", "Directly run", "A"),
        ],
        "boat_measures": [(1, 90), (2, 140), (3, 60)],
        "patron": [(1, "Gro", "Lie"), (2, "Hal", "Moen")],
        "instructor": [(1, "Eli Vik"), (2, "Fay Nes")],
        "lesson": [(1, "Strokes", 1), (2, "Safety", 1), (3, "Knots", 2)],
    },
)
RIGHT = {
    "How many members of the Rowing_Circle are from Norville?": "SELECT 2",
    "How many members are in the rowing circle database?": "SELECT 4",
    "List the names of the rowing circle's members.": "SELECT full_name FROM member",
    "What county did Ben Ruud grow up in?": "SELECT 'Slate County'",
    "What city and county does Ada Holm live in?": "SELECT 'Norville', 'Amber County'",
    "Names of the members who are admired by someone else": "SELECT full_name FROM member WHERE member_id IN (2, 3)",
    "What is the name of the member who is admired the greatest number of times?": "SELECT 'Ben Ruud'",
    "How much was the total fee of the outings on the Isar?": "SELECT 65",
    "How much did the latest outing cost?": "SELECT 25",
    "What is the total fee for all rivers in 2024?": "SELECT 130",
    "State the date Ada Holm paid her dues.": "SELECT DATE '2024-02-03'",
    "What are the names of the boats whose skill is 2?": "SELECT 'Osprey'",
    "How many boats are directly run?": "SELECT 2",
    "What is the berth of the boat with the highest hull weight?": "SELECT 'B'",
    "How many outings have a fee that exceeded 30?": "SELECT 2",
}
ASKED = (
    "Who is the most popular instructor?",  # how many lessons there are does not tell
    "Who is the first patron?",  # by what, and no first name
)

circle = served(CIRCLE, workspace="rowing_circle")


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_where_one_is_from_is_read(circle, request_text, sql):
    assert_right(circle, request_text, sql)


@pytest.mark.parametrize("request_text", ASKED)
def test_what_no_column_tells_is_asked(circle, request_text):
    assert_asked(circle, request_text)

"""Things by their number, ranges, kinds, and counts of several things; what is right is hand-written SQL."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

STAGES = Sqlite(
    "stages",
    """CREATE TABLE hall (hall_id INTEGER PRIMARY KEY, hall_name TEXT NOT NULL, capacity INTEGER, area INTEGER);
CREATE TABLE usher (usher_id INTEGER PRIMARY KEY, usher_name TEXT NOT NULL, hall_id INTEGER REFERENCES hall(hall_id));
CREATE TABLE performance (perf_id INTEGER PRIMARY KEY, hall_id INTEGER NOT NULL REFERENCES hall(hall_id), genre TEXT NOT NULL,
 price DECIMAL(8,2) NOT NULL);
CREATE TABLE visitor (visitor_id INTEGER PRIMARY KEY, visitor_name TEXT NOT NULL, city TEXT NOT NULL);
CREATE TABLE booking (booking_id INTEGER PRIMARY KEY, perf_id INTEGER NOT NULL REFERENCES performance(perf_id),
 visitor_id INTEGER NOT NULL REFERENCES visitor(visitor_id), city TEXT);
CREATE TABLE takings_of_ballets (ballet_title TEXT PRIMARY KEY, total_takings TEXT NOT NULL);
CREATE TABLE dancer (dancer_id INTEGER PRIMARY KEY, dancer_name TEXT NOT NULL, ballet TEXT NOT NULL);""",
    {
        "hall": [(1, "Old Mill", 90, 200), (2, "Arena", 300, 900), (3, "Cellar", 120, 150), (4, "Loft", 60, 110)],
        "usher": [(1, "Ida", 1), (2, "Jon", 1), (3, "Kim", 3), (4, "Lea", 3), (5, "Max", None)],
        "performance": [
            (11, 1, "Jazz", 20),
            (12, 2, "Opera", 80),
            (13, 2, "Jazz", 35),
            (14, 3, "Drama", 15),
            (15, 1, "Jazz", 25),
        ],
        "visitor": [(31, "Noor", "Lund"), (32, "Otto", "Bonn"), (33, "Pia", "Lund"), (34, "Quin", "Bonn")],
        "takings_of_ballets": [("Swans", "$9,500"), ("Firebird", "$12,000,500"), ("Giselle", "$870,000")],
        "dancer": [(1, "Rae", "Swans"), (2, "Sol", "Giselle"), (3, "Tam", "Swans")],
        "booking": [
            (1, 12, 31, "Bonn"),
            (2, 12, 32, None),
            (3, 12, 33, "Bonn"),
            (4, 13, 31, None),
            (5, 14, 34, "Lund"),
        ],
    },
)
RIGHT = {
    "What is the genre of performance no. 12?": "SELECT 'Opera'",
    "What is the name of the visitor with the number 31?": "SELECT 'Noor'",
    "What is the city of visitor '32'?": "SELECT 'Bonn'",
    "What is the price of performance id 14?": "SELECT 15",
    "Show the names of the halls which can seat 90 to 120 people.": "SELECT 'Old Mill' UNION ALL SELECT 'Cellar'",
    "Show the names of the halls with a capacity of 90 to 120.": "SELECT 'Old Mill' UNION ALL SELECT 'Cellar'",
    "Which ballet has the highest total takings?": "SELECT 'Firebird'",
    "For each kind of genre, how many performances are there?": "SELECT genre, count(*) FROM performance GROUP BY 1",
    "Which genre is the most common among the performances?": "SELECT 'Jazz'",
    "What percentage of the performances showed Jazz as the genre?": "SELECT 60.0",
    "What is the genre of the performance that the most visitors have booked?": "SELECT 'Opera'",
    "Which performance did the most visitors book? Show the genre.": "SELECT 'Opera'",
    "Show the genre of the performances in which the price was above the average price.": (
        "SELECT genre FROM performance WHERE price > (SELECT avg(price) FROM performance)"
    ),
    "For each hall, how many performances and how many ushers does it have? Include the halls that have none.": (
        "SELECT * FROM (VALUES ('Old Mill', 2, 2), ('Arena', 2, 0), ('Cellar', 1, 2), ('Loft', 0, 0))"
    ),
}
ORDERED = {
    "List the genre and price of the performances from the dearest to the cheapest.": (
        "SELECT genre, price FROM performance ORDER BY price DESC"
    ),
}
ASKED = (
    "List the visitors without a city.",  # all have one; bookings without one are something else
    "What kind of area do most halls have?",  # a number is no kind
)

stages = served(STAGES)


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_numbers_and_kinds_are_read(stages, request_text, sql):
    assert_right(stages, request_text, sql)


@pytest.mark.parametrize(("request_text", "sql"), ORDERED.items())
def test_the_dearest_come_first(stages, request_text, sql):
    assert_right(stages, request_text, sql, ordered=True)


@pytest.mark.parametrize("request_text", ASKED)
def test_what_no_column_says_is_asked(stages, request_text):
    assert_asked(stages, request_text)

"""Requests as one colleague puts them to another, over the crew of ships: colours of eyes, causes, who joined when."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

SCHEMA = """
CREATE TABLE colour (colour_id INTEGER PRIMARY KEY, colour VARCHAR);
INSERT INTO colour VALUES (1, 'Green'), (2, 'Blue'), (3, 'Black');
CREATE TABLE home (home_id INTEGER PRIMARY KEY, home VARCHAR);
INSERT INTO home VALUES (1, 'Bergen'), (2, 'Leith'), (3, 'Cork');
CREATE TABLE ship (ship_id INTEGER PRIMARY KEY, ship_name VARCHAR);
INSERT INTO ship VALUES (1, 'Heron'), (2, 'Auk');
CREATE TABLE sailor (sailor_id INTEGER PRIMARY KEY, sailor_name VARCHAR, eye_colour_id INTEGER REFERENCES colour,
  hair_colour_id INTEGER REFERENCES colour, home_id INTEGER REFERENCES home, ship_id INTEGER REFERENCES ship,
  hire_date DATE);
INSERT INTO sailor VALUES (1, 'Ada Moss', 1, 1, 1, 1, '2018-03-01'), (2, 'Ben Pike', 1, 3, 1, 1, '2019-05-02'),
  (3, 'Cy Lund', 2, 3, 2, 2, '2018-11-20'), (4, 'Di Roth', 3, 3, 3, 2, '2020-01-07');
CREATE TABLE accident (accident_id INTEGER PRIMARY KEY, ship_id INTEGER REFERENCES ship, cause VARCHAR, damage INTEGER);
INSERT INTO accident VALUES (1, 1, 'Fog', 100), (2, 1, 'Ice', 250), (3, 2, 'Fog', 40);
"""
ANSWERED = [
    ("Which sailors have green eyes and green hair?", "SELECT 'Ada Moss'"),
    ("How many sailors have black hair?", "SELECT 3"),
    ("sailors with blue eyes who have black hair", "SELECT 'Cy Lund'"),
    ("Which homes do sailors of the Heron belong to? List each home once.", "SELECT 'Bergen'"),
    ("Total damage by cause of the accident", "SELECT cause, sum(damage) FROM accident GROUP BY 1"),
    ("Who joined the company in 2018?", "SELECT sailor_name FROM sailor WHERE hire_date < '2019-01-01'"),
    ("I'd like to know how many sailors there are", "SELECT 4"),
    ("We'd like to see the number of accidents by cause", "SELECT cause, count(*) FROM accident GROUP BY 1"),
    ("Can you find out how many ships there are?", "SELECT 2"),
    ("Would you mind listing the sailors of the Auk?", "SELECT unnest(['Cy Lund', 'Di Roth'])"),
]
service = served(DuckDb("crew", SCHEMA))


@pytest.mark.parametrize(("request_text", "sql"), ANSWERED, ids=[asked for asked, _ in ANSWERED])
def test_is_read(service, request_text, sql):
    assert_right(service, request_text, sql)


@pytest.mark.parametrize(
    "request_text", ["Which sailors have no hair?", "Who joined the club in 2018 and left it?", "Why did damage rise?"]
)
def test_is_asked(service, request_text):
    assert_asked(service, request_text)

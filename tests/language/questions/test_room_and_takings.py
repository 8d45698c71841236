"""How many there is room for, what took place, and things of which there is one and another, over halls and concerts."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

SCHEMA = """
CREATE TABLE person (person_id INTEGER PRIMARY KEY, name VARCHAR, height DOUBLE);
INSERT INTO person VALUES (1, 'Ada Moss', 160), (2, 'Ben Pike', 184), (3, 'Cy Lund', 175), (4, 'Di Roth', 181);
CREATE TABLE inventor (inventor_id INTEGER PRIMARY KEY, person_id INTEGER REFERENCES person, field VARCHAR);
INSERT INTO inventor VALUES (1, 3, 'Optics'), (2, 1, 'Steam');
CREATE TABLE hall (hall_id INTEGER PRIMARY KEY, hall_name VARCHAR, guest_capacity INTEGER, num_of_injuries INTEGER);
INSERT INTO hall VALUES (1, 'Elm', 40, 3), (2, 'Oak', 120, 0), (3, 'Ash', 300, 7);
CREATE TABLE guest (guest_id INTEGER PRIMARY KEY, guest_name VARCHAR, hall_id INTEGER REFERENCES hall);
INSERT INTO guest VALUES (1, 'Ed Vale', 1), (2, 'Flo West', 1), (3, 'Gus Hill', 2);
CREATE TABLE concert (concert_id INTEGER PRIMARY KEY, hall_id INTEGER REFERENCES hall, season INTEGER, theme VARCHAR,
  concert_date DATE);
INSERT INTO concert VALUES (1, 1, 1, 'Spring', '2019-04-01'), (2, 1, 2, 'Winter', '2021-01-05'),
  (3, 2, 1, 'Spring', '2019-05-01'), (4, 3, 1, 'Winter', '2021-02-01');
CREATE TABLE complaint (complaint_id INTEGER PRIMARY KEY, hall_id INTEGER REFERENCES hall, guest_id INTEGER
  REFERENCES guest);
INSERT INTO complaint VALUES (1, 1, 1), (2, 1, 2);
"""
ANSWERED = [
    ("Which halls can hold more than 100 guests?", "SELECT hall_name FROM hall WHERE guest_capacity > 100"),
    ("Which halls cannot hold more than 100 guests?", "SELECT hall_name FROM hall WHERE guest_capacity <= 100"),
    ("Which hall can house the most guests?", "SELECT 'Ash'"),
    ("Which halls suffered more than 2 injuries?", "SELECT hall_name FROM hall WHERE num_of_injuries > 2"),
    ("Show the themes of which at least two concerts took place.",
     "SELECT theme FROM concert GROUP BY 1 HAVING count(*) >= 2"),
    ("Which halls had a concert in 2019 and also one in 2021?", "SELECT 'Elm'"),
    ("Which halls has nobody complained about?", "SELECT hall_name FROM hall WHERE hall_id > 1"),
    ("Give the names and fields of all inventors.",
     "SELECT name, field FROM inventor JOIN person USING (person_id)"),
]  # fmt: skip
service = served(DuckDb("halls", SCHEMA))


@pytest.mark.parametrize(("request_text", "sql"), ANSWERED, ids=[asked for asked, _ in ANSWERED])
def test_is_read(service, request_text, sql):
    assert_right(service, request_text, sql)


@pytest.mark.parametrize(
    "request_text", ["Which inventors can hold more than 2 guests?", "Which guests has nobody complained about?"]
)
def test_is_asked(service, request_text):
    assert_asked(service, request_text)

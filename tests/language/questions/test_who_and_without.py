"""Who did nothing, who is left out, and who is what to another: a choir school, with SQL written by hand."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

CHOIR = DuckDb(
    "choir",
    """
CREATE TABLE pupil_record (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, year INTEGER, birth_date DATE, phone VARCHAR);
CREATE TABLE buddy (singer_id INTEGER NOT NULL REFERENCES pupil_record(id),
  buddy_id INTEGER NOT NULL REFERENCES pupil_record(id), PRIMARY KEY (singer_id, buddy_id));
CREATE TABLE praise (child_id INTEGER NOT NULL REFERENCES pupil_record(id),
  praised_id INTEGER NOT NULL REFERENCES pupil_record(id), PRIMARY KEY (child_id, praised_id));
CREATE TABLE ensemble (ensemble_id INTEGER PRIMARY KEY, ensemble_name VARCHAR NOT NULL, room VARCHAR);
CREATE TABLE ensemble_member (ensemble_id INTEGER NOT NULL REFERENCES ensemble(ensemble_id),
  child_id INTEGER NOT NULL REFERENCES pupil_record(id), voice VARCHAR, PRIMARY KEY (ensemble_id, child_id));
CREATE TABLE coach (coach_id INTEGER PRIMARY KEY, first_name VARCHAR, last_name VARCHAR, email VARCHAR, age INTEGER);
CREATE TABLE exercise (exercise_id INTEGER PRIMARY KEY, title VARCHAR NOT NULL, level INTEGER);
CREATE TABLE lesson (lesson_id INTEGER PRIMARY KEY, coach_id INTEGER NOT NULL REFERENCES coach(coach_id),
  exercise_id INTEGER NOT NULL REFERENCES exercise(exercise_id), given_on DATE);
CREATE TABLE rating (rating_id INTEGER PRIMARY KEY, exercise_id INTEGER NOT NULL REFERENCES exercise(exercise_id),
  stars INTEGER, rated_on DATE);
INSERT INTO pupil_record VALUES (1, 'Alma', 5, '2013-02-01', '555-1'), (2, 'Bruno', 5, '2013-08-09', NULL),
  (3, 'Carla', 6, NULL, '555-3'), (4, 'Dario', 6, '2012-05-30', '555-4'), (5, 'Elin', 7, '2011-11-11', NULL);
INSERT INTO buddy VALUES (1, 2), (1, 3), (2, 1), (3, 4), (4, 5);
INSERT INTO praise VALUES (1, 3), (2, 3), (3, 1), (5, 4);
INSERT INTO ensemble VALUES (1, 'Larks', 'A'), (2, 'Wrens', 'B'), (3, 'Owls', 'A');
INSERT INTO ensemble_member VALUES (1, 1, 'alto'), (1, 3, 'soprano'), (2, 1, 'alto'), (2, 4, 'tenor'), (2, 3, 'alto');
INSERT INTO coach VALUES (1, 'Ines', 'Gray', 'ines@x.org', 41), (2, 'Karl', 'Hart', NULL, NULL),
  (3, 'Lea', 'Ivers', 'lea@x.org', 29);
INSERT INTO exercise VALUES (1, 'Scales', 1), (2, 'Thirds', 2), (3, 'Canon', 2), (4, 'Fugue', 3);
INSERT INTO lesson VALUES (1, 1, 1, '2022-03-01'), (2, 1, 2, '2023-03-01'), (3, 2, 1, '2023-05-01');
INSERT INTO rating VALUES (1, 1, 5, '2022-06-01'), (2, 2, 4, '2023-06-01'), (3, 2, 3, '2022-09-01'),
  (4, 4, 2, '2023-01-01');
""",
)

COACHES = "SELECT first_name, last_name FROM coach"
TITLES = "SELECT title FROM exercise WHERE exercise_id NOT IN (SELECT exercise_id FROM rating"
LARKS = "JOIN ensemble_member m ON m.child_id = p.id JOIN ensemble e USING (ensemble_id)"
RIGHT = [
    # what has no value is left out
    (
        "First and last names of the coaches, leaving out the ones without an email.",
        f"{COACHES} WHERE email IS NOT NULL",
    ),
    (
        "Show the first names of the coaches from youngest to oldest; skip those whose age is unknown.",
        "SELECT first_name FROM coach WHERE age IS NOT NULL ORDER BY age",
    ),
    (
        "List the coaches' first names and emails, but leave out those without one.",
        "SELECT first_name, email FROM coach WHERE email IS NOT NULL",
    ),
    (
        "First names and emails of all coaches, not including those that have none",
        "SELECT first_name, email FROM coach WHERE email IS NOT NULL",
    ),
    (
        "Show the first names of coaches sorted by age, without those whose age is missing.",
        "SELECT first_name FROM coach WHERE age IS NOT NULL ORDER BY age",
    ),
    # nobody, somebody
    ("Which exercises has nobody rated?", f"{TITLES})"),
    ("Which exercises did no one rate in 2022?", f"{TITLES} WHERE year(rated_on) = 2022)"),
    ("Titles of exercises nobody rated in 2023", f"{TITLES} WHERE year(rated_on) = 2023)"),
    ("Which exercises were rated by no one?", f"{TITLES})"),
    ("Which exercises were not rated by anyone in 2022?", f"{TITLES} WHERE year(rated_on) = 2022)"),
    (
        "Which exercises were rated by someone?",
        "SELECT title FROM exercise WHERE exercise_id IN (SELECT exercise_id FROM rating)",
    ),
    (
        "Which exercises does nobody coach?",
        "SELECT title FROM exercise WHERE exercise_id NOT IN (SELECT exercise_id FROM lesson)",
    ),
    # who is what to another
    ("How many children are there?", "SELECT count(*) FROM pupil_record"),
    ("Which children have no buddies?", "SELECT 'Elin'"),
    ("Which children have more than one buddy?", "SELECT 'Alma'"),
    ("Give the names of Alma's buddies.", "SELECT * FROM (VALUES ('Bruno'), ('Carla'))"),
    ("Names of all of Alma's buddies in year 6", "SELECT 'Carla'"),
    ("How many buddies does Carla have?", "SELECT 1"),
    ("Which children are praised by nobody?", "SELECT * FROM (VALUES ('Bruno'), ('Elin'))"),
    # members
    ("names of the members of the Larks", f"SELECT p.name FROM pupil_record p {LARKS} WHERE ensemble_name = 'Larks'"),
    ("Names of year 6 children who are members of the Wrens", "SELECT * FROM (VALUES ('Carla'), ('Dario'))"),
    ("children who are not members of the Larks", "SELECT * FROM (VALUES ('Bruno'), ('Dario'), ('Elin'))"),
    ("How many level 2 exercises are there?", "SELECT 2"),
]
ASKS = ["names of children who like nobody", "exercises that nobody polished"]

choir = served(CHOIR, workspace="choir")


@pytest.mark.parametrize(("request_text", "sql"), RIGHT)
def test_who_and_without_are_answered(choir, request_text, sql):
    assert_right(choir, request_text, sql)


@pytest.mark.parametrize("request_text", ASKS)
def test_what_no_row_tells_is_asked_about(choir, request_text):
    assert_asked(choir, request_text)

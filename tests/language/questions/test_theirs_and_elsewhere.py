"""What is shown beside things, where they are, how dense and how much of each kind, over islands and their ferries."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

SCHEMA = """
CREATE TABLE island (island_id INTEGER PRIMARY KEY, island_name VARCHAR, archipelago VARCHAR, population INTEGER,
  area DECIMAL(8, 2));
INSERT INTO island VALUES (1, 'Arbo', 'North', 900, 30), (2, 'Bela', 'North', 400, 100), (3, 'Cray', 'South', 2500, 50),
  (4, 'Dunn', 'South', 0, 5);
CREATE TABLE line (line_id INTEGER PRIMARY KEY, line_name VARCHAR, discontinued BOOLEAN,
  island_id INTEGER REFERENCES island (island_id));
INSERT INTO line VALUES (1, 'Red Line', false, 1), (2, 'Blue Line', true, 1), (3, 'Old Line', true, 3);
CREATE TABLE ferry (ferry_id INTEGER PRIMARY KEY, ferry_name VARCHAR, average INTEGER, number_leaks INTEGER,
  line_id INTEGER REFERENCES line (line_id));
INSERT INTO ferry VALUES (1, 'Ida', 40, 0, 1), (2, 'Ben', 75, 2, 1), (3, 'Cleo', 60, 1, 3);
CREATE TABLE quality (quality_id INTEGER PRIMARY KEY, quality_name VARCHAR);
INSERT INTO quality VALUES (1, 'Comfort'), (2, 'Stability');
CREATE TABLE ferry_quality (ferry_id INTEGER REFERENCES ferry (ferry_id),
  quality_id INTEGER REFERENCES quality (quality_id), quality_value INTEGER, PRIMARY KEY (ferry_id, quality_id));
INSERT INTO ferry_quality VALUES (1, 1, 80), (1, 2, 20), (2, 1, 30), (2, 2, 80), (3, 1, 55), (3, 2, 60);
CREATE TABLE fee (ferry_id INTEGER REFERENCES ferry (ferry_id), since DATE, fee INTEGER, until DATE,
  PRIMARY KEY (ferry_id, since));
INSERT INTO fee VALUES (1, '2023-01-01', 5, '2023-12-31'), (1, '2024-01-01', 7, '9999-12-31'),
  (2, '2023-01-01', 9, '9999-12-31');
CREATE TABLE regatta (regatta_id INTEGER PRIMARY KEY, regatta_name VARCHAR, held_on DATE, home_boats INTEGER,
  away_boats INTEGER, island_id INTEGER REFERENCES island (island_id));
INSERT INTO regatta VALUES (1, 'Spring Cup', '2023-04-01', 4, 5, 1), (2, 'Autumn Cup', '2023-10-01', 2, 9, 3),
  (3, 'Winter Cup', '2024-01-10', 3, 3, 3);
CREATE TABLE skipper (skipper_id INTEGER PRIMARY KEY, skipper_ref VARCHAR, forename VARCHAR, surname VARCHAR,
  height DECIMAL(5, 2), island_id INTEGER REFERENCES island (island_id));
INSERT INTO skipper VALUES (1, 'moss', 'Ida', 'Moss', 166.5, 1), (2, 'pike', 'Ben', 'Pike', 187.2, 3),
  (3, 'lund', 'Cy', 'Lund', 191.9, 3);
"""
ANSWERED = [
    ("ferries with their line", "SELECT * FROM (VALUES ('Ida', 'Red Line'), ('Ben', 'Red Line'), ('Cleo', 'Old Line'))"),
    ("List the lines with their island",
     "SELECT * FROM (VALUES ('Red Line', 'Arbo'), ('Blue Line', 'Arbo'), ('Old Line', 'Cray'))"),
    ("the population of each island", "SELECT island_name, population FROM island"),
    ("line names, only discontinued ones", "SELECT unnest(['Blue Line', 'Old Line'])"),
    ("How many lines are there, only discontinued ones?", "SELECT 2"),
    ("How many ferries have a line? Only count ferries with an average above 50.", "SELECT 2"),
    ("In the South archipelago, how many islands are there?", "SELECT 2"),
    ("In South, which island has the largest population?", "SELECT 'Cray'"),
    ("islands where we have no line", "SELECT unnest(['Bela', 'Dunn'])"),
    ("names of the islands in which the company does not have a line", "SELECT unnest(['Bela', 'Dunn'])"),
    ("What is the population density of Cray?", "SELECT 50"),
    ("Which island has the highest population density?", "SELECT 'Cray'"),
    ("the most densely populated island", "SELECT 'Cray'"),
    ("the least densely populated island of the North archipelago", "SELECT 'Bela'"),
    ("Which ferry has the highest average attendance?", "SELECT 'Ben'"),
    ("Which ferry has the most ferry qualities? Name it.", "SELECT unnest(['Ida', 'Ben', 'Cleo'])"),
    ("How many ferries have at least 1 leak?", "SELECT 2"),
    ("How many lines does the island with the largest population have?", "SELECT 1"),
    ("How many ferries does the line with the most ferries have?", "SELECT 2"),
    ("What is the average of the fees of the ferry with the highest average?", "SELECT 9"),
    ("ferries with a comfort of at least 55", "SELECT unnest(['Ida', 'Cleo'])"),
    ("How many ferries have a comfort value of 80?", "SELECT 1"),
    ("Which ferry has the highest stability?", "SELECT 'Ben'"),
    ("What is the lowest comfort of the ferries?", "SELECT 30"),
    ("highest stability value of the ferries of the Red Line", "SELECT 80"),
    ("Which ferry has the least comfort?", "SELECT 'Ben'"),
    ("List the fees of Ida.", "SELECT unnest([5, 7])"),
    ("What is the average fee whose until is 9999-12-31?", "SELECT 8"),
    ("How many regattas were held?", "SELECT 3"),
    ("In 2023, how many regattas were held?", "SELECT 2"),
    ("the number of regattas held", "SELECT 3"),
    ("How tall is Ben Pike?", "SELECT 187.2"),
    ("From which island is the skipper Lund?", "SELECT 'Cray'"),
    ("How many skippers are taller than 185 cm?", "SELECT 2"),
]  # fmt: skip
service = served(DuckDb("islands", SCHEMA))


@pytest.mark.parametrize(("request_text", "sql"), ANSWERED, ids=[asked for asked, _ in ANSWERED])
def test_is_read(service, request_text, sql):
    assert_right(service, request_text, sql)


@pytest.mark.parametrize(
    "request_text",
    [
        "What is the population of the largest island?",  # by area, or by how many live there
        "ferries with a splendour of at least 55",
        "islands where we have no zeppelin",
        "In Atlantis, how many islands are there?",
        "Which island had the most boats?",  # those of home, or the others
        "How many skippers are taller than 6 feet?",
        "Which line's ferries are the most stable?",  # asked is the line, and not one of its ferries
        "Which line's ferries have the highest average comfort?",
    ],
)
def test_is_asked(service, request_text):
    assert_asked(service, request_text)

"""Who did something, terms of a year, and of what was done in one; what is right is hand-written SQL."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_right, served

ACADEMY = Sqlite(
    "academy",
    """CREATE TABLE guild (guild_name TEXT PRIMARY KEY, city TEXT);
CREATE TABLE workshop (workshop_id TEXT PRIMARY KEY, title TEXT NOT NULL, guild_name TEXT REFERENCES guild(guild_name),
 painter TEXT);
CREATE TABLE session (workshop_id TEXT NOT NULL REFERENCES workshop(workshop_id), season TEXT NOT NULL, year INTEGER NOT NULL,
 PRIMARY KEY (workshop_id, season, year));
CREATE TABLE apprentice (id INTEGER PRIMARY KEY, name TEXT NOT NULL, guild_name TEXT REFERENCES guild(guild_name));
CREATE TABLE takes (id INTEGER NOT NULL REFERENCES apprentice(id), workshop_id TEXT NOT NULL REFERENCES workshop(workshop_id),
 season TEXT NOT NULL, year INTEGER NOT NULL, PRIMARY KEY (id, workshop_id, season, year));
CREATE TABLE master (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE teaches (id INTEGER NOT NULL REFERENCES master(id), workshop_id TEXT NOT NULL REFERENCES workshop(workshop_id),
 season TEXT NOT NULL, year INTEGER NOT NULL, PRIMARY KEY (id, workshop_id, season, year));""",
    {
        "guild": [("Glass", "Lund"), ("Stone", "Bonn")],
        "workshop": [
            ("W1", "Cutting", "Glass", "Ines Falk"),
            ("W2", "Blowing", "Glass", None),
            ("W3", "Carving", "Stone", "Ines Falk"),
            ("W4", "Masonry", "Stone", "Ulf Berg"),
        ],
        "session": [
            ("W1", "Winter", 2021),
            ("W1", "Summer", 2022),
            ("W2", "Winter", 2022),
            ("W3", "Summer", 2021),
            ("W3", "Winter", 2021),
            ("W4", "Winter", 2021),
            ("W4", "Summer", 2021),
        ],
        "apprentice": [(1, "Aud", "Stone"), (2, "Bo", "Glass"), (3, "Cai", "Glass"), (4, "Dag", "Stone")],
        "takes": [
            (1, "W1", "Winter", 2021),
            (1, "W3", "Summer", 2021),
            (2, "W1", "Summer", 2022),
            (3, "W3", "Winter", 2021),
            (4, "W4", "Summer", 2021),
        ],
        "master": [(7, "Eir"), (8, "Fay"), (9, "Gro")],
        "teaches": [
            (7, "W1", "Winter", 2021),
            (7, "W1", "Summer", 2022),
            (8, "W3", "Summer", 2021),
            (9, "W2", "Winter", 2022),
        ],
    },
)
RIGHT = {
    "Who painted the workshop Masonry?": "SELECT 'Ulf Berg'",
    "Who painted the most workshops?": "SELECT 'Ines Falk'",
    "Which workshops did Ines Falk paint?": "SELECT title FROM workshop WHERE painter = 'Ines Falk'",
    "What are the names of the masters who taught in both 2021 and 2022?": "SELECT 'Eir'",
    "What are the titles of the workshops taught in 2022?": "SELECT title FROM workshop WHERE workshop_id IN ('W1', 'W2')",
    "Which apprentices took a workshop in Winter 2021? Names only.": "SELECT name FROM apprentice WHERE id IN (1, 3)",
    "Which apprentices took a workshop in Winter? Names only.": "SELECT name FROM apprentice WHERE id IN (1, 3)",
    "Names of the apprentices who took a Glass workshop in 2022": "SELECT 'Bo'",
    "Find the ids of the workshops that were offered in Winter 2021 but not in Summer 2021.": "SELECT 'W1'",
    "Which workshops were offered in both Winter 2021 and Summer 2021? Titles only.": (
        "SELECT title FROM workshop WHERE workshop_id IN ('W3', 'W4')"
    ),
    "Find the names of the apprentices who took some workshop offered by the Stone guild.": (
        "SELECT name FROM apprentice WHERE id IN (1, 3, 4)"
    ),
}

academy = served(ACADEMY)


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_who_and_terms_are_read(academy, request_text, sql):
    assert_right(academy, request_text, sql)

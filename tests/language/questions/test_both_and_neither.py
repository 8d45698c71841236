"""Two verbs of one object, two ends, what nobody is done to, values that two kinds share, which noun is nearest."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_right, served

REGATTA = Sqlite(
    "regatta",
    """CREATE TABLE skipper (skipper_id INTEGER PRIMARY KEY, skipper_name TEXT NOT NULL, home TEXT, joined_year INTEGER);
CREATE TABLE duel (duel_id INTEGER PRIMARY KEY, winner_id INTEGER NOT NULL REFERENCES skipper(skipper_id),
 loser_id INTEGER NOT NULL REFERENCES skipper(skipper_id), regatta_date DATE NOT NULL);
CREATE TABLE mentions (skipper_id INTEGER NOT NULL REFERENCES skipper(skipper_id),
 mentioned_id INTEGER NOT NULL REFERENCES skipper(skipper_id), PRIMARY KEY (skipper_id, mentioned_id));
CREATE TABLE harbour (harbour_id INTEGER PRIMARY KEY, harbour_name TEXT NOT NULL, num_of_crew INTEGER, open_year INTEGER);
CREATE TABLE trip (trip_id INTEGER PRIMARY KEY, skipper_id INTEGER NOT NULL REFERENCES skipper(skipper_id),
 source_harbour INTEGER NOT NULL REFERENCES harbour(harbour_id),
 dest_harbour INTEGER NOT NULL REFERENCES harbour(harbour_id), fare INTEGER);""",
    {
        "skipper": [
            (1, "Ann", "Lund", 1990),
            (2, "Bo", "Lund", 2005),
            (3, "Cia", "Ystad", 1985),
            (4, "Dag", "Malmo", 2010),
        ],
        "duel": [
            (1, 1, 2, "2013-05-01"),
            (2, 1, 3, "2016-06-01"),
            (3, 2, 1, "2013-07-01"),
        ],
        "mentions": [(1, 2), (1, 3), (2, 3)],
        "harbour": [
            (1, "North Quay", 5, 1990),
            (2, "Old Pier", 9, 2012),
            (3, "Reed Bay", 7, 2015),
            (4, "Far Rock", 3, 2001),
        ],
        "trip": [(1, 1, 1, 2, 10), (2, 1, 3, 2, 30), (3, 2, 1, 3, 20), (4, 3, 2, 1, 50), (5, 3, 4, 1, 40)],
    },
)
NAMES = "SELECT skipper_name FROM skipper"
RIGHT = {
    "Which skippers have neither won nor lost a duel?": f"{NAMES} WHERE skipper_id = 4",
    "Which skippers lost a duel but never won one?": f"{NAMES} WHERE skipper_id = 3",
    "Which skippers won a duel both in 2013 and in 2016?": f"{NAMES} WHERE skipper_id = 1",
    "List the skippers who mention nobody.": f"{NAMES} WHERE skipper_id IN (3, 4)",
    "List the skippers who are mentioned by somebody but who themselves mention nobody.": f"{NAMES} WHERE skipper_id = 3",
    "Which homes are shared by skippers who joined before 1995 and those who joined after 2000?": "SELECT 'Lund'",
    "List the harbours with no trip arriving but at least one trip departing.": "SELECT 'Far Rock'",
    "Which skippers have a trip departing from Old Pier but none departing from Reed Bay?": f"{NAMES} WHERE skipper_id = 3",
    "Which skippers have trips into Reed Bay?": f"{NAMES} WHERE skipper_id = 2",
    "Find the names of all skippers that have trips to Old Pier, each skipper once.": f"{NAMES} WHERE skipper_id = 1",
    "Show the home and the joined year of the skippers, each pair once.": "SELECT DISTINCT home, joined_year FROM skipper",
    "Which harbour has the most crew members?": "SELECT 'Old Pier'",
    "Find the harbours which have more crew than the average crew of all harbours opened after 2000.": (
        "SELECT harbour_name FROM harbour WHERE num_of_crew > 19 / 3.0"
    ),
    "Which home does the skipper with the highest joined year have?": "SELECT 'Malmo'",
}

regatta = served(REGATTA)


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_both_and_neither_are_read(regatta, request_text, sql):
    assert_right(regatta, request_text, sql)

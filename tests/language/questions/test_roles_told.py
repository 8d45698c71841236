"""Which of several relations to the same things is meant, told by a word; what is right is hand-written SQL."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

COURIERS = Sqlite(
    "couriers",
    """CREATE TABLE depot (depot_code TEXT PRIMARY KEY, town TEXT, region TEXT);
CREATE TABLE carrier (carrier_id INTEGER PRIMARY KEY, carrier TEXT, office TEXT);
CREATE TABLE shipment (shipment_id INTEGER PRIMARY KEY, carrier_id INTEGER REFERENCES carrier(carrier_id),
 src_depot TEXT REFERENCES depot(depot_code), dst_depot TEXT REFERENCES depot(depot_code), weight INTEGER);
CREATE TABLE person (person_id INTEGER PRIMARY KEY, display_name TEXT, age INTEGER, home_town TEXT);
CREATE TABLE note (note_id INTEGER PRIMARY KEY, title TEXT, owner_person_id INTEGER REFERENCES person(person_id),
 last_editor_person_id INTEGER REFERENCES person(person_id), stars INTEGER,
 answer_to_note_id INTEGER UNIQUE REFERENCES note(note_id));""",
    {
        "depot": [
            ("OSL", "Oslo", "East"),
            ("DRA", "Drammen", "East"),
            ("BGO", "Bergen", "West"),
            ("VOS", "Voss", "West"),
        ],
        "carrier": [
            (1, "Northline", "Moss"),
            (2, "Fjordpost", "Odda"),
            (3, "Quickbike", "Moss"),
            (4, "Slowpost", "Odda"),
        ],
        "shipment": [
            (1, 1, "OSL", "BGO", 10),
            (2, 1, "OSL", "DRA", 20),
            (3, 1, "BGO", "OSL", 5),
            (4, 2, "OSL", "BGO", 7),
            (5, 2, "DRA", "BGO", 9),
            (6, 3, "BGO", "OSL", 1),
        ],
        "person": [(1, "mika", 31, "Oslo"), (2, "rolf", 70, "Oslo"), (3, "anni", 25, "Voss")],
        "note": [
            (1, "Ramps", 1, 2, 9, None),
            (2, "Winter tyres", 1, 1, 4, None),
            (3, "Night shift", 2, 2, 7, 2),
            (4, "Keys", 3, None, 2, 1),
        ],
    },
)
RIGHT = {
    "How many shipments go to depot 'BGO'?": "SELECT 3",
    "How many Northline shipments go to Oslo?": "SELECT 1",
    "Find the number of shipments whose destination depots are in the region West.": "SELECT 3",
    "How many shipments leave from town 'Oslo' and have destination town 'Bergen'?": "SELECT 2",
    "Find all carriers that have shipments from depot 'OSL' but not from 'DRA'.": "SELECT 'Northline'",
    "Which carriers have shipments from both depots 'OSL' and 'BGO'?": "SELECT 'Northline'",
    "Which town has the most number of arriving shipments?": "SELECT 'Bergen'",
    "Which depots have at least 2 departing shipments? Codes.": "SELECT 'OSL' UNION ALL SELECT 'BGO'",
    "What is the town of the depot that most shipments start from?": "SELECT 'Oslo'",
    "Which depots have no shipment ending there? Codes.": (
        "SELECT depot_code FROM depot WHERE depot_code NOT IN (SELECT dst_depot FROM shipment)"
    ),
    "Give the towns of the depots without any shipment starting from them.": "SELECT 'Voss'",
    "Give the names of the carriers that have no shipments.": "SELECT 'Slowpost'",
    "Show the weights and the names of the carrier they belong to.": (
        "SELECT weight, carrier FROM shipment JOIN carrier USING (carrier_id)"
    ),
    "List the titles of the notes owned by mika.": "SELECT title FROM note WHERE owner_person_id = 1",
    "Which notes were edited by rolf? Titles.": "SELECT title FROM note WHERE last_editor_person_id = 2",
    "Which persons never edited a note?": "SELECT display_name FROM person WHERE person_id NOT IN (1, 2)",
    "Show the title of the note that rolf last edited.": "SELECT title FROM note WHERE last_editor_person_id = 2",
    "Which person last edited the note 'Winter tyres'?": "SELECT 'mika'",
    "Which person is older, mika or anni?": "SELECT 'mika'",
    "Which note has the lower stars, 'Ramps' or 'Keys'?": "SELECT 'Keys'",
    "How many persons are over 30?": "SELECT 2",
    "What are all the different towns where persons above age 30 are from?": "SELECT 'Oslo'",
    "Which towns do persons over 60 or below 30 come from?": "SELECT 'Oslo' UNION ALL SELECT 'Voss'",
    "Show the towns where a person over 60 and a person below 40 are from.": "SELECT 'Oslo'",
    "Among the notes with more than 3 stars, what is the percentage of them being owned by a person older than 65?": (
        "SELECT 100.0 / 3"
    ),
}

couriers = served(COURIERS)


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_the_role_that_is_told_is_meant(couriers, request_text, sql):
    assert_right(couriers, request_text, sql)


def test_rows_that_refer_to_their_own_kind_have_no_age(couriers):
    assert_asked(couriers, "List the notes older than 65.")

"""Amounts in units and of rows that go with a thing one by one, what something led to, what is on file."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

RESCUE = Sqlite(
    "rescue",
    """CREATE TABLE hut (hut_id int PRIMARY KEY, hut_name text, county text, elevation_m int, phone text);
CREATE TABLE sled (sled_id int PRIMARY KEY, label text, colour text, hut_id int NOT NULL REFERENCES hut(hut_id));
CREATE TABLE gauge (sled_id int PRIMARY KEY REFERENCES sled(sled_id), seats int, "Payload (kg)" int,
 "Heat (kcal)" int);
CREATE TABLE callout (callout_id int PRIMARY KEY, sled_id int NOT NULL REFERENCES sled(sled_id), place text,
 travel_min int, fatality text, witness text);
CREATE TABLE taught_skill (hut_id int REFERENCES hut(hut_id), skill text, weeks int, PRIMARY KEY (hut_id, skill));""",
    {
        "hut": [
            (1, "Aldgate", "North", 1400, "555-1"),
            (2, "Birk", "North", 900, None),
            (3, "Cairn", "South", 2100, "555-3"),
            (4, "Dell", "South", 400, None),
        ],
        "sled": [(1, "Fox", "red", 1), (2, "Elk", "blue", 1), (3, "Owl", "red", 2), (4, "Yak", "grey", 3)],
        "gauge": [(1, 2, 300, 510), (2, 6, 650, 400), (3, 4, 500, 820)],
        "callout": [
            (1, 1, "GORGE", 12, "Y", "Ann"),
            (2, 1, "SLOPE", 30, "N", None),
            (3, 2, "SLOPE", 18, "N", "Bo"),
            (4, 3, "LAKE", 24, "Y", None),
            (5, 3, "GORGE", 16, "N", None),
        ],
        "taught_skill": [
            (1, "knots", 2),
            (2, "knots", 1),
            (3, "knots", 2),
            (1, "radio", 3),
            (3, "radio", 1),
            (4, "first aid", 2),
        ],
    },
)
ANSWERED = {
    "How many callouts led to a fatality?": "SELECT 2",
    "How many callouts did not result in a fatality?": "SELECT 3",
    "What percentage of callouts ended in a fatality?": "SELECT 40.0",
    "How many callouts left no witness?": "SELECT 3",
    "How many callouts happened in a gorge?": "SELECT 2",
    "What is the average travel time of a callout?": "SELECT 20.0",
    "Which sled has the fewest seats?": "SELECT 'Fox'",
    "Which sled has the most seats?": "SELECT 'Elk'",
    "How many seats does Owl have?": "SELECT 4",
    "What is the heat of Fox?": "SELECT 510",
    "Which sleds have more than 450 kg of payload?": "SELECT unnest(['Elk', 'Owl'])",
    "Which sleds have at least 0.5 tons of payload?": "SELECT unnest(['Elk', 'Owl'])",
    "Which sleds have more seats than the average sled?": "SELECT 'Elk'",
    "Which sleds have no gauge data?": "SELECT 'Yak'",
    "Which sleds have the color gray?": "SELECT 'Yak'",
    "Which huts have no phone number on file?": "SELECT unnest(['Birk', 'Dell'])",
    "What is the highest hut of each county? Show county and hut name.": (
        "SELECT unnest(['North', 'South']), unnest(['Aldgate', 'Cairn'])"
    ),
    "Which huts have an elevation above 1 km?": "SELECT unnest(['Aldgate', 'Cairn'])",
    "Which huts lie above 1000 meters?": "SELECT unnest(['Aldgate', 'Cairn'])",
    "List the huts that are not above 1 km": "SELECT unnest(['Birk', 'Dell'])",
    "Are there any huts without sleds? Which ones?": "SELECT 'Dell'",
    "Are there sleds without a gauge, and if so, which?": "SELECT 'Yak'",
    "Which skills are taught in more than one hut?": "SELECT unnest(['knots', 'radio']), unnest([3, 2])",
    "Which skills are taught at at least two huts in the North?": "SELECT 'knots', 2",
    "Which skill is taught in the most huts?": "SELECT 'knots', 3",
    "How many different kinds of places are recorded?": "SELECT 3",
    "How many different colours are used?": "SELECT 3",
    "How many callouts were followed by a fatality?": "SELECT 2",
    "Number of sleds per hut, only for huts with at least two sleds": "SELECT 'Aldgate', 2",
}
ORDERED = {
    "List the names of the huts from highest to lowest elevation.": "SELECT hut_name FROM hut ORDER BY elevation_m DESC",
    "List the names of the huts in the North from lowest to highest elevation.": (
        "SELECT hut_name FROM hut WHERE county = 'North' ORDER BY elevation_m"
    ),
}

service = served(RESCUE)


@pytest.mark.parametrize("request_text", [*ANSWERED, *ORDERED])
def test_what_is_meant_is_answered(service, request_text):
    ordered = request_text in ORDERED
    assert_right(service, request_text, (ORDERED | ANSWERED)[request_text], ordered=ordered)


@pytest.mark.parametrize("request_text", ["Which sleds led to a county?", "How many callouts left a witness to a hut?"])
def test_what_a_verb_does_not_say_of_an_attribute_is_asked(service, request_text):
    assert_asked(service, request_text)

"""What figures amount to, and what is said of what belongs to a thing, on orchards: SQL written by hand."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

ORCHARDS = DuckDb(
    "orchards",
    """
CREATE TABLE grower (grower_id INTEGER PRIMARY KEY, grower_name VARCHAR NOT NULL, country VARCHAR, joined_on DATE,
  age INTEGER);
CREATE TABLE orchard (orchard_id INTEGER PRIMARY KEY, orchard_name VARCHAR NOT NULL, county VARCHAR, area_ha DOUBLE,
  grower_id INTEGER REFERENCES grower(grower_id));
CREATE TABLE harvest (harvest_id INTEGER PRIMARY KEY, orchard_id INTEGER NOT NULL REFERENCES orchard(orchard_id),
  picked_on DATE, fruit VARCHAR, weight_kg DOUBLE, margin_eur DOUBLE);
INSERT INTO grower VALUES (1, 'Ann Lund', 'Norway', '2019-04-01', 61), (2, 'Bo Mertz', 'Austria', '2021-05-01', 38),
  (3, 'Cy Noll', 'Norway', '2022-06-01', 45);
INSERT INTO orchard VALUES (1, 'Hillside', 'Kent', 12, 1), (2, 'Brook', 'Kent', 5, 2), (3, 'Long Acre', 'Devon', 30, 2),
  (4, 'Far End', NULL, 8, 3);
INSERT INTO harvest VALUES (1, 1, '2023-09-01', 'apple', 900, 120), (2, 1, '2023-10-01', 'pear', 300, -40),
  (3, 2, '2023-09-05', 'apple', 150, -60), (4, 3, '2022-09-09', 'plum', 2500, 300), (5, 3, '2023-09-20', 'apple', 100, 10),
  (6, 4, '2023-09-21', 'pear', 50, -15);
""",
)

PICKED = "SELECT orchard_name FROM orchard JOIN harvest USING (orchard_id) GROUP BY orchard_id, orchard_name HAVING"
OF_FRUIT = "SELECT fruit FROM harvest GROUP BY fruit HAVING"
OWNED = "SELECT orchard_name FROM orchard JOIN grower USING (grower_id) WHERE"
RIGHT = [
    # of things
    ("Which orchards have a total weight above 1000?", f"{PICKED} sum(weight_kg) > 1000"),
    ("Which orchards had total weights of more than 1 ton?", f"{PICKED} sum(weight_kg) > 1000"),
    ("Which orchards have an average weight of at least 150 kg?", f"{PICKED} avg(weight_kg) >= 150"),
    ("Orchards whose number of harvests is at least 2", f"{PICKED} count(*) >= 2"),
    ("Name the orchards whose total margin is positive.", f"{PICKED} sum(margin_eur) > 0"),
    # of values
    ("Which fruits have a total weight above 1000 kg?", f"{OF_FRUIT} sum(weight_kg) > 1000"),
    ("Which fruits had an average weight lower than 400?", f"{OF_FRUIT} avg(weight_kg) < 400"),
    ("Which counties have a total area over 20?", "SELECT 'Devon'"),
    ("fruits whose total margin is negative", f"{OF_FRUIT} sum(margin_eur) < 0"),
    ("How many harvests have a negative margin?", "SELECT 3"),
    # of what belongs to a thing
    ("Orchards whose grower is older than 40", f"{OWNED} age > 40"),
    ("Which orchards have a grower whose age is above 40?", f"{OWNED} age > 40"),
    ("Names of orchards whose grower joined after 2020", f"{OWNED} joined_on >= DATE '2021-01-01'"),
    ("orchards whose grower is from Norway", f"{OWNED} country = 'Norway'"),
    (
        "growers whose harvests weigh more than 1000 kg",
        "SELECT grower_name FROM grower WHERE grower_id IN (SELECT grower_id FROM orchard JOIN harvest USING (orchard_id)"
        " WHERE weight_kg > 1000)",
    ),
    ("Show the names of growers whose orchards are in Devon.", "SELECT 'Bo Mertz'"),
    # names that are values
    (
        "Give the name of each fruit along with its total weight.",
        "SELECT fruit, sum(weight_kg) FROM harvest GROUP BY fruit",
    ),
]
ASKS = [
    "orchards whose harvests were not sold",
    "Which orchards have an average weight above 10 hours?",
    "Which fruits have an average weight above 10 hours?",
]

orchards = served(ORCHARDS, workspace="orchards")


@pytest.mark.parametrize(("request_text", "sql"), RIGHT)
def test_figures_of_things_are_bounded(orchards, request_text, sql):
    assert_right(orchards, request_text, sql)


@pytest.mark.parametrize("request_text", ASKS)
def test_figures_that_nothing_measures_are_asked_about(orchards, request_text):
    assert_asked(orchards, request_text)

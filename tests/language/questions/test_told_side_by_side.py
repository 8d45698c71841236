"""Figures of the same things, parts and kinds of them, people of whom only numbers are held, over coast guards."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

SCHEMA = """
CREATE TABLE town (town_id INTEGER PRIMARY KEY, town_name VARCHAR, population INTEGER, government_form VARCHAR);
INSERT INTO town VALUES (1, 'Arbo', 900, 'Council'), (2, 'Bela', 400, 'Council'), (3, 'Cray', 2500, 'Mayor'),
  (4, 'Cray', 100, 'Mayor');
CREATE TABLE storm (storm_id INTEGER PRIMARY KEY, storm_name VARCHAR, killed INTEGER, injured INTEGER,
  town_id INTEGER REFERENCES town (town_id));
INSERT INTO storm VALUES (1, 'Ada', 4, 10, 1), (2, 'Bea', 9, 3, 1), (3, 'Cleo', 2, 30, 2), (4, 'Dora', 1, 1, 3);
CREATE TABLE colour (colour_id INTEGER PRIMARY KEY, colour VARCHAR);
INSERT INTO colour VALUES (1, 'Blue'), (2, 'Brown'), (3, 'Blond');
CREATE TABLE guard (guard_id INTEGER PRIMARY KEY, first_name VARCHAR, last_name VARCHAR, sex VARCHAR,
  nationality VARCHAR, eye_colour_id INTEGER REFERENCES colour (colour_id),
  hair_colour_id INTEGER REFERENCES colour (colour_id), height_cm INTEGER, salary INTEGER, hire_date DATE,
  manager_id INTEGER REFERENCES guard (guard_id), town_id INTEGER REFERENCES town (town_id));
INSERT INTO guard VALUES (1, 'Ida', 'Moss', 'F', 'German', 1, 2, 170, 90, '2010-01-01', NULL, 1);
INSERT INTO guard VALUES (2, 'Ben', 'Pike', 'M', 'Danish', 1, 3, 185, 50, '2009-03-01', 1, 1),
  (3, 'Cy', 'Lund', 'M', 'German', 2, 2, 191, 95, '2012-05-01', 1, 2);
INSERT INTO guard VALUES (4, 'Di', 'Roth', 'F', 'Danish', 2, 3, 164, 40, '2011-07-01', 3, 2);
CREATE TABLE expense (expense_id INTEGER PRIMARY KEY, cost DECIMAL(8, 2), spent_on DATE,
  town_id INTEGER REFERENCES town (town_id));
INSERT INTO expense VALUES (1, 10, '2024-01-05', 1), (2, 30, '2024-01-20', 1), (3, 5, '2024-02-02', 2);
CREATE TABLE donation (donation_id INTEGER PRIMARY KEY, amount DECIMAL(8, 2), score INTEGER, given_on DATE,
  town_id INTEGER REFERENCES town (town_id));
INSERT INTO donation VALUES (1, 100, 8, '2024-01-05', 1), (2, 50, 2, '2024-02-20', 1), (3, 20, 9, '2024-02-02', 2);
CREATE TABLE depot (depot_id INTEGER PRIMARY KEY, depot_name VARCHAR, segment VARCHAR, depot_type VARCHAR,
  price DECIMAL(8, 2), town_id INTEGER REFERENCES town (town_id));
INSERT INTO depot VALUES (1, 'North', 'Premium', 'Boat', 10, 1), (2, 'South', 'Discount', 'Boat', 4, 1),
  (3, 'East', 'Premium', 'Rope', 6, 2), (4, 'West', 'Discount', 'Rope', 8, 3);
"""
ANSWERED = [
    ("How many people were killed in total?", "SELECT 16"),
    ("average number of injuries", "SELECT 11"),
    ("the storm with the most people killed", "SELECT 'Bea'"),
    ("towns in which more than 10 people were killed", "SELECT 'Arbo'"),
    ("How many people live in Bela?", "SELECT 400"),
    ("How many types of government are there?", "SELECT 2"),
    ("number of donations given in February 2024 and their total amount", "SELECT 2, 70"),
    ("Donations per month: number, amount, cumulative amount",
     "SELECT * FROM (VALUES (DATE '2024-01-01', 1, 100, 100), (DATE '2024-02-01', 2, 70, 170))"),
    ("Expenses per month and running total",
     "SELECT * FROM (VALUES (DATE '2024-01-01', 40, 40), (DATE '2024-02-01', 5, 45))"),
    ("monthly expenses", "SELECT * FROM (VALUES (DATE '2024-01-01', 40), (DATE '2024-02-01', 5))"),
    ("number of depots and number of premium depots", "SELECT 4, 2"),
    ("How many depots are there and how many of them are premium?", "SELECT 4, 2"),
    ("How many depots are there, and what percentage of them are premium?", "SELECT 2, 4, 0.5"),
    ("Depots by segment: count and share in %",
     "SELECT segment, count(*), count(*) / 4.0 FROM depot GROUP BY 1"),
    ("Number and share of depots by segment",
     "SELECT segment, count(*), count(*) / 4.0 FROM depot GROUP BY 1"),
    ("Segments: number of depots", "SELECT segment, count(*) FROM depot GROUP BY 1"),
    ("Premium vs. discount depots", "SELECT 2, 2"),
    ("number of different segments and types of the depots", "SELECT 2, 2"),
    ("names of the storms of the most common town", "SELECT unnest(['Ada', 'Bea'])"),
    ("depots with a price above 9 or located in Cray", "SELECT unnest(['North', 'West'])"),
    (
        "government forms of the towns in ascending order of count",
        "SELECT government_form, count(*) FROM town GROUP BY 1",
    ),
    ("By how much does the average price of premium depots exceed that of discount depots?", "SELECT 8, 6, 2"),
    ("How much more does a premium depot cost on average than a discount depot?", "SELECT 8, 6, 2"),
    ("Show all information about the depots in Bela", "SELECT 3, 'East', 'Premium', 'Rope', 6, 2"),
    ("first names of the blue-eyed guards", "SELECT unnest(['Ida', 'Ben'])"),
    ("How many brown-haired guards are there?", "SELECT 2"),
    ("eye colour of the tallest guard", "SELECT 'Brown'"),
    ("first names of guards who are 185 cm tall", "SELECT 'Ben'"),
    ("How tall is the average guard?", "SELECT 177.5"),
    ("How many guards are from Germany?", "SELECT 2"),
    ("first names of the guards hired before their manager", "SELECT unnest(['Ben', 'Di'])"),
    ("first names of guards whose salary is higher than their manager's salary", "SELECT 'Cy'"),
    ("number of guards in each town; towns without guards must show up with 0",
     "SELECT t.town_id, count(g.guard_id) FROM town t LEFT JOIN guard g USING (town_id) GROUP BY 1"),
]  # fmt: skip
service = served(DuckDb("coast", SCHEMA))


@pytest.mark.parametrize(("request_text", "sql"), ANSWERED, ids=[asked for asked, _ in ANSWERED])
def test_is_read(service, request_text, sql):
    assert_right(service, request_text, sql)


@pytest.mark.parametrize(
    "request_text",
    [
        "How many people live in Cray?",
        "donations per month",
        "the average price of depots and segments",
        "number of donations per town, average",
    ],
)
def test_is_asked(service, request_text):
    assert_asked(service, request_text)

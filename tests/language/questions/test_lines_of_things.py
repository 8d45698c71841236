"""Things of which each is several rows: customers of a sheet of lines, clients of subscriptions, pizzas of order lines."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

SCHEMA = """
CREATE TABLE sheet (line_id INTEGER PRIMARY KEY, order_no VARCHAR, customer_name VARCHAR, town VARCHAR, category VARCHAR,
  amount DOUBLE);
INSERT INTO sheet VALUES (1, 'A1', 'Ada Moss', 'Leith', 'Desks', 80), (2, 'A1', 'Ada Moss', 'Leith', 'Lamps', 20),
  (3, 'A2', 'Ben Pike', 'Cork', 'Lamps', 25), (4, 'A3', 'Cy Lund', 'Cork', 'Desks', 90), (5, 'A4', 'Ben Pike', 'Cork',
  'Pens', 5), (6, 'A5', 'Cy Lund', 'Cork', 'Lamps', 30), (7, 'A6', 'Di Roth', 'Oban', 'Pens', 4), (8, 'A7', 'Di Roth',
  'Oban', 'Lamps', 9);
CREATE TABLE plan (plan_id INTEGER PRIMARY KEY, plan_name VARCHAR);
INSERT INTO plan VALUES (1, 'trial'), (2, 'monthly'), (3, 'churn');
CREATE TABLE subscription (client_id INTEGER, plan_id INTEGER REFERENCES plan, start_date DATE);
INSERT INTO subscription VALUES (1, 1, '2020-01-02'), (1, 2, '2020-01-09'), (2, 1, '2020-02-03'), (2, 3, '2020-02-10'),
  (3, 1, '2020-03-01'), (3, 2, '2020-03-08'), (3, 3, '2020-09-01');
CREATE TABLE pizza (pizza_id INTEGER PRIMARY KEY, pizza_name VARCHAR);
INSERT INTO pizza VALUES (1, 'Meatlovers'), (2, 'Vegetarian');
CREATE TABLE run (order_id INTEGER PRIMARY KEY, runner VARCHAR, distance INTEGER);
INSERT INTO run VALUES (1, 'Ed', 20), (2, 'Ed', 13), (3, 'Flo', 23);
CREATE TABLE customer_order (order_id INTEGER NOT NULL REFERENCES run, guest_id INTEGER, pizza_id INTEGER REFERENCES pizza);
INSERT INTO customer_order VALUES (1, 101, 1), (2, 101, 1), (2, 101, 1), (3, 102, 2), (3, 102, 1), (3, 102, 1);
"""
ANSWERED = [
    ("Which customers never bought Desks?", "SELECT unnest(['Ben Pike', 'Di Roth'])"),
    ("customers without lines in the category Desks", "SELECT unnest(['Ben Pike', 'Di Roth'])"),
    ("clients who churned", "SELECT unnest([2, 3])"),
    ("How many clients have churned?", "SELECT 2"),
    ("How many clients took out a monthly plan in 2020?", "SELECT 2"),
    ("How many different customer orders were made?", "SELECT 3"),
    ("How many different pizzas were ordered?", "SELECT 2"),
    ("total amount per town, counting only lines of the category Lamps",
     "SELECT town, sum(amount) FROM sheet WHERE category = 'Lamps' GROUP BY 1"),
]  # fmt: skip
ASKED = [
    "How many customers did not buy Desks?",
    "clients who have never churned",
    "clients without a trial plan",
    "How many clients without a churn plan are there?",
    "How many pizzas were ordered?",
    "number of pizzas per run",
]
service = served(DuckDb("lines", SCHEMA))


@pytest.mark.parametrize(("request_text", "sql"), ANSWERED, ids=[asked for asked, _ in ANSWERED])
def test_is_read(service, request_text, sql):
    assert_right(service, request_text, sql)


@pytest.mark.parametrize("request_text", ASKED)
def test_is_asked(service, request_text):
    assert_asked(service, request_text)

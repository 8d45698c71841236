"""Columns of yes and no that a verb speaks of, over passengers of a ship and clients of a telephone company."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

SCHEMA = """
CREATE TABLE passenger (passenger_id INTEGER PRIMARY KEY, passenger_name VARCHAR, sex VARCHAR, age INTEGER,
  survived INTEGER);
INSERT INTO passenger VALUES (1, 'Ada Moss', 'female', 30, 1), (2, 'Ben Pike', 'male', 41, 0),
  (3, 'Cy Lund', 'male', 22, 1), (4, 'Di Roth', 'female', 61, 0), (5, 'Ed Vale', 'male', 35, 0),
  (6, 'Flo West', 'female', 8, 1);
CREATE TABLE client (client_id INTEGER PRIMARY KEY, contract VARCHAR, churn VARCHAR);
INSERT INTO client VALUES (1, 'Monthly', 'Yes'), (2, 'Monthly', 'No'), (3, 'Yearly', 'No'), (4, 'Monthly', 'Yes'),
  (5, 'Yearly', 'Yes');
"""
_RATE = "SELECT {0}, count(*) FILTER (WHERE {1}), count(*), count(*) FILTER (WHERE {1}) / count(*) FROM {2} GROUP BY 1"
ANSWERED = [
    ("How many passengers survived?", "SELECT 3"),
    ("How many passengers did not survive?", "SELECT 3"),
    ("What percentage of the female passengers survived?", "SELECT 2, 3, 2 / 3"),
    ("Which passengers who survived are older than 20?", "SELECT unnest(['Ada Moss', 'Cy Lund'])"),
    ("number of passengers who survived by sex", "SELECT sex, count(*) FROM passenger WHERE survived = 1 GROUP BY 1"),
    ("survival rate by sex", _RATE.format("sex", "survived = 1", "passenger")),
    ("survival rate of the male passengers", "SELECT 1, 3, 1 / 3"),
    ("How many clients churned?", "SELECT 3"),
    ("clients with a monthly contract who have not churned", "SELECT 2"),
    ("churn rate per contract", _RATE.format("contract", "churn = 'Yes'", "client")),
]
service = served(DuckDb("crossings", SCHEMA))


@pytest.mark.parametrize(("request_text", "sql"), ANSWERED, ids=[asked for asked, _ in ANSWERED])
def test_is_read(service, request_text, sql):
    assert_right(service, request_text, sql)


@pytest.mark.parametrize(
    "request_text",
    ["survival rate of the clients", "How many passengers churned?", "passengers who paid more than 50"],
)
def test_is_asked(service, request_text):
    assert_asked(service, request_text)

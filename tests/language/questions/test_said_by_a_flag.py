"""Columns of yes and no that a verb speaks of, over passengers of a ship and clients of a telephone company."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

SCHEMA = """
CREATE TABLE passenger (passenger_id INTEGER PRIMARY KEY, passenger_name VARCHAR, sex VARCHAR, age INTEGER,
  survived INTEGER);
INSERT INTO passenger VALUES (1, 'Ada Moss', 'female', 30, 1), (2, 'Ben Pike', 'male', 41, 0),
  (3, 'Cy Lund', 'male', 22, 1), (4, 'Di Roth', 'female', 61, 0), (5, 'Ed Vale', 'male', 35, 0),
  (6, 'Flo West', 'female', 8, 1), (7, 'Gull', 'unknown', NULL, 0);
CREATE TABLE client (client_id INTEGER PRIMARY KEY, contract VARCHAR, internet_service VARCHAR, churn VARCHAR);
INSERT INTO client VALUES (1, 'Monthly', 'DSL', 'Yes'), (2, 'Monthly', 'No', 'No'), (3, 'Yearly', 'Fiber', 'No'),
  (4, 'Monthly', 'DSL', 'Yes'), (5, 'Yearly', 'No', 'Yes');
CREATE TABLE hr_attrition (employee_number INTEGER, attrition VARCHAR, department VARCHAR, income INTEGER,
  over_time VARCHAR, years_at_company INTEGER);
INSERT INTO hr_attrition VALUES (1, 'Yes', 'Sales', 100, 'Yes', 3), (2, 'No', 'Sales', 140, 'No', 8),
  (3, 'No', 'IT', 120, 'Yes', 3), (4, 'Yes', 'IT', 90, 'Yes', 8), (5, 'No', 'Sales', 150, 'No', 12);
"""
_RATE = "SELECT {0}, count(*) FILTER (WHERE {1}), count(*), count(*) FILTER (WHERE {1}) / count(*) FROM {2} GROUP BY 1"
ANSWERED = [
    ("How many passengers survived?", "SELECT 3"),
    ("How many passengers did not survive?", "SELECT 4"),
    ("What percentage of the female passengers survived?", "SELECT 2, 3, 2 / 3"),
    ("Which passengers who survived are older than 20?", "SELECT unnest(['Ada Moss', 'Cy Lund'])"),
    ("number of passengers who survived by sex", "SELECT sex, count(*) FROM passenger WHERE survived = 1 GROUP BY 1"),
    ("survival rate by sex", _RATE.format("sex", "survived = 1", "passenger")),
    ("survival rate of the male passengers", "SELECT 1, 3, 1 / 3"),
    ("How many women survived?", "SELECT 2"),
    ("average age of men and women", "SELECT sex, avg(age) FROM passenger WHERE sex <> 'unknown' GROUP BY 1"),
    ("How many clients churned?", "SELECT 3"),
    ("number of churned clients per contract", "SELECT contract, count(*) FROM client WHERE churn = 'Yes' GROUP BY 1"),
    ("clients without internet service", "SELECT unnest([2, 5])"),
    ("How many clients have internet service?", "SELECT 3"),
    ("How many employees left the company?", "SELECT 2"),
    ("average income of employees who left", "SELECT 95"),
    ("Which employees work overtime?", "SELECT unnest([1, 3, 4])"),
    ("What percentage of employees who work overtime left?", "SELECT 3, 2, 2 / 3"),
    ("attrition rate by department", _RATE.format("department", "attrition = 'Yes'", "hr_attrition")),
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

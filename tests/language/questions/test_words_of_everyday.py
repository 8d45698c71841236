"""Everyday words, initials, ordinals and bodily adjectives, over the runners of a marathon and the firms that carry them."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

SCHEMA = """
CREATE TABLE airline (airline_id INTEGER PRIMARY KEY, airline_name VARCHAR, mpg DECIMAL(4, 1));
INSERT INTO airline VALUES (1, 'Swift Air', 21.5), (2, 'Blue Jet', 30.5), (3, 'Skyline', 26.0);
CREATE TABLE shoe_type (shoe_type_code VARCHAR PRIMARY KEY, description VARCHAR);
INSERT INTO shoe_type VALUES ('R', 'Road'), ('T', 'Trail'), ('K', 'Track');
CREATE TABLE runner (runner_id INTEGER PRIMARY KEY, runner_name VARCHAR, grade INTEGER, foot VARCHAR, alignment VARCHAR,
  view_count INTEGER, song VARCHAR, age INTEGER, airline_id INTEGER REFERENCES airline (airline_id));
INSERT INTO runner VALUES (1, 'Ada Moss', 11, 'L', 'Good', 40, 'Aria', 20, 1), (2, 'Ben Pike', 12, 'R', 'Bad', 90, 'Hymn', 31, 1),
  (3, 'Cy Lund', 12, 'R', 'Bad', 10, 'Blues', 25, 2), (4, 'Di Roth', 10, 'L', 'Good', 25, 'Waltz', 44, NULL);
CREATE TABLE shoe (shoe_id INTEGER PRIMARY KEY, version_number INTEGER, price DECIMAL(6, 2), bought_on DATE,
  shoe_type_code VARCHAR REFERENCES shoe_type (shoe_type_code), runner_id INTEGER REFERENCES runner (runner_id));
INSERT INTO shoe VALUES (1, 3, 80, '2023-02-01', 'R', 1), (2, 5, 120, '2023-03-01', 'R', 2), (3, 1, 60, '2024-05-01', 'T', 3),
  (4, 2, 100, '2022-05-01', 'T', 1);
CREATE TABLE purchase (purchase_id INTEGER PRIMARY KEY, runner_id INTEGER REFERENCES runner (runner_id),
  total_spent DECIMAL(8, 2), dealer VARCHAR, box_color VARCHAR);
INSERT INTO purchase VALUES (1, 1, 10, 'Women''s Corner', 'white'), (2, 1, 15.5, 'Levi''s', 'black'),
  (3, 2, 40, 'Women''s Corner', 'black'), (4, 4, 7, 'Levi''s', 'white');
"""
ANSWERED = [
    ("How many carriers are there?", "SELECT 3"),
    ("names of the carriers without a runner", "SELECT 'Skyline'"),
    ("average miles per gallon of the airlines", "SELECT 26"),
    ("names of the 12th grade runners", "SELECT unnest(['Ben Pike', 'Cy Lund'])"),
    ("How many left-footed runners are there?", "SELECT 2"),
    ("names of the right footed runners", "SELECT unnest(['Ben Pike', 'Cy Lund'])"),
    ("the most viewed runner", "SELECT 'Ben Pike'"),
    ("the 2 least viewed runners", "SELECT * FROM (VALUES ('Cy Lund', 10), ('Di Roth', 25))"),
    (
        "average price for each kind of shoe",
        "SELECT shoe_type_code, avg(price) FROM shoe GROUP BY 1",
    ),
    ("highest version number of each shoe type", "SELECT shoe_type_code, max(version_number) FROM shoe GROUP BY 1"),
    ("shoe ids from the oldest to the newest", "SELECT shoe_id FROM shoe ORDER BY bought_on"),
    ("How much did Ada Moss spend?", "SELECT 25.5"),
    ("How much did runners of grade 12 spend in total?", "SELECT 40"),
    ("names of runners who have ever had a shoe of the type Trail", "SELECT unnest(['Ada Moss', 'Cy Lund'])"),
    ("names of runners with a Road shoe and with a Trail shoe too", "SELECT 'Ada Moss'"),
    ("How many purchases were made at Women's Corner?", "SELECT 2"),
    ("number of purchases from the dealer Levi's", "SELECT 2"),
    ("purchases with a white box", "SELECT unnest([1, 4])"),
    ("names of runners who have some shoe", "SELECT unnest(['Ada Moss', 'Ben Pike', 'Cy Lund'])"),
    ("What is the percentage of bad runners that are right-footed?", "SELECT 2, 2, 1"),
    ("percentage of runners that are bad", "SELECT 2, 4, 0.5"),
]
service = served(DuckDb("runners", SCHEMA))


@pytest.mark.parametrize(("request_text", "sql"), ANSWERED, ids=[asked for asked, _ in ANSWERED])
def test_is_read(service, request_text, sql):
    assert_right(service, request_text, sql)


@pytest.mark.parametrize(
    "request_text",
    [
        "names of the runners from the oldest song to the newest",
        "runners with a foot of at least 9",
        "total price of the shoes according to the runners",
    ],
)
def test_is_asked(service, request_text):
    assert_asked(service, request_text)

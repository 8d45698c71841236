"""What lies so far apart, over goods and their sales: above a cost by an amount, and between two kinds of buyers."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

SCHEMA = """
CREATE TABLE buyer (buyer_id INTEGER PRIMARY KEY, buyer_name VARCHAR, currency VARCHAR);
INSERT INTO buyer VALUES (1, 'Ada Moss', 'CZK'), (2, 'Ben Pike', 'EUR'), (3, 'Cy Lund', 'CZK'), (4, 'Di Roth', 'EUR');
CREATE TABLE article (article_id INTEGER PRIMARY KEY, article_name VARCHAR, list_price DOUBLE, unit_cost DOUBLE);
INSERT INTO article VALUES (1, 'Lamp', 60, 25), (2, 'Chair', 90, 75), (3, 'Desk', 240, 130), (4, 'Shelf', 45, 25);
CREATE TABLE sale (sale_id INTEGER PRIMARY KEY, buyer_id INTEGER REFERENCES buyer, article_id INTEGER
  REFERENCES article, amount DOUBLE, sold_on DATE);
INSERT INTO sale VALUES (1, 1, 1, 60, '2023-02-01'), (2, 1, 3, 240, '2024-03-01'), (3, 2, 2, 90, '2024-05-01'),
  (4, 3, 4, 45, '2024-06-01'), (5, 4, 4, 45, '2023-08-01'), (6, 2, 1, 55, '2024-09-01');
"""
OF_2024 = "sum(amount) FILTER (WHERE currency = '{}')"
ANSWERED = [
    ("Which articles have a list price of at least twice the unit cost?",
     "SELECT article_name FROM article WHERE list_price >= 2 * unit_cost"),
    ("articles where the list price exceeds the unit cost by more than 20",
     "SELECT article_name FROM article WHERE list_price > unit_cost + 20"),
    ("articles whose list price is more than 20 higher than the unit cost",
     "SELECT article_name FROM article WHERE list_price > unit_cost + 20"),
    ("articles whose unit cost is at least 20 below the list price",
     "SELECT article_name FROM article WHERE unit_cost <= list_price - 20"),
    ("articles whose list price is more than 50 above the average",
     "SELECT article_name FROM article WHERE list_price > (SELECT avg(list_price) FROM article) + 50"),
    ("difference in amount between CZK buyers and EUR buyers in 2024",
     f"SELECT a, b, a - b FROM (SELECT {OF_2024.format('CZK')} a, {OF_2024.format('EUR')} b "
     "FROM sale JOIN buyer USING (buyer_id) WHERE year(sold_on) = 2024)"),
    ("What is the difference in the average amount between CZK and EUR buyers?",
     "SELECT a, b, a - b FROM (SELECT avg(amount) FILTER (WHERE currency = 'CZK') a, "
     "avg(amount) FILTER (WHERE currency = 'EUR') b FROM sale JOIN buyer USING (buyer_id))"),
]  # fmt: skip
service = served(DuckDb("goods", SCHEMA))


@pytest.mark.parametrize(("request_text", "sql"), ANSWERED, ids=[asked for asked, _ in ANSWERED])
def test_is_read(service, request_text, sql):
    assert_right(service, request_text, sql)


@pytest.mark.parametrize("request_text", ["articles whose list price exceeds the unit cost by 20"])
def test_is_asked(service, request_text):
    assert_asked(service, request_text)

"""A rowing club's outings: reports by the dates of several events, of some alone, with counts and amounts together."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

ROWING = DuckDb(
    "rowing",
    """
CREATE TABLE landing (landing_id INTEGER PRIMARY KEY, landing_name VARCHAR NOT NULL, shore VARCHAR NOT NULL,
  kind VARCHAR NOT NULL, opened_on DATE);
CREATE TABLE rower (rower_id INTEGER PRIMARY KEY, full_name VARCHAR NOT NULL, squad VARCHAR NOT NULL,
  signup_date DATE NOT NULL, junior_rower BOOLEAN NOT NULL);
CREATE TABLE outing (outing_id INTEGER PRIMARY KEY, outing_date DATE NOT NULL, paid_on DATE,
  landing_id INTEGER NOT NULL REFERENCES landing(landing_id), rower_id INTEGER NOT NULL REFERENCES rower(rower_id),
  minutes INTEGER NOT NULL, revenue DECIMAL(8,2) NOT NULL, cost DECIMAL(8,2) NOT NULL,
  quantity INTEGER NOT NULL);
CREATE TABLE refund (refund_id INTEGER PRIMARY KEY, outing_id INTEGER NOT NULL REFERENCES outing(outing_id),
  refunded_on DATE NOT NULL, quantity INTEGER NOT NULL);
INSERT INTO landing VALUES (1, 'Reed Bank', 'east', 'jetty', '2009-05-01'), (2, 'Stone Quay', 'west', 'quay', '2016-03-01'),
  (3, 'Mill Steps', 'west', 'jetty', '2019-08-01'), (4, 'Ferry Slip', 'east', 'quay', '2021-04-01');
INSERT INTO rower VALUES (1, 'Ada Holm', 'blue', '2021-03-04', TRUE), (2, 'Bo Lind', 'blue', '2021-11-20', FALSE),
  (3, 'Cy Moss', 'red', '2022-06-01', FALSE), (4, 'Di Nash', 'red', '2022-06-15', TRUE), (5, 'Ed Orr', 'red', '2023-01-09',
  FALSE);
INSERT INTO outing SELECT i, DATE '2023-02-01' + to_days(CAST(i * 17 AS INTEGER)),
  CASE WHEN i % 5 = 0 THEN NULL ELSE DATE '2023-02-20' + to_days(CAST(i * 17 AS INTEGER)) END,
  1 + i % 3, 1 + (i * 7) % 5, 30 + (i * 13) % 90, 5 + (i * 7) % 11, 1 + (i * 3) % 4, 2 + i % 3
  FROM range(1, 41) AS t(i);
INSERT INTO refund SELECT i, i * 4, DATE '2024-01-01' + to_days(CAST(i AS INTEGER)), 1 FROM range(1, 9) AS t(i);
""",
)
BY_SHORE = "SELECT shore, {0} FROM outing JOIN landing USING (landing_id) JOIN rower USING (rower_id) {1} GROUP BY 1"
COST_TO_REVENUE = BY_SHORE.format("sum(cost), sum(revenue), sum(cost) / sum(revenue)", "")
BY_MONTH = """SELECT CAST(date_trunc('month', outing_date) AS DATE) AS m, sum(revenue) FROM outing
  WHERE year(outing_date) = 2023 GROUP BY 1 ORDER BY 1"""
RIGHT = [
    # by the period of another date than the one rows count by
    ("number of rowers by signup month",
     "SELECT CAST(date_trunc('month', signup_date) AS DATE), count(*) FROM rower GROUP BY 1"),
    ("rowers per signup year and squad",
     "SELECT CAST(date_trunc('year', signup_date) AS DATE), squad, count(*) FROM rower GROUP BY 1, 2"),
    ("landings by opening year", "SELECT CAST(date_trunc('year', opened_on) AS DATE), count(*) FROM landing GROUP BY 1"),
    ("total revenue by outing quarter",
     "SELECT CAST(date_trunc('quarter', outing_date) AS DATE), sum(revenue) FROM outing GROUP BY 1"),
    ("number of outings per month of the outing date",
     "SELECT CAST(date_trunc('month', outing_date) AS DATE), count(*) FROM outing GROUP BY 1"),
    ("number of outings by signup year",
     "SELECT CAST(date_trunc('year', signup_date) AS DATE), count(*) FROM outing JOIN rower USING (rower_id) GROUP BY 1"),
    # a count and a bare amount
    ("number of outings and revenue by shore", BY_SHORE.format("count(*), sum(revenue)", "")),
    ("revenue and number of outings by shore", BY_SHORE.format("sum(revenue), count(*)", "")),
    # of some alone
    ("revenue by shore, only junior rowers", BY_SHORE.format("sum(revenue)", "WHERE junior_rower")),
    ("revenue by shore, junior rowers only", BY_SHORE.format("sum(revenue)", "WHERE junior_rower")),
    ("revenue by squad, only jetty landings",
     "SELECT squad, sum(revenue) FROM outing JOIN rower USING (rower_id) JOIN landing USING (landing_id)"
     " WHERE kind = 'jetty' GROUP BY 1"),
    ("revenue by shore for jetty landings only", BY_SHORE.format("sum(revenue)", "WHERE kind = 'jetty'")),
    ("revenue by shore in 2023 (only jetty landings)",
     BY_SHORE.format("sum(revenue)", "WHERE kind = 'jetty' AND year(outing_date) = 2023")),
    ("number of outings by shore, just for landings opened after 2015",
     BY_SHORE.format("count(*)", "WHERE opened_on > DATE '2015-12-31'")),
    ("revenue by shore, jetty landings only", BY_SHORE.format("sum(revenue)", "WHERE kind = 'jetty'")),
    ("revenue by landing in 2023 (landings with outings only)",
     "SELECT landing_name, sum(revenue) FROM outing JOIN landing USING (landing_id) WHERE year(outing_date) = 2023"
     " GROUP BY 1"),
    ("share of total revenue by landing, only landings with outings",
     "SELECT landing_name, sum(revenue), sum(revenue) / sum(sum(revenue)) OVER () FROM outing JOIN landing"
     " USING (landing_id) GROUP BY 1"),
    # one total as a part of another
    ("cost divided by revenue by shore", COST_TO_REVENUE),
    ("ratio of cost to revenue by shore", COST_TO_REVENUE),
    ("cost to revenue ratio by shore", COST_TO_REVENUE),
    ("cost as a percentage of revenue by shore", COST_TO_REVENUE),
    ("total cost as a share of total revenue by shore", COST_TO_REVENUE),
    ("cost as a percentage of revenue", "SELECT sum(cost), sum(revenue), sum(cost) / sum(revenue) FROM outing"),
    ("revenue minus cost by shore", BY_SHORE.format("sum(cost), sum(revenue), sum(revenue) - sum(cost)", "")),
    ("revenue minus cost as a percentage of revenue by shore",
     BY_SHORE.format("sum(revenue), sum(revenue) - sum(cost), (sum(revenue) - sum(cost)) / sum(revenue)", "")),
    # the figure that the rows of a deed hold themselves, and not that of the rows it was done to
    ("total quantity refunded as a percentage of total quantity by shore",
     "SELECT shore, sum(r.quantity), sum(o.quantity), sum(r.quantity) / sum(o.quantity) FROM outing o"
     " JOIN landing USING (landing_id) LEFT JOIN refund r USING (outing_id) GROUP BY 1"),
    # months by their numbers, which tell those of one year apart
    ("revenue by month number in 2023",
     "SELECT month(outing_date), sum(revenue) FROM outing WHERE year(outing_date) = 2023 GROUP BY 1"),
    ("Total revenue by shore and month for 2023. Columns: shore, month number, revenue.",
     "SELECT shore, month(outing_date), sum(revenue) FROM outing JOIN landing USING (landing_id)"
     " WHERE year(outing_date) = 2023 GROUP BY ALL"),
    ("revenue by junior rower", "SELECT junior_rower, sum(revenue) FROM outing JOIN rower USING (rower_id) GROUP BY 1"),
]  # fmt: skip
IN_ORDER = [
    ("revenue by month in 2023, in month order", BY_MONTH),
    ("revenue by month in 2023, in time order", BY_MONTH),
    ("total revenue by squad, highest to lowest",
     "SELECT squad, sum(revenue) FROM outing JOIN rower USING (rower_id) GROUP BY 1 ORDER BY 2 DESC"),
    ("total revenue by shore, lowest to highest",
     "SELECT shore, sum(revenue) FROM outing JOIN landing USING (landing_id) GROUP BY 1 ORDER BY 2"),
]  # fmt: skip
ASKED = [
    "Total revenue by month. Columns: month number, revenue.",  # of several years
    "revenue by shore, junior rowers",  # a group or a condition?
    "share of total revenue by shore, only landings with a quay",
    "number of outings by closing year",  # nothing closes
    "revenue by squad and minutes by shore",
]

service = served(ROWING)


@pytest.mark.parametrize(("request_", "sql"), RIGHT, ids=[request for request, _ in RIGHT])
def test_answered_right(service, request_, sql):
    assert_right(service, request_, sql)


@pytest.mark.parametrize(("request_", "sql"), IN_ORDER, ids=[request for request, _ in IN_ORDER])
def test_answered_in_order(service, request_, sql):
    assert_right(service, request_, sql, ordered=True)


@pytest.mark.parametrize("request_", ASKED)
def test_asked_about(service, request_):
    assert_asked(service, request_)

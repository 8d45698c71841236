"""A chain of bakeries without a single defined metric: reports as analysts ask for them."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

BAKERIES = DuckDb(
    "bakeries",
    """
CREATE TABLE branch (branch_id INTEGER PRIMARY KEY, branch_name VARCHAR NOT NULL, district VARCHAR NOT NULL);
CREATE TABLE bread (bread_id INTEGER PRIMARY KEY, bread_name VARCHAR NOT NULL, flour VARCHAR, list_price DECIMAL(6,2));
CREATE TABLE guest (guest_id INTEGER PRIMARY KEY, full_name VARCHAR NOT NULL, joined_on DATE);
CREATE TABLE receipt (receipt_id INTEGER PRIMARY KEY, receipt_date DATE NOT NULL,
  branch_id INTEGER NOT NULL REFERENCES branch(branch_id), bread_id INTEGER NOT NULL REFERENCES bread(bread_id),
  guest_id INTEGER REFERENCES guest(guest_id), quantity INTEGER NOT NULL, revenue DECIMAL(8,2) NOT NULL,
  coupon VARCHAR);
CREATE TABLE shelf_snapshot (snapshot_date DATE NOT NULL, branch_id INTEGER NOT NULL REFERENCES branch(branch_id),
  bread_id INTEGER NOT NULL REFERENCES bread(bread_id), on_hand_qty INTEGER NOT NULL, sold_qty INTEGER NOT NULL,
  PRIMARY KEY (snapshot_date, branch_id, bread_id));
INSERT INTO branch VALUES (1, 'Quayside', 'Harbour'), (2, 'Old Mill', 'Harbour'), (3, 'Upper Gate', 'Hill'),
  (4, 'Lower Gate', 'Hill');
INSERT INTO bread VALUES (1, 'Rye', 'rye', 4.20), (2, 'Baguette', 'wheat', 2.10), (3, 'Spelt Loaf', 'spelt', 5.60);
INSERT INTO guest VALUES (1, 'Ida Brand', '2022-02-01'), (2, 'Noe Lang', '2023-03-05'), (3, 'Uma Kerr', '2023-09-09'),
  (4, 'Ben Roth', '2024-01-20');
INSERT INTO receipt SELECT i, DATE '2023-01-15' + to_days(CAST(i * 11 AS INTEGER)), 1 + (i * 7) % 4, 1 + (i * 5) % 3,
  CASE WHEN i % 6 = 0 THEN NULL ELSE 1 + (i * i) % 4 END, 1 + i % 5, 3.50 + (i * 37) % 41 + i * 0.25,
  CASE WHEN i % 4 = 0 THEN 'WINTER' END FROM range(1, 61) AS t(i);
INSERT INTO shelf_snapshot SELECT d, b, p, (b * 7 + p * 5 + m * 3) % 20, b + p + m
  FROM (VALUES (DATE '2024-10-31', 1), (DATE '2024-11-30', 2), (DATE '2024-12-31', 3)) AS s(d, m), range(1, 5) AS x(b),
  range(1, 4) AS y(p);
""",
)
BY_GUEST = "SELECT full_name, sum(revenue) FROM receipt JOIN guest USING (guest_id) GROUP BY 1"
BEST = """SELECT {0}, bread_name, total FROM (SELECT {0}, bread_name, sum(revenue) AS total, rank() OVER (PARTITION BY {0}
  ORDER BY sum(revenue) DESC) AS place FROM receipt JOIN branch USING (branch_id) JOIN bread USING (bread_id) {1}
  GROUP BY 1, 2) WHERE place <= {2}"""
YEARS = """SELECT district, sum(revenue) FILTER (year(receipt_date) = 2023), sum(revenue) FILTER (year(receipt_date) = 2024)
  FROM receipt JOIN branch USING (branch_id) GROUP BY 1"""
SHARES = """SELECT district, sum(revenue) / sum(sum(revenue)) OVER () FROM receipt JOIN branch USING (branch_id) {0}
  GROUP BY 1"""
LEFT = """SELECT branch_name, sum(on_hand_qty) FROM shelf_snapshot JOIN branch USING (branch_id)
  WHERE snapshot_date = '{0}' GROUP BY 1"""
IN_2024 = "WHERE year(receipt_date) = 2024"
MONTHLY = (
    f"SELECT CAST(date_trunc('month', receipt_date) AS DATE) AS m, sum(revenue) AS r FROM receipt {IN_2024} GROUP BY 1"
)
RUNNING = f"SELECT m, r, sum(r) OVER (ORDER BY m) FROM ({MONTHLY})"
ABOVE = "SELECT receipt_id FROM receipt r WHERE revenue > (SELECT avg(revenue) FROM receipt x WHERE {0})"
RIGHT = [
    # the first few by what their rows add up to
    ("Top 2 guests by revenue", f"{BY_GUEST} ORDER BY 2 DESC LIMIT 2"),
    ("Top 2 guests by revenue, all time, highest first. Name and revenue.", f"{BY_GUEST} ORDER BY 2 DESC LIMIT 2"),
    ("guests ranked by revenue", BY_GUEST),
    ("Top 2 breads per branch by revenue in 2024", BEST.format("branch_name", IN_2024, 2)),
    ("top 2 breads by total revenue in each branch", BEST.format("branch_name", "", 2)),
    ("Best selling bread by revenue in each district", BEST.format("district", "", 1)),
    ("Top 2 guests per branch by number of receipts",
     "SELECT branch_name, full_name, n FROM (SELECT branch_name, full_name, count(*) AS n, rank() OVER (PARTITION BY"
     " branch_name ORDER BY count(*) DESC) AS place FROM receipt JOIN branch USING (branch_id) JOIN guest USING (guest_id)"
     " GROUP BY 1, 2) WHERE place <= 2"),
    # columns told once more
    ("Total revenue by district and year. Columns: district, year, revenue.",
     "SELECT district, year(receipt_date), sum(revenue) FROM receipt JOIN branch USING (branch_id) GROUP BY 1, 2"),
    ("Revenue by branch in 2024: branch name, district, revenue",
     f"SELECT branch_name, district, sum(revenue) FROM receipt JOIN branch USING (branch_id) {IN_2024} GROUP BY 1, 2"),
    # bare amounts of two periods, shares, figures over time
    ("Revenue by district 2023 vs 2024", YEARS),
    ("revenue in 2024 compared with 2023 by district", YEARS),
    ("Revenue 2023 vs revenue 2024 by district, plus the year over year growth in percent.",
     f"SELECT district, a, b, (b - a) / a FROM ({YEARS}) AS years(district, a, b)"),
    ("Running total of revenue by month for 2024: month, revenue, cumulative revenue", RUNNING),
    ("Revenue share by district", SHARES.format("")),
    ("Share of total 2024 revenue by district, in percent", SHARES.format(IN_2024)),
    ("monthly revenue 2024 with running total", RUNNING),
    # the period with most of something
    ("Which month had the highest revenue in 2024?", f"{MONTHLY} ORDER BY 2 DESC LIMIT 1"),
    ("In which month of 2024 was the revenue lowest?", f"{MONTHLY} ORDER BY 2 LIMIT 1"),
    ("Which year had the most revenue?", "SELECT year(receipt_date), sum(revenue) FROM receipt GROUP BY 1 ORDER BY 2 DESC LIMIT 1"),
    # of each row
    ("Average revenue per receipt by district",
     "SELECT district, avg(revenue) FROM receipt JOIN branch USING (branch_id) GROUP BY 1"),
    ("How many receipts did we take in 2023?", "SELECT count(*) FROM receipt WHERE year(receipt_date) = 2023"),
    # among those of its own
    ("receipts whose revenue is above the average of their branch", ABOVE.format("x.branch_id = r.branch_id")),
    ("receipts with revenue above average for their branch", ABOVE.format("x.branch_id = r.branch_id")),
    ("receipts with more revenue than the average revenue of their bread", ABOVE.format("x.bread_id = r.bread_id")),
    # levels, of which only the last counts
    ("on hand quantity per branch", LEFT.format("2024-12-31")),
    ("on hand quantity by branch on 2024-10-31", LEFT.format("2024-10-31")),
    ("on hand quantity by branch in November 2024", LEFT.format("2024-11-30")),
    ("Top 2 branches by total on hand quantity", f"{LEFT.format('2024-12-31')} ORDER BY 2 DESC LIMIT 2"),
    ("total on hand quantity by month",
     "SELECT CAST(date_trunc('month', snapshot_date) AS DATE), sum(on_hand_qty) FROM shelf_snapshot GROUP BY 1"),
    ("total on hand quantity by snapshot date",
     "SELECT snapshot_date, sum(on_hand_qty) FROM shelf_snapshot GROUP BY 1"),
    ("total sold quantity by branch",
     "SELECT branch_name, sum(sold_qty) FROM shelf_snapshot JOIN branch USING (branch_id) GROUP BY 1"),
]  # fmt: skip


ASKED = [
    "sales by branch",  # how many, or for how much
    "revenue per list price",  # a ratio, or groups
    "number of receipts with and without guest",  # two counts
    "Which month had the most receipts?",  # of one year, or of all together
    "branches with more than 20 total on hand quantity",  # of which day
]

bakeries = served(BAKERIES, workspace="workspace")


@pytest.mark.parametrize(("request_text", "sql"), RIGHT)
def test_reports_are_read(bakeries, request_text, sql):
    assert_right(bakeries, request_text, sql)


@pytest.mark.parametrize("request_text", ASKED)
def test_reports_that_say_too_little_are_asked_about(bakeries, request_text):
    assert_asked(bakeries, request_text)

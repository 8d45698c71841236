"""Columns told in brackets, one thing that others are compared with, ranges and lists of numbers, formulas in words."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_right, served

DAIRY = Sqlite(
    "dairy",
    """CREATE TABLE barn (barn_id INTEGER PRIMARY KEY, barn_name TEXT NOT NULL, street TEXT, town TEXT);
CREATE TABLE worker (worker_id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT NOT NULL, wage INTEGER,
 milked INTEGER, hired_on DATE, barn_id INTEGER REFERENCES barn(barn_id), guide_id INTEGER REFERENCES worker(worker_id));
CREATE TABLE pasture (pasture_id INTEGER PRIMARY KEY, pasture_name TEXT, guide_id INTEGER REFERENCES worker(worker_id));
CREATE TABLE sale (sale_id INTEGER PRIMARY KEY, sold_on DATE, worker_id INTEGER REFERENCES worker(worker_id),
 line_total INTEGER, quantity INTEGER, unit_cost INTEGER, online BOOLEAN);
CREATE TABLE sales_order_details (detail_id INTEGER PRIMARY KEY, barn_id INTEGER REFERENCES barn(barn_id), note TEXT);""",
    {
        "barn": [
            (1, "IT", "Oak Lane 2", "Lund"),
            (2, "North Barn", "Elm Road 9", "Lund"),
            (3, "Hill Barn", "Elm Road 1", "Ystad"),
        ],
        "worker": [
            (1, "Ann", "Berg", 900, 40, "2019-03-01", 1, None),
            (2, "Bo", "Lind", 700, 55, "2020-05-09", 1, 1),
            (3, "Cia", "Holm", 800, 20, "2018-01-15", 3, 1),
            (4, "Dag", "Ek", 500, 35, "2021-07-30", 3, 2),
            (5, "Eva", "Moe", 600, 60, "2017-10-02", 3, None),
        ],
        "pasture": [(1, "Creek", 1), (2, "Ridge", None), (3, "Moor", 5)],
        "sale": [
            (1, "2023-01-04", 1, 100, 4, 15, True),
            (2, "2023-02-05", 1, 60, 2, 15, False),
            (3, "2023-02-09", 2, 240, 10, 20, True),
        ],
        "sales_order_details": [(1, 1, "a"), (2, 3, "b")],
    },
)
NAMES = "SELECT first_name, last_name FROM worker"
RIGHT = {
    "List the name (first_name, last_name) of the workers in Hill Barn.": f"{NAMES} WHERE barn_id = 3",
    "Show the address (street, town) and the barn name of the barns in Lund.": (
        "SELECT street, town, barn_name FROM barn WHERE town = 'Lund'"
    ),
    "What is the average pay per month (wage) of the workers in Hill Barn?": (
        "SELECT avg(wage) FROM worker WHERE barn_id = 3"
    ),
    "How many workers are in IT?": "SELECT 2",
    "Which pastures have a guide?": "SELECT pasture_name FROM pasture WHERE guide_id IS NOT NULL",
    "Which are the barns where no worker is working?": "SELECT 'North Barn'",
    "Which workers have a higher wage than the worker whose first name is Eva?": f"{NAMES} WHERE wage > 600",
    "Which workers have a lower wage than the worker with the highest milked?": f"{NAMES} WHERE wage < 600",
    "Which workers have a wage in the range of 600 to 800?": f"{NAMES} WHERE wage BETWEEN 600 AND 800",
    "Which workers have a wage that is not equal to 500, 600 or 900?": f"{NAMES} WHERE wage IN (700, 800)",
    "Which workers have a wage above the average for their barn?": f"{NAMES} WHERE worker_id IN (1, 3)",
    "How many workers earning more than $600 are there?": "SELECT 3",
    "Which workers have a higher wage than Eva?": f"{NAMES} WHERE wage > 600",
    "Which workers were hired after Ann?": f"{NAMES} WHERE hired_on > '2019-03-01'",
    "How many sales are there for each worker that has any?": (
        "SELECT w.first_name, w.last_name, count(*) FROM sale JOIN worker w USING (worker_id) GROUP BY ALL"
    ),
    "Margin (line total less quantity times unit cost) of each worker with sales": (
        "SELECT w.first_name, w.last_name, sum(line_total - quantity * unit_cost) FROM sale"
        " JOIN worker w USING (worker_id) GROUP BY ALL"
    ),
    "What share of the line total came from online sales, in percent?": "SELECT 85.0",
    "Which barns have never been used in an order line?": "SELECT 'North Barn'",
    "How many different barns are used in the workers table?": "SELECT 2",
    "Who is the best-paid worker?": "SELECT 'Ann', 'Berg'",
    "Total line total of each worker who has sold": (
        "SELECT w.first_name, w.last_name, sum(line_total) FROM sale JOIN worker w USING (worker_id) GROUP BY ALL"
    ),
    "List the worker id, last name along with their guide's id and last name, only for those who have a guide.": (
        "SELECT w.worker_id, w.last_name, g.worker_id, g.last_name FROM worker w"
        " JOIN worker g ON g.worker_id = w.guide_id"
    ),
    "How many workers are there per town? Do not list the towns that have no worker.": (
        "SELECT town, count(*) FROM worker JOIN barn USING (barn_id) GROUP BY 1"
    ),
}

dairy = served(DAIRY)


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_what_is_told_apart_is_read(dairy, request_text, sql):
    assert_right(dairy, request_text, sql)

"""Plain wordings: orders, opposites, heights, the first of each, and what is theirs; what is right is hand-written SQL."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

LIGHTS = Sqlite(
    "lights",
    """CREATE TABLE coast (coast_id INTEGER PRIMARY KEY, coast_name TEXT NOT NULL);
CREATE TABLE lighthouse (lighthouse_id INTEGER PRIMARY KEY, name TEXT NOT NULL, height INTEGER, is_staffed BOOLEAN NOT NULL,
 visits TEXT, coast_id INTEGER NOT NULL REFERENCES coast(coast_id));
CREATE TABLE keeper (keeper_id INTEGER PRIMARY KEY, keeper_name TEXT NOT NULL, age INTEGER, sign_up_date DATE, grade TEXT,
 lighthouse_id INTEGER REFERENCES lighthouse(lighthouse_id));
CREATE TABLE lamp_order (order_id INTEGER PRIMARY KEY, keeper_id INTEGER NOT NULL REFERENCES keeper(keeper_id),
 order_date DATE NOT NULL, status TEXT NOT NULL, urgent_order_flag BOOLEAN NOT NULL);
CREATE TABLE guide (guide_id INTEGER PRIMARY KEY, keeper_id INTEGER NOT NULL REFERENCES keeper(keeper_id));
CREATE TABLE tour (tour_id INTEGER PRIMARY KEY, guide_id INTEGER NOT NULL REFERENCES guide(guide_id),
 seller_id INTEGER NOT NULL REFERENCES keeper(keeper_id));
CREATE TABLE payment (payment_id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES lamp_order(order_id),
 payment_method TEXT NOT NULL, amount DECIMAL(8,2) NOT NULL);
CREATE TABLE marine_fault_report (report_id INTEGER PRIMARY KEY, lighthouse_id INTEGER NOT NULL REFERENCES lighthouse(lighthouse_id),
 opened_on DATE NOT NULL, closed_on DATE, repair_cost DECIMAL(8,2) NOT NULL);""",
    {
        "coast": [(1, "Amber Coast"), (2, "Slate Coast"), (3, "Chalk Coast")],
        "lighthouse": [
            (1, "Skarr", 48, True, "950", 1),
            (2, "Tolle", 31, False, "12", 1),
            (3, "Vind", 64, False, "1100", 2),
            (4, "Ware", 22, True, "88", 2),
            (5, "Yttre", 30, True, "205", 2),
        ],
        "keeper": [
            (1, "Ana", 51, "2019-02-01", "senior", 1),
            (2, "Bram", 34, "2023-06-09", "junior", 1),
            (3, "Cleo", 45, "2023-07-01", "senior", 4),
            (4, "Dirk", 29, "2024-03-12", "junior", None),
            (5, "Else", 61, "2016-04-30", "junior", 3),
        ],
        "lamp_order": [
            (1, 1, "2024-01-03", "placed", True),
            (2, 1, "2024-02-08", "sent", False),
            (3, 3, "2024-02-20", "sent", False),
            (4, 5, "2024-03-20", "sent", False),
        ],
        "guide": [(1, 1), (2, 5)],
        "tour": [(1, 1, 2), (2, 1, 3), (3, 2, 2)],
        "payment": [(1, 1, "card", 10), (2, 1, "cash", 5), (3, 2, "cash", 7), (4, 2, "cash", 7), (5, 3, "card", 12)],
        "marine_fault_report": [
            (1, 1, "2024-01-01", "2024-01-04", 100),
            (2, 2, "2024-01-09", None, 90),
            (3, 2, "2024-03-01", "2024-03-02", 80),
            (4, 3, "2024-04-01", None, 300),
            (5, 4, "2024-04-02", "2024-05-05", 40),
        ],
    },
)
NAME = "SELECT name FROM lighthouse"
RIGHT = {
    "Which lighthouses are no longer staffed? Names only.": f"{NAME} WHERE NOT is_staffed",
    "Which lighthouse has the second largest height? Return its name and its height.": "SELECT 'Skarr', 48",
    "How many fault reports are still open?": "SELECT 2",
    "Report id and number of days between the closed date and the opened date of the fault reports that are closed.": (
        "SELECT report_id, date_diff('day', opened_on, closed_on) FROM marine_fault_report WHERE closed_on IS NOT NULL"
    ),
    "Give the ids of the open fault reports.": "SELECT report_id FROM marine_fault_report WHERE closed_on IS NULL",
    "How many fault reports are no longer open?": "SELECT 3",
    "Name the lighthouses higher than 40.": f"{NAME} WHERE height > 40",
    "What is the name of the coast that has the lowest lighthouse?": "SELECT 'Slate Coast'",
    "Which keepers have never placed an order? Names only.": "SELECT 'Bram' UNION ALL SELECT 'Dirk'",
    "Write a query to find the number of keepers.": "SELECT 5",
    "For each coast, which lighthouse has the largest total repair cost? Give coast name, name and the total.": (
        "SELECT * FROM (VALUES ('Amber Coast', 'Tolle', 170), ('Slate Coast', 'Vind', 300))"
    ),
    "What is the name of the lighthouse with the fewest visits?": "SELECT 'Tolle'",
    "Show the names of the lighthouses and the names of the coasts they are on.": (
        "SELECT name, coast_name FROM lighthouse JOIN coast USING (coast_id)"
    ),
    "Show the names of the keepers and the height of the lighthouse they keep, for keepers older than 40.": (
        "SELECT keeper_name, height FROM keeper JOIN lighthouse USING (lighthouse_id) WHERE age > 40"
    ),
    "Name the lighthouses without any fault report.": "SELECT 'Yttre'",
    "What is the most common grade among keepers older than 40?": "SELECT 'senior'",
    "What are the keeper names that contain the letter 'e'?": "SELECT keeper_name FROM keeper WHERE keeper_name ILIKE '%e%'",
    "How many keepers signed up in 2023?": "SELECT 2",
    "Which orders were paid with more than one payment method? List the order ids.": "SELECT 1",
    "How many tours does each guide have? Show the guide id and the keeper name of the guide.": (
        "SELECT * FROM (VALUES (1, 'Ana', 2), (2, 'Else', 1))"
    ),
    "What percentage of the lamp orders were placed urgent?": "SELECT 25.0",
    "Top 2 lighthouses by total repair cost, from the highest; show name and repair cost.": (
        "SELECT * FROM (VALUES ('Vind', 300), ('Tolle', 170))"
    ),
}
ORDERED = {
    "List the names of the lighthouses by descending order of height.": f"{NAME} ORDER BY height DESC",
    "List the names of the lighthouses in ascending order of visits.": f"{NAME} ORDER BY CAST(visits AS INTEGER)",
    "Show the payment method and the corresponding number of payments, from the most frequent method to the least.": (
        "SELECT * FROM (VALUES ('cash', 3), ('card', 2))"
    ),
}
ASKED = (
    "Name the lighthouses longer than 3.",  # no length is known, and a key is none
    "Show the names of the keepers and the name of the lighthouse they quit.",
)

lights = served(LIGHTS)


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_plain_wordings_are_answered(lights, request_text, sql):
    assert_right(lights, request_text, sql)


@pytest.mark.parametrize(("request_text", "sql"), ORDERED.items())
def test_a_direction_is_said_before_its_key(lights, request_text, sql):
    assert_right(lights, request_text, sql, ordered=True)


@pytest.mark.parametrize("request_text", ASKED)
def test_what_nothing_tells_is_asked(lights, request_text):
    assert_asked(lights, request_text)

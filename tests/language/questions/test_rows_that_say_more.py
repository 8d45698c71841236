"""Rows that hold how many, whether, or who is at the other end: answers against SQL written by hand."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

GUILD = Sqlite(
    "guild",
    """CREATE TABLE artisan (artisan_id int PRIMARY KEY, first_name text, last_name text, town text);
CREATE TABLE acquaintance (artisan_id int REFERENCES artisan(artisan_id), friend_id int REFERENCES artisan(artisan_id),
 since int, PRIMARY KEY (artisan_id, friend_id));
CREATE TABLE piece (piece_id int PRIMARY KEY, title text, artisan_id int REFERENCES artisan(artisan_id));
CREATE TABLE hall (hall_no int PRIMARY KEY, hall_name text, steward text, keeper_first_name text, keeper_last_name text,
 seats int);
CREATE TABLE annex (annex_no int PRIMARY KEY, owner_first_name text, owner_last_name text, seats int);
CREATE TABLE fitting (fitting_id int PRIMARY KEY, fitting_name text);
CREATE TABLE hall_fitting (hall_no int REFERENCES hall(hall_no), fitting_id int REFERENCES fitting(fitting_id),
 fitted text, PRIMARY KEY (hall_no, fitting_id));
CREATE TABLE stall (stall_id int PRIMARY KEY, stall_name text, town text);
CREATE TABLE stall_sales (stall_id int REFERENCES stall(stall_id), year int, num_sales int, PRIMARY KEY (stall_id, year));
CREATE TABLE trade_code (code text PRIMARY KEY, short_note text, long_description text);
CREATE TABLE contract (contract_id int PRIMARY KEY, code text REFERENCES trade_code(code), fee int);
CREATE TABLE place (town text PRIMARY KEY, district text);
CREATE TABLE commissions (line_id int PRIMARY KEY, commission_id text, patron_name text, craft text, price int);
CREATE TABLE current_licence (holder text, kind text, town text REFERENCES place(town));
CREATE TABLE former_licence (holder text, kind text, town text REFERENCES place(town));""",
    {
        "artisan": [
            (1, "Lena", "Voss", "Ulm"), (2, "Otto", "Kranz", "Ulm"), (3, "Lena", "Voss", "Bonn"),
            (4, "Ida", "Maar", "Bonn"), (5, "Emil", "Roth", "Ulm"), (6, "Hugo", "Faber", "Bonn"),
            (7, "Clara", "Stein", "Ulm"),
        ],
        "acquaintance": [(1, 2, 2010), (1, 4, 2011), (1, 5, 2012), (2, 1, 2010), (2, 4, 2013), (4, 6, 2014), (6, 1, 2015)],
        "piece": [(1, "Oak Chest", 1), (2, "Ash Chair", 2), (3, "Elm Door", 2), (4, "Yew Bow", 3), (5, "Fir Box", 4)],
        "hall": [
            (1, "Old Hall", "Ruth Berg", "Max", "Hahn", 80), (2, "New Hall", "Sven Lund", "Eva", "Kern", 120),
            (3, "River Hall", "Ada Holt", "Jan", "Moor", 60),
        ],
        "annex": [(11, "Tom", "Vale", 20), (12, "Kai", "Wolf", 45), (13, "Lou", "Pace", 30)],
        "fitting": [(1, "Stage"), (2, "Step-free Access"), (3, "Cold Store")],
        "hall_fitting": [(1, 1, "yes"), (1, 2, "no"), (2, 1, "no"), (2, 2, "yes"), (3, 2, "yes"), (3, 3, "no")],
        "stall": [(1, "North Stall", "Ulm"), (2, "Bridge Stall", "Bonn"), (3, "Gate Stall", "Ulm")],
        "stall_sales": [(1, 2022, 40), (1, 2023, 55), (2, 2022, 10), (2, 2023, 20), (3, 2023, 75)],
        "trade_code": [
            ("W1", "wood", "Furniture of wood"), ("W2", "wood", "Doors and windows"), ("M1", "metal", "Locks and hinges"),
        ],
        "contract": [(1, "W1", 100), (2, "W1", 150), (3, "M1", 90)],
        "commissions": [
            (1, "C1", "Berta Lang", "carving", 100), (2, "C1", "Berta Lang", "gilding", 40),
            (3, "C2", "Cosimo Hart", "carving", 70), (4, "C3", "Berta Lang", "carving", 90),
        ],
        "current_licence": [("Voss", "market", "Ulm"), ("Kranz", "market", "Bonn"), ("Maar", "craft", "Ulm")],
        "former_licence": [("Roth", "market", "Ulm"), ("Faber", "craft", "Bonn"), ("Stein", "fair", "Ulm"), ("Lund", "toll", "Ulm")],
        "place": [("Ulm", "South"), ("Bonn", "West")],
    },
)  # fmt: skip
NAMES = "SELECT first_name, last_name FROM artisan"
PARTNERS = "SELECT artisan_id, COUNT(*) AS friends FROM acquaintance GROUP BY 1"
OTHER_ENDS = {
    "Which artisan has the most friends?": f"{NAMES} JOIN ({PARTNERS}) USING (artisan_id) ORDER BY friends DESC LIMIT 1",
    "Which artisans have more than one friend?": f"{NAMES} JOIN ({PARTNERS}) USING (artisan_id) WHERE friends > 1",
    "How many friends does Otto Kranz have?": "SELECT 2",
    "How many friends does each artisan have?": f"SELECT first_name, last_name, friends FROM artisan JOIN ({PARTNERS}) USING (artisan_id)",
}
COUNTS_THAT_ARE_HELD = {
    "How many sales did the North Stall make?": "SELECT 95",
    "How many sales were there in 2023?": "SELECT 150",
    "What percentage of sales was made in Ulm?": "SELECT 100.0 * 170 / 200",
}
LINKS_THAT_SAY_WHETHER = {
    "Which halls have a stage?": "SELECT 'Old Hall'",
    "List the halls with step-free access.": "SELECT UNNEST(['New Hall', 'River Hall'])",
    "How many halls have no cold store?": "SELECT 3",
}
OWN_COLUMNS = {
    "What is the name of the steward of the River Hall?": "SELECT 'Ada Holt'",
    "Show the name of the steward of each hall.": "SELECT steward FROM hall",
    "Which trade codes have never been used in a contract? Show the code and the short note.": "SELECT 'W2', 'wood'",
    "Which annex has the most seats? Give its number.": "SELECT 12",
    "How many different kinds appear in the former licences?": "SELECT 4",
    "Show the artisan with the most pieces and the number of pieces.": "SELECT 'Otto', 'Kranz', 2",
}
LINES_OF_SHEETS = {
    "How many commissions are there?": "SELECT 3",
    "How many commissions include carving?": "SELECT 3",
    "List the patrons of carving.": "SELECT UNNEST(['Berta Lang', 'Cosimo Hart'])",
}
SHARED_NAMES = {"How many pieces did Lena Voss make?"}

guild = served(GUILD)


@pytest.mark.parametrize(
    ("request_text", "sql"),
    [
        *OTHER_ENDS.items(),
        *COUNTS_THAT_ARE_HELD.items(),
        *LINKS_THAT_SAY_WHETHER.items(),
        *OWN_COLUMNS.items(),
        *LINES_OF_SHEETS.items(),
    ],
)
def test_the_answer_is_that_of_sql(guild, request_text, sql):
    assert_right(guild, request_text, sql)


@pytest.mark.parametrize("request_text", sorted(SHARED_NAMES))
def test_a_whole_name_that_two_bear_is_asked_about(guild, request_text):
    assert_asked(guild, request_text)

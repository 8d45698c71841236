"""Names as databases have them: beginnings that say nothing, words run together, kinds where a name would be."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_right, served

BREWERY = Sqlite(
    "brewery",
    """CREATE TABLE valley (v_valleykey int PRIMARY KEY, v_name text, v_countrycode text);
CREATE TABLE farm (f_farmkey int PRIMARY KEY, f_name text, f_valleykey int REFERENCES valley(v_valleykey),
 f_creditlimit decimal(8,2));
CREATE TABLE vat (vat_id int PRIMARY KEY, label text, weight decimal(8,1), filled_on date);
CREATE TABLE beer (id int PRIMARY KEY, name text, brewingdate date);
CREATE TABLE licence (id int PRIMARY KEY, beerId int REFERENCES beer(id), market text, status text);
CREATE TABLE batch (b_batchkey int PRIMARY KEY, b_style text, b_hectolitres decimal(8,1));
CREATE TABLE tasting (t_tastingkey int PRIMARY KEY, t_batchkey int REFERENCES batch(b_batchkey), t_score int,
 t_minutes int);""",
    {
        "valley": [(1, "Amber", "DE"), (2, "Birch", "CZ"), (3, "Clover", "DE")],
        "farm": [(1, "Hopfield", 1, 900.0), (2, "Longrow", 2, 300.0), (3, "Nettle", 3, 600.0)],
        "vat": [(11, "+", 80.5, "2024-01-05"), (12, "-", 95.0, None), (13, "+", 60.0, "2024-02-01")],
        "beer": [(1, "Old Oak", "2023-05-01"), (2, "Pale Sun", "2024-03-01"), (3, "Red Fen", "2024-04-01")],
        "licence": [
            (1, 1, "export", "Suspended"),
            (2, 1, "domestic", "Granted"),
            (3, 2, "export", "Granted"),
            (4, 2, "domestic", "Suspended"),
            (5, 3, "export", "Granted"),
        ],
        "batch": [(1, "porter", 40.0), (2, "porter", 30.0), (3, "lager", 90.0), (4, "stout", 10.0)],
        "tasting": [(1, 1, 7, 30), (2, 1, 8, None), (3, 3, 6, 20), (4, 2, 9, 25)],
    },
)
ANSWERED = {
    "Which farms are in the valley Amber?": "SELECT f_name FROM farm WHERE f_valleykey = 1",
    "What is the total credit limit of the farms in each valley?": (
        "SELECT v_name, sum(f_creditlimit) FROM farm JOIN valley ON v_valleykey = f_valleykey GROUP BY ALL"
    ),
    "Average weight of vats labelled '+'": "SELECT avg(weight) FROM vat WHERE label = '+'",
    "Which vat is the heaviest?": "SELECT vat_id FROM vat ORDER BY weight DESC LIMIT 1",
    "Names of beers suspended in export": "SELECT 'Old Oak'",
    "Names of valleys outside DE": "SELECT v_name FROM valley WHERE v_countrycode <> 'DE'",
    "For each style that had tastings, how many tastings were there?": (
        "SELECT b_style, count(*) FROM tasting JOIN batch ON b_batchkey = t_batchkey GROUP BY ALL"
    ),
    "Which beers have a brewing date after January 2024?": "SELECT name FROM beer WHERE id > 1",
}

service = served(BREWERY)


@pytest.mark.parametrize("request_text", ANSWERED)
def test_what_is_meant_is_answered(service, request_text):
    assert_right(service, request_text, ANSWERED[request_text])


def test_sql_may_call_a_table_by_a_letter_that_a_column_is_known_by_too(service):
    rows = service.query("SELECT v.v_name FROM valley v JOIN farm f ON f.f_valleykey = v.v_valleykey")

    assert sorted(rows) == [("Amber",), ("Birch",), ("Clover",)]

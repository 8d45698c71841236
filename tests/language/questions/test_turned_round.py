"""What generated requests found misread or not read, over growers and their plants, with SQL written by hand."""

import duckdb
import pytest

from runs.evaluation import same_rows
from tests.generated.trial import Asked
from workspace.init.init_workspace import init_workspace

SCHEMA = """
CREATE TABLE garden (garden_no INTEGER PRIMARY KEY, name VARCHAR, county VARCHAR);
INSERT INTO garden VALUES (1, 'Hilltop', 'Kent'), (2, 'Brook', 'Kent'), (3, 'Orchard End', 'Devon'), (4, 'Moss', 'Fife');
CREATE TABLE grower (grower_no INTEGER PRIMARY KEY, name VARCHAR, garden_no INTEGER REFERENCES garden, wage DECIMAL(8,2),
  licensed BOOLEAN);
INSERT INTO grower VALUES (1, 'Ada Moss', 1, 900, true), (2, 'Ben Pike', 1, 850, false), (3, 'Cy Lund', 2, 990, true),
  (4, 'Di Roth', 3, 700, false), (5, 'Ed Vale', 3, 650, true), (6, 'Flo West', 4, 720, true);
CREATE TABLE harvest (harvest_no INTEGER PRIMARY KEY, grower_no INTEGER REFERENCES grower, crop VARCHAR, crates INTEGER,
  harvest_date DATE);
INSERT INTO harvest VALUES (1, 1, 'Leek', 4, '2022-05-01'), (2, 1, 'Kale', 9, '2023-05-02'), (3, 2, 'Leek', 7, '2022-06-01'),
  (4, 3, 'Kale', 2, '2022-07-01'), (5, 3, 'Leek', 30, '2022-08-01'), (6, 4, 'Beet', 5, '2023-03-01'),
  (7, 5, 'Beet', 6, '2022-09-01'), (8, 5, 'Kale', 8, '2023-09-02'), (9, 1, 'Beet', 3, '2022-10-03');
"""
NOT_2023 = "NOT IN (SELECT grower_no FROM harvest WHERE year(harvest_date) = 2023)"
ANSWERED = [
    ("Which counties have more than 2 growers?",
     "SELECT county FROM grower JOIN garden USING (garden_no) GROUP BY 1 HAVING count(*) > 2"),
    ("Which garden counties have at least 2 growers?",
     "SELECT county FROM grower JOIN garden USING (garden_no) GROUP BY 1 HAVING count(*) >= 2"),
    ("For each crop, show the number and average crates of harvests.",
     "SELECT crop, count(*), avg(crates) FROM harvest GROUP BY 1"),
    ("Per garden county: number and highest wage of growers",
     "SELECT county, count(*), max(wage) FROM grower JOIN garden USING (garden_no) GROUP BY 1"),
    ("Show the count and the highest wage of growers by garden.",
     "SELECT g.name, count(*), max(wage) FROM grower JOIN garden g USING (garden_no) GROUP BY garden_no, g.name"),
    ("For every garden, name the grower with the highest wage.",
     "SELECT g.name, w.name FROM grower w JOIN garden g USING (garden_no) QUALIFY rank() OVER (PARTITION BY garden_no"
     " ORDER BY wage DESC) = 1"),
    ("List the 2 growers with the lowest wage.", "SELECT name FROM grower ORDER BY wage LIMIT 2"),
    ("Show the names of the three growers with the highest wage.", "SELECT name FROM grower ORDER BY wage DESC LIMIT 3"),
    ("Give me the 2 growers with the most harvests.",
     "SELECT w.name FROM grower w JOIN harvest USING (grower_no) GROUP BY w.grower_no, w.name QUALIFY rank() OVER"
     " (ORDER BY count(*) DESC) <= 2"),
    ("Which growers are licensed?", "SELECT name FROM grower WHERE licensed"),
    ("Show the names of growers that are not licensed.", "SELECT name FROM grower WHERE NOT licensed"),
    ("How many growers aren't licensed?", "SELECT count(*) FROM grower WHERE NOT licensed"),
    ("Show all licensed growers.", "SELECT name FROM grower WHERE licensed"),
    ("Which growers have harvests in 2022 but not in 2023?",
     f"SELECT name FROM grower WHERE grower_no IN (SELECT grower_no FROM harvest WHERE year(harvest_date) = 2022) AND"
     f" grower_no {NOT_2023}"),
    ("What are the names of growers with harvests in 2022 but none in 2023?",
     f"SELECT name FROM grower WHERE grower_no IN (SELECT grower_no FROM harvest WHERE year(harvest_date) = 2022) AND"
     f" grower_no {NOT_2023}"),
    ("Show the harvest date of harvests with crop Beet or Kale.",
     "SELECT harvest_date FROM harvest WHERE crop IN ('Beet', 'Kale')"),
    ("How many harvests are there in total?", "SELECT count(*) FROM harvest"),
    ("What is the total number of crates of harvests?", "SELECT sum(crates) FROM harvest"),
]  # fmt: skip
NEVER_LESS = [
    ("What's the wage in total for licensed growers?", "SELECT sum(wage) FROM grower WHERE licensed"),
    ("Name the crop with the least crates in total.",
     "SELECT crop FROM harvest GROUP BY crop QUALIFY rank() OVER (ORDER BY sum(crates)) = 1"),
    ("Which crop has the highest total number of crates of harvests?",
     "SELECT crop FROM harvest GROUP BY crop QUALIFY rank() OVER (ORDER BY sum(crates) DESC) = 1"),
    ("Which grower has the most crates?",
     "SELECT w.name FROM grower w JOIN harvest USING (grower_no) GROUP BY w.grower_no, w.name QUALIFY rank() OVER"
     " (ORDER BY sum(crates) DESC) = 1"),
    ("Show the name and name of the garden of every grower with harvests in 2023.",
     "SELECT w.name, g.name FROM grower w JOIN garden g USING (garden_no) WHERE grower_no IN (SELECT grower_no FROM"
     " harvest WHERE year(harvest_date) = 2023)"),
]  # fmt: skip
"""Asked back or answered whole: a word of them must not get lost."""


@pytest.fixture(scope="module")
def growers(tmp_path_factory):
    folder = tmp_path_factory.mktemp("growers")
    with duckdb.connect(folder / "growers.duckdb") as connection:
        connection.execute(SCHEMA)
    init_workspace(folder / "workspace", folder / "growers.duckdb")
    asked = Asked(folder / "workspace")
    yield asked
    asked.close()


@pytest.mark.parametrize(("request_text", "sql"), ANSWERED)
def test_what_is_answered(growers, request_text, sql):
    _, found = growers.rows(request_text)

    assert not isinstance(found, str), found
    assert same_rows(growers.opened.query(sql).rows, found), found


@pytest.mark.parametrize(("request_text", "sql"), NEVER_LESS)
def test_what_is_never_answered_with_less(growers, request_text, sql):
    _, found = growers.rows(request_text)

    assert isinstance(found, str) or same_rows(growers.opened.query(sql).rows, found), found

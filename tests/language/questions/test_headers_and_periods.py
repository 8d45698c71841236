"""Headers with units, tables called after one of their columns, years kept as text, and several periods at once."""

import duckdb
import pytest

from runs.evaluation import same_rows
from tests.generated.trial import Asked
from workspace.init.init_workspace import init_workspace

SCHEMA = """
CREATE TABLE Measurements ("Pond Name" TEXT, "Pond Code" TEXT, "Year" INTEGER, "Depth (m)" DECIMAL(6,2),
  "Algae, green (% of surface)" DECIMAL(5,1), "Age (years)" DECIMAL(5,1));
INSERT INTO Measurements VALUES ('Blue Tarn', 'BT', 2021, 4.2, 11.5, 80.5), ('Blue Tarn', 'BT', 2023, 3.9, 14.0, 82.5),
  ('Mill Pond', 'MP', 2021, 1.8, 40.0, 120), ('Mill Pond', 'MP', 2023, 1.5, 42.5, 122),
  ('Otter Mere', 'OM', 2021, 6.0, 3.0, 40), ('Otter Mere', 'OM', 2023, 6.4, 2.5, 42);
CREATE TABLE Basins ("Pond Code" TEXT, "Pond" TEXT, "Basin" TEXT);
INSERT INTO Basins VALUES ('BT', 'Blue Tarn', 'Eden'), ('MP', 'Mill Pond', 'Eden'), ('OM', 'Otter Mere', 'Lune');
CREATE TABLE swimmer (swimmer_id INTEGER PRIMARY KEY, name TEXT, town TEXT, fee_in_pounds INTEGER);
INSERT INTO swimmer VALUES (1, 'Ann Hay', 'Kendal', 20), (2, 'Bob Orr', 'Penrith', 35), (3, 'Cat Low', 'Kendal', 25),
  (4, 'Dan Fox', 'Sedbergh', 30);
CREATE TABLE swim (swim_id INTEGER PRIMARY KEY, swimmer_id INTEGER REFERENCES swimmer, swim_year TEXT, metres INTEGER);
INSERT INTO swim VALUES (1, 1, '2021', 400), (2, 1, '2022', 800), (3, 2, '2022', 200), (4, 3, '2023', 1500),
  (5, 3, '2021', 100), (6, 3, '2022', 300), (7, 4, '2023', 900);
CREATE TABLE club (club_id INTEGER PRIMARY KEY, club_name TEXT, founded INTEGER, members INTEGER);
INSERT INTO club VALUES (1, 'Eden Otters', 1874, 120), (2, 'Lune Herons', 1921, 80), (3, 'Kendal Newts', 1896, 45);
"""
_IN = "SELECT swimmer_id FROM swim WHERE swim_year ="
ANSWERED = [
    ("What was the depth of Blue Tarn in 2021?", "SELECT 4.2"),
    ("Which pond had the highest depth in 2023?", "SELECT 'Otter Mere'"),
    ("Average depth by basin in 2023", "SELECT 'Eden', 2.7 UNION ALL SELECT 'Lune', 6.4"),
    ("Depth of Blue Tarn and Mill Pond in 2023", "SELECT 'Blue Tarn', 3.9 UNION ALL SELECT 'Mill Pond', 1.5"),
    ("What is the average green algae in 2021?", 'SELECT avg("Algae, green (% of surface)") FROM Measurements'
     ' WHERE "Year" = 2021'),
    ("How many swims took place in 2021 or 2023?", "SELECT count(*) FROM swim WHERE swim_year IN ('2021', '2023')"),
    ("How many swims were there in 2021, 2022 or 2023?", "SELECT count(*) FROM swim"),
    ("Names of swimmers that had swims in both 2021 and 2022",
     f"SELECT name FROM swimmer WHERE swimmer_id IN ({_IN} '2021') AND swimmer_id IN ({_IN} '2022')"),
    ("Which towns are the swimmers from?", "SELECT DISTINCT town FROM swimmer"),
    ("How many different towns do the swimmers come from?", "SELECT count(DISTINCT town) FROM swimmer"),
    ("What town is Dan Fox from?", "SELECT 'Sedbergh'"),
    ("Clubs founded before 1900", "SELECT club_name FROM club WHERE founded < 1900"),
    ("Which clubs were founded in 1896?", "SELECT 'Kendal Newts'"),
    ("What are the ids of the swimmers who have at least two swims, and how many?",
     "SELECT swimmer_id, count(*) FROM swim GROUP BY 1 HAVING count(*) >= 2"),
    ("Number of swims per swimmer, keeping swimmers that have no swim",
     "SELECT name, count(swim_id) FROM swimmer LEFT JOIN swim USING (swimmer_id) GROUP BY swimmer_id, name"),
    ("Please state the highest and lowest fee of the swimmers.", "SELECT 35, 20"),
]  # fmt: skip


@pytest.fixture(scope="module")
def ponds(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ponds")
    with duckdb.connect(folder / "ponds.duckdb") as connection:
        connection.execute(SCHEMA)
    init_workspace(folder / "workspace", folder / "ponds.duckdb")
    asked = Asked(folder / "workspace")
    yield asked
    asked.close()


@pytest.mark.parametrize(("request_text", "sql"), ANSWERED)
def test_what_is_answered(ponds, request_text, sql):
    _, found = ponds.rows(request_text)

    assert not isinstance(found, str), found
    with duckdb.connect() as connection:
        connection.execute(SCHEMA)
        assert same_rows(connection.execute(sql).fetchall(), found), found

"""What is left out or let in at the end, either of two states, and whose something is, over boats and their crossings."""

import duckdb
import pytest

from runs.evaluation import same_rows
from tests.generated.trial import Asked
from workspace.init.init_workspace import init_workspace

SCHEMA = """
CREATE TABLE boat (boat_id INTEGER PRIMARY KEY, maker VARCHAR, hull VARCHAR, heated BOOLEAN, sheltered BOOLEAN,
  open_in_winter BOOLEAN, open_in_summer BOOLEAN, first_launched_year INTEGER, width INTEGER);
INSERT INTO boat VALUES (1, 'Alm', 'steel', true, false, true, true, 1990, 5),
  (2, 'Berg', 'wood', false, true, true, false, 2001, 7), (3, 'Alm', NULL, false, false, false, true, 1985, 4),
  (4, 'Dahl', 'wood', true, true, true, false, 2010, 6), (5, 'Eide', 'steel', false, false, false, false, 1999, 9);
CREATE TABLE skipper (skipper_id INTEGER PRIMARY KEY, first_name VARCHAR, last_name VARCHAR, town VARCHAR, wage INTEGER,
  skipper_details VARCHAR, date_of_latest_logon DATE);
INSERT INTO skipper VALUES (1, 'Ida', 'Frost', 'Voss', 900, 'day', '2024-03-01'),
  (2, 'Olaf', 'Marsh', 'Bryne', 700, 'night', '2024-04-02'), (3, 'Tove', 'Birk', 'Voss', 950, 'relief', '2024-03-05'),
  (4, 'Knut', 'Lie', 'Moss', 990, 'night', NULL);
CREATE TABLE crossing (cross_id INTEGER PRIMARY KEY, boat_id INTEGER REFERENCES boat, skipper_id INTEGER
  REFERENCES skipper, load_t INTEGER, state VARCHAR, cross_date DATE);
INSERT INTO crossing VALUES (11, 1, 1, 5, 'late', '2022-05-01'), (12, 1, 1, 7, 'on time', '2022-06-02'),
  (13, 2, 2, 4, 'late', '2023-07-03'), (14, 2, 1, 8, 'void', '2023-08-04'), (15, 4, 3, 6, 'on time', '2023-09-05');
"""
ANSWERED = [
    ("List the full names of the skippers from Voss.",
     "SELECT first_name, last_name FROM skipper WHERE town = 'Voss'"),
    ("Which skipper steered crossing id 13?", "SELECT 'Olaf', 'Marsh'"),
    ("What are the details of the skippers without crossings?", "SELECT 'night'"),
    ("How many crossings were steered by each maker of boat? Boats without crossings need not appear.",
     "SELECT maker, count(*) FROM crossing JOIN boat USING (boat_id) GROUP BY 1"),
    ("What is the average load of the crossings steered by each skipper? Skip skippers that steered none.",
     "SELECT s.skipper_id, first_name, last_name, avg(load_t) FROM crossing JOIN skipper s USING (skipper_id)"
     " GROUP BY ALL"),
    ("Number of crossings per boat, only boats with crossings",
     "SELECT boat_id, count(*) FROM crossing GROUP BY 1"),
    ("Number of boats per hull, unknown hulls excluded", "SELECT hull, count(*) FROM boat WHERE hull IS NOT NULL GROUP BY 1"),
    ("Number of crossings per year (void ones left out)",
     "SELECT year(cross_date), count(*) FROM crossing WHERE state <> 'void' GROUP BY 1"),
    ("Number of crossings per year, late crossings not counted",
     "SELECT year(cross_date), count(*) FROM crossing WHERE state <> 'late' GROUP BY 1"),
    ("Last names of the skippers whose wage is above the average but who have fewer than two crossings, zero included",
     "SELECT last_name FROM skipper WHERE skipper_id IN (3, 4)"),
    ("Which boats are heated or sheltered?", "SELECT boat_id FROM boat WHERE heated OR sheltered"),
    ("How many heated or sheltered boats are there?", "SELECT 3"),
    ("List the boats, by id and maker, that were not used for any crossing.",
     "SELECT boat_id, maker FROM boat WHERE boat_id NOT IN (SELECT boat_id FROM crossing)"),
    ("Which boats are larger than 5 in width?", "SELECT boat_id FROM boat WHERE width > 5"),
    ("Which boats were first launched before 1995?", "SELECT boat_id FROM boat WHERE first_launched_year < 1995"),
    ("Last names of the skippers who logged on in March 2024", "SELECT last_name FROM skipper WHERE skipper_id IN (1, 3)"),
    ("Which boats had a late crossing but never a void crossing?", "SELECT 1"),
    ("What are all the different values of hull?", "SELECT DISTINCT hull FROM boat WHERE hull IS NOT NULL"),
    ("Makers of the boats open in winter but not in summer", "SELECT maker FROM boat WHERE open_in_winter AND NOT open_in_summer"),
]  # fmt: skip
ASKED = [
    "What is the average load of the crossings returned by each skipper?",
    "Number of crossings per year by Olaf Marsh not counted",
]


@pytest.fixture(scope="module")
def boats(tmp_path_factory):
    folder = tmp_path_factory.mktemp("boats")
    with duckdb.connect(folder / "boats.duckdb") as connection:
        connection.execute(SCHEMA)
    init_workspace(folder / "workspace", folder / "boats.duckdb")
    asked = Asked(folder / "workspace")
    yield asked
    asked.close()


@pytest.mark.parametrize(("request_text", "sql"), ANSWERED)
def test_what_is_answered(boats, request_text, sql):
    _, found = boats.rows(request_text)

    assert not isinstance(found, str), found
    assert same_rows(boats.opened.query(sql).rows, found), found


@pytest.mark.parametrize("request_text", ASKED)
def test_what_is_asked_back(boats, request_text):
    _, found = boats.rows(request_text)

    assert isinstance(found, str), found

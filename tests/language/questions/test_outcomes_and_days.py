"""Outcomes that verbs tell of, what was done or never done by anybody, and days between two dates, over riding pupils."""

import duckdb
import pytest

from runs.evaluation import same_rows
from tests.generated.trial import Asked
from workspace.init.init_workspace import init_workspace

SCHEMA = """
CREATE TABLE pupil (pupil_id INTEGER PRIMARY KEY, personal_name VARCHAR, login_name VARCHAR, family_name VARCHAR,
  enrolled_on DATE, town VARCHAR);
INSERT INTO pupil VALUES (1, 'Ida', 'ida1', 'Frost', '2023-01-01', 'Voss'), (2, 'Olaf', 'ol', 'Marsh', NULL, 'Moss'),
  (3, 'Tove', 'tb', 'Birk', '2023-02-01', 'Voss'), (4, 'Knut', 'kl', 'Lie', '2023-03-01', 'Bryne');
CREATE TABLE pony (pony_id INTEGER PRIMARY KEY, pony_name VARCHAR, colour_coat_type VARCHAR);
INSERT INTO pony VALUES (1, 'Star', 'dun'), (2, 'Bella', 'bay'), (3, 'Rex', 'dun'), (4, 'Fox', 'bay');
CREATE TABLE pupil_rides_taken (ride_id INTEGER PRIMARY KEY, pupil_id INTEGER REFERENCES pupil, pony_id INTEGER
  REFERENCES pony, booked_date DATE, paid_date DATE, verdict VARCHAR, fee INTEGER);
INSERT INTO pupil_rides_taken VALUES (1, 1, 1, '2023-05-01', '2023-05-04', 'Pass', 30), (2, 1, 2, '2023-05-02', NULL, 'Fail', 20),
  (5, 2, 4, '2023-07-01', NULL, 'Fail', 0), (3, 2, 1, '2023-06-01', '2023-06-02', 'Pass', 25), (4, 3, 2, '2023-06-05', '2023-06-15', 'Pass', 25);
CREATE TABLE review (review_id INTEGER PRIMARY KEY, pony_id INTEGER REFERENCES pony, stars INTEGER);
INSERT INTO review VALUES (1, 1, 5), (2, 2, 3);
"""
ANSWERED = [
    ("How many rides are there?", "SELECT 5"),
    ("How many rides were failed?", "SELECT 2"),
    ("What percentage of the rides were passed?", "SELECT 0.6"),
    ("Which pupils passed a ride but never failed one?",
     "SELECT personal_name, family_name FROM pupil WHERE pupil_id = 3"),
    ("Family names of the pupils for whom no ride has been taken", "SELECT 'Lie'"),
    ("Names of the ponies for which no ride has been paid", "SELECT pony_name FROM pony WHERE pony_id IN (3, 4)"),
    ("Which ponies were never reviewed by anyone?", "SELECT pony_name FROM pony WHERE pony_id IN (3, 4)"),
    ("How many enrolled pupils live in Voss?", "SELECT 2"),
    ("How many paid rides were there for each pony?",
     "SELECT pony_id, pony_name, count(*) FROM pupil_rides_taken JOIN pony USING (pony_id) WHERE paid_date IS NOT NULL"
     " GROUP BY ALL"),
    ("On average, how many days after the booked date are rides paid?",
     "SELECT avg(paid_date - booked_date) FROM pupil_rides_taken"),
    ("What is the average number of days from booking to payment of paid rides per pony name?",
     "SELECT pony_name, avg(paid_date - booked_date) FROM pupil_rides_taken JOIN pony USING (pony_id) WHERE paid_date IS"
     " NOT NULL GROUP BY 1"),
    ("Which ponies have dun as colour coat type?", "SELECT pony_name FROM pony WHERE colour_coat_type = 'dun'"),
    ("How many ponies are there for each type of colour coat?",
     "SELECT colour_coat_type, count(*) FROM pony GROUP BY 1"),
    ("Which pupils have unpaid rides, and how many each?",
     "SELECT pupil_id, personal_name, count(*) FROM pupil JOIN pupil_rides_taken USING (pupil_id) WHERE"
     " paid_date IS NULL GROUP BY ALL"),
    ("What share of the total fee of all rides, in percent, comes from Star?", "SELECT 0.55"),
]  # fmt: skip


@pytest.fixture(scope="module")
def ponies(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ponies")
    with duckdb.connect(folder / "ponies.duckdb") as connection:
        connection.execute(SCHEMA)
    init_workspace(folder / "workspace", folder / "ponies.duckdb")
    asked = Asked(folder / "workspace")
    yield asked
    asked.close()


@pytest.mark.parametrize(("request_text", "sql"), ANSWERED)
def test_what_is_answered(ponies, request_text, sql):
    _, found = ponies.rows(request_text)

    assert not isinstance(found, str), found
    assert same_rows(ponies.opened.query(sql).rows, found, percent="percent" in request_text), found

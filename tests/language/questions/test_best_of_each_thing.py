"""The best of each thing that the rows are partly called after, a thing by its number, and what is said in short."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

GLIDING = Sqlite(
    "gliding",
    """CREATE TABLE skill (id int PRIMARY KEY, skill_name text);
CREATE TABLE pilot (pilot_id int PRIMARY KEY, pilot_name text, height_cm int, rank text, base text);
CREATE TABLE pilot_skill (pilot_id int REFERENCES pilot(pilot_id), skill_id int REFERENCES skill(id), skill_score int,
 PRIMARY KEY (pilot_id, skill_id));
CREATE TABLE flights_2k (flight_id int PRIMARY KEY, pilot_id int REFERENCES pilot(pilot_id), day date, km int);
CREATE TABLE season (year int PRIMARY KEY, motto text);
CREATE TABLE contest (contest_id int PRIMARY KEY, year int REFERENCES season(year));
CREATE TABLE payment (payment_id int PRIMARY KEY, pilot_id int REFERENCES pilot(pilot_id), amount int);""",
    {
        "skill": [(1, "Thermals"), (2, "Landing")],
        "pilot": [
            (1, "Ada", 181, "senior", "Ulm"),
            (2, "Ben", 174, "senior", "Ulm"),
            (3, "Cay", 190, "junior", "Aalen"),
        ],
        "pilot_skill": [(1, 1, 90), (2, 1, 70), (2, 2, 60), (3, 2, 40)],
        "flights_2k": [(1, 3, "2024-05-01", 40), (2, 3, "2024-05-02", 70), (3, 1, "2024-06-01", 20)],
        "season": [(2022, "High"), (2023, "Far"), (2021, "Safe")],
        "contest": [(1, 2023), (2, 2021), (3, 2021), (4, 2022), (5, 2022), (6, 2022)],
        "payment": [(1, 1, 10), (2, 2, 10), (3, 3, 70)],
    },
)
ANSWERED = {
    "For each skill, which pilot has the highest score? Show skill name, pilot name and score.": (
        "SELECT * FROM (VALUES ('Thermals', 'Ada', 90), ('Landing', 'Ben', 60))"
    ),
    "What is the base of the pilot who made flight 2?": "SELECT 'Aalen'",
    "Which pilots have a height of over 180cm?": "SELECT unnest(['Ada', 'Cay'])",
    "List the names of the pilots that are senior from Ulm but have no flights": "SELECT 'Ben'",
    "Obtain a list with the names of all skills": "SELECT skill_name FROM skill",
    "List the payments greater than twice the average payment: payment id and amount.": "SELECT 3, 70",
}
ORDERED = {
    "How many contests are there in each season, in chronological order?": (
        "SELECT year, count(*) FROM contest GROUP BY year ORDER BY year"
    ),
}
service = served(GLIDING)


@pytest.mark.parametrize("request_text", ANSWERED)
def test_answered(service, request_text):
    assert_right(service, request_text, ANSWERED[request_text])


@pytest.mark.parametrize("request_text", ORDERED)
def test_ordered(service, request_text):
    assert_right(service, request_text, ORDERED[request_text], ordered=True)


def test_a_small_number_is_no_year(service):
    assert_asked(service, "pilots with a flight whose day is 3")

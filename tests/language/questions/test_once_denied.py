"""What a denial leaves out, opposites of a flag, names of address parts, and where the most or nobody did something."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_right, served

CHOIRS = Sqlite(
    "choirs",
    """CREATE TABLE place (place_id int PRIMARY KEY, street text, zip_postcode text, state_province_county text);
CREATE TABLE member (member_id int PRIMARY KEY, name text, age text, is_male boolean, home_place_id int REFERENCES
 place(place_id), hand text);
CREATE TABLE season (season_id int PRIMARY KEY, season_name text);
CREATE TABLE part (part_id int PRIMARY KEY, part text);
CREATE TABLE enrolment (enrolment_id int PRIMARY KEY, member_id int REFERENCES member(member_id),
 season_id int REFERENCES season(season_id), part_id int REFERENCES part(part_id));
CREATE TABLE rating (rating_date date, rating int, member_id int REFERENCES member(member_id), rating_points int);""",
    {
        "place": [(1, "Quay 1", "0150", "Oslo"), (2, "Hill 4", "5003", "Vestland")],
        "member": [
            (1, "Ann", "31", 0, 1, "L"),
            (2, "Bo", "42", 1, 2, "R"),
            (3, "Cy", "29", 1, 2, "R"),
            (4, "Di", "55", 0, 1, "R"),
        ],
        "season": [(1, "Spring"), (2, "Autumn"), (3, "Winter")],
        "part": [(1, "Alto"), (2, "Bass"), (3, "Tenor")],
        "enrolment": [(1, 1, 1, 1), (2, 2, 1, 2), (3, 3, 1, 2), (4, 1, 2, 1)],
        "rating": [("2024-01-01", 1, 1, 90), ("2024-01-01", 2, 2, 80), ("2024-02-01", 1, 2, 95)],
    },
)
ANSWERED = {
    "How many female members are there?": "SELECT 2",
    "What percentage of the members are female?": "SELECT 50",
    "What is the zip code of the place in the county Vestland?": "SELECT '5003'",
    "How many places are in the state Oslo?": "SELECT 1",
    "How many members of each hand type are there?": "SELECT hand, count(*) FROM member GROUP BY ALL",
    "Which members are older than 40?": "SELECT 'Bo' UNION ALL SELECT 'Di'",
    "Which seasons don't have a single enrolment?": "SELECT 'Winter'",
    "Names of members who have not had a single enrolment": "SELECT 'Di'",
    "Find the names of the seasons in which no member was enrolled.": "SELECT 'Winter'",
    "In which season were the most members enrolled?": "SELECT 'Spring'",
    "Find the season in which the largest number of members enrolled.": "SELECT 'Spring'",
    "Which members have never been assigned to sing any part?": "SELECT 'Di'",
}

service = served(CHOIRS, workspace="workspace")


@pytest.mark.parametrize("request_text", ANSWERED)
def test_what_is_meant_is_answered(service, request_text):
    assert_right(service, request_text, ANSWERED[request_text])


def test_the_date_of_a_ranking_is_not_that_of_the_ranked(service):
    assert_right(service, "For each rating date, show the member with the most rating points.", (
        "SELECT rating_date, name FROM rating JOIN member USING (member_id) "
        "QUALIFY rank() OVER (PARTITION BY rating_date ORDER BY rating_points DESC) = 1"
    ))  # fmt: skip


@pytest.mark.parametrize(("request_text", "sql"), {
    "Find the name of the member with the highest total number of rating points.": "SELECT 'Bo'",
    "Show the names of the members, and order the results by the name from high to low.": (
        "SELECT name FROM member ORDER BY name DESC"
    ),
    "For each season, return its number of enrolments, the largest number first.": (
        "SELECT season_id, count(*) FROM enrolment GROUP BY ALL ORDER BY 2 DESC"
    ),
}.items())  # fmt: skip
def test_the_one_that_is_meant_and_the_order_said_last(service, request_text, sql):
    assert_right(service, request_text, sql, ordered="order" in sql.lower())

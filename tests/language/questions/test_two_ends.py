"""Where something starts and where it ends, by the verb that says so; what is right is hand-written SQL."""

import pytest

from tests.language.questions.served import assert_asked, assert_right, served
from tests.language.questions.trails import TRAILS

HUT = "SELECT hut_name FROM hut"
RIGHT = {
    "How many hikes started in the North?": "SELECT 4",
    "Which hikes started in the North and ended in the South? Give the hike ids.": "SELECT 4 UNION ALL SELECT 5",
    "How many hikes started at Birkely and ended at Furulia?": "SELECT 1",
    "How many hikes started and ended at the same hut?": "SELECT 2",
    "Which hikes start and end in different regions? Show the hike ids.": "SELECT 4 UNION ALL SELECT 5",
    "Which huts were never the start of a hike?": f"{HUT} WHERE hut_id NOT IN (SELECT start_hut_id FROM hike)",
    "Which huts were the end of more than one hike?": f"{HUT} WHERE hut_name IN ('Furulia', 'Granheim')",
    "At which huts did no hike ever end?": f"{HUT} WHERE hut_id NOT IN (SELECT end_hut_id FROM hike)",
    "At which hut did the most hikes start?": "SELECT 'Birkely'",
    "At which hut did the longest hike start?": "SELECT 'Eidbu'",
    "What is the id of the longest hike, and at which hut did it start?": "SELECT 4, 'Eidbu'",
    "List the distinct huts at which hikes from Birkely ended.": f"{HUT} WHERE hut_id IN (1, 2, 3)",
    "List the hike ids with the start hut and the end hut.": (
        "SELECT hike_id, s.hut_name, e.hut_name FROM hike JOIN hut s ON s.hut_id = start_hut_id"
        " JOIN hut e ON e.hut_id = end_hut_id"
    ),
    "In which region are the most huts with more than 10 beds?": "SELECT 'North'",
    "From which country do most hikers come?": "SELECT 'Norway'",
    "How many hikers live in each country?": "SELECT country, count(*) FROM hiker GROUP BY country",
    "How many hikes start at each hut?": (
        "SELECT hut_name, count(*) FROM hike JOIN hut ON hut_id = start_hut_id GROUP BY hut_name"
    ),
    "Show the number of hikes that end in each region.": (
        "SELECT region, count(*) FROM hike JOIN hut ON hut_id = end_hut_id GROUP BY region"
    ),
    "Number of permits granted per year. Order by year.": "SELECT * FROM (VALUES (2022, 1), (2023, 2), (2024, 1))",
    "Which hut has the most beds?": "SELECT 'Furulia'",
    "How many beds does Eidbu have?": "SELECT 12",
    "How many hikes did Eva Lind make?": "SELECT 2",
    "What are the latitude and longitude of Birkely?": "SELECT 61.5, 8.1",
}
ASKED = ("Number of hikes per hut", "List the hike ids and the hut of each hike.")

trails = served(TRAILS)


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_the_end_that_is_said_is_meant(trails, request_text, sql):
    assert_right(trails, request_text, sql)


@pytest.mark.parametrize("request_text", ASKED)
def test_an_end_that_is_not_said_is_asked(trails, request_text):
    assert_asked(trails, request_text)

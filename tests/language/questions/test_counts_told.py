"""Counts that a column called by the deed holds, that rows of a deed end otherwise, and that are said again."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

HARBOUR_WATCH = Sqlite(
    "harbour_watch",
    """CREATE TABLE sailor (sailor_id INT PRIMARY KEY, name TEXT, port TEXT, years_sailing INT);
CREATE TABLE storm (storm_id INT PRIMARY KEY, storm_name TEXT, coast TEXT, rescued INT, warned_by INT
 REFERENCES sailor(sailor_id));
CREATE TABLE race (race_id INT PRIMARY KEY, sailor_id INT REFERENCES sailor(sailor_id), points INT);
CREATE TABLE rally (rally_id INT PRIMARY KEY, sailor_id INT REFERENCES sailor(sailor_id), points INT, children INT);
CREATE TABLE fare (fare_id INT PRIMARY KEY, fare_type TEXT, fare_amount INT);
CREATE TABLE regatta (regatta_id INT PRIMARY KEY, regatta_name TEXT);
CREATE TABLE pier (pier_id INT PRIMARY KEY, pier_name TEXT);
CREATE TABLE boat (boat_id INT PRIMARY KEY, boat_name TEXT, owner TEXT, crown_licensed TEXT, horsepower INT,
 pier_id INT REFERENCES pier(pier_id));
CREATE TABLE approval (boat_id INT REFERENCES boat(boat_id), regatta_id INT REFERENCES regatta(regatta_id),
 verdict TEXT, PRIMARY KEY (boat_id, regatta_id));""",
    {
        "sailor": [(1, "Ann", "Oslo", 4), (2, "Bo", "Oslo", 9), (3, "Cy", "Bergen", 7)],
        "storm": [(1, "Alma", "North", 40, 1), (2, "Bert", "North", 30, 1), (3, "Cora", "South", 60, 2)],
        "race": [(1, 1, 5), (2, 2, 6), (3, 2, 4)],
        "rally": [(1, 1, 50, 0), (2, 2, 6, 3), (3, 1, 2, 1)],
        "fare": [(1, "day", 20), (2, "week", 70)],
        "regatta": [(1, "Spring Cup"), (2, "Fjord Cup"), (3, "Ice Cup")],
        "pier": [(1, "Long pier"), (2, "Old pier")],
        "boat": [
            (1, "Tern", "Ada", "Yes", 40, 1),
            (2, "Gull", "Ben", "No", 90, 1),
            (3, "Auk", "Ada", "Yes", 60, 2),
            (4, "Skua", "Cas", "No", 20, None),
        ],
        "approval": [
            (1, 1, "Approved"),
            (2, 1, "Rejected"),
            (3, 1, "Rejected"),
            (1, 2, "Approved"),
            (2, 2, "Approved"),
            (4, 3, "Approved"),
        ],
    },
)
ANSWERED = {
    "How many sailors were rescued in total?": "SELECT 130",
    "Which storm rescued the most sailors?": "SELECT 'Cora'",
    "Which coast had the most sailors rescued?": "SELECT 'North'",
    "How many sailors were rescued on each coast?": "SELECT coast, sum(rescued) FROM storm GROUP BY ALL",
    "Show the names of the storms that rescued more than 35 sailors": "SELECT 'Alma' UNION SELECT 'Cora'",
    "List the name of each storm and the number of sailors it rescued.": "SELECT storm_name, rescued FROM storm",
    "What is the average number of sailors rescued?": "SELECT avg(rescued) FROM storm",
    "Which regatta approved the most boats, and how many?": "SELECT 'Fjord Cup', 2",
    "How many boats did each regatta approve?": (
        "SELECT regatta_name, count(*) FROM approval JOIN regatta USING (regatta_id) "
        "WHERE verdict = 'Approved' GROUP BY ALL"
    ),
    "Which regattas have more than one approval, and how many approvals does each have?": (
        "SELECT 'Spring Cup', 3 UNION SELECT 'Fjord Cup', 2"
    ),
    "Which owners have more than one boat and how many boats do they have?": "SELECT 'Ada', 2",
    "How many rallies included children?": "SELECT 2",
    "How much does each fare type cost? Show fare type and amount.": "SELECT fare_type, fare_amount FROM fare",
    "Show the names of the sailors with their years of sailing.": "SELECT name, years_sailing FROM sailor",
    "Which boats are not licensed by the crown?": "SELECT 'Gull' UNION SELECT 'Skua'",
    "What are the names of the two most powerful boats?": "SELECT 'Gull' UNION SELECT 'Auk'",
    "Show all pier ids and number of boats using each pier.": "SELECT 1, 2 UNION SELECT 2, 1",
}
service = served(HARBOUR_WATCH)


@pytest.mark.parametrize("request_text", ANSWERED)
def test_what_is_meant_is_answered(service, request_text):
    assert_right(service, request_text, ANSWERED[request_text])


def test_points_of_two_tables_are_asked_back(service):
    assert_asked(service, "Which sailor has the most points?")  # of the races or of the rallies


def test_how_many_of_which_is_asked_back(service):
    request = "Which regattas have approvals of the boat Gull, and how many approvals does each have?"

    assert_asked(service, request)  # of that boat, or all


@pytest.mark.parametrize(
    "request_text",
    [
        "Which regattas have approved the boat Gull?",
        "Which regattas approved a boat of Ben?",
        "Which boats did the Spring Cup approve?",
    ],
)
def test_how_it_ended_is_asked_where_the_rows_say_so_themselves(service, request_text):
    assert_asked(service, request_text)  # an approval may say that the boat was rejected

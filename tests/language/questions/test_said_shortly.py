"""Names and wordings that leave something unsaid: initials in names, `members` of a staff, `for each` with no noun."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

NURSERY = Sqlite(
    "nursery",
    """CREATE TABLE Crew (CrewID int PRIMARY KEY, LName text, Fname text, Sex text, Shift text);
CREATE TABLE Guest (GuestID int PRIMARY KEY, Lname text, Fname text, Age int, Host int REFERENCES Crew(CrewID),
 ticket int);
CREATE TABLE Hut (hut_id int PRIMARY KEY, hut_name text, gender text);
CREATE TABLE Feature (feature_id int PRIMARY KEY, feature_name text);
CREATE TABLE Has_feature (hut_id int REFERENCES Hut(hut_id), feature_id int REFERENCES Feature(feature_id));
CREATE TABLE Stays_in (guest_id int REFERENCES Guest(GuestID), hut_id int REFERENCES Hut(hut_id));
CREATE TABLE plots (No int PRIMARY KEY, Plott text UNIQUE, Region text);
CREATE TABLE seed (No int PRIMARY KEY, Grower text, Plott text REFERENCES plots(Plott), Plant text, Year int,
 Price int);
CREATE TABLE pot (pot_id int PRIMARY KEY, pot_name text);
CREATE TABLE booking (booking_id int PRIMARY KEY, pot_id int REFERENCES pot(pot_id),
 taken_by_crew_id int REFERENCES Crew(CrewID), date_booking_taken date);""",
    {
        "Crew": [
            (1, "Frost", "Ida", "F", "early"),
            (2, "Marsh", "Olaf", "M", "late"),
            (3, "Birk", "Tove", "F", "late"),
        ],
        "Guest": [
            (1, "Lund", "Ann", 20, 1, 7),
            (2, "Holt", "Bo", 30, 1, 8),
            (3, "Lund", "Cy", 40, 2, 7),
            (4, "Vik", "Di", 25, 2, 7),
        ],
        "Hut": [(1, "Alder", "F"), (2, "Beech", "M")],
        "Feature": [(1, "Stove"), (2, "Porch"), (3, "Bath")],
        "Has_feature": [(1, 1), (2, 1), (2, 2), (2, 3)],
        "Stays_in": [(1, 1), (2, 2), (3, 2)],
        "plots": [(5, "Northfield", "Hill"), (6, "Southfield", "Hill"), (7, "Eastfield", "Lake")],
        "seed": [
            (1, "Green & Co", "Northfield", "Rye", 2020, 4),
            (2, "Green & Co", "Southfield", "Oat", 2021, 6),
            (3, "Old Barn", "Northfield", "Rye", 2021, 8),
            (4, "Sunny", "Northfield", "Oat", 2020, 2),
        ],
        "pot": [(1, "Blue pot"), (2, "Red pot"), (3, "Big pot")],
        "booking": [
            (1, 2, 1, "2024-01-01"),
            (2, 2, 2, "2024-01-02"),
            (3, 1, 3, "2024-01-03"),
            (4, 2, 3, "2024-01-04"),
        ],
    },
)
ANSWERED = {
    "What are the last names of the guests older than 25?": "SELECT Lname FROM Guest WHERE Age > 25",
    "Show the first name of all female crew members": "SELECT Fname FROM Crew WHERE Sex = 'F'",
    "How many crew members are there for each gender?": "SELECT Sex, count(*) FROM Crew GROUP BY ALL",
    "Show all tickets and the number of guests for each.": "SELECT ticket, count(*) FROM Guest GROUP BY ALL",
    "What is the average and the oldest age of the guests?": "SELECT avg(Age), max(Age) FROM Guest",
    "First names of guests who stay in the hut that has the most features": (
        "SELECT Fname FROM Guest WHERE Fname IN ('Bo', 'Cy')"
    ),
    "Which plotts have more than two seeds?": "SELECT 'Northfield'",
    "What are the average prices of seeds for different years?": "SELECT Year, avg(Price) FROM seed GROUP BY ALL",
    "Which growers offer both Rye and Oat?": "SELECT 'Green & Co'",
    "Which plotts are not used to grow any seed?": "SELECT 'Eastfield'",
    "Which pot is the most often booked?": "SELECT 'Red pot'",
    "Which pots have bookings taken by crew named Ida Frost or Olaf Marsh?": "SELECT 'Red pot'",
    "List the ids of the bookings taken by Tove Birk or Ida Frost": (
        "SELECT booking_id FROM booking WHERE taken_by_crew_id IN (1, 3)"
    ),
}
ASKED = (
    "Show the tickets that have guest hosts",  # the ticket is one column, the host another
    "Which plotts have the plant Rye but not the plant Rye?",
)

service = served(NURSERY)


@pytest.mark.parametrize("request_text", ANSWERED)
def test_what_is_meant_is_answered(service, request_text):
    assert_right(service, request_text, ANSWERED[request_text])


@pytest.mark.parametrize("request_text", ASKED)
def test_what_is_not_clear_is_a_question(service, request_text):
    assert_asked(service, request_text)

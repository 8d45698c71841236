"""Things told by a key of text and their kinds, which groups count, and rows that lack what they are grouped by."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

BAKERY = Sqlite(
    "bakery",
    """CREATE TABLE Filling_Type (Filling TEXT PRIMARY KEY, FillingType TEXT);
CREATE TABLE Guild (guild_id INT PRIMARY KEY, guild_details TEXT);
CREATE TABLE Baker (baker_id INT PRIMARY KEY, full_name TEXT, town TEXT, wage INT,
 guild_id INT REFERENCES Guild(guild_id));
CREATE TABLE Uses_Filling (baker_id INT REFERENCES Baker(baker_id), Filling TEXT REFERENCES Filling_Type(Filling));""",
    {
        "Filling_Type": [("Plum", "fruit"), ("Apple", "fruit"), ("Custard", "cream"), ("Poppy", "seed")],
        "Guild": [(1, "old guild"), (2, "new guild"), (3, "void guild")],
        "Baker": [
            (1, "Ann Lund", "Oslo", 40, 1),
            (2, "Bo Vik", "Oslo", 50, 1),
            (3, "Cy Holt", "Bergen", 60, 2),
            (4, "Di Moe", None, 70, 2),
        ],
        "Uses_Filling": [(1, "Plum"), (2, "Plum"), (3, "Plum"), (1, "Custard"), (2, "Custard"), (3, "Apple")],
    },
)
ANSWERED = {
    "How many bakers are there for each filling?": "SELECT Filling, count(*) FROM Uses_Filling GROUP BY ALL",
    "How many fillings are there of each filling type?": "SELECT FillingType, count(*) FROM Filling_Type GROUP BY ALL",
    "How many fillings of each type are there?": "SELECT FillingType, count(*) FROM Filling_Type GROUP BY ALL",
    "What are the names of the fillings that more than one baker uses?": "SELECT 'Plum' UNION SELECT 'Custard'",
    "Which filling type is the most common?": "SELECT 'fruit'",
    "Average wage of the bakers by town, only for towns with more than one baker": "SELECT 'Oslo', 45",
    "List each baker name and the number of fillings, for bakers with at least one filling.": (
        "SELECT full_name, count(*) FROM Baker JOIN Uses_Filling USING (baker_id) GROUP BY ALL"
    ),
    "Number of bakers by town, leaving out missing ones": (
        "SELECT town, count(*) FROM Baker WHERE town IS NOT NULL GROUP BY ALL"
    ),
    "Number of bakers by town, excluding unknown towns": (
        "SELECT town, count(*) FROM Baker WHERE town IS NOT NULL GROUP BY ALL"
    ),
    "What is the total wage of the bakers of each guild? Show the details of the guild and the total.": (
        "SELECT guild_details, sum(wage) FROM Baker JOIN Guild USING (guild_id) GROUP BY ALL"
    ),
    "What are the towns of bakers with the filling Plum, without repeating any?": "SELECT 'Oslo' UNION SELECT 'Bergen'",
}


service = served(BAKERY)


@pytest.mark.parametrize("request_text", ANSWERED)
def test_what_is_meant_is_answered(service, request_text):
    assert_right(service, request_text, ANSWERED[request_text])


def test_an_average_that_lacks_something_is_asked_back(service):
    assert_asked(service, "Average wage of the bakers by town, leaving out missing ones")  # towns, or wages

"""What is told of each thing once, what belongs to nobody, what is more than every one, and who did something."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

PASTURE = Sqlite(
    "pasture",
    """CREATE TABLE storm (storm_id int PRIMARY KEY, storm_name text, month text);
CREATE TABLE llama (llama_id int PRIMARY KEY, llama_name text, breed text, wool int,
 lost_in_storm int REFERENCES storm(storm_id), slope text);
CREATE TABLE keeper (keeper_id int PRIMARY KEY, Fname text, Lname text, village text, age int, earnings int, farm_code text);
CREATE TABLE follow (llama_id int REFERENCES llama(llama_id), followed_id int REFERENCES llama(llama_id),
 PRIMARY KEY (llama_id, followed_id));
CREATE TABLE keeps (keeper_id int REFERENCES keeper(keeper_id), llama_id int REFERENCES llama(llama_id));
CREATE TABLE fair (fair_id int PRIMARY KEY, fair_name text, judged_by text, Prize_per_head_PPH int);
CREATE TABLE entry (fair_id int REFERENCES fair(fair_id), llama_id int REFERENCES llama(llama_id),
 PRIMARY KEY (fair_id, llama_id));""",
    {
        "storm": [(1, "Ada", "May"), (2, "Bert", "June"), (3, "Cleo", "June")],
        "llama": [
            (11, "Pico", "woolly", 9, None, "north"),
            (12, "Rita", "woolly", 5, 1, "north"),
            (13, "Sol", "classic", 7, 2, "south"),
            (14, "Tupac", "classic", 3, None, "south"),
            (15, "Uma", "suri", 8, 2, "north"),
        ],
        "keeper": [
            (1, "Ana", "Quispe", "Lares", 30, 700, "B2"),
            (2, "Beto", "Mamani", "Lares", 50, 900, "C1"),
            (3, "Celia", "Rojas", "Pisac", 41, 650, "B2"),
        ],
        "follow": [(11, 12), (13, 12), (14, 12), (11, 13), (11, 15)],
        "keeps": [(1, 11), (1, 12), (2, 13), (2, 11), (3, 15)],
        "fair": [
            (1, "Spring fair", "Iris Cole", 20),
            (2, "Harvest fair", "Iris Cole", 35),
            (3, "Snow fair", "Ed Low", 5),
        ],
        "entry": [(1, 11), (1, 12), (1, 13), (2, 11), (3, 14)],
    },
)
ANSWERED = {
    "List the breeds of the llamas. Show each breed only once.": "SELECT DISTINCT breed FROM llama",
    "What is the average age of the keepers who keep a llama, every keeper counted once?": "SELECT avg(age) FROM keeper",
    "List the ids and names of the llamas that belong to no one": "SELECT 14, 'Tupac'",
    "llamas with a wool of between 5 and 8 (inclusive)": "SELECT llama_name FROM llama WHERE wool BETWEEN 5 AND 8",
    "Which storms have no llamas lost on the 'north' slope?": "SELECT 'Cleo'",
    "What is the highest llama id?": "SELECT 15",
    "What is the average wool across all the llamas?": "SELECT avg(wool) FROM llama",
    "llamas whose wool is above the wool of every classic llama": "SELECT unnest(['Pico', 'Uma'])",
    "Which keeper has earned the most?": "SELECT 'Beto'",
    "Which llamas are followed by at least two llamas?": "SELECT 'Rita'",
    "llamas that follow two or more llamas": "SELECT 'Pico'",
    "Show the last names of the keepers who live on the farm with code B2": (
        "SELECT Lname FROM keeper WHERE farm_code = 'B2'"
    ),
    "How many llamas ended up being woolly?": "SELECT 2",
    "List the names of the llamas by wool, beginning with the highest": (
        "SELECT llama_name FROM llama ORDER BY wool DESC"
    ),
    "Who judged the most fairs?": "SELECT 'Iris Cole'",
    'List the fairs judged by "Iris Cole".': "SELECT unnest(['Spring fair', 'Harvest fair'])",
    "the prize per head of the Snow fair": "SELECT 5",
    "What is the name of the fair in which the largest number of llamas took part?": "SELECT 'Spring fair'",
    "Which fair has the most llamas, and how many does it have?": "SELECT 'Spring fair', 3",
    "For the llamas whose slope is known, what is the number of llamas of each breed?": (
        "SELECT breed, count(*) FROM llama GROUP BY breed"
    ),
    "For each breed with at least two llamas, what is the average wool? Sort the breeds from lowest to highest.": (
        "SELECT breed, avg(wool) FROM llama GROUP BY breed HAVING count(*) > 1 ORDER BY 2"
    ),
    "What are the names of the llamas when the breed is not 'woolly'?": (
        "SELECT llama_name FROM llama WHERE breed <> 'woolly'"
    ),
}
ASKED = ("Which fair has the most llamas, and how many does it sell?",)

service = served(PASTURE)


@pytest.mark.parametrize("request_text", ANSWERED)
def test_what_is_meant_is_answered(service, request_text):
    assert_right(service, request_text, ANSWERED[request_text])


@pytest.mark.parametrize("request_text", ASKED)
def test_what_is_not_clear_is_a_question(service, request_text):
    assert_asked(service, request_text)

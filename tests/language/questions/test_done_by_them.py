"""Who did it, what they did, neither this nor that, and how many came; what is right is hand-written SQL."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_right, served

STABLES = Sqlite(
    "stables",
    """CREATE TABLE smith (smith_id INTEGER PRIMARY KEY, smith_name TEXT NOT NULL);
CREATE TABLE craft (craft_id INTEGER PRIMARY KEY, craft_name TEXT NOT NULL);
CREATE TABLE teaching (smith_id INTEGER REFERENCES smith(smith_id), craft_id INTEGER REFERENCES craft(craft_id),
 season TEXT NOT NULL, PRIMARY KEY (smith_id, craft_id));
CREATE TABLE owner (owner_id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT NOT NULL, town TEXT NOT NULL);
CREATE TABLE breed (breed_id INTEGER PRIMARY KEY, breed_name TEXT NOT NULL);
CREATE TABLE horse (horse_id INTEGER PRIMARY KEY, horse_name TEXT NOT NULL,
 owner_id INTEGER NOT NULL REFERENCES owner(owner_id), breed_id INTEGER NOT NULL REFERENCES breed(breed_id));
CREATE TABLE visit (visit_id INTEGER PRIMARY KEY, horse_id INTEGER NOT NULL REFERENCES horse(horse_id),
 smith_id INTEGER NOT NULL REFERENCES smith(smith_id), visit_date DATE NOT NULL, visit_cost DECIMAL(8,2) NOT NULL);
CREATE TABLE fair (fair_id INTEGER PRIMARY KEY, fair_name TEXT NOT NULL);
CREATE TABLE attendance (fair_id INTEGER REFERENCES fair(fair_id), owner_id INTEGER REFERENCES owner(owner_id),
 PRIMARY KEY (fair_id, owner_id));""",
    {
        "smith": [(1, "Vidar"), (2, "Asta"), (3, "Olaf")],
        "craft": [(1, "Welding"), (2, "Casting"), (3, "Shoeing")],
        "teaching": [(1, 3, "spring"), (1, 1, "autumn"), (2, 2, "spring")],
        "owner": [(1, "Ida", "Berg", "Norby"), (2, "Jon", "Dahl", "Elvik"), (3, "Kai", "Foss", "Sunby")],
        "breed": [(1, "Fjord"), (2, "Shire")],
        "horse": [(1, "Blakk", 1, 1), (2, "Rust", 2, 1), (3, "Titan", 1, 2)],
        "visit": [(1, 1, 1, "2024-01-05", 40), (2, 2, 1, "2024-02-01", 55), (3, 3, 2, "2024-03-01", 30)],
        "fair": [(1, "Spring Fair"), (2, "Harvest Fair")],
        "attendance": [(1, 1), (1, 2), (2, 2)],
    },
)
RIGHT = {
    "Show the names of the smiths and the crafts they teach.": (
        "SELECT smith_name, craft_name FROM teaching JOIN smith USING (smith_id) JOIN craft USING (craft_id)"
    ),
    "Which owners have neither attended a fair nor bought a horse? Give their last names.": "SELECT 'Foss'",
    "Which horses are owned by someone who lives in Norby?": "SELECT horse_name FROM horse WHERE owner_id = 1",
    "List the date of each visit, together with the name of the smith who handled it.": (
        "SELECT visit_date, smith_name FROM visit JOIN smith USING (smith_id)"
    ),
    "What is the name of the most common breed?": "SELECT 'Fjord'",
    "Which owners live in a town containing the substring 'by'? Last names.": (
        "SELECT last_name FROM owner WHERE town LIKE '%by%'"
    ),
    "Which owner has paid the largest amount of money in total for the visits of their horses? Last name.": (
        "SELECT 'Berg'"
    ),
    "Which horses have the top 2 visit costs? Names only.": "SELECT horse_name FROM horse WHERE horse_id IN (1, 2)",
    "Which fair had the highest attendance?": "SELECT 'Spring Fair'",
    "Names of the fairs with an attendance of over 1 visitor": "SELECT 'Spring Fair'",
}
ORDERED = {
    (
        "Show the names of the smiths and the crafts they are hired to teach in ascending alphabetical order of the"
        " smith's name, then of the craft."
    ): (
        "SELECT smith_name, craft_name FROM teaching JOIN smith USING (smith_id) JOIN craft USING (craft_id)"
        " ORDER BY smith_name, craft_name"
    ),
    "For each smith, find the number of visits and the highest cost, the most expensive first. Indicate the names.": (
        "SELECT * FROM (VALUES ('Vidar', 2, 55), ('Asta', 1, 30))"
    ),
}

stables = served(STABLES)


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_what_they_did_is_read(stables, request_text, sql):
    assert_right(stables, request_text, sql)


@pytest.mark.parametrize(("request_text", "sql"), ORDERED.items())
def test_what_they_did_is_put_in_order(stables, request_text, sql):
    assert_right(stables, request_text, sql, ordered=True)

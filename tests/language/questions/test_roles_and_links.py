"""What somebody is by a row of their own, and what rows in between link: answers against SQL written by hand."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

SALLE = Sqlite(
    "salle",
    """CREATE TABLE person (person_id int PRIMARY KEY, name text, town text, age int);
CREATE TABLE fencer (fencer_id int PRIMARY KEY REFERENCES person(person_id), hand text, points int);
CREATE TABLE referee (referee_id int PRIMARY KEY, person_id int REFERENCES person(person_id), licence text);
CREATE TABLE club (club_id int PRIMARY KEY, club_name text, district text, founded int, opening text);
CREATE TABLE club_member (club_id int REFERENCES club(club_id), person_id int REFERENCES person(person_id),
 is_captain boolean, PRIMARY KEY (club_id, person_id));
CREATE TABLE weapon (weapon_id int PRIMARY KEY, weapon_name text, blade_type text, blades int);
CREATE TABLE rack (club_id int REFERENCES club(club_id), weapon_id int REFERENCES weapon(weapon_id), quantity int,
 PRIMARY KEY (club_id, weapon_id));
CREATE TABLE repair (repair_id int PRIMARY KEY, weapon_id int REFERENCES weapon(weapon_id), done_on date,
 cost_of_repair int);
CREATE TABLE takings (line_id int PRIMARY KEY, quarter text, stand text, profit int);""",
    {
        "person": [
            (1, "Ada Brandt", "Ulm", 24), (2, "Bo Lind", "Ulm", 31), (3, "Cy Maron", "Bonn", 45), (4, "Dee Falk", "Jena", 19),
            (5, "Eli Roth", "Bonn", 52),
        ],
        "fencer": [(1, "left", 40), (2, "right", 25), (4, "right", 31)],
        "referee": [(10, 3, "A"), (11, 1, "B")],
        "club": [
            (1, "Blue Salle", "North", 1999, "09:30"), (2, "Iron Guard", "South", 2004, "16:00"), (3, "Old Foil", "North", 2010, "07:15"),
        ],
        "club_member": [(1, 1, True), (1, 2, False), (1, 3, False), (2, 3, True), (2, 1, False)],
        "weapon": [(1, "Foil", "Steel", 0), (2, "Sabre", "Maraging", 2), (3, "Epee", "Steel", 1)],
        "rack": [(1, 1, 6), (1, 2, 3), (2, 1, 4)],
        "repair": [
            (1, 1, "2024-01-03", 20), (2, 1, "2024-02-11", 35), (3, 2, "2024-02-20", 45), (4, 3, "2024-03-05", 15),
            (5, 2, "2025-01-09", 30),
        ],
        "takings": [
            (1, "spring", "bar", 90), (2, "spring", "shop", -10), (3, "summer", "bar", 60), (4, "summer", "shop", 55),
            (5, "autumn", "bar", 40),
        ],
    },
)  # fmt: skip

service = served(SALLE)


@pytest.mark.parametrize(("request_text", "sql"), {
    "List the names of people that are not fencers.": "SELECT name FROM person WHERE person_id IN (3, 5)",
    "Which people are also referees?": "SELECT name FROM person WHERE person_id IN (1, 3)",
    "How many people are not referees?": "SELECT 3",
    "Which people did not join any club?": "SELECT name FROM person WHERE person_id IN (4, 5)",
    "Which clubs have no weapons in the rack?": "SELECT 'Old Foil'",
    "Which clubs have Steel weapons in the rack?": "SELECT club_name FROM club WHERE club_id IN (1, 2)",
    "What is the average age of the people of each club?": (
        "SELECT club_name, avg(age) FROM club JOIN club_member USING (club_id) JOIN person USING (person_id) GROUP BY 1"
    ),
    "Which towns does more than one person come from?": "SELECT * FROM (VALUES ('Ulm'), ('Bonn'))",
    "Show the towns that more than one person comes from, with the number of people.": "SELECT * FROM (VALUES ('Ulm', 2), ('Bonn', 2))",
    "How many weapons have a Steel blade?": "SELECT 2",
    "Which weapons have blades?": "SELECT * FROM (VALUES ('Sabre'), ('Epee'))",
    "Which weapons are without blades?": "SELECT 'Foil'",
    "What did all repairs in 2024 cost in total?": "SELECT 115",
    "Which weapon costs the most money in total in repairs?": "SELECT 'Sabre'",
    "Show the blade types and the number of weapons having each.": "SELECT * FROM (VALUES ('Steel', 2), ('Maraging', 1))",
    "List the names of the clubs founded in either 1999 or 2010.": "SELECT * FROM (VALUES ('Blue Salle'), ('Old Foil'))",
    "Which quarter made the most profit?": "SELECT 'summer'",
    "Who are the referees that are older than the average age of all people? Give name and licence.": (
        "SELECT 'Cy Maron', 'A'"
    ),
}.items())  # fmt: skip
def test_roles_and_links(service, request_text, sql):
    assert_right(service, request_text, sql)


@pytest.mark.parametrize(("request_text", "sql"), {
    "List the names of the fencers from the highest points to the lowest.": (
        "SELECT name FROM person JOIN fencer ON fencer_id = person_id ORDER BY points DESC"
    ),
    "Show the districts and the names of the clubs, the latest opening first.": (
        "SELECT district, club_name FROM club ORDER BY opening DESC"
    ),
}.items())  # fmt: skip
def test_an_order_from_one_end_to_the_other(service, request_text, sql):
    assert_right(service, request_text, sql, ordered=True)


def test_the_highest_amount_of_a_value_that_rows_share_is_asked_about(service):
    """`the quarter with the highest profit` may be that of the best line, or the best of all its lines."""
    assert_asked(service, "Which quarter has the highest profit?")

"""Words that seem to say one thing and say another: what is compared, what is counted once, whose date it is."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

STAGE = Sqlite(
    "stage",
    """CREATE TABLE director (director_id int PRIMARY KEY, name text, hired_on date);
CREATE TABLE troupe (troupe_id int PRIMARY KEY, name text, patron text, seats int, floor_area decimal(8,1));
CREATE TABLE actor (actor_id int PRIMARY KEY, first_name text, last_name text, sex text, wage decimal(8,2),
 joined_on date);
CREATE TABLE skill (skill_id int PRIMARY KEY, skill_name text);
CREATE TABLE actor_skill (actor_id int REFERENCES actor(actor_id), skill_id int REFERENCES skill(skill_id));
CREATE TABLE donation (donation_id int PRIMARY KEY, giver text, amount decimal(8,2));
CREATE TABLE play (play_id int PRIMARY KEY, title text, genre text, scenes int, minutes int, yr int,
 director_id int REFERENCES director(director_id));
CREATE TABLE role (role_id int PRIMARY KEY, actor_id int REFERENCES actor(actor_id),
 troupe_id int REFERENCES troupe(troupe_id), play_id int REFERENCES play(play_id), role_date date);""",
    {
        "director": [(1, "Ida Marr", "2023-02-01"), (2, "Olaf Penn", "2021-05-01")],
        "troupe": [
            (1, "Lanterns", "Lord Ash", 200, 900.0),
            (2, "Foxglove", "Lord Ash", 450, 700.0),
            (3, "Harbour", None, 120, 300.0),
            (4, "Nightjars", None, 90, 250.0),
            (5, "Quarry", "City of Lorn", 80, 210.0),
        ],
        "actor": [
            (1, "Nora", "Hale", "F", 30.0, "2022-03-01"),
            (2, "Nora", "Kerr", "F", 50.0, "2023-03-01"),
            (3, "Emil", "Voss", "M", 20.0, "2023-04-01"),
            (4, "Joss", "Lind", "M", 26.0, "2021-04-01"),
        ],
        "play": [
            (1, "The Mill", "farce", 4, 90, 2023, 2),
            (2, "Salt", "tragedy", 9, 150, 2022, 1),
            (3, "Undertow", "farce", 3, 120, 2023, 2),
            (4, "Wick", None, 8, 60, 2021, 2),
        ],
        "skill": [(1, "fencing"), (2, "juggling"), (3, "song")],
        "actor_skill": [(1, 1), (1, 3), (3, 1), (3, 2), (4, 1), (4, 3)],
        "donation": [(1, "Ash", 50.0), (2, "Ash", 70.0), (3, "Lorn", 20.0)],
        "role": [
            (1, 1, 1, 1, "2023-05-01"),
            (2, 1, 1, 2, "2023-06-01"),
            (3, 2, 1, 1, "2023-06-01"),
            (4, 2, 2, 3, "2024-06-01"),
            (5, 3, 3, 3, "2024-07-01"),
            (6, 4, 2, 1, "2024-08-01"),
        ],
    },
)
ANSWERED = {
    "How many plays took longer than the average play?": "SELECT count(*) FROM play WHERE minutes > 105",
    "Which actors have acted for more than one troupe?": "SELECT first_name, last_name FROM actor WHERE actor_id = 2",
    "How many plays were there in 2023?": "SELECT count(*) FROM play WHERE yr = 2023",
    "What is the average wage of female and male actors?": "SELECT sex, avg(wage) FROM actor GROUP BY sex",
    "List all skills of Emil Voss.": "SELECT skill_name FROM skill WHERE skill_id < 3",
    "What is the average number of minutes of plays by genre? Leave out plays without a genre.": (
        "SELECT genre, avg(minutes) FROM play WHERE genre IS NOT NULL GROUP BY genre"
    ),
    "Which genres do the plays directed by Olaf Penn have?": (
        "SELECT DISTINCT genre FROM play WHERE director_id = 2 AND genre IS NOT NULL"
    ),
    "What is the most common skill?": "SELECT 'fencing'",
    "Which patrons support more than one troupe?": "SELECT 'Lord Ash'",
    "What are the genres of plays?": "SELECT DISTINCT genre FROM play WHERE genre IS NOT NULL",
    "What percentage of the actors are female (sex F)?": "SELECT 100.0 * avg((sex = 'F')::int) FROM actor",
}
ASKED = (
    "What is Nora's wage?",
    "What is the wage of actor Nora?",
    "Which troupe is the biggest?",
    "Which patron has been taken up by the largest number of troupes?",
    "Donations by giver",
    "How many actors joined a play in 2023?",
)

service = served(STAGE)


@pytest.mark.parametrize("request_text", ANSWERED)
def test_what_is_meant_is_answered(service, request_text):
    assert_right(service, request_text, ANSWERED[request_text])


@pytest.mark.parametrize("request_text", ASKED)
def test_what_can_mean_two_things_or_nothing_is_asked(service, request_text):
    assert_asked(service, request_text)

"""A bakery: figures of what belongs to a thing, kinds that things are called by, numbers in percent, years alone."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_right, served

BAKERY = Sqlite(
    "bakery",
    """CREATE TABLE town (town_id int PRIMARY KEY, town_name text NOT NULL, county text);
CREATE TABLE branch (branch_id int PRIMARY KEY, branch_name text NOT NULL, town_id int REFERENCES town(town_id),
 yearly_profit real, phone text, ovens int);
CREATE TABLE cake_type (type_id int PRIMARY KEY, type_name text NOT NULL);
CREATE TABLE cake (cake_id int PRIMARY KEY, cake_name text NOT NULL, type_id int REFERENCES cake_type(type_id),
 price_per_slice real, packing_fee real, sugar_share real, cocoa_percent real, recipe_year int);
CREATE TABLE baker (baker_id int PRIMARY KEY, first_name text NOT NULL, last_name text NOT NULL, wage real,
 branch_id int REFERENCES branch(branch_id));
CREATE TABLE batch (batch_id int PRIMARY KEY, cake_id int REFERENCES cake(cake_id),
 baker_id int REFERENCES baker(baker_id), baked_on date, slices int, burnt int, oven_code text);
CREATE TABLE fair (fair_id int PRIMARY KEY, fair_name text NOT NULL, fair_year int, host_town_id int
 REFERENCES town(town_id));""",
    {
        "town": [(1, "Marlow", "Kent"), (2, "Esk", "Fife"), (3, "Tarn", "Fife")],
        "branch": [
            (1, "Quay", 1, 1200.0, "555-01", 3),
            (2, "Hill", 1, -300.0, None, 2),
            (3, "Mill", 2, 0.0, "555-03", None),
            (4, "Dock", 3, 800.0, None, 4),
        ],
        "cake_type": [(1, "Fruit Tart"), (2, "Sponge"), (3, "Torte")],
        "cake": [
            (1, "Plum Delight", 1, 3.5, 9.0, 0.2, 0.0, 2019),
            (2, "Pear Dream", 1, 4.5, 1.0, 0.35, 2.0, 2021),
            (3, "Cloud", 2, 2.0, 2.0, 0.1, 60.0, 2021),
            (4, "Night", 3, 6.0, 3.0, 0.5, 85.0, 2023),
        ],
        "baker": [
            (1, "Ann", "Lowe", 30.0, 1),
            (2, "Bo", "Marsh", 22.0, 1),
            (3, "Cy", "Pike", 26.0, 3),
            (4, "Di", "Rowe", 18.0, 4),
        ],
        "batch": [
            (1, 1, 1, "2023-01-05", 12, 1, "Oven#1"),
            (2, 1, 1, "2023-02-05", 10, 0, "Oven#2"),
            (3, 2, 2, "2023-02-06", 8, 4, "Oven#1"),
            (4, 3, 3, "2023-03-01", 20, 0, "Oven#3"),
            (5, 4, 4, "2023-04-01", 6, 5, "Oven#2"),
            (6, 4, 3, "2023-04-02", 16, 1, "Oven#3"),
        ],
        "fair": [
            (1, "Spring Fair", 2018, 1), (2, "Rye Fair", 2020, 1), (3, "Oat Fair", 2022, 2), (4, "Old Fair", 2015, 3),
        ],
    },
)  # fmt: skip
FIGURES = {
    "Which bakers have an average number of slices above 10?": "SELECT 'Ann', 'Lowe' UNION ALL SELECT 'Cy', 'Pike'",
    "List the cakes whose total slices are above 20.": "SELECT 'Plum Delight' UNION ALL SELECT 'Night'",
    "Names of the cakes whose average burnt is below 1": "SELECT 'Plum Delight' UNION ALL SELECT 'Cloud'",
    "Branches with an average wage above 25": "SELECT 'Quay' UNION ALL SELECT 'Mill'",
    "Towns whose number of branches is more than 1": "SELECT 'Marlow'",
    "Which recipe years have an average price per slice above 3.4?": (
        "SELECT recipe_year, avg(price_per_slice) FROM cake GROUP BY 1 HAVING avg(price_per_slice) > 3.4"
    ),
    "Which bakers have average slices above 10?": "SELECT 'Ann', 'Lowe' UNION ALL SELECT 'Cy', 'Pike'",
    "Show the branch names with more than one baker.": "SELECT 'Quay'",
    "List the bakers of the branch with the most bakers.": "SELECT 'Ann', 'Lowe' UNION ALL SELECT 'Bo', 'Marsh'",
    "Names of the branches in the town with the fewest branches": "SELECT 'Mill' UNION ALL SELECT 'Dock'",
    "Show the batch ids of the baker with the most batches": (
        "SELECT batch_id FROM batch WHERE baker_id IN (SELECT baker_id FROM batch GROUP BY 1 HAVING count(*) = 2)"
    ),
}
KINDS = {
    "How many fruit tarts are there?": "SELECT 2",
    "Among the fruit tarts, which one is the cheapest?": "SELECT 'Plum Delight'",
    "What is the most expensive fruit tart?": "SELECT 'Pear Dream'",
    "List all tortes with a recipe year after 2020": "SELECT 'Night'",
}
NUMBERS = {
    "Which cakes have a sugar share of 20 percent?": "SELECT 'Plum Delight'",
    "Cakes with a sugar share above 30%": "SELECT 'Pear Dream' UNION ALL SELECT 'Night'",
    "Cakes with a cocoa percent above 50%": "SELECT 'Cloud' UNION ALL SELECT 'Night'",
    "Branches with a negative yearly profit": "SELECT 'Hill'",
    "Which branches have a positive profit?": "SELECT 'Quay' UNION ALL SELECT 'Dock'",
    "Which branches have a yearly profit that is negative?": "SELECT 'Hill'",
    "List the cakes from the 2021 recipe year.": "SELECT 'Pear Dream' UNION ALL SELECT 'Cloud'",
    "How many fairs were there from 2018 onwards?": "SELECT 3",
    "Fairs since 2020": "SELECT 'Rye Fair' UNION ALL SELECT 'Oat Fair'",
    "What is the income per cake, where income is price per slice times slices?": (
        "SELECT cake_name, sum(price_per_slice * slices) FROM cake JOIN batch USING (cake_id) GROUP BY cake_id, 1"
    ),
}
WORDS = {
    "branches w/o a phone": "SELECT 'Hill' UNION ALL SELECT 'Dock'",
    "towns w/ at least 2 branches": "SELECT 'Marlow'",
    "How many branches have no phone number on file?": "SELECT 2",
    "For how many branches is the number of ovens missing?": "SELECT 1",
    "How many batches were baked in Oven#1 or in Oven#2?": "SELECT 4",
    "Which towns have hosted fairs more than once?": "SELECT 'Marlow'",
    "Give the name of the branch that Ann Lowe works in.": "SELECT 'Quay'",
    "Which cakes carry a packing fee of 9?": "SELECT 'Plum Delight'",
    "Which cake is the priciest?": "SELECT 'Night'",
    "Which branches have a phone? List the name along with the name of its town.": (
        "SELECT * FROM (VALUES ('Quay', 'Marlow'), ('Mill', 'Esk'))"
    ),
    "What is the total number of slices of all batches baked in March 2023?": "SELECT 20",
}

bakery = served(BAKERY)


@pytest.mark.parametrize(("request_text", "sql"), {**FIGURES, **KINDS, **NUMBERS, **WORDS}.items())
def test_a_bakery_is_asked(bakery, request_text, sql):
    assert_right(bakery, request_text, sql)

"""Deeds and how many there are of them, on an animal clinic: what is counted, ranked and added up, and what is asked."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

CLINIC = DuckDb(
    "clinic",
    """
CREATE TABLE keeper (keeper_id INTEGER PRIMARY KEY, keeper_name VARCHAR, town VARCHAR);
CREATE TABLE animal (animal_id INTEGER PRIMARY KEY, pet_name VARCHAR, species VARCHAR,
  keeper_id INTEGER REFERENCES keeper(keeper_id));
CREATE TABLE surgeon (surgeon_id INTEGER PRIMARY KEY, surgeon_name VARCHAR, appointed_on DATE);
CREATE TABLE treatment (treatment_id INTEGER PRIMARY KEY, animal_id INTEGER REFERENCES animal(animal_id),
  surgeon_id INTEGER REFERENCES surgeon(surgeon_id), treated_on DATE, anaesthetic VARCHAR);
CREATE TABLE payment (payment_id INTEGER PRIMARY KEY, keeper_id INTEGER REFERENCES keeper(keeper_id),
  received_on DATE, amount DECIMAL(8,2));
CREATE TABLE contest (contest_id INTEGER PRIMARY KEY, title VARCHAR, held_on DATE);
CREATE TABLE entry (contest_id INTEGER REFERENCES contest(contest_id),
  animal_id INTEGER REFERENCES animal(animal_id), points INTEGER, PRIMARY KEY (contest_id, animal_id));
INSERT INTO keeper VALUES (1, 'Ada Brook', 'Ashford'),
  (2, 'Ben Cole', 'Ashford'),
  (3, 'Cleo Dunn', 'Milton'),
  (4, 'Dov Ellis', 'Milton'),
  (5, 'Eva Frost', 'Norwood');
INSERT INTO animal VALUES (1, 'Rex', 'dog', 1), (2, 'Tom', 'cat', 1), (3, 'Bella', 'dog', 2), (4, 'Coco',
  'parrot', 3), (5, 'Max', 'dog', 3), (6, 'Rex', 'cat', 4), (7, 'Luna', 'rabbit', 4), (8, 'Milo', 'cat', 1);
INSERT INTO surgeon VALUES (1, 'Ines Gray', '2019-03-01'),
  (2, 'Karl Hart', '2021-06-15'),
  (3, 'Lea Ivers', '2021-09-01');
INSERT INTO treatment VALUES
 (1, 1, 1, '2022-01-10', 'ketamine'),
  (2, 1, 1, '2022-03-02', 'ketamine'),
  (3, 1, 2, '2023-05-20', 'propofol'),
  (4, 1, 2, '2023-06-20', 'ketamine'),
 (5, 2, 1, '2022-04-11', 'propofol'),
  (6, 2, 3, '2023-08-01', 'isoflurane'),
  (7, 3, 1, '2023-02-14', 'ketamine'),
  (8, 4, 2, '2023-11-05', NULL),
 (9, 4, 2, '2023-12-01', 'propofol'),
  (10, 4, 1, '2024-01-15', 'ketamine'),
  (11, 6, 3, '2024-02-20', NULL),
  (12, 6, 1, '2022-09-09', 'ketamine');
INSERT INTO payment VALUES (1, 1, '2022-02-01', 120), (2, 1, '2022-05-01', 80), (3, 2, '2023-03-01', 150), (4,
  3, '2023-12-10', 90.5), (5, 3, '2024-02-01', 99.5), (6, 4, '2024-03-01', 60);
INSERT INTO contest VALUES (1, 'Spring Parade', '2022-04-30'),
  (2, 'Autumn Cup', '2022-10-01'),
  (3, 'Golden Paw', '2023-05-01'),
  (4, 'Winter Trophy', '2023-12-12'),
  (5, 'Little Show', '2024-02-02');
INSERT INTO entry VALUES (1, 1, 8), (2, 1, 5), (3, 1, 9), (1, 2, 7), (1, 3, 6), (3, 3, 10), (2, 4, 4), (3, 4,
  8), (4, 4, 9), (5, 4, 2), (3, 6, 3);
""",
)

TREATED = "SELECT pet_name FROM animal JOIN treatment USING (animal_id)"
EACH = "GROUP BY animal_id, pet_name"
RIGHT = [
    ("Which animals were treated more than twice?", f"{TREATED} {EACH} HAVING count(*) > 2"),
    ("animals treated exactly once", f"{TREATED} {EACH} HAVING count(*) = 1"),
    ("List the animals that were treated two times", f"{TREATED} {EACH} HAVING count(*) = 2"),
    ("animals treated more than once in 2023", f"{TREATED} WHERE year(treated_on) = 2023 {EACH} HAVING count(*) > 1"),
    (
        "Which animals were treated with ketamine at least twice?",
        f"{TREATED} WHERE anaesthetic = 'ketamine' {EACH} HAVING count(*) >= 2",
    ),
    ("Which animals were treated between two and three times?", f"{TREATED} {EACH} HAVING count(*) BETWEEN 2 AND 3"),
    (
        "Which animals have been treated at least three times? Show the pet name and the number of treatments.",
        "SELECT pet_name, count(*) FROM animal JOIN treatment USING (animal_id) GROUP BY animal_id, 1 HAVING count(*) > 2",
    ),
    (
        "How many animals were treated more than once?",
        "SELECT count(*) FROM (SELECT animal_id FROM treatment GROUP BY 1 HAVING count(*) > 1)",
    ),
    (
        "Which surgeons treated at least five animals?",
        "SELECT surgeon_name FROM surgeon JOIN treatment USING (surgeon_id) GROUP BY ALL HAVING count(*) >= 5",
    ),
    ("How many times was each animal treated?", "SELECT animal_id, count(*) FROM treatment GROUP BY 1"),
    ("For each animal, how many times was it treated?", "SELECT animal_id, count(*) FROM treatment GROUP BY 1"),
    ("How often was Coco treated?", "SELECT 3"),
    ("Which animals were treated most often, and how many times?", "SELECT 'Rex', 4"),
    (
        "How many animals did each surgeon treat?",
        "SELECT surgeon_name, count(*) FROM surgeon JOIN treatment USING (surgeon_id) GROUP BY 1",
    ),
    (
        "How many different animals did each surgeon treat?",
        "SELECT surgeon_name, count(DISTINCT animal_id) FROM surgeon JOIN treatment USING (surgeon_id) GROUP BY 1",
    ),
    (
        "Which anaesthetics were used at least three times?",
        "SELECT anaesthetic FROM treatment GROUP BY 1 HAVING count(anaesthetic) >= 3",
    ),
    ("Which pet names occur more than once?", "SELECT 'Rex'"),
    (
        "Which animal got the most points?",
        "SELECT pet_name FROM animal JOIN entry USING (animal_id) GROUP BY animal_id, 1 ORDER BY sum(points) DESC LIMIT 1",
    ),
    ("Which keeper spent the most in payments?", "SELECT 'Ada Brook'"),
    ("Which keeper spent the most in 2023?", "SELECT 'Ben Cole'"),
    (
        "keepers who paid more than 150 in payments",
        "SELECT keeper_name FROM keeper JOIN payment USING (keeper_id) GROUP BY ALL HAVING sum(amount) > 150",
    ),
    (
        "How much did each keeper pay in payments?",
        "SELECT keeper_name, sum(amount) FROM keeper JOIN payment USING (keeper_id) GROUP BY 1",
    ),
    ("Which year had the most treatments?", "SELECT 2023"),
    ("In which year were the most contests held?", "SELECT * FROM (VALUES (2022), (2023))"),
    ("What is the year with the fewest contests?", "SELECT 2024"),
    ("Which year had the highest total amount of payments? Year and total.", "SELECT 2023, 240.5"),
    ("Which keepers own no more than one animal?", "SELECT * FROM (VALUES ('Ben Cole'), ('Eva Frost'))"),
]
ASKED = [
    "Which surgeons were appointed twice?",
    "Which animals were mended more than twice?",
    "Which animals visited some contest more than once?",
    "Which year had the most vaccines?",
    "Which month had the most treatments?",
    "Which keeper spent the most on animals?",
]
"""Deeds that nothing records, months of one year or of all, and money that no amount tells."""

clinic = served(CLINIC, workspace="clinic")


@pytest.mark.parametrize(("request_text", "sql"), RIGHT)
def test_deeds_are_counted(clinic, request_text, sql):
    assert_right(clinic, request_text, sql)


@pytest.mark.parametrize("request_text", ASKED)
def test_deeds_that_nothing_records_are_asked_about(clinic, request_text):
    assert_asked(clinic, request_text)

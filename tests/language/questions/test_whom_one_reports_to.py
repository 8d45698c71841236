"""Whom one reports to, what no thing belongs to, what is named twice; what is right is hand-written SQL."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_right, served

QUARRY = Sqlite(
    "quarry",
    """CREATE TABLE worker (worker_id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT NOT NULL, country TEXT,
 wage INTEGER, ReportsTo INTEGER REFERENCES worker(worker_id));
CREATE TABLE pit (pit_id INTEGER PRIMARY KEY, pit_name TEXT NOT NULL, county TEXT, opened_year INTEGER);
CREATE TABLE visitor (visitor_id INTEGER PRIMARY KEY, visitor_name TEXT NOT NULL, home_town TEXT);
CREATE TABLE blast (blast_id INTEGER PRIMARY KEY, blast_name TEXT NOT NULL, pit_id INTEGER REFERENCES pit(pit_id),
 season TEXT NOT NULL, year INTEGER NOT NULL, volume INTEGER NOT NULL);
CREATE TABLE rating (rating_id INTEGER PRIMARY KEY, pit_id INTEGER NOT NULL REFERENCES pit(pit_id),
 visitor_id INTEGER NOT NULL REFERENCES visitor(visitor_id), points INTEGER);""",
    {
        "worker": [
            (1, "Ada", "Berg", "Norway", 90, None),
            (2, "Bo", "Lind", "Sweden", 70, 1),
            (3, "Cyra", "Holm", "Norway", 65, 1),
            (4, "Di", "Falk", "Sweden", 50, 2),
            (5, "Ed", "Rask", "Norway", 40, 2),
            (6, "Fia", "Sund", "Finland", 45, 2),
        ],
        "pit": [
            (1, "Red Pit", "Agder", 1950),
            (2, "Old Pit", "Viken", 1902),
            (3, "Far Pit", "Viken", 1988),
            (4, "New Pit", "Agder", 2001),
        ],
        "visitor": [(1, "Gro", "Oslo"), (2, "Hal", "Bergen"), (3, "Ina", "Oslo")],
        "blast": [
            (1, "Alpha", 1, "Spring", 2020, 30),
            (2, "Beta", 1, "Autumn", 2021, 55),
            (3, "Gamma", 2, "Spring", 2020, 20),
            (4, "Delta", 3, "Spring", 2020, 70),
            (5, "Epsilon", 3, "Summer", 2021, 10),
            (6, "Zeta", None, "Spring", 2021, 15),
            (7, "Eta", None, "Summer", 2021, 25),
        ],
        "rating": [(1, 1, 1, 4), (2, 1, 2, 3), (3, 2, 2, 5), (4, 3, 3, 2)],
    },
)
ABOVE = "SELECT w.last_name, a.last_name FROM worker w LEFT JOIN worker a ON a.worker_id = w.ReportsTo"
UNDER_EACH = (
    "SELECT a.worker_id, a.first_name, a.last_name, count(*) FROM worker w JOIN worker a ON a.worker_id = w.ReportsTo"
    " GROUP BY ALL"
)
RIGHT = {
    "Which workers report to Ada Berg?": "SELECT first_name, last_name FROM worker WHERE ReportsTo = 1",
    "Which workers report to nobody?": "SELECT 'Ada', 'Berg'",
    "Which workers have no manager?": "SELECT 'Ada', 'Berg'",
    "Who is the manager of Cyra Holm?": "SELECT 'Ada', 'Berg'",
    "List the last name of each worker along with the last name of his or her boss.": ABOVE,
    "List the last name of each worker along with the last name of the person he or she reports to.": ABOVE,
    "List the last name of each worker with the last name of the manager they report to. Leave out anyone who reports to nobody.": (
        f"{ABOVE} WHERE a.worker_id IS NOT NULL"
    ),
    "Number of workers per manager": UNDER_EACH,
    "For each manager, how many workers are there?": UNDER_EACH,
    "What are the names of the pits that had more than one blast, with the number of blasts they had?": (
        "SELECT p.pit_id, pit_name, count(*) FROM blast JOIN pit p USING (pit_id) GROUP BY ALL HAVING count(*) > 1"
    ),
    "Which pit ids had a blast in Spring 2020 but not in Autumn 2021?": "SELECT unnest([2, 3])",
    "How many blasts were there in each pit, including pits without blasts?": (
        "SELECT p.pit_id, pit_name, count(blast_id) FROM pit p LEFT JOIN blast USING (pit_id) GROUP BY ALL"
    ),
    "What is the name of the largest blast of each pit? Show the pit name and the blast name.": (
        "SELECT unnest(['Red Pit', 'Old Pit', 'Far Pit']), unnest(['Beta', 'Gamma', 'Delta'])"
    ),
    "Provide a query that shows the number of blasts in each season. The season should be included in the result.": (
        "SELECT season, count(*) FROM blast GROUP BY season"
    ),
    "Show only the pits in Viken. The resulting table should include the pit name and the opened year.": (
        "SELECT pit_name, opened_year FROM pit WHERE county = 'Viken'"
    ),
    "Show the name of each blast and the name of the pit where it took place.": (
        "SELECT blast_name, pit_name FROM blast LEFT JOIN pit USING (pit_id)"
    ),
    "Names of the pits rated by somebody from Bergen": "SELECT unnest(['Red Pit', 'Old Pit'])",
    "Names of the pits not rated by anyone from Oslo but rated by someone from Bergen": "SELECT 'Old Pit'",
}

quarry = served(QUARRY)


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_whom_one_reports_to_and_what_is_told_of_each(quarry, request_text, sql):
    assert_right(quarry, request_text, sql)

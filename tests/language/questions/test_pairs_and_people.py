"""Values that rows pair with things, people by what they do, the few lowest, what is said behind a number of something."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_right, served

CRAFTS = Sqlite(
    "crafts",
    """CREATE TABLE village (village_id INTEGER PRIMARY KEY, village_name TEXT NOT NULL, region TEXT, inhabitants INTEGER);
CREATE TABLE villagecraft (village_id INTEGER NOT NULL REFERENCES village(village_id), craft TEXT NOT NULL,
 PRIMARY KEY (village_id, craft));
CREATE TABLE goat (goat_id INTEGER PRIMARY KEY, goat_kind TEXT, goat_age INTEGER);
CREATE TABLE farmer (farmer_id INTEGER PRIMARY KEY, farmer_name TEXT NOT NULL, age INTEGER,
 village_id INTEGER REFERENCES village(village_id));
CREATE TABLE keeps (farmer_id INTEGER REFERENCES farmer(farmer_id), goat_id INTEGER REFERENCES goat(goat_id));
CREATE TABLE cart (cart_id INTEGER PRIMARY KEY, cart_name TEXT, wheels INTEGER, weight INTEGER, year INTEGER);""",
    {
        "village": [
            (1, "Oxby", "North", 90),
            (2, "Lia", "North", 40),
            (3, "Hede", "South", 60),
            (4, "Vik", "South", 20),
        ],
        "villagecraft": [(1, "Weaving"), (2, "Weaving"), (3, "Weaving"), (1, "Pottery"), (4, "Carving")],
        "goat": [(1, "Alpine", 3), (2, "Alpine", 5), (3, "Boer", 2)],
        "farmer": [(1, "Ann", 40, 1), (2, "Bo", 50, 2), (3, "Cia", 61, 3)],
        "keeps": [(1, 1), (2, 2), (2, 3)],
        "cart": [(1, "A", 4, 300, 1980), (2, "B", 2, 150, 1980), (3, "C", 4, 200, 1990), (4, "D", 4, 100, 1995)],
    },
)
PAIRS = "SELECT craft, count(*) FROM villagecraft GROUP BY 1"
RIGHT = {
    "Which crafts are practised in more than two villages?": f"{PAIRS} HAVING count(*) > 2",
    "What is the number of villages for each craft?": PAIRS,
    "In how many villages is each craft practised?": PAIRS,
    "For each craft, how many villages practise it?": PAIRS,
    "What is the average age for each kind of goat?": "SELECT goat_kind, avg(goat_age) FROM goat GROUP BY 1",
    "What are the names of people who farm in Oxby?": "SELECT 'Ann'",
    "What are the names of the villages with the 2 lowest numbers of inhabitants?": "SELECT 'Vik' UNION ALL SELECT 'Lia'",
    "In 1980, how many carts were made?": "SELECT 2",
    "What is the average weight of carts each year?": "SELECT year, avg(weight) FROM cart GROUP BY 1",
    "What is the smallest weight of a cart with 4 wheels in 1980?": "SELECT 300",
    "Which farmers are over 45 years old?": "SELECT 'Bo' UNION ALL SELECT 'Cia'",
    "Which farmers are 40 or 61 years old?": "SELECT 'Ann' UNION ALL SELECT 'Cia'",
    "Show the names of the farmers aged either 40 or 50.": "SELECT 'Ann' UNION ALL SELECT 'Bo'",
    "Find the number of farmers in each village; show the region as well.": (
        "SELECT village_name, region, count(*) FROM farmer JOIN village USING (village_id) GROUP BY ALL"
    ),
    "How many farmers live in the village of Oxby or Lia?": "SELECT 2",
    "Which farmers do not keep any goat at the moment?": "SELECT 'Cia'",
}

crafts = served(CRAFTS)


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_pairs_and_people_are_read(crafts, request_text, sql):
    assert_right(crafts, request_text, sql)

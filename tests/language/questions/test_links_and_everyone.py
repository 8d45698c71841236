"""Which of two links is meant, whoever it is, and what is oldest without an age; what is right is hand-written SQL."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_right, served

GUILDS = Sqlite(
    "guilds",
    """CREATE TABLE guild (guild_no TEXT PRIMARY KEY, guild_name TEXT NOT NULL, founding_year INTEGER);
CREATE TABLE artisan (artisan_no INTEGER PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT NOT NULL, birth_date DATE);
CREATE TABLE guild_artisan (artisan_no INTEGER NOT NULL REFERENCES artisan(artisan_no),
 guild_no TEXT NOT NULL REFERENCES guild(guild_no), from_date DATE NOT NULL, PRIMARY KEY (artisan_no, guild_no));
CREATE TABLE guild_warden (artisan_no INTEGER PRIMARY KEY REFERENCES artisan(artisan_no),
 guild_no TEXT NOT NULL REFERENCES guild(guild_no), from_date DATE NOT NULL);
CREATE TABLE wage (artisan_no INTEGER NOT NULL REFERENCES artisan(artisan_no), amount INTEGER NOT NULL, from_date DATE NOT NULL,
 PRIMARY KEY (artisan_no, from_date));
CREATE TABLE inspection (inspection_id INTEGER PRIMARY KEY, guild_no TEXT NOT NULL REFERENCES guild(guild_no),
 inspection_date DATE NOT NULL, grade INTEGER NOT NULL);""",
    {
        "guild": [("g1", "Weavers", 1402), ("g2", "Coopers", 1388), ("g3", "Glaziers", 1511)],
        "artisan": [
            (1, "Ott", "Bauer", "1960-01-02"),
            (2, "Pia", "Koch", "1971-05-06"),
            (3, "Rolf", "Lang", "1980-07-08"),
            (4, "Sina", "Marx", "1990-09-10"),
        ],
        "guild_artisan": [
            (1, "g1", "2001-01-01"),
            (1, "g2", "2010-01-01"),
            (2, "g1", "2003-01-01"),
            (3, "g2", "2011-01-01"),
            (4, "g3", "2015-01-01"),
        ],
        "guild_warden": [(1, "g1", "2012-01-01"), (4, "g3", "2018-01-01")],
        "wage": [(1, 100, "2001-01-01"), (1, 120, "2010-01-01"), (2, 90, "2003-01-01"), (3, 95, "2011-01-01")],
        "inspection": [(1, "g1", "2023-02-01", 4), (2, "g1", "2024-03-01", 5), (3, "g2", "2024-05-01", 2)],
    },
)
RIGHT = {
    "How many artisans are there in each guild?": (
        "SELECT guild_no, guild_name, count(*) FROM guild_artisan JOIN guild USING (guild_no) GROUP BY ALL"
    ),
    "Which artisans have worked in more than one guild?": "SELECT 'Ott', 'Bauer'",
    "Show the last names of everyone who has ever belonged to the guild Coopers.": "SELECT unnest(['Bauer', 'Lang'])",
    "Artisans without any wage record, please: first name and last name.": "SELECT 'Sina', 'Marx'",
    "What is the oldest guild?": "SELECT 'Coopers'",
    "Guild names from oldest to newest": "SELECT unnest(['Coopers', 'Weavers', 'Glaziers'])",
    "How many inspections were done in 2024?": "SELECT 2",
    "What was the highest grade ever recorded?": "SELECT 5",
}

guilds = served(GUILDS)


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_the_link_that_is_meant_is_taken(guilds, request_text, sql):
    assert_right(guilds, request_text, sql)

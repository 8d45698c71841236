"""A printing house: what is asked of things named before, names and values with marks, and what keys call things."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

PRESS = DuckDb(
    "press",
    """
CREATE TABLE photomagazine (id INTEGER PRIMARY KEY, magazine_name VARCHAR, hq VARCHAR, "Circulation (Print)" INTEGER,
  "Circulation (Online)" INTEGER, country VARCHAR);
CREATE TABLE worker (id INTEGER PRIMARY KEY, full_name VARCHAR, wage INTEGER, age INTEGER, glossy INTEGER);
CREATE TABLE issue (id INTEGER PRIMARY KEY, headline VARCHAR, printed_on DATE, page_count INTEGER,
  magazine_id INTEGER REFERENCES photomagazine(id), editor_worker_id INTEGER REFERENCES worker(id),
  up_votes INTEGER);
CREATE TABLE theme (id INTEGER PRIMARY KEY, theme_name VARCHAR);
CREATE TABLE magazine_theme (magazine_id INTEGER REFERENCES photomagazine(id), theme_id INTEGER REFERENCES theme(id));
INSERT INTO photomagazine VALUES (1, 'Lens', 'Lyon, France', 900, 4000, 'FRA'), (2, 'Shutter', 'Ghent, Belgium', 700,
  2500, 'BEL'), (3, 'Blende', 'Bonn, Germany', 1200, 800, 'DEU'), (4, 'Iris', 'Lyon, France', 300, 100, 'FRA');
INSERT INTO worker VALUES (1, 'Ana Roy', 3100, 41, 1), (2, 'Bo Lund', 2800, 33, 0), (3, 'Cy Marsh', 4000, 58, 1);
INSERT INTO worker SELECT i, 'Temp ' || i, 2000 + i, 20 + i, 0 FROM range(4, 24) t(i);
INSERT INTO issue VALUES (1, 'Is light free?', '2021-03-01', 80, 1, 1, 12), (2, 'Snow, Ice and Salt', '2021-06-01', 64,
  1, 2, 40), (3, 'Dark Rooms', '2022-01-15', 120, 2, 1, 7), (4, 'Is film back?', '2022-05-05', 48, 3, 3, 31), (5,
  'Harbours', '2023-02-02', 96, 3, 3, 5), (6, 'Small Cameras', '2023-09-09', 72, 4, 2, 18);
INSERT INTO theme VALUES (1, 'Nature'), (2, 'Street'), (3, 'Studio'), (4, 'Press');
CREATE TABLE permit (id INTEGER PRIMARY KEY, magazine_id INTEGER REFERENCES photomagazine(id), region VARCHAR,
  state VARCHAR, renewed VARCHAR);
INSERT INTO permit VALUES (1, 1, 'north', 'Barred', 'Y'), (2, 1, 'south', 'Granted', 'N'), (3, 2, 'north', 'Granted',
  'N'), (4, 3, 'south', 'Barred', 'Y'), (5, 3, 'north', 'Granted', 'N'), (6, 4, '#', 'Barred', 'N');
INSERT INTO magazine_theme VALUES (1, 1), (1, 2), (2, 2), (2, 3), (3, 1), (3, 3), (4, 2);
""",
)

MAGAZINES = "SELECT magazine_name FROM photomagazine"
ISSUES = "issue JOIN photomagazine m ON m.id = magazine_id"
HAS_THEME = "id {} (SELECT magazine_id FROM magazine_theme JOIN theme t ON t.id = theme_id WHERE theme_name = '{}')"
RIGHT = [
    # names that end as the keys call them
    ("How many magazines are there?", "SELECT count(*) FROM photomagazine"),
    ("Names of the magazines from FRA", f"{MAGAZINES} WHERE country = 'FRA'"),
    # what keys call someone
    ("Who is the editor of the issue Harbours?", "SELECT 'Cy Marsh'"),
    ("Who are the editors of issues with more than 70 pages?", "SELECT unnest(['Ana Roy', 'Cy Marsh', 'Bo Lund'])"),
    # marks in values and names
    ("Which magazines are from Lyon, France?", f"{MAGAZINES} WHERE hq = 'Lyon, France'"),
    ('Who is the editor of the issue "Is light free?"', "SELECT 'Ana Roy'"),
    ("How many pages does the issue Snow, Ice and Salt have?", "SELECT 64"),
    ("What is the circulation (online) of Blende?", "SELECT 800"),
    ("Which magazine has the highest circulation (print)?", "SELECT 'Blende'"),
    ("What is the total circulation (online) of the magazines from FRA?", "SELECT 4100"),
    # codes in brackets
    ("How many magazines from France (FRA) are there?", "SELECT 2"),
    ("List the names of magazines in the Federal Republic (DEU)", "SELECT 'Blende'"),
    # things named before
    ("Among the magazines from FRA, which one has the highest circulation (print)?", "SELECT 'Lens'"),
    ("Among the workers older than 35, who has the lowest wage?", "SELECT 'Temp 16'"),
    ("Who among the workers younger than 35 has the highest wage?", "SELECT 'Bo Lund'"),
    ("Among the issues printed in 2021, what is the average number of pages?", "SELECT 72.0"),
    (
        "Among the magazines from FRA, list the names of those with a circulation (online) above 1000.",
        "SELECT 'Lens'",
    ),
    ("Among the workers older than 35, what is the full name of the one with the most issues?",
     "SELECT full_name FROM worker w JOIN issue i ON i.editor_worker_id = w.id WHERE age > 35 GROUP BY 1"
     " QUALIFY rank() OVER (ORDER BY count(*) DESC) = 1"),
    ("For the magazines from FRA, how many issues are there?", f"SELECT count(*) FROM {ISSUES} WHERE country = 'FRA'"),
    # most of a stored number
    ("Headline of the issue with the most upvotes?", "SELECT 'Snow, Ice and Salt'"),
    ("headline of the issue with the most pages", "SELECT 'Dark Rooms'"),
    # of each
    ("For each theme, how many magazines belong to it?",
     "SELECT theme_name, count(*) FROM theme JOIN magazine_theme ON theme.id = theme_id GROUP BY theme.id, 1"),
    ("How many issues were edited by each worker?",
     "SELECT full_name, count(*) FROM worker w JOIN issue i ON i.editor_worker_id = w.id GROUP BY w.id, 1"),
    ("For each country, how many magazines does it have?", "SELECT country, count(*) FROM photomagazine GROUP BY 1"),
    ("Number of issues per year, ordered by year descending",
     "SELECT year(printed_on), count(*) FROM issue GROUP BY 1 ORDER BY 1 DESC"),
    # one but not another
    ("Names of magazines that have Nature but not Street",
     f"{MAGAZINES} WHERE {HAS_THEME.format('IN', 'Nature')} AND {HAS_THEME.format('NOT IN', 'Street')}"),
    # values of one and the same row
    ("Names of magazines barred in north", "SELECT 'Lens'"),
    ("Names of magazines with a permit in region '#'", "SELECT 'Iris'"),
    # when, and what else; by number
    ("When was the issue Harbours printed?", "SELECT DATE '2023-02-02'"),
    ("On what date was the first issue printed?", "SELECT min(printed_on) FROM issue"),
    ("When was the issue Harbours printed and what is its page count?", "SELECT DATE '2023-02-02', 96"),
    ("What is the headline of issue 3?", "SELECT 'Dark Rooms'"),
    ("Which worker has the highest wage, and what is their age?", "SELECT 'Cy Marsh', 58"),
    # a column of 0 and 1
    ("How many glossy workers are there?", "SELECT 2"),
    # all of them
    ("Which workers have a wage above the average of all workers?",
     "SELECT full_name FROM worker WHERE wage > (SELECT avg(wage) FROM worker)"),
]  # fmt: skip
ASKED = [
    "How many magazines from Sweden are there?",
    "Among the workers older than 35, who is the happiest?",
    "Among the issues printed in 2021, what is the average?",
    "For each theme, how many readers like it?",
    "Which magazine has the highest circulation?",
    "What was the largest page count, and on what date was it printed?",
    "When was the issue Harbours banned?",
    "What is the wage of worker 99?",
]

press = served(PRESS, workspace="press")


@pytest.mark.parametrize(("request_text", "sql"), RIGHT)
def test_things_named_before_are_read(press, request_text, sql):
    assert_right(press, request_text, sql)


@pytest.mark.parametrize("request_text", ASKED)
def test_what_the_data_do_not_tell_is_asked(press, request_text):
    assert_asked(press, request_text)

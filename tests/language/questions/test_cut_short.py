"""Names cut short before columns, codes of states, columns called like quarters, what is compared with the first."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_asked, assert_right, served

ARTISTS = Sqlite(
    "galleries",
    """CREATE TABLE painters (pai_id INTEGER PRIMARY KEY, pai_fname TEXT NOT NULL, pai_lname TEXT NOT NULL, state TEXT);
CREATE TABLE genres (genre TEXT PRIMARY KEY, genre_description TEXT);
CREATE TABLE art_schools (school_id INTEGER PRIMARY KEY, school TEXT NOT NULL, town TEXT NOT NULL, evening INTEGER NOT NULL,
 evening_school_number TEXT, students INTEGER NOT NULL);
CREATE TABLE canvases (canvas_id INTEGER PRIMARY KEY, title TEXT NOT NULL, genre TEXT NOT NULL REFERENCES genres(genre),
 pai_id INTEGER NOT NULL REFERENCES painters(pai_id), price INTEGER NOT NULL, q2 INTEGER, "T-WID" INTEGER, ytd_views INTEGER,
 school_id INTEGER REFERENCES art_schools(school_id));
CREATE TABLE lockers (locker_id INTEGER PRIMARY KEY, floor INTEGER NOT NULL);
CREATE TABLE rents (rent_id INTEGER PRIMARY KEY, locker_id INTEGER NOT NULL REFERENCES lockers(locker_id),
 amount INTEGER NOT NULL, billing_month TEXT NOT NULL);
CREATE TABLE repairs (repair_id INTEGER PRIMARY KEY, locker_id INTEGER NOT NULL REFERENCES lockers(locker_id),
 amount INTEGER NOT NULL);
CREATE TABLE visits (visit_id INTEGER PRIMARY KEY, visit_date DATE NOT NULL,
 school_id INTEGER NOT NULL REFERENCES art_schools(school_id));""",
    {
        "painters": [(1, "Ann", "Lund", "OH"), (2, "Bo", "Vik", "NY"), (3, "Cy", "Holt", "OH"), (4, "Di", "Berg", None)],
        "genres": [("still life", "Things that stay where they are, painted"), ("portrait", "Faces, mostly of people")],
        "art_schools": [
            (1, "Elm", "Rye", 0, None, 90), (2, "Oak", "Rye", 1, "E-7", 40), (3, "Fir", "Hove", 1, "E-9", 80),
            (4, "Ash", "Hove", 0, None, 20), (5, "Yew", "Lewes", 1, "E-2", 70), (6, "Box", "Lewes", 0, None, 30),
            (7, "Bay", "Rye", 0, None, 10), (8, "Fig", "Hove", 1, "E-4", 60), (9, "Ivy", "Lewes", 0, None, 15),
            (10, "Nut", "Rye", 0, None, 25), (11, "Rue", "Hove", 0, None, 35), (12, "Haw", "Rye", 0, None, 45),
        ],
        "canvases": [
            (1, "Pears", "still life", 1, 100, 5, 40, 7, 1), (2, "Jug", "still life", 2, 300, None, 60, 9, 2),
            (3, "Ada", "portrait", 1, 250, 8, 20, 3, 3), (4, "Max", "portrait", 3, 700, 2, 90, 4, 3),
            (5, "Ida", "portrait", 3, 90, None, 30, 1, None),
        ],
        "lockers": [(1, 1), (2, 1), (3, 2)],
        "rents": [(1, 1, 30, "202401"), (2, 2, 20, "202402"), (3, 3, 25, "202312")],
        "repairs": [(1, 1, 5), (2, 1, 8)],
        "visits": [(1, "2024-05-01", 1), (2, "2024-06-01", 1), (3, "2024-06-02", 2), (4, "2024-07-01", 1)],
    },
)  # fmt: skip
ANSWERED = {
    "Which painters have no canvas?": "SELECT 'Di', 'Berg'",
    "Show the painter names": "SELECT pai_fname, pai_lname FROM painters",
    "Which painters are from Ohio?": "SELECT 'Ann', 'Lund' UNION SELECT 'Cy', 'Holt'",
    "What are the last names of the painters who live in New York?": "SELECT 'Vik'",
    "Which canvas has the most year-to-date views?": "SELECT 'Jug'",
    "Which genre does Pears belong to?": "SELECT 'still life'",
    "For each genre, which canvas is the most expensive? Show the genre and the title.": (
        "SELECT 'still life', 'Jug' UNION SELECT 'portrait', 'Max'"
    ),
    "Show the q2 of Ada": "SELECT 8",
    "Which canvases have no q2 value?": "SELECT 'Jug' UNION SELECT 'Ida'",
    "How many visits were there in Q2 2024?": "SELECT 3",
    "What is the highest total width (T-WID)?": "SELECT 90",
    "For each genre, which canvas has the largest total width (T-WID)?": "SELECT 'Jug' UNION SELECT 'Max'",
    "Among the schools with more than 50 students, list the names of the evening schools.": (
        "SELECT school FROM art_schools WHERE students > 50 AND evening = 1"
    ),
    "Among the schools with fewer than 30 students, list the schools in Rye.": "SELECT 'Bay' UNION SELECT 'Nut'",
    "List the genres for which more than 2 canvases exist": "SELECT 'portrait'",
    "Which art schools are there in which no canvas hangs?": (
        "SELECT school FROM art_schools WHERE school_id NOT IN (SELECT school_id FROM canvases WHERE school_id > 0)"
    ),
    "List the towns of the schools in which at least two canvases hang": "SELECT 'Hove'",
    "Which canvases cost more than the most expensive still life canvas?": "SELECT 'Max'",
    "Which canvases are cheaper than the cheapest still life canvas?": "SELECT 'Ida'",
    "What is the amount of the rent of locker number 2?": "SELECT 20",
    "List the towns whose average number of students is above 40, together with that average.": (
        "SELECT 'Rye', 42.0 UNION SELECT 'Hove', 48.75"
    ),
    "List the locker numbers": "SELECT locker_id FROM lockers",
    "What is the rent amount by billing month?": "SELECT billing_month, sum(amount) FROM rents GROUP BY ALL",
}
ASKED = (
    "What is the amount for locker number 1?",  # that of its one rent, or of its repairs
    "How many still lifes and how many portraits are there? Show the genre and the number.",
    "Which canvases are pricier than the oldest canvas?",
)


galleries = served(ARTISTS)


@pytest.mark.parametrize(("request_text", "sql"), ANSWERED.items())
def test_what_is_cut_short_is_understood(galleries, request_text, sql):
    assert_right(galleries, request_text, sql)


@pytest.mark.parametrize("request_text", ASKED)
def test_what_may_be_of_several_is_asked(galleries, request_text):
    assert_asked(galleries, request_text)


def test_an_order_by_months_of_one_year_is_no_order_by_all_of_them(galleries):
    assert_right(
        galleries,
        "Rent amount by billing month in 2024, the highest first",
        "SELECT billing_month, sum(amount) AS rent FROM rents WHERE year(billing_month) = 2024 GROUP BY ALL ORDER BY rent DESC",
        ordered=True,
    )

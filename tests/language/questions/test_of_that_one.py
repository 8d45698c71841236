"""Figures of what was named before, rows said otherwise, columns as units; what is right is hand-written SQL."""

import pytest

from tests.eval.databases import Sqlite
from tests.language.questions.served import assert_right, served

PLATES = Sqlite(
    "plates",
    """CREATE TABLE studio (studio_name TEXT PRIMARY KEY, town TEXT, rent DECIMAL(8,2));
CREATE TABLE printer (printer_id INTEGER PRIMARY KEY, name TEXT NOT NULL, surname TEXT NOT NULL, wage INTEGER,
 studio_name TEXT REFERENCES studio(studio_name));
CREATE TABLE plate (plate_id INTEGER PRIMARY KEY, title TEXT NOT NULL, plate_technique TEXT, grams INTEGER NOT NULL,
 shipping DECIMAL(8,2), price DECIMAL(8,2) NOT NULL, discontinued BOOLEAN NOT NULL);
CREATE TABLE inventory (inventory_id INTEGER PRIMARY KEY, plate_id INTEGER NOT NULL REFERENCES plate(plate_id), shelf TEXT NOT NULL,
 stock_keeper_id INTEGER REFERENCES printer(printer_id));
CREATE TABLE lesson (lesson_id INTEGER PRIMARY KEY, printer_id INTEGER REFERENCES printer(printer_id), held_on DATE NOT NULL);""",
    {
        "studio": [("Inkwell", "Gent", 900), ("Lithos", "Liège", 700), ("Mezzo", "Gent", 800)],
        "printer": [
            (1, "Anke", "Maes", 52, "Inkwell"),
            (2, "Bart", "Maes", 48, "Inkwell"),
            (3, "Cora", "Diels", 60, "Lithos"),
            (4, "Dré", "Wouters", 40, None),
        ],
        "plate": [
            (1, "Harbour", "etching", 300, 8, 120, False),
            (2, "Mill", "etching", 650, 15, 90, False),
            (3, "Crow", "lithograph", 1200, 30, 310, True),
            (4, "Fog", None, 500, 12, 75, False),
        ],
        "inventory": [(1, 1, "A", 1), (2, 1, "B", 3), (3, 2, "A", 1), (4, 3, "C", 3)],
        "lesson": [(1, 1, "2024-01-05"), (2, 1, "2024-02-05"), (3, 3, "2024-02-09"), (4, None, "2024-03-01")],
    },
)
PER_STUDIO = "SELECT studio_name, count(*) FROM printer WHERE studio_name IS NOT NULL GROUP BY studio_name"
RIGHT = {
    "For each studio, show the number of printers in that studio.": PER_STUDIO,
    "For each studio, how many printers does that studio have?": PER_STUDIO,
    "Show the name of each studio and the average wage of the printers working in that studio.": (
        "SELECT studio_name, avg(wage) FROM printer WHERE studio_name IS NOT NULL GROUP BY studio_name"
    ),
    "List the surnames of printers and the number of printers who have that surname": (
        "SELECT surname, count(*) FROM printer GROUP BY surname"
    ),
    "Show each plate technique and the average price of plates of that technique": (
        "SELECT plate_technique, avg(price) FROM plate GROUP BY plate_technique"
    ),
    "For each printer, show the surname and the number of lessons the printer has had": (
        "SELECT printer_id, name, surname, count(*) FROM lesson JOIN printer USING (printer_id) GROUP BY ALL"
    ),
    "How many copies of the plate Harbour are there in the inventory?": "SELECT 2",
    "Which plates have no copy in the inventory? Give the titles.": "SELECT 'Fog'",
    "Which plates are heavier than 600 grams?": "SELECT title FROM plate WHERE grams > 600",
    "Which plates have over 1000 grams?": "SELECT 'Crow'",
    "Get the discontinued plate list (plate id and title).": "SELECT plate_id, title FROM plate WHERE discontinued",
    "Show the titles of the current plates": "SELECT title FROM plate WHERE NOT discontinued",
    "Top 2 most expensive plates": "SELECT unnest(['Crow', 'Harbour']), unnest([310, 120])",
    "List the shelves and the surnames of their stock keepers": (
        "SELECT shelf, surname FROM inventory JOIN printer ON printer_id = stock_keeper_id"
    ),
    "What is the highest shipping charge?": "SELECT 30",
}

plates = served(PLATES)


@pytest.mark.parametrize(("request_text", "sql"), RIGHT.items())
def test_what_was_named_before_is_that_one(plates, request_text, sql):
    assert_right(plates, request_text, sql)

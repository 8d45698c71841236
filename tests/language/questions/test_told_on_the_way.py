"""What a request explains on the way, before it or behind it, over boats for rent."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

SCHEMA = """
CREATE TABLE boat (boat_id INTEGER PRIMARY KEY, boat_name VARCHAR, class_code VARCHAR, built DATE, retired DATE);
INSERT INTO boat VALUES (1, 'Anna', 'S', '1999-05-01', NULL), (2, 'Berta', 'M', '2004-06-01', '2022-01-01'),
  (3, 'Clara', 'S', '2011-07-01', '2023-04-01'), (4, 'Dora', 'L', '2015-08-01', NULL);
CREATE TABLE renter (renter_id INTEGER PRIMARY KEY, full_name VARCHAR, sex VARCHAR, town VARCHAR);
INSERT INTO renter VALUES (1, 'Ida Moss', 'F', 'Arbo'), (2, 'Ben Pike', 'M', 'Arbo'), (3, 'Cy Lund', 'M', 'Bela');
CREATE TABLE booking (booking_id INTEGER PRIMARY KEY, boat_id INTEGER REFERENCES boat (boat_id),
  renter_id INTEGER REFERENCES renter (renter_id), booked_on DATE, valid_to DATE, hours INTEGER,
  price DECIMAL(8, 2), discount DECIMAL(4, 2));
INSERT INTO booking VALUES (1, 1, 1, '2024-01-05', '9999-12-31', 3, 10, 0), (2, 1, 2, '2024-02-10', '2024-03-01', 2, 10, 0.5),
  (3, 2, 3, '2024-03-01', '9999-12-31', 8, 5, 0.1), (4, 4, 1, '2024-03-20', '9999-12-31', 1, 40, 0.25);
"""
ANSWERED = [
    ("Which boats are still afloat, i.e. have no retired date?", "SELECT unnest(['Anna', 'Dora'])"),
    ("boats out of service, that is with a retired date", "SELECT unnest(['Berta', 'Clara'])"),
    ("How many sailing boats (class code S) are there?", "SELECT 2"),
    ("How many Marconi boats (class code M) are there?", "SELECT 1"),
    ("Revenue is hours times price. What is the total revenue by town?",
     "SELECT * FROM (VALUES ('Arbo', 90), ('Bela', 40))"),
    ("Which renter has the highest takings? takings = hours x price x (1 - discount)", "SELECT 'Ida Moss'"),
    ("Takings by town; takings = hours x price x (1 - discount)", "SELECT * FROM (VALUES ('Arbo', 70), ('Bela', 36))"),
    ("Top 1 renters by takings (takings = hours x price)", "SELECT 'Ida Moss'"),
    ("How many running bookings are there? Running means valid_to = 9999-12-31.", "SELECT 3"),
    ("What is the average price of bookings that are running, i.e. whose valid_to is 9999-12-31?", "SELECT 55 / 3.0"),
    ("How many female renters are there? 'F' stands for female", "SELECT 1"),
    ("How many motor boats are there? class_code = 'M' means motor", "SELECT 1"),
    ("Which renters are male? Male refers to sex = 'M'", "SELECT unnest(['Ben Pike', 'Cy Lund'])"),
    ("How many bookings have a price above 9? above 9 refers to price > 9", "SELECT 3"),
    ("How many bookings have a booked_on >= 2024-03-01?", "SELECT 2"),
    ("How many bookings have a booked_on = 2024-03-01?", "SELECT 1"),
    ("renter with the highest total hours times price", "SELECT 'Ida Moss'"),
]  # fmt: skip
ASKED = [
    "Which boats are not seaworthy (class code S)?",  # is S seaworthy, or is it not?
    "How many bookings have a price above 9? above 9 refers to discount > 9",
    "hours x price x (1 - discount) by town",
    "Which boats are swift, i.e. well loved?",
    "Takings by town; earnings = hours x price",
    "Top renters (by hours, sales = price; only Arbo)",
]


service = served(DuckDb("boats", SCHEMA))


@pytest.mark.parametrize(("request_text", "sql"), ANSWERED, ids=[asked for asked, _ in ANSWERED])
def test_is_read(service, request_text, sql):
    assert_right(service, request_text, sql)


@pytest.mark.parametrize("request_text", ASKED)
def test_is_asked(service, request_text):
    assert_asked(service, request_text)

"""A marina: shares of a whole, what superlatives are measured by, things called after what marks them."""

import pytest

from tests.eval.databases import DuckDb
from tests.language.questions.served import assert_asked, assert_right, served

MARINA = DuckDb(
    "marina",
    """
CREATE TABLE skipper (id INTEGER PRIMARY KEY, skipper_name VARCHAR, is_instructor VARCHAR, joined_on DATE,
  club_member BOOLEAN, home VARCHAR);
CREATE TABLE boat (id INTEGER PRIMARY KEY, boat_name VARCHAR, rig VARCHAR, sleeps INTEGER, insured_value INTEGER,
  launch_date DATE, refit_date DATE, skipper_id INTEGER NOT NULL REFERENCES skipper(id));
CREATE TABLE regatta (id INTEGER PRIMARY KEY, regatta_name VARCHAR, year INTEGER, date DATE,
  difficulty INTEGER);
CREATE TABLE payment (id INTEGER PRIMARY KEY, boat_id INTEGER NOT NULL REFERENCES boat(id), method VARCHAR,
  amount DECIMAL(8,2), paid_on DATE);
CREATE TABLE licence (id INTEGER PRIMARY KEY, skipper_id INTEGER NOT NULL REFERENCES skipper(id), waters VARCHAR);
CREATE TABLE flagState (id INTEGER PRIMARY KEY, name VARCHAR, indepYear INTEGER, area INTEGER);
CREATE TABLE stateLanguage (stateId INTEGER REFERENCES flagState(id), language VARCHAR, isOfficial CHAR(1));
INSERT INTO skipper VALUES (1, 'Ines Kold', 't', '2012-03-01', true, 'Ghent'), (2, 'Omar Vind', 'f', '2015-05-09', true, 'Ghent'),
  (3, 'Rita Saul', 't', '2019-08-20', false, 'Ostend'), (4, 'Theo Marr', 'f', '2020-01-11', true, 'Ostend');
INSERT INTO boat VALUES (1, 'Heron', 'Sloop', 4, 40000, '1998-05-01', '2019-01-01', 1),
  (2, 'Tern', 'Ketch', 6, 90000, '2005-06-11', '2010-07-07', 1), (3, 'Gannet', 'Sloop', 2, 15000, '2011-02-02',
  '2012-02-02', 2), (4, 'Petrel', 'Yawl', 8, 120000, '1989-09-09', '2021-03-03', 3), (5, 'Dunlin', 'Sloop', 5, 52000,
  '2016-04-04', '2018-08-08', 4);
INSERT INTO regatta VALUES (1, 'Spring Cup', 2022, '2022-04-09', 3), (2, 'Night Race', 2023, '2023-06-24', 9),
  (3, 'Autumn Cup', 2023, '2023-10-01', 5), (4, 'Winter Series', 2021, '2021-12-12', 7);
INSERT INTO payment VALUES (1, 1, 'Card', 120.00, '2023-05-02'), (2, 2, 'Cash', 300.00, '2023-05-09'), (3, 2, 'Card',
  180.00, '2023-06-30'), (4, 4, 'Transfer', 950.00, '2023-07-01'), (5, 5, 'Card', 60.00, '2023-07-15'), (6, 3, 'Cash',
  40.00, '2023-08-01');
INSERT INTO licence VALUES (1, 1, 'Coast'), (2, 2, 'Coast'), (3, 3, 'Ocean'), (4, 4, 'Lakes');
INSERT INTO flagState VALUES (1, 'Arland', 1960, 900), (2, 'Bretony', 1822, 400), (3, 'Cymra', 1975, 1200), (4, 'Doria',
  1918, 150);
INSERT INTO stateLanguage VALUES (1, 'Arlandic', 'T'), (1, 'Norse', 'F'), (2, 'Bretonic', 'T'), (2, 'Norse', 'T'),
  (3, 'Cymric', 'T'), (3, 'Arlandic', 'T'), (4, 'Norse', 'T'), (4, 'Bretonic', 'F'), (4, 'Cymric', 'F');
""",
)
BY_RIG = "SELECT rig, {0} / sum({0}) OVER () FROM payment JOIN boat b ON b.id = boat_id GROUP BY rig"
RIGHT = [
    # shares of a whole
    ("What share of the total payments, in percent, comes from each rig?", BY_RIG.format("sum(amount)")),
    ("What share of all payments does each rig account for?", BY_RIG.format("count(*)")),
    ("Share of each rig in the number of boats, in percent.", "SELECT rig, count(*) / 5.0 FROM boat GROUP BY 1"),
    ("What share of the boats, in percent, are sloops?", "SELECT 0.6"),
    ("What proportion of the boats is of the rig Ketch? Answer in percent.", "SELECT 0.2"),
    ("What percentage of the total payments did the sloops make?",
     "SELECT sum(amount) FILTER (rig = 'Sloop') / sum(amount) FROM payment JOIN boat b ON b.id = boat_id"),
    # what a superlative is measured by
    ("Which boat is the oldest, going by its launch date?", "SELECT 'Petrel'"),
    ("Which boat is the newest by refit date?", "SELECT 'Petrel'"),
    ("What is the most valuable boat by insured value?", "SELECT 'Petrel'"),
    ("Which regatta was the most recent?", "SELECT 'Autumn Cup'"),
    ("What is the largest insured value boat?", "SELECT 'Petrel'"),
    ("What is the highest boat insured value?", "SELECT 120000"),
    ("Which regatta has the highest difficulty score?", "SELECT 'Night Race'"),
    ("How many regattas have a difficulty score of over 4?", "SELECT 3"),
    # things called after what marks them
    ("How many instructors are there?", "SELECT 2"),
    ("How many club members do we have per home?", "SELECT home, count(*) FROM skipper WHERE club_member GROUP BY 1"),
    ("Boats owned by instructors", "SELECT unnest(['Heron', 'Tern', 'Petrel'])"),
    ("Among the boats of instructors, how many can sleep more than 5 guests?", "SELECT 2"),
    # values that are things of a kind
    ("In which states is Arlandic an official language?", "SELECT unnest(['Arland', 'Cymra'])"),
    ("flag states where either Cymric or Bretonic is an official language", "SELECT unnest(['Bretony', 'Cymra'])"),
    ("Names of flag states where Norse is not an official language", "SELECT unnest(['Arland', 'Cymra'])"),
    ("In which flag states is Norse official?", "SELECT unnest(['Bretony', 'Doria'])"),
    ("flag states where both Norse and Bretonic are spoken", "SELECT unnest(['Bretony', 'Doria'])"),
    ("How many different languages are there?", "SELECT 4"),
    ("How many different official languages are there?", "SELECT 4"),
    ("Which flag states became independent after 1900?", "SELECT unnest(['Arland', 'Cymra', 'Doria'])"),
    # of theirs
    ("Among the sloops, which payment has the highest amount? Show the amount.", "SELECT 120.00"),
]  # fmt: skip


ASKED = [
    "Which insured value is the most common?",  # each is of one boat
    "Which boats changed their skipper after the year 2013?",  # who has one now is not who changed
    "Which flag states have a larger area than any state where Norse is spoken?",  # than all of them, or than one
]

marina = served(MARINA, workspace="marina")


@pytest.mark.parametrize(("request_text", "sql"), RIGHT)
def test_shares_and_superlatives_are_read(marina, request_text, sql):
    assert_right(marina, request_text, sql)


@pytest.mark.parametrize("request_text", ASKED)
def test_what_ranks_nothing_or_may_mean_two_things_is_asked(marina, request_text):
    assert_asked(marina, request_text)

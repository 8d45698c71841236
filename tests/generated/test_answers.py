"""The SQL that judges: its rows, counted by hand, over two clubs with five players and their matches."""

import datetime

import pytest

from tests.generated import intents as i
from tests.generated.answers import answers
from tests.generated.rows import logical_database
from tests.generated.schemas import Attribute, Link, Schema, Thing

NAME, AGE, TOWN = Attribute("name", "name"), Attribute("age", "number"), Attribute("town", "place", ("Cork", "Bath"))
DAY = Attribute("match date", "date", ("played",))
CLUB = Thing("club", "clubs", (NAME, TOWN))
PLAYER = Thing("player", "players", (NAME, AGE), (Link("club", "club"),), who=True)
MATCH = Thing("match", "matches", (DAY,), (Link("player", "player"),))
SCHEMA = Schema("clubs", False, (CLUB, PLAYER, MATCH))
ROWS = {
    "club": [{"#": 1, "name": "Reds", "town": "Cork"}, {"#": 2, "name": "Blues", "town": None}],
    "player": [
        {"#": at, "#club": club, "name": name, "age": age}
        for at, club, name, age in [(1, 1, "Ann", 30), (2, 1, "Bob", 20), (3, 2, "Cid", 30), (4, 2, "Dan", None)]
    ],
    "match": [
        {"#": 1, "#player": 1, "match date": datetime.date(2022, 5, 1)},
        {"#": 2, "#player": 1, "match date": datetime.date(2023, 5, 1)},
        {"#": 3, "#player": 2, "match date": datetime.date(2022, 7, 9)},
    ],
}
WHO, OLD, WHERE, WHEN = i.At((), NAME), i.At((), AGE), i.At((), TOWN), i.At((), DAY)


def in_year(number):
    return i.When(WHEN, "year", datetime.date(number, 1, 1), datetime.date(number + 1, 1, 1))


def played(*where, operator=">", number=0):
    return i.Has("match", "player", operator, number, where)


@pytest.mark.parametrize(
    ("intent", "expected"),
    [
        (i.Listing("player", (WHO,), (i.Than(OLD, ">", (20,)),)), [[("Ann",), ("Cid",)]]),
        (i.Listing("player", (WHO,), (i.Average(OLD, False),)), [[("Bob",)]]),
        (i.Listing("player", (WHO,), (i.Is(i.At(("club",), TOWN), ("Cork",)),)), [[("Ann",), ("Bob",)]]),
        (i.Listing("club", (WHO,), (i.Is(WHERE, ("Cork",), True),)), [[], [("Blues",)]]),
        (i.Listing("player", (WHO,), (played(operator="<", number=2),)), [[("Bob",)], [("Bob",), ("Cid",), ("Dan",)]]),
        (i.Listing("player", (WHO,), (i.ButNot(played(in_year(2022)), played(in_year(2023))),)), [[("Bob",)]]),
        (i.Listing("player", (WHO,), (i.Either((i.Starts(WHO, "A", False), i.Starts(WHO, "O", True))),)),
         [[("Ann",), ("Bob",)]]),
        (i.Best("player", OLD, True), [[("Ann",), ("Cid",)]]),
        (i.Best("player", OLD, False, each=i.Each(("club",))), [[("Blues", "Cid"), ("Reds", "Bob")]]),
        (i.BestBy("player", "match", "player", i.Figure("count"), False),
         [[("Bob",)], [("Cid",), ("Dan",)]]),
        (i.Figures("player", (i.Figure("avg", OLD),)), [[(80 / 3,)]]),
        (i.Figures("match", (i.Figure("count"),), (i.Each(("player",)),)),
         [[("Ann", 2), ("Bob", 1)], [("Ann", 2), ("Bob", 1), ("Cid", 0), ("Dan", 0)]]),
        (i.Figures("player", (i.Figure("count"),), (i.At(("club",), TOWN),), having=(">", 1)), [[("Cork",), (None,)]]),
        (i.Figures("match", (i.Figure("count"),), (i.Time(WHEN, "year"),), order=i.Order(1, True), top=1),
         [[(datetime.date(2022, 1, 1),)]]),
        (i.Figures("player", (i.Figure("distinct", i.At(("club",), TOWN)),)), [[(1,)]]),
        (i.Share("player", i.Than(OLD, ">=", (30,))), [[(50.0,)]]),
        (i.PerThing("player", "match", "player"), [[(1.5,)], [(0.75,)]]),
        (i.Different("club", WHERE), [[("Cork",)]]),
    ],
)  # fmt: skip
def test_rows_that_are_right(intent, expected):
    database = logical_database(SCHEMA, ROWS)

    found = [sorted(database.execute(sql).fetchall(), key=str) for sql in answers(intent, SCHEMA)]

    for rows in expected:
        assert sorted(rows, key=str) in found
    assert all(rows in [sorted(e, key=str) for e in expected] for rows in found)

"""A theatre company: who plays in which show, who writes what, and who paid to see it.

On purpose in the rows: two people of one name, a mentor who is nobody, writers that two plays share, a play without a
writer, shows told apart by two columns, a show with two venues, a bridge between shows and people, tickets delivered
twice, tickets of shows that do not exist, shows and tickets of the future, dates and keys that are NULL, towns in
different case, and notes that have no key.
"""

from __future__ import annotations

import datetime
import functools
import random
from decimal import Decimal
from pathlib import Path

from tests.workspaces.folder import Row, Source, to_one, write_workspace

AS_OF = datetime.date(2026, 5, 1)
DAY = datetime.timedelta(days=1)

NAMES = ["Ann Lee", "Bo Kim", "Ann Lee", "Cy Roe", "Di Ash", "Ed Fox", "Flo Day", "Gus Orr", "Hal Ivy", "Ida Joy"]
PLAYS = [
    (1, "Storm", 1, "drama", "3.50"),
    (2, "Wit", 1, "comedy", "2.00"),
    (3, "Ash", 3, "drama", None),
    (4, "Reeds", None, None, "4.25"),
    (5, "Unstaged", 4, "comedy", "1.00"),
]
VENUES = [(1, "Great Hall", "york", 300), (2, "Attic", "YORK", 40), (3, "Pier", "Hove", None), (4, "Barn", None, 90)]


@functools.cache
def rows() -> dict[str, list[Row]]:
    """Every dataset's rows as they stand in its file."""
    chance = random.Random(20260501)
    shows = _shows(chance)
    return {
        "th.venues": [dict(zip(("venue_id", "venue_name", "town", "seats"), v, strict=True)) for v in VENUES],
        "th.people": _people(chance),
        "th.plays": [
            {"play_id": i, "title": t, "writer": w, "genre": g, "royalty": Decimal(r) if r else None}
            for i, t, w, g, r in PLAYS
        ],
        "th.shows": shows,
        "th.casts": _casts(chance, shows),
        "th.tickets": _tickets(chance, shows),
        "th.notes": _notes(chance),
        "th.contracts": [
            {"person": person, "salary": salary, "signed_on": datetime.date(2026, 1, 1) + DAY * 20 * person}
            for person, salary in ((1, 100), (3, 250), (5, None), (8, 90), (11, 70))
        ],
    }


def _people(chance: random.Random) -> list[Row]:
    return [
        {
            "person_id": i,
            "full_name": name,
            "born": None if i in (4, 9) else datetime.date(1960, 1, 1) + DAY * chance.randint(0, 15000),
            "mentor": {2: 1, 3: 1, 4: 2, 5: 2, 6: 99, 7: 7, 8: 5}.get(i),
        }
        for i, name in enumerate(NAMES, start=1)
    ]


def _shows(chance: random.Random) -> list[Row]:
    return [
        {
            "play_id": play,
            "show_no": number,
            "venue": chance.choice([1, 1, 2, 3, 4, None]),
            "rain_venue": chance.choice([1, 2, 3, 3, None, 8]),
            "held_on": chance.choice(
                [
                    None,
                    *(datetime.date(2026, m, d) for m in (1, 2, 3, 4, 5, 6) for d in (1, 14, 30) if (m, d) != (2, 30)),
                ]
            ),
            "price": Decimal(chance.choice([1000, 1250, 2000, 0])) / 100,
            "length": chance.choice([90, 120, 120, None]),
        }
        for play in (1, 2, 3, 4)
        for number in range(1, chance.choice([4, 6, 7]))
    ]


def _casts(chance: random.Random, shows: list[Row]) -> list[Row]:
    found = []
    for show in shows:
        for person in chance.sample(range(1, 9), chance.choice([0, 1, 2, 3])):
            found.append(
                {
                    "play_id": show["play_id"],
                    "show_no": show["show_no"],
                    "person": person,
                    "part": chance.choice(["lead", "chorus", "Chorus", None]),
                    "fee": Decimal(chance.choice([5000, 7500, 12050])) / 100,
                }
            )
    return [*found, {"play_id": 1, "show_no": 1, "person": 77, "part": "lead", "fee": Decimal("1.00")}]


def _tickets(chance: random.Random, shows: list[Row]) -> list[Row]:
    found: list[Row] = []
    for i in range(1, 61):
        show = chance.choice(shows)
        sold = datetime.datetime(2026, 1, 5, 9) + DAY * chance.randint(0, 140)
        row: Row = {
            "ticket_id": f"T{i:02}",
            "play_id": 9 if i % 15 == 0 else show["play_id"],
            "show_no": show["show_no"],
            "buyer": chance.choice([1, 2, 3, 5, 5, 9, 10, None, 55]),
            "sold_at": sold if i % 13 else None,
            "paid": Decimal(chance.choice([1000, 2000, 950, 0])) / 100,
            "rating": chance.choice([1, 4, 5, None]),
            "loaded_at": sold,
        }
        found.append(row)
        if i % 7 == 0:
            found.append({**row, "paid": Decimal("99.00"), "buyer": 4, "loaded_at": sold - DAY})
    chance.shuffle(found)
    return found


def _notes(chance: random.Random) -> list[Row]:
    found: list[Row] = [
        {"person": chance.choice([1, 2, 3, None]), "stars": chance.choice([1, 2, None]), "word": chance.choice("ab")}
        for _ in range(14)
    ]
    return [*found, *found[:3]]


def sources() -> list[Source]:
    data = rows()
    show = "play_id show_no"
    return [
        Source(
            "th.people",
            {"person_id": ("INTEGER", "key", {"nullable": False}), "full_name": ("VARCHAR", "text"),
             "born": ("DATE", "time"), "mentor": ("INTEGER", "key")},
            data["th.people"],
            {"description": "Everybody.", "entity": "person", "primary_key": ["person_id"], "display": "full_name",
             "relations": [to_one("mentor", "mentor", "th.people", "person_id")]},
        ),
        Source(
            "th.contracts",
            {"person": ("INTEGER", "key"), "salary": ("INTEGER", "measure"), "signed_on": ("DATE", "time")},
            data["th.contracts"],
            {"description": "Who is employed.", "entity": "contract", "primary_key": ["person"], "time": "signed_on",
             "relations": [to_one("person", "person", "th.people", "person_id", cardinality="one_to_one")]},
        ),
        Source(
            "th.plays",
            {"play_id": ("INTEGER", "key", {"nullable": False}), "title": ("VARCHAR", "text"),
             "writer": ("INTEGER", "key"), "genre": ("VARCHAR", "dimension"), "royalty": ("DECIMAL(6,2)", "measure")},
            data["th.plays"],
            {"description": "Plays in the repertoire.", "entity": "play", "primary_key": ["play_id"],
             "display": "title", "relations": [to_one("writer", "writer", "th.people", "person_id")]},
        ),
        Source(
            "th.venues",
            {"venue_id": ("INTEGER", "key"), "venue_name": ("VARCHAR", "text"),
             "town": ("VARCHAR", "dimension", {"normalize": "upper"}), "seats": ("INTEGER", "measure")},
            data["th.venues"],
            {"description": "Where shows are held.", "entity": "venue", "primary_key": ["venue_id"],
             "display": "venue_name"},
        ),
        Source(
            "th.shows",
            {"play_id": ("INTEGER", "key"), "show_no": ("INTEGER", "key"), "venue": ("INTEGER", "key"),
             "rain_venue": ("INTEGER", "key"), "held_on": ("DATE", "time"), "price": ("DECIMAL(8,2)", "measure"),
             "length": ("INTEGER", "measure", {"unit": "minutes"})},
            data["th.shows"],
            {"description": "Single performances.", "entity": "show", "primary_key": ["play_id", "show_no"],
             "time": "held_on",
             "relations": [to_one("play", "play_id", "th.plays", "play_id"),
                           to_one("venue", "venue", "th.venues", "venue_id"),
                           to_one("rain_venue", "rain_venue", "th.venues", "venue_id")]},
        ),
        Source(
            "th.casts",
            {"play_id": ("INTEGER", "key"), "show_no": ("INTEGER", "key"), "person": ("INTEGER", "key"),
             "part": ("VARCHAR", "dimension", {"normalize": "lower"}), "fee": ("DECIMAL(8,2)", "measure")},
            data["th.casts"],
            {"description": "Who plays in which show.", "entity": "engagement",
             "primary_key": ["play_id", "show_no", "person"],
             "relations": [to_one("show", show, "th.shows", show),
                           to_one("person", "person", "th.people", "person_id")]},
        ),
        Source(
            "th.tickets",
            {"ticket_id": ("VARCHAR", "key"), "play_id": ("INTEGER", "key"), "show_no": ("INTEGER", "key"),
             "buyer": ("INTEGER", "key"), "sold_at": ("TIMESTAMP", "time"), "paid": ("DECIMAL(8,2)", "measure"),
             "rating": ("INTEGER", "measure"), "loaded_at": ("TIMESTAMP", "time")},
            data["th.tickets"],
            {"description": "Tickets; a change is delivered as a new version.", "entity": "ticket",
             "primary_key": ["ticket_id"], "time": "sold_at",
             "deduplicate": {"key": ["ticket_id"], "order_by": "loaded_at", "reason": "The newest version holds."},
             "relations": [to_one("show", show, "th.shows", show, orphans="exclude"),
                           to_one("buyer", "buyer", "th.people", "person_id")]},
        ),
        Source(
            "th.notes",
            {"person": ("INTEGER", "key"), "stars": ("INTEGER", "measure"), "word": ("VARCHAR", "text")},
            data["th.notes"],
            {"description": "Notes on people, without a key.", "entity": "note",
             "relations": [to_one("person", "person", "th.people", "person_id")]},
        ),
    ]  # fmt: skip


def write_theatre(root: Path) -> Path:
    return write_workspace(root, sources(), name="theatre", as_of=AS_OF)

"""A college: courses with a key of two columns, a bridge of enrolments, mentors among the people themselves, and two
roads from an exchange to a city.

On purpose in the rows: namesakes, people without mentor, with a mentor who is in no table and with one who is their
mentor in turn; enrolments delivered twice, of courses that do not exist, with half a key, and of people who do not
exist; cities written in two cases, exchanges after the day of the workspace, grades and costs that are missing or tie.
"""

from __future__ import annotations

import datetime
import functools
import random
from decimal import Decimal
from pathlib import Path

from tests.workspaces.folder import Row, Source, to_one, write_workspace

AS_OF = datetime.date(2026, 4, 1)
DAY = datetime.timedelta(days=1)

CITIES = [(1, "Porto", "pt"), (2, "Lyon", "FR"), (3, "Graz", "AT"), (4, "Lyon", "fr"), (5, "Nowhere", None)]
COURSES = [
    ("BIO", 1, "Cells", 5, 2), ("BIO", 2, "Plants", 5, 2), ("CHE", 1, "Acids", 10, 3), ("CHE", 2, "Cells", None, None),
    ("MAT", 1, "Sets", 5, 99), ("MAT", 2, "Rings", 15, 1), ("MAT", 3, "Knots", 10, 1),
]  # fmt: skip
NAMES = ["Ana Sol", "Ben Ito", "Cleo Ray", "Dan Orr", "Eva Lux", "Ana Sol"]


@functools.cache
def rows() -> dict[str, list[Row]]:
    """Every dataset's rows as they stand in its file."""
    chance = random.Random(20260402)
    people = _people(chance)
    return {
        "uni.cities": [dict(zip(("city_id", "city_name", "country"), c, strict=True)) for c in CITIES],
        "uni.people": people,
        "uni.courses": [
            dict(zip(("department", "number", "title", "credits", "teacher_id"), c, strict=True)) for c in COURSES
        ],
        "uni.enrolments": _enrolments(chance, people),
        "uni.exchanges": _exchanges(chance, people),
        "uni.cards": [
            {"card_id": f"K{i}", "owner": i * 3 if i < 6 else 77, "colour": chance.choice(["red", "blue", None])}
            for i in range(1, 7)
        ],
    }


def _people(chance: random.Random) -> list[Row]:
    return [
        {
            "person_id": i,
            "full_name": NAMES[i % len(NAMES)],
            "born": chance.choice([1990, 1999, 2001, 2001, 2004, None]),
            "height": chance.choice([1.62, 1.7, 1.7, 1.855, None]),
            "city_id": chance.choice([1, 2, 3, 4, 9, None]),
            "mentor_id": {1: 2, 2: 1}.get(i, chance.choice([1, 2, 3, 4, 88, None])),
            "joined_on": datetime.date(2025, 1, 1) + DAY * (i * 37 % 400) if i % 7 else None,
        }
        for i in range(1, 19)
    ]


def _enrolments(chance: random.Random, people: list[Row]) -> list[Row]:
    found: list[Row] = []
    keys = [(c[0], c[1]) for c in COURSES] + [("BIO", 9), ("MAT", None), (None, None)]
    for i, (department, number) in enumerate(keys * 6):
        moment = datetime.datetime(2025, 9, 1, 8) + DAY * (i * 5)
        row: Row = {
            "enrolment_id": i + 1,
            "person_id": chance.choice([*(p["person_id"] for p in people[:14]), 66, None]),
            "department": department,
            "number": number,
            "grade": chance.choice([1, 2, 2, 3, 5, None]),
            "fee": Decimal(chance.choice([0, 9950, 9950, 25000])) / 100,
            "enrolled_on": moment.date(),
            "updated_at": moment,
        }
        found.append(row)
        if i % 6 == 0:
            found.append({**row, "grade": 4, "fee": Decimal("1.00"), "updated_at": moment - DAY})
    chance.shuffle(found)
    return found


def _exchanges(chance: random.Random, people: list[Row]) -> list[Row]:
    return [
        {
            "exchange_id": f"X{i:02}",
            "person_id": chance.choice([*(p["person_id"] for p in people[4:]), 66, None]),
            "from_city": chance.choice([1, 2, 3, 4, 9]),
            "to_city": chance.choice([1, 2, 3, None]),
            "cost": chance.choice([Decimal("120.00"), Decimal("80.25"), Decimal("80.25"), None]),
            "left_on": datetime.date(2025, 11, 1) + DAY * (i * 9) if i != 5 else None,
        }
        for i in range(1, 25)
    ]


def sources() -> list[Source]:
    data = rows()
    return [
        Source(
            "uni.cities",
            {"city_id": ("INTEGER", "key", {"nullable": False}), "city_name": ("VARCHAR", "dimension"),
             "country": ("VARCHAR", "dimension", {"normalize": "upper"})},
            data["uni.cities"],
            {"description": "Cities.", "entity": "city", "primary_key": ["city_id"], "display": "city_name"},
        ),
        Source(
            "uni.people",
            {"person_id": ("INTEGER", "key", {"nullable": False}), "full_name": ("VARCHAR", "text", {"nullable": False}),
             "born": ("INTEGER", "measure"), "height": ("DOUBLE", "measure"), "city_id": ("INTEGER", "key"),
             "mentor_id": ("INTEGER", "key"), "joined_on": ("DATE", "time")},
            data["uni.people"],
            {"description": "Students and teachers.", "entity": "person", "primary_key": ["person_id"],
             "display": "full_name", "time": "joined_on",
             "relations": [to_one("home", "city_id", "uni.cities", "city_id"),
                           to_one("mentor", "mentor_id", "uni.people", "person_id")]},
        ),
        Source(
            "uni.courses",
            {"department": ("VARCHAR", "dimension"), "number": ("INTEGER", "key"), "title": ("VARCHAR", "text"),
             "credits": ("INTEGER", "measure"), "teacher_id": ("INTEGER", "key")},
            data["uni.courses"],
            {"description": "Courses by department and number.", "entity": "course",
             "primary_key": ["department", "number"], "display": "title",
             "relations": [to_one("teacher", "teacher_id", "uni.people", "person_id")]},
        ),
        Source(
            "uni.enrolments",
            {"enrolment_id": ("INTEGER", "key", {"nullable": False}), "person_id": ("INTEGER", "key"),
             "department": ("VARCHAR", "key"), "number": ("INTEGER", "key"), "grade": ("INTEGER", "measure"),
             "fee": ("DECIMAL(10,2)", "measure"), "enrolled_on": ("DATE", "time"), "updated_at": ("TIMESTAMP", "time")},
            data["uni.enrolments"],
            {"description": "Who takes which course.", "entity": "enrolment", "primary_key": ["enrolment_id"],
             "time": "enrolled_on",
             "deduplicate": {"key": ["enrolment_id"], "order_by": "updated_at", "reason": "The newest holds."},
             "relations": [to_one("student", "person_id", "uni.people", "person_id", orphans="exclude"),
                           to_one("course", "department number", "uni.courses", "department number")]},
        ),
        Source(
            "uni.exchanges",
            {"exchange_id": ("VARCHAR", "key", {"nullable": False}), "person_id": ("INTEGER", "key"),
             "from_city": ("INTEGER", "key"), "to_city": ("INTEGER", "key"), "cost": ("DECIMAL(10,2)", "measure"),
             "left_on": ("DATE", "time")},
            data["uni.exchanges"],
            {"description": "Terms abroad.", "entity": "exchange", "primary_key": ["exchange_id"], "time": "left_on",
             "relations": [to_one("traveller", "person_id", "uni.people", "person_id"),
                           to_one("origin", "from_city", "uni.cities", "city_id"),
                           to_one("destination", "to_city", "uni.cities", "city_id")]},
        ),
        Source(
            "uni.cards",
            {"card_id": ("VARCHAR", "key", {"nullable": False}), "owner": ("INTEGER", "key"),
             "colour": ("VARCHAR", "dimension")},
            data["uni.cards"],
            {"description": "Library cards, one to a person.", "entity": "card", "primary_key": ["card_id"],
             "relations": [to_one("owner", "owner", "uni.people", "person_id", cardinality="one_to_one")]},
        ),
    ]  # fmt: skip


def write_college(root: Path, **changes: object) -> Path:
    """The college's workspace in `root`; `changes` replace arguments of `write_workspace`."""
    chosen = changes.pop("sources", None) or sources()
    arguments: dict[str, object] = {"name": "College", "as_of": AS_OF}
    return write_workspace(root, chosen, **{**arguments, **changes})  # type: ignore[arg-type]

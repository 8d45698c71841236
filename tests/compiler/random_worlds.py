"""Random schemas with random rows: keys of one and two columns, bridges, references to oneself, two roads to one table.

On purpose in the rows: orphans, keys with a part missing, namesakes, versions delivered twice, spellings, missing
values everywhere, events of the future, tables without rows. Columns of different tables share their names.
"""

from __future__ import annotations

import datetime
import random
from decimal import Decimal
from pathlib import Path

from tests.compiler.worlds import World
from tests.workspaces.folder import Row, Source, to_one, write_workspace
from tests.workspaces.opened import Company, open_company

AS_OF = datetime.date(2026, 4, 1)
DAY = datetime.timedelta(days=1)
TABLES = ("alpha", "bravo", "cargo", "delta", "eagle", "foxes")
NAMES = ("Ana", "Ben", "Cleo", "ana", "Dan", None)
KINDS = ("red", "blue", "Blue", "green", None)
VALUES: dict[str, tuple[object, ...]] = {
    "INTEGER": (0, 1, 2, 2, 5, 8, -3, None),
    "DECIMAL(10,2)": (Decimal("0.00"), Decimal("1.25"), Decimal("1.25"), Decimal("9.99"), Decimal("-4.50"), None),
    "DOUBLE": (0.0, 0.5, 0.5, 2.25, -1.75, None),
}


def open_world(seed: int, root: Path) -> tuple[Company, World]:
    """The workspace of `seed`, opened, and its rows."""
    sources = _Maker(random.Random(seed)).sources()
    company = open_company(write_workspace(root, sources, name=f"World {seed}", as_of=AS_OF))
    datasets = {dataset.name: dataset for dataset in company.workspace.datasets}
    return company, World(datasets, {source.name: source.rows for source in sources}, AS_OF)


class _Maker:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.made: list[Source] = []

    def sources(self) -> list[Source]:
        for name in TABLES[: self.chance.randint(2, 5)]:
            self.made.append(self._source(f"w.{name}"))
        return self.made

    def _source(self, name: str) -> Source:
        self.columns: dict[str, tuple[object, ...]] = {}
        self.relations: list[Row] = []
        many = 0 if self.chance.random() < 0.06 else self.chance.randint(1, 22)
        rows: list[Row] = [{} for _ in range(many)]
        key = self._key(name, rows)
        self._references(name, key, rows)
        self._attributes(rows)
        about: Row = {"description": f"Rows of {name}.", "entity": name[2:-1], "primary_key": key, "display": "name"}
        about["relations"] = self.relations
        time = self.chance.choice(("day", "day", "moment", None))
        if time is not None:
            self._dates(time, rows)
            about["time"] = time
        if self.chance.random() < 0.2:
            rows = self._versions(key, rows)
            about["deduplicate"] = {"key": key, "order_by": "version", "reason": "The newest holds."}
        self.chance.shuffle(rows)
        return Source(name, self.columns, rows, about)

    def _key(self, name: str, rows: list[Row]) -> list[str]:
        """One column, or two of which each repeats; sometimes two references, which makes a bridge."""
        shape = self.chance.choice(("number", "number", "text", "pair", "bridge"))
        singles = [s for s in self.made if len(s.about["primary_key"]) == 1]  # type: ignore[arg-type]
        if shape == "bridge" and singles:
            left, right = self.chance.choice(singles), self.chance.choice(singles)
            self._refer("left", left, rows)
            self._refer("right", right, rows)
            names = ["left_id", "right_id"]
            whole = {tuple(row[n] for n in names): row for row in rows if None not in (row[n] for n in names)}
            rows[:] = list({tuple(row[n] for n in names): row for row in whole.values()}.values())
            return names
        if shape == "pair":
            self.columns |= {"part": ("VARCHAR", "key", {"nullable": False}), "number": ("INTEGER", "key")}
            for i, row in enumerate(rows):
                row |= {"part": "AB"[i % 2], "number": i // 2 + 1}
            return ["part", "number"]
        text = shape == "text"
        self.columns["id"] = ("VARCHAR" if text else "INTEGER", "key", {"nullable": False})
        for i, row in enumerate(rows):
            row["id"] = f"{name[2].upper()}{i + 1}" if text else i + 1
        return ["id"]

    def _references(self, name: str, key: list[str], rows: list[Row]) -> None:
        own = Source(name, dict(self.columns), list(rows), {"primary_key": key})
        for i in range(self.chance.randint(0, 2) if self.made else self.chance.randint(0, 1)):
            to = self.chance.choice([*self.made, *self.made, own] if self.made else [own])
            self._refer(self.chance.choice(("home", "owner", "before", "source")) + str(i), to, rows)

    def _refer(self, relation: str, to: Source, rows: list[Row]) -> None:
        """A relation with its columns; some rows lead nowhere, some have no or half a key."""
        key: list[str] = list(to.about["primary_key"])  # type: ignore[call-overload]
        columns = [f"{relation}_{part}" for part in (key if len(key) > 1 else ["id"])]
        kinds = [to.columns[part][0] for part in key]
        self.columns |= {c: (kind, "key") for c, kind in zip(columns, kinds, strict=True)}
        keys = list(dict.fromkeys(tuple(row[part] for part in key) for row in to.rows))
        missing = tuple("nowhere" if kind == "VARCHAR" else 99 for kind in kinds)
        once = self.chance.random() < 0.15
        left = self.chance.sample(keys, len(keys)) if once else []
        for row in rows:
            found = self.chance.choice([*keys, *keys, missing, None]) if not once else left.pop() if left else None
            values = list(found) if found is not None else [None] * len(key)
            if len(key) > 1 and self.chance.random() < 0.1:
                values[0] = None
            row |= dict(zip(columns, values, strict=True))
        about: Row = {"cardinality": "one_to_one"} if once else {}
        if to in self.made and self.chance.random() < 0.2:
            about["orphans"] = "exclude"
        self.relations.append(to_one(relation, " ".join(columns), to.name, " ".join(key), **about))

    def _attributes(self, rows: list[Row]) -> None:
        self.columns |= {"name": ("VARCHAR", "text"), "flag": ("BOOLEAN", "flag")}
        spelled = {"normalize": "lower"} if self.chance.random() < 0.3 else {}
        self.columns["kind"] = ("VARCHAR", "dimension", spelled)
        kinds = [self.chance.choice(list(VALUES)) for _ in range(self.chance.randint(1, 2))]
        for i, kind in enumerate(kinds):
            self.columns[("value", "weight")[i]] = (kind, "measure")
        for row in rows:
            row |= {"name": self.chance.choice(NAMES), "flag": self.chance.choice((True, False, None))}
            row["kind"] = self.chance.choice(KINDS)
            for i, kind in enumerate(kinds):
                row[("value", "weight")[i]] = self.chance.choice(VALUES[kind])

    def _dates(self, column: str, rows: list[Row]) -> None:
        self.columns[column] = ("DATE" if column == "day" else "TIMESTAMP", "time")
        span, gaps = self.chance.choice((120, 200)), self.chance.random() < 0.5
        for row in rows:
            day = datetime.date(2025, 11, 1) + DAY * self.chance.randint(0, span)
            moment = datetime.datetime(day.year, day.month, day.day, self.chance.choice((0, 9, 23)))
            row[column] = None if gaps and self.chance.random() < 0.2 else day if column == "day" else moment

    def _versions(self, key: list[str], rows: list[Row]) -> list[Row]:
        """Some rows once more, older and otherwise."""
        self.columns["version"] = ("INTEGER", "measure", {"nullable": False})
        newest = [{**row, "version": 10} for row in rows]
        older = [
            {**row, "name": "Old", "version": self.chance.randint(1, 9)} for row in rows if self.chance.random() < 0.3
        ]
        return [*newest, *older]

"""Random attributes and conditions of the things of a schema, with values that its rows have."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from typing import Any

from tests.generated import intents as i
from tests.generated.rows import Rows
from tests.generated.schemas import Attribute, Schema, Thing

FURTHEST = 2
"""To-one steps that a request goes."""


class NothingToAsk(Exception):
    """The schema has nothing that a construct needs."""


class DrawConditions:
    """Draws attributes and conditions; raises `NothingToAsk` where the schema lacks what it takes."""

    def __init__(self, schema: Schema, rows: Rows, chance: random.Random) -> None:
        self.schema, self.rows, self.chance = schema, rows, chance

    # things and attributes

    def one(self, some: Any) -> Any:
        found = list(some)
        if not found:
            raise NothingToAsk
        return self.chance.choice(found)

    def thing(self, fits: Callable[[Thing], object] = bool) -> Thing:
        return self.one(thing for thing in self.schema.things if fits(thing))

    def paths(self, thing: Thing) -> list[tuple[i.Path, Thing]]:
        """The ways to other things whose last role is told by its name alone."""
        found: list[tuple[i.Path, Thing]] = []
        frontier: list[tuple[i.Path, Thing]] = [((), thing)]
        for _ in range(FURTHEST):
            frontier = [((*path, link.role), self.schema.thing(link.to)) for path, at in frontier for link in at.links]
            found += frontier
        ends = [end.noun for _, end in found]
        roles = [path[-1] for path, _ in found]
        return [
            (path, end)
            for path, end in found
            if roles.count(path[-1]) == 1 and (ends.count(end.noun) == 1 or len(path) == 1) and end.noun != thing.noun
        ]

    def attribute(self, thing: Thing, *kinds: str, far: float = 0.0) -> i.At:
        """One of the thing's own attributes, or, so often, of something that it belongs to."""
        if self.chance.random() < far:
            ways = [(path, a) for path, end in self.paths(thing) for a in end.of_kind(*kinds)]
            if ways:
                return i.At(*self.chance.choice(ways))
        return i.At((), self.one(thing.of_kind(*kinds)))

    def number(self, thing: Thing) -> i.At:
        return i.At((), self.one(a for a in thing.of_kind("number") if "year" not in a.phrase))

    def seen(self, thing: Thing, attribute: Attribute) -> list[Any]:
        return [row[attribute.phrase] for row in self.rows[thing.noun] if row[attribute.phrase] is not None]

    def level(self, thing: Thing, attribute: Attribute) -> float:
        """A round number from the middle of what there is."""
        values = sorted(self.seen(thing, attribute))
        value = float(values[len(values) * self.chance.randint(15, 85) // 100])
        digits = 1 - len(str(int(abs(value)))) if abs(value) > 99 else 0
        return int(round(value, digits + 1 if digits else 0))

    # conditions

    def conditions(self, thing: Thing, most: int = 2) -> tuple[i.Condition, ...]:
        """None, one or two, about different attributes."""
        drawn = [self.condition(thing) for _ in range(self.chance.choice([0, 1, 1, 1, most]))]
        about: dict[object, i.Condition] = {}
        for condition in drawn:
            about.setdefault(getattr(condition, "at", None), condition)
        return tuple(about.values())

    def condition(self, thing: Thing) -> i.Condition:
        kinds = [
            self.text,
            self.text,
            self.than,
            self.when,
            self.flag,
            self.starts,
            self.missing,
            self.average,
            self.has,
        ]
        for _ in range(20):
            try:
                return self.chance.choice(kinds)(thing)
            except NothingToAsk:
                continue
        raise NothingToAsk

    def text(self, thing: Thing) -> i.Is:
        at = self.attribute(thing, "kind", "place", "state", far=0.35)
        return i.Is(at, self.values(thing, at, 1), self.chance.random() < 0.12)

    def some(self, thing: Thing) -> i.Is:
        at = self.attribute(thing, "kind", "place", "state", far=0.2)
        return i.Is(at, self.values(thing, at, 2))

    def values(self, thing: Thing, at: i.At, number: int) -> tuple[str, ...]:
        there = sorted(set(self.seen(self.end(thing, at.path), at.attribute)))
        if len(there) < number + 1:
            raise NothingToAsk
        return tuple(self.chance.sample(there, number))

    def end(self, thing: Thing, path: i.Path) -> Thing:
        for role in path:
            thing = self.schema.thing(thing.link(role).to)
        return thing

    def than(self, thing: Thing) -> i.Than:
        at = i.At((), self.one(thing.of_kind("number")))
        numbers = tuple(sorted({self.level(thing, at.attribute) for _ in range(2)}))
        if len(numbers) == 2 and self.chance.random() < 0.25:
            return i.Than(at, "between", numbers)
        return i.Than(at, self.chance.choice([">", ">=", "<", "<="]), numbers[:1])

    def average(self, thing: Thing) -> i.Average:
        return i.Average(self.number(thing), self.chance.random() < 0.7)

    def when(self, thing: Thing) -> i.When:
        at = i.At((), self.one(thing.of_kind("date")))
        day: datetime.date = self.one(self.seen(thing, at.attribute))
        grain = self.chance.choice(["year", "year", "month", "after", "before"])
        if grain == "year":
            return year(at, day.year)
        if grain == "month":
            return i.When(
                at, "month", day.replace(day=1), (day.replace(day=1) + datetime.timedelta(days=32)).replace(day=1)
            )
        if grain == "after":
            return i.When(at, "after", day + datetime.timedelta(days=1), None)
        return i.When(at, "before", None, day)

    def flag(self, thing: Thing) -> i.Flag:
        return i.Flag(i.At((), self.one(thing.of_kind("flag"))), self.chance.random() < 0.7)

    def missing(self, thing: Thing) -> i.Missing:
        return i.Missing(i.At((), self.one(thing.of_kind("note"))), self.chance.random() < 0.7)

    def starts(self, thing: Thing) -> i.Starts:
        at = i.At((), self.one(thing.of_kind("name")))
        name = str(self.one(self.seen(thing, at.attribute)))
        if not name[0].isalpha():
            raise NothingToAsk
        return i.Starts(at, name[:1], False) if self.chance.random() < 0.7 else i.Starts(at, name[1:4].strip(), True)

    def has(self, thing: Thing) -> i.Has:
        """Children, or partners over a bridge; some of them with a condition of their own."""
        children = [(child, link.role) for child, link in self.schema.children(thing.noun)]
        children += [(partner, "") for partner in self.schema.partners(thing.noun)]
        child, role = self.one(children)
        counts = self.counts(thing, child, role)
        operator, number = self.one(
            [(">", 0), (">", 0), ("=", 0), (">", counts), (">=", counts), ("=", counts), ("<", counts)]
        )
        where: tuple[i.Condition, ...] = ()
        if self.chance.random() < 0.4:
            where = (self.near(child),)
        return i.Has(child.noun, role, operator, number, where)

    def counts(self, thing: Thing, child: Thing, role: str) -> int:
        rows = self.rows[child.noun] if role else next(
            self.rows[f"{left}+{right}"] for left, right in self.schema.bridges if {left, right} == {thing.noun, child.noun}
        )  # fmt: skip
        average = len(rows) / max(len(self.rows[thing.noun]), 1)
        return max(2, round(average * self.chance.uniform(0.6, 1.4)))

    def near(self, thing: Thing) -> i.Condition:
        """A condition on own attributes."""
        kinds = [self.own_text, self.own_text, self.than, self.when, self.flag]
        for _ in range(20):
            try:
                return self.chance.choice(kinds)(thing)
            except NothingToAsk:
                continue
        raise NothingToAsk

    def own_text(self, thing: Thing) -> i.Is:
        at = self.attribute(thing, "kind", "place", "state")
        return i.Is(at, self.values(thing, at, 1))


def year(at: i.At, number: int) -> i.When:
    """The date in that year."""
    return i.When(at, "year", datetime.date(number, 1, 1), datetime.date(number + 1, 1, 1))

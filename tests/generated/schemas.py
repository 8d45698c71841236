"""What a generated database is about: things with attributes, and how they belong to each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["name", "kind", "place", "state", "flag", "number", "date", "note"]


@dataclass(frozen=True)
class Attribute:
    """`phrase` is what people call it; `values` what it can be: texts, the two words of a flag, the verb of a date."""

    phrase: str
    kind: Kind
    values: tuple[str, ...] = ()
    least: float = 0
    most: float = 0
    digits: int = 0


@dataclass(frozen=True)
class Link:
    """A thing belongs to one other, as its `role`; `verb` is what the other one does (`customers who placed orders`)."""

    role: str
    to: str
    verb: str = ""


@dataclass(frozen=True)
class Thing:
    """A table, in the words of the people who use it; the first attribute names a row."""

    noun: str
    plural: str
    attributes: tuple[Attribute, ...]
    links: tuple[Link, ...] = ()
    who: bool = False
    names: tuple[str, ...] = ()

    @property
    def label(self) -> Attribute | None:
        first = self.attributes[0]
        return first if first.kind == "name" else None

    def link(self, role: str) -> Link:
        return next(link for link in self.links if link.role == role)

    def of_kind(self, *kinds: str) -> tuple[Attribute, ...]:
        return tuple(a for a in self.attributes if a.kind in kinds)


@dataclass(frozen=True)
class Schema:
    """Things, bridges between two of them, and how the tables are spelled."""

    name: str
    held: bool
    things: tuple[Thing, ...]
    bridges: tuple[tuple[str, str], ...] = ()

    def thing(self, noun: str) -> Thing:
        return next(thing for thing in self.things if thing.noun == noun)

    def with_thing(self, changed: Thing) -> Schema:
        return replace(self, things=tuple(changed if t.noun == changed.noun else t for t in self.things))

    def children(self, noun: str) -> tuple[tuple[Thing, Link], ...]:
        """Things that belong to `noun` in one role only: two roles would be two meanings."""
        found = []
        for thing in self.things:
            roles = [link for link in thing.links if link.to == noun]
            if len(roles) == 1:
                found.append((thing, roles[0]))
        return tuple(found)

    def partners(self, noun: str) -> tuple[Thing, ...]:
        """The things on the other side of a bridge."""
        pairs = [pair for pair in self.bridges if noun in pair]
        return tuple(self.thing(right if left == noun else left) for left, right in pairs)

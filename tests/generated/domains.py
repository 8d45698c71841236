"""Random schemas out of `domains.yaml`: some of the things, some of their attributes, some of them folded into others."""

from __future__ import annotations

import functools
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from tests.generated.schemas import Attribute, Link, Schema, Thing

FLATTENED = 0.25
LEFT_OUT = 0.12


@functools.cache
def _domains() -> dict[str, dict[str, Any]]:
    return yaml.safe_load((Path(__file__).parent / "domains.yaml").read_text(encoding="utf-8"))


def schema(number: int) -> Schema:
    """The schema of that number: the domains in turn, each time cut otherwise."""
    domains = list(_domains())
    name = domains[number % len(domains)]
    chance = random.Random(f"schema {number}")
    made = _whole(name)
    made = replace(made, name=f"{name}_{number}", things=tuple(_thinned(t, chance) for t in made.things))
    return _flattened(made, chance) if number >= len(domains) and chance.random() < FLATTENED else made


def _whole(name: str) -> Schema:
    about = dict(_domains()[name])
    held, bridges = bool(about.pop("held", False)), about.pop("together", [])
    things = tuple(_thing(noun, said) for noun, said in about.items())
    return Schema(name, held, things, tuple((left, right) for left, right in bridges))


def _thing(noun: str, said: dict[str, Any]) -> Thing:
    label = (Attribute(said.get("label", "name"), "name"),) if "named" in said else ()
    names = () if said.get("named") in (None, "person") else tuple(map(str, said["named"]))
    links = tuple(Link(role, to.get("to", role), to.get("verb", "")) for role, to in said.get("of", {}).items())
    own = tuple(_attribute(phrase, about) for phrase, about in said["has"].items())
    return Thing(noun, said["plural"], (*label, *own), links, bool(said.get("who")), names)


def _attribute(phrase: str, about: list[Any]) -> Attribute:
    kind, *rest = about
    if kind == "number":
        return Attribute(phrase, "number", (), *rest)
    return Attribute(phrase, kind, tuple(map(str, rest)))


def _thinned(thing: Thing, chance: random.Random) -> Thing:
    """Without an attribute now and then, and the others in another order."""
    label = [a for a in thing.attributes if a.kind == "name"]
    own = [a for a in thing.attributes if a.kind != "name"]
    kept = [a for a in own if chance.random() > LEFT_OUT] or own
    chance.shuffle(kept)
    return replace(thing, attributes=(*label, *kept))


def _flattened(made: Schema, chance: random.Random) -> Schema:
    """One thing that only one other belongs to becomes columns of that other: a flat table."""
    fits = []
    for thing in made.things:
        links = [(child, link) for child in made.things for link in child.links if link.to == thing.noun]
        if len(links) == 1 and not thing.links and not made.partners(thing.noun):
            fits.append((thing, *links[0]))
    if not fits:
        return made
    thing, child, link = chance.choice(fits)
    folded = tuple(
        replace(
            a, phrase=f"{link.role} {a.phrase}", kind="kind" if a.kind == "name" else a.kind, values=_texts(thing, a)
        )
        for a in thing.attributes
        if a.kind in ("name", "kind", "place")
    )
    links = tuple(other for other in child.links if other is not link)
    changed = replace(child, attributes=(*child.attributes, *folded), links=links)
    return replace(made.with_thing(changed), things=tuple(
        changed if t.noun == child.noun else t for t in made.things if t.noun != thing.noun
    ))  # fmt: skip


def _texts(thing: Thing, attribute: Attribute) -> tuple[str, ...]:
    return attribute.values if attribute.kind != "name" else thing.names or PEOPLE[:6]


PEOPLE = tuple(
    f"{first} {last}"
    for last in ("Vogt", "Okafor", "Lindqvist", "Moreau", "Tanaka", "Brandt")
    for first in ("Anke", "Tomas", "Ines", "Bruno", "Chidi", "Maja", "Pavel")
)

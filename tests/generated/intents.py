"""What a generated request means: frozen and typed, with nothing of the product's own algebra."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from tests.generated.schemas import Attribute

Path = tuple[str, ...]
"""Roles of to-one links, from the thing that is asked about."""
Function = Literal["avg", "sum", "min", "max", "median"]


@dataclass(frozen=True)
class At:
    """An attribute of the thing at the end of a path."""

    path: Path
    attribute: Attribute


@dataclass(frozen=True)
class Is:
    """One of some texts."""

    at: At
    values: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True)
class Than:
    """A number against one, or two with `between`."""

    at: At
    operator: Literal[">", ">=", "<", "<=", "between"]
    numbers: tuple[float, ...]


@dataclass(frozen=True)
class Average:
    """A number above or below the average of all things of its kind."""

    at: At
    above: bool


@dataclass(frozen=True)
class When:
    """A date in a period; the second day is not in it. `grain` is what is said: a year, a month, or a bound."""

    at: At
    grain: Literal["year", "month", "after", "before"]
    start: datetime.date | None
    end: datetime.date | None


@dataclass(frozen=True)
class Flag:
    """Yes or no."""

    at: At
    truth: bool


@dataclass(frozen=True)
class Missing:
    """A note or number that is not there, or is."""

    at: At
    missing: bool


@dataclass(frozen=True)
class Starts:
    """A name that starts with, or holds, some letters."""

    at: At
    text: str
    anywhere: bool


@dataclass(frozen=True)
class Has:
    """So many of the things that belong to it, by `role`; or, with no role, over the bridge."""

    noun: str
    role: str
    operator: Literal[">", ">=", "=", "<"]
    number: int
    where: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class Either:
    """One of the two at least."""

    parts: tuple[Condition, Condition]


@dataclass(frozen=True)
class ButNot:
    """The first, and not the second."""

    first: Condition
    second: Condition


Condition = Is | Than | Average | When | Flag | Missing | Starts | Has | Either | ButNot


@dataclass(frozen=True)
class Figure:
    """An aggregate of an attribute, or, without one, how many things."""

    function: Function | Literal["count", "distinct"]
    at: At | None = None


@dataclass(frozen=True)
class Time:
    """Groups by a date's year, month, …"""

    at: At
    grain: Literal["year", "quarter", "month"]


@dataclass(frozen=True)
class Each:
    """Groups by the thing at the end of the path, each shown by its label."""

    path: Path


Group = At | Time | Each


@dataclass(frozen=True)
class Order:
    """By the column of the answer at that place, counted from 0."""

    place: int
    descending: bool


@dataclass(frozen=True)
class Listing:
    """Things, a row each, with some of their attributes."""

    noun: str
    outputs: tuple[At, ...]
    where: tuple[Condition, ...] = ()
    order: Order | None = None


@dataclass(frozen=True)
class Different:
    """The different values of an attribute."""

    noun: str
    at: At
    where: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class Best:
    """The first things by an attribute; ties of the last place too. `each`: the first of each group."""

    noun: str
    by: At
    descending: bool
    number: int = 1
    where: tuple[Condition, ...] = ()
    each: Group | None = None


@dataclass(frozen=True)
class BestBy:
    """The things with the most or largest sum of what belongs to them."""

    noun: str
    of: str
    role: str
    figure: Figure
    descending: bool
    number: int = 1
    where: tuple[Condition, ...] = ()
    """Of what belongs to them."""


@dataclass(frozen=True)
class Figures:
    """Aggregates of things, by groups, of the groups that fulfil `having` (of the first figure), the first `top`."""

    noun: str
    figures: tuple[Figure, ...]
    groups: tuple[Group, ...] = ()
    where: tuple[Condition, ...] = ()
    having: tuple[str, float] | None = None
    order: Order | None = None
    top: int | None = None


@dataclass(frozen=True)
class Share:
    """How many of a hundred things fulfil the condition."""

    noun: str
    part: Condition
    where: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class PerThing:
    """The average, over things, of how many of another kind belong to each."""

    noun: str
    of: str
    role: str


Intent = Listing | Different | Best | BestBy | Figures | Share | PerThing

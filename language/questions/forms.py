"""What a request says before it is known which tables and columns are meant.

A form follows the words; every part holds the span of tokens it came from. Nodes are chosen in `resolution`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from language.lexicon import Candidate
from schemas.expressions import AggregateFunction, ColumnRef, ComparisonOperator, DatePart, Grain
from schemas.period import Period

Members = Literal["", "all", "active"]
"""Whether things without any row count: `including those without any`, `leave out the empty ones`."""


@dataclass(frozen=True)
class Noun:
    """A phrase that names things: tables, columns or metrics, or a value of a column standing for it."""

    first: int
    last: int
    text: str
    candidates: tuple[Candidate, ...]
    headcount: bool = False
    """Columns that say of how many people something is told, who are rows of no table: `people killed`."""

    def __hash__(self) -> int:
        return hash((self.first, self.last, self.text))

    @property
    def tables(self) -> tuple[str, ...]:
        """Datasets that are called so, in full or in part."""
        return tuple(c.name for c in self.candidates if c.kind == "dataset")

    @property
    def things(self) -> tuple[str, ...]:
        """Datasets that are called so in full."""
        return tuple(c.name for c in self.candidates if c.kind == "dataset" and c.method != "partial")

    @property
    def columns(self) -> tuple[Candidate, ...]:
        """Columns that are called so, in full or in part."""
        return tuple(c for c in self.candidates if c.kind == "column")

    @property
    def is_attribute(self) -> bool:
        """Whether nothing but columns are called so."""
        return all(c.kind == "column" for c in self.candidates)


@dataclass(frozen=True)
class ValueMention:
    """A phrase that names a value; `literal` is its text where no index holds it (quotes)."""

    first: int
    last: int
    text: str
    candidates: tuple[Candidate, ...] = ()
    literal: str = ""

    def of(self, column: ColumnRef | None) -> str | None:
        """What it is in a column: the value spelled just so, of `A+` and `A-`; None where it is none there."""
        held = [c.value for c in self.candidates if c.attribute == column]
        said = self.text.casefold()
        return next((value for value in held if value.casefold() == said), held[0] if held else None)

    def __hash__(self) -> int:
        return hash((self.first, self.last, self.text))


@dataclass(frozen=True)
class Number:
    """A number as said; half of `50%`."""

    value: float | int
    first: int
    last: int
    percent: bool = False
    unit: str = ""
    """As said: `minutes`, `km`; empty for a bare number."""


@dataclass(frozen=True)
class Quantity:
    """How many related things: `at least 3`, `no`, `some`, `exactly one`."""

    operator: ComparisonOperator = ">="
    number: float | int = 1

    @property
    def none(self) -> bool:
        return (self.operator == "=" and self.number == 0) or (self.operator == "<" and self.number == 1)

    @property
    def some(self) -> bool:
        return (self.operator == ">=" and self.number == 1) or (self.operator == ">" and self.number == 0)


SOME = Quantity()
NONE = Quantity("=", 0)


@dataclass(frozen=True)
class Phrase:
    """A noun with what is said about it; `quantifier` each asks for one row or group per thing."""

    noun: Noun
    conditions: tuple[Condition, ...] = ()
    of: Phrase | None = None
    """`name of the singer`: what the noun is an attribute of."""
    quantifier: Literal["", "each", "all", "own"] = ""
    distinct: bool = False
    rank: Rank | None = None
    computed: Computed | None = None
    """Of an attribute that is computed; its noun names nothing then."""


@dataclass(frozen=True)
class Computed:
    """`left operator right`; days and hours are those from `left` to `right`."""

    operator: Literal["+", "-", "*", "/", "days", "hours"]
    left: Leaf
    right: Leaf


@dataclass(frozen=True)
class Measured:
    """An aggregate: `function` of what the phrase names; counts count it."""

    function: AggregateFunction | Literal["metric", "share", "again", "against", "defined"]
    """`again`: the figure that the request has spoken of already, as in `…, and how many`; `against`: one of two;
    `defined`: a name that the request defines further on."""
    phrase: Phrase | None
    """None: of what it is compared with (`above the average`)."""
    distinct: bool = False
    per: Phrase | None = None
    outer: AggregateFunction | None = None
    """`average number of orders per customer`: the aggregate over the values of each `per`."""
    part: tuple[Condition, ...] = ()
    """Of a share: what makes the part, where the conditions of the phrase make the whole."""
    first: int = 0
    change: Periods | None = None
    """How much it changed from one period to another."""
    series: tuple[Series, ...] = ()
    """What is told of it from row to row."""
    total: bool = False
    """Of a count: `the total number of beds`, which adds up what a column counts."""
    verb: str = ""
    """Of a count: by which deeds, as in `borrowed the most books`."""
    against: Against | None = None
    """Of a figure that is made of two."""


@dataclass(frozen=True)
class Series:
    """What is told of a figure beside itself: its change, running total, rolling average, or share of the whole."""

    kind: Literal["change", "running", "rolling", "share"]
    first: int
    last: int
    outputs: tuple[Literal["previous", "difference", "percent"], ...] = ()
    """Of a change."""
    grain: Grain | None = None
    """Of the period compared with or rolled over, or in which a running total begins anew; None: as the rows are."""
    before: bool = False
    """Compared with a period that was named: `the previous year`."""
    number: Number | None = None
    """Of the periods rolled over."""
    function: Literal["average", "sum", "min", "max"] = "average"


@dataclass(frozen=True)
class Against:
    """One figure against another: their difference, or the first divided by the second."""

    operator: Literal["-", "/"]
    left: Measured
    right: Measured


@dataclass(frozen=True)
class Periods:
    """From one period to another; in percent of the first, or as a difference."""

    start: Period
    end: Period
    percent: bool


HIGH = "high"
"""The adjective of `top`, `best` and `highest`, which does not say of what."""


@dataclass(frozen=True)
class Rank:
    """The first `count` by `by`: `the 3 oldest`, `with the most concerts`."""

    by: Phrase | Measured | str
    """A string is an adjective (`old`) whose attribute depends on the thing ranked."""
    descending: bool
    count: int = 1
    skip: int = 0
    """Places before the first one meant: 1 for `the second oldest`, whose count is 2."""
    adjective: str = ""
    """Of a superlative before an attribute: `the oldest birth date` is the smallest."""


@dataclass(frozen=True)
class ValueIs:
    """The thing has one of these values somewhere: `from France`, `French or Dutch`."""

    values: tuple[ValueMention, ...]
    negated: bool = False
    preposition: str = ""
    verb: str = ""
    alone: bool = False
    """The value stands for one thing: `orders of Ann Lee`, `agent Cole`."""
    each: bool = False
    """Spoken of one by one: `for men and for women`, `of Rock and Jazz each`."""
    when: Dated | None = None
    """The year right behind it, of the very row that has the value: `in Fall 2009`."""


@dataclass(frozen=True)
class Moment:
    """An event, by the date columns that may hold when it was: `the incident`, `the filing of a claim`."""

    first: int
    last: int
    text: str
    columns: tuple[ColumnRef, ...]


Leaf = Phrase | Measured | Computed | Number | Moment
Operand = Number | ValueMention | Period | Measured | Phrase


@dataclass(frozen=True)
class Compare:
    """`subject operator operand`; without a subject the thing itself (`above 80` of a grade)."""

    subject: Phrase | Measured | str | None
    operator: ComparisonOperator | Literal["like", "starts", "ends", "between", "in"]
    operands: tuple[Operand, ...]
    negated: bool = False


@dataclass(frozen=True)
class Has:
    """Related things: `who have a cat`, `without orders`, `with more than 3 pets`."""

    phrase: Phrase
    quantity: Quantity = SOME
    verb: str = ""


@dataclass(frozen=True)
class Dated:
    """Something about the thing lies in a period: `in 2014`, `hired after May 2020`."""

    period: Period
    verb: str = ""
    year: int | None = None
    """Said as a bare year, which may be the value of a number column."""
    negated: bool = False


@dataclass(frozen=True)
class Timed:
    """One date of the thing against another, or that of one by name: `delivered after the promised date`."""

    verb: str
    operator: ComparisonOperator
    than: Phrase | ValueMention
    negated: bool = False


@dataclass(frozen=True)
class Missing:
    """The attribute has no value, or, negated, has one."""

    subject: Phrase
    negated: bool = False


@dataclass(frozen=True)
class Described:
    """A flag or adjective of the thing: `active`, `urgent`."""

    noun: Noun
    negated: bool = False


@dataclass(frozen=True)
class Happened:
    """Something was done to the thing, as a date of that name tells: `shipped`, `not returned`."""

    verb: str
    negated: bool = False
    by_others: bool = False
    """`liked by nobody`: not what the thing itself did."""
    to_others: bool = False
    """`like nobody`: what the thing itself did."""


@dataclass(frozen=True)
class Occurs:
    """So many rows have the value, or refer to the thing: `occur more than once`, `were used at least ten times`."""

    quantity: Quantity
    verb: str


@dataclass(frozen=True)
class Unless:
    """All but the things that fulfil every one of these."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class Either:
    """Any of the alternatives, each a conjunction."""

    alternatives: tuple[tuple[Condition, ...], ...]


@dataclass(frozen=True)
class Both:
    """Each of these, if need be by different related things: `bookings in both first and economy class`."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Alike:
    """The thing and another one have the same in an attribute: `the same country as its store`."""

    subject: Phrase
    other: Phrase
    """The other thing, or, with an owner, an attribute of it."""
    negated: bool = False
    verb: str = ""


@dataclass(frozen=True)
class SameEnds:
    """The same thing or attribute stands at both ends that two verbs speak of: `started and ended in one city`."""

    verbs: tuple[str, str]
    noun: Noun
    negated: bool = False


@dataclass(frozen=True)
class Only:
    """Such related things, and none of which that is not said: `only wrote fiction books`."""

    has: Has


Condition = (
    ValueIs
    | Compare
    | Has
    | Dated
    | Timed
    | Missing
    | Described
    | Happened
    | Occurs
    | Unless
    | Either
    | Both
    | Alike
    | SameEnds
    | Only
)


Said = tuple[Condition | Rank, ...]
"""What one clause says of a thing."""


@dataclass(frozen=True)
class TimeGroup:
    """One group per period or calendar part."""

    grain: Grain | None = None
    part: DatePart | None = None
    first: int = 0
    verb: str = ""
    """`by year sold`: which date is meant."""


@dataclass(frozen=True)
class Ordering:
    """A sort key."""

    by: Phrase | Measured | str | None
    """None: by what is shown, or by what the adjective says of the thing."""
    descending: bool = False
    adjective: str = ""
    """`from oldest to youngest` of a birth date begins with the smallest; `alphabetical` and `chronological` too."""
    directed: bool = False
    """Whether a direction was said."""


@dataclass(frozen=True)
class Form:
    """A whole request: what is shown, of which groups, under which conditions, in which order."""

    outputs: tuple[Phrase | Measured, ...]
    groups: tuple[Phrase | TimeGroup, ...] = ()
    conditions: tuple[Condition, ...] = ()
    """Said of the whole: `in 2014`, at the end or the beginning."""
    having: tuple[Compare, ...] = ()
    order: tuple[Ordering, ...] = ()
    limit: int | None = None
    distinct: bool = False
    members: Members = ""
    series: tuple[Series, ...] = ()
    """What is told of its one figure from row to row."""

"""Questions about what rows do over time or beside each other: pairs, retention, rhythm, life cycles.

All of them are told from events: the rows of one dataset, each with who it is of and when it was.
"""

from __future__ import annotations

from typing import Literal

from schemas.artifact import Artifact
from schemas.expressions import ColumnRef, Expression, Grain
from schemas.period import Period
from schemas.score_segment import ScoreSegment


class Events(Artifact):
    """The rows of `dataset` that fulfil `where`: orders of customers, lines of a basket.

    Every column is reached to-one. Rows without an actor are nobody's and are not read.
    """

    dataset: str
    actor: ColumnRef
    """The key of who or what each row is of: a customer, a basket."""
    time: ColumnRef | None = None
    things: tuple[ColumnRef, ...] = ()
    """Keys of what each row is about beside the actor; rows without are not read."""
    where: tuple[Expression, ...] = ()
    amount: Expression | None = None
    """What a row is worth; rows without count, as worth nothing."""
    occasion: ColumnRef | None = None
    """The key of what several rows are parts of: the order of its lines. None: each row is one of its own."""
    segment: ColumnRef | None = None
    """An attribute of the actor by which figures are told apart; those without one are a segment of their own."""


class Pattern(Artifact):
    """What all patterns share."""

    kind: str
    events: Events
    period: Period | None = None
    limit: int | None = None
    """Keep the first rows; all ties of the last place stay."""

    @property
    def sources(self) -> tuple[Events, ...]:
        """The events it is told from."""
        return (self.events,)

    @property
    def read_in(self) -> Period | None:
        """The period of the events that are read; None where `period` is that of something told from them."""
        return None

    @property
    def where(self) -> tuple[Expression, ...]:
        """The conditions on the events."""
        return tuple(condition for events in self.sources for condition in events.where)

    @property
    def dataset(self) -> str:
        """The dataset of the events."""
        return self.events.dataset


PairFigure = Literal["together", "support", "confidence", "lift"]


class Pairs(Pattern):
    """Two different things of one basket: for each pair how many baskets hold both, each pair once.

    support = together / baskets; confidence = together / baskets with the one; lift = support / product of the two
    shares. Baskets are those with at least one of the things. The period is that of the baskets.
    """

    kind: Literal["pairs"] = "pairs"
    figures: tuple[PairFigure, ...] = ("together",)
    order: PairFigure = "together"
    minimum: int = 1
    """Baskets that have to hold both."""

    @property
    def read_in(self) -> Period | None:
        """That of the baskets."""
        return self.period


class Retention(Pattern):
    """Of the actors whose first event (of `start`, else of `events`) fell into a period, how many have one later.

    A row per cohort and number of `grain`s later; what is not over by as_of has no row. `period` is that of the
    cohorts; first events are looked for in all data.
    """

    kind: Literal["retention"] = "retention"
    grain: Grain
    later: tuple[int, ...]
    start: Events | None = None

    @property
    def sources(self) -> tuple[Events, ...]:
        """The events, and those that begin a cohort."""
        return (self.events,) if self.start is None else (self.events, self.start)


class Rhythm(Pattern):
    """How often each actor (with each thing) has events: days with one, the average gap between them, days since.

    `overdue` keeps those whose last event is longer ago than their average gap. Days count to as_of.
    """

    kind: Literal["rhythm"] = "rhythm"
    minimum: int = 2
    """Different days with an event that are needed; fewer than two have no gap."""
    overdue: bool = False

    @property
    def read_in(self) -> Period | None:
        """That of the events."""
        return self.period


class Intervals(Pattern):
    """How many days lie between the events of an actor and its next: of all actors together, or of each segment.

    Told from the different days with an event, as `Rhythm`; an actor with one such day has no gap.
    """

    kind: Literal["intervals"] = "intervals"

    @property
    def read_in(self) -> Period | None:
        """That of the events."""
        return self.period


LifeStage = Literal["active", "new", "returning", "retained", "reactivated", "churned"]


class LifeCycle(Pattern):
    """For each period how many actors are active, new (first event ever), retained (active the period before, too),
    reactivated (neither), returning (one of the latter two), or churned (active the period before, not now)."""

    kind: Literal["life_cycle"] = "life_cycle"
    grain: Grain
    stages: tuple[LifeStage, ...]
    churn_rate: bool = False
    """Shows the churned as a share of those active the period before."""


class Funnel(Pattern):
    """How many actors went through the `steps`, values of `column`, in that order: each at or after the one before.

    The events are those of the steps; with a period all of an actor's steps lie in it.
    """

    kind: Literal["funnel"] = "funnel"
    column: ColumnRef
    """Of the dataset of the events itself."""
    steps: tuple[str, ...]

    @property
    def read_in(self) -> Period | None:
        """That of the events."""
        return self.period


class Rfm(Pattern):
    """Recency, frequency and money of each actor, each with a score from 1 to `parts`, the best one.

    Recency is the number of days from the last event to as_of, frequency the number of occasions, money the sum of the
    amounts. A score is the place in as many parts of equal size; equal figures may lie on both sides of an edge, and
    then go by key.
    """

    kind: Literal["rfm"] = "rfm"
    parts: int = 5
    segments: tuple[ScoreSegment, ...] = ()
    """Names for scores: the first that fits holds."""
    otherwise: str | None = None
    """What those are called that none fits."""

    @property
    def place(self) -> int:
        """What a score counts in the number that the three make together: 543 of 5, 4 and 3, 050403 of ten parts."""
        return 10 if self.parts < 10 else 100

    @property
    def read_in(self) -> Period | None:
        """That of the events."""
        return self.period

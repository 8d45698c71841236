"""Which datasets answer the request, by which routes, and why."""

from __future__ import annotations

import datetime

from schemas.artifact import Artifact
from schemas.expressions import Aggregate, AggregateFunction, ColumnRef, Expression, Grain
from schemas.period import Period
from schemas.query import AnyQuery
from schemas.question import Question, Refusal
from schemas.workspace import Additivity, Exclusion, Validity


class CandidateDataset(Artifact):
    """A dataset that came up: 0.40 column coverage + 0.30 quality + 0.20 freshness + 0.10 popularity."""

    dataset: str
    score: float
    column_coverage: float
    quality_score: float
    freshness: float
    popularity: float
    relevance: float
    """Merged search score: alpha x keyword + (1 - alpha) x vector similarity."""
    found_by: tuple[str, ...]
    """keyword, vector, metric, route."""
    selected: bool
    reason: str


class DatasetUse(Artifact):
    """What the product takes from a selected dataset, with the facts a reader wants beside it."""

    dataset: str
    reason: str
    score: float
    columns: tuple[str, ...]
    owner: str
    classification: str
    refresh: str
    row_count: int
    last_event: str | None
    """ISO date of the newest row, where the dataset is dated."""
    first_event: str | None = None
    ties: int = 0
    """Keys of the duplicate policy with several newest rows that differ: the order of their values decides."""


class Route(Artifact):
    """The to-one path from a base dataset to `dataset`: relation names, each from the dataset reached so far."""

    dataset: str
    via: tuple[str, ...]


class Nesting(Artifact):
    """The leaf's aggregate is computed per `per` (and per period of `per_grain`) first, then `function` over those.

    `where` is a condition on the inner value, as `ColumnRef(table="", column="value")`.
    """

    function: AggregateFunction
    per: ColumnRef | None = None
    per_grain: Grain | None = None
    where: Expression | None = None
    fraction: float | None = None


class Leaf(Artifact):
    """One aggregate over one fact: the unit of drill-across.

    `base` is the dataset whose rows are aggregated; `home` is set where that is not the measure's own, which only
    distinct counts allow: rows that lead to no row of `home` do not count. `aggregate.where` is empty: `where` holds
    the metric's own conditions.
    """

    name: str
    base: str
    aggregate: Aggregate
    where: tuple[Expression, ...] = ()
    measure_where: tuple[Expression, ...] = ()
    """Conditions the request put on this measure alone."""
    time: ColumnRef | None = None
    routes: tuple[Route, ...] = ()
    additivity: Additivity = "additive"
    fill_nulls_with: int | None = None
    snapshot: ColumnRef | None = None
    validity: Validity | None = None
    at: str = "last_day"
    exclusions: tuple[Exclusion, ...] = ()
    nesting: Nesting | None = None
    home: str | None = None
    period: Period | None = None
    """Of this leaf alone, in place of that of the query."""
    first_day: datetime.date | None = None
    """The first day that `time` (or the start of `validity`) has in the data: before it nothing is known."""
    ends_at_as_of: bool = False
    """The data hold rows dated as_of or later, which a request must not see."""
    unit: str = ""
    description: str = ""

    @property
    def rebased(self) -> bool:
        return self.home is not None

    def via(self, dataset: str) -> tuple[str, ...] | None:
        """Relation names from `base` to `dataset` in no particular role; None if the leaf does not reach it."""
        if dataset == self.base:
            return ()
        return next((route.via for route in self.routes if route.dataset == dataset), None)


class BoundMeasure(Artifact):
    """An output column: `formula` over leaf names, as `ColumnRef(table="", column=leaf)`."""

    name: str
    formula: Expression
    description: str
    unit: str = ""
    metric: str | None = None
    component: bool = False
    """Added beside a ratio so that the result can be re-aggregated."""
    fill_nulls_with: int | None = None


class Discovery(Artifact):
    query: AnyQuery | None = None
    """The query with the key paths of its conditions chosen."""
    candidate_datasets: tuple[CandidateDataset, ...]
    selected_datasets: tuple[str, ...]
    dataset_metadata: tuple[DatasetUse, ...]
    leaves: tuple[Leaf, ...] = ()
    measures: tuple[BoundMeasure, ...] = ()
    question: Question | None = None
    refusal: Refusal | None = None

"""Which datasets answer the request, by which routes, and why."""

from __future__ import annotations

from schemas.artifact import Artifact
from schemas.expressions import Aggregate, AggregateFunction, ColumnRef, Expression, Grain
from schemas.query import Query
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

    `base` is the dataset whose rows are aggregated; `rebased` says it is not the measure's own home, which only
    distinct counts allow. `aggregate.where` is empty: `where` holds the metric's own conditions.
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
    rebased: bool = False
    unit: str = ""
    description: str = ""

    def via(self, dataset: str) -> tuple[str, ...] | None:
        """Relation names from `base` to `dataset`; None if the leaf does not reach it."""
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
    query: Query | None = None
    """The query with the key paths of its conditions chosen."""
    candidate_datasets: tuple[CandidateDataset, ...]
    selected_datasets: tuple[str, ...]
    dataset_metadata: tuple[DatasetUse, ...]
    leaves: tuple[Leaf, ...] = ()
    measures: tuple[BoundMeasure, ...] = ()
    question: Question | None = None
    refusal: Refusal | None = None

"""What a request was understood to mean, with the evidence for every word of it."""

from __future__ import annotations

from typing import Literal

from pydantic import computed_field

from schemas.artifact import Artifact
from schemas.expressions import Grain
from schemas.query import AnyQuery, NamedMeasure, Table, TimeDimension
from schemas.question import Question, Refusal

EvidenceRole = Literal[
    "measure", "dimension", "time", "period", "filter", "order", "limit", "threshold", "bundle", "operator", "filler"
]
LinkMethod = Literal["exact", "lemma", "synonym", "spelling", "value", "grammar", "filler", "choice"]


class Evidence(Artifact):
    """Characters `start` to `end` of the request became `node`."""

    start: int
    end: int
    text: str
    role: EvidenceRole
    node: str
    """Stable id of the node: `metric:revenue`, `column:bronze.orders.region`, `period:2026-07-01/2026-10-01`."""
    method: LinkMethod
    score: float


class Intent(Artifact):
    """The request as a typed query; exactly one of query, question and refusal is the outcome."""

    request: str
    query: AnyQuery | None = None
    question: Question | None = None
    refusal: Refusal | None = None
    evidence: tuple[Evidence, ...] = ()
    unexplained: tuple[Evidence, ...] = ()
    """Content words that became nothing."""
    assumptions: tuple[str, ...] = ()
    """What was taken for granted, in words: the default reading of an ambiguous word, a spelling repair."""
    business_terms: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()

    @computed_field  # type: ignore[prop-decorator]
    @property
    def business_metrics(self) -> tuple[str, ...]:
        if not isinstance(self.query, Table):
            return ()
        return tuple(m.metric if isinstance(m, NamedMeasure) else m.name for m in self.query.measures)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def dimensions(self) -> tuple[str, ...]:
        return tuple(d.name for d in self.query.dimensions) if isinstance(self.query, Table) else ()

    @computed_field  # type: ignore[prop-decorator]
    @property
    def temporal_granularity(self) -> Grain | None:
        if not isinstance(self.query, Table):
            return None
        return next((d.grain for d in self.query.dimensions if isinstance(d, TimeDimension)), None)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def confidence_score(self) -> float:
        """Mean link score of the content characters, unexplained ones counting 0; 0 to 1, four decimals."""
        content = [e for e in self.evidence if e.role != "filler"]
        weight = sum(e.end - e.start for e in (*content, *self.unexplained))
        if self.query is None or not weight:
            return 0.0
        return round(sum(e.score * (e.end - e.start) for e in content) / weight, 4)

"""What a pattern reader gives."""

from __future__ import annotations

from dataclasses import dataclass

from language.patterns.clauses import Clauses
from schemas.query import AnyQuery
from schemas.question import Question


@dataclass(frozen=True)
class Found:
    """A query or a question, with the clauses it was read from."""

    clauses: Clauses
    query: AnyQuery | None = None
    question: Question | None = None
    assumptions: tuple[str, ...] = ()

"""A request, what became of it, and the log of the way there."""

from __future__ import annotations

import datetime
from typing import Literal

from schemas.artifact import Artifact
from schemas.batch import BatchQuery
from schemas.data_model import DataModel
from schemas.discovery import Discovery
from schemas.intent import Intent
from schemas.quality import QualityReport
from schemas.question import Question, Refusal
from schemas.spec import Package, ProductSpec
from schemas.transformation import Transformation

Status = Literal["ok", "needs_clarification", "refused", "error"]
AgentName = Literal["intent", "discovery", "clarify", "modeling", "transformation", "quality", "packaging"]
AGENTS: tuple[AgentName, ...] = ("intent", "discovery", "modeling", "transformation", "quality", "packaging")

EXIT_CODES: dict[Status, int] = {"ok": 0, "needs_clarification": 3, "refused": 4, "error": 1}


class RunRequest(Artifact):
    """Everything a run is a function of, beside the workspace and the clock."""

    request: str
    """The sentence; of a structured query its text, for the record."""
    query: BatchQuery | None = None
    """A structured query, answered instead of the sentence."""
    name: str | None = None
    as_of: datetime.date | None = None
    user: str | None = None
    role: str | None = None
    choices: tuple[tuple[str, str], ...] = ()
    reworded: str = ""
    """The request in the words of an answer that was chosen, read instead of `request`."""
    refines: ProductSpec | None = None
    """The specification this one is the next version of."""


class AgentLog(Artifact):
    """What an agent took: milliseconds, knowledge-graph queries, model tokens (0 without a model)."""

    agent: AgentName
    milliseconds: float
    graph_queries: int
    tokens: int = 0
    retries: int = 0
    warnings: tuple[str, ...] = ()
    found: str = ""
    """One line for the person watching."""


class RunResult(Artifact):
    """The outcome with every artifact that was reached. Row data is in the result store."""

    run_id: str
    request: RunRequest
    status: Status
    reason: str = ""
    question: Question | None = None
    refusal: Refusal | None = None
    intent: Intent | None = None
    discovery: Discovery | None = None
    data_model: DataModel | None = None
    transformation: Transformation | None = None
    quality: QualityReport | None = None
    package: Package | None = None
    log: tuple[AgentLog, ...] = ()
    failed_agent: AgentName | None = None

    @property
    def exit_code(self) -> int:
        return EXIT_CODES[self.status]

"""A generated schema brought in by `init`, asked, and judged."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from agents import discovery, intent, modeling, transformation
from runs.evaluation import same_rows
from runs.opened import OpenedWorkspace
from schemas.errors import GoldsmithError
from schemas.intent import Intent
from schemas.run import RunRequest
from tests.generated.domains import schema
from tests.generated.requests import Request, Requests
from tests.generated.rows import logical_database, make_rows, write_database
from tests.generated.spelling import spelling
from warehouse.result_store import MemoryResultStore
from workspace.init.init_workspace import init_workspace

Verdict = Literal["right", "asked", "wrong"]


@dataclass(frozen=True)
class Outcome:
    """What became of a request."""

    request: Request
    verdict: Verdict
    confidence: float
    detail: str


def outcomes(number: int, seed: int, requests: int) -> Iterator[Outcome]:
    """Requests over the schema of that number, asked of a workspace that `init` makes of its database."""
    made = schema(number)
    rows, spelled = make_rows(made, seed), spelling(made, seed)
    with tempfile.TemporaryDirectory() as folder:
        suffix = random.Random(f"file {number} {seed}").choice(["duckdb", "sqlite"])
        source = Path(folder) / f"{made.name}.{suffix}"
        write_database(made, rows, spelled, source)
        init_workspace(Path(folder) / "workspace", source)
        asked = Asked(Path(folder) / "workspace")
        database = logical_database(made, rows)
        try:
            for request in Requests(made, rows, database, seed).take(requests):
                yield asked.outcome(request)
        finally:
            asked.close()
            database.close()


class Asked:
    """A workspace, asked up to the proved rows: quality rules and files change no answer."""

    def __init__(self, root: Path) -> None:
        self.results = MemoryResultStore()
        self.opened = OpenedWorkspace(root, self.results)
        self.services = self.opened.services(self.opened.role_of(None, None))
        self.search = discovery.search_graph(self.services)

    def close(self) -> None:
        self.opened.close()

    def outcome(self, request: Request) -> Outcome:
        confidence, rows = self.rows(request.text)
        if isinstance(rows, str):
            return Outcome(request, "asked", confidence, rows)
        percent = request.construct.endswith("share")
        right = any(same_rows(answer, rows, ordered=request.ordered, percent=percent) for answer in request.answers)
        detail = "" if right else f"expected {request.answers[0][:3]}…, got {rows[:3]}…"
        return Outcome(request, "right" if right else "wrong", confidence, detail)

    def rows(self, text: str) -> tuple[float, Sequence[tuple[Any, ...]] | str]:
        """The confidence of the reading, and the proved rows, or why there are none."""
        asked = RunRequest(request=text)
        understood = intent.understand(asked, self.services)
        try:
            return understood.confidence_score, self._proved(asked, understood)
        except GoldsmithError as error:
            return understood.confidence_score, str(error)

    def _proved(self, asked: RunRequest, understood: Intent) -> Sequence[tuple[Any, ...]] | str:
        if understood.query is None:
            problem = understood.question or understood.refusal
            unexplained = ", ".join(evidence.text for evidence in understood.unexplained)
            return str(problem) if problem is not None else f"unexplained: {unexplained}"
        found = discovery.discover(understood, self.services, self.search)
        if found.question is not None or found.refusal is not None:
            return str(found.question or found.refusal)
        model = modeling.model(asked, understood, found, self.services)
        proved = transformation.transform(understood, found, model, self.services)
        if not proved.is_valid:
            return "a gate failed: " + ", ".join(gate.gate for gate in proved.gates if not gate.passed)
        return self.results.get(proved.result.digest).rows

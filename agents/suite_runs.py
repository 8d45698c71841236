"""Great Expectations' run of a result's rules, begun as soon as the rows are there.

Its process needs a tenth of a second for a suite. Begun before the gates, that time goes by beside them.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Lock

from knowledge_graph.graph import KnowledgeGraph
from schemas.data_model import DataModel
from schemas.quality import QualityRule, RuleResult
from verification.expectations import suite_json
from verification.rules import derive_rules
from verification.suite_process import SUITES
from warehouse.table import ResultTable

MOST_KEPT = 4
"""Runs begun for results that nobody may ask for: one whose gates fail ends there."""


@dataclass(frozen=True, eq=False)
class SuiteRun:
    """The rules of `model`, the suite they are, and what Great Expectations will say of the rows."""

    model: DataModel
    rules: tuple[QualityRule, ...]
    suite: str
    verdicts: Future[tuple[RuleResult, ...]]
    """`InternalError` where the process fails."""


class SuiteRuns:
    """Runs under way: the agent that has the rows begins one, the agent of quality takes it.

    Safe to use from several threads.
    """

    def __init__(self, graph: KnowledgeGraph) -> None:
        self._graph = graph
        self._lock = Lock()
        self._begun: deque[tuple[str, SuiteRun]] = deque(maxlen=MOST_KEPT)

    def begin(self, model: DataModel, rows: ResultTable) -> SuiteRun:
        """Let the process work on `rows`; returns at once."""
        rules = derive_rules(model, self._graph.rules(), self._graph.metrics())
        suite = suite_json(model.name, rules)
        return SuiteRun(model, rules, suite, SUITES.begin(suite, rows, model.target_table))

    def keep(self, digest: str, run: SuiteRun) -> None:
        """Until it is taken; `digest` is that of the rows."""
        with self._lock:
            self._begun.append((digest, run))

    def take(self, digest: str, model: DataModel, rows: ResultTable) -> SuiteRun:
        """The run of `model` over the rows of `digest`, begun now where it was not kept."""
        with self._lock:
            for kept in self._begun:
                if kept[0] == digest and kept[1].model == model:
                    self._begun.remove(kept)
                    return kept[1]
        return self.begin(model, rows)

"""What agents work with: opened once per workspace and role, never part of a run's state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from agents.suite_runs import SuiteRuns
from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.search import SearchIndex
from schemas.workspace import Dataset, Workspace
from warehouse.duckdb_engine import DuckDBEngine
from warehouse.results import Results

if TYPE_CHECKING:
    from agents.strategies.strategy import Strategy


@dataclass(frozen=True)
class Services:
    """`clock` tells the time as ISO 8601 in UTC with seconds."""

    workspace: Workspace
    graph: KnowledgeGraph
    search: SearchIndex
    engine: DuckDBEngine
    results: Results
    strategy: Strategy
    clock: Callable[[], str]

    @cached_property
    def datasets(self) -> Mapping[str, Dataset]:
        """The datasets the role may see."""
        return {dataset.name: dataset for dataset in self.graph.datasets()}

    @cached_property
    def suites(self) -> SuiteRuns:
        """Runs of Great Expectations under way."""
        return SuiteRuns(self.graph)

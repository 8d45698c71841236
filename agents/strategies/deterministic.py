"""Understanding by grammar and knowledge graph alone: no model, no network, the same reading every time."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from knowledge_graph.graph import KnowledgeGraph
from schemas.intent import Intent
from schemas.without_collection import without_collection

if TYPE_CHECKING:
    from language.reader import Reader


class DeterministicStrategy:
    """Reads with the rules of `language/`."""

    name = "deterministic"
    tokens = 0

    def __init__(self, graph: KnowledgeGraph, as_of: datetime.date) -> None:
        self._graph, self._as_of = graph, as_of

    @cached_property
    def _reader(self) -> Reader:
        # Here, because structured queries do without: the grammar's modules and the names of the graph.
        with without_collection():
            from language.reader import Reader
            from language.time_phrases import Calendar

        return Reader(self._graph, Calendar(as_of=self._as_of))

    def prepare(self) -> None:
        """See `Strategy.prepare`."""
        _ = self._reader

    def understand(self, request: str, choices: Mapping[str, str]) -> Intent:
        """See `Strategy.understand`."""
        return self._reader.read(request, choices)

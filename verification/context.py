"""What the gates are given: everything a product claims, and the engine to check it on."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from schemas.data_model import DataModel
from schemas.discovery import Discovery
from schemas.intent import Intent
from schemas.semantics import Semantics
from schemas.workspace import Dataset
from verification.control_sources import Sources
from warehouse.duckdb_engine import DuckDBEngine
from warehouse.table import ResultTable

if TYPE_CHECKING:
    from verification.orphans import Loss


@dataclass(frozen=True)
class Proof:
    """A product's SQL with what it was made from and the rows it gave.

    `datasets` are those the request's role may see, by name. `as_of` is exclusive: events from that day on are
    invisible; None leaves the data as it is.
    """

    intent: Intent
    discovery: Discovery
    model: DataModel
    datasets: Mapping[str, Dataset]
    sql: str
    answer: Callable[[], ResultTable]
    """The rows that the SQL gives; waits where it is still running."""
    engine: DuckDBEngine
    as_of: datetime.date | None = None
    semantics: Semantics | None = None
    """The metrics layer of the workspace."""

    @property
    def result(self) -> ResultTable:
        """The rows of the product."""
        return self.answer()

    @property
    def tied(self) -> frozenset[str]:
        """Datasets in which the duplicate policy leaves open which of several newest rows holds."""
        return frozenset(use.dataset for use in self.discovery.dataset_metadata if use.ties)

    def sources(self) -> Sources:
        """What a new control query reads."""
        return Sources(self.datasets, self.as_of, self.tied, self.engine.held)

    @cached_property
    def losses(self) -> tuple[Loss, ...]:
        """Rows that orphan policies leave out; asked once, for the gate and for the reader."""
        from verification.orphans import orphan_losses

        return orphan_losses(self)

"""Balances, which add up over everything but time: their sum in the first, the last and some periods between."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from schemas.discovery import Leaf
from verification.checks.check import Findings, Shown, adds_up
from verification.control_batch import Answer, ControlBatch
from verification.expression_text import UncheckableError
from verification.formulas import total
from verification.samples import MOST_SAMPLES, evenly, period_cell
from verification.spots import Spot


@dataclass
class Balances:
    """Snapshots and valid rows, by period."""

    shown: Shown
    findings: Findings
    _asked: list[tuple[str, Leaf, list[datetime.date]]] = field(default_factory=list)

    def ask(self, batch: ControlBatch) -> None:
        """Each balance at some periods, over all other dimensions."""
        time = self.shown.time
        balances = [
            (name, leaf)
            for name, leaf in self.shown.leaf_columns()
            if (leaf.snapshot is not None or leaf.validity is not None) and adds_up(leaf, self.shown.proof)
        ]
        if time is None or not balances or not self.shown.complete or len(self.shown.keys) < 2:
            return
        days = {value for value in self.shown.values(time.name) if isinstance(value, datetime.date)}
        chosen = evenly(sorted(days), MOST_SAMPLES)
        spots: tuple[Spot, ...] = tuple((period_cell(day, time.grain),) for day in chosen)
        for name, leaf in balances if spots else ():
            try:
                batch.ask(f"balance.{name}", leaf, spots, self.shown.scope)
            except UncheckableError as error:
                self.findings.differences.append(f"{name} could not be computed independently: {error}")
                continue
            self._asked.append((name, leaf, chosen))

    def conclude(self, answers: Mapping[str, Answer]) -> None:
        """Compare the sum of the rows of each period."""
        for name, leaf, days in self._asked:
            assert self.shown.time is not None, "asked by period"
            periods, values = self.shown.values(self.shown.time.name), self.shown.values(name)
            for i, day in enumerate(days):
                rows = [value for period, value in zip(periods, values, strict=True) if period == day]
                control = answers[f"balance.{name}"].spots.get(i)
                self.findings.compare(name, f"in all of {day}", total(rows), control, leaf.fill_nulls_with or 0)

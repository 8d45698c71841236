"""Shares, running totals and rolling figures, computed again from the rows of the result itself."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any

from knowledge_graph.derived_formulas import EVERY_OTHER, TIME
from schemas.expressions import GRAINS, ColumnRef, Expression, Truncate, Window
from schemas.query import Table, TimeDimension
from verification.context import Proof
from verification.expression_text import UncheckableError
from verification.formulas import Figure, Number, compiled, number, total
from verification.periods import as_time, floor

Row = tuple[Any, ...]


@dataclass
class ResultWindows:
    """Windows over a complete result; rows that a limit or a condition took away cannot be made up for."""

    proof: Proof
    query: Table
    _partitions: dict[tuple[Expression, ...], dict[Row, list[Row]]] = field(default_factory=dict)
    _totals: dict[tuple[Window, Row], Number | None] = field(default_factory=dict)

    def value(self, window: Window, index: int) -> Number | None:
        """The value of `window` in row `index`; raises `UncheckableError` where rows it reads are not shown."""
        if window.function == "rank":
            return self._rank(window, self.proof.result.rows[index])
        if self.query.limit is not None or self.query.having:
            raise UncheckableError("a window over rows of which not all are shown")
        if window.function not in ("sum", "average", "min", "max") or window.argument is None:
            raise UncheckableError(f"the window function {window.function}")
        row = self.proof.result.rows[index]
        key = self._key(window, row)
        partition = self._by_partition(window)[key]
        if not window.whole_partition:
            return self._over(window, self._frame(window, row, partition))
        if (window, key) not in self._totals:
            self._totals[window, key] = self._over(window, partition)
        return self._totals[window, key]

    def _rank(self, window: Window, row: Row) -> int:
        """One more than the rows that come before; of rows that a limit keeps by the same figure none is missing."""
        (key,) = window.order_by
        figure = compiled(key.expression, self._leaf, _no_window)
        if self.query.having or (self.query.limit is not None and not self._limited_by(window)):
            raise UncheckableError("a rank among rows of which not all are shown")
        own = figure(row)
        others = [figure(other) for other in self._by_partition(window)[self._key(window, row)]]
        known = [value for value in others if value is not None]
        if own is None:
            return len(known) + 1
        return sum(value > own if key.descending else value < own for value in known) + 1

    def _limited_by(self, window: Window) -> bool:
        """Whether the rows kept are the first by the very figure that is ranked, over all rows or the same groups."""
        (key,), order = window.order_by, self.query.order
        measures = {measure.name: measure.formula for measure in self.proof.discovery.measures}
        within = tuple(part.column for part in window.partition_by if isinstance(part, ColumnRef))
        same = bool(order) and measures.get(order[0].by) == key.expression and order[0].descending == key.descending
        return same and within == self.query.limit_per

    def _by_partition(self, window: Window) -> dict[Row, list[Row]]:
        if window.partition_by not in self._partitions:
            found: dict[Row, list[Row]] = {}
            for row in self.proof.result.rows:
                found.setdefault(self._key(window, row), []).append(row)
            self._partitions[window.partition_by] = found
        return self._partitions[window.partition_by]

    def _frame(self, window: Window, row: Row, partition: list[Row]) -> list[Row]:
        time = self._time_position()
        if row[time] is None:
            raise UncheckableError("a window in a row without a date")
        frame = sorted((r for r in partition if r[time] is not None and r[time] <= row[time]), key=lambda r: r[time])
        if window.preceding is None:
            return frame
        period = self.query.period
        if len(frame) <= window.preceding and period is not None and period.start is not None:
            raise UncheckableError("the window begins before the first row shown")
        return frame[-(window.preceding + 1) :]

    def _over(self, window: Window, rows: list[Row]) -> Number | None:
        assert window.argument is not None, "checked by value"
        read = self._leaf if window.preceding is None else self._rolled
        formula = compiled(window.argument, read, _no_window)
        values = [formula(row) for row in rows]
        present = [value for value in values if value is not None]
        if not present:
            return None
        if window.function in ("min", "max"):
            return min(present) if window.function == "min" else max(present)
        added = total(present)
        return float(added or 0) / len(present) if window.function == "average" else added

    def _leaf(self, reference: ColumnRef) -> Figure[Row]:
        columns = {column.leaf: column.name for column in self.proof.model.columns if column.leaf}
        name = columns.get(reference.column)
        if reference.table or name not in self.proof.result.columns:
            raise UncheckableError(f"{reference.column} is not shown")
        position = self.proof.result.columns.index(name)
        return lambda row: number(row[position])

    def _rolled(self, reference: ColumnRef) -> Figure[Row]:
        """In a rolling figure a period without rows added nothing; before the data begins nothing is known."""
        leaf = next((leaf for leaf in self.proof.discovery.leaves if leaf.name == reference.column), None)
        shown, time = self._leaf(reference), self._time_position()
        grain = next(d.grain for d in self.query.dimensions if isinstance(d, TimeDimension))
        first = as_time(floor(leaf.first_day, grain)) if leaf is not None and leaf.first_day is not None else None
        adds = leaf is not None and (leaf.aggregate.function == "sum" and leaf.additivity == "additive")
        filling = leaf.fill_nulls_with if leaf is not None else None

        def value(row: Row) -> Number | None:
            figure = shown(row)
            if filling is None and not adds:
                return figure
            if first is not None and isinstance(row[time], datetime.date) and as_time(row[time]) < first:
                return None
            return (filling or 0) if figure is None else figure

        return value

    def _key(self, window: Window, row: Row) -> Row:
        return tuple(value for part in window.partition_by for value in self._part(part, row))

    def _part(self, part: Expression, row: Row) -> Row:
        if part == EVERY_OTHER:
            time = self._time_name()
            return tuple(self._cell(name, row) for name in self.proof.model.grain if name != time)
        if isinstance(part, Truncate) and part.value == TIME:
            day = row[self._time_position()]
            grain = next(grain for grain in GRAINS if grain == part.grain)
            return (floor(day, grain) if isinstance(day, datetime.date) else None,)
        if isinstance(part, ColumnRef) and not part.table:
            return (self._cell(part.column, row),)
        raise UncheckableError("a window within something that is not shown")

    def _cell(self, name: str, row: Row) -> object:
        if name not in self.proof.result.columns:
            raise UncheckableError(f"{name} is not shown")
        return row[self.proof.result.columns.index(name)]

    def _time_name(self) -> str:
        name = next((d.name for d in self.query.dimensions if isinstance(d, TimeDimension)), None)
        if name is None or name not in self.proof.result.columns:
            raise UncheckableError("a window over time without a time column")
        return name

    def _time_position(self) -> int:
        return self.proof.result.columns.index(self._time_name())


def _no_window(window: Window) -> Figure[Row]:
    raise UncheckableError("a window within a window")

"""Whether groups are missing: lost to a join where no total would show it, or kept out by a limit or a condition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from schemas.discovery import Leaf
from schemas.expressions import Window, columns_in, walk
from schemas.query import AttributeDimension, Dimension
from verification.agreement import TOLERANCE
from verification.checks.check import Findings, Shown, is_plain
from verification.checks.leaf_figures import no_total
from verification.control_batch import Answer, ControlBatch
from verification.expression_text import NamedValues, UncheckableError, identifier, render
from verification.samples import spot_of
from verification.spots import Spot

Numbers = int | float | Decimal


@dataclass
class Groups:
    """Counts groups by control queries and compares with the rows shown."""

    shown: Shown
    findings: Findings
    _expected: list[tuple[str, int, str]] = field(default_factory=list)
    """Key, number of rows shown, and the difference in words."""

    def ask(self, batch: ControlBatch) -> None:
        """Whatever the query allows to count."""
        if not self.shown.keys:
            return
        plain = {name: leaf for name, leaf in self.shown.leaf_columns() if is_plain(leaf)}
        query = self.shown.query
        if query.limit is not None and query.having:
            return
        if query.limit is not None:
            self._ask_first(batch, plain)
        elif query.having:
            self._ask_having(batch)
        else:
            # a row that is missing is missing for every leaf of its base: one that is checked speaks for the others
            checked = {leaf.base for leaf in plain.values() if not no_total(self.shown, leaf)}
            for name, leaf in plain.items():
                if leaf.base not in checked:
                    checked.add(leaf.base)
                    self._ask_all(batch, name, leaf)

    def _ask_all(self, batch: ControlBatch, name: str, leaf: Leaf) -> None:
        values = self.shown.values(name)
        numeric = all(isinstance(value, Numbers) for value in values if value is not None)
        value = identifier(leaf.name)
        where = f"{value} IS NOT NULL AND {value} <> 0" if numeric else f"{value} IS NOT NULL"
        held = sum(value is not None and not (numeric and value == 0) for value in values)
        self._count(batch, f"groups.{name}", (leaf,), self.shown.keys, where=where, held=held, words=f"have a {name}")

    def _ask_first(self, batch: ControlBatch, plain: Mapping[str, Leaf]) -> None:
        """In the first row's partition no group that is not shown has more than the last; no partition is missing."""
        query, rows, names = self.shown.query, self.shown.proof.result.rows, self.shown.proof.result.columns
        order = query.order[0] if query.order else None
        if order is None or order.by not in plain or not rows or query.limit is None:
            return
        leaf, value = plain[order.by], identifier(plain[order.by].name)
        within = [names.index(name) for name in query.limit_per if name in names]
        partition = [row for row in rows if all(row[i] == rows[0][i] for i in within)]
        numbers = [v for v in (row[names.index(order.by)] for row in partition) if isinstance(v, Numbers)]
        spot = self._partition_spot(dict(zip(names, rows[0], strict=True)))
        if within:
            keys = tuple(d for d in query.dimensions if d.name in query.limit_per)
            held, where = len({tuple(row[i] for i in within) for row in rows}), f"{value} IS NOT NULL"
            words = f"are of different {', '.join(query.limit_per)}"
            self._count(batch, "groups.partitions", (leaf,), keys, where=where, held=held, words=words)
        if len(partition) < query.limit:
            where, words = f"{value} IS NOT NULL", "are there before the limit is reached"
            held = len(numbers)
            self._count(batch, "groups.few", (leaf,), self.shown.keys, spot, where=where, held=held, words=words)
        if order.descending and numbers:
            least = min(Decimal(str(v)) for v in numbers)
            slack = abs(least) * Decimal(str(TOLERANCE)) if any(isinstance(v, float) for v in numbers) else Decimal(0)
            where, words = f"{value} > {least + slack:f}", f"have more {order.by} than the last"
            held = sum(Decimal(str(v)) > least + slack for v in numbers)
            self._count(batch, "groups.first", (leaf,), self.shown.keys, spot, where=where, held=held, words=words)

    def _partition_spot(self, values: dict[str, object]) -> Spot:
        model = self.shown.proof.model.model_copy(update={"grain": self.shown.query.limit_per})
        return spot_of(values, model, self.shown.query)

    def _ask_having(self, batch: ControlBatch) -> None:
        """As many rows as groups that fulfil the conditions, where those are on measures of one fact."""
        measures = {measure.name: measure.formula for measure in self.shown.proof.discovery.measures}
        leaves, texts = self.shown.leaves, []
        read: dict[str, Leaf] = {}
        for threshold in self.shown.query.having:
            formula = measures.get(threshold.measure)
            if formula is None or any(isinstance(part, Window) for part in walk(formula)):
                return
            names = [column.column for column in columns_in(formula) if not column.table]
            if len(names) != len(columns_in(formula)) or any(name not in leaves for name in names):
                return
            read |= {name: leaves[name] for name in names}
            texts.append(f"({render(formula, NamedValues())} {threshold.operator} {Decimal(threshold.value):f})")
        if len({leaf.base for leaf in read.values()}) != 1 or not all(is_plain(leaf) for leaf in read.values()):
            return
        held, words = len(self.shown.proof.result.rows), "fulfil the conditions"
        chosen = tuple(read.values())
        self._count(batch, "groups.having", chosen, self.shown.keys, where=" AND ".join(texts), held=held, words=words)

    def _count(
        self,
        batch: ControlBatch,
        key: str,
        leaves: tuple[Leaf, ...],
        dimensions: tuple[Dimension, ...],
        spot: Spot = (),
        *,
        where: str,
        held: int,
        words: str,
    ) -> None:
        query = self.shown.query
        ranked = [d for d in self.shown.keys if isinstance(d, AttributeDimension) and d.name not in query.limit_per]
        known = tuple(ranked) if query.limit is not None else ()
        try:
            batch.ask_groups(key, leaves, dimensions, self.shown.scope, spot=spot, where=where, known=known)
        except UncheckableError as error:
            self.findings.differences.append(f"groups could not be counted independently: {error}")
            return
        self._expected.append((key, held, words))

    def conclude(self, answers: Mapping[str, Answer]) -> None:
        """Compare the numbers of groups."""
        for key, held, words in self._expected:
            counted = int(answers[key].spots.get(0) or 0)
            self.findings.compared += 1
            if counted != held:
                self.findings.differences.append(f"{held:,} rows {words}, by the control query {counted:,}")

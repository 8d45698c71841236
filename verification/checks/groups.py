"""Whether groups are missing: lost to a join where no total would show it, or kept out by a limit or a condition.

A group that other measures bring along has nothing of the measure at hand; such groups are not counted on either side.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from schemas.discovery import Leaf
from schemas.expressions import Aggregate, Arithmetic, ColumnRef, Window, columns_in, walk
from schemas.query import AttributeDimension, Dimension
from verification.agreement import TOLERANCE
from verification.checks.check import Findings, Shown, is_plain
from verification.checks.leaf_figures import no_total
from verification.control_batch import Answer, ControlBatch
from verification.expression_text import NamedValues, UncheckableError, identifier, render
from verification.samples import spot_of
from verification.spots import Scope, Spot

Numbers = int | float | Decimal
Row = tuple[object, ...]


@dataclass(frozen=True)
class _Expected:
    """What a control query counts: so many groups, or at most so many."""

    key: str
    held: int
    words: str
    at_most: bool = False


@dataclass
class Groups:
    """Counts groups by control queries and compares with the rows shown."""

    shown: Shown
    findings: Findings
    _expected: list[_Expected] = field(default_factory=list)

    def ask(self, batch: ControlBatch) -> None:
        """Whatever the query allows to count."""
        if not self.shown.keys:
            return
        plain = {name: leaf for name, leaf in self.shown.leaf_columns() if is_plain(leaf)}
        query = self.shown.query
        if query.limit is not None:
            self._ask_first(batch, plain)
        elif query.having:
            self._ask_having(batch, plain)
        else:
            self._ask_members(batch)
            # a row that is missing is missing for every leaf of its base: one that is checked speaks for the others
            checked = {leaf.base for leaf in plain.values() if not no_total(self.shown, leaf)}
            for name, leaf in plain.items():
                if leaf.base not in checked:
                    checked.add(leaf.base)
                    self._ask_all(batch, name, leaf)

    def _ask_members(self, batch: ControlBatch) -> None:
        """Where each row of a dataset is listed: as many groups as its rows make."""
        entity = self.shown.query.every_member_of
        if entity is not None:
            proof = self.shown.proof
            date = proof.datasets[entity].time
            time = ColumnRef(table=entity, column=date) if date is not None else None
            member = Leaf(name="members", base=entity, aggregate=Aggregate(function="count"), time=time)
            scope = Scope(where=self.shown.scope.where, as_of=proof.as_of)
            rows, words = proof.result.row_count, "are listed"
            self._count(batch, "groups.members", (member,), self.shown.keys, where="TRUE", held=rows, words=words,
                        scope=scope)  # fmt: skip

    def _ask_all(self, batch: ControlBatch, name: str, leaf: Leaf) -> None:
        where, held = self._some(name, leaf), sum(map(_counts, self.shown.values(name)))
        self._count(batch, f"groups.{name}", (leaf,), self.shown.keys, where=where, held=held, words=f"have a {name}")

    def _some(self, name: str, leaf: Leaf) -> str:
        value, values = identifier(leaf.name), self.shown.values(name)
        numeric = all(isinstance(v, Numbers) for v in values if v is not None)
        return f"{value} IS NOT NULL AND {value} <> 0" if numeric else f"{value} IS NOT NULL"

    def _has(self, row: Row, name: str) -> bool:
        return _counts(row[self.shown.position(name)])

    def _ask_first(self, batch: ControlBatch, plain: Mapping[str, Leaf]) -> None:
        """In the first row's partition no group that is not shown has more than the last; no partition is missing."""
        query, names = self.shown.query, self.shown.proof.result.columns
        ranked = self._ranked(plain)
        condition = self._conditions(plain)
        if ranked is None or condition is None or not self.shown.proof.result.row_count or query.limit is None:
            return
        rows = self.shown.proof.result.rows
        name, leaf = ranked
        leaves, texts = {leaf.name: leaf, **condition[0]}, condition[1]
        if len({leaf.base for leaf in leaves.values()}) != 1:
            return
        chosen, value, some = tuple(leaves.values()), identifier(leaf.name), self._some(name, leaf)
        within = [names.index(dimension) for dimension in query.limit_per if dimension in names]
        partition = [row for row in rows if all(row[i] == rows[0][i] for i in within)]
        spot = self._partition_spot(dict(zip(names, rows[0], strict=True)))
        if within and not texts:
            keys = tuple(d for d in query.dimensions if d.name in query.limit_per)
            held, words = len({tuple(row[i] for i in within) for row in rows}), f"of {', '.join(query.limit_per)}"
            self._count(batch, "groups.partitions", chosen, keys, where=some, held=held, words=words, at_most=True)
        if len(partition) < query.limit:
            where, held = " AND ".join((some, *texts)), sum(self._has(row, name) for row in partition)
            words = "are there before the limit is reached"
            self._count(batch, "groups.few", chosen, self.shown.keys, spot, where=where, held=held, words=words)
        numbers = [v for row in partition if isinstance(v := row[names.index(name)], Numbers)]
        if query.order[0].descending and numbers:
            least = min(Decimal(str(v)) for v in numbers)
            slack = abs(least) * Decimal(str(TOLERANCE)) if any(isinstance(v, float) for v in numbers) else Decimal(0)
            where = " AND ".join((f"{value} > {least + slack:f}", some, *texts))
            held = sum(v != 0 and Decimal(str(v)) > least + slack for v in numbers)
            words = f"have more {query.order[0].by} than the last"
            self._count(batch, "groups.first", chosen, self.shown.keys, spot, where=where, held=held, words=words)

    def _ranked(self, plain: Mapping[str, Leaf]) -> tuple[str, Leaf] | None:
        """The column and leaf whose order is that of the rows; a share of one total is ordered like what it is of."""
        by = self.shown.query.order[0].by if self.shown.query.order else ""
        if by in plain:
            return by, plain[by]
        formula = next((m.formula for m in self.shown.proof.discovery.measures if m.name == by), None)
        part, window = (formula.left, formula.right) if isinstance(formula, Arithmetic) else (None, None)
        if isinstance(part, ColumnRef) and isinstance(window, Window) and window.whole_partition:
            within = {column.column for key in window.partition_by for column in columns_in(key)}
            if window.argument == part and within <= set(self.shown.query.limit_per):
                return next(((name, leaf) for name, leaf in plain.items() if leaf.name == part.column), None)
        return None

    def _partition_spot(self, values: dict[str, object]) -> Spot:
        model = self.shown.proof.model.model_copy(update={"grain": self.shown.query.limit_per})
        return spot_of(values, model, self.shown.query)

    def _ask_having(self, batch: ControlBatch, plain: Mapping[str, Leaf]) -> None:
        """As many rows as groups that fulfil the conditions, where those are on measures of one fact."""
        condition = self._conditions(plain)
        if condition is None or len({leaf.base for leaf in condition[0].values()}) != 1:
            return
        columns = {leaf.name: name for name, leaf in plain.items()}
        names = [columns[leaf] for leaf in condition[0]]
        held = sum(any(self._has(row, name) for name in names) for row in self.shown.proof.result.rows)
        some = " OR ".join(f"({self._some(name, plain[name])})" for name in names)
        where, chosen = " AND ".join((f"({some})", *condition[1])), tuple(condition[0].values())
        self._count(
            batch, "groups.having", chosen, self.shown.keys, where=where, held=held, words="fulfil the conditions"
        )

    def _conditions(self, plain: Mapping[str, Leaf]) -> tuple[dict[str, Leaf], list[str]] | None:
        """The leaves that the conditions on values read, all shown, and the conditions; None where that is not so."""
        measures = {measure.name: measure.formula for measure in self.shown.proof.discovery.measures}
        known = {leaf.name: leaf for leaf in plain.values()}
        read: dict[str, Leaf] = {}
        texts = []
        for threshold in self.shown.query.having:
            formula = measures.get(threshold.measure)
            if formula is None or any(isinstance(part, Window) for part in walk(formula)):
                return None
            columns = columns_in(formula)
            if any(column.table or column.column not in known for column in columns):
                return None
            read |= {column.column: known[column.column] for column in columns}
            texts.append(f"({render(formula, NamedValues())} {threshold.operator} {Decimal(threshold.value):f})")
        return read, texts

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
        at_most: bool = False,
        scope: Scope | None = None,
    ) -> None:
        query = self.shown.query
        ranked = [d for d in self.shown.keys if isinstance(d, AttributeDimension) and d.name not in query.limit_per]
        known = tuple(ranked) if query.limit is not None else ()
        scope = scope or (self.shown.scope if self.shown.complete else replace(self.shown.scope, dated=False))
        try:
            batch.ask_groups(key, leaves, dimensions, scope, spot=spot, where=where, known=known)
        except UncheckableError as error:
            self.findings.differences.append(f"groups could not be counted independently: {error}")
            return
        self._expected.append(_Expected(key, held, words, at_most))

    def conclude(self, answers: Mapping[str, Answer]) -> None:
        """Compare the numbers of groups."""
        for expected in self._expected:
            counted, held = int(answers[expected.key].spots.get(0) or 0), expected.held
            self.findings.compared += 1
            if counted > held or (counted < held and not expected.at_most):
                words = f"{held:,} rows {expected.words}, by the control query {counted:,}"
                self.findings.differences.append(words)


def _counts(value: object) -> bool:
    """Whether a figure says that there is something."""
    return value is not None and not (isinstance(value, Numbers) and value == 0)

"""Whether groups are missing: lost to a join where no total would show it, or passed over by a limit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from schemas.discovery import Leaf
from schemas.expressions import ColumnRef
from schemas.query import Dimension, Table
from verification.agreement import TOLERANCE
from verification.context import Proof
from verification.control_batch import Answer, ControlBatch
from verification.samples import spot_of
from verification.spots import Scope, Spot


def no_total(proof: Proof, query: Table, leaf: Leaf) -> str:
    """Why the rows of a leaf's column do not add up to its total; empty where they do."""
    if not proof.model.grain:
        return "a single row"
    if query.limit is not None or query.having:
        return "only some rows are shown"
    if leaf.nesting is not None or leaf.snapshot is not None or leaf.validity is not None:
        return "not additive"
    if leaf.aggregate.function == "count_distinct":
        return "" if _counts_own_key(proof, leaf) else "a thing may be counted in several rows"
    additive = leaf.aggregate.function in ("sum", "count") and leaf.additivity == "additive"
    return "" if additive else "not additive"


def _counts_own_key(proof: Proof, leaf: Leaf) -> bool:
    dataset = proof.datasets[leaf.base]
    keys = [dataset.primary_key] + ([dataset.deduplicate.key] if dataset.deduplicate else [])
    argument = leaf.aggregate.argument
    return isinstance(argument, ColumnRef) and argument.table == leaf.base and (argument.column,) in keys


@dataclass
class GroupCheck:
    """Counts groups by control queries and compares with the rows shown. `ask`, run, then `differences`."""

    proof: Proof
    query: Table
    _expected: dict[str, tuple[str, int]] = field(default_factory=dict)

    def ask(self, batch: ControlBatch, scope: Scope) -> None:
        """Add what there is to count to `batch`."""
        if not self.proof.model.grain:
            return
        leaves = {leaf.name: leaf for leaf in self.proof.discovery.leaves}
        columns = [(column.name, leaves[column.leaf]) for column in self.proof.model.columns if column.leaf in leaves]
        shown = [(name, leaf) for name, leaf in columns if name in self.proof.result.columns and _plain(leaf)]
        if self.query.limit is not None:
            self._ask_better(batch, scope, dict(shown))
        elif not self.query.having:
            added_up = {leaf.base for _, leaf in shown if not no_total(self.proof, self.query, leaf)}
            for name, leaf in shown:
                if leaf.base not in added_up:
                    self._ask_all(batch, scope, name, leaf)

    def _ask_all(self, batch: ControlBatch, scope: Scope, name: str, leaf: Leaf) -> None:
        values = self._values(name)
        counts = all(isinstance(value, int | float | Decimal) for value in values if value is not None)
        where = "value IS NOT NULL AND value <> 0" if counts else "value IS NOT NULL"
        key = f"groups.{name}"
        batch.ask_groups(key, leaf, self._dimensions(), scope, spot=(), where=where)
        held = sum(value is not None and not (counts and value == 0) for value in values)
        self._expected[key] = (f"{held:,} rows have a {name}, the control query has {{:,}}", held)

    def _ask_better(self, batch: ControlBatch, scope: Scope, shown: dict[str, Leaf]) -> None:
        """No group that is not shown may have a higher value than the last row; of the first row's partition."""
        order = self.query.order[0] if self.query.order else None
        rows = self.proof.result.rows
        if order is None or not order.descending or order.by not in shown or self.query.having or not rows:
            return
        names = self.proof.result.columns
        within = [names.index(name) for name in self.query.limit_per if name in names]
        partition = [row for row in rows if all(row[i] == rows[0][i] for i in within)]
        values = [value for value in (row[names.index(order.by)] for row in partition) if value is not None]
        if not all(isinstance(value, int | float | Decimal) for value in values) or not values:
            return
        least = min(Decimal(str(value)) for value in values)
        bound = least + abs(least) * Decimal(str(TOLERANCE)) if any(isinstance(v, float) for v in values) else least
        held = sum(Decimal(str(value)) > bound for value in values)
        key = f"groups.{order.by}"
        spot = self._partition_spot(dict(zip(names, rows[0], strict=True)))
        where = f"value > {bound:f}"
        batch.ask_groups(key, shown[order.by], self._dimensions(), scope, spot=spot, where=where)
        self._expected[key] = (f"{held:,} rows have more {order.by} than the last, the control query has {{:,}}", held)

    def _partition_spot(self, values: dict[str, object]) -> Spot:
        model = self.proof.model.model_copy(update={"grain": self.query.limit_per})
        return spot_of(values, model, self.query)

    def _dimensions(self) -> tuple[Dimension, ...]:
        return tuple(d for d in self.query.dimensions if d.name in self.proof.model.grain)

    def _values(self, name: str) -> list[object]:
        position = self.proof.result.columns.index(name)
        return [row[position] for row in self.proof.result.rows]

    def differences(self, answers: dict[str, Answer]) -> Iterator[str]:
        """Where the control queries count other groups than the result shows."""
        for key, (words, held) in self._expected.items():
            counted = int(answers[key].spots.get(0) or 0)
            if counted != held:
                yield words.format(counted)


def _plain(leaf: Leaf) -> bool:
    return leaf.nesting is None and leaf.snapshot is None and leaf.validity is None

"""What the checks share: the rows shown, where they stand, and what was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from schemas.discovery import Leaf
from schemas.expressions import ColumnRef
from schemas.query import Dimension, Table, TimeDimension
from verification.agreement import agrees
from verification.context import Proof
from verification.control_batch import Answer, ControlBatch
from verification.samples import Sample
from verification.spots import Scope


@dataclass
class Findings:
    """Differences make the gate fail; figures and what was skipped are told either way."""

    differences: list[str] = field(default_factory=list)
    figures: list[tuple[str, str]] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    compared: int = 0

    def compare(self, name: str, where: str, shown: object, control: object, empty: object = None) -> None:
        """Note a difference between a figure shown and its control; `empty` stands for NULL."""
        self.compared += 1
        if not agrees(shown, control, empty):
            self.differences.append(f"{name} is {in_words(shown)} {where}, the control query gives {in_words(control)}")


@dataclass(frozen=True)
class Shown:
    """A result and what it claims to be. `samples` are the rows that are computed again."""

    proof: Proof
    query: Table
    scope: Scope
    samples: tuple[Sample, ...]

    @property
    def complete(self) -> bool:
        """Whether no row was taken away by a limit or a condition on values."""
        return self.query.limit is None and not self.query.having

    @property
    def leaves(self) -> Mapping[str, Leaf]:
        return {leaf.name: leaf for leaf in self.proof.discovery.leaves}

    @property
    def time(self) -> TimeDimension | None:
        return next((d for d in self.query.dimensions if isinstance(d, TimeDimension)), None)

    @property
    def keys(self) -> tuple[Dimension, ...]:
        """The dimensions that identify a row."""
        return tuple(d for d in self.query.dimensions if d.name in self.proof.model.grain)

    def leaf_columns(self) -> Iterator[tuple[str, Leaf]]:
        """The columns that are leaves, by name."""
        leaves = self.leaves
        for column in self.proof.model.columns:
            if column.leaf is not None and column.leaf in leaves and column.name in self.proof.result.columns:
                yield column.name, leaves[column.leaf]

    def position(self, name: str) -> int:
        return self.proof.result.columns.index(name)

    def values(self, name: str) -> list[object]:
        return [*self.proof.result.values(name)]


class Check(Protocol):
    """One kind of comparison."""

    def ask(self, batch: ControlBatch) -> None:
        """Add the control queries to the statement."""
        ...

    def conclude(self, answers: Mapping[str, Answer]) -> None:
        """Compare, and add to the findings."""
        ...


def in_words(value: object) -> str:
    """A figure for a reader.

    >>> in_words(Decimal("1234.50")), in_words(None)
    ('1,234.50', 'NULL')
    """
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return f"{value:,}"
    return "NULL" if value is None else str(value)


def counts(leaf: Leaf) -> bool:
    """Whether the leaf is a number of things, which is 0 of nothing."""
    function = leaf.nesting.function if leaf.nesting is not None else leaf.aggregate.function
    return function in ("count", "count_distinct")


def is_plain(leaf: Leaf) -> bool:
    """Whether the leaf is one aggregate over rows that each count in a single period."""
    return leaf.nesting is None and leaf.snapshot is None and leaf.validity is None


def adds_up(leaf: Leaf, proof: Proof) -> bool:
    """Whether figures of different groups of rows add up to that of all rows."""
    if leaf.nesting is not None:
        return False
    if leaf.aggregate.function == "count_distinct":
        dataset = proof.datasets[leaf.base]
        keys = [dataset.primary_key] + ([dataset.deduplicate.key] if dataset.deduplicate else [])
        argument = leaf.aggregate.argument
        return isinstance(argument, ColumnRef) and argument.table == leaf.base and (argument.column,) in keys
    return leaf.aggregate.function in ("sum", "count") and leaf.additivity != "non_additive"

"""Rows that a policy leaves out because their key leads nowhere: how many, and what they would have added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from schemas.discovery import Leaf
from schemas.expressions import Aggregate
from verification.context import Proof
from verification.control_batch import Answer, ControlBatch
from verification.routes import Hop, hops_from
from verification.spots import Scope


@dataclass(frozen=True)
class Loss:
    """`rows` of `dataset` whose key leads nowhere; `prices` are leaf and value, of the additive ones."""

    dataset: str
    words: str
    """Which rows: `whose order_id is of no order`."""
    rows: int
    prices: tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class _Asked:
    dataset: str
    words: str
    key: str
    measures: tuple[str, ...]


def ask_losses(proof: Proof, batch: ControlBatch, scope: Scope) -> tuple[_Asked, ...]:
    """Add to `batch` what orphan policies cost the leaves of the product.

    Conditions that need the missing row (a date or a status of the order that is not there) cannot be applied, so that
    the figures are those of all orphans that the other conditions do not rule out.
    """
    asked = []
    bases = dict.fromkeys(leaf.base for leaf in proof.discovery.leaves)
    for base in bases:
        for hop in hops_from(proof.datasets, base):
            if hop.excludes_orphans:
                asked.append(_ask(proof, batch, scope, base, hop))
    return tuple(asked)


def _ask(proof: Proof, batch: ControlBatch, scope: Scope, base: str, hop: Hop) -> _Asked:
    leaves = [leaf for leaf in proof.discovery.leaves if leaf.base == base]
    count = Leaf(name="rows", base=base, aggregate=Aggregate(function="count"), routes=leaves[0].routes)
    priced = [leaf for leaf in leaves if _priced(leaf)]
    key = f"orphans.{base}.{hop.relation}"
    keys = (key, *(f"{key}.{leaf.name}" for leaf in priced))
    batch.ask_orphans(keys, (count, *priced), hop, scope)
    words = f"whose {', '.join(hop.columns)} is of no {proof.datasets[hop.dataset].entity}"
    return _Asked(base, words, key, tuple(leaf.name for leaf in priced))


def _priced(leaf: Leaf) -> bool:
    return leaf.aggregate.function == "sum" and leaf.additivity == "additive" and leaf.nesting is None


def losses_of(asked: tuple[_Asked, ...], answers: dict[str, Answer]) -> tuple[Loss, ...]:
    """The losses that have an effect."""
    found = []
    for one in asked:
        rows = answers[one.key].spots.get(0) or 0
        prices = tuple((name, answers[f"{one.key}.{name}"].spots.get(0)) for name in one.measures)
        if rows:
            known = tuple((name, value) for name, value in prices if value is not None)
            found.append(Loss(one.dataset, one.words, rows, known))
    return tuple(found)

"""Rows that a policy leaves out because their key leads nowhere: how many, and what they would have added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from schemas.discovery import Leaf
from schemas.expressions import Aggregate
from verification.context import Proof
from verification.control_batch import ControlBatch
from verification.routes import hops_from
from verification.spots import scope_of


@dataclass(frozen=True)
class Loss:
    """`rows` of `dataset` whose key leads nowhere; `prices` are leaf and value, of the additive ones."""

    dataset: str
    words: str
    """Which rows: `whose order_id is of no order`."""
    rows: int
    prices: tuple[tuple[str, Any], ...]


def orphan_losses(proof: Proof) -> tuple[Loss, ...]:
    """What orphan policies cost the leaves of the product, where they cost something.

    Conditions that need the missing row (a date or a status of the order that is not there) cannot be applied, so that
    the figures are those of all orphans that the other conditions do not rule out.
    """
    if proof.intent.query is None:
        return ()
    batch, scope = ControlBatch(proof.sources()), scope_of(proof.intent.query, proof.as_of)
    asked: list[tuple[str, str, str, tuple[str, ...]]] = []
    for base in dict.fromkeys(leaf.base for leaf in proof.discovery.leaves):
        leaves = [leaf for leaf in proof.discovery.leaves if leaf.base == base]
        count = Leaf(name="rows", base=base, aggregate=Aggregate(function="count"), routes=leaves[0].routes)
        priced = [leaf for leaf in leaves if _priced(leaf)]
        for hop in hops_from(proof.datasets, base):
            if hop.excludes_orphans:
                key = f"{base}.{hop.relation}"
                names = tuple(leaf.name for leaf in priced)
                batch.ask_orphans((key, *(f"{key}.{name}" for name in names)), (count, *priced), hop, scope)
                words = f"whose {', '.join(hop.columns)} is of no {proof.datasets[hop.dataset].entity}"
                asked.append((key, base, words, names))
    if batch.empty:
        return ()
    answers = batch.answers(proof.engine.query(batch.sql()).rows[0])
    found = []
    for key, base, words, names in asked:
        rows = answers[key].spots.get(0) or 0
        prices = [(name, answers[f"{key}.{name}"].spots.get(0)) for name in names]
        if rows:
            found.append(Loss(base, words, rows, tuple((name, value) for name, value in prices if value is not None)))
    return tuple(found)


def _priced(leaf: Leaf) -> bool:
    return leaf.aggregate.function == "sum" and leaf.additivity == "additive" and leaf.nesting is None

"""What a related thing is linked to once, as a column of it: `a film of the category Drama`, `a Drama film`."""

from __future__ import annotations

from typing import TypeVar

from language.questions.resolving.scope import Ways
from schemas.artifact import Artifact
from schemas.expressions import ColumnRef, Comparison, Constant, Expression, Related
from schemas.rewrite import rewrite

T = TypeVar("T", bound=Artifact)


def by_columns_of_one(query: T, ways: Ways) -> T:
    """`query` in which a value of the one thing that a related thing leads to is said of that one itself."""
    return rewrite(query, lambda part: _said_of_it(part, ways) if isinstance(part, Related) else None)


def _said_of_it(related: Related, ways: Ways) -> Expression | None:
    inner = related.where
    if not isinstance(inner, Related) or inner.negated or inner.anchor != related.dataset:
        return None
    held = inner.where
    if not isinstance(held, Comparison) or held.operator != "=" or not isinstance(held.right, Constant):
        return None
    plain = isinstance(held.left, ColumnRef) and held.left.table == inner.dataset and not held.left.via
    near = ways.to_one(inner.anchor).get(inner.dataset)
    steps = tuple(f"~{hop.relation}" if hop.reverse else hop.relation for hop in inner.hops)
    if not plain or near is None or near.rivals or near.via != steps:
        return None
    return related.model_copy(update={"where": held})

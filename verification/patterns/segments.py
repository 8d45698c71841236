"""The column by which a pattern tells its actors apart."""

from __future__ import annotations

from schemas.patterns import Pattern
from verification.context import Proof


def segment_names(proof: Proof, query: Pattern) -> tuple[str, ...]:
    """The output column that is the segment of the events, if they have one."""
    attribute = query.events.segment
    if attribute is None:
        return ()
    source = f"{attribute.table}.{attribute.column}"
    return tuple(c.name for c in proof.model.columns if c.role == "dimension" and c.sources == (source,))

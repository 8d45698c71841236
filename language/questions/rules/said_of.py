"""Things with what a predicate says of them."""

from __future__ import annotations

import dataclasses

from language.questions.forms import Phrase, Rank, Said


def said_of(head: Phrase, found: Said) -> Phrase | None:
    """The things with what is said of them; None where they would be ranked twice."""
    ranks = [part for part in found if isinstance(part, Rank)]
    if ranks and (head.rank is not None or len(ranks) > 1):
        return None
    conditions = tuple(part for part in found if not isinstance(part, Rank))
    return dataclasses.replace(head, conditions=(*head.conditions, *conditions), rank=ranks[0] if ranks else head.rank)

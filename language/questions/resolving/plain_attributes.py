"""Which of several attributes an adjective plainly means: the price of what is expensive, not one of its fees."""

from __future__ import annotations

from language.words import lemmas
from schemas.expressions import ColumnRef

_PLAINLY = {"expensive": "price", "old": "age", "heavy": "weight", "tall": "height"}


def plainly(adjective: str, columns: list[ColumnRef]) -> list[ColumnRef]:
    """The one column called by the plain word of an adjective, or all of them."""
    plain = [column for column in columns if _PLAINLY.get(adjective) in lemmas(column.column)]
    return plain if len(plain) == 1 else columns

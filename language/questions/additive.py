"""Amounts that add up over rows, told by their names."""

from __future__ import annotations

from collections.abc import Iterable

from language.questions import closed
from language.questions.forms import Phrase
from language.words import lemmas

_NUMBER_OF = frozenset("count number num cnt".split())


def is_amount(names: Iterable[str]) -> bool:
    """Whether one of the names of a column ends in a word of amounts that add up."""
    return any(set(lemmas(name)[-1:]) & closed.ADDITIVE for name in names)


def adds_up(phrase: Phrase) -> bool:
    """Whether a bare noun names amounts of which the sum is meant where several are spoken of."""
    columns = (c.attribute.column for c in phrase.noun.columns if c.attribute is not None)
    return any(is_amount((column, phrase.noun.text)) for column in columns)


def is_shared_out(phrase: Phrase) -> bool:
    """Whether the amounts are of deeds, as sales are; what counts parts, as `bedroom_count`, tells of the thing."""
    columns = [c.attribute.column for c in phrase.noun.columns if c.attribute is not None]
    return adds_up(phrase) and not any(_NUMBER_OF & {*lemmas(column)} for column in columns)

"""Amounts that add up over rows, told by their names."""

from __future__ import annotations

from collections.abc import Iterable

from language.questions import closed
from language.questions.forms import Phrase
from language.words import lemmas


def is_amount(names: Iterable[str]) -> bool:
    """Whether one of the names of a column ends in a word of amounts that add up."""
    return any(set(lemmas(name)[-1:]) & closed.ADDITIVE for name in names)


def adds_up(phrase: Phrase) -> bool:
    """Whether a bare noun names amounts of which the sum is meant where several are spoken of."""
    columns = (c.attribute.column for c in phrase.noun.columns if c.attribute is not None)
    return any(is_amount((column, phrase.noun.text)) for column in columns)

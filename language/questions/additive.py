"""Amounts that add up over rows, told by their names."""

from __future__ import annotations

from language.questions import closed
from language.questions.forms import Phrase
from language.words import lemmas


def adds_up(phrase: Phrase) -> bool:
    """Whether a bare noun names amounts of which the sum is meant where several are spoken of."""
    words = {
        word
        for c in phrase.noun.candidates
        if c.kind == "column" and c.attribute is not None
        for word in (*lemmas(c.attribute.column)[-1:], *lemmas(phrase.noun.text)[-1:])
    }
    return bool(words & closed.ADDITIVE)

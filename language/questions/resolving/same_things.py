"""Figures of the things that a figure before them is of: `the number of orders in May and their average amount`."""

from __future__ import annotations

import dataclasses

from language.questions.forms import Form, Measured, Phrase
from language.questions.sentence import Sentence

_OF_ALL = frozenset("all overall altogether entire whole".split())
"""Words before a figure of more than the things before it."""


def of_the_same_things(form: Form, sentence: Sentence) -> Form:
    """`form` with the owner of each figure that names none, where a column of the things told of before is meant.

    What is said of the things holds for all that is told of them: an average of all orders beside the number of some
    would be taken for theirs.
    """
    owner: Phrase | None = None
    outputs: list[Phrase | Measured] = []
    for output in form.outputs:
        phrase = output.phrase if isinstance(output, Measured) else None
        if phrase is None or not isinstance(output, Measured):
            outputs.append(output)
            continue
        if owner is not None and _is_open(output, phrase, owner) and not _speaks_of_all(phrase, output, sentence):
            outputs.append(dataclasses.replace(output, phrase=dataclasses.replace(phrase, of=owner)))
            continue
        if owner is None:
            things = phrase.of or phrase
            owner = things if things.noun.things and things.conditions and things.rank is None else None
        outputs.append(output)
    return dataclasses.replace(form, outputs=tuple(outputs))


def _is_open(figure: Measured, phrase: Phrase, owner: Phrase) -> bool:
    """Whether a figure is of a column that the things have, and nothing is said of whose."""
    own = {c.home for c in phrase.noun.columns}
    alone = phrase == Phrase(phrase.noun, quantifier=phrase.quantifier) and phrase.noun.is_attribute
    plain = figure.function not in ("metric", "share", "again", "against", "defined", "count") and figure.per is None
    return alone and plain and not figure.part and bool(own & {*owner.noun.things})


def _speaks_of_all(phrase: Phrase, figure: Measured, sentence: Sentence) -> bool:
    return bool(_OF_ALL & {*sentence.words[figure.first : phrase.noun.first]})

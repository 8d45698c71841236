"""Rules for what a request names twice: `which countries have a port? Give a list of the countries.`"""

from __future__ import annotations

import dataclasses

from language.questions.forms import Form, Measured, Phrase
from language.words import lemmas


def with_further(form: Form, more: tuple[Phrase | Measured, ...]) -> Form:
    """The form with what a further sentence shows; what that names again stays the one column it is."""
    first, again = form.outputs[0], more[0]
    if not isinstance(first, Phrase) or not isinstance(again, Phrase) or not _only_names(first, again):
        return dataclasses.replace(form, outputs=(*form.outputs, *more))
    once = dataclasses.replace(first, distinct=first.distinct or again.distinct)
    return dataclasses.replace(form, outputs=(once, *form.outputs[1:], *more[1:]))


def _only_names(first: Phrase, again: Phrase) -> bool:
    """Whether the second phrase says no more than the noun of the first, which is a column and no thing."""
    plain = again.of is None and not again.conditions and again.rank is None and not again.quantifier
    return plain and first.noun.is_attribute and lemmas(first.noun.text) == lemmas(again.noun.text)

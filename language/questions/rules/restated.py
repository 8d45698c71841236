"""Rules for what a request names twice: `which countries have a port? Give a list of the countries.`"""

from __future__ import annotations

import dataclasses

from language.questions.forms import Form, Measured, Phrase
from language.questions.rules.recalled import is_plainly


def with_further(form: Form, more: tuple[Phrase | Measured, ...]) -> Form:
    """The form with what a further sentence shows; what that names again stays the one column it is."""
    first, again = form.outputs[0], more[0]
    column = isinstance(first, Phrase) and first.noun.is_attribute
    if not isinstance(first, Phrase) or not isinstance(again, Phrase) or not (column and is_plainly(again, first.noun)):
        return dataclasses.replace(form, outputs=(*form.outputs, *more))
    once = dataclasses.replace(first, distinct=first.distinct or again.distinct)
    return dataclasses.replace(form, outputs=(once, *form.outputs[1:], *more[1:]))

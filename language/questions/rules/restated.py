"""Rules for what a request names twice: `which countries have a port? Give a list of the countries.`"""

from __future__ import annotations

import dataclasses

from language.questions.forms import Form, Measured, Phrase
from language.questions.rules.recalled import is_plainly


def with_further(form: Form, more: tuple[Phrase | Measured, ...]) -> Form:
    """The form with what a further sentence shows; what that names again stays the one column it is."""
    first, again = form.outputs[0], more[0]
    column = isinstance(first, Phrase) and first.noun.is_attribute
    if isinstance(first, Phrase) and isinstance(again, Phrase) and column and is_plainly(again, first.noun):
        once = dataclasses.replace(first, distinct=first.distinct or again.distinct)
        return dataclasses.replace(form, outputs=(once, *form.outputs[1:], *more[1:]))
    new = tuple(one for one in more if not any(_is_of_the_same(known, one) for known in form.outputs))
    return dataclasses.replace(form, outputs=(*form.outputs, *new))


def _is_of_the_same(known: Phrase | Measured, again: Phrase | Measured) -> bool:
    """`the name of the longest track … Show the track name`: the very column, of what was spoken of."""
    if not isinstance(known, Phrase) or not isinstance(again, Phrase) or known.of is None:
        return False
    if again.conditions or again.rank is not None or again.quantifier or again.distinct:
        return False
    return bool(_columns(known)) and _columns(known) == _columns(again)


def _columns(phrase: Phrase) -> set[str]:
    """The columns that an attribute names in full, of its owner where one is said."""
    if phrase.of is None:
        return {c.node for c in phrase.noun.columns if c.method != "partial"}
    owners = phrase.of.noun.things
    return {c.node for c in phrase.noun.columns if c.attribute is not None and c.attribute.table in owners}

"""Rules for what a request names twice: `which countries have a port? Give a list of the countries.`"""

from __future__ import annotations

import dataclasses

from language.questions.forms import Form, Measured, Phrase
from language.questions.names import is_part_of_name
from language.questions.rules.recalled import is_plainly
from language.words import lemmas


def with_further(form: Form, more: tuple[Phrase | Measured, ...]) -> Form:
    """The form with what a further sentence shows; what that names again stays the one column it is."""
    first, again = form.outputs[0], more[0]
    column = isinstance(first, Phrase) and first.noun.is_attribute
    new = tuple(one for one in more if not any(_is_of_the_same(known, one) for known in form.outputs))
    parts = [one for one in more if isinstance(one, Phrase) and _is_part_of_name(one)]
    named = isinstance(first, Phrase) and lemmas(first.noun.text) == ("name",)
    if isinstance(first, Phrase) and named and len(parts) > 1:
        told = dataclasses.replace(first, noun=parts[0].noun)  # `the full name …? Show first and last name`
        return dataclasses.replace(form, outputs=(told, *form.outputs[1:], *(one for one in new if one != parts[0])))
    if isinstance(first, Phrase) and isinstance(again, Phrase) and column and is_plainly(again, first.noun):
        once = dataclasses.replace(first, distinct=first.distinct or again.distinct)
        return dataclasses.replace(form, outputs=(once, *form.outputs[1:], *(one for one in new if one != again)))
    return dataclasses.replace(form, outputs=(*form.outputs, *new))


def _is_part_of_name(output: Phrase) -> bool:
    """`last name`."""
    columns = [c.attribute.column for c in output.noun.columns if c.attribute is not None]
    return bool(columns) and all(map(is_part_of_name, columns))


def _is_of_the_same(known: Phrase | Measured, again: Phrase | Measured) -> bool:
    """`the name of the longest track … Show the track name`: the very column, of what was spoken of."""
    if not isinstance(known, Phrase) or not isinstance(again, Phrase):
        return False
    if again.conditions or again.rank is not None or again.quantifier or again.distinct:
        return False
    if known.of is None:
        return _is_said_by_a_verb(known) and known.noun.columns[0].node in {c.node for c in again.noun.columns}
    return bool(_columns(known)) and _columns(known) == _columns(again)


def _is_said_by_a_verb(phrase: Phrase) -> bool:
    """`how much does each type cost? List type and amount.`: one column, none of whose words was said."""
    columns = phrase.noun.columns
    return len(columns) == 1 and set(lemmas(phrase.noun.text)).isdisjoint(lemmas(columns[0].label))


def _columns(phrase: Phrase) -> set[str]:
    """The columns that an attribute names in full, of its owner where one is said."""
    if phrase.of is None:
        return {c.node for c in phrase.noun.columns if c.method != "partial"}
    owners = phrase.of.noun.things
    return {c.node for c in phrase.noun.columns if c.attribute is not None and c.attribute.table in owners}

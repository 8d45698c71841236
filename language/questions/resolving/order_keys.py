"""Order keys that speak of what is shown: `nightly prices, ordered by price`."""

from __future__ import annotations

import dataclasses

from language.questions.forms import Form, Ordering, Phrase
from language.questions.resolving.scope import UnresolvedError
from language.words import lemmas


def by_what_is_shown(form: Form) -> Form:
    """The form with each key that is the last word of one thing shown, and of nothing it belongs to, as that."""
    shown = [output for output in form.outputs if isinstance(output, Phrase) and output.computed is None]
    order = tuple(_told(key, shown) for key in form.order)
    return dataclasses.replace(form, order=order) if order != form.order else form


def refuse_part_of_key(by: Phrase) -> None:
    """`by billing month in 2024`: rows have their order by all values of it, or else are those of 2024."""
    if by.conditions or by.rank is not None:
        raise UnresolvedError("The order of some values only.")


def _told(key: Ordering, shown: list[Phrase]) -> Ordering:
    by = key.by
    if not isinstance(by, Phrase) or by.of is not None or by.conditions or by.rank is not None or by.computed:
        return key
    said = lemmas(by.noun.text)
    meant = [one for one in shown if one.noun.columns and len(lemmas(one.noun.text)) > len(said) > 0
             and lemmas(one.noun.text)[-len(said) :] == said]  # fmt: skip
    if len(meant) != 1:
        return key
    homes = {c.home for c in meant[0].noun.columns}
    own = [c for c in by.noun.candidates if c.home in homes and c.method != "partial"]
    if own:
        return key
    noun = dataclasses.replace(by.noun, candidates=meant[0].noun.columns)
    return dataclasses.replace(key, by=dataclasses.replace(by, noun=noun, of=meant[0].of))

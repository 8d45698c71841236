"""Values told by a figure of their rows: `continents whose average life expectancy is above 70`."""

from __future__ import annotations

import dataclasses

from language.questions.forms import Compare, Form, Measured, Number, Phrase


def bounded_values(form: Form) -> Form | None:
    """The figure of each value, with its bound, where what is listed is a column and no thing.

    The figure is shown beside it anyhow, and may be asked for once more: `…, together with that average`.
    """
    first, *others = form.outputs
    if not isinstance(first, Phrase) or form.groups or first.rank is not None:
        return None
    if first.noun.things or first.computed is not None:
        return None
    bounds = [part for part in first.conditions if isinstance(part, Compare) and isinstance(part.subject, Measured)]
    if len(bounds) != 1 or bounds[0].negated or not isinstance(bounds[0].operands[0], Number):
        return None
    figure = bounds[0].subject
    if not isinstance(figure, Measured) or len(bounds[0].operands) > 1 or not all(_is_same(o, figure) for o in others):
        return None
    rest = tuple(part for part in first.conditions if part is not bounds[0])
    group = dataclasses.replace(first, conditions=rest)
    return dataclasses.replace(form, outputs=(figure,), groups=(group,), having=(*form.having, bounds[0]))


def _is_same(said: Phrase | Measured, figure: Measured) -> bool:
    """Whether a figure is said once more, in the same words or as `that average`."""
    if not isinstance(said, Measured) or said.phrase is None or figure.phrase is None:
        return False
    again = dataclasses.replace(said, phrase=figure.phrase, first=figure.first)
    same = said.phrase.noun.candidates == figure.phrase.noun.candidates
    return again == figure and same and said.phrase.conditions == figure.phrase.conditions and said.phrase.of is None

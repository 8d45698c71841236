"""Things by the most that rows about them hold: `the pond that had the highest depth in 2023`."""

from __future__ import annotations

import dataclasses

from language.questions.additive import is_shared_out
from language.questions.forms import HIGH, Condition, Form, Has, Measured, Noun, Phrase, Rank

_ENDS = frozenset((HIGH, "large", "long", "new"))
"""Adjectives whose superlative is the largest of numbers or dates: `the biggest bonus`, `the latest payment date`."""


def by_their_peak(form: Form) -> Form | None:
    """`form` in which what a thing has the highest or lowest of ranks the things; None where nothing is said so."""
    outputs = [_by_peak(output) if isinstance(output, Phrase) else None for output in form.outputs]
    if not any(outputs) or form.limit is not None:
        return None
    made = (changed or output for changed, output in zip(outputs, form.outputs, strict=True))
    return dataclasses.replace(form, outputs=tuple(made))


def by_their_sum(form: Form) -> Form | None:
    """`the region with the highest profit`: the other reading of a value that many rows share, by all of them."""
    first = form.outputs[0]
    peak = by_their_peak(form) if isinstance(first, Phrase) and len(form.outputs) == 1 else None
    ranked = peak.outputs[0] if peak is not None else None
    if not isinstance(first, Phrase) or first.noun.tables or not isinstance(ranked, Phrase) or ranked.rank is None:
        return None
    by = ranked.rank.by
    if not isinstance(by, Measured) or by.phrase is None or not is_shared_out(by.phrase):
        return None
    summed = dataclasses.replace(ranked.rank, by=Measured("sum", by.phrase, first=by.phrase.noun.first))
    return dataclasses.replace(form, outputs=(dataclasses.replace(ranked, rank=summed),))


def _by_peak(phrase: Phrase) -> Phrase | None:
    peak = next((part for part in phrase.conditions if _is_peak(part)), None)
    if isinstance(peak, Has) and peak.phrase.rank is not None and phrase.rank is None:
        descending = peak.phrase.rank.descending
        held = dataclasses.replace(peak.phrase.noun, candidates=peak.phrase.noun.columns)
        figure = Measured("max" if descending else "min", dataclasses.replace(peak.phrase, noun=held, rank=None))
        others = tuple(part for part in phrase.conditions if part is not peak)
        return dataclasses.replace(phrase, conditions=others, rank=Rank(figure, descending))
    owner = _by_peak(phrase.of) if phrase.of is not None else None
    return dataclasses.replace(phrase, of=owner) if owner is not None else None


def _is_peak(part: Condition) -> bool:
    """Whether a thing has the one highest or lowest of an attribute that is not its own."""
    if not isinstance(part, Has) or part.verb or not part.quantity.some:
        return False
    rank = part.phrase.rank
    one = rank is not None and rank.by in _ENDS and (rank.count, rank.skip) == (1, 0)
    return one and (part.phrase.noun.is_attribute or _called_by_its_column(part.phrase.noun))


def _called_by_its_column(noun: Noun) -> bool:
    """`salary`, where a table of salaries has a column of that name: the amount rather than its row."""
    things = {*noun.things}
    return bool(things) and things <= {c.home for c in noun.columns if c.method != "partial"}

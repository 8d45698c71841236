"""The groups of a list: what is said of `each`, and is no more than a condition where nothing is ranked."""

from __future__ import annotations

import dataclasses

from language.questions.forms import Form, Has, Measured, Phrase, TimeGroup


def lifted_groups(form: Form) -> tuple[list[Phrase | TimeGroup], list[Phrase | Measured]]:
    """The groups of a list, `each` behind what is ranked among them, and the outputs without those."""
    groups: list[Phrase | TimeGroup] = [*form.groups]
    outputs: list[Phrase | Measured] = []
    ranked = any(isinstance(output, Phrase) and _has_rank(output) for output in form.outputs)
    for output in form.outputs:
        if isinstance(output, Phrase) and not ranked:
            outputs.append(_of_all(output))  # `the date of every test of Ann`: of all those
        elif isinstance(output, Phrase):
            kept, each = _without_each(output)
            groups += each
            outputs.append(kept)
        else:
            outputs.append(output)
    return groups, outputs


def _has_rank(phrase: Phrase) -> bool:
    return phrase.rank is not None or (phrase.of is not None and _has_rank(phrase.of))


def _of_all(phrase: Phrase) -> Phrase:
    """The phrase where `each` that things belong to says no more than which."""
    conditions = tuple(
        dataclasses.replace(part, phrase=dataclasses.replace(part.phrase, quantifier=""))
        if isinstance(part, Has) and part.phrase.quantifier == "each" and part.quantity.some
        else part
        for part in phrase.conditions
    )
    return dataclasses.replace(phrase, conditions=conditions, of=_of_all(phrase.of) if phrase.of else None)


def _without_each(phrase: Phrase) -> tuple[Phrase, list[Phrase | TimeGroup]]:
    """`the cheapest product of each category` without its `each category`; `the name of each singer` stays."""
    each: list[Phrase | TimeGroup] = []
    of = phrase.of
    if of is not None and of.quantifier == "each" and phrase.rank is not None:
        each.append(of)
        of = None
    elif of is not None:
        of, inner = _without_each(of)
        each += inner
    rank = phrase.rank
    by = rank.by if rank is not None else None
    if rank is not None and isinstance(by, Phrase) and by.of is not None and by.of.quantifier == "each":
        each.append(by.of)
        rank = dataclasses.replace(rank, by=dataclasses.replace(by, of=None))
    kept = []
    for part in phrase.conditions:
        if isinstance(part, Has) and part.phrase.quantifier == "each" and part.quantity.some:
            each.append(part.phrase)
        else:
            kept.append(part)
    return dataclasses.replace(phrase, of=of, conditions=tuple(kept), rank=rank), each

"""Rules for what is shown of fewer things than it was said of: `…, only parties with candidates`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Measured, Phrase, TimeGroup
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.phrases import phrase

_OPENINGS = closed.phrases("only|just|for|only for|just for|but only for|only in|only of|only among|only consider")


def only_those(chart: Chart, edge: Edge[Form], start: int) -> Iterator[Edge[Form]]:
    """`…, only parties with candidates`, `…, for films with an actor`: which of the things shown or grouped by."""
    for _, begin in chart.sentence.phrase(start, _OPENINGS) if start > edge.end else ():
        for those in chart.edges(phrase, begin):
            fewer = _narrowed(edge.value, those.value)
            if fewer is not None:
                yield Edge(fewer, those.end, edge.score + those.score + 1.0 * (begin - edge.end))


def _narrowed(form: Form, those: Phrase) -> Form | None:
    """`form` with the conditions of `those` on the one phrase that is of the same things; None where none is."""
    named = _named(those)
    if not named or not those.conditions or those.of is not None or those.rank is not None:
        return None

    def narrower(part: Phrase | TimeGroup | Measured) -> Phrase | None:
        if not isinstance(part, Phrase) or part.rank is not None:
            return None
        if _named(part) & named:
            return dataclasses.replace(part, conditions=(*part.conditions, *those.conditions))
        owner = narrower(part.of) if part.of is not None else None
        return dataclasses.replace(part, of=owner) if owner is not None else None

    for at, group in enumerate(form.groups):
        longer = narrower(group)
        if longer is not None:
            return dataclasses.replace(form, groups=(*form.groups[:at], longer, *form.groups[at + 1 :]))
    for at, output in enumerate(form.outputs):
        longer = narrower(output)
        if longer is not None:
            return dataclasses.replace(form, outputs=(*form.outputs[:at], longer, *form.outputs[at + 1 :]))
    return None


def _named(phrase_: Phrase) -> set[str]:
    """The things that a phrase names, or the columns where it names none."""
    return {*phrase_.noun.things} or {candidate.name for candidate in phrase_.noun.columns}

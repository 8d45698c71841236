"""Rules for what is shown of fewer things than it was said of: `…, only parties with candidates`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions.forms import Form, Measured, Phrase, TimeGroup
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.phrases import phrase


def only_those(chart: Chart, edge: Edge[Form], start: int) -> Iterator[Edge[Form]]:
    """`…, only parties with candidates`: which of the things shown or grouped by."""
    if start == edge.end or chart.sentence.word(start) not in ("only", "just"):
        return
    for those in chart.edges(phrase, start + 1):
        fewer = _narrowed(edge.value, those.value)
        if fewer is not None:
            yield Edge(fewer, those.end, edge.score + those.score + 1.0 + float(start - edge.end))


def _narrowed(form: Form, those: Phrase) -> Form | None:
    """`form` with the conditions of `those` on the one phrase that is of the same things; None where none is."""
    named = _named(those)
    if not named or not those.conditions or those.of is not None or those.rank is not None:
        return None

    def narrower(part: Phrase | TimeGroup | Measured) -> Phrase | None:
        if not isinstance(part, Phrase) or part.rank is not None:
            return None
        both = (*part.conditions, *those.conditions)
        return dataclasses.replace(part, conditions=both) if _named(part) & named else None

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

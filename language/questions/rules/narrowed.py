"""Rules for what is shown of fewer things than it was said of: `…, only parties with candidates`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Condition, Described, Form, Has, Measured, Phrase, ValueIs
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.clauses import behind
from language.questions.rules.nouns import flag, values
from language.questions.rules.phrases import phrase
from language.questions.rules.said_of import unranked

_OPENINGS = closed.phrases(
    "only|just|for|only for|just for|but only for|only in|only of|only among|only consider|only those|only counting"
    "|counting only|considering only|including only|taking only|looking only at|limited to|restricted to|only count"
    "|count only|only include|include only|consider only|only take|take only|only use|use only"
)
_ALONE = frozenset(("only", "just", "limited", "restricted"))


def only_those(chart: Chart, edge: Edge[Form], start: int) -> Iterator[Edge[Form]]:
    """`…, only parties with candidates`, `… (only flagship stores)`, `…, for films with an actor`, `… only`."""
    sentence = chart.sentence
    bracketed = sentence.word(edge.end) == "("
    if bracketed or start > edge.end:
        for longer in _fewer(chart, edge, edge.end + 1 if bracketed else start):
            if not bracketed:
                yield longer
            elif sentence.word(longer.end) == ")":
                yield Edge(longer.value, longer.end + 1, longer.score + 1.0)
    if sentence.word(edge.end) == "only" and edge.value.groups and edge.value.conditions:
        yield Edge(edge.value, edge.end + 1, edge.score + 0.7)


def _fewer(chart: Chart, edge: Edge[Form], start: int) -> Iterator[Edge[Form]]:
    """What stands behind the comma or the bracket narrows the things shown or, of a figure, the rows it is made of."""
    form = edge.value
    for those in chart.edges(phrase, start):
        if chart.sentence.word(those.end) == "only":  # `stores with sales only`
            for fewer in _of_those(form, those.value, alone=True):
                yield Edge(fewer, those.end + 1, edge.score + those.score + 1.0 * (start + 1 - edge.end))
    for which, end, score in _such_ones(chart, start):
        if chart.sentence.word(end) == "only":  # `discontinued only`
            told = dataclasses.replace(form, conditions=(*form.conditions, which))
            yield Edge(told, end + 1, edge.score + score + 1.0 * (start + 1 - edge.end))
    for words, begin in chart.sentence.phrase(start, _OPENINGS):
        said = edge.score + 1.0 * (begin - edge.end)
        for those in chart.edges(phrase, begin):
            for fewer in _of_those(form, those.value, alone=not _ALONE.isdisjoint(words)):
                yield Edge(fewer, those.end, said + those.score)
        for which, end, score in _such_ones(chart, begin) if not _ALONE.isdisjoint(words) else ():
            told = dataclasses.replace(form, conditions=(*form.conditions, which))
            yield Edge(told, end, said + score)
        for more in unranked(chart.edges(behind, begin)) if form.groups and not _ALONE.isdisjoint(words) else ():
            told = dataclasses.replace(form, conditions=(*form.conditions, *more.value))
            yield Edge(told, more.end, said + more.score)


def _such_ones(chart: Chart, at: int) -> Iterator[tuple[Condition, int, float]]:
    """`discontinued ones`, `discontinued`, `red ones`: what all of them are."""
    ones = chart.sentence.word
    for named in chart.edges(flag, at):
        said = ones(named.end) == "ones"
        yield Described(named.value), named.end + said, named.score + said
    for mentions in chart.edges(values, at):
        if ones(mentions.end) == "ones":
            yield ValueIs(mentions.value, alone=True), mentions.end + 1, mentions.score + 1.0


def _of_those(form: Form, those: Phrase, *, alone: bool) -> Iterator[Form]:
    """The form with only those of the things shown; or, if they stand alone, with the rows of its figure that are
    theirs."""
    fewer = _narrowed(form, those)
    if fewer is not None:
        yield fewer
    elif alone and form.groups and _is_told(those):
        yield dataclasses.replace(form, conditions=(*form.conditions, Has(those)))


def _is_told(those: Phrase) -> bool:
    """Whether a phrase names things and says which."""
    return bool(those.noun.things and those.conditions) and those.of is None and those.rank is None


def _narrowed(form: Form, those: Phrase) -> Form | None:
    """`form` with the conditions of `those` on the one phrase that is of the same things; None where none is."""
    named = _named(those)
    if not named or not those.conditions or those.of is not None or those.rank is not None:
        return None

    def narrower(part: Phrase) -> Phrase | None:
        if part.rank is not None:
            return None
        if _named(part) & named:
            return dataclasses.replace(part, conditions=(*part.conditions, *those.conditions))
        owner = narrower(part.of) if part.of is not None else None
        return dataclasses.replace(part, of=owner) if owner is not None else None

    for at, group in enumerate(form.groups):
        longer = narrower(group) if isinstance(group, Phrase) else None
        if longer is not None:
            return dataclasses.replace(form, groups=(*form.groups[:at], longer, *form.groups[at + 1 :]))
    for at, output in enumerate(form.outputs):
        longer = narrower(output) if isinstance(output, Phrase) else None
        if longer is not None:
            return dataclasses.replace(form, outputs=(*form.outputs[:at], longer, *form.outputs[at + 1 :]))
    figure = form.outputs[0]
    if isinstance(figure, Measured) and figure.phrase is not None and len(form.outputs) == 1 and not figure.part:
        longer = narrower(figure.phrase)
        if longer is not None:
            return dataclasses.replace(form, outputs=(dataclasses.replace(figure, phrase=longer),))
    return None


def _named(phrase_: Phrase) -> set[str]:
    """The things that a phrase names, or the columns where it names none."""
    return {*phrase_.noun.things} or {candidate.name for candidate in phrase_.noun.columns}

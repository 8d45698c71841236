"""Rules for what is asked of things that were named before: `…, who is the lightest`, `…, what is the best score`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Has, Measured, Phrase, Rank
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.outputs import Output, outputs
from language.questions.rules.said_of import said_of
from language.questions.rules.small import skip_articles

_WHICH_OF_THEM = closed.phrases(
    "who|which|which one|which ones|which of them|which of these|which of those|which one of them|who of them"
)
_THE_ONES = closed.phrases("those|the one|the ones|the one that|the ones that|those that|those who|the ones who|ones")


def asked_of(chart: Chart, whole: Phrase, at: int) -> Iterator[Edge[tuple[Output, ...]]]:
    """Everything that can be asked of `whole` in the clause behind it: which of them, or what of them."""
    for words, last in chart.sentence.phrase(at, _WHICH_OF_THEM):
        for those in predicated(chart, whole, last):
            yield Edge((those.value,), those.end, those.score + 1.1 * len(words))
    if chart.sentence.word(at) in ("which", "what"):
        for again in _named_again(chart, whole, at + 1):
            for those in predicated(chart, again.value, again.end):
                yield Edge((those.value,), those.end, those.score + again.score + 1.1)
        for theirs in _of_theirs(chart, whole, at + 1):
            for those in predicated(chart, theirs.value, theirs.end):
                yield Edge((those.value,), those.end, those.score + theirs.score + 1.0)
    bare = ((at, 0.0),) if chart.sentence.word(at - 1) == "," else ()
    for start, said in (*bare, *_commanded(chart, at)):
        yield from _attributes(chart, whole, start, said)
        for words, last in chart.sentence.phrase(start, _THE_ONES):
            for those in (*predicated(chart, whole, last), *_described(chart, whole, last)):
                yield Edge((those.value,), those.end, those.score + said + 1.0 * len(words))


def predicated(chart: Chart, whole: Phrase, at: int) -> Iterator[Edge[Phrase]]:
    """`whole` with what a predicate says of them: `is the lightest`, `have no orders`."""
    for more in chart.named("verb_phrase", at):
        longer = said_of(whole, more.value)
        if longer is not None:
            yield Edge(longer, more.end, more.score)


def _described(chart: Chart, whole: Phrase, at: int) -> Iterator[Edge[Phrase]]:
    """`the one | with the highest score`."""
    for more in chart.named("behind", at):
        longer = said_of(whole, more.value)
        if longer is not None:
            yield Edge(longer, more.end, more.score)


def _named_again(chart: Chart, whole: Phrase, at: int) -> Iterator[Edge[Phrase]]:
    """`Among the French singers, which | singer …`: the things of before by their name."""
    own = set(whole.noun.tables)
    for again in chart.named("phrase", at):
        named = set(again.value.noun.things)
        plain = not (again.value.conditions or again.value.rank or again.value.of or again.value.quantifier)
        if plain and named & own:
            yield Edge(whole, again.end, again.score)


def _of_theirs(chart: Chart, whole: Phrase, at: int) -> Iterator[Edge[Phrase]]:
    """`Among the comedies, which | episode …`: other things, those that belong to the ones of before."""
    for other in chart.named("bare", at):
        plain = other.value.rank is None and other.value.of is None and not other.value.quantifier
        if plain and _are_others(other.value, whole):
            theirs = dataclasses.replace(other.value, conditions=(*other.value.conditions, Has(whole)))
            yield Edge(theirs, other.end, other.score)


def _attributes(chart: Chart, whole: Phrase, at: int, said: float) -> Iterator[Edge[tuple[Output, ...]]]:
    """`the highest score`, `their names and ages`, `the name of the one with the most goals`."""
    for edge in chart.edges(outputs, at):
        owned = _owned(edge.value, whole)
        if owned is None:
            continue
        yield Edge(owned, edge.end, edge.score + said)
        for those in _owning(chart, whole, edge.end) if chart.sentence.word(edge.end) in ("of", "for") else ():
            of_those = _owned(edge.value, those.value)
            if of_those is not None:
                yield Edge(of_those, those.end, edge.score + those.score + said + 1.0)


def _owning(chart: Chart, whole: Phrase, at: int) -> Iterator[Edge[Phrase]]:
    """Behind an attribute: `of the one with the most goals`, `of the oldest`."""
    for words, last in chart.sentence.phrase(at + 1, _THE_ONES):
        for those in (*predicated(chart, whole, last), *_described(chart, whole, last)):
            yield Edge(those.value, those.end, those.score + 1.0 * len(words))
    begin, articles = skip_articles(chart, at + 1)
    for words, last in chart.sentence.phrase(begin, closed.SUPERLATIVES) if articles else ():
        adjective, descending = closed.SUPERLATIVES[words]
        if whole.rank is None and adjective != "high":
            first = dataclasses.replace(whole, rank=Rank(adjective, descending))
            yield Edge(first, last, articles + 1.0 * len(words))


def _owned(shown: tuple[Output, ...], whole: Phrase) -> tuple[Output, ...] | None:
    """Attributes and figures without an owner as those of `whole`; None where one is of something else."""
    owned: list[Output] = []
    for output in shown:
        phrase = output.phrase if isinstance(output, Measured) else output
        if phrase is None or phrase.rank is not None or phrase.quantifier == "each":
            return None
        of_whole = _narrower(phrase, whole) if isinstance(output, Phrase) else None
        if of_whole is None:
            of_whole = _belonging(phrase, whole, counted=isinstance(output, Measured) and output.function == "count")
        if of_whole is None:
            return None
        owned.append(dataclasses.replace(output, phrase=of_whole) if isinstance(output, Measured) else of_whole)
    return tuple(owned)


def _belonging(phrase: Phrase, whole: Phrase, *, counted: bool) -> Phrase | None:
    """`the highest score` of the whole; `the amount of loans`, `how many loans`: of those that belong to the whole."""
    if phrase.of is not None:
        others = _are_others(phrase.of, whole) and phrase.of.rank is None and phrase.of.quantifier in ("", "all")
        of = dataclasses.replace(phrase.of, conditions=(*phrase.of.conditions, Has(whole)))
        return dataclasses.replace(phrase, of=of) if others else None
    if counted and _are_others(phrase, whole):
        return dataclasses.replace(phrase, conditions=(*phrase.conditions, Has(whole)))
    if counted and not phrase.conditions and {*phrase.noun.things} & {*whole.noun.tables}:
        return whole if whole.rank is None and not phrase.distinct else None  # `the number of people` of those people
    if phrase.conditions or not phrase.noun.is_attribute:
        return None
    return dataclasses.replace(phrase, of=whole)


def _narrower(phrase: Phrase, whole: Phrase) -> Phrase | None:
    """`the magnet schools`, `the names of the magnet schools`: those of the schools of before that are such too."""
    again = phrase if phrase.of is None else phrase.of
    plain = again.of is None and again.rank is None and again.quantifier in ("", "all")
    if not plain or not (again.conditions or phrase.of) or not {*again.noun.things} & {*whole.noun.tables}:
        return None
    narrower = dataclasses.replace(whole, conditions=(*whole.conditions, *again.conditions))
    return narrower if phrase.of is None else dataclasses.replace(phrase, of=narrower)


def _are_others(phrase: Phrase, whole: Phrase) -> bool:
    own = set(whole.noun.tables)
    named = set(phrase.noun.things)
    return bool(named) and not named & own


def _commanded(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind `what is the`, `list the`."""
    for _, last in chart.sentence.phrase(at, closed.COMMANDS):
        yield last, 1.0 * (last - at)
        start, articles = skip_articles(chart, last)
        if start > last:
            yield start, 1.0 * (last - at) + articles

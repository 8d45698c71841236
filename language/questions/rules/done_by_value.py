"""Rules for clauses whose subject bears a name: `the store that Marta Quill works in`, `the team Pele plays for`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Both, Said, ValueIs, ValueMention
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.in_each import BEING_THERE
from language.questions.rules.nouns import value
from language.questions.rules.small import skip
from language.questions.rules.verb_words import verbs

_AUXILIARIES = closed.ADVERBS | {"has", "have", "had"}


def done_by_value(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """The one who is named, with a verb that says by which key it is, and the preposition left behind it."""
    for named in _bearer(chart, at):
        start, passed = skip(chart, named.end, _AUXILIARIES)
        for done in _done(chart, named.value, start):
            yield Edge(done.value, done.end, named.score + done.score + passed)
    for named in _two_bearers(chart, at):
        for done in _done(chart, named.value, named.end):
            yield Edge((Both(done.value),), done.end, named.score + done.score)


def _done(chart: Chart, names: tuple[ValueMention, ...], at: int) -> Iterator[Edge[tuple[ValueIs, ...]]]:
    """A deed of each of those named, where it ends the clause."""
    sentence = chart.sentence
    for verb, end, said in verbs(chart, at):
        plain = verb in BEING_THERE or verb in closed.LIGHT_VERBS
        done = tuple(ValueIs((one,), verb="" if plain else verb, alone=True) for one in names)
        stranded = sentence.word(end) in closed.PREPOSITIONS and _ends(chart, end + 1)
        if stranded or _ends(chart, end):
            yield Edge(done, end + stranded, said + 1.0 * stranded)


def _two_bearers(chart: Chart, at: int) -> Iterator[Edge[tuple[ValueMention, ...]]]:
    """`Ann and Bob have both`, `both Ann and Bob have`: each of two who bear one name."""
    sentence = chart.sentence
    before = sentence.word(at) == "both"
    for first in _bearer(chart, at + before):
        for second in _bearer(chart, first.end + 1) if sentence.word(first.end) == "and" else ():
            end, passed = skip(chart, second.end, _AUXILIARIES | {"both"})
            both = before or "both" in sentence.words[second.end : end]
            if both and len(first.value) == len(second.value) == 1:
                score = first.score + second.score + passed + 1.0 + before
                yield Edge((*first.value, *second.value), end, score)


def _bearer(chart: Chart, at: int) -> Iterator[Edge[tuple[ValueMention, ...]]]:
    """A name, or a first and a last one."""
    sentence = chart.sentence
    if at >= len(sentence) or not sentence.tokens[at].text[:1].isupper():
        return
    for name in chart.edges(value, at):
        yield Edge((name.value,), name.end, name.score)
        for more in chart.edges(value, name.end):
            yield Edge((name.value, more.value), more.end, name.score + more.score)


def _ends(chart: Chart, at: int) -> bool:
    """Whether no more is said by the clause."""
    sentence = chart.sentence
    return at >= len(sentence) or sentence.tokens[at].kind == "symbol" or sentence.word(at) == "and"

"""Rules for clauses whose subject bears a name: `the store that Marta Quill works in`, `the team Pele plays for`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Said, ValueIs, ValueMention
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.in_each import BEING_THERE
from language.questions.rules.nouns import value
from language.questions.rules.verb_words import verbs


def done_by_value(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """The one who is named, with a verb that says by which key it is, and the preposition left behind it."""
    sentence = chart.sentence
    for named in _bearer(chart, at):
        for verb, end, said in verbs(chart, named.end):
            plain = verb in BEING_THERE or verb in closed.LIGHT_VERBS
            done = tuple(ValueIs((one,), verb="" if plain else verb, alone=True) for one in named.value)
            stranded = sentence.word(end) in closed.PREPOSITIONS and _ends(chart, end + 1)
            if stranded or _ends(chart, end):
                yield Edge(done, end + stranded, named.score + said + 1.0 * stranded)


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

"""Rules for one's own against another's: `than their manager's hire date`, `before their own manager was`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun
from schemas.expressions import ComparisonOperator

_NEAREST = 0.6
"""`their manager's salary` is that of the manager, rather than of all that was said up to there."""
_DID = closed.BE | closed.DO | closed.HAVE
_ORDER: dict[str, ComparisonOperator] = {"before": "<", "after": ">"}


def than_theirs(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`their manager`, `their manager's salary`, `that of their manager`, `the salary of their manager`."""
    sentence = chart.sentence
    for other in _theirs(chart, at):
        yield other
        if sentence.word(other.end) in _DID and (other.end + 1 == len(sentence) or _ends(chart, other.end + 1)):
            yield Edge(other.value, other.end + 1, other.score + 1.0)  # `before their manager | was`
        if sentence.word(other.end) == "'s":
            begin = other.end + 1 + (sentence.word(other.end + 1) == "own")
            for held in chart.edges(noun, begin):
                if held.value.is_attribute:
                    score = other.score + held.score + 1.1 * (begin - other.end) + _NEAREST
                    yield Edge(Phrase(held.value, of=other.value), held.end, score)
    if sentence.words[at : at + 2] in (("that", "of"), ("those", "of")):
        yield from (Edge(e.value, e.end, e.score + 2.2) for e in _theirs(chart, at + 2))
    for held in chart.edges(noun, at + 1) if sentence.word(at) == "the" else ():
        for other in _theirs(chart, held.end + 1) if sentence.word(held.end) == "of" else ():
            if held.value.is_attribute:
                yield Edge(Phrase(held.value, of=other.value), other.end, other.score + held.score + 2.2)


def sooner_than_theirs(chart: Chart, at: int) -> Iterator[tuple[ComparisonOperator, Edge[Phrase]]]:
    """`hired | before their manager`: by the same date."""
    operator = _ORDER.get(chart.sentence.word(at))
    for other in than_theirs(chart, at + 1) if operator is not None else ():
        if operator is not None:
            yield operator, Edge(other.value, other.end, other.score + 1.1)


def _theirs(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    sentence = chart.sentence
    start = at + 1 + (sentence.word(at + 1) == "own")
    for other in chart.edges(noun, start) if sentence.word(at) in closed.THEIRS else ():
        yield Edge(Phrase(other.value), other.end, other.score + 1.1 * (start - at))


def _ends(chart: Chart, at: int) -> bool:
    return chart.sentence.tokens[at].kind == "symbol" or chart.sentence.word(at) in ("and", "or", "but")

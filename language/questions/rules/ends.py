"""Rules for the two ends of a way: `the start of a trip`, `started and ended at the same station`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Said, SameEnds
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.having import possessions
from language.questions.rules.nouns import noun
from language.questions.rules.small import skip_articles
from language.questions.rules.verb_words import verbs, with_verb

_NAMES = frozenset("start origin source departure beginning end destination target arrival".split())
_BETWEEN = closed.phrases("and|and then|and to|or")


def as_an_end(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """Behind `is`: `the start of a trip`, `the destination of more than 3 flights`: what begins or ends there."""
    begin, said = skip_articles(chart, at)
    end = chart.sentence.word(begin)
    joined = begin + 1 + (chart.sentence.word(begin + 1) in ("point", "station", "place"))
    if end not in _NAMES or chart.sentence.word(joined) not in ("of", "for"):
        return
    for edge in chart.edges(possessions, joined + 1):
        whose = tuple(with_verb(part, end) for part in edge.value)
        yield Edge(whose, edge.end, edge.score + said + 1.0 * (joined + 1 - begin))


def same_ends(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`started and ended at the same station`, `depart from and arrive in different cities`."""
    sentence = chart.sentence
    for first, middle, said in verbs(chart, at):
        for joint, start in _joined(chart, middle):
            for second, last, more in verbs(chart, start):
                begin, _ = skip_articles(chart, last + (sentence.word(last) in closed.PREPOSITIONS))
                if sentence.word(begin) not in ("same", "different"):
                    continue
                for what in chart.edges(noun, begin + 1):
                    found = SameEnds((first, second), what.value, negated=sentence.word(begin) == "different")
                    score = said + more + joint + what.score + 1.0 * (begin + 1 - last) + 1.0
                    yield Edge((found,), what.end, score)


def _joined(chart: Chart, at: int) -> Iterator[tuple[float, int]]:
    """Behind `and`, with the preposition of the verb before it: `from and`."""
    start = at + (chart.sentence.word(at) in closed.PREPOSITIONS)
    for words, last in chart.sentence.phrase(start, _BETWEEN):
        yield 1.0 * (len(words) + start - at), last

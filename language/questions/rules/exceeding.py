"""Rules for how much one exceeds another: `by how much does A exceed B`, `how much more does A cost than B`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Against, Measured, Noun, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.how_adjective import measured_by
from language.questions.rules.measures import figure
from language.questions.rules.small import on_average, skip_articles

_EXCEED = frozenset("exceed exceeds surpass surpasses outstrip outstrips top tops".split())
_MEASURING = frozenset("cost costs weigh weighs earn earns make makes".split())


def exceeding(chart: Chart, at: int) -> Iterator[Edge[Edge[Measured]]]:
    """`by how much does the average price of A exceed`: the figure, and where the other one begins."""
    sentence = chart.sentence
    start = at + (sentence.word(at) == "by")
    if sentence.words[start : start + 2] != ("how", "much") or sentence.word(start + 2) not in closed.DO:
        return
    for left in chart.edges(figure, start + 3):
        if sentence.word(left.end) in _EXCEED:
            yield Edge(left, left.end + 1, 1.1 * (start + 4 - at))


def measuring_more(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`how much more does a novel cost on average than a poem`: averages of what the verb measures, of two things."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.HOW_MUCH_MORE):
        operator, turned = closed.HOW_MUCH_MORE[words]
        for start, before, _ in on_average(chart, last):
            if operator != "-" or sentence.word(start) not in closed.DO:
                continue
            begin, articles = skip_articles(chart, start + 1)
            for left in chart.named("phrase", begin):
                verb = left.end
                adjective = closed.MEASURING_VERBS.get(sentence.word(verb), "")
                known = sentence.word(verb) in _MEASURING and left.value.noun.things and not left.value.quantifier
                found = measured_by(chart, left.value, adjective, "") if known else ()
                for end, behind, _ in on_average(chart, verb + 1) if found else ():
                    if before + behind != 1 or sentence.word(end) != "than":
                        continue
                    second, more = skip_articles(chart, end + 1)
                    amount = Noun(verb, verb + 1, sentence.word(verb), found)
                    for right in chart.named("phrase", second):
                        if not {*right.value.noun.things} & {*left.value.noun.things}:
                            continue
                        one, other = (
                            Measured("average", Phrase(amount, of=side.value), first=at) for side in (left, right)
                        )
                        pair = (other, one) if turned else (one, other)
                        whole = Measured("against", None, first=at, against=Against(operator, *pair))
                        said = 1.1 * (begin - at + end + 1 - verb) + articles + more
                        yield Edge(whole, right.end, left.score + right.score + said)

"""Rules for words that a request defines on the way: `turnout per district, meaning votes divided by voters`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Against, Computed, Form, Measured, Noun, Phrase
from language.questions.rules.calculations import calculation, leaf
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.phrases import owner
from language.questions.rules.small import skip, skip_articles

_LONGEST_NAME = 7
_AND_AGAIN = frozenset("where with here taking".split())
"""Openings of what may be a condition, unless the name is said again."""
_EQUALS = frozenset("is = means equals are being".split())
_CLOSING = {"(": ")"}


def named(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """The name of a figure that is defined further on: `loss ratio`, `spending per ticket`."""
    begin, said = skip_articles(chart, at)
    sentence = chart.sentence
    first_mark = next((mark for mark, _ in marks(chart) if mark > begin), None)
    if first_mark is None or sentence.word(at - 2) == "who":  # `who is the best (lowest rank)`: nobody is a figure
        return
    for last in range(begin + 1, min(first_mark, begin + _LONGEST_NAME) + 1):
        joint = last > begin + 1 and _joins_name(chart, last - 1)
        if not joint and not _may_be_in_name(chart, last - 1):
            return
        said_of = "of" in sentence.words[begin:last]
        one = "per" not in sentence.words[begin:last] and _is_one_thing(chart, last - 1, or_several=said_of)
        if sentence.word(last - 1) not in ("per", "of") and not one and not joint:
            name = Phrase(Noun(begin, last, sentence.said(begin, last), ()))
            yield Edge(Measured("defined", name, first=begin), last, said + 0.6 * (last - begin))


def _is_one_thing(chart: Chart, at: int, *, or_several: bool) -> bool:
    """`the best ranked pilot (lowest rank)` is one of the pilots and no figure; nor are `names of pilots (…)` one."""
    sentence = chart.sentence
    things = any(c.kind == "dataset" and c.method != "partial" for c in sentence.candidates(at, at + 1))
    return things and (or_several or not sentence.is_plural(at))


def _joins_name(chart: Chart, at: int) -> bool:
    """Whether a word stands between the two parts of a name: `value of the stock`."""
    before = chart.sentence.word(at - 1)
    return chart.sentence.word(at) == "of" or (before == "of" and chart.sentence.word(at) == "the")


def _may_be_in_name(chart: Chart, at: int) -> bool:
    sentence = chart.sentence
    word = sentence.word(at)
    if word == "per":
        return True
    if (word,) in closed.OPERATORS:  # `price x (1 - discount)` is a calculation, and no price that is explained
        return False
    plain = sentence.tokens[at].kind == "word" and word.isalpha() and sentence.times.get(at) is None
    return plain and word not in closed.NEVER_NAMES | closed.PREPOSITIONS and sentence.number(at) is None


def marks(chart: Chart) -> Iterator[tuple[int, int]]:
    """Where definitions may begin, and the positions behind what tells so: `, meaning`, `, i.e.`, `(`, `:`."""
    sentence = chart.sentence
    for at in range(1, len(sentence)):
        for _, last in sentence.phrase(at, closed.DEFINITIONS):
            yield at, last
        start, end = sentence.tokens[at].end, sentence.tokens[at + 1].start if at + 1 < len(sentence) else 0
        if sentence.word(at) == "," and any(start <= token.start < end for token in sentence.dropped):
            yield at, at + 1 + (sentence.word(at + 1) == ",")


def definition(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """The form with its figure, where the definition of it stands right behind."""
    form = edge.value
    places = [at for at, output in enumerate(form.outputs) if is_open(output)]
    if len(places) != 1:
        return
    output = form.outputs[places[0]]
    name = output.phrase.noun.text.lower() if isinstance(output, Measured) and output.phrase is not None else ""
    for mark, opened in marks(chart):
        if mark != edge.end:
            continue
        start = _behind_name(chart, opened, name)
        if start == opened and chart.sentence.word(opened - 1) in _AND_AGAIN:
            continue
        for meant in _meant(chart, start, name, listed=len(form.outputs) > 1 and not form.groups):
            outputs = (*form.outputs[: places[0]], meant.value, *form.outputs[places[0] + 1 :])
            score = edge.score + meant.score + 1.1 * (start - mark)
            end = meant.end + (chart.sentence.word(meant.end) == _CLOSING.get(chart.sentence.word(mark), ""))
            yield Edge(dataclasses.replace(form, outputs=outputs), end, score + 1.0 * (end - meant.end))
            yield from _owned(chart, Edge(dataclasses.replace(form, outputs=outputs), end, score), places[0])


def _behind_name(chart: Chart, at: int, name: str) -> int:
    """Behind `revenue is`, where the name is said again in its definition."""
    begin, _ = skip_articles(chart, at)
    for length in range(1, len(name.split()) + 1):
        last = begin + length
        again = " ".join(chart.sentence.words[begin:last])
        if name.endswith(again) and chart.sentence.word(last) in _EQUALS:
            following = last + 1 + (chart.sentence.word(last + 1) in ("as", "by"))
            return skip(chart, following, frozenset(("defined", "calculated", "computed", "as", "the")))[0]
    return at


def is_open(output: Phrase | Measured) -> bool:
    """Whether an output is a name without its definition."""
    return isinstance(output, Measured) and output.function == "defined"


def _owned(chart: Chart, edge: Edge[Form], place: int) -> Iterator[Edge[Form]]:
    """`…, of each movie` behind the definition of what is listed."""
    start = edge.end + (chart.sentence.word(edge.end) == ",")
    output = edge.value.outputs[place]
    if isinstance(output, Phrase) and chart.sentence.word(start) in ("of", "for"):
        for thing in chart.edges(owner, start):
            outputs = list(edge.value.outputs)
            outputs[place] = dataclasses.replace(output, of=thing.value)
            score = edge.score + thing.score + 1.0 * (start - edge.end)
            yield Edge(dataclasses.replace(edge.value, outputs=tuple(outputs)), thing.end, score)


def _meant(chart: Chart, at: int, name: str, *, listed: bool) -> Iterator[Edge[Phrase | Measured]]:
    """What the definition says: a figure, one sum by another, or what is computed of each row."""
    yield from chart.named("measured", at)
    summed = name.startswith("total") or any(word in closed.AMOUNTS for word in name.split()[:1])
    for edge in chart.edges(calculation, at):
        computed = edge.value.computed
        if listed:
            yield edge
        elif name.startswith("average") and not _divides(computed):
            yield Edge(Measured("average", edge.value, first=at), edge.end, edge.score)
        elif not _divides(computed):
            yield Edge(Measured("sum", edge.value, first=at), edge.end, edge.score - (0.0 if summed else 0.2))
    if not listed and ("per" in name.split() or not name.startswith("average")):
        yield from _sum_by_sum(chart, at)


def _sum_by_sum(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`votes cast divided by registered voters`: of many rows, the one sum by the other."""
    for left in chart.edges(leaf, at):
        for words, last in chart.sentence.phrase(left.end, closed.FIGURE_OPERATORS):
            for right in chart.edges(leaf, last):
                divided = closed.FIGURE_OPERATORS[words] == "/"
                if divided and isinstance(left.value, Phrase) and isinstance(right.value, Phrase):
                    sides = (Measured("sum", left.value, first=at), Measured("sum", right.value, first=last))
                    against = Against("/", *sides)
                    score = left.score + right.score + 1.2 * (last - left.end)
                    yield Edge(Measured("against", None, first=at, against=against), right.end, score)


def _divides(computed: object) -> bool:
    if not isinstance(computed, Computed):
        return False
    return computed.operator == "/" or _divides(computed.left) or _divides(computed.right)

"""Rules for how long after one event another one came: `how many days after the due date are loans returned`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Computed, Leaf, Measured, Moment, Noun, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.spans import event

_AVERAGED = closed.phrases("on average|, on average ,|on average ,|, on average")
_LATER = {("after",): True, ("from",): True, ("before",): False, ("prior", "to"): False, ("ahead", "of"): False}
"""Between the number of days and the other event, and whether that comes first."""


def days_after(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`on average, how many days after the order date are urgent orders shipped`."""
    sentence = chart.sentence
    for start, first, opened in _average(chart, at):
        if sentence.words[start : start + 3] != ("how", "many", "days"):
            continue
        for begin, second, said in _average(chart, start + 3):
            for words, last in sentence.phrase(begin, _LATER):
                for other in chart.edges(event, last):
                    score = opened + said + other.score + 3.3 + 1.1 * len(words)
                    for done in _done(chart, other, after=_LATER[words]):
                        for end, third, more in _average(chart, done.end):
                            if first + second + third == 1:
                                lasted = Measured("average", done.value, first=start)
                                yield Edge(lasted, end, score + done.score + more)


def _average(chart: Chart, at: int) -> Iterator[tuple[int, bool, float]]:
    """Positions behind `on average`, which may be missing, and whether it was there."""
    yield at, False, 0.0
    for words, last in chart.sentence.phrase(at, _AVERAGED):
        yield last, True, 1.0 * len(words)


def _done(chart: Chart, other: Edge[Leaf], *, after: bool) -> Iterator[Edge[Phrase]]:
    """`are urgent orders shipped`: the days between the other event and this one, of such orders."""
    sentence = chart.sentence
    if sentence.word(other.end) not in closed.BE:
        return
    for things in chart.named("phrase", other.end + 1):
        tables = things.value.noun.things
        dates = tuple(c for c in sentence.names.moments.of(sentence.word(things.end)) if c.table in tables)
        if dates and not (things.value.quantifier or things.value.rank):
            moment = Moment(things.end, things.end + 1, sentence.word(things.end), dates)
            left, right = (other.value, moment) if after else (moment, other.value)
            noun = Noun(other.end, other.end, f"days to {moment.text}", ())
            lasted = Phrase(noun, of=things.value, computed=Computed("days", left, right))
            yield Edge(lasted, things.end + 1, things.score + 2.0)

"""Rules for things that are named again to say which of them: `… are auto policies`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Condition, Phrase
from language.questions.rules.chart import Chart, Edge


def being(chart: Chart, whole: Phrase, at: int) -> Iterator[Edge[tuple[Condition, ...]]]:
    """`are auto policies`: which of the policies they are."""
    if chart.sentence.word(at) in closed.BE:
        for again in named_again(chart, whole, at + 1):
            yield Edge(again.value, again.end, again.score + 1.0)


def named_again(chart: Chart, whole: Phrase, at: int) -> Iterator[Edge[tuple[Condition, ...]]]:
    """What is said of the same things where they are named again."""
    own = set(whole.noun.tables)
    for again in chart.named("phrase", at):
        same = own & set(again.value.noun.tables)
        if same and again.value.conditions and again.value.of is None and again.value.rank is None:
            yield Edge(again.value.conditions, again.end, again.score)

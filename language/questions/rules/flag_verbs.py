"""Rules for columns of yes and no that a verb speaks of: `who survived`, `have not churned`, `the survival rate`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Condition, Described, Measured, Noun, Phrase, ValueIs
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import of_outcome


def flagged(chart: Chart, at: int) -> Iterator[Edge[tuple[Condition, ...]]]:
    """`survived`, `did not | churn`: the flag holds, or not; `cancelled`, where a value says so."""
    for edge in chart.edges(_flag, at):
        yield Edge((Described(edge.value),), edge.end, edge.score)
    for value in chart.edges(of_outcome, at):
        yield Edge((ValueIs((value.value,)),), value.end, value.score)


def flag_rate(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`survival rate`, `the churn rate of customers from Oslo`: the share of things of which the flag holds."""
    sentence = chart.sentence
    for edge in chart.edges(_flag, at):
        held = {c.attribute.table for c in edge.value.candidates if c.attribute is not None}
        if sentence.word(edge.end) not in ("rate", "rates") or sentence.candidates(at, edge.end + 1) or len(held) != 1:
            continue
        [table] = held
        part, end, score = (Described(edge.value),), edge.end + 1, edge.score + 1.1
        things = Phrase(Noun(at, at, edge.value.text, (sentence.names.thing(table),)))
        yield Edge(Measured("share", things, part=part, first=at), end, score)
        for words, last in sentence.phrase(end, closed.AMONG):
            for those in chart.named("phrase", last):
                if table in those.value.noun.things:
                    share = Measured("share", those.value, part=part, first=at)
                    yield Edge(share, those.end, score + those.score + 1.0 * len(words))


def _flag(chart: Chart, at: int) -> Iterator[Edge[Noun]]:
    """What a column of yes and no is called after, in another form or in the same."""
    found = chart.sentence.names.flags_of(chart.sentence.word(at))
    if found:
        yield Edge(Noun(at, at + 1, chart.sentence.said(at, at + 1), found), at + 1, 1.1)

"""Flags that are called by who does what, said as a deed: `funded by the state` of `state_funded`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions.forms import Noun
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.small import skip_articles


def flag_done_by(chart: Chart, at: int) -> Iterator[Edge[Noun]]:
    """`funded by the state` of a column `state_funded` that holds yes and no."""
    sentence = chart.sentence
    start, _ = skip_articles(chart, at + 2)
    for last in range(start + 1, min(len(sentence), start + 2) + 1) if sentence.word(at + 1) == "by" else ():
        said = f"{sentence.said(start, last)} {sentence.said(at, at + 1)}"
        named = sentence.names.find((*sentence.key(start, last), *sentence.key(at, at + 1)), said)
        found = tuple(c for c in named if sentence.names.says_yes_or_no(c))
        if found and sentence.key(start, last):
            yield Edge(Noun(at, last, said, found), last, 1.0 * (last - at))

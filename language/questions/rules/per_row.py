"""Rules for figures of each row: `average revenue per sale`, where a sale is what holds the revenue."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions.additive import adds_up
from language.questions.forms import Form, Measured, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun

_ITS_OWN = 0.9
"""The quantity per sale is that of the sale rather than that of the returns of each sale."""


def per_row(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """The form whose amount, or average, `per …` says to be one of each row: their average."""
    form, at = edge.value, edge.end
    if chart.sentence.word(at) != "per" or form.groups or len(form.outputs) != 1:
        return
    held = _held(form.outputs[0])
    if held is None:
        return
    for thing in chart.edges(noun, at + 1):
        own = tuple(c for c in held.noun.columns if c.method != "partial" and c.home in thing.value.things)
        if own:
            of_row = dataclasses.replace(held, noun=dataclasses.replace(held.noun, candidates=own))
            average = Measured("average", of_row, first=held.noun.first)
            score = edge.score + thing.score + 1.0 + _ITS_OWN
            yield Edge(dataclasses.replace(form, outputs=(average,)), thing.end, score)


def _held(output: Phrase | Measured) -> Phrase | None:
    """What is averaged: an amount of nothing said, alone or as an average; the height per tree is that of each."""
    phrase = output.phrase if isinstance(output, Measured) and output.function == "average" else output
    plain = isinstance(phrase, Phrase) and phrase.of is None and phrase.rank is None and not phrase.quantifier
    amount = plain and isinstance(phrase, Phrase) and phrase.noun.is_attribute and adds_up(phrase)
    return phrase if amount and isinstance(phrase, Phrase) else None

"""Rules for adjectives that say what was not done to a thing yet: `open` tickets, `unpaid` invoices."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions.forms import Happened
from language.questions.rules.chart import Chart, Edge

_UNTIL = {"open": "closed", "unsold": "sold", "unpaid": "paid", "unsent": "sent"}
"""Adjectives that hold until something is done."""
_RATHER_A_STATE = 0.5
"""Where the data hold the word itself, that is rather what is meant."""


def undone(chart: Chart, at: int) -> Iterator[Edge[Happened]]:
    """`open`, until it is closed; `unpaid`, `undelivered`, `unreturned`."""
    word = chart.sentence.word(at)
    done = _UNTIL.get(word, "")
    if not done and word.startswith("un") and word.endswith("ed"):
        done = word.removeprefix("un")
    if done:
        yield Edge(Happened(done, negated=True), at + 1, 1.0 - _RATHER_A_STATE)

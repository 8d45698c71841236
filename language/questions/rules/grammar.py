"""The rules that others call by name, because they contain each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from language.questions.forms import Form
from language.questions.rules.chart import Chart, Rule
from language.questions.rules.clauses import behind
from language.questions.rules.contrasts import measured
from language.questions.rules.phrases import bare, owner, phrase
from language.questions.rules.qualities import whose
from language.questions.rules.requests import asked_for, request
from language.questions.rules.verbs import complement, verb_phrase
from language.questions.sentence import Sentence

RULES: Mapping[str, Rule[Any]] = {
    "phrase": phrase,
    "bare": bare,
    "owner": owner,
    "whose": whose,
    "asked_for": asked_for,
    "measured": measured,
    "behind": behind,
    "verb_phrase": verb_phrase,
    "complement": complement,
}


def forms(sentence: Sentence, most: int = 24) -> list[tuple[Form, float]]:
    """The readings of a whole sentence, best first; `TooTangledError` where there are too many to tell."""
    chart = Chart(sentence, RULES)
    whole = [edge for edge in chart.edges(request, 0) if edge.end == len(sentence)]
    return [(edge.value, edge.score) for edge in whole[:most]]

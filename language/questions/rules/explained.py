"""Rules for a word that says what a thing is, with its meaning behind: `late, i.e. shipped after the due date`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Missing, Rank, Said, Timed
from language.questions.rules.chart import Chart, Edge, Rule
from language.questions.rules.definitions import marks

_BEFORE_CONDITIONS = frozenset("where with here taking as is :".split())
"""Words that may open a further condition just as well."""
_UNKNOWN = 0.7
"""What the word is worth: less than one that is understood by itself."""


def explained(chart: Chart, at: int, rule: Rule[Said]) -> Iterator[Edge[Said]]:
    """What `rule` reads behind a word that the data do not know, and that the request explains by it."""
    sentence = chart.sentence
    if at >= len(sentence) or sentence.tokens[at].kind != "word" or sentence.candidates(at, at + 1):
        return
    if sentence.word(at) in closed.NEVER_NAMES | closed.PREPOSITIONS | closed.NO_VERBS:
        return
    for mark, start in marks(chart):
        if mark != at + 1 or sentence.word(start - 1) in _BEFORE_CONDITIONS:
            continue
        closing = sentence.word(mark) == "("
        for meant in chart.edges(rule, start):
            if any(isinstance(part, Rank) for part in meant.value):
                continue
            if closing and (sentence.word(meant.end) != ")" or not _are_definite(meant.value)):
                continue
            yield Edge(meant.value, meant.end + closing, meant.score + _UNKNOWN + 1.0 * (start - mark + closing))


def _are_definite(said: Said) -> bool:
    """Whether what stands in brackets compares: `late (in 1997)` says when, and not what late means."""
    return all(isinstance(part, Compare | Timed | Missing) for part in said)

"""Rules for what whoever asks has of a thing: `countries where we have no office`, `books of which we hold a copy`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Has, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.having import had
from language.questions.rules.negation import negated

_PLACING = frozenset("in of for at on from".split())
_OUR = frozenset(("the", "our"))
_KEEP = frozenset("have has hold holds keep keeps own owns stock stocks".split())
_DO_NOT = frozenset(("don't", "doesn't"))


def where_we_have(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`where we have no office`, `in which the company has a shop`, `of which we don't have a single copy`."""
    sentence = chart.sentence
    relative = at + (sentence.word(at) in _PLACING and sentence.word(at + 1) == "which")
    if sentence.word(relative) not in ("where", "which") or (sentence.word(relative) == "which" and relative == at):
        return
    subject = _subject(chart, relative + 1)
    if subject == relative + 1:
        return
    start, denied = subject, False
    if sentence.word(start) in _DO_NOT:
        start, denied = start + 1, True
    elif sentence.word(start) in ("do", "does") and sentence.word(start + 1) == "not":
        start, denied = start + 2, True
    if sentence.word(start) not in _KEEP or bool(sentence.names.deeds(sentence.word(start))):
        return
    for edge in chart.edges(had, start + 1):
        if not all(isinstance(part, Has) for part in edge.value):
            continue
        said = tuple(negated(part) for part in edge.value) if denied else edge.value
        yield Edge(said, edge.end, edge.score + 1.0 * (start + 1 - at))


def _subject(chart: Chart, at: int) -> int:
    """The position behind `we`, or behind `the company` where the data know of none; `at` where neither stands."""
    sentence = chart.sentence
    if sentence.word(at) == "we":
        return at + 1
    whole = sentence.word(at + 1)
    unknown = not any(c.kind == "dataset" for c in sentence.candidates(at + 1, at + 2))
    return at + 2 if sentence.word(at) in _OUR and whole in closed.WHOLES and unknown else at

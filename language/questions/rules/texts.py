"""Rules for what a text holds: `containing 'x'`, `start with the letter A`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Condition, ValueMention
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import value


def textual(chart: Chart, at: int) -> Iterator[Edge[Condition]]:
    """`containing 'x'`, `start with the letter A`."""
    sentence = chart.sentence
    for phrases, kind in ((closed.STARTS, "starts"), (closed.ENDS, "ends"), (closed.CONTAINS, "like")):
        for _, last in sentence.phrase(at, phrases):
            start = last
            for words in (
                ("the", "letter"),
                ("letter",),
                ("the", "word"),
                ("the", "text"),
                ("the", "string"),
                ("the",),
            ):
                if sentence.words[last : last + len(words)] == words:
                    start = last + len(words)
                    break
            yield from _literal(chart, start, kind, 1.1 * (start - at))


def _literal(chart: Chart, at: int, kind: str, score: float) -> Iterator[Edge[Condition]]:
    for edge in chart.edges(value, at):
        if edge.value.literal:
            yield Edge(Compare(None, kind, (edge.value,)), edge.end, edge.score + score)  # type: ignore[arg-type]
    token = chart.sentence.tokens[at] if at < len(chart.sentence) else None
    if token is not None and token.kind == "word" and token.text[:1].isupper():
        mention = ValueMention(at, at + 1, token.text, literal=token.text)
        yield Edge(Compare(None, kind, (mention,)), at + 1, score + 0.9)  # type: ignore[arg-type]

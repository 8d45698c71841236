"""Rules for what a text holds: `containing 'x'`, `start with the letter A`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Condition, Said, ValueMention
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import held_by, value
from language.questions.rules.small import skip_articles

_A_TEXT = frozenset("word words text string phrase substring letters".split())
_AS_A_PART = closed.phrases("as a substring|as a part|as part|somewhere")


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


def text_within(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """Behind `with` or `have`: `"cheese" in their name`, `'x' as a substring in the notes`."""
    sentence = chart.sentence
    start, said = skip_articles(chart, at)
    start += sentence.word(start) in _A_TEXT
    for text in chart.edges(value, start):
        parted = max((last for _, last in sentence.phrase(text.end, _AS_A_PART)), default=text.end)
        if not text.value.literal or sentence.word(parted) not in ("in", "within", "inside"):
            continue
        for subject in chart.named("bare", parted + 1):
            plain = subject.value.noun.is_attribute and not subject.value.conditions and subject.value.rank is None
            whole = parted == text.end and held_by(text.value, subject.value.noun)
            if plain and not whole:  # what is the whole of a value is that value
                score = text.score + subject.score + said + 1.0 * (parted + 1 - text.end)
                yield Edge((Compare(subject.value, "like", (text.value,)),), subject.end, score)

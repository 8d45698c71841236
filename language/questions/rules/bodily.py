"""Rules for what things are like in one of their parts: `left-handed players`, `blue eyed cats`."""

from __future__ import annotations

from collections.abc import Iterator

from language.lexicon import Candidate, value_meant
from language.questions.forms import ValueIs, ValueMention
from language.questions.rules.chart import Chart, Edge
from language.words import lemma

_CODED = frozenset("left right both single double".split())
"""Words that the data may hold by their first letter."""
_SAID_WHOLE = 1.2
"""More than for the words by themselves, of which the second may pass for a verb."""


def like_in_a_part(chart: Chart, at: int) -> Iterator[Edge[ValueIs]]:
    """A value, or the word that its letter stands for, before the name of its column as an adjective."""
    sentence = chart.sentence
    part_at = at + 1 + (sentence.word(at + 1) == "-")
    held = _of_part(chart, at, sentence.word(part_at))
    if held:
        mention = ValueMention(at, part_at + 1, sentence.said(at, part_at + 1), held)
        yield Edge(ValueIs((mention,)), part_at + 1, _SAID_WHOLE * (part_at + 1 - at))


def _of_part(chart: Chart, at: int, part: str) -> tuple[Candidate, ...]:
    """The values that `left` and `handed` speak of; a letter only stands for a word that names nothing itself."""
    how, names = chart.sentence.word(at), chart.sentence.names
    if not part.endswith("ed") or not how.isalpha():
        return ()
    named = any(c.kind != "value" for c in chart.sentence.candidates(at, at + 1))
    found: dict[str, Candidate] = {}
    for word in dict.fromkeys((part.removesuffix("ed"), part.removesuffix("d"))):
        for column in names.find((lemma(word),), word):
            attribute = column.attribute if column.kind == "column" else None
            if attribute is None:
                continue
            values = names.graph.profile(attribute.table).values_of(attribute.column)
            coded = how in _CODED and all(len(value) == 1 for value in values) and not named
            whole = [value for value in values if value.casefold() == how]
            for value in whole or (value for value in values if coded and value.casefold() == how[0]):
                meant = value_meant(attribute.table, attribute.column, value)
                found[meant.node] = meant
    return tuple(found.values())

"""Rules for what things are like in one of their parts: `left-handed players`, `blue eyed cats`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.lexicon import Candidate, value_meant
from language.questions.forms import Has, Noun, Phrase, ValueIs, ValueMention
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import value
from language.words import lemma, lemmas

_CODED = frozenset("left right both single double".split())
"""Words that the data may hold by their first letter."""
_SAID_WHOLE = 1.2
"""More than for the words by themselves, of which the second may pass for a verb."""


def like_in_a_part(chart: Chart, at: int) -> Iterator[Edge[ValueIs | Has]]:
    """A value, or the word that its letter stands for, before the name of its column as an adjective."""
    sentence = chart.sentence
    yield from _by_key(chart, at)
    part_at = at + 1 + (sentence.word(at + 1) == "-")
    held = _of_part(chart, at, sentence.word(part_at))
    if held:
        mention = ValueMention(at, part_at + 1, sentence.said(at, part_at + 1), held)
        yield Edge(ValueIs((mention,)), part_at + 1, _SAID_WHOLE * (part_at + 1 - at))


def _by_key(chart: Chart, at: int) -> Iterator[Edge[Has]]:
    """`blue eyed`, where a key called after the part leads to what is blue: the colour of the eyes."""
    sentence = chart.sentence
    for mention in chart.edges(value, at):
        part_at = mention.end + (sentence.word(mention.end) == "-")
        part = sentence.word(part_at)
        kinds = {m.home: _leading(chart, m.home, part) for m in mention.value.candidates} if part[-2:] == "ed" else {}
        told = tuple(c for c in mention.value.candidates if kinds.get(c.home))
        if told and sentence.word(mention.end - 1) != "-":
            like = ValueIs((dataclasses.replace(mention.value, candidates=told),))
            eyes = Noun(part_at, part_at + 1, kinds[told[0].home], ())
            yield Edge(Has(Phrase(eyes, conditions=(like,))), part_at + 1, _SAID_WHOLE * (part_at + 1 - at))


def _leading(chart: Chart, table: str, part: str) -> str:
    """The part itself, as in `eye` of `eyed` and `leg` of `legged`, if a key called after it leads to the table."""
    kinds = [part[:-1], part[:-2], part[:-3]]
    named = {word for _, relation in chart.sentence.names.graph.relations_to(table) for word in lemmas(relation.name)}
    return next((kind for kind in kinds if len(kind) > 1 and kind in named), "")


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
            coded = how in _CODED and all(len(held) == 1 for held in values) and not named
            whole = [held for held in values if held.casefold() == how]
            for held in whole or (held for held in values if coded and held.casefold() == how[0]):
                meant = value_meant(attribute.table, attribute.column, held)
                found[meant.node] = meant
    return tuple(found.values())

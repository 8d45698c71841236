"""Rules for persons by first and last name, one of several: `written by Ann Lee or Bob Ray`."""

from __future__ import annotations

from collections.abc import Iterator

from language.lexicon import Candidate
from language.questions import closed
from language.questions.forms import Condition, Either, Noun, Phrase, ValueIs, ValueMention
from language.questions.names import is_part_of_name
from language.questions.rules.chart import Chart, Edge

Whole = tuple[Condition, ...]
"""What both parts of one name say."""


def any_of_full_names(chart: Chart, at: int) -> Iterator[Edge[tuple[str, Either]]]:
    """`Ann Lee or Bob Ray`: the table of such persons, and that it is one of them."""
    for first in chart.edges(_full_name, at):
        table, one = first.value
        for words, last in chart.sentence.phrase(first.end, closed.OR):
            for other in chart.edges(_full_name, last):
                if other.value[0] == table:
                    score = first.score + other.score + 1.0 * len(words)
                    yield Edge((table, Either((one, other.value[1]))), other.end, score)


def persons_by_name(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """The persons that bear one of these names."""
    for edge in chart.edges(any_of_full_names, at):
        table, either = edge.value
        named = Noun(at, edge.end, chart.sentence.said(at, edge.end), (chart.sentence.names.thing(table),))
        yield Edge(Phrase(named, conditions=(either,)), edge.end, edge.score)


def _full_name(chart: Chart, at: int) -> Iterator[Edge[tuple[str, Whole]]]:
    """`Ann Lee`, where a column holds first and another one last names."""
    sentence = chart.sentence
    if at + 2 > len(sentence):
        return
    first, last = (_parts_of_names(sentence.candidates(start, start + 1)) for start in (at, at + 1))
    homes = {c.attribute.table: c for c in first if c.attribute is not None}
    for other in last:
        one = homes.get(other.attribute.table) if other.attribute is not None else None
        if one is not None and one.attribute != other.attribute:
            mentions = (
                ValueMention(start, start + 1, sentence.said(start, start + 1), (part,))
                for start, part in ((at, one), (at + 1, other))
            )
            said = tuple(ValueIs((mention,), preposition="named") for mention in mentions)
            yield Edge((one.attribute.table if one.attribute else "", said), at + 2, 2.25)


def _parts_of_names(candidates: tuple[Candidate, ...]) -> list[Candidate]:
    return [c for c in candidates if c.kind == "value" and c.attribute and is_part_of_name(c.attribute.column)]

"""Rules for how much: `half an hour`, `delayed by more than 30 minutes`, `either nothing or more than 15`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions.forms import Compare, Condition, Either, Noun, Number, Phrase, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.units import is_unit
from language.words import lemma

_LEAST_STEM = 4


def part_of_unit(chart: Chart, at: int) -> Iterator[Edge[Number]]:
    """`half an hour`, `an hour`, `a quarter of an hour`: an amount without a number."""
    for words, value in _PARTS.items():
        last = at + len(words)
        unit = chart.sentence.word(last)
        if chart.sentence.words[at:last] == words and is_unit(unit):
            yield Edge(Number(value, at, last + 1, unit=unit), last + 1, 1.1 * (last + 1 - at))


_PARTS: dict[tuple[str, ...], float] = {
    ("half", "a"): 0.5, ("half", "an"): 0.5, ("a", "half"): 0.5, ("a",): 1, ("an",): 1,
    ("a", "quarter", "of", "an"): 0.25, ("a", "quarter", "of", "a"): 0.25, ("one", "quarter", "of", "an"): 0.25,
}  # fmt: skip


def alternatives(chart: Chart, one: Edge[Condition], at: int, more: list[Edge[Condition]]) -> Iterator[Edge[Condition]]:
    """`nothing or more than 15`, `below 5 or above 10`: one comparison or another one, of the same attribute."""
    if chart.sentence.word(at) != "or" or not isinstance(one.value, Compare):
        return
    for other in more:
        if isinstance(other.value, Compare):
            either = Either(((one.value,), (other.value,)))
            yield Edge(either, other.end, one.score + other.score + 1.0)


def by_amount(chart: Chart, verb: str, at: int, amounts: list[Edge[Condition]]) -> Iterator[Edge[Said]]:
    """`delayed by more than 30 minutes`, `insured for over 500`: the attribute that the verb is made of."""
    candidates = {c.node: c for stem in _stems(verb) for c in chart.sentence.names.find((stem,), stem)
                  if c.kind == "column"}  # fmt: skip
    if not candidates:
        return
    subject = Phrase(Noun(at - 1, at, verb, tuple(candidates.values())))
    for amount in amounts:
        if isinstance(amount.value, Compare) and amount.value.subject is None:
            found = dataclasses.replace(amount.value, subject=subject)
            yield Edge((found,), amount.end, amount.score)


def _stems(verb: str) -> tuple[str, ...]:
    """What a column may be called that tells how much something was done."""
    found = (verb, lemma(verb), verb.removesuffix("d"), verb.removesuffix("ed"))
    return tuple(dict.fromkeys(stem for stem in found if len(stem) >= _LEAST_STEM))

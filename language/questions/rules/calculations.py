"""Rules for what is computed from attributes: `difference between gross and budget`, `days from order to shipping`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Literal

from language.questions import closed
from language.questions.forms import Computed, Leaf, Noun, Number, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun, number
from language.questions.rules.small import skip_articles
from language.questions.rules.spans import span
from language.words import lemmas


def calculation(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """A computed attribute as a noun phrase."""
    for edge in (*_pair(chart, at), *_chain(chart, at), *span(chart, at)):
        name = Noun(at, at, chart.sentence.said(at, edge.end), ())
        yield Edge(Phrase(name, computed=edge.value), edge.end, edge.score)


def _pair(chart: Chart, at: int) -> Iterator[Edge[Computed]]:
    """`difference between A and B`, `product of A and B`."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.CALCULATED):
        for left in chart.edges(leaf, last):
            if sentence.word(left.end) in ("and", "to"):
                for right in chart.edges(leaf, left.end + 1):
                    made = Computed(closed.CALCULATED[words], left.value, right.value)
                    yield Edge(made, right.end, left.score + right.score + 1.1 * (last - at) + 1.0)


def _chain(chart: Chart, at: int) -> Iterator[Edge[Computed]]:
    """`unit price times quantity less discount`, from left to right."""
    frontier = [(edge, "") for edge in chart.edges(operand, at)]
    for _ in range(3):
        longer: list[tuple[Edge[Leaf], str]] = []
        for edge, before in frontier:
            for words, last in chart.sentence.phrase(edge.end, closed.OPERATORS):
                operator = closed.OPERATORS[words]
                nested = _takes_pieces(edge, before, operator)
                if nested is None and not _goes_on(edge, before, operator):
                    continue
                for right in chart.edges(operand, last):
                    plain = Computed(operator, edge.value, right.value)
                    made = _with_last(nested, operator, right.value) if nested is not None else plain
                    found = Edge(made, right.end, edge.score + right.score + 1.2 * (last - edge.end))
                    yield found
                    longer.append((Edge(made, found.end, found.score), operator))
        frontier = longer


def _takes_pieces(edge: Edge[Leaf], before: str, operator: str) -> Computed | None:
    """`total less | quantity times cost`, where nobody takes pieces off money; None where it is not so."""
    made = edge.value
    if before not in ("+", "-") or operator != "*" or not isinstance(made, Computed):
        return None
    pieces = isinstance(made.right, Phrase) and not closed.PIECES.isdisjoint(lemmas(made.right.noun.text))
    return made if pieces else None


def _with_last(made: Computed, operator: Literal["+", "-", "*", "/"], right: Leaf) -> Computed:
    """`made` with what comes last joined to its right side."""
    return dataclasses.replace(made, right=Computed(operator, made.right, right))


def _goes_on(edge: Edge[Leaf], before: str, operator: str) -> bool:
    """Whether an operator surely takes all before it, which it does not in `price less discount times quantity`."""
    if before in ("+", "-") and operator in ("*", "/"):
        return False
    right = edge.value.right if isinstance(edge.value, Computed) else None
    return not (before in ("*", "/") and operator in ("+", "-") and isinstance(right, Number))


def operand(chart: Chart, at: int) -> Iterator[Edge[Leaf]]:
    """An attribute or a number, `1 minus discount`, or what stands in brackets."""
    sentence = chart.sentence
    yield from chart.edges(leaf, at)
    if sentence.word(at) == "(":
        for inner in chart.edges(_chain, at + 1):
            if sentence.word(inner.end) == ")":
                yield Edge(inner.value, inner.end + 1, inner.score + 2.0)
    for amount in chart.edges(number, at):
        if amount.value.value not in (1, 100):
            continue
        for words, last in sentence.phrase(amount.end, closed.OPERATORS):
            if closed.OPERATORS[words] in ("+", "-"):
                for right in chart.edges(leaf, last):
                    made = Computed(closed.OPERATORS[words], amount.value, right.value)
                    yield Edge(made, right.end, amount.score + right.score + 1.2 * (last - amount.end))


def leaf(chart: Chart, at: int) -> Iterator[Edge[Leaf]]:
    """An attribute or a number."""
    start, said = skip_articles(chart, at)
    for edge in chart.edges(noun, start):
        if edge.value.columns:
            named = dataclasses.replace(edge.value, candidates=edge.value.columns)
            yield Edge(Phrase(named), edge.end, edge.score + said)
    for amount in chart.edges(number, at):
        yield Edge(amount.value, amount.end, amount.score)


def scaled(chart: Chart, at: int) -> Iterator[Edge[Number]]:
    """`twice`, `half`, `70 percent of`: by what the figure behind it is multiplied."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.MULTIPLES):
        yield Edge(Number(closed.MULTIPLES[words], at, last), last, 1.2 * (last - at))
    for edge in chart.edges(number, at):
        last, value = edge.end, edge.value
        percent = sentence.word(last) in ("percent", "%")
        if percent:
            last, value = last + 1, dataclasses.replace(value, value=value.value / 100)
        if sentence.word(last) == ("of" if percent or value.percent else "times"):
            yield Edge(value, last + 1, 1.2 * (last + 1 - at))

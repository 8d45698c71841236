"""The chart: every rule's readings at every position, computed once and kept.

A rule is a function of the chart and a position; it yields edges, one for each way it can be read from there on. Rules
may call each other freely, also in circles as long as each step consumes a token.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from language.questions.sentence import Sentence

MOST_PER_END = 10
"""Readings kept of a rule between the same two positions."""
MOST_PER_START = 60
MOST_EDGES = 60_000
"""Edges after which a request counts as too tangled to read."""

V_co = TypeVar("V_co", covariant=True)


class TooTangledError(Exception):
    """The request has more readings than are worth trying."""


@dataclass(frozen=True)
class Edge(Generic[V_co]):
    """Tokens up to before `end` read as `value`; higher scores are better readings."""

    value: V_co
    end: int
    score: float = 0.0


Rule = Callable[["Chart", int], Iterable[Edge[V_co]]]


class Chart:
    """The readings of one sentence; `rules` are those that others call by name, because they contain each other."""

    def __init__(self, sentence: Sentence, rules: Mapping[str, Rule[Any]]) -> None:
        self.sentence = sentence
        self._rules = rules
        self._known: dict[tuple[Rule[Any], int], list[Edge[Any]]] = {}
        self._made = 0

    def named(self, rule: str, at: int) -> list[Edge[Any]]:
        """All readings of the rule called `rule`."""
        return self.edges(self._rules[rule], at)

    def edges(self, rule: Rule[V_co], at: int) -> list[Edge[V_co]]:
        """All readings of `rule` from `at` on, best first."""
        key = (rule, at)
        if key not in self._known:
            self._known[key] = []  # a rule that comes back to itself without consuming finds nothing
            self._known[key] = self._pruned(rule(self, at))
        return self._known[key]

    def _pruned(self, found: Iterable[Edge[V_co]]) -> list[Edge[V_co]]:
        by_end: dict[int, dict[object, Edge[V_co]]] = {}
        for edge in found:
            self._made += 1
            if self._made > MOST_EDGES:
                raise TooTangledError
            same = by_end.setdefault(edge.end, {})
            known = same.get(edge.value)
            if known is None or known.score < edge.score:
                same[edge.value] = edge
        kept = [
            edge for same in by_end.values() for edge in sorted(same.values(), key=lambda e: -e.score)[:MOST_PER_END]
        ]
        return sorted(kept, key=lambda e: (-e.score, -e.end))[:MOST_PER_START]

    def after(self, edges: Iterable[Edge[Any]], rule: Rule[V_co]) -> Iterator[tuple[Any, Edge[V_co]]]:
        """Each edge with each reading of `rule` right behind it; scores are those of both together."""
        for edge in edges:
            for following in self.edges(rule, edge.end):
                yield edge.value, Edge(following.value, following.end, edge.score + following.score)


def optional(chart: Chart, rule: Rule[V_co], at: int) -> Iterator[Edge[V_co | None]]:
    """The readings of `rule`, and nothing at all."""
    yield Edge(None, at)
    yield from chart.edges(rule, at)

"""What became of the words while a form is resolved: evidence, doubts and the answers to them, cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from schemas.question import MOST_COMPARED, Option

T = TypeVar("T")

DOUBT = 0.5
"""A reading without doubts is the better one, if there is any."""


@dataclass(frozen=True)
class Doubt:
    """A phrase with two readings about as good."""

    key: str
    text: str
    options: tuple[Option, ...] = ()


@dataclass
class Trace:
    """Collected along one resolution; copied where several are tried."""

    choices: Mapping[str, str]
    """Answers to doubts, by their key."""
    cost: float = 0.0
    nodes: list[tuple[int, int, str, str, str]] = field(default_factory=list)
    """First and last token, role, node, method."""
    doubts: list[Doubt] = field(default_factory=list)
    assumptions: list[str] = field(default_factory=list)

    def copy(self) -> Trace:
        """A trace to try a reading with."""
        return Trace(self.choices, self.cost, list(self.nodes), list(self.doubts), list(self.assumptions))

    def adopt(self, tried: Trace) -> None:
        """Go on with a reading that was tried on a copy."""
        self.cost, self.nodes, self.doubts = tried.cost, tried.nodes, tried.doubts
        self.assumptions = tried.assumptions

    def became(self, span: tuple[int, int], role: str, node: str, method: str) -> None:
        """Tokens `span` play `role` as `node`."""
        self.nodes.append((*span, role, node, method))

    def doubt(self, key: str, text: str, options: tuple[Option, ...] = ()) -> None:
        """Note that a phrase has two readings."""
        self.doubts.append(Doubt(key, text, options))
        self.cost += DOUBT

    def pick(self, key: str, text: str, ways: Sequence[tuple[Option, T]]) -> T:
        """The way that was chosen before, or the first of `ways`, in doubt where there are others."""
        for option, way in ways:
            if option.id == self.choices.get(key):
                return way
        if len(ways) > 1:
            self.doubt(key, text, tuple(option for option, _ in ways[: MOST_COMPARED + 1]))
        return ways[0][1]

    def confirm(self, key: str, text: str, option: Option) -> None:
        """A doubt about the only way there is, unless it was confirmed before."""
        if self.choices.get(key) != option.id:
            self.doubt(key, text, (option,))

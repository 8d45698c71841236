"""What became of the words while a form is resolved: evidence, doubts, cost."""

from __future__ import annotations

from dataclasses import dataclass, field

from schemas.question import Option

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

    cost: float = 0.0
    nodes: list[tuple[int, int, str, str, str]] = field(default_factory=list)
    """First and last token, role, node, method."""
    doubts: list[Doubt] = field(default_factory=list)
    assumptions: list[str] = field(default_factory=list)

    def copy(self) -> Trace:
        """A trace to try a reading with."""
        return Trace(self.cost, list(self.nodes), list(self.doubts), list(self.assumptions))

    def became(self, span: tuple[int, int], role: str, node: str, method: str) -> None:
        """Tokens `span` play `role` as `node`."""
        self.nodes.append((*span, role, node, method))

    def doubt(self, key: str, text: str, options: tuple[Option, ...] = ()) -> None:
        """Note that a phrase has two readings."""
        self.doubts.append(Doubt(key, text, options))
        self.cost += DOUBT

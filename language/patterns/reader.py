"""Requests for patterns over events, read before everything else: each has words of its own, all have to fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.settle import settle
from language.evidence import evidence_of
from language.lexicon import Lexicon
from language.linking import Linked
from language.patterns.absence import read_absence
from language.patterns.called import Called
from language.patterns.clauses import Clauses
from language.patterns.found import Found
from language.patterns.funnel import read_funnel
from language.patterns.intervals import read_intervals
from language.patterns.life_cycle import read_life_cycle
from language.patterns.pairs import read_pairs
from language.patterns.retention import read_retention
from language.patterns.rfm import read_rfm
from language.patterns.rhythm import read_rhythm
from language.patterns.roles import Roles, UnclearError
from language.patterns.shares import read_shares
from language.patterns.split import read_split
from language.patterns.typed_text import TypedText, typed_text
from schemas.errors import UnplannableError
from schemas.intent import Evidence, EvidenceRole, Intent

PATTERNS: tuple[Callable[[TypedText, Roles, str], Found | None], ...] = (
    read_pairs,
    read_retention,
    read_rhythm,
    read_intervals,
    read_split,
    read_life_cycle,
    read_absence,
    read_shares,
    read_funnel,
    read_rfm,
)

_ROLES: Mapping[str, EvidenceRole] = {
    "period": "period",
    "limit": "limit",
    "minimum": "threshold",
    "filter": "filter",
    "item": "dimension",
    "actor": "dimension",
    "order": "order",
    "measure": "measure",
}


class PatternReader:
    """Reads patterns against one graph."""

    def __init__(self, lexicon: Lexicon, graph: KnowledgeGraph) -> None:
        self.lexicon, self.graph = lexicon, graph
        self.called = Called(graph.datasets())

    def read(self, linked: Linked, request: str, choices: Mapping[str, str]) -> Intent | None:
        """The intent of a request for a pattern; None where it asks for none, or says more than is understood."""
        typed = typed_text(linked, self.lexicon)
        if any(all(c.hidden for c in name.candidates) for name in typed.names):
            return None
        roles = Roles(self.graph, choices, self.called)
        for pattern in PATTERNS:
            try:
                found = pattern(typed, roles, request)
                if found is not None and found.query is not None:
                    settle(found.query, self.graph)
            except UnclearError as unclear:
                return Intent(request=request, question=unclear.question, choices=tuple(sorted(choices.items())))
            except UnplannableError:
                continue
            if found is not None:
                return _intent(found, linked, request, choices)
        return None


def _intent(found: Found, linked: Linked, request: str, choices: Mapping[str, str]) -> Intent:
    return Intent(
        request=request,
        query=found.query,
        question=found.question,
        evidence=tuple(_evidence(found.clauses, linked, request)),
        assumptions=found.assumptions,
        business_terms=tuple(dict.fromkeys(name.text for name in found.clauses.typed.names)),
        choices=tuple(sorted(choices.items())),
    )


def _evidence(clauses: Clauses, linked: Linked, request: str) -> list[Evidence]:
    """Every word with what it became; words of talk are fillers."""
    found = []
    at = 0
    for word, (first, last) in zip(clauses.typed.text.split(" "), clauses.typed.spans, strict=True):
        node = next((node for start, end, node in clauses.taken if start <= at < end), "")
        span = (linked.tokens[first].start, linked.tokens[last - 1].end)
        role, method = (_ROLES.get(node, "operator"), "grammar") if node else ("filler", "filler")
        said = _node(word, clauses) or (f"pattern:{node}" if node else "filler")
        found.append(evidence_of(request[span[0] : span[1]], span, role, said, method))  # type: ignore[arg-type]
        at += len(word) + 1
    return found


def _node(word: str, clauses: Clauses) -> str:
    """The node of a mark: of a name the first thing it can be."""
    if word.startswith("<n"):
        return clauses.typed.names[int(word[2:-1])].candidates[0].node
    if word.startswith("<t"):
        period = clauses.typed.times[int(word[2:-1])].period
        return f"period:{period.start or ''}/{period.end or ''}"
    return ""

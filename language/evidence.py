"""Evidence: what a stretch of the request became, and how sure the link is."""

from __future__ import annotations

from schemas.intent import Evidence, EvidenceRole, LinkMethod

_METHOD_SCORES: dict[LinkMethod, float] = {
    "exact": 1.0,
    "lemma": 1.0,
    "synonym": 0.95,
    "value": 0.95,
    "grammar": 1.0,
    "choice": 1.0,
    "spelling": 0.8,
    "filler": 1.0,
}


def evidence_of(text: str, span: tuple[int, int], role: EvidenceRole, node: str, method: LinkMethod) -> Evidence:
    """The characters of `span`, which are `text`, became `node`."""
    start, end = span
    return Evidence(start=start, end=end, text=text, role=role, node=node, method=method, score=_METHOD_SCORES[method])

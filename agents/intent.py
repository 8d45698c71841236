"""First agent: words to a typed query, every word with its evidence."""

from __future__ import annotations

from agents.services import Services
from agents.settled import settled
from language.structured import read_structured
from schemas.intent import Intent
from schemas.run import RunRequest


def understand(request: RunRequest, services: Services) -> Intent:
    """The intent of the request, as the strategy reads it; a structured query says it itself."""
    if request.query is not None:
        return read_structured(request.query, services.graph)
    read = services.strategy.understand(request.reworded or request.request, dict(request.choices))
    return settled(read, request, services)


def found(intent: Intent) -> str:
    """One line for the person watching."""
    if intent.refusal is not None:
        return intent.refusal.reason
    if intent.question is not None:
        return intent.question.text
    if intent.query is None:
        return f"unexplained: {', '.join(e.text for e in intent.unexplained)}"
    parts = [", ".join(intent.business_metrics)]
    if intent.dimensions:
        parts.append(f"by {', '.join(intent.dimensions)}")
    if intent.query.period is not None:
        parts.append(f"for {intent.query.period.said}")
    return f"{' '.join(parts)} (confidence {intent.confidence_score:.0%})"

"""The state a run ended in, as its typed result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from schemas.artifact import Artifact
from schemas.data_model import DataModel
from schemas.discovery import Discovery
from schemas.errors import GoldsmithError, UnplannableError
from schemas.intent import Intent
from schemas.quality import QualityReport
from schemas.question import Question, Refusal
from schemas.run import AgentLog, RunRequest, RunResult, Status
from schemas.spec import Package
from schemas.transformation import Transformation

_SLOTS: dict[str, type[Artifact]] = {
    "intent": Intent,
    "discovery": Discovery,
    "data_model": DataModel,
    "transformation": Transformation,
    "quality": QualityReport,
    "package": Package,
}


def result_of(
    run_id: str,
    request: RunRequest,
    state: Mapping[str, Any],
    *,
    question: Question | None,
    error: GoldsmithError | None = None,
    next_nodes: tuple[str, ...] = (),
) -> RunResult:
    """The result of a run whose graph stands at `state`; `error` is what stopped it, before `next_nodes`."""
    artifacts: dict[str, Any] = {
        slot: kind.model_validate(state[slot]) for slot, kind in _SLOTS.items() if state.get(slot)
    }
    refusal = _refusal(artifacts, error)
    status, reason = _status(artifacts, question, refusal, error)
    current = RunRequest.model_validate(state["request"]) if state.get("request") else request
    return RunResult(
        run_id=run_id,
        request=current,
        status=status,
        reason=reason,
        question=question,
        refusal=refusal,
        log=tuple(AgentLog.model_validate(entry) for entry in state.get("log", ())),
        failed_agent=next_nodes[0] if error is not None and next_nodes else None,
        **artifacts,
    )


def _refusal(artifacts: Mapping[str, Any], error: GoldsmithError | None) -> Refusal | None:
    if isinstance(error, UnplannableError):
        return Refusal(topic="unsupported", reason=error.message)
    for slot in ("discovery", "intent"):
        if slot in artifacts and artifacts[slot].refusal is not None:
            return Refusal.model_validate(artifacts[slot].refusal)
    return None


def _status(
    artifacts: Mapping[str, Any], question: Question | None, refusal: Refusal | None, error: GoldsmithError | None
) -> tuple[Status, str]:
    if question is not None:
        return "needs_clarification", question.text
    if refusal is not None:
        return "refused", refusal.reason
    if error is not None:
        return "error", str(error)
    transformation: Transformation | None = artifacts.get("transformation")
    if transformation is not None and not transformation.is_valid:
        failed = [g for g in transformation.gates if not g.passed and g.severity == "critical"]
        return "error", "; ".join(f"the {g.gate} gate failed: {g.detail}" for g in failed)
    quality: QualityReport | None = artifacts.get("quality")
    if quality is not None and not quality.is_valid:
        return "error", f"critical rules failed: {', '.join(_failed_rules(quality))}"
    return ("ok", "") if "package" in artifacts else ("error", "the run ended without a product")


def _failed_rules(quality: QualityReport) -> list[str]:
    critical = {rule.id: rule.description for rule in quality.quality_rules if rule.severity == "critical"}
    return [f"{critical[r.rule]} ({r.failed} of {r.checked} rows)" for r in quality.results
            if not r.passed and r.rule in critical]  # fmt: skip

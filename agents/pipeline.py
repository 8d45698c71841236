"""The wiring of the six agents, and nothing else.

    intent → discovery → modeling → transformation → quality → packaging
                 ↓ ↑
               clarify

State is plain data, validated on the way in and out of every node; services travel beside it. A question stops
the run at `clarify` until it is resumed with an answer. Errors are raised: the checkpoint before the failed agent
stays, and the run can be resumed from there.
"""

from __future__ import annotations

import operator
import time
from collections.abc import Callable
from typing import Annotated, Any, Protocol, TypedDict, TypeVar

from agents import clarify, discovery, intent, modeling, packaging, quality, transformation
from agents.graphs import END, START, BaseCheckpointSaver, CompiledStateGraph, StateGraph, interrupt
from agents.services import Services
from schemas.artifact import Artifact
from schemas.data_model import DataModel
from schemas.discovery import Discovery
from schemas.errors import InternalError
from schemas.intent import Intent
from schemas.quality import QualityReport
from schemas.question import Question
from schemas.run import AgentLog, AgentName, RunRequest
from schemas.transformation import Transformation


class RunState(TypedDict, total=False):
    """One slot per artifact, as JSON-like data."""

    request: dict[str, Any]
    intent: dict[str, Any]
    discovery: dict[str, Any]
    data_model: dict[str, Any]
    transformation: dict[str, Any]
    quality: dict[str, Any]
    package: dict[str, Any]
    log: Annotated[list[dict[str, Any]], operator.add]


Pipeline = CompiledStateGraph[RunState, None, RunState, RunState]
A = TypeVar("A", bound=Artifact)


class Node(Protocol):
    """An agent as the graph calls it: state in, the changed slots out."""

    def __call__(self, state: RunState) -> RunState: ...


def build_pipeline(services: Services, checkpointer: BaseCheckpointSaver[Any]) -> Pipeline:
    """The compiled graph over `services`."""
    search = discovery.search_graph(services)
    builder: StateGraph[RunState, None, RunState, RunState] = StateGraph(RunState)

    def add(name: AgentName, slot: str, run: Callable[[_Slots], A], found: Callable[[A], str]) -> None:
        builder.add_node(name, _node(name, slot, run, found, services))

    add("intent", "intent", lambda s: intent.understand(s.request, services), intent.found)
    add("discovery", "discovery", lambda s: discovery.discover(s.intent, services, search), discovery.found)
    add(
        "modeling",
        "data_model",
        lambda s: modeling.model(s.request, s.intent, s.discovery, services),
        modeling.found,
    )
    add(
        "transformation",
        "transformation",
        lambda s: transformation.transform(s.intent, s.discovery, s.data_model, services),
        transformation.found,
    )
    add(
        "quality",
        "quality",
        lambda s: quality.assess(s.discovery, s.data_model, s.transformation, services),
        quality.found,
    )
    add(
        "packaging",
        "package",
        lambda s: packaging.package(
            s.request,
            intent=s.intent,
            discovery=s.discovery,
            model=s.data_model,
            transformation=s.transformation,
            quality=s.quality,
            services=services,
        ),
        packaging.found,
    )
    builder.add_node("clarify", _clarify(services))
    builder.add_edge(START, "intent")
    builder.add_conditional_edges("intent", _after_intent, ["discovery", "clarify", END])
    builder.add_conditional_edges("discovery", _after_discovery, ["modeling", "clarify", END])
    builder.add_edge("clarify", "intent")
    builder.add_edge("modeling", "transformation")
    builder.add_conditional_edges("transformation", _after_proof, ["quality", END])
    builder.add_conditional_edges("quality", _after_quality, ["packaging", END])
    builder.add_edge("packaging", END)
    return builder.compile(checkpointer=checkpointer)


class _Slots:
    """Typed reading of the state: each artifact validated when an agent asks for it."""

    def __init__(self, state: RunState) -> None:
        self._state = state

    def _read(self, slot: str, kind: type[A]) -> A:
        value = self._state.get(slot)
        if value is None:
            raise InternalError(f"no agent has filled {slot}")
        return kind.model_validate(value)

    @property
    def request(self) -> RunRequest:
        return self._read("request", RunRequest)

    @property
    def intent(self) -> Intent:
        return self._read("intent", Intent)

    @property
    def discovery(self) -> Discovery:
        return self._read("discovery", Discovery)

    @property
    def data_model(self) -> DataModel:
        return self._read("data_model", DataModel)

    @property
    def transformation(self) -> Transformation:
        return self._read("transformation", Transformation)

    @property
    def quality(self) -> QualityReport:
        return self._read("quality", QualityReport)


def plain(artifact: Artifact) -> dict[str, Any]:
    """An artifact as data for the state: what is computed from its fields is left out."""
    return artifact.model_dump(mode="json", exclude_computed_fields=True)


def _node(
    name: AgentName, slot: str, run: Callable[[_Slots], A], found: Callable[[A], str], services: Services
) -> Node:
    def node(state: RunState) -> RunState:
        started, queries, tokens = time.perf_counter(), services.graph.queries, services.strategy.tokens
        artifact = run(_Slots(state))
        entry = AgentLog(
            agent=name,
            milliseconds=round((time.perf_counter() - started) * 1000, 1),
            graph_queries=services.graph.queries - queries,
            tokens=services.strategy.tokens - tokens,
            warnings=warnings_of(artifact),
            found=found(artifact),
        )
        return {slot: plain(artifact), "log": [plain(entry)]}  # type: ignore[misc]

    return node


def warnings_of(artifact: Artifact) -> tuple[str, ...]:
    """What a person should look at although the run goes on."""
    if isinstance(artifact, Intent):
        return artifact.assumptions
    if isinstance(artifact, Transformation):
        return tuple(f"{g.gate}: {g.detail}" for g in artifact.gates if not g.passed and g.severity == "warning")
    if isinstance(artifact, QualityReport):
        warned = {rule.id: rule.description for rule in artifact.quality_rules if rule.severity == "warning"}
        return tuple(f"{warned[r.rule]} ({r.failed} of {r.checked} rows)" for r in artifact.results
                     if not r.passed and r.rule in warned)  # fmt: skip
    return ()


def open_question(state: RunState) -> Question | None:
    """The question the intent or discovery agent left, if any."""
    slots = _Slots(state)
    if state.get("discovery"):
        return slots.discovery.question
    return slots.intent.question if state.get("intent") else None


def _clarify(services: Services) -> Node:
    def node(state: RunState) -> RunState:
        question, request = open_question(state), _Slots(state).request
        if question is None:
            raise InternalError("there is nothing to ask")
        chosen = clarify.answered_before(request, question)
        if chosen is not None:
            answered = clarify.answer(request, question, question.id, chosen)
        else:
            answer = interrupt(plain(clarify.price(question, request, services)))
            answered = clarify.answer(request, question, answer["question"], answer["option"])
        return {"request": plain(answered), "discovery": None}  # type: ignore[typeddict-item]

    return node


def _after_intent(state: RunState) -> str:
    read = _Slots(state).intent
    if read.refusal is not None:
        return END
    return "clarify" if read.question is not None else "discovery"


def _after_discovery(state: RunState) -> str:
    found = _Slots(state).discovery
    if found.refusal is not None:
        return END
    return "clarify" if found.question is not None else "modeling"


def _after_proof(state: RunState) -> str:
    return "quality" if _Slots(state).transformation.is_valid else END


def _after_quality(state: RunState) -> str:
    return "packaging" if _Slots(state).quality.is_valid else END

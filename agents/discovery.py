"""Second agent: the datasets that answer the request, by which routes, and why.

Two searches run side by side, by keyword and by vector; merged, they rank what is shown and what is offered when a word
names nothing. The query itself is bound by key routes alone.
"""

from __future__ import annotations

import datetime
import re
from typing import TypedDict

from agents.graphs import END, START, CompiledStateGraph, StateGraph
from agents.layer import discover_layer
from agents.services import Services
from knowledge_graph.binding import Binding, bind
from knowledge_graph.join_routes import AmbiguousRouteError
from knowledge_graph.search import Hit
from knowledge_graph.settle import settle
from knowledge_graph.usage import used_columns, used_columns_of_pattern, used_columns_of_rows
from language.chosen_routes import which_route
from schemas.discovery import CandidateDataset, DatasetUse, Discovery, Leaf
from schemas.errors import UnplannableError
from schemas.intent import Intent
from schemas.patterns import Pattern
from schemas.query import AnyQuery, Table
from schemas.question import Option, Question, Refusal
from schemas.workspace import Dataset

MOST_CANDIDATES = 8
NEAR = 0.42
"""Merged score from which something found is worth offering for an unknown word."""
_DAYS = {"minute": 0, "hour": 0, "day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366}


class _Search(TypedDict, total=False):
    """Private state of the two branches."""

    text: str
    unknown: str
    linked: tuple[str, ...]
    keyword: dict[str, float]
    vector: dict[str, float]


def search_graph(services: Services) -> CompiledStateGraph[_Search, None, _Search, _Search]:
    """Keyword and vector search as parallel branches."""

    def keyword(state: _Search) -> _Search:
        return {"keyword": services.search.keyword(state["text"])}

    def vector(state: _Search) -> _Search:
        return {"vector": services.search.vector(state["unknown"], state["linked"])}

    builder = StateGraph(_Search)
    builder.add_node("keyword_search", keyword)
    builder.add_node("vector_search", vector)
    builder.add_edge(START, "keyword_search")
    builder.add_edge(START, "vector_search")
    builder.add_edge(["keyword_search", "vector_search"], END)
    return builder.compile()


def discover(
    intent: Intent, services: Services, search: CompiledStateGraph[_Search, None, _Search, _Search]
) -> Discovery:
    """Datasets, leaves and measures of the query; without a query, what to ask or say instead."""
    if isinstance(intent.query, Table) and intent.query.layer is not None:
        return discover_layer(intent.query.layer, services)
    unknown = " ".join(e.text for e in intent.unexplained)
    found = search.invoke(
        {
            "text": unknown or " ".join(intent.business_terms) or intent.request,
            "unknown": unknown,
            "linked": tuple(e.node for e in intent.evidence),
        }
    )
    hits = services.search.merged(found["keyword"], found["vector"])
    relevance = _dataset_relevance(hits, services)
    if intent.query is None:
        return _without_query(intent, hits, _candidates(relevance, {}, (), services), services)
    try:
        query, binding = bound(intent.query, services)
    except AmbiguousRouteError as problem:
        question = which_route(problem)
        return Discovery(candidate_datasets=(), selected_datasets=(), dataset_metadata=(), question=question)
    except UnplannableError as problem:
        refusal = Refusal(topic="unsupported", reason=problem.message)
        return Discovery(candidate_datasets=(), selected_datasets=(), dataset_metadata=(), refusal=refusal)
    used = _used(query, binding, services)
    return _read_from(query, binding, _candidates(relevance, used, binding.leaves, services), services)


def bound(query: AnyQuery, services: Services) -> tuple[AnyQuery, Binding]:
    """`query` with every path settled, and what its measures read; `UnplannableError` where no key leads."""
    settled = settle(query, services.graph)
    return settled, bind(settled, services.graph) if isinstance(settled, Table) else Binding((), ())


def of_query(query: AnyQuery, services: Services) -> Discovery:
    """The datasets that `query` reads, with nothing beside them considered; `UnplannableError` as `bound`."""
    if isinstance(query, Table) and query.layer is not None:
        return discover_layer(query.layer, services)
    settled, binding = bound(query, services)
    used = _used(settled, binding, services)
    return _read_from(settled, binding, _candidates({}, used, binding.leaves, services), services)


def _read_from(
    query: AnyQuery, binding: Binding, candidates: tuple[CandidateDataset, ...], services: Services
) -> Discovery:
    scores = {candidate.dataset: candidate.score for candidate in candidates}
    used = _used(query, binding, services)
    return Discovery(
        query=query,
        candidate_datasets=candidates,
        selected_datasets=tuple(used),
        dataset_metadata=tuple(
            _use(name, columns, binding.leaves, scores[name], services) for name, columns in used.items()
        ),
        leaves=binding.leaves,
        measures=binding.measures,
    )


def _used(query: AnyQuery, binding: Binding, services: Services) -> dict[str, tuple[str, ...]]:
    if isinstance(query, Table):
        return used_columns(query, binding.leaves, services.graph)
    if isinstance(query, Pattern):
        return used_columns_of_pattern(query, services.graph)
    return used_columns_of_rows(query, services.graph)


def found(discovery: Discovery) -> str:
    """One line for the person watching."""
    if discovery.refusal is not None:
        return discovery.refusal.reason
    if discovery.question is not None:
        return discovery.question.text
    others = len(discovery.candidate_datasets) - len(discovery.selected_datasets)
    return f"{', '.join(discovery.selected_datasets)} ({others} more considered)"


def _dataset_relevance(hits: tuple[Hit, ...], services: Services) -> dict[str, float]:
    """The best score of a dataset itself or of what is computed from it."""
    relevance: dict[str, float] = {}
    for hit in hits:
        for dataset in services.search.document(hit.node).datasets:
            relevance[dataset] = max(relevance.get(dataset, 0.0), hit.score)
    return relevance


def _candidates(
    relevance: dict[str, float], used: dict[str, tuple[str, ...]], leaves: tuple[Leaf, ...], services: Services
) -> tuple[CandidateDataset, ...]:
    shown = sorted(relevance, key=lambda name: (-relevance[name], name))[:MOST_CANDIDATES]
    wanted = {column for columns in used.values() for column in columns}
    bases = {leaf.base for leaf in leaves}
    candidates = []
    for name in dict.fromkeys((*used, *shown)):
        dataset = services.graph.dataset(name)
        own = {column.name for column in dataset.columns}
        coverage = round(len(wanted & own) / len(wanted), 4) if wanted else 0.0
        freshness = round(_freshness(dataset, services), 4)
        score = 0.4 * coverage + 0.3 * dataset.quality_score + 0.2 * freshness + 0.1 * dataset.popularity
        found_by = [*(["metric"] if name in bases else ["route"] if name in used else [])]
        found_by += ["keyword", "vector"] if name in shown else []
        candidates.append(
            CandidateDataset(
                dataset=name,
                score=round(score, 4),
                column_coverage=coverage,
                quality_score=dataset.quality_score,
                freshness=freshness,
                popularity=dataset.popularity,
                relevance=relevance.get(name, 0.0),
                found_by=tuple(found_by),
                selected=name in used,
                reason=_reason(name, used, leaves),
            )
        )
    return tuple(sorted(candidates, key=lambda c: (not c.selected, -c.score, c.dataset)))


def _reason(name: str, used: dict[str, tuple[str, ...]], leaves: tuple[Leaf, ...]) -> str:
    measured = [leaf.name for leaf in leaves if leaf.base == name]
    if measured:
        return f"Holds the rows that {', '.join(measured)} {'is' if len(measured) == 1 else 'are'} computed from."
    if name in used:
        bases = sorted({leaf.base for leaf in leaves if any(r.dataset == name for r in leaf.routes)})
        return f"Reached from {', '.join(bases)} by key; gives attributes." if bases else "Its rows are read."
    return "Related to the words of the request, but nothing of it is needed."


def _freshness(dataset: Dataset, services: Services) -> float:
    """1 within the declared refresh interval, falling to 0 at four of them; 1 where rows are not dated."""
    last = services.graph.profile(dataset.name).last_event
    if last is None:
        return 1.0
    match = re.fullmatch(r"(\d+) (minute|hour|day|week|month|quarter|year)s?", dataset.refresh)
    interval = max(int(match[1]) * _DAYS[match[2]], 1) if match else 1
    age = (services.workspace.as_of - datetime.date.fromisoformat(last)).days
    return max(0.0, min(1.0, 1 - (age - interval) / (3 * interval)))


def _use(name: str, columns: tuple[str, ...], leaves: tuple[Leaf, ...], score: float, services: Services) -> DatasetUse:
    dataset, profile = services.graph.dataset(name), services.graph.profile(name)
    return DatasetUse(
        dataset=name,
        reason=_reason(name, {name: columns}, leaves),
        score=score,
        columns=columns,
        owner=dataset.owner,
        classification=dataset.classification,
        refresh=dataset.refresh,
        row_count=profile.row_count,
        last_event=profile.last_event,
        first_event=profile.first_event,
        ties=profile.ties,
    )


def _without_query(
    intent: Intent, hits: tuple[Hit, ...], candidates: tuple[CandidateDataset, ...], services: Services
) -> Discovery:
    """Words that became nothing: offer what is near, ask for other words, or say that it is not there."""
    named = "”, “".join(dict.fromkeys(e.text for e in intent.unexplained))
    near = [hit for hit in hits if hit.node.startswith("metric:") and hit.score >= NEAR][:3]
    understood = any(e.role in ("measure", "dimension", "filter") for e in intent.evidence)
    kinds = {e.node for e in intent.unexplained}
    question = refusal = None
    if kinds & {"operator", "name"}:
        text = f"“{named}” cannot be honoured here, so nothing was computed. Please say it in other words."
        question = Question(id="wording", text=text)
    elif kinds == {"gibberish"} and not understood:
        question = Question(id="wording", text=f"“{named}” is not understood. Which figures would you like to see?")
    elif near or understood:
        text = f"Could not find datasets for “{named}”. Please specify data sources, or say it in other words."
        options = tuple(
            Option(id=hit.node.partition(":")[2], label=hit.label, request=_reworded(intent, hit.label)) for hit in near
        )
        first = "_".join(re.findall(r"\w+", intent.unexplained[0].text.lower())) or "word"
        question = Question(id=first, text=text, options=options)
    else:
        refusal = Refusal(topic="unavailable", reason=f"“{named}” is not available to you.")
    return Discovery(
        candidate_datasets=candidates,
        selected_datasets=(),
        dataset_metadata=(),
        question=question,
        refusal=refusal,
    )


def _reworded(intent: Intent, label: str) -> str:
    """The request with the first run of unexplained words replaced."""
    first = intent.unexplained[0]
    end = first.end
    for word in intent.unexplained[1:]:
        if intent.request[end : word.start].strip():
            break
        end = word.end
    return f"{intent.request[: first.start]}{label}{intent.request[end:]}"

"""Discovery and modeling of a query of the metrics layer: its models say where everything is."""

from __future__ import annotations

from agents.services import Services
from compiler.metrics import plan_layer_model
from compiler.metrics.reads import columns_read
from knowledge_graph.usage import has_later_events
from schemas.data_model import DataModel
from schemas.discovery import CandidateDataset, DatasetUse, Discovery
from schemas.errors import InternalError, UnplannableError
from schemas.question import Refusal
from schemas.semantics import LayerQuery

_REASON = "The metrics layer computes the query from it."


def model_layer(query: LayerQuery, services: Services, name: str) -> DataModel:
    """The data model of `query`; raises `UnplannableError` where a number would be wrong."""
    semantics = services.workspace.semantics
    if semantics is None:
        raise InternalError("there is no metrics layer")
    datasets = services.graph.datasets()
    return plan_layer_model(
        query,
        semantics,
        datasets,
        name=name,
        schema=services.workspace.product_schema,
        as_of=services.workspace.as_of,
        later=frozenset(d.name for d in datasets if has_later_events(services.graph, d.name)),
    )


def discover_layer(query: LayerQuery, services: Services) -> Discovery:
    """The datasets the layer computes `query` from, or why it cannot."""
    try:
        used = columns_read(model_layer(query, services, "product").plan)
    except UnplannableError as problem:
        refusal = Refusal(topic="unsupported", reason=problem.message)
        return Discovery(candidate_datasets=(), selected_datasets=(), dataset_metadata=(), refusal=refusal)
    return Discovery(
        candidate_datasets=tuple(_candidate(name, services) for name in used),
        selected_datasets=tuple(used),
        dataset_metadata=tuple(_use(name, columns, services) for name, columns in used.items()),
    )


def _candidate(name: str, services: Services) -> CandidateDataset:
    dataset = services.graph.dataset(name)
    return CandidateDataset(
        dataset=name,
        score=1.0,
        column_coverage=1.0,
        quality_score=dataset.quality_score,
        freshness=1.0,
        popularity=dataset.popularity,
        relevance=1.0,
        found_by=("metric",),
        selected=True,
        reason=_REASON,
    )


def _use(name: str, columns: tuple[str, ...], services: Services) -> DatasetUse:
    dataset, profile = services.graph.dataset(name), services.graph.profile(name)
    return DatasetUse(
        dataset=name,
        reason=_REASON,
        score=1.0,
        columns=columns,
        owner=dataset.owner,
        classification=dataset.classification,
        refresh=dataset.refresh,
        row_count=profile.row_count,
        last_event=profile.last_event,
        first_event=profile.first_event,
    )

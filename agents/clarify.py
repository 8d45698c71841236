"""Questions: what each answer would give, and a request with its answer."""

from __future__ import annotations

from agents.services import Services
from compiler.plan_sql import plan_sql
from compiler.planning import plan_data_model
from knowledge_graph.binding import bind
from knowledge_graph.settle import settle
from knowledge_graph.usage import used_columns
from schemas.discovery import DatasetUse, Discovery
from schemas.errors import EngineError, UnplannableError, UsageError
from schemas.query import Table
from schemas.question import Option, Question
from schemas.run import RunRequest
from warehouse.table import ResultTable

PRICE_SECONDS = 2.0
"""Time an option's figure may take; without it in time the option stands without one."""


def price(question: Question, request: RunRequest, services: Services) -> Question:
    """`question` with the figure each option would give; nothing is kept of the computation.

    Options that cannot be answered on this data are not offered.
    """
    priced = (_priced(option, question, request, services) for option in question.options)
    return question.model_copy(update={"options": tuple(option for option in priced if option is not None)})


def answer(request: RunRequest, question: Question, asked: str, option: str) -> RunRequest:
    """`request` with the answer; `UsageError` if it answers another question or takes no offered option."""
    offered = [o.id for o in question.options]
    if asked != question.id or option not in offered:
        raise UsageError(
            f"{asked}={option} does not answer the open question {question.id}.",
            hint=f"Choose one of: {', '.join(f'{question.id}={name}' for name in offered)}." if offered else "",
        )
    chosen = next(o for o in question.options if o.id == option)
    if chosen.request:
        others = tuple(pair for pair in request.choices if pair[0] != question.id)
        return request.model_copy(update={"reworded": chosen.request, "choices": others})
    return request.model_copy(update={"choices": (*request.choices, (question.id, option))})


def answered_before(request: RunRequest, question: Question) -> str | None:
    """The option that the request chose beforehand, if choosing it means to ask anew."""
    given = dict(request.choices).get(question.id)
    return next((option.id for option in question.options if option.id == given and option.request), None)


def _priced(option: Option, question: Question, request: RunRequest, services: Services) -> Option | None:
    choices = {**dict(request.choices), question.id: option.id}
    text = option.request or request.reworded or request.request
    try:
        intent = services.strategy.understand(text, choices)
        if not isinstance(intent.query, Table):
            return option if intent.question is not None else None
        rows, name, additive = _compute(intent.query, services)
    except UnplannableError:
        return None
    except EngineError:
        return option  # too slow or too large to be priced: it stands without a figure
    return option.model_copy(update={"consequence": _figure(rows, name, additive=additive)})


def _compute(query: Table, services: Services) -> tuple[ResultTable, str, bool]:
    query = settle(query, services.graph)
    binding = bind(query, services.graph)
    uses = tuple(
        DatasetUse(
            dataset=name,
            reason="",
            score=0,
            columns=columns,
            owner="",
            classification="",
            refresh="",
            row_count=0,
            last_event=services.graph.profile(name).last_event,
            first_event=services.graph.profile(name).first_event,
            ties=services.graph.profile(name).ties,
        )
        for name, columns in used_columns(query, binding.leaves, services.graph).items()
    )
    discovery = Discovery(
        query=query,
        candidate_datasets=(),
        selected_datasets=(),
        dataset_metadata=uses,
        leaves=binding.leaves,
        measures=binding.measures,
    )
    model = plan_data_model(
        query, discovery, services.graph.datasets(), name="option", schema="gold", as_of=services.workspace.as_of
    )
    asked = query.measures[0].name
    additive = any(leaf.name == asked and leaf.additivity == "additive" for leaf in binding.leaves)
    return services.engine.query(plan_sql(model.plan), timeout_seconds=PRICE_SECONDS), asked, additive


def _figure(rows: ResultTable, measure: str, *, additive: bool) -> str:
    at = rows.columns.index(measure)
    values = [row[at] for row in rows.rows if row[at] is not None]
    label = measure.replace("_", " ")
    if len(rows.rows) == 1 and values:
        return f"{label} {_spelled(values[0])}"
    if additive and values:
        return f"{len(rows.rows):,} rows, {label} {_spelled(sum(values))} in all"  # type: ignore[arg-type]
    return f"{len(rows.rows):,} rows"


def _spelled(value: object) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    return f"{float(value):,.4f}" if isinstance(value, float) else f"{value:,}" if _is_number(value) else str(value)


def _is_number(value: object) -> bool:
    return hasattr(value, "as_tuple")

"""What one answer to a question would give: the rows of its reading, computed and not kept."""

from __future__ import annotations

from dataclasses import dataclass

from agents.discovery import of_query
from agents.modeling import model
from agents.services import Services
from compiler.plan_sql import plan_sql
from schemas.discovery import Discovery
from schemas.intent import Intent
from schemas.query import AnyQuery
from schemas.question import Option, Question
from schemas.run import RunRequest
from warehouse.table import ResultTable

PRICE_SECONDS = 2.0
"""Time an option's rows may take."""


@dataclass(frozen=True)
class OptionRows:
    """An option's reading of the request, and its rows."""

    intent: Intent
    query: AnyQuery
    discovery: Discovery
    rows: ResultTable


def option_rows(option: Option, question: Question, request: RunRequest, services: Services) -> OptionRows | Intent:
    """The rows that `option` gives, or the intent alone where it has no query.

    `UnplannableError` for an option that this data cannot answer, `EngineError` for one that takes too long.
    """
    choices = {**dict(request.choices), question.id: option.id}
    text = option.request or request.reworded or request.request
    read = services.strategy.understand(text, choices)
    if read.query is None:
        return read
    discovery = of_query(read.query, services)
    data_model = model(RunRequest(request=text, name="option"), read, discovery, services)
    rows = services.engine.query(plan_sql(data_model.plan), timeout_seconds=PRICE_SECONDS)
    return OptionRows(read, read.query, discovery, rows)

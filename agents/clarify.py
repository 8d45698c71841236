"""Questions: what each answer would give, and a request with its answer."""

from __future__ import annotations

import itertools

from agents.option_rows import option_rows
from agents.services import Services
from exporters.describe import filter_words
from schemas.discovery import Leaf
from schemas.errors import EngineError, UnplannableError, UsageError
from schemas.intent import Intent
from schemas.query import AnyQuery, Table
from schemas.question import MOST_OPTIONS, READING, Option, Question
from schemas.run import RunRequest
from warehouse.table import ResultTable


def price(question: Question, request: RunRequest, services: Services) -> Question:
    """`question` with the figure each option would give; nothing is kept of the computation.

    Options that cannot be answered on this data are not offered.
    """
    priced = (_priced(option, question, request, services) for option in question.options)
    offered = itertools.islice((option for option in priced if option is not None), MOST_OPTIONS)
    return question.model_copy(update={"options": tuple(offered)})


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
    try:
        given = option_rows(option, question, request, services)
    except UnplannableError:
        return None
    except EngineError:
        return option  # too slow or too large to be priced: it stands without a figure
    if isinstance(given, Intent):
        return option if given.question is not None else None
    figure = _figure(given.rows, given.query, given.discovery.leaves)
    rows_taken = filter_words(given.query, {}) if question.id == READING else ()
    label = ": ".join(filter(None, (option.label, "; ".join(rows_taken))))
    return option.model_copy(update={"consequence": figure, "label": label})


def _figure(rows: ResultTable, query: AnyQuery, leaves: tuple[Leaf, ...]) -> str:
    if not isinstance(query, Table):
        return f"{len(rows.rows):,} rows"
    measure = query.measures[0].name
    additive = any(leaf.name == measure and leaf.additivity == "additive" for leaf in leaves)
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

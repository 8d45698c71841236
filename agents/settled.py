"""Questions that need not be asked: every answer gives the same rows."""

from __future__ import annotations

from collections import Counter

from agents.option_rows import OptionRows, option_rows
from agents.services import Services
from schemas.errors import EngineError, UnplannableError
from schemas.expressions import Related, SetAggregate, walk
from schemas.intent import Intent
from schemas.query import Rows
from schemas.question import MOST_COMPARED, READING, Option, Question
from schemas.run import RunRequest


def settled(intent: Intent, request: RunRequest, services: Services) -> Intent:
    """`intent`, or its first reading where the other readings give the very same rows on this data.

    Which one is meant then makes no difference; that it was left open stands among the assumptions.
    """
    question = intent.question
    if question is None or question.id != READING or not 1 < len(question.options) <= MOST_COMPARED:
        return intent
    readings = (_rows(option, question, request, services) for option in question.options)
    first = next(readings)
    if first is None or not _says_something(first):
        return intent
    if not all(other is not None and _same(first, other) for other in readings):
        return intent
    options = len(question.options)
    assumed = f"{question.text.rpartition('. ')[0] or question.text} All {options} give the same rows on this data."
    return first.intent.model_copy(
        update={"request": intent.request, "assumptions": (*first.intent.assumptions, assumed)}
    )


def _rows(option: Option, question: Question, request: RunRequest, services: Services) -> OptionRows | None:
    """What an option gives; None where it cannot be computed whole or leads to a further question."""
    try:
        given = option_rows(option, question, request, services)
    except (UnplannableError, EngineError):
        return None
    return None if isinstance(given, Intent) or given.rows.truncated else given


def _says_something(given: OptionRows) -> bool:
    """Nothing, and none, are the same in many ways."""
    return any(cell not in (None, 0) for row in given.rows.rows for cell in row)


def _ways(given: OptionRows) -> Counter[tuple[str, tuple[object, ...]]]:
    """What the reading says of related rows: which they are, and the way there."""
    related = (part for part in walk(given.query) if isinstance(part, Related | SetAggregate))
    return Counter((part.dataset, part.hops) for part in related)


def _same(one: OptionRows, other: OptionRows) -> bool:
    """Whether both give the same rows of the same datasets, in the same order where both say which.

    Readings that lead to other datasets, or by other ways, are of other facts, whatever they happen to give today.
    """
    if set(one.discovery.selected_datasets) != set(other.discovery.selected_datasets):
        return False
    if _ways(one) != _ways(other):
        return False
    first, second = [list(map(repr, given.rows.rows)) for given in (one, other)]
    ordered = all(isinstance(g.query, Rows) and g.query.order for g in (one, other))
    return first == second if ordered else Counter(first) == Counter(second)

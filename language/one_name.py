"""`How many gold medals?` over a table that holds the word gold once: a count of names, which is always one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge_graph.graph import KnowledgeGraph
from language.questions.resolving.scope import is_numeric, is_temporal
from schemas.expressions import ColumnRef, Comparison, Constant
from schemas.intent import Intent
from schemas.query import AggregateMeasure, Table
from schemas.question import Question
from schemas.workspace import Dataset

_BY_NAME = re.compile(r"\b(?:named|called|titled|by the name|with the name)\b", re.IGNORECASE)


def ask_what_has_the_name(intent: Intent, graph: KnowledgeGraph) -> Intent:
    """`intent`, or a question where it counts the one row that is called so in a list of names.

    Whoever asks means the rows that refer to that name, of which there may be several kinds.
    """
    if not isinstance(intent.query, Table) or intent.query.dimensions or _BY_NAME.search(intent.request):
        return intent
    named = next(_names_counted(intent.query, graph), None)
    if named is None:
        return intent
    dataset, name = named
    text = (
        f"“{name}” is one {dataset.entity} of {graph.profile(dataset.name).row_count}, so that their number says "
        f"nothing. What is to be counted that has this {dataset.entity}?"
    )
    return intent.model_copy(update={"query": None, "question": Question(id="counted", text=text)})


def _names_counted(query: Table, graph: KnowledgeGraph) -> Iterator[tuple[Dataset, str]]:
    for measure in query.measures:
        if not isinstance(measure, AggregateMeasure) or measure.function != "count" or measure.argument is not None:
            continue
        dataset = graph.dataset(measure.dataset)
        if not _lists_names(dataset, graph):
            continue
        name = ColumnRef(table=dataset.name, column=dataset.display or "")
        for condition in (*query.where, *measure.where):
            if not isinstance(condition, Comparison) or condition.operator != "=" or condition.left != name:
                continue
            if isinstance(condition.right, Constant):
                yield dataset, condition.right.text


def _lists_names(dataset: Dataset, graph: KnowledgeGraph) -> bool:
    """Whether the rows say no more than what something is called that other tables refer to."""
    plain = not any(is_numeric(c.type) or is_temporal(c.type) for c in dataset.columns if c.role != "key")
    return dataset.display is not None and plain and not dataset.relations and bool(graph.relations_to(dataset.name))

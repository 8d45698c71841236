"""Columns that only repeat what the row they refer to is called: `country_name` beside the key of a country."""

from __future__ import annotations

from knowledge_graph.graph import KnowledgeGraph
from language.words import lemmas
from schemas.expressions import ColumnRef

_NAMING = frozenset({"name", "title", "label"})


def is_copy(column: ColumnRef, of: ColumnRef, graph: KnowledgeGraph) -> bool:
    """Whether `column` says again what `of`, one relation further, is the name of: by its own name and its values."""
    words = frozenset(lemmas(column.column))
    named = frozenset((*lemmas(of.column), *lemmas(graph.dataset(of.table).entity)))
    if not (words <= named | _NAMING and words & named):
        return False
    if not any(relation.to == of.table for relation in graph.dataset(column.table).relations):
        return False
    own, others = (graph.profile(one.table).values_of(one.column) for one in (column, of))
    return bool(own) and {*own} <= {*others} and len(others) == graph.profile(of.table).row_count

"""Tables of kinds, whose rows are called like the things of that kind: `mountain bikes` of a category, `dramas`."""

from __future__ import annotations

from knowledge_graph.graph import KnowledgeGraph
from language.questions.resolving.scope import is_numeric, is_temporal
from language.words import lemmas
from schemas.workspace import Dataset

_KINDS = frozenset("category subcategory genre type kind class group species style family sort cat".split())
_PLAIN_COLUMNS = 3
"""A table with more columns tells of its kinds themselves."""


def things_of_kind(graph: KnowledgeGraph, table: str) -> str:
    """The one dataset whose rows are of the kinds that `table` lists, by its own key or over a bridge; else empty."""
    kinds = graph.dataset(table)
    if not _lists_kinds(kinds):
        return ""
    referring = {dataset.name for dataset, _ in graph.relations_to(table)} - {table}
    if len(referring) != 1:
        return ""
    one = graph.dataset(next(iter(referring)))
    others = {relation.to for relation in one.relations} - {table}
    bridge = len(one.relations) == 2 and {c for r in one.relations for c in r.columns} >= {*_own(one)}
    return next(iter(others)) if bridge and len(others) == 1 else "" if bridge else one.name


def _lists_kinds(dataset: Dataset) -> bool:
    plain = not any(is_numeric(c.type) or is_temporal(c.type) for c in dataset.columns if c.role != "key")
    plain = plain and not dataset.relations
    named = bool(_KINDS & set(lemmas(dataset.entity)[-1:]))
    return named and plain and len(dataset.columns) <= _PLAIN_COLUMNS and dataset.display is not None


def _own(dataset: Dataset) -> list[str]:
    """The columns that are no key of the rows alone."""
    return [c.name for c in dataset.columns if (c.name,) != dataset.primary_key]

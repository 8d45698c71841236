"""Rows that pair things with values or with things: each language with the countries where it is spoken."""

from __future__ import annotations

from knowledge_graph.graph import KnowledgeGraph
from language.questions.forms import Phrase
from language.questions.resolving.scope import reference
from schemas.expressions import ColumnRef
from schemas.workspace import Relation


def key_to(phrase: Phrase, root: str, graph: KnowledgeGraph) -> tuple[ColumnRef, Relation] | None:
    """The one key of the rows of `root` that refers to what the phrase names."""
    keys = [r for r in graph.dataset(root).relations if r.to in phrase.noun.things and len(r.columns) == 1]
    plain = len(keys) == 1 and phrase.of is None and phrase.rank is None
    return (reference(root, keys[0].columns[0]), keys[0]) if plain else None


def pairing_with(column: ColumnRef, things: frozenset[str], graph: KnowledgeGraph) -> bool:
    """Whether a column and a key to one of `things` tell the rows of a dataset apart, so that each pair is there once.

    A column that is a key itself pairs things with things, which are counted as such.
    """
    dataset = graph.dataset(column.table)
    if any(column.column in relation.columns for relation in dataset.relations):
        return False
    keys = {name for relation in dataset.relations if relation.to in things for name in relation.columns}
    key = set(dataset.primary_key)
    return len(key) == 2 and column.column in key and bool(keys & key - {column.column})


def linking(one: str, other: str, graph: KnowledgeGraph) -> list[str]:
    """Datasets each row of which is one pair of the two things, told apart by nothing else."""
    found = []
    for name in graph.leading_to(one, 1):
        dataset = graph.dataset(name)
        ends = [relation for relation in dataset.relations if relation.to in (one, other)]
        keys = {column for relation in ends for column in relation.columns}
        if {r.to for r in ends} == {one, other} and len(ends) == 2 and keys == {*dataset.primary_key}:
            found.append(name)
    return found

"""Links between things whose own rows say whether there is one: `wheelchair access` of a venue, `false`."""

from __future__ import annotations

from typing import TypeVar

from knowledge_graph.graph import KnowledgeGraph
from language.lexicon import says_no, yes_among
from language.questions.resolving.scope import UnresolvedError, akin, reference
from language.questions.resolving.trace import Trace
from language.words import lemmas
from schemas.artifact import Artifact
from schemas.expressions import ColumnRef, Comparison, Constant, Expression, Hop, Related, all_of, walk
from schemas.rewrite import rewrite
from schemas.workspace import Column

T = TypeVar("T", bound=Artifact)
_WHETHER = frozenset(
    "is has have value flag flg ind indicator yn yes no available availability present presence exist there active"
    " enabled included provided offered supported allowed granted permitted valid applicable".split()
)
"""Words of a column that says whether there is a link, and nothing of what kind: `is_main` says which of them."""


def by_links_that_say_yes(query: T, graph: KnowledgeGraph, trace: Trace) -> T:
    """`query` with related things only where the rows that link them do not say no."""

    def said(part: Expression) -> Expression | None:
        return _where_it_says_yes(part, graph, trace) if isinstance(part, Related) else None

    return rewrite(query, said)


def _where_it_says_yes(related: Related, graph: KnowledgeGraph, trace: Trace) -> Related | None:
    for at, hop in enumerate(related.hops[:-1], start=1):
        column = _told_by(hop, related.hops[at], graph)
        if column is None or any(isinstance(part, ColumnRef) and part.table == hop.dataset for part in walk(related)):
            continue
        yes = _yes(column, hop.dataset, graph)
        if yes is None:
            continue
        there = related.model_copy(update={"anchor": hop.dataset, "hops": related.hops[at:], "negated": False})
        held = Comparison(operator="=", left=reference(hop.dataset, column.name), right=yes)
        trace.assumptions.append(
            f"A {graph.dataset(hop.dataset).entity} counts where its {column.name.replace('_', ' ')} says yes."
        )
        where = all_of((held, there))
        return related.model_copy(update={"dataset": hop.dataset, "hops": related.hops[:at], "where": where})
    return None


def _told_by(link: Hop, onward: Hop, graph: KnowledgeGraph) -> Column | None:
    """The one column beside its keys of a row that does nothing but link two things."""
    dataset = graph.dataset(link.dataset)
    if not link.reverse or onward.reverse or len(dataset.relations) != 2:
        return None
    keys = {*dataset.primary_key, *(name for relation in dataset.relations for name in relation.columns)}
    own = [column for column in dataset.columns if column.name not in keys]
    things = (graph.dataset(relation.to).entity for relation in dataset.relations)
    linked = lemmas(" ".join((dataset.entity, *things)))
    said = [word.removesuffix("ed") for column in own for word in lemmas(column.name) if word not in _WHETHER]
    plain = all(any(akin(word, known) for known in linked) for word in said)
    return own[0] if len(own) == 1 and plain else None


def _yes(column: Column, dataset: str, graph: KnowledgeGraph) -> Constant | None:
    """How a link says that there is one; `UnresolvedError` where it may say no in one of several ways."""
    if column.type.upper() == "BOOLEAN":
        return Constant(type="boolean", text="true")
    held = graph.profile(dataset).values_of(column.name)
    yes = yes_among(held)
    if yes is None and says_no(held):
        raise UnresolvedError(f"Which {column.name.replace('_', ' ')} of the {graph.dataset(dataset).entity}?")
    return Constant(type="text", text=yes) if yes is not None else None

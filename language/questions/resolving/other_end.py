"""Figures that count who stands at the other end of a pair: the neighbors of a country, the friends of a student."""

from __future__ import annotations

from knowledge_graph.graph import KnowledgeGraph
from language.questions.resolving.scope import UnresolvedError, Way, other_key
from schemas.expressions import ColumnRef, Expression
from schemas.query import AggregateMeasure, Table
from schemas.rewrite import rewrite


def seen_from_the_other_end(query: Table, root: str, graph: KnowledgeGraph) -> Table:
    """`query` with the things that partners are counted for at the end where the partners are not.

    Of the borders that a country is the neighbor in, it is itself the only neighbor.
    """
    for measure in query.measures:
        distinct = isinstance(measure, AggregateMeasure) and measure.function == "count_distinct"
        counted = measure.argument if isinstance(measure, AggregateMeasure) and distinct else None
        end = _end(counted, graph) if isinstance(counted, ColumnRef) and not counted.via else None
        if not isinstance(counted, ColumnRef) or counted.table != root or end is None:
            continue

        def from_there(part: Expression, end: str = end) -> Expression | None:
            if isinstance(part, ColumnRef) and part.via[:1] == (end,):
                return part.model_copy(update={"via": (_opposite(root, end, graph), *part.via[1:])})
            return None

        query = rewrite(query, from_there)
    return query


def by_the_other_end(way: Way, counted: ColumnRef, graph: KnowledgeGraph) -> Way:
    """`way` to rows whose `counted` is not the thing itself that the way comes from."""
    end, last = _end(counted, graph), way[-1]
    if not last.reverse or last.dataset != counted.table or last.relation != end:
        return way
    return (*way[:-1], last.model_copy(update={"relation": _opposite(counted.table, end, graph)}))


def _opposite(dataset: str, end: str, graph: KnowledgeGraph) -> str:
    other = other_key(graph, dataset, end)
    if not other:
        raise UnresolvedError(f"Each {end} is the only one of its own.")
    return other


def _end(column: ColumnRef, graph: KnowledgeGraph) -> str | None:
    """The relation whose key a column is."""
    relations = graph.dataset(column.table).relations
    return next((r.name for r in relations if r.columns == (column.column,)), None)

"""Conditions on the key of a thing said of the column that refers to it: both say the same of a row."""

from __future__ import annotations

from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.routes import follow, reach
from schemas.expressions import ColumnRef, Comparison, Expression, Membership
from schemas.query import AggregateMeasure, AnyQuery, Rows, Table
from schemas.rewrite import rewrite


def by_own_keys(query: AnyQuery, graph: KnowledgeGraph) -> AnyQuery:
    """`query`, where values of a key that rows refer to are those of the referring column."""
    root = _root(query)
    if not isinstance(query, Rows | Table) or not root:
        return query

    def own(part: Expression) -> Expression | None:
        return _referring(part, root, graph) if isinstance(part, ColumnRef) else None

    held = (rewrite(part, own) if isinstance(part, Comparison | Membership) else part for part in query.where)
    return query.model_copy(update={"where": tuple(held)})


def _root(query: AnyQuery) -> str:
    """The dataset whose rows the conditions are on; empty where figures are of several."""
    if isinstance(query, Rows):
        return query.dataset
    measures = query.measures if isinstance(query, Table) else ()
    bases = {measure.dataset if isinstance(measure, AggregateMeasure) else "" for measure in measures}
    return bases.pop() if len(bases) == 1 else ""


def _referring(column: ColumnRef, root: str, graph: KnowledgeGraph) -> ColumnRef | None:
    """The column of the row before that holds the same; None where the column is no key by which it is reached."""
    near = reach(graph, root).get(column.table)
    via = column.via or (near.via if near is not None and not near.rivals else ())
    before = follow(graph, root, via[:-1]) if via else None
    if before is None:
        return None
    relation = graph.relation(before, via[-1])
    pairs = dict(zip(relation.references, relation.columns, strict=True))
    if relation.to != column.table or column.column not in pairs:
        return None
    near = reach(graph, root).get(before)
    plain = before == root or (near is not None and near.via == via[:-1] and not near.rivals)
    return ColumnRef(table=before, column=pairs[column.column], via=() if plain else via[:-1])

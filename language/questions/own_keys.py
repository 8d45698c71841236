"""Conditions that say the same of a row, said in one way: by the row's own key, over the shortest way."""

from __future__ import annotations

from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.routes import follow, reach
from schemas.expressions import (
    ColumnRef,
    Comparison,
    Expression,
    Hop,
    Membership,
    NullCheck,
    Related,
    all_of,
    conjuncts,
    walk,
)
from schemas.query import AggregateMeasure, AnyQuery, Rows, Table
from schemas.rewrite import rewrite


def by_own_keys(query: AnyQuery, graph: KnowledgeGraph) -> AnyQuery:
    """`query`, where values of a key that rows refer to are those of the referring column."""
    root = _root(query)
    if not isinstance(query, Rows | Table) or not root:
        return query

    def own(part: Expression) -> Expression | None:
        return _referring(part, root, graph) if isinstance(part, ColumnRef) else None

    def near(part: Expression) -> Expression | None:
        return _by_near_rows(part, graph) if isinstance(part, Related) else None

    held = (rewrite(part, own) if isinstance(part, Comparison | Membership) else part for part in query.where)
    return query.model_copy(update={"where": tuple(rewrite(part, near) for part in held)})


def _root(query: AnyQuery) -> str:
    """The dataset whose rows the conditions are on; empty where figures are of several."""
    if isinstance(query, Rows):
        return query.dataset
    measures = query.measures if isinstance(query, Table) else ()
    bases = {measure.dataset if isinstance(measure, AggregateMeasure) else "" for measure in measures}
    return bases.pop() if len(bases) == 1 else ""


def _referring(column: ColumnRef, root: str, graph: KnowledgeGraph) -> ColumnRef | None:
    """The column of the row before that holds the same; None where the column is no key by which it is reached."""
    via = _way_to(column, root, graph)
    before = follow(graph, root, via[:-1]) if via else None
    if before is None:
        return None
    relation = graph.relation(before, via[-1])
    pairs = dict(zip(relation.references, relation.columns, strict=True))
    if relation.to != column.table or column.column not in pairs:
        return None
    return _column(before, pairs[column.column], via[:-1], root, graph)


def _by_near_rows(related: Related, graph: KnowledgeGraph) -> Related:
    """`parties hosted by a host called Ann`: parties with a row of hosting whose host is called Ann."""
    last = max((at for at, hop in enumerate(related.hops) if hop.reverse), default=-1)
    parts: list[Expression] = list(conjuncts(related.where))
    if last < 0 or any(isinstance(node, Related) for part in parts for node in walk(part)):
        return related
    link, onward = related.hops[last], tuple(hop.relation for hop in related.hops[last + 1 :])

    def from_link(part: Expression) -> Expression | None:
        if not isinstance(part, ColumnRef):
            return None
        return _column(part.table, part.column, (*onward, *_way_to(part, related.dataset, graph)), link.dataset, graph)

    parts = [rewrite(part, from_link) for part in parts]
    if onward and not parts:
        keys = graph.relation(link.dataset, onward[0]).columns
        parts = [NullCheck(value=ColumnRef(table=link.dataset, column=key), negated=True) for key in keys]
    said = tuple(part for part in parts if not _is_known(part, parts, link, graph))
    near = {"dataset": link.dataset, "hops": related.hops[: last + 1], "where": all_of(said)}
    return related.model_copy(update=near)


def _is_known(part: Expression, parts: list[Expression], link: Hop, graph: KnowledgeGraph) -> bool:
    """Whether a key is there anyhow: it led to the row, or something is said of what it refers to."""
    if not isinstance(part, NullCheck) or not part.negated or not isinstance(part.value, ColumnRef):
        return False
    key = part.value
    if key.table != link.dataset or key.via:
        leads = _way_to(key, link.dataset, graph)
        key = _referring(key, link.dataset, graph) or key if leads else key
    led = key.column in graph.relation(link.dataset, link.relation).columns
    compared = [one.left for one in parts if isinstance(one, Comparison) and isinstance(one.left, ColumnRef)]
    ways = (_way_to(column, link.dataset, graph)[:1] for column in compared)
    beyond = any(key.column in graph.relation(link.dataset, way[0]).columns for way in ways if way)
    return key.table == link.dataset and not key.via and (led or beyond)


def _way_to(column: ColumnRef, base: str, graph: KnowledgeGraph) -> tuple[str, ...]:
    """The relations over which a row of `base` leads to the column; none for its own, or where rivals leave it open."""
    near = reach(graph, base).get(column.table)
    return column.via or (near.via if column.table != base and near is not None and not near.rivals else ())


def _column(table: str, column: str, via: tuple[str, ...], base: str, graph: KnowledgeGraph) -> ColumnRef:
    """A column of what `via` leads to; the way is left out where it is the only one."""
    near = reach(graph, base).get(table)
    plain = table == base or (near is not None and near.via == via and not near.rivals)
    return ColumnRef(table=table, column=column, via=() if plain else via)

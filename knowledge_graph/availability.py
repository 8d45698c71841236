"""What a query asks for has to be there, for the role that asks, and to have a name of its own."""

from __future__ import annotations

from knowledge_graph.graph import KnowledgeGraph
from schemas.errors import UnplannableError
from schemas.expressions import ColumnRef, Hop, Related, SetAggregate, walk
from schemas.patterns import Events, Pattern
from schemas.query import AggregateMeasure, NamedMeasure, Query, Rows, Table

_OF_DATASETS = AggregateMeasure | Related | SetAggregate | Hop | Rows | Events


def check_available(query: Query | Pattern, graph: KnowledgeGraph) -> None:
    """Raises `UnplannableError`, in the same words for what the role may not see and for what does not exist."""
    parts = list(walk(query))
    tables = {part.table for part in parts if isinstance(part, ColumnRef) and part.table}
    tables |= {part.dataset for part in parts if isinstance(part, _OF_DATASETS)}
    tables |= {part.every_member_of for part in parts if isinstance(part, Table) and part.every_member_of}
    hidden = sorted(table for table in tables if not graph.has_dataset(table))
    known = {metric.name for metric in graph.metrics()}
    asked = (part.metric for part in parts if isinstance(part, NamedMeasure))
    hidden += sorted({metric for metric in asked if metric not in known})
    if hidden:
        raise UnplannableError(f"{', '.join(hidden)}: not available to you.")


def check_names(query: Table) -> None:
    """Raises `UnplannableError` where two columns of the result would have one name."""
    names = [*(d.name for d in query.dimensions), *(m.name for m in query.measures)]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise UnplannableError(f"Two columns would be called {', '.join(twice)}: give them names of their own.")

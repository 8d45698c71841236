"""A structured query in MetricFlow's spelling to an `Intent`.

    {"metrics": ["bookings"], "group_by": ["metric_time__month", "listing__country"], "where": ["listing__is_lux"],
     "time_range": ["2020-01-01", "2020-03-31"], "order_by": ["-bookings"], "limit": 10}

`entity__column` names a column of the dataset whose rows are that entity; a condition on a metric holds for the result,
one on a dimension for the rows.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import get_args

from rapidfuzz import process

from compiler.parse_expression import parse_expression
from knowledge_graph.graph import KnowledgeGraph
from language.layer_query import read_layer_query
from schemas.batch import BatchQuery
from schemas.errors import UsageError, UserError
from schemas.expressions import ColumnRef, Comparison, Constant, Expression, Grain, columns_in
from schemas.intent import Evidence, EvidenceRole, Intent
from schemas.period import Period
from schemas.query import AttributeDimension, Dimension, NamedMeasure, Order, Table, Threshold, TimeDimension
from schemas.rewrite import rewrite

METRIC_TIME = "metric_time"


def read_structured(query: BatchQuery, graph: KnowledgeGraph) -> Intent:
    """The intent of `query`; `UsageError` names what is not there and what is near.

    Where the workspace has a metrics layer, that answers.
    """
    if graph.workspace.semantics is not None:
        return read_layer_query(query, graph.workspace.semantics, graph.datasets())
    return _StructuredReader(query, graph).read()


class _StructuredReader:
    def __init__(self, query: BatchQuery, graph: KnowledgeGraph) -> None:
        self.query, self.graph = query, graph
        self.metrics = {metric.name for metric in graph.metrics()}
        self.columns = dict(_named_columns(graph))

    def read(self) -> Intent:
        query = self.query
        if not query.metrics or query.saved_query is not None:
            raise UsageError("a metric is expected.", where="metrics", hint="Values alone need a metrics layer.")
        measures = tuple(NamedMeasure(name=name, metric=self._metric(name)) for name in query.metrics)
        dimensions = tuple(self._dimension(name) for name in query.group_by)
        conditions = [self._condition(text) for text in query.where]
        table = Table(
            measures=measures,
            dimensions=dimensions,
            where=tuple(c for c in conditions if not isinstance(c, Threshold)),
            having=tuple(c for c in conditions if isinstance(c, Threshold)),
            period=self._period(),
            order=tuple(self._order(text, measures, dimensions) for text in query.order_by),
            limit=query.limit,
        )
        return Intent(request=query.model_dump_json(exclude_defaults=True), query=table, evidence=self._evidence())

    def _metric(self, name: str) -> str:
        if name not in self.metrics:
            raise UsageError(f"there is no metric {name}.", where="metrics", hint=_near(name, self.metrics))
        return name

    def _dimension(self, name: str) -> Dimension:
        grain = name.removeprefix(f"{METRIC_TIME}__")
        if name == METRIC_TIME:
            return TimeDimension(name=name, grain="day")
        if grain != name:
            if grain not in get_args(Grain):
                raise UsageError(f"{grain} is no grain.", where=name, hint=f"There are: {', '.join(get_args(Grain))}.")
            return TimeDimension(name=name, grain=grain)
        attribute = self._column(name, "group_by")
        dataset = self.graph.dataset(attribute.table)
        if (attribute.column,) == dataset.primary_key:
            return AttributeDimension(name=name, attribute=attribute, entity=True)
        return AttributeDimension(name=name, attribute=attribute)

    def _column(self, name: str, where: str) -> ColumnRef:
        found = self.columns.get(name)
        if found is None:
            raise UsageError(f"there is no dimension {name}.", where=where, hint=_near(name, self.columns))
        return found

    def _condition(self, text: str) -> Expression | Threshold:
        try:
            parsed = parse_expression(text)
        except UserError as error:
            raise UsageError(error.message, where=f"where {text!r}") from error
        names = {column.column for column in columns_in(parsed)}
        if names & self.metrics:
            return self._threshold(parsed, text)
        return rewrite(parsed, lambda node: self._column(node.column, "where") if isinstance(node, ColumnRef) else None)

    def _threshold(self, parsed: Expression, text: str) -> Threshold:
        if isinstance(parsed, Comparison) and isinstance(parsed.left, ColumnRef) and isinstance(parsed.right, Constant):
            name = parsed.left.column
            if name in self.query.metrics and parsed.right.type in ("integer", "decimal"):
                return Threshold(measure=name, operator=parsed.operator, value=parsed.right.text)
        raise UsageError(
            f"{text!r} is not supported on metrics.", where="where", hint="Compare a queried metric with a number."
        )

    def _period(self) -> Period | None:
        if self.query.time_range is None:
            return None
        first, last = (_day(side) for side in self.query.time_range)
        if last < first:
            raise UsageError(f"{last} lies before {first}.", where="time_range")
        return Period(said=f"{first} to {last}", start=first, end=last + datetime.timedelta(days=1))

    def _order(self, text: str, measures: Iterable[NamedMeasure], dimensions: Iterable[Dimension]) -> Order:
        name = text.removeprefix("-")
        shown = [output.name for output in (*measures, *dimensions)]
        if name not in shown:
            raise UsageError(f"{name} is not in the result.", where="order_by", hint=_near(name, shown))
        return Order(by=name, descending=text.startswith("-"))

    def _evidence(self) -> tuple[Evidence, ...]:
        measures = [_said(name, "measure", f"metric:{name}") for name in self.query.metrics]
        return (*measures, *(_said(name, "dimension", f"column:{name}") for name in self.query.group_by))


def _day(side: datetime.date | datetime.datetime) -> datetime.date:
    if isinstance(side, datetime.datetime):
        if side.time() == datetime.time():
            return side.date()
        raise UsageError(f"{side} is no day.", where="time_range", hint="Only a metrics layer knows times of a day.")
    return side


def _said(name: str, role: EvidenceRole, node: str) -> Evidence:
    return Evidence(start=0, end=len(name), text=name, role=role, node=node, method="exact", score=1.0)


def _named_columns(graph: KnowledgeGraph) -> Iterable[tuple[str, ColumnRef]]:
    """`entity__column` for every column; the entity's own name also by table and by key alone."""
    for dataset in graph.datasets():
        entity = dataset.entity.replace(" ", "_").replace("-", "_")
        names = [*(c.name for c in dataset.columns if not c.pii),
                 *(field.name for field in dataset.json_fields)]  # fmt: skip
        for prefix in dict.fromkeys((entity, dataset.table)):
            for name in names:
                yield f"{prefix}__{name}", ColumnRef(table=dataset.name, column=name)
        if len(dataset.primary_key) == 1:
            yield entity, ColumnRef(table=dataset.name, column=dataset.primary_key[0])


def _near(name: str, known: Iterable[str]) -> str:
    best = process.extractOne(name, list(known), score_cutoff=60)
    return f"Did you mean {best[0]}?" if best else ""

"""A structured query to an `Intent` in the names of the metrics layer, as MetricFlow spells them.

{"metrics": ["bookings"], "group_by": ["metric_time__month", "Dimension('listing__country')"],
 "where": ["{{ Dimension('listing__is_lux') }} = true", "bookings > 10"], "order_by": ["-bookings"]}
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import process

from compiler.metrics.items import METRIC_TIME, PARTS, Item, coarseness
from compiler.metrics.layer import Layer
from compiler.metrics.spelling import item_name, order_name, parse_condition, plain_names
from schemas.batch import BatchQuery
from schemas.errors import UsageError, UserError
from schemas.expressions import GRAINS, ColumnRef, Expression, columns_in
from schemas.intent import Evidence, EvidenceRole, Intent
from schemas.period import Period
from schemas.query import AttributeDimension, Dimension, NamedMeasure, Order, PartDimension, Table, TimeDimension
from schemas.semantics import LayerMetric, LayerQuery, Semantics
from schemas.workspace import Dataset

_DAY = datetime.timedelta(days=1)


def read_layer_query(query: BatchQuery, semantics: Semantics, datasets: Iterable[Dataset]) -> Intent:
    """The intent of `query` over what may be seen; `UsageError` names what is not there and what is near."""
    seen = {dataset.name: dataset for dataset in datasets}
    return _LayerReader(_with_saved(query, semantics), Layer(semantics, seen)).read()


def _with_saved(query: BatchQuery, semantics: Semantics) -> BatchQuery:
    """The query with what its saved query says, conditions and order of both."""
    if query.saved_query is None:
        return query
    known = {saved.name: saved for saved in semantics.saved_queries}
    saved = known.get(query.saved_query.lower())
    if saved is None:
        hint = _near(query.saved_query, known)
        raise UsageError(f"there is no saved query {query.saved_query}.", where="saved_query", hint=hint)
    return query.model_copy(
        update={
            "metrics": (*saved.metrics, *query.metrics),
            "group_by": (*saved.group_by, *query.group_by),
            "where": (*saved.where, *query.where),
            "order_by": query.order_by or saved.order_by,
            "limit": query.limit or saved.limit,
        }
    )


@dataclass
class _LayerReader:
    query: BatchQuery
    layer: Layer

    def read(self) -> Intent:
        metrics = tuple(dict.fromkeys(self._metric(name) for name in self.query.metrics))
        found = [self.layer.metric(name) for name in metrics]
        items = tuple(dict.fromkeys(self._item(text, found) for text in self.query.group_by))
        outputs = (*(item.name for item in items), *metrics)
        where, having = self._conditions(set(metrics), set(outputs))
        order = tuple(self._order(text, outputs, found) for text in self.query.order_by)
        start, end, period = self._range()
        layer = LayerQuery(
            metrics=metrics,
            items=tuple(item.name for item in items),
            where=where,
            having=having,
            start=start,
            end=end,
            order=order,
            limit=self.query.limit,
            min_max_only=self.query.min_max_only,
        )
        if layer.min_max_only and (len(items) != 1 or metrics or order or layer.limit is not None):
            said = "the ends of one dimension are asked for without metrics, order and limit."
            raise UsageError(said, where="min_max_only")
        table = Table(
            measures=tuple(NamedMeasure(name=name, metric=name) for name in metrics),
            dimensions=tuple(_dimension(item) for item in items),
            where=(*where, *having),
            period=period,
            order=tuple(Order(by=by, descending=down) for by, down in order),
            limit=self.query.limit,
            layer=layer,
        )
        evidence = (*(_said(name, "measure") for name in metrics), *(_said(item.name, "dimension") for item in items))
        return Intent(request=self.query.model_dump_json(exclude_defaults=True), query=table, evidence=evidence)

    def _metric(self, text: str) -> str:
        name, _ = order_name(text)
        known = [metric.name for metric in self.layer.semantics.metrics]
        if name not in known:
            raise UsageError(f"there is no metric {name}.", where="metrics", hint=_near(name, known))
        return name

    def _item(self, text: str, metrics: list[LayerMetric]) -> Item:
        """An item with the grain it has where none is named."""
        try:
            item = self.layer.item(item_name(text))
        except UserError as error:
            raise UsageError(error.message, where="group_by") from error
        if item.is_metric_time:
            grains = [self.layer.default_grain(metric) for metric in metrics] or ["day"]
            return item if item.grain or item.part else item.at(max(grains, key=coarseness))
        named = dict.fromkeys(measure.model for metric in metrics for measure in self.layer.grouped(metric))
        starts = [self.layer.semantics.model(name) for name in named]
        if not starts:
            starts = [m for m in self.layer.semantics.models if self.layer.way(item, m) is not None][:1]
        reached = self.layer.resolved(item, starts) if starts else None
        if reached is None:
            hint = _near(item.name, self._names())
            raise UsageError(f"there is no one dimension {item.name}.", where="group_by", hint=hint)
        if reached.grain or reached.part:
            return reached
        way = self.layer.way(reached, starts[0])
        return reached.at(way.grain) if way is not None and way.grain else reached

    def _names(self) -> list[str]:
        """Names of items, for a hint."""
        return [METRIC_TIME] + [
            f"{link}__{element.name}"
            for model in self.layer.semantics.models
            for link in sorted(model.own_links)
            for element in model.dimensions
        ]

    def _conditions(
        self, metrics: set[str], outputs: set[str]
    ) -> tuple[tuple[Expression, ...], tuple[Expression, ...]]:
        """Conditions on the rows, and on the result: those that name a metric of the query, outside of templates."""
        where: list[Expression] = []
        having: list[Expression] = []
        for text in self.query.where:
            try:
                condition = parse_condition(text)
            except UserError as error:
                raise UsageError(error.message, where=f"where {text!r}") from error
            on_result = bool(plain_names(text) & metrics)
            missing = {column.column for column in columns_in(condition)} - outputs
            if on_result and missing:
                said = f"a condition on the result reads its columns, and {', '.join(sorted(missing))} is none of them."
                raise UsageError(said, where=f"where {text!r}")
            (having if on_result else where).append(condition)
        return tuple(where), tuple(having)

    def _order(self, text: str, outputs: Iterable[str], metrics: list[LayerMetric]) -> tuple[str, bool]:
        name, down = order_name(text)
        shown = list(outputs)
        if name in shown:
            return name, down
        try:
            full = self._item(name, metrics).name
        except UsageError:
            full = name
        if full not in shown:
            raise UsageError(f"{name} is not in the result.", where="order_by", hint=_near(name, shown))
        return full, down

    def _range(self) -> tuple[str | None, str | None, Period | None]:
        """From the first time until before the one after the last, and the days in words."""
        if self.query.time_range is None:
            return None, None, None
        first, last = self.query.time_range
        start = first if isinstance(first, datetime.datetime) else datetime.datetime.combine(first, datetime.time())
        if isinstance(last, datetime.datetime):
            end = last + datetime.timedelta(microseconds=1)
        else:
            end = datetime.datetime.combine(last, datetime.time()) + _DAY
        if end <= start:
            raise UsageError(f"{last} lies before {first}.", where="time_range")
        period = Period(said=f"{first} to {last}", start=start.date(), end=(end - _DAY / 2).date() + _DAY)
        return start.isoformat(), end.isoformat(), period


def _dimension(item: Item) -> Dimension:
    """An item as those who describe the product know dimensions."""
    if item.is_metric_time and item.part:
        return PartDimension(name=item.name, part=PARTS[item.part])
    grain = next((grain for grain in GRAINS if grain == item.grain), None)
    if item.is_metric_time and grain is not None:
        return TimeDimension(name=item.name, grain=grain)
    return AttributeDimension(name=item.name, attribute=ColumnRef(table="", column=item.name))


def _said(name: str, role: EvidenceRole) -> Evidence:
    node = f"{'metric' if role == 'measure' else 'item'}:{name}"
    return Evidence(start=0, end=len(name), text=name, role=role, node=node, method="exact", score=1.0)


def _near(name: str, known: Iterable[str]) -> str:
    best = process.extractOne(name, list(known), score_cutoff=60)
    return f"Did you mean {best[0]}?" if best else ""

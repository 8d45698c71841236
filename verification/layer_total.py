"""The total of a metric of the metrics layer, over all rows of its model, by a statement of its own.

No join can multiply a row of it: a look-up is first brought to one row per key, and says how many rows each key had.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from schemas.expressions import ColumnRef, Expression, MetricFigure, Related, SetAggregate, walk
from schemas.semantics import Aggregation, SemanticModel, SimpleMetric
from verification.context import Proof
from verification.control_sources import Sources
from verification.expression_text import UncheckableError, identifier, literal, render, select
from verification.layer_paths import LayerHop, LayerItem, LayerPlace, layer_item, layer_place

ADDITIVE = ("sum", "count", "sum_boolean")
_DATE_PARTS = {"dow": "isodow"}
_AGGREGATES = {
    "sum": "sum({})",
    "count": "count({})",
    "sum_boolean": "count_if({})",
    "average": "avg({})",
    "min": "min({})",
    "max": "max({})",
    "count_distinct": "count(DISTINCT {})",
}


@dataclass(frozen=True)
class LayerTotal:
    """`value` of all rows; `copies` is the most rows of a joined model that share a key, `key` which one it is."""

    value: object
    copies: int
    key: str


class _OwnRows:
    """Reads nothing of other rows."""

    def normalization(self, reference: ColumnRef) -> str | None:
        return None

    def related(self, condition: Related) -> str:
        raise UncheckableError("a semi-join has no form in a metrics layer")

    def set_aggregate(self, node: SetAggregate) -> str:
        raise UncheckableError("a figure of related rows has no form in a metrics layer")


@dataclass(frozen=True)
class _Columns(_OwnRows):
    """Reads the columns of one dataset through an alias."""

    sources: Sources
    dataset: str
    alias: str

    def column(self, reference: ColumnRef) -> str:
        return self.sources.cell(self.dataset, reference.column, self.alias)


@dataclass
class _Items(_OwnRows):
    """Reads items of conditions by their names."""

    query: LayerTotalQuery
    grain: str

    def column(self, reference: ColumnRef) -> str:
        return self.query.text(reference.column, self.grain)


@dataclass
class _Lookup:
    """The rows of a joined model, one per key: `on` is the key of the row that looks it up.

    Rows of other values of the partitions `shared` with it are of others.
    """

    alias: str
    hop: LayerHop
    on: str
    shared: frozenset[str]
    cells: list[str] = field(default_factory=list)

    @property
    def model(self) -> SemanticModel:
        return self.hop.model

    def cell(self, text: str) -> str:
        """The column with `text`, read inside."""
        if text not in self.cells:
            self.cells.append(text)
        return f"{self.alias}.x{self.cells.index(text)}"


@dataclass
class LayerTotalQuery:
    """The statement for `metric`. Conditions that name no grain of `metric_time` hold at its own, those of the
    query at the grain of the query."""

    proof: Proof
    metric: SimpleMetric
    own_grain: str
    asked_grain: str
    _sources: Sources = field(init=False)
    _lookups: dict[tuple[str, ...], _Lookup] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.proof.semantics is None:
            raise UncheckableError("the metrics layer is not known")
        self._semantics = self.proof.semantics
        self._sources = Sources(self.proof.datasets, tied=self.proof.tied)
        self._model = self._semantics.model(self.metric.measure.model)

    def total(
        self, items: tuple[str, ...], where: tuple[Expression, ...], within: tuple[datetime.date | None, ...]
    ) -> LayerTotal:
        """Over the rows that fulfil `where` and happened `within` two times; `items` tell what is joined."""
        measure = self.metric.measure
        for name in items:
            item = layer_item(name, self._semantics.custom_grains)
            if not item.is_metric_time:
                self._meet(layer_place(item, self._model, self._semantics).hops)
        conditions = [self._condition(c, self.own_grain) for c in (*measure.filter, *self.metric.filter)]
        conditions += [self._condition(c, self.asked_grain) for c in where]
        conditions += self._visible(measure, within)
        figure = self._figure(measure)
        lookups = [*self._lookups.values()]
        copies = [f"coalesce(max({lookup.alias}.copies), 1)" for lookup in lookups]
        base = f"{self._sources.rows(self._model.dataset)} AS base{''.join(map(self._join, lookups))}"
        body = select([figure, *copies], base, conditions)
        value, *most = self.proof.engine.query(self._sources.with_clause() + body).rows[0]
        found = [(int(str(count)), lookup) for count, lookup in zip(most, lookups, strict=True)]
        worst = max(found, key=lambda pair: pair[0], default=None)
        if worst is None:
            return LayerTotal(value, 1, "")
        return LayerTotal(value, worst[0], f"{worst[1].hop.entity} of {worst[1].model.dataset}")

    def _meet(self, hops: tuple[LayerHop, ...]) -> None:
        if hops:
            self._lookup(hops)

    def _figure(self, measure: Aggregation) -> str:
        form = _AGGREGATES.get(measure.agg)
        if form is None:
            raise UncheckableError(f"the aggregate {measure.agg} has no independent form")
        return form.format(render(measure.expr, self._columns()))

    def _columns(self) -> _Columns:
        return _Columns(self._sources, self._model.dataset, "base")

    def _visible(self, measure: Aggregation, within: tuple[datetime.date | None, ...]) -> list[str]:
        """The conditions on when a row happened: the range asked for, and nothing from the workspace's date on."""
        dimension = self._model.dimension(measure.time)
        if dimension is None:
            raise UncheckableError(f"{measure.time} is no time of {self._model.name}")
        time = f"CAST({render(dimension.expr, self._columns())} AS TIMESTAMP)"
        start, end = within
        found = [f"{time} {sign} {literal(day)}" for sign, day in ((">=", start), ("<", end)) if day is not None]
        dated, as_of = self.proof.datasets[self._model.dataset].time, self.proof.as_of
        if dated is not None and as_of is not None:
            later = f"later.{identifier(dated)} >= {literal(as_of)}"
            some = select(("1",), f"{self._sources.rows(self._model.dataset, (dated,))} AS later", (later,))
            found.append(f"({time} < {literal(as_of)} OR NOT EXISTS ({some}))")
        return found

    # conditions

    def _condition(self, condition: Expression, grain: str) -> str:
        if any(isinstance(part, MetricFigure) for part in walk(condition)):
            raise UncheckableError("a metric in a condition has no independent form")
        return render(condition, _Items(self, grain))

    def text(self, name: str, grain: str) -> str:
        """The item `name` of a row as SQL text; `metric_time` at `grain` where none is named."""
        item = layer_item(name, self._semantics.custom_grains)
        if item.is_metric_time:
            dimension = self._model.dimension(self.metric.measure.time)
            if dimension is None:
                raise UncheckableError(f"{self._model.name} is not dated")
            item = LayerItem((), item.element, item.grain or grain, item.part)
            return self._taken(item, render(dimension.expr, self._columns()))
        place = layer_place(item, self._model, self._semantics)
        if any(d.validity or d.partition for hop in place.hops for d in hop.model.dimensions):
            raise UncheckableError(f"{name} is of a row that is chosen by time or partition")
        item = LayerItem(item.links, item.element, item.grain or place.grain, item.part)
        return self._taken(item, self._read(place))

    def _taken(self, item: LayerItem, time: str) -> str:
        if item.part:
            return f"date_part('{_DATE_PARTS.get(item.part, item.part)}', CAST({time} AS TIMESTAMP))"
        if not item.grain:
            return time
        if item.grain in self._semantics.custom_grains:
            raise UncheckableError(f"{item.grain} is looked up in a time spine")
        return f"date_trunc('{item.grain}', CAST({time} AS TIMESTAMP))"

    # look-ups

    def _read(self, place: LayerPlace) -> str:
        """The expression at the end of a way: the row's own, or that of any row that its key names."""
        if not place.hops:
            return render(place.expr, self._columns())
        lookup = self._lookup(place.hops)
        return lookup.cell(render(place.expr, _Columns(self._sources, lookup.model.dataset, "inside")))

    def _lookup(self, hops: tuple[LayerHop, ...]) -> _Lookup:
        """The look-up at the end of `hops`, joined by the key that the row before it has."""
        path = tuple(f"{hop.entity} {hop.model.name}" for hop in hops)
        if path not in self._lookups:
            before = hops[-2].model if len(hops) > 1 else self._model
            key = before.entity(hops[-1].entity)
            if key is None:
                raise UncheckableError(f"{before.name} has no key {hops[-1].entity}")
            there = self._read(LayerPlace(hops[:-1], key.expr))
            shared = {d.name for m in (self._model, *(h.model for h in hops[:-1])) for d in m.dimensions if d.partition}
            self._lookups[path] = _Lookup(f"l{len(self._lookups)}", hops[-1], there, frozenset(shared))
        return self._lookups[path]

    def _join(self, lookup: _Lookup) -> str:
        inside = _Columns(self._sources, lookup.model.dataset, "inside")
        key = lookup.model.entity(lookup.hop.entity)
        if key is None:
            raise UncheckableError(f"{lookup.model.name} has no key {lookup.hop.entity}")
        dimensions = lookup.model.dimensions
        apart = [d.expr for d in dimensions if (d.partition and d.name in lookup.shared) or d.validity == "start"]
        keys = [render(expr, inside) for expr in (key.expr, *apart)]
        named = [f"any_value({text}) AS x{i}" for i, text in enumerate(lookup.cells)]
        rows = f"{self._sources.rows(lookup.model.dataset)} AS inside"
        each = select((f"{keys[0]} AS k", "count(*) AS copies", *named), rows, (), keys)
        cells = [f"any_value(x{i}) AS x{i}" for i in range(len(lookup.cells))]
        once = select(("k", "max(copies) AS copies", *cells), f"({each})", (), ("k",))
        return f" LEFT JOIN ({once}) AS {lookup.alias} ON {lookup.alias}.k = {lookup.on}"

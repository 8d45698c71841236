"""The rows of a semantic model with all that is asked of them: items by joins to one row, and a value."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from compiler.metrics.conditions import figure_name
from compiler.metrics.flow import Column, Flow, Steps
from compiler.metrics.items import Item, coarseness
from compiler.metrics.layer import Hop, Layer, Way, of_alias
from compiler.metrics.missing import where_known, where_there_is
from compiler.metrics.times import as_time, part_of, time_type, truncated
from compiler.planning.types import in_type
from schemas.errors import UnplannableError
from schemas.expressions import (
    ColumnRef,
    Comparison,
    Expression,
    Logical,
    MetricFigure,
    NullCheck,
    all_of,
)
from schemas.plan import Input, Join
from schemas.semantics import Aggregation, SemanticModel

VALUE = "measured_value"
TIME = "event_time"
FigureFlow = Callable[[MetricFigure], tuple[Flow, str]]
"""The step that holds a metric per entity, and the column its value is in; the key is named like the entity."""


@dataclass(frozen=True)
class Shown:
    """The times of a step at which rows are shown that happened at others."""

    times: Flow
    """Has `event_time`, beside the columns that are named in `items`."""
    items: tuple[str, ...]
    holds: Callable[[Expression], list[Expression]]
    """The conditions under which a row of a time is shown."""


@dataclass
class _Chain:
    """Joins one after the other. Ways that part after a common beginning are chains of their own, as in MetricFlow:
    where a key that is declared unique is not, what they multiply is the same."""

    hops: list[Hop] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    parted: int | None = None
    """Which hop leads to rows of the partition of the row at hand where those on the way to it have none: without such
    a row nothing of the chain is found, as MetricFlow joins it as a whole."""

    def key(self, number: int) -> Expression:
        """The key by which a hop leads to a row."""
        hop = self.hops[number]
        entity = hop.model.entity(hop.entity)
        if entity is None:
            raise UnplannableError(f"{hop.model.name} has no key {hop.entity}.")
        return of_alias(entity.expr, self.aliases[number])


@dataclass
class Rows:
    """One FROM clause over `model`: its joins grow with the items that are read."""

    layer: Layer
    steps: Steps
    model: SemanticModel
    measure: Aggregation | None
    kind: str = "left"
    """How dimensions are joined: `full` where there is no measure."""
    joins: list[Join] = field(default_factory=list)
    _shown: Expression | None = None
    """When a row is shown, where that is not when it happened."""
    _chains: list[_Chain] = field(default_factory=list)
    _figures: dict[str, tuple[Expression, str]] = field(default_factory=dict)

    @property
    def alias(self) -> str:
        return self.model.name

    @property
    def source(self) -> Input:
        return self.steps.dataset(self.model.dataset, self.alias)

    def item(self, item: Item) -> tuple[Expression, str]:
        """The expression of an item over the inputs, and its type."""
        if self.measure is not None and self.layer.is_time_of(item, self.measure):
            dimension = self.layer.time_of(self.measure)
            value = of_alias(dimension.expr, self.alias)
            kind = self.layer.type_of(dimension.expr, self.model)
            return self._time(item, value, kind, dimension.grain or "day", (self.measure.time,))
        way = self.layer.way(item, self.model)
        if way is None:
            raise UnplannableError(self._unreachable(item))
        value = self._found(way.expr, way.model, self._reached(way.hops), len(way.hops))
        kind = self.layer.type_of(way.expr, way.model)
        if way.grain is None:
            return in_type(kind, value, value), kind
        return self._time(item, value, kind, way.grain, (*item.links, item.element))

    def time(self) -> tuple[Expression, str]:
        """When a row happened, at the grain of its dimension."""
        if self.measure is None:
            raise UnplannableError(f"The rows of {self.model.name} have no time.")
        dimension = self.layer.time_of(self.measure)
        return self.item(Item((), "metric_time", dimension.grain))

    def show(self, shown: Shown) -> None:
        """Joins the times at which rows are shown, before anything else is."""
        then = self.time()[0] if self._shown is None else self._shown
        self.joins.append(shown.times.joined("inner", shown.holds(then)))
        self._shown = shown.times.column(TIME)

    def value(self) -> tuple[Expression, str]:
        """What is aggregated."""
        if self.measure is None:
            raise UnplannableError(f"The rows of {self.model.name} have no measure.")
        value, kind = of_alias(self.measure.expr, self.alias), self.layer.type_of(self.measure.expr, self.model)
        return in_type(kind, value, value), kind

    def figure(self, figure: MetricFigure, flow_of: FigureFlow) -> tuple[Expression, str]:
        """A metric computed per entity, looked up for the entity of the row."""
        name = figure_name(figure)
        if name not in self._figures:
            key = self.layer.item(figure.entity)
            here, _ = self.item(key if self.layer.way(key, self.model) else Item((), key.element))
            flow, column = flow_of(figure)
            same = Comparison(operator="=", left=here, right=flow.column(key.name))
            self.joins.append(flow.joined("left", (same,)))
            self._figures[name] = (flow.column(column), flow.types[column])
        return self._figures[name]

    def columns(self, named: Iterable[tuple[str, Item]]) -> list[Column]:
        """A column for each item, under the name it is given. All are joined first: one may decide what is found of
        another."""
        listed = [*named]
        for way in self.ways(item for _, item in listed if not item.is_metric_time) or ():
            self._reached(way.hops)
        return [Column(name, *self.item(item)) for name, item in listed]

    def _time(
        self, item: Item, value: Expression, kind: str, grain: str, place: tuple[str, ...]
    ) -> tuple[Expression, str]:
        if item.part:
            return part_of(value, item.part, kind), "BIGINT"
        wanted = item.grain or grain
        if wanted in self.layer.custom_grains:
            return self._custom(wanted, value, kind, place)
        if coarseness(wanted) < coarseness(grain):
            raise UnplannableError(f"{item.name}: the time is known by {grain} only.")
        return truncated(value, wanted, kind), time_type(wanted)

    def _custom(self, grain: str, value: Expression, kind: str, place: tuple[str, ...]) -> tuple[Expression, str]:
        """The company's own period of a time, looked up in the time spine that has it."""
        spine = self.layer.spine_of({grain})
        custom = next(custom for custom in spine.custom if custom.name == grain)
        alias = "_".join((*place, "spine"))
        if not any(join.input.alias == alias for join in self.joins):
            there = ColumnRef(table=alias, column=spine.column)
            same = Comparison(
                operator="=", left=truncated(value, spine.grain, kind), right=self._spine_time(spine.grain, there)
            )
            self.joins.append(Join(kind="left", input=self.steps.dataset(spine.dataset, alias), on=same))
        found = self.layer.datasets[spine.dataset].column(custom.column)
        if found is None:
            raise UnplannableError(f"{spine.dataset} has no column {custom.column}.")
        return ColumnRef(table=alias, column=custom.column), found.type

    @staticmethod
    def _spine_time(grain: str, column: ColumnRef) -> Expression:
        return truncated(column, grain, "TIMESTAMP")

    def _reached(self, hops: tuple[Hop, ...]) -> _Chain:
        """The chain that goes through `hops`, made longer if none does yet."""
        if not hops:
            return _Chain()
        chain = self._chain(hops)
        while len(chain.hops) < len(hops):
            self._extend(chain, hops[len(chain.hops)])
        return chain

    def _found(self, expr: Expression, model: SemanticModel, chain: _Chain, hops: int) -> Expression:
        """`expr` of the row of `model` after so many `hops` of `chain`, NULL where the joins found no such row."""
        if not hops:
            key = next((entity for entity in model.entities if entity.type == "primary"), None)
            value = of_alias(expr, self.alias)
            return (
                value if key is None or self.kind != "full" else where_there_is(of_alias(key.expr, self.alias), value)
            )
        value = where_there_is(chain.key(hops - 1), of_alias(expr, chain.aliases[hops - 1]))
        return value if chain.parted is None or chain.parted < hops else where_known(chain.key(chain.parted), value)

    def _chain(self, hops: tuple[Hop, ...]) -> _Chain:
        """Joins that go through `hops`, else the longest that end on the way there, else new ones."""
        through = [chain for chain in self._chains if tuple(chain.hops[: len(hops)]) == hops]
        before = [chain for chain in self._chains if tuple(chain.hops) == hops[: len(chain.hops)]]
        if not through and not before:
            self._chains.append(_Chain())
        return (through or sorted(before, key=lambda chain: -len(chain.hops)) or self._chains[-1:])[0]

    def _extend(self, chain: _Chain, hop: Hop) -> None:
        alias = self._unique_alias((*chain.hops, hop))
        conditions = self._same_key(hop, chain, alias)
        for left, same in self._same_partitions(chain, hop.model, alias):
            conditions.append(same)
            if chain.hops and left == self.alias and self.kind == "left":
                chain.parted = len(chain.hops)
        self.joins.append(
            Join(kind=self.kind, input=self.steps.dataset(hop.model.dataset, alias), on=all_of(tuple(conditions)))
        )
        chain.hops.append(hop)
        chain.aliases.append(alias)

    def _unique_alias(self, hops: tuple[Hop, ...]) -> str:
        taken = {self.alias, *(alias for chain in self._chains for alias in chain.aliases)}
        plain = hops[-1].model.name
        longer = "_".join((*(hop.entity for hop in hops), plain))
        numbered = (f"{longer}_{number}" for number in itertools.count(2))
        return next(alias for alias in itertools.chain((plain, longer), numbered) if alias not in taken)

    def _same_key(self, hop: Hop, chain: _Chain, alias: str) -> list[Expression]:
        before = chain.hops[-1].model if chain.hops else self.model
        here, there = before.entity(hop.entity), hop.model.entity(hop.entity)
        if here is None or there is None:
            raise UnplannableError(f"{before.name} and {hop.model.name} do not share {hop.entity}.")
        key = self._found(here.expr, before, chain, len(chain.hops))
        same = Comparison(operator="=", left=key, right=of_alias(there.expr, alias))
        return [same, *self._valid(hop.model, alias)]

    def _same_partitions(self, chain: _Chain, model: SemanticModel, alias: str) -> Iterator[tuple[str, Comparison]]:
        """Partitions of the model joined last, equal to those of the nearest model before it that has them, and the
        alias of that."""
        nearest = [*zip((hop.model for hop in reversed(chain.hops)), reversed(chain.aliases), strict=True)]
        for name in (dimension.name for dimension in model.dimensions if dimension.partition):
            for before, left in (*nearest, (self.model, self.alias)):
                dimension = before.dimension(name)
                if dimension is not None and dimension.partition:
                    there = self._partition(before, name, left)
                    yield left, Comparison(operator="=", left=there, right=self._partition(model, name, alias))
                    break

    def _partition(self, model: SemanticModel, name: str, alias: str) -> Expression:
        dimension = model.dimension(name)
        if dimension is None:
            raise UnplannableError(f"{model.name} has no partition {name}.")
        value = of_alias(dimension.expr, alias)
        if dimension.grain is None:
            return value
        return truncated(value, dimension.grain, self.layer.type_of(dimension.expr, model))

    def _valid(self, model: SemanticModel, alias: str) -> list[Expression]:
        """The row of `model` that held when the row at hand is shown, as in MetricFlow."""
        start, end = model.validity("start"), model.validity("end")
        if start is None or end is None:
            return []
        now = self.time()[0] if self._shown is None else self._shown
        first, last = (as_time(of_alias(d.expr, alias), self.layer.type_of(d.expr, model)) for d in (start, end))
        still = Logical(
            operator="or",
            operands=(Comparison(operator="<", left=now, right=last), NullCheck(value=last)),
        )
        return [Comparison(operator=">=", left=now, right=first), still]

    def _unreachable(self, item: Item) -> str:
        return (
            f"No key leads from a row of {self.model.name} to one {item.name}; "
            "joining the other way would count rows several times."
        )

    def ways(self, items: Iterable[Item]) -> list[Way] | None:
        """How each item is reached; None where one is not."""
        found = [self.layer.way(item, self.model) for item in items]
        return None if any(way is None for way in found) else [way for way in found if way is not None]

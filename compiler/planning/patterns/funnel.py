"""How many go through steps in order."""

from __future__ import annotations

import datetime

from compiler.planning.catalog import Catalog
from compiler.planning.patterns.drafted import Drafted
from compiler.planning.patterns.events import EventReader, figure_column, sources_of, things
from compiler.planning.patterns.segment import Segment
from schemas.data_model import Constraint, ModelColumn
from schemas.expressions import (
    Aggregate,
    Arithmetic,
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    SortKey,
    Window,
    all_of,
)
from schemas.patterns import Funnel
from schemas.plan import Input, Join, Projection, Select, Step, Union


def plan_funnel(query: Funnel, catalog: Catalog, as_of: datetime.date) -> Drafted:
    """A row per step, with the shares that come from the step before and from the first."""
    return _FunnelPlanner(query, catalog, as_of).plan()


class _FunnelPlanner:
    def __init__(self, query: Funnel, catalog: Catalog, as_of: datetime.date) -> None:
        self.query = query
        self.reader = EventReader(query.events, catalog, as_of)
        self.actors = things(query.events.actor, catalog)
        self.events, self.counted = catalog.step_name("events"), catalog.step_name("counted")
        self.segment = Segment.of(query.events, catalog, ("step_number", "step", self.actors))
        self.segments = catalog.step_name("segments")
        numbers = range(1, len(query.steps) + 1)
        self.reached = [catalog.step_name(f"step_{number}") for number in numbers]
        self.counts = [catalog.step_name(f"count_{number}") for number in numbers]

    def plan(self) -> Drafted:
        events = self.reader.select(
            self.events,
            "The events of the steps.",
            {
                "actor": self.query.events.actor,
                **self.segment.read,
                "step": self.query.column,
                "moment": self.reader.time,
            },
            period=self.query.period,
        )
        columns = (*self.segment.names, "step_number", "step", self.actors)
        union = Union(name=self.counted, purpose="The steps in order.", inputs=tuple(self.counts), columns=columns)
        steps: list[Step] = [events]
        steps += [self.segment.step(self.segments, self.events)] if self.segment.names else []
        for index in range(len(self.query.steps)):
            steps += [self._reached(index), self._count(index)]
        return Drafted(
            steps=(*steps, union, self._result()),
            columns=tuple(self._columns()),
            grain=(*self.segment.names, "step_number"),
            may_lack=self.segment.names,
            order=(),
            constraints=self._constraints(),
        )

    def _reached(self, index: int) -> Select:
        """When each one first came to the step, having gone through those before."""
        name, step = self.reached[index], self.query.steps[index]
        of_step = Comparison(operator="=", left=_of(self.events, "step"), right=Constant(type="text", text=step))
        before = self.reached[index - 1]
        in_order = (
            Comparison(operator="=", left=_of(self.events, "actor"), right=_of(before, "actor")),
            Comparison(operator=">=", left=_of(self.events, "moment"), right=_of(before, "reached_at")),
        )
        first = Aggregate(function="min", argument=_of(self.events, "moment"))
        return Select(
            name=name,
            purpose=f"When each one first came to “{step}”{' after the step before' if index else ''}.",
            source=Input(relation=self.events, alias=self.events),
            joins=(Join(kind="inner", input=Input(relation=before, alias=before), on=all_of(in_order)),)
            if index
            else (),
            columns=(
                Projection(name="actor", expression=_of(self.events, "actor")),
                *self.segment.shown(self.events),
                Projection(name="reached_at", expression=first),
            ),
            where=of_step,
            grouped=True,
        )

    def _count(self, index: int) -> Select:
        reached = self.reached[index]
        source, counted = reached, Aggregate(function="count")
        if self.segment.names:
            source, counted = self.segments, Aggregate(function="count", argument=_of(reached, "actor"))
        return Select(
            name=self.counts[index],
            source=Input(relation=source, alias=source),
            joins=self.segment.joined(reached, self.segments),
            columns=(
                *self.segment.shown(source),
                Projection(name="step_number", expression=Constant(type="integer", text=str(index + 1))),
                Projection(name="step", expression=Constant(type="text", text=self.query.steps[index])),
                Projection(name=self.actors, expression=counted),
            ),
            grouped=bool(self.segment.names),
        )

    def _result(self) -> Select:
        count, number = _of(self.counted, self.actors), _of(self.counted, "step_number")
        order = (SortKey(expression=number),)
        within = tuple(_of(self.counted, name) for name in self.segment.names)
        before = Window(function="lag", argument=count, partition_by=within, order_by=order)
        first = Window(function="first_value", argument=count, partition_by=within, order_by=order)
        return Select(
            name="result",
            purpose="How many came to each step, and which share that is.",
            source=Input(relation=self.counted, alias=self.counted),
            columns=(
                *self.segment.shown(self.counted),
                *(Projection(name=name, expression=_of(self.counted, name)) for name in ("step_number", "step")),
                Projection(name=self.actors, expression=count),
                Projection(name="share_of_previous", expression=_over(count, before)),
                Projection(name="share_of_first", expression=_over(count, first)),
            ),
            order_by=tuple(SortKey(expression=_of("", key)) for key in (*self.segment.names, "step_number")),
        )

    def _columns(self) -> list[ModelColumn]:
        source = f"{self.query.column.table}.{self.query.column.column}"
        sources = (*sources_of(self.query.events), source)
        actors = self.actors.replace("_", " ")
        return [
            *self.segment.columns,
            ModelColumn(
                name="step_number",
                type="INTEGER",
                nullable=False,
                description="The place of the step in the funnel.",
                role="dimension",
                expression="the place of the step",
            ),
            ModelColumn(
                name="step",
                type="VARCHAR",
                nullable=False,
                description=f"The value of {self.query.column.column} that is the step.",
                role="dimension",
                expression=source,
                sources=(source,),
            ),
            figure_column(
                self.actors, "BIGINT", f"Number of {actors} that came to the step through all before it, in order.",
                f"{actors} at the step", sources, unit="count",
            ),
            figure_column(
                "share_of_previous", "DOUBLE", "Share of those at the step before that came to this one.",
                f"{actors} / {actors} at the step before", sources, unit="ratio", nullable=True,
            ),
            figure_column(
                "share_of_first", "DOUBLE", "Share of those at the first step that came to this one.",
                f"{actors} / {actors} at the first step", sources, unit="ratio", nullable=True,
            ),
        ]  # fmt: skip

    def _constraints(self) -> tuple[Constraint, ...]:
        shares = tuple(
            Constraint(kind="range", columns=(name,), minimum=0, maximum=1, reason="A part of those before.")
            for name in ("share_of_previous", "share_of_first")
        )
        return (Constraint(kind="range", columns=(self.actors,), minimum=0, reason="A count."), *shares)


def _of(table: str, column: str) -> ColumnRef:
    return ColumnRef(table=table, column=column)


def _over(left: Expression, right: Expression) -> Expression:
    return Arithmetic(operator="/", left=left, right=right)

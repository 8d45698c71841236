"""For each period how many are new, retained, reactivated or lost."""

from __future__ import annotations

import datetime

from compiler.planning.catalog import Catalog
from compiler.planning.days import floor_to_grain
from compiler.planning.patterns.drafted import Drafted
from compiler.planning.patterns.events import EventReader, figure_column, sources_of, things
from compiler.planning.patterns.segment import Segment
from schemas.data_model import Constraint, ModelColumn
from schemas.errors import UnplannableError
from schemas.expressions import (
    Aggregate,
    Arithmetic,
    Coalesce,
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    NullCheck,
    ShiftDate,
    SortKey,
    Truncate,
    all_of,
)
from schemas.patterns import LifeCycle, LifeStage
from schemas.plan import Calendar, Input, Join, Projection, Select, Step

_MEANINGS: dict[LifeStage, str] = {
    "active": "with an event in the {grain}",
    "new": "whose first event ever is in the {grain}",
    "returning": "with an event in the {grain} and one in an earlier {grain}",
    "retained": "with an event in the {grain} and in the {grain} before",
    "reactivated": "with an event in the {grain} and in an earlier one, but none in the {grain} before",
    "churned": "with an event in the {grain} before and none in the {grain}",
}


def plan_life_cycle(query: LifeCycle, catalog: Catalog, as_of: datetime.date) -> Drafted:
    """Every period of a calendar with its counts, also where nothing happened."""
    return _LifeCyclePlanner(query, catalog, as_of).plan()


class _LifeCyclePlanner:
    def __init__(self, query: LifeCycle, catalog: Catalog, as_of: datetime.date) -> None:
        self.query, self.catalog, self.as_of = query, catalog, as_of
        self.reader = EventReader(query.events, catalog, as_of)
        self.actors, self.row = things(query.events.actor, catalog), "date" if query.grain == "day" else query.grain
        names = ("active", "firsts", "present", "lost", "calendar")
        self.active, self.firsts, self.present, self.lost, self.calendar = map(catalog.step_name, names)
        self.segment = Segment.of(query.events, catalog, (self.row,))
        self.segments = catalog.step_name("segments")

    def plan(self) -> Drafted:
        steps: list[Step] = [self._active(), self._firsts(), self._present()]
        if "churned" in self.query.stages:
            steps.append(self._lost())
        return Drafted(
            steps=(*steps, self._calendar(), *self._segments(), self._result()),
            columns=tuple(self._columns()),
            grain=(self.row, *self.segment.names),
            may_lack=self.segment.names,
            order=(),
            constraints=tuple(
                Constraint(kind="range", columns=(self._name(stage),), minimum=0, reason="A count.")
                for stage in self.query.stages
            ),
        )

    def _name(self, stage: LifeStage) -> str:
        return f"{stage}_{self.actors}"

    def _active(self) -> Step:
        return self.reader.select(
            self.active,
            f"The {self.query.grain}s in which each one has an event.",
            {
                "actor": self.query.events.actor,
                **self.segment.read,
                "active_in": Truncate(grain=self.query.grain, value=self.reader.time),
            },
            distinct=True,
        )

    def _firsts(self) -> Step:
        return Select(
            name=self.firsts,
            purpose="The first of them.",
            source=Input(relation=self.active, alias=self.active),
            columns=(
                Projection(name="actor", expression=_of(self.active, "actor")),
                Projection(
                    name="first_in", expression=Aggregate(function="min", argument=_of(self.active, "active_in"))
                ),
            ),
            grouped=True,
        )

    def _present(self) -> Step:
        """Counts of those with an event in the period; `before` is the same one in the period before."""
        period, first = _of(self.active, "active_in"), _of(self.firsts, "first_in")
        before = NullCheck(value=_of("before", "actor"), negated=True)
        earlier = Comparison(operator=">", left=period, right=first)
        conditions: dict[LifeStage, Expression | None] = {
            "active": None,
            "new": Comparison(operator="=", left=period, right=first),
            "returning": earlier,
            "retained": before,
            "reactivated": all_of((earlier, NullCheck(value=_of("before", "actor")))),
        }
        wanted = [stage for stage in self.query.stages if stage in conditions]
        return Select(
            name=self.present,
            purpose=f"Those with an event in each {self.query.grain}.",
            source=Input(relation=self.active, alias=self.active),
            joins=(
                Join(
                    kind="inner",
                    input=Input(relation=self.firsts, alias=self.firsts),
                    on=Comparison(operator="=", left=_of(self.firsts, "actor"), right=_of(self.active, "actor")),
                ),
                Join(kind="left", input=Input(relation=self.active, alias="before"), on=self._neighbour("before", -1)),
            ),
            columns=(
                Projection(name=self.row, expression=period),
                *self.segment.shown(self.active),
                *(
                    Projection(name=self._name(s), expression=Aggregate(function="count", where=conditions[s]))
                    for s in wanted
                ),
            ),
            grouped=True,
        )

    def _neighbour(self, alias: str, count: int) -> Expression:
        """The same one's row of the period before or after."""
        shifted = ShiftDate(value=_of(self.active, "active_in"), count=count, grain=self.query.grain)
        return all_of(
            (
                Comparison(operator="=", left=_of(alias, "actor"), right=_of(self.active, "actor")),
                Comparison(operator="=", left=_of(alias, "active_in"), right=shifted),
            )
        ) or Constant(type="boolean", text="true")

    def _lost(self) -> Step:
        following = ShiftDate(value=_of(self.active, "active_in"), count=1, grain=self.query.grain)
        return Select(
            name=self.lost,
            purpose=f"Those with an event in the {self.query.grain} before and none in this one.",
            source=Input(relation=self.active, alias=self.active),
            joins=(
                Join(kind="left", input=Input(relation=self.active, alias="after"), on=self._neighbour("after", 1)),
            ),
            columns=(
                Projection(name=self.row, expression=following),
                *self.segment.shown(self.active),
                Projection(name=self._name("churned"), expression=Aggregate(function="count")),
            ),
            where=NullCheck(value=_of("after", "actor")),
            grouped=True,
        )

    def _calendar(self) -> Step:
        period = self.query.period
        if period is None or period.start is None:
            raise UnplannableError(
                f"New and lost {self.actors.replace('_', ' ')} per {self.query.grain}: of which period?"
            )
        if floor_to_grain(period.start, self.query.grain) != period.start:
            raise UnplannableError(f"{period.start} is not the start of a {self.query.grain}.")
        end = min(period.end or self.as_of, self.as_of)
        return Calendar(
            name=self.calendar,
            purpose=f"Each {self.query.grain} of the period.",
            grain=self.query.grain,
            start=period.start,
            end=end,
            column=self.row,
        )

    def _segments(self) -> tuple[Select, ...]:
        """Every segment that has an event, so that each has a row in each period."""
        if not self.segment.names:
            return ()
        return (self.segment.step(self.segments, self.active),)

    def _result(self) -> Step:
        row = _of(self.calendar, self.row)
        zero = Constant(type="integer", text="0")
        steps = [self.present, *([self.lost] if "churned" in self.query.stages else [])]
        held = {stage: self.lost if stage == "churned" else self.present for stage in self.query.stages}
        return Select(
            name="result",
            purpose="The counts of every period.",
            source=Input(relation=self.calendar, alias=self.calendar),
            joins=(
                *self.segment.crossed(self.segments),
                *(
                    Join(
                        kind="left",
                        input=Input(relation=step, alias=step),
                        on=all_of(
                            (
                                Comparison(operator="=", left=_of(step, self.row), right=row),
                                *self.segment.same(step, self.segments),
                            )
                        ),
                    )
                    for step in steps
                ),
            ),
            columns=(
                Projection(name=self.row, expression=row),
                *self.segment.shown(self.segments),
                *(
                    Projection(
                        name=self._name(stage),
                        expression=Coalesce(values=(_of(step, self._name(stage)), zero)),
                    )
                    for stage, step in held.items()
                ),
                *self._rate(),
            ),
            order_by=tuple(SortKey(expression=_of("", key)) for key in (self.row, *self.segment.names)),
        )

    def _rate(self) -> tuple[Projection, ...]:
        """The lost as a share of all who could be."""
        if not self.query.churn_rate:
            return ()
        zero = Constant(type="integer", text="0")
        lost = Coalesce(values=(_of(self.lost, self._name("churned")), zero))
        kept = Coalesce(values=(_of(self.present, self._name("retained")), zero))
        before = Arithmetic(operator="+", left=lost, right=kept)
        return (Projection(name="churn_rate", expression=Arithmetic(operator="/", left=lost, right=before)),)

    def _columns(self) -> list[ModelColumn]:
        sources, actors, grain = sources_of(self.query.events), self.actors.replace("_", " "), self.query.grain
        row = ModelColumn(
            name=self.row,
            type="DATE",
            nullable=False,
            description="The date." if grain == "day" else f"First day of the {grain}.",
            role="time",
            expression=f"{grain} of a calendar",
        )
        figures = [(stage, _MEANINGS[stage].format(grain=grain)) for stage in self.query.stages]
        return [
            row,
            *self.segment.columns,
            *(
                figure_column(
                    self._name(stage),
                    "BIGINT",
                    f"Number of {actors} {words}.",
                    f"{actors} {words}",
                    sources,
                    unit="count",
                )
                for stage, words in figures
            ),
            *([self._rate_column()] if self.query.churn_rate else []),
        ]

    def _rate_column(self) -> ModelColumn:
        words = f"Share of those with an event in the {self.query.grain} before that have none in this one."
        formula = f"{self._name('churned')} / ({self._name('churned')} + {self._name('retained')})"
        sources = sources_of(self.query.events)
        return figure_column("churn_rate", "DOUBLE", words, formula, sources, unit="ratio", nullable=True)


def _of(table: str, column: str) -> ColumnRef:
    return ColumnRef(table=table, column=column)

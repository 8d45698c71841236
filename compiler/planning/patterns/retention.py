"""Cohorts by the period of a first event, and how many of each have an event so many periods later."""

from __future__ import annotations

import datetime

from compiler.planning.catalog import Catalog
from compiler.planning.days import date_constant, floor_to_grain, shift
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
    DateDifference,
    Expression,
    Logical,
    SortKey,
    Truncate,
    all_of,
)
from schemas.patterns import Retention
from schemas.plan import Input, Join, Numbers, Projection, Select, Step


def plan_retention(query: Retention, catalog: Catalog, as_of: datetime.date) -> Drafted:
    """A row per cohort and distance whose period is over."""
    return _RetentionPlanner(query, catalog, as_of).plan()


class _RetentionPlanner:
    def __init__(self, query: Retention, catalog: Catalog, as_of: datetime.date) -> None:
        self.query, self.catalog, self.as_of = query, catalog, as_of
        self.actors = things(query.events.actor, catalog)
        self.later = f"{query.grain}s_later"
        names = ("firsts", "cohorts", "active", "returned", "distances")
        self.firsts, self.cohorts, self.active, self.returned, self.distances = map(catalog.step_name, names)
        self.segment = Segment.of(query.start or query.events, catalog, ("cohort", self.later))

    def plan(self) -> Drafted:
        return Drafted(
            steps=(*self._members(), self._active(), self._returned(), self._distances(), self._result()),
            columns=tuple(self._columns()),
            grain=("cohort", *self.segment.names, self.later),
            may_lack=self.segment.names,
            order=(),
            constraints=(
                Constraint(kind="order", columns=("cohort_size", "retained"), reason="Only members can come back."),
                Constraint(kind="range", columns=("retention_rate",), minimum=0, maximum=1, reason="A share."),
            ),
        )

    def _members(self) -> list[Step]:
        """The cohort of each actor, and the size of those asked for."""
        events = self.query.start or self.query.events
        reader = EventReader(events, self.catalog, self.as_of)
        first = Truncate(grain=self.query.grain, value=Aggregate(function="min", argument=reader.time))
        firsts = reader.select(
            self.firsts,
            f"The {self.query.grain} of each one's first event, in all data.",
            {"actor": events.actor, **self.segment.read, "cohort": first},
            grouped=True,
        )
        size = Aggregate(function="count")
        cohorts = Select(
            name=self.cohorts,
            purpose="How many began in each.",
            source=Input(relation=self.firsts, alias=self.firsts),
            columns=(
                Projection(name="cohort", expression=_of(self.firsts, "cohort")),
                *self.segment.shown(self.firsts),
                Projection(name="members", expression=size),
            ),
            where=all_of(tuple(self._within(_of(self.firsts, "cohort")))),
            grouped=True,
        )
        return [firsts, cohorts]

    def _within(self, cohort: Expression) -> list[Expression]:
        period = self.query.period
        bounds: list[Expression] = []
        if period is not None and period.start is not None:
            if floor_to_grain(period.start, self.query.grain) != period.start:
                raise UnplannableError(f"{period.start} is not the start of a {self.query.grain}: which cohorts?")
            bounds.append(Comparison(operator=">=", left=cohort, right=date_constant(period.start)))
        if period is not None and period.end is not None:
            if floor_to_grain(period.end, self.query.grain) != period.end:
                raise UnplannableError(f"{period.end} is not the end of a {self.query.grain}: which cohorts?")
            bounds.append(Comparison(operator="<", left=cohort, right=date_constant(period.end)))
        return bounds or [Comparison(operator="<", left=cohort, right=date_constant(self.as_of))]

    def _active(self) -> Step:
        reader = EventReader(self.query.events, self.catalog, self.as_of)
        return reader.select(
            self.active,
            f"The {self.query.grain}s in which each one has an event.",
            {
                "actor": self.query.events.actor,
                "active_in": Truncate(grain=self.query.grain, value=reader.time),
            },
            distinct=True,
        )

    def _returned(self) -> Step:
        between = DateDifference(
            unit=f"{self.query.grain}s",
            start=_of(self.firsts, "cohort"),
            end=_of(self.active, "active_in"),
        )
        same = Comparison(operator="=", left=_of(self.active, "actor"), right=_of(self.firsts, "actor"))
        return Select(
            name=self.returned,
            purpose=f"How many of each cohort are active so many {self.query.grain}s later.",
            source=Input(relation=self.firsts, alias=self.firsts),
            joins=(Join(kind="inner", input=Input(relation=self.active, alias=self.active), on=same),),
            columns=(
                Projection(name="cohort", expression=_of(self.firsts, "cohort")),
                *self.segment.shown(self.firsts),
                Projection(name=self.later, expression=between),
                Projection(name="retained", expression=Aggregate(function="count")),
            ),
            grouped=True,
        )

    def _distances(self) -> Step:
        return Numbers(
            name=self.distances, purpose="The distances asked for.", values=self.query.later, column=self.later
        )

    def _result(self) -> Step:
        cohort, later = _of(self.cohorts, "cohort"), _of(self.distances, self.later)
        found = all_of(
            (
                Comparison(operator="=", left=_of(self.returned, "cohort"), right=cohort),
                Comparison(operator="=", left=_of(self.returned, self.later), right=later),
                *self.segment.same(self.returned, self.cohorts),
            )
        )
        retained = Coalesce(values=(_of(self.returned, "retained"), Constant(type="integer", text="0")))
        size = _of(self.cohorts, "members")
        over = self._over(cohort, later)
        return Select(
            name="result",
            purpose=f"The share of each cohort that came back, of {self.query.grain}s that are over.",
            source=Input(relation=self.cohorts, alias=self.cohorts),
            joins=(
                Join(kind="cross", input=Input(relation=self.distances, alias=self.distances)),
                Join(kind="left", input=Input(relation=self.returned, alias=self.returned), on=found),
            ),
            columns=(
                Projection(name="cohort", expression=cohort),
                *self.segment.shown(self.cohorts),
                Projection(name=self.later, expression=later),
                Projection(name="cohort_size", expression=size),
                Projection(name="retained", expression=retained),
                Projection(name="retention_rate", expression=Arithmetic(operator="/", left=retained, right=size)),
            ),
            where=over,
            order_by=tuple(SortKey(expression=_of("", key)) for key in ("cohort", *self.segment.names, self.later)),
        )

    def _over(self, cohort: Expression, later: Expression) -> Expression:
        """For each distance the cohorts for which that period lies wholly before as_of."""
        last = floor_to_grain(self.as_of, self.query.grain)
        conditions = tuple(
            Logical(
                operator="and",
                operands=(
                    Comparison(operator="=", left=later, right=Constant(type="integer", text=str(count))),
                    Comparison(operator="<", left=cohort, right=date_constant(shift(last, -count, self.query.grain))),
                ),
            )
            for count in self.query.later
        )
        return conditions[0] if len(conditions) == 1 else Logical(operator="or", operands=conditions)

    def _columns(self) -> list[ModelColumn]:
        sources, grain = sources_of(self.query.events), self.query.grain
        began = sources_of(self.query.start or self.query.events)
        actors = self.actors.replace("_", " ")
        return [
            ModelColumn(
                name="cohort",
                type="DATE",
                nullable=False,
                description=f"First day of the {grain} of the first event.",
                role="time",
                expression=f"{grain} of the first event",
                sources=began,
            ),
            *self.segment.columns,
            ModelColumn(
                name=self.later,
                type="BIGINT",
                nullable=False,
                description=f"Number of {grain}s after that of the cohort.",
                role="dimension",
                expression=f"{grain}s between the first event and a later one",
            ),
            figure_column("cohort_size", "BIGINT", f"Number of {actors} in the cohort.", actors, began, unit="count"),
            figure_column(
                "retained", "BIGINT", f"Number of them with an event in that {grain}.", f"{actors} active again",
                tuple(dict.fromkeys((*began, *sources))), unit="count",
            ),
            figure_column(
                "retention_rate", "DOUBLE", f"Share of the cohort with an event in that {grain}.",
                "retained / cohort_size", tuple(dict.fromkeys((*began, *sources))), unit="ratio",
            ),
        ]  # fmt: skip


def _of(table: str, column: str) -> ColumnRef:
    return ColumnRef(table=table, column=column)

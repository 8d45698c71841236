"""How often each one has an event, and who is overdue."""

from __future__ import annotations

import datetime

from compiler.planning.catalog import Catalog
from compiler.planning.days import date_constant
from compiler.planning.patterns.drafted import Drafted
from compiler.planning.patterns.events import (
    EventReader,
    figure_column,
    key_column,
    label_column,
    label_join,
    shown,
    sources_of,
)
from schemas.data_model import Constraint, ModelColumn
from schemas.expressions import (
    Aggregate,
    Arithmetic,
    ColumnRef,
    Comparison,
    Constant,
    DateDifference,
    Expression,
    SortKey,
    Truncate,
)
from schemas.patterns import Rhythm
from schemas.plan import Input, Join, Projection, Select, Step


def plan_rhythm(query: Rhythm, catalog: Catalog, as_of: datetime.date) -> Drafted:
    """Different days with an event; of each series its first and last, the average gap, and the days since."""
    return _RhythmPlanner(query, catalog, as_of).plan()


class _RhythmPlanner:
    def __init__(self, query: Rhythm, catalog: Catalog, as_of: datetime.date) -> None:
        self.query, self.catalog, self.as_of = query, catalog, as_of
        self.reader = EventReader(query.events, catalog, as_of)
        self.keys = (query.events.actor, *query.events.things)
        self.days, self.rhythms = catalog.step_name("days"), catalog.step_name("rhythms")

    def plan(self) -> Drafted:
        days = self.reader.select(
            self.days,
            "The different days with an event.",
            {
                **{key.column: key for key in self.keys},
                "day": Truncate(grain="day", value=self.reader.time),
            },
            period=self.query.period,
            distinct=True,
        )
        steps: tuple[Step, ...] = (days, self._rhythms(), self._result())
        return Drafted(
            steps=steps,
            columns=tuple(self._columns()),
            grain=tuple(key.column for key in self.keys),
            order=(),
            constraints=(
                Constraint(kind="range", columns=("event_days",), minimum=self.query.minimum, reason="Asked for."),
                Constraint(kind="range", columns=("average_gap_days",), minimum=1, reason="Days differ."),
            ),
        )

    def _rhythms(self) -> Select:
        day = _of(self.days, "day")
        first, last = (Aggregate(function=function, argument=day) for function in ("min", "max"))
        count = Aggregate(function="count")
        gaps = Arithmetic(operator="-", left=count, right=_number(1))
        columns: dict[str, Expression] = {
            **{key.column: _of(self.days, key.column) for key in self.keys},
            "event_days": count,
            "average_gap_days": Arithmetic(
                operator="/", left=DateDifference(unit="days", start=first, end=last), right=gaps
            ),
            "last_on": last,
            "days_since_last": DateDifference(unit="days", start=last, end=date_constant(self.as_of)),
        }
        return Select(
            name=self.rhythms,
            purpose=f"Each series of at least {self.query.minimum} days.",
            source=Input(relation=self.days, alias=self.days),
            columns=tuple(Projection(name=name, expression=value) for name, value in columns.items()),
            grouped=True,
            having=Comparison(operator=">=", left=count, right=_number(self.query.minimum)),
        )

    def _result(self) -> Select:
        joins: list[Join] = []
        columns: list[Projection] = []
        for position, key in enumerate(self.keys, start=1):
            own = _of(self.rhythms, key.column)
            columns.append(Projection(name=key.column, expression=own))
            label = shown(key, self.catalog)
            if label is not None:
                alias = f"named_{position}"
                joins.append(label_join(key, own, alias, self.catalog))
                columns.append(Projection(name=label.column, expression=self.catalog.physical(label, alias)))
        figures = ("event_days", "average_gap_days", "last_on", "days_since_last")
        columns += [Projection(name=name, expression=_of(self.rhythms, name)) for name in figures]
        late = Comparison(
            operator=">", left=_of(self.rhythms, "days_since_last"), right=_of(self.rhythms, "average_gap_days")
        )
        return Select(
            name="result",
            purpose="Those whose last event is longer ago than their average gap." if self.query.overdue else "",
            source=Input(relation=self.rhythms, alias=self.rhythms),
            joins=tuple(joins),
            columns=tuple(columns),
            where=late if self.query.overdue else None,
            order_by=tuple(SortKey(expression=_of("", key.column)) for key in self.keys),
        )

    def _columns(self) -> list[ModelColumn]:
        found: list[ModelColumn] = []
        for key in self.keys:
            found.append(key_column(key.column, key, self.catalog))
            label = shown(key, self.catalog)
            if label is not None:
                found.append(label_column(label.column, label, self.catalog))
        sources = sources_of(self.query.events)
        return [
            *found,
            figure_column("event_days", "BIGINT", "Number of different days with an event.", "different days", sources,
                          unit="count"),
            figure_column("average_gap_days", "DOUBLE", "Average number of days from one such day to the next.",
                          "(last day - first day) / (event_days - 1)", sources, unit="days"),
            figure_column("last_on", "DATE", "The last day with an event.", "last day", sources),
            figure_column("days_since_last", "BIGINT", f"Days from that to {self.as_of}.", f"{self.as_of} - last day",
                          sources, unit="days"),
        ]  # fmt: skip


def _of(table: str, column: str) -> ColumnRef:
    return ColumnRef(table=table, column=column)


def _number(value: int) -> Constant:
    return Constant(type="integer", text=str(value))

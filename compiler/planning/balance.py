"""The day at which a balance is taken: the last snapshot of each period, or a day of it on which rows hold."""

import datetime
from dataclasses import dataclass, field

from compiler.planning.catalog import Catalog
from compiler.planning.days import date_constant, floor_to_grain
from compiler.planning.dimensions import Key
from compiler.planning.request import Request
from compiler.planning.scope import Scope
from schemas.discovery import Leaf
from schemas.errors import UnplannableError
from schemas.expressions import (
    Aggregate,
    ColumnRef,
    Comparison,
    Expression,
    Logical,
    NullCheck,
    Truncate,
    all_of,
    columns_in,
)
from schemas.plan import Calendar, Input, Join, Projection, Select, Step
from schemas.rewrite import rewrite


@dataclass
class Balance:
    """`steps`, `joins` and `where` are what a fact called `name` needs beside its own, once `take` has run."""

    name: str
    leaf: Leaf
    request: Request
    catalog: Catalog
    scope: Scope
    steps: list[Step] = field(default_factory=list)
    joins: list[Join] = field(default_factory=list)
    where: list[Expression] = field(default_factory=list)

    def take(self) -> None:
        """Of valid rows and of snapshots; nothing for a leaf that is no balance."""
        if self.leaf.snapshot is not None:
            self._keep_last_snapshot(self.leaf.snapshot)
        elif self.leaf.validity is not None:
            self._join_calendar()

    def _join_calendar(self) -> None:
        """A balance of valid rows is taken at a day: of each calendar period, or of the one period asked for."""
        validity, times = self.leaf.validity, self.request.dimensions.times
        if validity is None:
            return
        start = ColumnRef(table=self.leaf.base, column=validity.start)
        end = ColumnRef(table=self.leaf.base, column=validity.end)
        day = self._single_day() if not times else self._calendar_day(times[0])
        resolved_end = self.scope.resolve(end)
        still = Logical(
            operator="or",
            operands=(NullCheck(value=resolved_end), Comparison(operator=">", left=resolved_end, right=day)),
        )
        self.where += [Comparison(operator="<=", left=self.scope.resolve(start), right=day), still]

    def _single_day(self) -> Expression:
        period = self.request.period
        if self.leaf.at == "first_day":
            if period is None or period.start is None:
                raise UnplannableError(f"{self.leaf.name} is taken on the first day of a period; name one.")
            return date_constant(period.start)
        return date_constant(self._end() - datetime.timedelta(days=1))

    def _end(self) -> datetime.date:
        period = self.request.period
        named = period.end if period is not None and period.end is not None else self.request.as_of
        return min(named, self.request.as_of)

    def _calendar_day(self, time: Key) -> Expression:
        period = self.request.period
        start = period.start if period is not None else None
        if start is None:
            if self.leaf.first_day is None:
                raise UnplannableError(f"{self.leaf.name} needs a period: {self.leaf.base} has no dated rows.")
            start = self.leaf.first_day
        if time.grain == "hour":
            raise UnplannableError(f"{self.leaf.name} is a balance of days; it has no value per hour.")
        name = self.catalog.step_name(f"{self.name}_calendar")
        first = floor_to_grain(start, time.grain or "day")
        self.steps.append(
            Calendar(
                name=name,
                purpose=f"Each {time.grain} from {first} to {self._end() - datetime.timedelta(days=1)}.",
                grain=time.grain,
                start=first,
                end=self._end(),
                column=time.name,
            )
        )
        calendar = self.catalog.alias("calendar")
        self.joins.append(Join(kind="cross", input=Input(relation=name, alias=calendar)))
        return ColumnRef(table=calendar, column=time.name if self.leaf.at == "first_day" else "last_day")

    def period(self, key: Key) -> Expression:
        """The period of `key` that holds a period of the calendar, which is of the shortest grain asked for."""
        shortest = self.request.dimensions.times[0]
        own = ColumnRef(table=self.catalog.alias("calendar"), column=shortest.name)
        if key is shortest:
            return own
        if shortest.grain == "week":
            raise UnplannableError(f"{self.leaf.name} is a balance: a week may end in another {key.grain}.")
        return Truncate(grain=key.grain, value=own)

    def _keep_last_snapshot(self, snapshot: ColumnRef) -> None:
        times, name = self.request.dimensions.times, self.catalog.step_name(f"{self.name}_last_snapshots")
        source, last = self.catalog.alias("source"), self.catalog.alias("last_snapshots")
        value = ColumnRef(table=source, column=snapshot.column)
        columns = [Projection(name=t.name, expression=Truncate(grain=t.grain, value=value)) for t in times]
        columns.append(Projection(name="snapshot_day", expression=Aggregate(function="max", argument=value)))
        period = self.request.period
        bounds: list[Expression] = []
        if period is not None and period.start is not None:
            bounds.append(Comparison(operator=">=", left=value, right=date_constant(period.start)))
        if (period is not None and period.end is not None) or self.leaf.ends_at_as_of:
            bounds.append(Comparison(operator="<", left=value, right=date_constant(self._end())))
        bounds += self._said_of(snapshot, value)
        self.steps.append(
            Select(
                name=name,
                purpose=f"The last snapshot of {f'each {times[0].grain}' if times else 'the period'}.",
                source=self.catalog.input(self.leaf.base, source),
                columns=tuple(columns),
                where=all_of(tuple(bounds)),
                grouped=bool(times),
            )
        )
        same_day = Comparison(
            operator="=",
            left=ColumnRef(table=last, column="snapshot_day"),
            right=self.scope.resolve(snapshot),
        )
        self.joins.append(Join(kind="inner", input=Input(relation=name, alias=last), on=same_day))

    def _said_of(self, snapshot: ColumnRef, value: ColumnRef) -> list[Expression]:
        """The conditions of the request on the day of a snapshot alone, for its rows in a step of their own."""
        about = (part for part in self.request.where if set(columns_in(part)) == {snapshot})
        return [rewrite(part, lambda node: value if node == snapshot else None) for part in about]

"""Facts: leaves over one base and date, aggregated together at the grain asked for."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

from compiler.planning.catalog import Catalog
from compiler.planning.dimensions import Dimensions, Key, Label
from compiler.planning.scope import Scope
from compiler.planning.types import expression_type, summed
from schemas.discovery import Leaf
from schemas.errors import UnplannableError
from schemas.expressions import (
    Aggregate,
    Cast,
    Coalesce,
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Logical,
    Negation,
    NullCheck,
    Truncate,
    all_of,
)
from schemas.period import Period
from schemas.plan import Calendar, Input, Join, Projection, Select, Step
from schemas.rewrite import rewrite


@dataclass(frozen=True)
class Request:
    """What every fact of a table shares."""

    dimensions: Dimensions
    where: tuple[Expression, ...]
    period: Period | None
    as_of: datetime.date
    later_events: frozenset[str] = frozenset()
    """Datasets with rows dated `as_of` or later, which a request must not see."""
    shown_labels: tuple[Label, ...] = ()
    """Labels the facts carry themselves; a spine carries its own."""


@dataclass
class Fact:
    """The steps of one fact; the last has a column for each key, shown label and leaf."""

    name: str
    leaves: tuple[Leaf, ...]
    steps: list[Step] = field(default_factory=list)


def group_leaves(leaves: tuple[Leaf, ...]) -> list[tuple[Leaf, ...]]:
    """Leaves that can be aggregated in one pass: same base, date, routes and kind of balance."""
    groups: list[list[Leaf]] = []
    for leaf in leaves:
        fitting = next((members for members in groups if _together(leaf, members)), None)
        if fitting is None:
            groups.append([leaf])
        else:
            fitting.append(leaf)
    return [tuple(members) for members in groups]


def _together(leaf: Leaf, members: list[Leaf]) -> bool:
    first = members[0]
    if leaf.nesting is not None or first.nesting is not None:
        return False
    if (leaf.base, leaf.time, leaf.snapshot) != (first.base, first.time, first.snapshot):
        return False
    if (leaf.validity, leaf.at) != (first.validity, first.at):
        return False
    known = {route.dataset: route.via for member in members for route in member.routes}
    return all(known.get(route.dataset, route.via) == route.via for route in leaf.routes)


def plan_fact(name: str, leaves: tuple[Leaf, ...], request: Request, catalog: Catalog, first_event: str | None) -> Fact:
    """The steps that compute `leaves` for `request`, ending in a select called `name`."""
    return _FactPlanner(name, leaves, request, catalog, first_event).plan()


class _FactPlanner:
    def __init__(
        self, name: str, leaves: tuple[Leaf, ...], request: Request, catalog: Catalog, first_event: str | None
    ) -> None:
        self.fact = Fact(name, leaves)
        self.request, self.catalog, self.first_event = request, catalog, first_event
        routes = {route.dataset: route for leaf in leaves for route in leaf.routes}
        self.leaf = leaves[0].model_copy(update={"routes": tuple(routes.values())})
        by_dataset = {name: route.via for name, route in routes.items()}
        self.scope = Scope(catalog, self.leaf.base, by_dataset, tuple(self._needed()))
        self.extra_joins: list[Join] = []
        self.extra_where: list[Expression] = []

    def plan(self) -> Fact:
        keys = self._keys()
        if self.leaf.snapshot is not None:
            self._keep_last_snapshot(self.leaf.snapshot)
        elif self.leaf.validity is None:
            self.extra_where += self._period(self.leaf.time)
        if self.leaf.nesting is not None:
            self._nested(keys)
        else:
            self._flat(keys)
        return self.fact

    def _needed(self) -> Iterator[Expression]:
        """Every semantic expression this fact reads."""
        dated = self.leaf.validity is None
        for key in self.request.dimensions.keys:
            if key.value is not None or dated:
                yield key.of(self.leaf.time)
        for label in self.request.shown_labels:
            yield label.value
        yield from self.request.where
        time = self.leaf.time
        if time is not None and dated and (self.request.period or time.table in self.request.later_events):
            yield time
        for leaf in self.fact.leaves:
            yield from (*leaf.where, *leaf.measure_where)
            if leaf.aggregate.argument is not None:
                yield leaf.aggregate.argument
            if leaf.nesting is not None and leaf.nesting.per is not None:
                yield leaf.nesting.per
            if leaf.nesting is not None and leaf.nesting.per_grain is not None and leaf.time is not None:
                yield leaf.time

    def _keys(self) -> list[Projection]:
        if self.leaf.validity is not None:
            self._join_calendar()
        columns = []
        for key in self.request.dimensions.keys:
            if self.leaf.validity is not None and key.grain:
                value: Expression = ColumnRef(table="calendar", column=key.name)
            elif (self.leaf.validity is not None or self.leaf.snapshot is not None) and key.part:
                raise UnplannableError(f"{self.leaf.name} is a balance: it has no value per {key.name}.")
            else:
                value = self.scope.resolve(key.of(self.leaf.time))
            columns.append(Projection(name=key.name, expression=value))
        for label in self.request.shown_labels:
            columns.append(Projection(name=label.name, expression=self.scope.resolve(label.value)))
        return columns

    def _period(self, time: ColumnRef | None) -> list[Expression]:
        period = self.request.period
        start, end = (period.start, period.end) if period is not None else (None, None)
        if time is None:
            return []
        if time.table in self.request.later_events:
            end = min(end or self.request.as_of, self.request.as_of)
        bounds: list[Expression] = []
        if start is not None:
            bounds.append(Comparison(operator=">=", left=self.scope.resolve(time), right=_date(start)))
        if end is not None:
            bounds.append(Comparison(operator="<", left=self.scope.resolve(time), right=_date(end)))
        return bounds

    def _join_calendar(self) -> None:
        """A balance of valid rows is taken at a day: of each calendar period, or of the one period asked for."""
        validity, time = self.leaf.validity, self.request.dimensions.time
        if validity is None:
            return
        start = ColumnRef(table=self.leaf.base, column=validity.start)
        end = ColumnRef(table=self.leaf.base, column=validity.end)
        day = self._single_day() if time is None else self._calendar_day(time)
        resolved_end = self.scope.resolve(end)
        still = Logical(
            operator="or",
            operands=(NullCheck(value=resolved_end), Comparison(operator=">", left=resolved_end, right=day)),
        )
        self.extra_where += [Comparison(operator="<=", left=self.scope.resolve(start), right=day), still]

    def _single_day(self) -> Expression:
        period = self.request.period
        if self.leaf.at == "first_day":
            if period is None or period.start is None:
                raise UnplannableError(f"{self.leaf.name} is taken on the first day of a period; name one.")
            return _date(period.start)
        return _date(self._end() - datetime.timedelta(days=1))

    def _end(self) -> datetime.date:
        period = self.request.period
        named = period.end if period is not None and period.end is not None else self.request.as_of
        return min(named, self.request.as_of)

    def _calendar_day(self, time: Key) -> Expression:
        period = self.request.period
        start = period.start if period is not None else None
        if start is None:
            if self.first_event is None:
                raise UnplannableError(f"{self.leaf.name} needs a period: {self.leaf.base} has no dated rows.")
            start = datetime.date.fromisoformat(self.first_event)
        if time.grain == "hour":
            raise UnplannableError(f"{self.leaf.name} is a balance of days; it has no value per hour.")
        name = f"{self.fact.name}_calendar"
        first = floor_to_grain(start, time.grain or "day")
        self.fact.steps.append(
            Calendar(
                name=name,
                purpose=f"Each {time.grain} from {first} to {self._end() - datetime.timedelta(days=1)}.",
                grain=time.grain,
                start=first,
                end=self._end(),
                column=time.name,
            )
        )
        self.extra_joins.append(Join(kind="cross", input=Input(relation=name, alias="calendar")))
        return ColumnRef(table="calendar", column=time.name if self.leaf.at == "first_day" else "last_day")

    def _keep_last_snapshot(self, snapshot: ColumnRef) -> None:
        time, name = self.request.dimensions.time, f"{self.fact.name}_last_snapshots"
        value = ColumnRef(table="source", column=snapshot.column)
        columns = [Projection(name="snapshot_day", expression=Aggregate(function="max", argument=value))]
        if time is not None and time.grain:
            grain = Truncate(grain=time.grain, value=value)
            columns.insert(0, Projection(name=time.name, expression=grain))
        period, bounds = self.request.period, []
        if period is not None and period.start is not None:
            bounds.append(Comparison(operator=">=", left=value, right=_date(period.start)))
        if (period is not None and period.end is not None) or snapshot.table in self.request.later_events:
            bounds.append(Comparison(operator="<", left=value, right=_date(self._end())))
        self.fact.steps.append(
            Select(
                name=name,
                purpose=f"The last snapshot of {'each ' + time.grain if time and time.grain else 'the period'}.",
                source=self.catalog.input(self.leaf.base, "source"),
                columns=tuple(columns),
                where=all_of(tuple(bounds)),
                grouped=time is not None,
            )
        )
        same_day = Comparison(
            operator="=",
            left=ColumnRef(table="last_snapshots", column="snapshot_day"),
            right=self.scope.resolve(snapshot),
        )
        self.extra_joins.append(Join(kind="inner", input=Input(relation=name, alias="last_snapshots"), on=same_day))

    def _flat(self, keys: list[Projection]) -> None:
        common = _common([self._conditions(leaf) for leaf in self.fact.leaves])
        own = [tuple(c for c in self._conditions(leaf) if c not in common) for leaf in self.fact.leaves]
        where = [*self._resolved(self.request.where), *common, *self.extra_where]
        if len(own) > 1 and all(own):
            either = dict.fromkeys(all_of(conditions) for conditions in own)
            where.append(Logical(operator="or", operands=tuple(c for c in either if c is not None)))
        columns = [
            Projection(name=leaf.name, expression=self._aggregate(leaf, all_of(conditions)))
            for leaf, conditions in zip(self.fact.leaves, own, strict=True)
        ]
        self._append(self.fact.name, [*keys, *columns], where, bool(keys), self._purpose())

    def _nested(self, keys: list[Projection]) -> None:
        leaf, nesting = self.leaf, self.leaf.nesting
        if nesting is None:
            return
        per = list(keys)
        if nesting.per is not None:
            per.append(Projection(name="part", expression=self.scope.resolve(nesting.per)))
        if nesting.per_grain is not None and leaf.time is not None:
            within = Truncate(grain=nesting.per_grain, value=self.scope.resolve(leaf.time))
            per.append(Projection(name="part_period", expression=within))
        inner = f"{self.fact.name}_parts"
        measured = Projection(name="value", expression=self._aggregate(leaf, None))
        where = [*self._resolved(self.request.where), *self._conditions(leaf), *self.extra_where]
        if nesting.per is not None:
            where.append(NullCheck(value=per[len(keys)].expression, negated=True))
        self._append(inner, [*per, measured], where, True, f"{leaf.name}: the value of each part.")
        counted = nesting.function == "count"
        outer = Aggregate(
            function=nesting.function,
            argument=None if counted else ColumnRef(table=inner, column="value"),
            where=_qualified(nesting.where, inner),
            fraction=nesting.fraction,
        )
        kind = leaf_type(leaf, self.catalog)
        typed = Cast(value=outer, type=kind) if nesting.function == "sum" else outer
        columns = [Projection(name=key.name, expression=ColumnRef(table=inner, column=key.name)) for key in keys]
        self.fact.steps.append(
            Select(
                name=self.fact.name,
                purpose=f"{leaf.name}: {nesting.function} over the parts.",
                source=Input(relation=inner, alias=inner),
                columns=(*columns, Projection(name=leaf.name, expression=typed)),
                grouped=bool(keys),
            )
        )

    def _append(
        self, name: str, columns: list[Projection], where: list[Expression], grouped: bool, purpose: str
    ) -> None:
        self.fact.steps.append(
            Select(
                name=name,
                purpose=purpose,
                source=self.scope.source,
                joins=(*self.scope.joins, *self.extra_joins),
                columns=tuple(columns),
                where=all_of(tuple(where)),
                grouped=grouped,
            )
        )

    def _purpose(self) -> str:
        names = ", ".join(leaf.name for leaf in self.fact.leaves)
        per = ", ".join(key.name for key in self.request.dimensions.keys)
        return f"{names} from {self.leaf.base}, per {per}." if per else f"{names} from {self.leaf.base}."

    def _conditions(self, leaf: Leaf) -> tuple[Expression, ...]:
        known_wrong = tuple(
            Negation(operand=Coalesce(values=(exclusion.when, Constant(type="boolean", text="false"))))
            for exclusion in leaf.exclusions
        )
        return tuple(self._resolved((*leaf.where, *leaf.measure_where, *known_wrong)))

    def _resolved(self, conditions: tuple[Expression, ...]) -> list[Expression]:
        return [self.scope.resolve(condition) for condition in conditions]

    def _aggregate(self, leaf: Leaf, where: Expression | None) -> Expression:
        aggregate = leaf.aggregate
        argument = self.scope.resolve(aggregate.argument) if aggregate.argument is not None else None
        built = Aggregate(function=aggregate.function, argument=argument, where=where, fraction=aggregate.fraction)
        if aggregate.function in ("median", "percentile") and argument is not None:
            built = built.model_copy(update={"argument": Cast(value=argument, type="DOUBLE")})
        if aggregate.function == "sum":
            return Cast(value=built, type=leaf_type(leaf, self.catalog))
        return built


def leaf_type(leaf: Leaf, catalog: Catalog) -> str:
    """The DuckDB type of a leaf's column."""
    if leaf.nesting is not None and leaf.nesting.function in ("count", "count_distinct"):
        return "BIGINT"
    inner = expression_type(leaf.aggregate, catalog.type_of)
    if leaf.nesting is None:
        return inner
    if leaf.nesting.function in ("average", "median", "percentile", "stddev"):
        return "DOUBLE"
    return summed(inner) if leaf.nesting.function == "sum" else inner


def floor_to_grain(day: datetime.date, grain: str) -> datetime.date:
    """The first day of the period that holds `day`."""
    match grain:
        case "week":
            return day - datetime.timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)
        case "quarter":
            return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case "year":
            return day.replace(month=1, day=1)
    return day


def _date(day: datetime.date) -> Constant:
    return Constant(type="date", text=day.isoformat())


def _common(conditions: list[tuple[Expression, ...]]) -> list[Expression]:
    first, *rest = conditions
    return [condition for condition in first if all(condition in other for other in rest)]


def _qualified(condition: Expression | None, table: str) -> Expression | None:
    if condition is None:
        return None
    return rewrite(
        condition,
        lambda node: node.model_copy(update={"table": table}) if isinstance(node, ColumnRef) else None,
    )

"""Facts: leaves over one base and date, aggregated together at the grain asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from compiler.planning.balance import Balance
from compiler.planning.catalog import Catalog
from compiler.planning.days import date_constant
from compiler.planning.request import Request
from compiler.planning.scope import Scope
from compiler.planning.types import as_promised, between_values, expression_type, summed
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
from schemas.plan import Input, Projection, Select, Step
from schemas.rewrite import rewrite


@dataclass
class Fact:
    """The steps of one fact; the last has a column for each key, shown label and leaf."""

    name: str
    leaves: tuple[Leaf, ...]
    steps: list[Step] = field(default_factory=list)


def group_leaves(leaves: tuple[Leaf, ...], catalog: Catalog) -> list[tuple[Leaf, ...]]:
    """Leaves that can be aggregated in one pass: same base, date, routes and kind of balance."""
    groups: list[list[Leaf]] = []
    for leaf in leaves:
        fitting = next((members for members in groups if _together(leaf, members, catalog)), None)
        if fitting is None:
            groups.append([leaf])
        else:
            fitting.append(leaf)
    return [tuple(members) for members in groups]


def _together(leaf: Leaf, members: list[Leaf], catalog: Catalog) -> bool:
    first = members[0]
    if leaf.nesting is not None or first.nesting is not None:
        return False
    if (leaf.base, leaf.time, leaf.snapshot) != (first.base, first.time, first.snapshot):
        return False
    if (leaf.validity, leaf.at, leaf.period) != (first.validity, first.at, first.period):
        return False
    roads = [(member.via(route.dataset), leaf.via(route.dataset)) for member in members for route in leaf.routes]
    homes = _narrowing_home(leaf, catalog), _narrowing_home(first, catalog)
    return homes[0] == homes[1] and all(known in (None, own) for known, own in roads)


def _narrowing_home(leaf: Leaf, catalog: Catalog) -> str | None:
    """The home of a rebased leaf, where rows of the base that lead to none are not left out anyway."""
    via = leaf.via(leaf.home) if leaf.home else None
    if via is not None and len(via) == 1 and catalog.relation(leaf.base, via[0]).orphans == "exclude":
        return None
    return leaf.home


def plan_fact(name: str, leaves: tuple[Leaf, ...], request: Request, catalog: Catalog) -> Fact:
    """The steps that compute `leaves` for `request`, ending in a select called `name`."""
    return _FactPlanner(name, leaves, request, catalog).plan()


class _FactPlanner:
    def __init__(self, name: str, leaves: tuple[Leaf, ...], request: Request, catalog: Catalog) -> None:
        self.fact = Fact(name, leaves)
        period = leaves[0].period or request.period
        self.request, self.catalog = replace(request, period=period), catalog
        routes = dict.fromkeys(route for leaf in leaves for route in leaf.routes)
        self.leaf = leaves[0].model_copy(update={"routes": tuple(routes)})
        entities = tuple(key.value for key in request.dimensions.keys if key.entity and key.value is not None)
        roads = {route.dataset: self.leaf.via(route.dataset) or () for route in routes}
        home = roads[self.leaf.home] if self.leaf.home else ()
        self.scope = Scope(catalog, self.leaf.base, roads, tuple(self._needed()), members=entities, home=home)
        self.balance = Balance(name, self.leaf, self.request, catalog, self.scope)
        self.balance.take()
        self.fact.steps += self.balance.steps
        self.extra_where = self.balance.where

    def plan(self) -> Fact:
        keys = self._keys()
        if self.leaf.snapshot is None and self.leaf.validity is None:
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
        if time is not None and dated and (self.request.period or self.leaf.ends_at_as_of):
            yield time
        for leaf in self.fact.leaves:
            yield from (*leaf.where, *leaf.measure_where, *(exclusion.when for exclusion in leaf.exclusions))
            if leaf.aggregate.argument is not None:
                yield leaf.aggregate.argument
            if leaf.nesting is not None and leaf.nesting.per is not None:
                yield leaf.nesting.per
            if leaf.nesting is not None and leaf.nesting.per_grain is not None and leaf.time is not None:
                yield leaf.time

    def _keys(self) -> list[Projection]:
        columns, value = [], None
        for key in self.request.dimensions.keys:
            if self.leaf.validity is not None and key.grain:
                value = self.balance.period(key)
            elif (self.leaf.validity is not None or self.leaf.snapshot is not None) and key.part:
                raise UnplannableError(f"{self.leaf.name} is a balance: it has no value per {key.name}.")
            elif key.entity and key.value is not None:
                value = self.scope.member(key.value)
            else:
                value = self.scope.resolve(key.of(self.leaf.time))
            columns.append(Projection(name=key.name, expression=value))
        for label in self.request.shown_labels:
            columns.append(Projection(name=label.name, expression=self.scope.resolve(label.value)))
        return columns

    def _period(self, time: ColumnRef | None) -> list[Expression]:
        period = self.request.period
        start, end = (period.start, period.end) if period is not None else (None, None)
        if self.leaf.ends_at_as_of:
            end = min(end or self.request.as_of, self.request.as_of)
        if time is None or (start is None and end is None):
            return []
        moment = self.scope.resolve(time)
        bounds: list[Expression] = []
        if start is not None:
            bounds.append(Comparison(operator=">=", left=moment, right=date_constant(start)))
        if end is not None:
            before: Expression = Comparison(operator="<", left=moment, right=date_constant(end))
            asked = period is not None and (period.start is not None or period.end is not None)
            # nobody asked for a period: rows without a date are none of those that lie behind as_of
            undated = () if asked or not may_be_missing(time, self.leaf, self.catalog) else (NullCheck(value=moment),)
            bounds.append(Logical(operator="or", operands=(before, *undated)) if undated else before)
        return bounds

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
        inner = self.catalog.step_name(f"{self.fact.name}_parts")
        measured = Projection(name="value", expression=self._aggregate(leaf, None))
        where = [*self._resolved(self.request.where), *self._conditions(leaf), *self.extra_where]
        if nesting.per is not None:
            where.append(NullCheck(value=per[len(keys)].expression, negated=True))
        self._append(inner, [*per, measured], where, True, f"{leaf.name}: the value of each part.")
        counted = nesting.function == "count"
        outer = Aggregate(
            function=nesting.function,
            argument=None if counted else between_values(nesting.function, ColumnRef(table=inner, column="value")),
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
                joins=(*self.scope.joins, *self.balance.joins),
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
        argument = None
        if aggregate.argument is not None:
            argument = between_values(aggregate.function, self.scope.resolve(aggregate.argument))
        built = Aggregate(function=aggregate.function, argument=argument, where=where, fraction=aggregate.fraction)
        return as_promised(built, aggregate, self.catalog.type_of)


def may_be_missing(column: ColumnRef, leaf: Leaf, catalog: Catalog) -> bool:
    """Whether rows of the leaf may have no value in `column`: empty there, or of a row that they do not lead to."""
    declared = catalog.dataset(column.table).column(column.column)
    if declared is None or declared.nullable:
        return True
    at = leaf.base
    for name in column.via or leaf.via(column.table) or ():
        relation = catalog.relation(at, name)
        if relation.orphans != "exclude":
            return leaf.home != column.table
        at = relation.to
    return False


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

"""Facts brought onto one row per key: the keys of all of them, every member of an entity, or every period."""

import datetime
from dataclasses import dataclass, field

from compiler.planning.catalog import Catalog
from compiler.planning.days import floor_to_grain
from compiler.planning.dimensions import Dimensions
from compiler.planning.fact import Fact
from compiler.planning.scope import Scope
from schemas.discovery import Leaf
from schemas.errors import UnplannableError
from schemas.expressions import (
    Coalesce,
    ColumnRef,
    Constant,
    Expression,
    SameAs,
    all_of,
    columns_in,
)
from schemas.plan import Calendar, Input, Join, Projection, Select, Step, Union
from schemas.query import Table


@dataclass
class Spine:
    """Builds the steps between the facts and the result; `steps` holds them in order when `merge` returns."""

    query: Table
    dimensions: Dimensions
    facts: list[Fact]
    catalog: Catalog
    dense_grain: str | None
    """Grain of a window over rows, which needs every period to be there."""
    computed: tuple[datetime.date | None, datetime.date | None]
    steps: list[Step] = field(default_factory=list)

    def merge(self) -> str:
        """The name of the step with one row per key and a column for each leaf; one fact may be that already."""
        if len(self.facts) == 1 and not self.query.every_member_of and not self.dense_grain:
            return self.facts[0].name
        spine = self._spine()
        name = self.catalog.step_name("merged")
        keys, labels = self.dimensions.keys, self.dimensions.labels if self.dimensions.keys else ()
        names = (*(key.name for key in keys), *(label.name for label in labels))
        shown = [Projection(name=name, expression=ColumnRef(table=spine.alias, column=name)) for name in names]
        joins = tuple(
            Join(kind="left", input=Input(relation=fact.name, alias=fact.name), on=self._same_keys(spine.alias, fact))
            for fact in self.facts
            if fact.name != spine.relation
        )
        leaves = [
            Projection(name=leaf.name, expression=filled(ColumnRef(table=fact.name, column=leaf.name), leaf))
            for fact in self.facts
            for leaf in fact.leaves
        ]
        self.steps.append(
            Select(
                name=name,
                purpose="One row per key: each fact joined at its own grain.",
                source=spine,
                joins=joins,
                columns=(*shown, *leaves),
            )
        )
        return name

    def _spine(self) -> Input:
        if self.query.every_member_of:
            return self._members(self.query.every_member_of)
        if not self.dimensions.keys:
            return Input(relation=self.facts[0].name, alias=self.facts[0].name)
        return self._dense_keys() if self.dense_grain else self._keys_of_facts()

    def _members(self, entity: str) -> Input:
        """Every row of the entity that the filters leave, with its key and labels under their output names."""
        alias = self.catalog.short_name(entity)
        scope = Scope(self.catalog, entity, {}, ())
        columns = []
        for column in self.dimensions.columns:
            value = column.value
            if value is None or value.table != entity:
                raise UnplannableError(f"{column.name} is no attribute of each {self.catalog.dataset(entity).entity}.")
            columns.append(Projection(name=column.name, expression=scope.resolve(value)))
        for condition in self.query.where:
            if any(column.table != entity for column in columns_in(condition)):
                raise UnplannableError("Every member, and a condition on something else: only those with it, or all?")
        keys = {key.value.column for key in self.dimensions.keys if key.value is not None}
        single = self.catalog.short_name(entity).removesuffix("s")
        name = self.catalog.step_name(f"every_{single}")
        self.steps.append(
            Select(
                name=name,
                purpose=f"Every row of {entity}, also without activity.",
                source=scope.source,
                joins=scope.joins,
                columns=tuple(columns),
                where=all_of((*map(scope.resolve, self.query.where), *self.catalog.visible(entity, scope.alias))),
                distinct=not set(self.catalog.dataset(entity).primary_key) <= keys,
            )
        )
        return Input(relation=name, alias=alias)

    def _keys_of_facts(self) -> Input:
        name = self.catalog.step_name("keys")
        columns = tuple(column.name for column in self.dimensions.columns)
        self.steps.append(
            Union(
                name=name,
                purpose="Every key that some fact has.",
                inputs=tuple(fact.name for fact in self.facts),
                columns=columns,
            )
        )
        return Input(relation=name, alias=name)

    def _dense_keys(self) -> Input:
        """Every period of the computed range beside every combination of the other keys."""
        time, (start, end) = self.dimensions.time, self.computed
        if time is None or start is None or end is None:
            raise UnplannableError("A rolling window needs a time grain and a period with a start.")
        calendar = self.catalog.step_name("calendar")
        self.steps.append(
            Calendar(
                name=calendar,
                purpose=f"Each {time.grain} of the period, so that none is missing from a window.",
                grain=time.grain,
                start=floor_to_grain(start, time.grain or "day"),
                end=end,
                column=time.name,
            )
        )
        others = tuple(column.name for column in self.dimensions.columns if column is not time)
        columns = [Projection(name=time.name, expression=ColumnRef(table=calendar, column=time.name))]
        joins: tuple[Join, ...] = ()
        if others:
            groups = self.catalog.step_name("groups")
            inputs = tuple(fact.name for fact in self.facts)
            self.steps.append(
                Union(name=groups, purpose="Every group that some fact has.", inputs=inputs, columns=others)
            )
            columns += [Projection(name=name, expression=ColumnRef(table=groups, column=name)) for name in others]
            joins = (Join(kind="cross", input=Input(relation=groups, alias=groups)),)
        name = self.catalog.step_name("keys")
        self.steps.append(
            Select(
                name=name,
                purpose="Every period of every group.",
                source=Input(relation=calendar, alias=calendar),
                joins=joins,
                columns=tuple(columns),
            )
        )
        return Input(relation=name, alias=name)

    def _same_keys(self, left: str, fact: Fact) -> Expression | None:
        pairs = tuple(
            SameAs(left=ColumnRef(table=fact.name, column=key.name), right=ColumnRef(table=left, column=key.name))
            for key in self.dimensions.keys
        )
        return all_of(pairs) or Constant(type="boolean", text="true")


def filled(value: Expression, leaf: Leaf) -> Expression:
    """A fact without rows for a key counts as its declared filling."""
    if leaf.fill_nulls_with is None:
        return value
    return Coalesce(values=(value, Constant(type="integer", text=str(leaf.fill_nulls_with))))

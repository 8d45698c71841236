"""The last steps: facts brought onto one row per key, measures computed, rows filtered, cut and ordered."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from compiler.planning.catalog import Catalog
from compiler.planning.dimensions import Dimensions, Label
from compiler.planning.fact import Fact, floor_to_grain, leaf_type
from compiler.planning.types import expression_type
from schemas.discovery import BoundMeasure, Discovery, Leaf
from schemas.errors import UnplannableError
from schemas.expressions import (
    Aggregate,
    Arithmetic,
    Cast,
    Coalesce,
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    NullCheck,
    SameAs,
    ShiftDate,
    SortKey,
    Window,
    all_of,
    columns_in,
    walk,
)
from schemas.plan import Calendar, Input, Join, Projection, Select, Step, Union
from schemas.query import Table
from schemas.rewrite import rewrite

MERGED = "merged"


@dataclass
class ResultPlanner:
    """Builds the steps after the facts; `steps` holds them in order when `plan` returns."""

    query: Table
    discovery: Discovery
    dimensions: Dimensions
    facts: list[Fact]
    catalog: Catalog
    shown_from: datetime.date | None
    """First day shown, where earlier periods are computed for windows only."""
    dense_grain: str | None
    """Grain of a window over rows, which needs every period to be there."""
    computed: tuple[datetime.date | None, datetime.date | None]
    steps: list[Step] = field(default_factory=list)

    def plan(self) -> tuple[Step, ...]:
        """The remaining steps; the last is the result."""
        if self._is_plain():
            self._finish_plain()
        else:
            self._merge()
            self._finish()
        return tuple(self.steps)

    # one fact, its columns as they are

    def _is_plain(self) -> bool:
        simple = all(isinstance(m.formula, ColumnRef) and not self._filled(m) for m in self.discovery.measures)
        special = self.query.having or self.query.limit is not None or self.query.every_member_of or self.dense_grain
        last = self.facts[0].steps[-1]
        order = [measure.name for measure in self.discovery.measures]
        return (
            len(self.facts) == 1
            and simple
            and not special
            and isinstance(last, Select)
            and bool(self.dimensions.keys)
            and [column.name for column in last.columns][-len(order) :] == order
        )

    def _filled(self, measure: BoundMeasure) -> bool:
        leaf = self._leaf(measure.formula) if isinstance(measure.formula, ColumnRef) else None
        return leaf is not None and leaf.fill_nulls_with is not None and leaf.aggregate.function == "sum"

    def _leaf(self, column: ColumnRef) -> Leaf | None:
        return next((leaf for leaf in self.discovery.leaves if leaf.name == column.column), None)

    def _finish_plain(self) -> None:
        last = self.facts[0].steps.pop()
        if not isinstance(last, Select):
            raise TypeError("a fact ends in a select")
        shown = {column.name: column for column in last.columns}
        named = [column.name for column in self.dimensions.columns]
        ordered = (*(shown[name] for name in named), *(c for c in last.columns if c.name not in named))
        self.steps.append(last.model_copy(update={"columns": ordered, "order_by": self._order({})}))

    # several facts, or formulas over them

    def _merge(self) -> None:
        """One row per key with a column for each leaf, under the name `merged` unless one fact is that already."""
        if len(self.facts) == 1 and not self.query.every_member_of and not self.dense_grain:
            self.source = self.facts[0].name
            return
        self.source = MERGED
        spine, labels = self._spine()
        joins = tuple(
            Join(kind="left", input=Input(relation=fact.name, alias=fact.name), on=self._same_keys(spine.alias, fact))
            for fact in self.facts
            if fact.name != spine.relation
        )
        keys = [Projection(name=key.name, expression=ColumnRef(table=spine.alias, column=key.name))
                for key in self.dimensions.keys]  # fmt: skip
        leaves = [
            Projection(name=leaf.name, expression=self._present(ColumnRef(table=fact.name, column=leaf.name), leaf))
            for fact in self.facts
            for leaf in fact.leaves
        ]
        self.steps.append(
            Select(
                name=MERGED,
                purpose="One row per key: each fact joined at its own grain.",
                source=spine,
                joins=joins,
                columns=(*keys, *labels, *leaves),
            )
        )

    def _spine(self) -> tuple[Input, list[Projection]]:
        entity = self.query.every_member_of
        if entity:
            alias = self.catalog.short_name(entity)
            labels = [self._label(label, alias) for label in self.dimensions.labels]
            return self._members(entity, alias), labels
        if not self.dimensions.keys:
            first = self.facts[0]
            return Input(relation=first.name, alias=first.name), []
        spine = self._dense_keys() if self.dense_grain else self._keys_of_facts()
        labels = [self._label(label, spine.alias) for label in self.dimensions.labels]
        return spine, labels

    @staticmethod
    def _label(label: Label, alias: str) -> Projection:
        return Projection(name=label.name, expression=ColumnRef(table=alias, column=label.name))

    def _members(self, entity: str, alias: str) -> Input:
        """Every row of the entity, with its key and labels under their output names."""
        name = f"every_{alias.rstrip('s')}" if alias.endswith("s") else f"every_{alias}"
        columns = []
        for column in self.dimensions.columns:
            value = column.value
            if value is None or value.table != entity:
                raise UnplannableError(f"{column.name} is no attribute of each {self.catalog.dataset(entity).entity}.")
            columns.append(Projection(name=column.name, expression=self.catalog.physical(value, alias)))
        self.steps.append(
            Select(
                name=name,
                purpose=f"Every row of {entity}, also without activity.",
                source=self.catalog.input(entity, alias),
                columns=tuple(columns),
            )
        )
        return Input(relation=name, alias=alias)

    def _keys_of_facts(self) -> Input:
        columns = tuple(column.name for column in self.dimensions.columns)
        self.steps.append(
            Union(
                name="keys",
                purpose="Every key that some fact has.",
                inputs=tuple(fact.name for fact in self.facts),
                columns=columns,
            )
        )
        return Input(relation="keys", alias="keys")

    def _dense_keys(self) -> Input:
        """Every period of the computed range beside every combination of the other keys."""
        time, (start, end) = self.dimensions.time, self.computed
        if time is None or start is None or end is None:
            raise UnplannableError("A rolling window needs a time grain and a period with a start.")
        self.steps.append(
            Calendar(
                name="calendar",
                purpose=f"Each {time.grain} of the period, so that none is missing from a window.",
                grain=time.grain,
                start=floor_to_grain(start, time.grain or "day"),
                end=end,
                column=time.name,
            )
        )
        others = [column for column in self.dimensions.columns if column is not time]
        keys = [Projection(name=time.name, expression=ColumnRef(table="calendar", column=time.name))]
        joins: tuple[Join, ...] = ()
        if others:
            names = tuple(column.name for column in others)
            self.steps.append(
                Union(
                    name="groups",
                    purpose="Every group that some fact has.",
                    inputs=tuple(fact.name for fact in self.facts),
                    columns=names,
                )
            )
            keys += [Projection(name=name, expression=ColumnRef(table="groups", column=name)) for name in names]
            joins = (Join(kind="cross", input=Input(relation="groups", alias="groups")),)
        self.steps.append(
            Select(
                name="keys",
                purpose="Every period of every group.",
                source=Input(relation="calendar", alias="calendar"),
                joins=joins,
                columns=tuple(keys),
            )
        )
        return Input(relation="keys", alias="keys")

    def _same_keys(self, left: str, fact: Fact) -> Expression | None:
        pairs = tuple(
            SameAs(left=ColumnRef(table=fact.name, column=key.name), right=ColumnRef(table=left, column=key.name))
            for key in self.dimensions.keys
        )
        return all_of(pairs) or Constant(type="boolean", text="true")

    @staticmethod
    def _present(value: Expression, leaf: Leaf) -> Expression:
        """A fact without rows for a key counts as its declared filling."""
        if leaf.fill_nulls_with is None:
            return value
        return Coalesce(values=(value, Constant(type="integer", text=str(leaf.fill_nulls_with))))

    # the result

    def _finish(self) -> None:
        alias, offsets = self.source, self._offsets()
        formulas = {measure.name: self._formula(measure, alias) for measure in self.discovery.measures}
        values: dict[str, Expression] = {
            column.name: ColumnRef(table=alias, column=column.name) for column in self.dimensions.columns
        }
        values |= {name: self._typed(measure, formulas[measure.name]) for name, measure in self._by_name().items()}
        conditions = [self._threshold(values, t.measure, t.operator, t.value) for t in self.query.having]
        windowed = any(isinstance(part, Window) for formula in formulas.values() for part in walk(formula))
        if windowed and self.query.having and self.query.limit is not None:
            raise UnplannableError("A threshold and a top N beside a figure over several rows: ask for one of them.")
        shown = self._shown(alias)
        qualify = list(shown) if windowed else []
        where = list(conditions) if windowed else [*conditions, *shown]
        if windowed and conditions:
            qualify, where = [*qualify, *conditions], []
        if self.query.limit is not None:
            qualify.append(self._top(values))
            where += self._ranked_are_known(values)
        self.steps.append(
            Select(
                name="result",
                purpose="The measures, from their components.",
                source=Input(relation=self.source, alias=alias),
                joins=tuple(self._offset_join(alias, name, *offset) for name, offset in offsets.items()),
                columns=tuple(Projection(name=name, expression=value) for name, value in values.items()),
                where=all_of(tuple(where)),
                qualify=all_of(tuple(qualify)),
                order_by=self._order(values),
            )
        )

    def _by_name(self) -> Mapping[str, BoundMeasure]:
        return {measure.name: measure for measure in self.discovery.measures}

    def _formula(self, measure: BoundMeasure, alias: str) -> Expression:
        time = self.dimensions.time
        others = tuple(ColumnRef(table=alias, column=key.name) for key in self.dimensions.keys if key is not time)

        def settle(node: Expression) -> Expression | None:
            if isinstance(node, Window):
                partition: list[Expression] = []
                for part in node.partition_by:
                    partition += others if _is(part, "<other dimensions>") else [rewrite(part, settle)]
                argument = rewrite(node.argument, settle) if node.argument is not None else None
                order = tuple(SortKey(expression=rewrite(key.expression, settle)) for key in node.order_by)
                return node.model_copy(
                    update={"partition_by": tuple(partition), "argument": argument, "order_by": order}
                )
            if _is(node, "<time>"):
                if time is None:
                    raise UnplannableError(f"{measure.name} runs over time: name a grain such as month.")
                return ColumnRef(table=alias, column=time.name)
            if isinstance(node, ColumnRef):
                return self._value(node, alias)
            return None

        return rewrite(measure.formula, settle)

    def _value(self, node: ColumnRef, alias: str) -> Expression:
        leaf = self._leaf(node)
        column = ColumnRef(table=node.table or alias, column=node.column)
        summed = leaf is not None and leaf.aggregate.function == "sum" and leaf.nesting is None
        return self._present(column, leaf) if leaf is not None and summed and self.source != MERGED else column

    def _typed(self, measure: BoundMeasure, formula: Expression) -> Expression:
        """A cast where adding up or subtracting would widen the type the model promises."""
        leaves = {leaf.name: leaf_type(leaf, self.catalog) for leaf in self.discovery.leaves}
        if isinstance(measure.formula, ColumnRef) and measure.formula.column in leaves:
            return formula
        widened = any(
            isinstance(p, Window | Aggregate) or (isinstance(p, Arithmetic) and p.operator != "/")
            for p in walk(formula)
        )
        kind = self.type_of(measure)
        if widened and kind != "DOUBLE":
            return Cast(value=formula, type=kind)
        return formula

    def type_of(self, measure: BoundMeasure) -> str:
        """The DuckDB type of an output measure."""
        leaves = {leaf.name: leaf_type(leaf, self.catalog) for leaf in self.discovery.leaves}
        return expression_type(measure.formula, lambda column: leaves.get(column.column, "BIGINT"))

    def _threshold(self, values: Mapping[str, Expression], measure: str, operator: str, value: str) -> Expression:
        number = Constant(type="decimal" if "." in value else "integer", text=value)
        return Comparison(operator=operator, left=values[measure], right=number)

    def _top(self, values: Mapping[str, Expression]) -> Expression:
        order = tuple(SortKey(expression=values[o.by], descending=o.descending) for o in self.query.order)
        if not order:
            raise UnplannableError("The first rows of what order? Name the measure to rank by.")
        if any(isinstance(part, Window) for key in order for part in walk(key.expression)):
            raise UnplannableError("The first rows by a share, change or running figure: rank by a plain measure.")
        within = tuple(values[name] for name in self.query.limit_per)
        ranked = Window(function="rank", partition_by=within, order_by=order)
        return Comparison(operator="<=", left=ranked, right=Constant(type="integer", text=str(self.query.limit)))

    def _ranked_are_known(self, values: Mapping[str, Expression]) -> list[Expression]:
        """A group without a value is none of the things that are ranked."""
        ranked = [key for key in self.dimensions.keys if key.value is not None and key.name not in self.query.limit_per]
        return [NullCheck(value=values[key.name], negated=True) for key in ranked]

    def _order(self, values: Mapping[str, Expression]) -> tuple[SortKey, ...]:
        """The order asked for, then the keys: one order for the same rows."""
        names = {o.by: o.descending for o in self.query.order}
        first = {name: False for name in self.query.limit_per if name not in names}
        keys = {key.name: False for key in self.dimensions.keys if key.name not in names and key.name not in first}
        return tuple(
            SortKey(expression=ColumnRef(table="", column=name), descending=descending)
            for name, descending in {**first, **names, **keys}.items()
        )

    # windows

    def _offsets(self) -> dict[str, tuple[int, str]]:
        """The offset tables the formulas read: alias, and how many of which grain earlier."""
        found: dict[str, tuple[int, str]] = {}
        for measure in self.discovery.measures:
            for column in columns_in(measure.formula):
                if column.table.startswith("previous_"):
                    grain, _, count = column.table.removeprefix("previous_").partition("_")
                    found[column.table] = (int(count), grain)
        return found

    def _offset_join(self, alias: str, name: str, count: int, grain: str) -> Join:
        time = self.dimensions.time
        if time is None:
            raise UnplannableError("A comparison with an earlier period needs a time grain such as month.")
        pairs: list[Expression] = []
        for key in self.dimensions.keys:
            current: Expression = ColumnRef(table=alias, column=key.name)
            if key is time:
                current = ShiftDate(value=current, count=-count, grain=grain)
            pairs.append(SameAs(left=ColumnRef(table=name, column=key.name), right=current))
        return Join(kind="left", input=Input(relation=self.source, alias=name), on=all_of(tuple(pairs)))

    def _shown(self, alias: str) -> tuple[Expression, ...]:
        time = self.dimensions.time
        if self.shown_from is None or time is None:
            return ()
        first = Constant(type="date", text=self.shown_from.isoformat())
        return (Comparison(operator=">=", left=ColumnRef(table=alias, column=time.name), right=first),)


def _is(node: Expression, placeholder: str) -> bool:
    return isinstance(node, ColumnRef) and node.column == placeholder

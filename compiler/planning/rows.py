"""Lists of rows: the rows of one dataset with chosen columns, sorted and cut, one per identity."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from compiler.planning.catalog import Catalog, catalog_of
from compiler.planning.days import date_constant
from compiler.planning.scope import Scope
from compiler.planning.types import as_promised, expression_type
from compiler.words import in_words
from schemas.data_model import Constraint, DataModel, ModelColumn
from schemas.discovery import Discovery
from schemas.errors import UnplannableError
from schemas.expressions import (
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    NullCheck,
    SetAggregate,
    SortKey,
    Window,
    all_of,
    columns_in,
    subqueries_in,
)
from schemas.plan import Input, Plan, Projection, Select
from schemas.query import RowColumn, Rows
from schemas.workspace import Dataset

_LISTED = "listed"


def plan_rows(
    query: Rows,
    discovery: Discovery,
    datasets: Iterable[Dataset],
    *,
    name: str,
    schema: str,
    as_of: datetime.date,
) -> DataModel:
    """The model `schema.name` for a list whose paths are settled."""
    catalog = catalog_of(discovery, datasets, as_of)
    planner = _RowsPlanner(query, catalog)
    grain, steps = planner.grain(), tuple(planner.steps())
    return DataModel(
        name=name,
        target_table=f"{schema}.{name}",
        columns=tuple(_column(column, query, catalog, column.name in grain) for column in query.columns),
        grain=grain,
        constraints=_constraints(grain, query, catalog),
        plan=Plan(steps=(*catalog.cleaning_steps(), *steps)),
        order=tuple(name for name in planner.shown_order() if name),
    )


class _RowsPlanner:
    def __init__(self, query: Rows, catalog: Catalog) -> None:
        self.query, self.catalog = query, catalog
        self.dataset = catalog.dataset(query.dataset)
        time = self.dataset.time
        self.time = ColumnRef(table=query.dataset, column=time) if time is not None else None
        self.keys = tuple(ColumnRef(table=query.dataset, column=key) for key in self.dataset.primary_key)
        needed: list[Expression] = [
            *(column.expression for column in query.columns),
            *query.where,
            *(order.expression for order in query.order),
            *query.limit_per,
            *self.keys,
        ]
        self.scope = Scope(catalog, query.dataset, {}, needed)

    def grain(self) -> tuple[str, ...]:
        """The shown columns that tell rows apart; none where the key is not shown."""
        if self.query.distinct:
            return tuple(column.name for column in self.query.columns)
        shown = {column.expression: column.name for column in self.query.columns}
        names = tuple(shown.get(key, "") for key in self.keys)
        return names if names and all(names) else ()

    def shown_order(self) -> tuple[str, ...]:
        """The output column of each sort key; empty for one that is not shown."""
        shown = {column.expression: column.name for column in self.query.columns}
        return tuple(shown.get(order.expression, "") for order in self.query.order)

    def steps(self) -> tuple[Select, ...]:
        """The rows with their sort keys, then the first of them without."""
        query = self.query
        columns = [Projection(name=column.name, expression=self._value(column.expression)) for column in query.columns]
        order = self._order(columns)
        ties = self._ties(columns)
        within = self._within(columns)
        wanted = {p.name: p for p in (*order, *within, *ties)}
        hidden = [p for p in wanted.values() if all(p.name != column.name for column in columns)]
        if query.distinct and hidden:
            raise UnplannableError("Different rows cannot be put in the order of a column that is not shown.")
        sort = tuple(
            SortKey(expression=ColumnRef(table=_LISTED, column=key.name), descending=asked.descending)
            for key, asked in zip(order, query.order, strict=True)
        )
        rest = tuple(SortKey(expression=ColumnRef(table=_LISTED, column=p.name)) for p in ties)
        return (
            Select(
                name=_LISTED,
                purpose=self._purpose(),
                source=self.scope.source,
                joins=self.scope.joins,
                columns=(*columns, *hidden),
                where=all_of(
                    (
                        *(self.scope.resolve(part) for part in query.where),
                        *self._period(),
                        *(NullCheck(value=part.expression, negated=True) for part in within),
                        *(NullCheck(value=key.expression, negated=True) for key in order[: query.limit is not None]),
                    )
                ),
                distinct=query.distinct,
            ),
            Select(
                name="result",
                purpose=self._cut(),
                source=Input(relation=_LISTED, alias=_LISTED),
                columns=tuple(
                    Projection(name=column.name, expression=ColumnRef(table=_LISTED, column=column.name))
                    for column in query.columns
                ),
                qualify=self._first(sort, within),
                order_by=(*sort, *(key for key in rest if key.expression not in [s.expression for s in sort])),
            ),
        )

    def _value(self, expression: Expression) -> Expression:
        """An expression of the row; figures of other rows have their type already."""
        resolved = self.scope.resolve(expression)
        typed = isinstance(expression, SetAggregate)
        return resolved if typed else as_promised(resolved, expression, self.catalog.type_of)

    def _order(self, columns: list[Projection]) -> list[Projection]:
        found = []
        for position, order in enumerate(self.query.order, start=1):
            resolved = self._value(order.expression)
            shown = next((column for column in columns if column.expression == resolved), None)
            found.append(shown or Projection(name=_free(f"order_{position}", columns), expression=resolved))
        return found

    def _ties(self, columns: list[Projection]) -> list[Projection]:
        """What puts rows in one order where the sort keys are the same: the key, else everything shown."""
        if self.query.distinct or not self.keys:
            return columns
        found = []
        for position, key in enumerate(self.keys, start=1):
            resolved = self.scope.resolve(key)
            shown = next((column for column in columns if column.expression == resolved), None)
            found.append(shown or Projection(name=_free(f"key_{position}", columns), expression=resolved))
        return found

    def _within(self, columns: list[Projection]) -> list[Projection]:
        """The values within each combination of which the limit holds."""
        found = []
        for position, part in enumerate(self.query.limit_per, start=1):
            resolved = self.scope.resolve(part)
            shown = next((column for column in columns if column.expression == resolved), None)
            found.append(shown or Projection(name=_free(f"group_{position}", columns), expression=resolved))
        return found

    def _period(self) -> tuple[Expression, ...]:
        """Nothing of the future, and what the period says: a row without a date is in none."""
        period, time = self.query.period, self.time
        if period is not None and time is None:
            raise UnplannableError(f"A {self.dataset.entity} has no date, so it has no periods.")
        if period is None or time is None or (period.start is None and period.end is None):
            return self.catalog.visible(self.query.dataset, self.scope.alias)
        moment = self.scope.resolve(time)
        ends = [end for end in (period.end, self.catalog.later(self.query.dataset)) if end is not None]
        bounds: list[Expression] = []
        if period.start is not None:
            bounds.append(Comparison(operator=">=", left=moment, right=date_constant(period.start)))
        if ends:
            bounds.append(Comparison(operator="<", left=moment, right=date_constant(min(ends))))
        return tuple(bounds)

    def _first(self, sort: tuple[SortKey, ...], within: list[Projection]) -> Expression | None:
        if self.query.limit is None:
            return None
        if not sort:
            raise UnplannableError("The first rows by which order?")
        partition = tuple(ColumnRef(table=_LISTED, column=part.name) for part in within)
        place = Window(function="rank", partition_by=partition, order_by=sort)
        last = Comparison(operator="<=", left=place, right=_number(self.query.limit))
        if not self.query.skip:
            return last
        return all_of((Comparison(operator=">", left=place, right=_number(self.query.skip)), last))

    def _purpose(self) -> str:
        kind = "Different values" if self.query.distinct else "The rows"
        return f"{kind} of {self.query.dataset} that are asked for."

    def _cut(self) -> str:
        if self.query.limit is None:
            return ""
        each = " of each group" if self.query.limit_per else ""
        if self.query.skip:
            return f"Places {self.query.skip + 1} to {self.query.limit}{each}."
        return f"The first {self.query.limit}{each}, with all that tie with the last of them."


def _number(value: int) -> Constant:
    return Constant(type="integer", text=str(value))


def _free(name: str, columns: list[Projection]) -> str:
    while any(column.name == name for column in columns):
        name += "_"
    return name


def _column(column: RowColumn, query: Rows, catalog: Catalog, in_grain: bool) -> ModelColumn:
    expression = column.expression
    declared = None
    if isinstance(expression, ColumnRef):
        dataset = catalog.dataset(expression.table)
        declared = dataset.column(expression.column)
    counted = isinstance(expression, SetAggregate) and expression.function.startswith("count")
    described = declared.description if declared is not None else ""
    sources = [f"{c.table}.{c.column}" for c in columns_in(expression)]
    for inner in subqueries_in(expression):
        argument = inner.argument if isinstance(inner, SetAggregate) else None
        sources += [f"{c.table}.{c.column}" for c in (columns_in(argument) if argument is not None else ())]
    return ModelColumn(
        name=column.name,
        type=expression_type(expression, catalog.type_of),
        nullable=not (counted or _always_there(expression, query, catalog)),
        description=described or f"{column.name.replace('_', ' ').capitalize()}.",
        role="measure" if isinstance(expression, SetAggregate) else "dimension" if in_grain else "label",
        expression=f"{expression.table}.{expression.column}"
        if isinstance(expression, ColumnRef)
        else in_words(expression),
        sources=tuple(dict.fromkeys(sources)),
        unit=declared.unit if declared is not None else "",
    )


def _always_there(expression: Expression, query: Rows, catalog: Catalog) -> bool:
    """Whether it is a column of the row itself, not of one it leads to, that the source never leaves empty."""
    if not isinstance(expression, ColumnRef) or expression.table != query.dataset or expression.via:
        return False
    declared = catalog.dataset(query.dataset).column(expression.column)
    return declared is not None and not declared.nullable


def _constraints(grain: tuple[str, ...], query: Rows, catalog: Catalog) -> tuple[Constraint, ...]:
    found = [
        Constraint(kind="not_null", columns=(column.name,), reason="Declared by the source.")
        for column in query.columns
        if _always_there(column.expression, query, catalog)
    ]
    if grain:
        found.append(Constraint(kind="unique", columns=grain, reason="The grain."))
    return tuple(found)

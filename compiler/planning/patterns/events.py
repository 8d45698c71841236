"""Events read from their dataset: a select over one scope, with policies applied and the period as bounds."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from compiler.planning.catalog import Catalog
from compiler.planning.days import date_constant
from compiler.planning.scope import Scope
from schemas.data_model import ModelColumn
from schemas.errors import InternalError
from schemas.expressions import ColumnRef, Comparison, Expression, Logical, NullCheck, all_of
from schemas.nouns import plural
from schemas.patterns import Events
from schemas.period import Period
from schemas.plan import Input, Join, Projection, Select


class EventReader:
    """Reads `events`; nothing from `as_of` on is visible."""

    def __init__(self, events: Events, catalog: Catalog, as_of: datetime.date) -> None:
        self.events, self.catalog, self.as_of = events, catalog, as_of
        needed: list[Expression] = [events.actor, *events.things, *events.where]
        needed += [part for part in (events.time, events.amount, events.occasion, events.segment) if part is not None]
        self.scope = Scope(catalog, events.dataset, {}, needed)

    @property
    def time(self) -> ColumnRef:
        """The date of an event."""
        if self.events.time is None:
            raise InternalError(f"the events of {self.events.dataset} are not dated")
        return self.events.time

    def select(
        self,
        name: str,
        purpose: str,
        columns: Mapping[str, Expression],
        *,
        period: Period | None = None,
        distinct: bool = False,
        grouped: bool = False,
        undated: bool = False,
    ) -> Select:
        """A step over the events of known actors and things; `columns` are semantic, by output name.

        Without a date they are left out, unless `undated` and no period is asked for.
        """
        keys = (self.events.actor, *self.events.things)
        known = [NullCheck(value=self.scope.resolve(key), negated=True) for key in keys]
        conditions = [self.scope.resolve(condition) for condition in self.events.where]
        return Select(
            name=name,
            purpose=purpose,
            source=self.scope.source,
            joins=self.scope.joins,
            columns=tuple(Projection(name=n, expression=self.scope.resolve(value)) for n, value in columns.items()),
            where=all_of((*conditions, *known, *self._bounds(period, undated=undated))),
            distinct=distinct,
            grouped=grouped,
        )

    def _bounds(self, period: Period | None, *, undated: bool) -> tuple[Expression, ...]:
        if self.events.time is None:
            return ()
        moment = self.scope.resolve(self.events.time)
        start = period.start if period is not None else None
        end = min(period.end if period is not None and period.end is not None else self.as_of, self.as_of)
        before: Expression = Comparison(operator="<", left=moment, right=date_constant(end))
        if undated and start is None and (period is None or period.end is None):
            return (Logical(operator="or", operands=(before, NullCheck(value=moment))),)
        if start is None:
            return (before,)
        return (Comparison(operator=">=", left=moment, right=date_constant(start)), before)


def key_column(name: str, key: ColumnRef, catalog: Catalog) -> ModelColumn:
    """The output column of a key."""
    dataset = catalog.dataset(key.table)
    column = dataset.column(key.column)
    described = column.description if column is not None else ""
    return ModelColumn(
        name=name,
        type=catalog.type_of(key),
        nullable=False,
        description=described or f"Key of the {dataset.entity}.",
        role="dimension",
        expression=f"{key.table}.{key.column}",
        sources=(f"{key.table}.{key.column}",),
    )


def figure_column(
    name: str,
    kind: str,
    description: str,
    formula: str,
    sources: tuple[str, ...],
    *,
    unit: str = "",
    nullable: bool = False,
) -> ModelColumn:
    """The output column of a computed figure; such figures do not add up."""
    return ModelColumn(
        name=name,
        type=kind,
        nullable=nullable,
        description=description,
        role="measure",
        expression=formula,
        sources=sources,
        unit=unit,
        additivity="non_additive",
    )


def sources_of(events: Events) -> tuple[str, ...]:
    """The columns that every figure of the events is told from."""
    optional = (part for part in (events.time, events.segment) if part is not None)
    columns = (events.actor, *events.things, *optional)
    return tuple(dict.fromkeys(f"{column.table}.{column.column}" for column in columns))


def shown(key: ColumnRef, catalog: Catalog) -> ColumnRef | None:
    """The column that people know the thing of `key` by, where there is one to show beside the key."""
    dataset = catalog.dataset(key.table)
    display = dataset.column(dataset.display or "")
    identifies = dataset.primary_key == (key.column,)
    if not identifies or display is None or display.pii or display.name == key.column:
        return None
    return ColumnRef(table=key.table, column=display.name)


def things(key: ColumnRef, catalog: Catalog) -> str:
    """The things of `key` as part of a column name: `order_items`."""
    dataset = catalog.dataset(key.table)
    noun = dataset.entity if dataset.primary_key == (key.column,) else key.column.removesuffix("_id")
    return re.sub(r"[^a-z0-9]+", "_", plural(noun.lower()))


def label_column(name: str, label: ColumnRef, catalog: Catalog) -> ModelColumn:
    """The output column of a display name."""
    dataset = catalog.dataset(label.table)
    column = dataset.column(label.column)
    return ModelColumn(
        name=name,
        type=catalog.type_of(label),
        nullable=True,
        description=(column.description if column is not None else "") or f"Name of the {dataset.entity}.",
        role="label",
        expression=f"{label.table}.{label.column}",
        sources=(f"{label.table}.{label.column}",),
    )


def label_join(key: ColumnRef, value: Expression, alias: str, catalog: Catalog) -> Join:
    """The dataset of `key`, joined to rows that hold its `value`."""
    source = catalog.looked_up(key.table, alias)
    on = Comparison(operator="=", left=ColumnRef(table=alias, column=key.column), right=value)
    return Join(kind="left", input=Input(relation=source.relation, alias=alias, physical=source.physical), on=on)

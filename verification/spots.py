"""Where a figure stands: the filters and the period of a query, and the dimension values of a row of its result."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from schemas.discovery import Leaf
from schemas.expressions import ColumnRef, DatePart, Expression
from schemas.patterns import Pattern
from schemas.query import AnyQuery


@dataclass(frozen=True)
class AttributeCell:
    """A row's value of an attribute; `type` is that of the result column."""

    attribute: ColumnRef
    type: str
    value: object
    entity: bool = False
    """The row of the dataset itself: NULL where a key leads to none."""


@dataclass(frozen=True)
class TimeCell:
    """A row's period: from `start` until before `end`; both None for a row without a date."""

    start: datetime.date | None
    end: datetime.date | None


@dataclass(frozen=True)
class PartCell:
    """A row's calendar part."""

    part: DatePart
    value: object


@dataclass(frozen=True)
class ExpressionCell:
    """A row's value of an expression; `type` is that of the result column."""

    expression: Expression
    type: str
    value: object


Cell = AttributeCell | TimeCell | PartCell | ExpressionCell
Spot = tuple[Cell, ...]
"""A row of the result by its dimension values; the empty one is the grand total."""

Bucket = tuple[datetime.date | None, datetime.date | None]
"""From the first day until before the second; None is open."""


@dataclass(frozen=True)
class Scope:
    """What holds for every leaf of a query. `start` and `end` are None where the period is open."""

    where: tuple[Expression, ...] = ()
    start: datetime.date | None = None
    end: datetime.date | None = None
    as_of: datetime.date | None = None
    """Events from this day on are invisible; rows without a date stay."""
    dated: bool = False
    """Leave out rows without a date, which no period holds."""
    members_of: str | None = None
    """Leave out rows that lead to no row of this dataset."""

    @property
    def last_end(self) -> datetime.date | None:
        """The day before which everything counted lies."""
        return min((day for day in (self.end, self.as_of) if day is not None), default=None)


def own_scope(leaf: Leaf, scope: Scope) -> Scope:
    """`scope`, in the leaf's own period where it has one."""
    if leaf.period is None:
        return scope
    return replace(scope, start=leaf.period.start, end=leaf.period.end)


def scope_of(query: AnyQuery, as_of: datetime.date | None = None) -> Scope:
    """The filters and the period of `query`."""
    period = query.read_in if isinstance(query, Pattern) else query.period
    start, end = (period.start, period.end) if period else (None, None)
    return Scope(where=query.where, start=start, end=end, as_of=as_of)

"""Control queries: the figures of a leaf, computed again on its own source in another way than the product's SQL."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from schemas.artifact import Artifact, children
from schemas.discovery import Leaf
from schemas.expressions import ColumnRef, Expression, Related, Truncate, columns_in
from schemas.query import OWN_DATE, AttributeDimension, Dimension, ExpressionDimension, Query, TimeDimension
from schemas.rewrite import rewrite
from schemas.workspace import Dataset
from verification.control_rows import BaseRows, RowReader
from verification.control_sources import Sources
from verification.expression_text import (
    NamedValues,
    UncheckableError,
    aggregate,
    identifier,
    literal,
    part_text,
    render,
    select,
)
from verification.routes import Hop, Path, hops_from, leaf_path
from verification.spots import (
    AttributeCell,
    Bucket,
    Cell,
    ExpressionCell,
    PartCell,
    Scope,
    Spot,
    TimeCell,
    own_scope,
    scope_of,
)


def control_query(leaf: Leaf, query: Query, datasets: Mapping[str, Dataset], as_of: datetime.date | None = None) -> str:
    """The total of `leaf` over the filters and the period of `query`: one row, one column `value`."""
    sources = Sources(datasets, as_of)
    reading = LeafReading(leaf, scope_of(query, as_of), BaseRows(sources, leaf.base, sources.alias()))
    body = select(("value",), f"({reading.select((*reading.conditions(), *reading.members(), reading.at(())))})")
    return sources.with_clause() + body


class LeafReading:
    """One leaf over its base rows: its figure, its conditions, and the condition of a spot."""

    def __init__(self, leaf: Leaf, scope: Scope, rows: BaseRows) -> None:
        self.leaf, self.scope, self.rows = leaf, own_scope(leaf, scope), rows
        self.reader = RowReader(rows, self._route)

    def _route(self, column: ColumnRef) -> Path | None:
        return leaf_path(self.rows.sources.datasets, self.leaf, column)

    def figure(self) -> str:
        """The leaf's aggregate."""
        call = self.leaf.aggregate
        argument = None if call.argument is None else render(call.argument, self.reader)
        return aggregate(call.function, argument, call.fraction)

    def select(self, conditions: tuple[str, ...]) -> str:
        """`value` and `copies` of the rows that fulfil `conditions`; a nested leaf is computed in two steps."""
        nesting = self.leaf.nesting
        keys = []
        if nesting is not None and nesting.per is not None:
            keys.append(self.reader.column(nesting.per))
            conditions = (*conditions, f"{keys[0]} IS NOT NULL")
        if nesting is not None and nesting.per_grain is not None:
            keys.append(render(Truncate(grain=nesting.per_grain, value=self._time()), self.reader))
        cells = (f"{self.figure()} AS value", f"{self.rows.copies()} AS copies")
        inner = select(cells, self.rows.source(), conditions, keys)
        if nesting is None:
            return inner
        kept = () if nesting.where is None else (render(nesting.where, NamedValues()),)
        figure = aggregate(nesting.function, None if nesting.function == "count" else "value")
        return select((f"{figure} AS value", "max(copies) AS copies"), f"({inner})", kept)

    def conditions(self, around: str | None = None) -> list[str]:
        """Everything a row has to fulfil. With `around` conditions that need that relation of the base are left out."""
        own = (*self.scope.where, *self.leaf.where, *self.leaf.measure_where)
        if self.leaf.aggregate.where is not None:
            own = (*own, self.leaf.aggregate.where)
        texts = [render(part, self.reader) for part in own if not self._through(part, around)]
        texts += [
            f"(NOT coalesce({render(exclusion.when, self.reader)}, FALSE))"
            for exclusion in self.leaf.exclusions
            if not self._through(exclusion.when, around)
        ]
        time = self.leaf.time
        if time is not None and self.leaf.validity is None and self._dates(time) and not self._through(time, around):
            texts += self._period(self.reader.column(time))
        return texts if around is not None else [*texts, *self._policies()]

    def _dates(self, time: ColumnRef) -> bool:
        """Whether the request uses the date: without one, a date in another table has no route and bounds nothing."""
        asked = self.scope.start or self.scope.end or self.scope.dated
        return bool(asked) or time.table == self.leaf.base or self.leaf.via(time.table) is not None

    def _through(self, part: Expression, relation: str | None) -> bool:
        """Whether `part` needs a path that starts with `relation`."""
        if relation is None:
            return False
        paths = [self._route(column) for column in _own_columns(part)]
        return any(path and path[0].relation == relation for path in paths)

    def _period(self, time: str) -> list[str]:
        texts = [f"({time} >= {literal(self.scope.start)})"] if self.scope.start else []
        if self.scope.end:
            texts.append(f"({time} < {literal(self.scope.end)})")
        if self.scope.as_of and self.scope.last_end != self.scope.end:
            texts.append(f"({time} < {literal(self.scope.as_of)} OR {time} IS NULL)")
        if self.scope.dated:
            texts.append(f"({time} IS NOT NULL)")
        return texts

    def _policies(self) -> list[str]:
        """Orphans of the base are left out along its relations that say so, and rows of no row of the home."""
        paths: list[Path] = [(hop,) for hop in _excluding(self.rows.sources.datasets, self.leaf.base)]
        if self.leaf.home is not None:
            paths.append(self.reader.path(ColumnRef(table=self.leaf.home, column="")))
        return [self.rows.found(path) for path in dict.fromkeys(paths) if path]

    def members(self) -> tuple[str, ...]:
        """The condition that a row belongs to a member of the dataset of which each row is listed."""
        if self.scope.members_of is None:
            return ()
        path = self.reader.path(ColumnRef(table=self.scope.members_of, column=""))
        if not path:
            return ()
        time = self.rows.sources.datasets[self.scope.members_of].time
        if time is None or self.scope.as_of is None:
            return (self.rows.found(path),)
        seen = f"coalesce({self.rows.member(path, time)} < {literal(self.scope.as_of)}, TRUE)"
        return (self.rows.found(path), seen)

    def key(self, dimension: Dimension) -> str:
        """The value of a dimension in a row."""
        if isinstance(dimension, AttributeDimension):
            read = self.reader.member if dimension.entity else self.reader.column
            return read(dimension.attribute)
        if isinstance(dimension, ExpressionDimension):
            return self._computed(dimension.expression)
        if isinstance(dimension, TimeDimension):
            return render(Truncate(grain=dimension.grain, value=self._time()), self.reader)
        return part_text(dimension.part, self.reader.column(self._time()))

    def _computed(self, expression: Expression) -> str:
        """An expression of the row, its own date among its columns."""
        return render(rewrite(expression, lambda node: self._time() if node == OWN_DATE else None), self.reader)

    def _time(self) -> ColumnRef:
        if self.leaf.time is None:
            raise UncheckableError(f"{self.leaf.name} has no date")
        return self.leaf.time

    def at(self, spot: Spot) -> str:
        """The condition that a row counts at `spot`."""
        texts = [self._cell(cell) for cell in spot if not (isinstance(cell, TimeCell) and self.leaf.validity)]
        bucket = self._bucket(spot)
        if self.leaf.snapshot is not None:
            texts.append(self._last_snapshot(self.leaf.snapshot, bucket))
        if self.leaf.validity is not None:
            texts.append(self._valid_on(bucket))
        return " AND ".join(texts) or "TRUE"

    def _cell(self, cell: Cell) -> str:
        if isinstance(cell, AttributeCell):
            text = (self.reader.member if cell.entity else self.reader.column)(cell.attribute)
            if cell.value is None:
                return f"({text} IS NULL)"
            return f"(CAST({text} AS {cell.type}) = CAST({literal(cell.value)} AS {cell.type}))"
        if isinstance(cell, ExpressionCell):
            return f"({self._computed(cell.expression)} IS NOT DISTINCT FROM {literal(cell.value)})"
        time = self.reader.column(self._time())
        if isinstance(cell, PartCell):
            return f"({part_text(cell.part, time)} IS NOT DISTINCT FROM {literal(cell.value)})"
        if cell.start is None or cell.end is None:
            return f"({time} IS NULL)"
        return f"({time} >= {literal(cell.start)} AND {time} < {literal(cell.end)})"

    def _bucket(self, spot: Spot) -> Bucket:
        """The part of the period that a balance at `spot` is taken from."""
        cells = [cell for cell in spot if isinstance(cell, TimeCell)]
        if any(isinstance(cell.start, datetime.datetime) for cell in cells):
            raise UncheckableError(f"{self.leaf.name} is a balance, which has days but no hours")
        starts = [day for day in (*(cell.start for cell in cells), self.scope.start) if day is not None]
        ends = [day for day in (*(cell.end for cell in cells), self.scope.last_end) if day is not None]
        return max(starts, default=None), min(ends, default=None)

    def _last_snapshot(self, snapshot: ColumnRef, bucket: Bucket) -> str:
        sources, column = self.rows.sources, identifier(snapshot.column)
        start, end = bucket
        bounds = [f"{column} >= {literal(start)}"] if start else []
        bounds += [f"{column} < {literal(end)}"] if end else []
        own = ColumnRef(table="", column=snapshot.column)
        said = (part for part in self.scope.where if set(columns_in(part)) == {snapshot})
        bounds += [
            render(rewrite(part, lambda node: own if node == snapshot else None), NamedValues()) for part in said
        ]
        last = select((f"max({column})",), sources.rows(snapshot.table, (snapshot.column,)), bounds)
        return f"({self.reader.column(snapshot)} = ({last}))"

    def _valid_on(self, bucket: Bucket) -> str:
        validity, (start, end) = self.leaf.validity, bucket
        assert validity is not None, "only balances of valid rows have a day"
        day = start if self.leaf.at == "first_day" else end - datetime.timedelta(days=1) if end else None
        if day is None:
            raise UncheckableError(f"{self.leaf.name} is a balance on a day, and the period does not say which")
        from_day = f"CAST({self.rows.cell((), validity.start)} AS DATE)"
        to_day = f"CAST({self.rows.cell((), validity.end)} AS DATE)"
        return f"({from_day} <= {literal(day)} AND ({to_day} IS NULL OR {to_day} > {literal(day)}))"


def _excluding(datasets: Mapping[str, Dataset], base: str) -> list[Hop]:
    return [hop for hop in hops_from(datasets, base) if hop.excludes_orphans]


def _own_columns(part: Artifact) -> Iterator[ColumnRef]:
    """The columns of the row at hand: not those that a semi-join reads inside."""
    if isinstance(part, Related):
        yield from part.references
        return
    if isinstance(part, ColumnRef):
        yield part
    for child in children(part):
        yield from _own_columns(child)

"""A small world of datasets and rows, read by plain loops: paths in both directions, figures of other rows.

No SQL, nothing of the compiler. Rows that the catalog's policies leave out are not there, whoever looks for them. Of
many rows those are seen that are no later event; one without a date is none. What a row refers to is known, whatever
its date. A key at the end of a road is what the row that refers to it says.
"""

from __future__ import annotations

import datetime
import re
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from schemas import expressions as typed
from schemas.workspace import Dataset, Relation
from tests.compiler.naive import Reader
from tests.workspaces.folder import Row

Road = tuple[str, ...]
MOST_STEPS = 6


@dataclass(frozen=True)
class World:
    """Declared datasets and the rows in their files."""

    datasets: Mapping[str, Dataset]
    files: Mapping[str, Sequence[Row]]
    as_of: datetime.date
    _known: dict[str, tuple[Row, ...]] = field(default_factory=dict)
    _roads: dict[tuple[str, str], list[Road]] = field(default_factory=dict)

    def _repr_pretty_(self, printer: object, cycle: bool) -> None:
        printer.text("<world>")  # type: ignore[attr-defined]

    def known(self, name: str) -> tuple[Row, ...]:
        """The rows after the policies: newest versions, one spelling, nothing whose key leads nowhere."""
        if name not in self._known:
            rows = self._clean(name)
            for relation in self.datasets[name].relations:
                if relation.orphans == "exclude":
                    there = self._clean(name) if relation.to == name else self.known(relation.to)
                    keys = [_key(row, relation.references) for row in there]
                    rows = [row for row in rows if _whole(row, relation.columns) in keys]
            self._known[name] = tuple(rows)
        return self._known[name]

    def seen(self, name: str) -> tuple[Row, ...]:
        """The known rows without later events."""
        time = self.datasets[name].time
        return tuple(row for row in self.known(name) if time is None or self._by_now(row[time]))

    def _by_now(self, moment: object) -> bool:
        day = moment.date() if isinstance(moment, datetime.datetime) else moment
        return day is None or day < self.as_of  # type: ignore[operator]

    def _clean(self, name: str) -> list[Row]:
        declared, rows = self.datasets[name], list(self.files[name])
        policy = declared.deduplicate
        if policy is not None:
            order = policy.order_by
            oldest_first = sorted(rows, key=lambda row: (row[order] is not None, row[order]))  # type: ignore[arg-type]
            rows = list({tuple(_key(row, policy.key)): row for row in oldest_first}.values())
        spelled = {c.name: _SPELLINGS[c.normalize] for c in declared.columns if c.normalize}
        return [{**row, **{c: f(str(row[c])) for c, f in spelled.items() if row[c] is not None}} for row in rows]

    # roads

    def relation(self, dataset: str, name: str) -> Relation:
        """A to-one step; `~name` is a one-to-one relation read backwards."""
        if not name.startswith("~"):
            found = self.datasets[dataset].relation(name)
            assert found is not None
            return found
        (back,) = (
            (other.name, r)
            for other in self.datasets.values()
            for r in other.relations
            if r.name == name[1:] and r.to == dataset and r.cardinality == "one_to_one"
        )
        turned = {"to": back[0], "columns": back[1].references, "references": back[1].columns, "orphans": "keep"}
        return back[1].model_copy(update=turned)

    def steps(self, dataset: str) -> dict[str, str]:
        """The to-one steps out of a dataset, and where they lead."""
        own = {r.name: r.to for r in self.datasets[dataset].relations}
        back = {
            f"~{r.name}": other.name
            for other in self.datasets.values()
            for r in other.relations
            if r.to == dataset and r.cardinality == "one_to_one"
        }
        return {**own, **back}

    def roads(self, start: str, end: str) -> list[Road]:
        """The shortest to-one roads."""
        if (start, end) not in self._roads:
            found: list[Road] = []
            frontier: list[tuple[Road, str]] = [((), start)]
            for _ in range(MOST_STEPS):
                frontier = [((*way, name), to) for way, at in frontier for name, to in self.steps(at).items()]
                found = found or [way for way, at in frontier if at == end]
            self._roads[start, end] = found if start != end else [()]
        return self._roads[start, end]

    def one(self, row: Row, relation: Relation) -> Row | None:
        """The row that `row` refers to."""
        key = _whole(row, relation.columns)
        return next((r for r in self.known(relation.to) if key and _key(r, relation.references) == key), None)

    def along(self, keys: list[list[object]], hops: Sequence[typed.Hop]) -> list[Row]:
        """The rows at the end of the path from rows with `keys`, each once."""
        rows: list[Row] = []
        for i, hop in enumerate(hops):
            relation = self.datasets[hop.dataset].relation(hop.relation)
            assert relation is not None
            near, far, to = relation.columns, relation.references, relation.to
            if hop.reverse:
                near, far, to = far, near, hop.dataset
            from_here = keys if i == 0 else [_key(row, near) for row in rows]
            there = self.seen(to) if hop.reverse else self.known(to)
            rows = [row for row in there if _whole(row, far) in from_here]
        return rows


_SPELLINGS: dict[str, Callable[[str], str]] = {"upper": str.upper, "lower": str.lower, "trim": str.strip}


def _key(row: Row, columns: Sequence[str]) -> list[object]:
    return [row[c] for c in columns]


def _whole(row: Row, columns: Sequence[str]) -> list[object] | None:
    """The key, if no part of it is missing."""
    key = _key(row, columns)
    return None if None in key else key


@dataclass(frozen=True)
class Cell(Reader):
    """Expressions over a row of `base`."""

    world: World

    def column(self, ref: typed.ColumnRef) -> object:
        if not ref.via and ref.table == self.base:
            return self.row[ref.column]
        road = self._road(ref)
        dataset, row = self.base, self.row
        for name in road[:-1]:
            relation = self.world.relation(dataset, name)
            found = self.world.one(row, relation)
            if found is None:
                return None
            dataset, row = relation.to, found
        last = self.world.relation(dataset, road[-1])
        if ref.column in last.references and last.orphans != "exclude" and not road[-1].startswith("~"):
            return row[last.columns[last.references.index(ref.column)]]
        there = self.world.one(row, last)
        return None if there is None else there[ref.column]

    def member(self, ref: typed.ColumnRef) -> object:
        """A column of the row at the end of the road, which has to be there."""
        dataset, row = self.base, self.row
        for name in self._road(ref) if ref.via or ref.table != self.base else ():
            relation = self.world.relation(dataset, name)
            found = self.world.one(row, relation)
            if found is None:
                return None
            dataset, row = relation.to, found
        return row[ref.column]

    def _road(self, ref: typed.ColumnRef) -> Road:
        if ref.via:
            return ref.via
        (road,) = self.world.roads(self.base, ref.table)
        return road

    def value(self, node: object) -> object:
        match node:
            case typed.SetAggregate():
                others = self._others(node)
                return figure(node.function, len(others), None if node.argument is None else
                              [other.value(node.argument) for other in others])  # fmt: skip
            case typed.Like():
                text = self.value(node.value)
                pattern = node.pattern.replace("%", ".*").replace("_", ".")
                held = None if text is None else re.fullmatch(pattern, str(text), re.IGNORECASE) is not None
                return held if held is None or not node.negated else not held
            case typed.Coalesce():
                return next((v for v in map(self.value, node.values) if v is not None), None)
        return super().value(node)

    def _related(self, node: typed.Related) -> bool:
        return bool(self._others(node)) != node.negated

    def _others(self, node: typed.Related | typed.SetAggregate) -> list[Cell]:
        rows: Sequence[Row] = self.world.seen(node.dataset)
        if node.hops:
            first = self.world.datasets[node.hops[0].dataset].relation(node.hops[0].relation)
            assert first is not None
            near = first.references if node.hops[0].reverse else first.columns
            start = node.anchor or self.base
            keys = [[self.column(typed.ColumnRef(table=start, column=name)) for name in near]]
            rows = self.world.along(keys, node.hops)
        cells = [Cell(node.dataset, row, self.world) for row in rows]
        return [cell for cell in cells if node.where is None or cell.value(node.where) is True]


def figure(function: str, rows: int, values: list[object] | None) -> object:
    """An aggregate; without values the rows are counted."""
    if values is None:
        return rows
    known = [value for value in values if value is not None]
    if function in ("count", "count_distinct"):
        return len(known if function == "count" else set(known))
    return _FIGURES[function](known) if known else None


_FIGURES: dict[str, Callable[[list], object]] = {  # type: ignore[type-arg]
    "sum": lambda values: sum(values[1:], values[0]),
    "average": lambda values: float(sum(values)) / len(values),
    "min": min,
    "max": max,
    "median": lambda values: float(statistics.median(values)),
    "stddev": lambda values: statistics.stdev(map(float, values)) if len(values) > 1 else None,
    "any_true": any,
}

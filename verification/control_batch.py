"""Many control figures in one statement that reads every source once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from schemas.discovery import Leaf
from schemas.query import Dimension
from verification.control_rows import BaseRows
from verification.control_sources import Sources
from verification.control_sql import LeafReading
from verification.expression_text import UncheckableError, identifier, select
from verification.routes import Hop
from verification.spots import Scope, Spot

OUTSIDE = -1


@dataclass(frozen=True)
class Answer:
    """What a control query says of a leaf: its figure at each spot, of all rows at no spot, and of those left out."""

    spots: Mapping[int, Any]
    rest: Any
    outside: Any
    """Of rows that belong to no member of the dataset of which each row is listed."""
    copies: int
    """The most rows of a look-up that share a key: more than 1 means that a path is not to-one."""


@dataclass
class _Group:
    """Leaves that are computed in one pass over the same rows."""

    rows: BaseRows
    case: str
    keys: list[str] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)
    conditions: list[list[str]] = field(default_factory=list)

    def add(self, key: str, figure: str, conditions: list[str]) -> None:
        """One more leaf, which `key` stands for, over the rows that fulfil its conditions."""
        self.keys.append(key)
        self.figures.append(figure)
        self.conditions.append(conditions)

    def text(self) -> str:
        """`spot`, `copies` and a column for each leaf; what all leaves ask of a row stands in WHERE."""
        shared = [text for text in self.conditions[0] if all(text in other for other in self.conditions)]
        cells = [f"{self.case} AS spot", f"{self.rows.copies()} AS copies"]
        for i, (figure, conditions) in enumerate(zip(self.figures, self.conditions, strict=True)):
            own = [text for text in conditions if text not in shared]
            filtered = f" FILTER (WHERE {' AND '.join(own)})" if own else ""
            cells.append(f"{figure}{filtered} AS v{i}")
        return select(cells, self.rows.source(), shared, ("1",))


class ControlBatch:
    """`ask` for leaves, run `sql()`, and hand its only row to `answers`."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self._rows: dict[str, BaseRows] = {}
        self._groups: dict[tuple[str, str], _Group] = {}
        self._single: dict[str, str] = {}

    @property
    def empty(self) -> bool:
        return not self._groups and not self._single

    def ask(self, key: str, leaf: Leaf, spots: tuple[Spot, ...], scope: Scope, *, apart: bool = False) -> None:
        """Compute `leaf` at `spots` under `key`; raises `UncheckableError` where no independent form exists.

        A row counts at one spot only, unless they are asked `apart`.
        """
        if apart or leaf.validity is not None or leaf.nesting is not None:
            self._ask_spot_by_spot(key, leaf, spots, scope)
            return
        reading = LeafReading(leaf, scope, self._base(leaf.base))
        whens = [f"WHEN NOT {member} THEN {OUTSIDE}" for member in reading.members()]
        whens += [f"WHEN {reading.at(spot)} THEN {i}" for i, spot in enumerate(spots)]
        case = f"CASE {' '.join(whens)} END" if whens else "CAST(NULL AS INTEGER)"
        group = self._groups.setdefault((leaf.base, case), _Group(reading.rows, case))
        group.add(key, reading.figure(), reading.conditions())

    def ask_outside(self, key: str, leaf: Leaf, scope: Scope) -> None:
        """Compute `leaf` over the rows that belong to no member of the dataset of which each row is listed."""
        reading = LeafReading(leaf, scope, self._base(leaf.base))
        strangers = " OR ".join(f"NOT {member}" for member in reading.members())
        if strangers:
            group = self._groups.setdefault((leaf.base, strangers), _Group(reading.rows, str(OUTSIDE)))
            group.add(key, reading.figure(), [*reading.conditions(), f"({strangers})"])

    def ask_orphans(self, keys: tuple[str, ...], leaves: tuple[Leaf, ...], hop: Hop, scope: Scope) -> None:
        """Compute `leaves` of one base at spot 0, over the rows that `hop` leads nowhere.

        Conditions that need the missing row are left out: they cannot be told.
        """
        rows = self._own_rows(leaves[0])
        group = _Group(rows, "0")
        for key, leaf in zip(keys, leaves, strict=True):
            reading = LeafReading(leaf, scope, rows)
            unmatched = f"NOT {rows.found((hop,))}"
            group.add(key, reading.figure(), [*reading.conditions(around=hop.relation), unmatched])
        self._groups[leaves[0].base, f"around {hop.relation}"] = group

    def ask_groups(
        self,
        key: str,
        leaves: tuple[Leaf, ...],
        dimensions: tuple[Dimension, ...],
        scope: Scope,
        *,
        spot: Spot,
        where: str,
        known: tuple[Dimension, ...] = (),
    ) -> None:
        """At spot 0, how many groups of `leaves` (of one base) by `dimensions`, within `spot`, fulfil `where`.

        Groups without a value in a dimension of `known` do not count.
        `where` reads the leaves by name; one that has a filling has it in place of NULL.
        """
        rows = self._own_rows(leaves[0])
        readings = [LeafReading(leaf, scope, rows) for leaf in leaves]
        conditions = [reading.conditions() for reading in readings]
        shared = [text for text in conditions[0] if all(text in other for other in conditions)]
        own = [" AND ".join(text for text in texts if text not in shared) for texts in conditions]
        cells = [_figure(reading, filtered) for reading, filtered in zip(readings, own, strict=True)]
        keys = [readings[0].key(dimension) for dimension in dimensions]
        held = [*shared, *readings[0].members(), readings[0].at(spot)]
        held += [f"{readings[0].key(dimension)} IS NOT NULL" for dimension in known]
        if all(own):
            held.append(f"({' OR '.join(own)})")
        cells.append(f"{rows.copies()} AS copies")
        groups = select(cells, rows.source(), held, keys)
        counted = ("0 AS spot", "max(copies) AS copies", "count(*) AS v0")
        self._single[key] = select(counted, f"({groups})", (where,))

    def _ask_spot_by_spot(self, key: str, leaf: Leaf, spots: tuple[Spot, ...], scope: Scope) -> None:
        """A row may count at several spots (a balance does in every month): each is asked on its own."""
        if not spots:
            raise UncheckableError("a balance has no grand total")
        parts = []
        for i, spot in enumerate(spots):
            reading = LeafReading(leaf, scope, self._own_rows(leaf))
            chosen = reading.select((*reading.conditions(), *reading.members(), reading.at(spot)))
            parts.append(_at(i, chosen))
        self._single[key] = " UNION ALL ".join(parts)

    def _base(self, dataset: str) -> BaseRows:
        if dataset not in self._rows:
            self._rows[dataset] = BaseRows(self.sources, dataset, self.sources.alias())
        return self._rows[dataset]

    def _own_rows(self, leaf: Leaf) -> BaseRows:
        return BaseRows(self.sources, leaf.base, self.sources.alias())

    def sql(self) -> str:
        """One row: for each group of leaves a list of structs spot, copies, v0…"""
        bodies = [(group.text(), len(group.keys)) for group in self._groups.values()]
        bodies += [(text, 1) for text in self._single.values()]
        columns = []
        for i, (body, width) in enumerate(bodies):
            names = ("spot", "copies", *(f"v{k}" for k in range(width)))
            packed = ", ".join(f"{name} := {name}" for name in names)
            columns.append(f"({select((f'list(struct_pack({packed}))',), f'({body})')}) AS g{i}")
        return self.sources.with_clause() + "SELECT " + ",\n".join(columns)

    def answers(self, row: tuple[Any, ...]) -> dict[str, Answer]:
        """The figures in the row that `sql()` gave, by the key they were asked under."""
        found: dict[str, Answer] = {}
        keys = [group.keys for group in self._groups.values()] + [[key] for key in self._single]
        for names, lines in zip(keys, row, strict=True):
            copies = max((line["copies"] or 1 for line in lines or ()), default=1)
            for i, name in enumerate(names):
                figures = {line["spot"]: line[f"v{i}"] for line in lines or ()}
                rest, outside = figures.pop(None, None), figures.pop(OUTSIDE, None)
                found[name] = Answer(figures, rest, outside, copies)
        return found


def _figure(reading: LeafReading, filtered: str) -> str:
    """The leaf under its name, of the rows that fulfil `filtered`."""
    figure = f"{reading.figure()} FILTER (WHERE {filtered})" if filtered else reading.figure()
    filling = reading.leaf.fill_nulls_with
    return f"{figure if filling is None else f'coalesce({figure}, {filling})'} AS {identifier(reading.leaf.name)}"


def _at(spot: int, chosen: str) -> str:
    return select((f"{spot} AS spot", "copies", "value AS v0"), f"({chosen})")

"""The rows a control query reads, without any join that could multiply them.

Every look-up is first brought to one row per key, so that joining it can only add columns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from schemas.expressions import ColumnRef, Related, SetAggregate
from schemas.workspace import Dataset
from verification.control_sources import Sources
from verification.expression_text import UncheckableError, aggregate, identifier, literal, render, select
from verification.routes import Path, Sides, follow, shortest, sides


@dataclass
class BaseRows:
    """The rows of one dataset, widened by the look-ups that its to-one paths lead to."""

    sources: Sources
    dataset: str
    alias: str
    _lookups: dict[Path, str] = field(default_factory=dict)

    def cell(self, path: Path, name: str) -> str:
        """Column or JSON field `name` at the end of `path`; a key is read from the row that refers to it."""
        if not path:
            return self.sources.cell(self.dataset, name, self.alias)
        last = path[-1]
        if name in last.references and not last.excludes_orphans and not last.backwards:
            return self.member(path[:-1], last.columns[last.references.index(name)])
        return self.member(path, name)

    def member(self, path: Path, name: str) -> str:
        """`name` of the row at the end of `path` itself: NULL where there is none, also of a key."""
        if not path:
            return self.cell(path, name)
        alias = self._joined(path)
        self.sources.lookup(path[-1].dataset, path[-1].references, (name,))
        return f"{alias}.{identifier(name)}"

    def found(self, path: Path) -> str:
        """The condition that a row of the base reaches a row at the end of `path`."""
        return f"({self._joined(path)}.copies IS NOT NULL)" if path else "TRUE"

    def _joined(self, path: Path) -> str:
        if path not in self._lookups:
            if path[:-1]:
                self._joined(path[:-1])
            self._lookups[path] = self.sources.alias()
        return self._lookups[path]

    def source(self) -> str:
        """The base joined to its look-ups: what stands behind FROM."""
        joins = []
        for path, alias in list(self._lookups.items()):
            hop = path[-1]
            lookup = self.sources.lookup(hop.dataset, hop.references)
            keys = [f"{alias}.k{i} = {self.member(path[:-1], name)}" for i, name in enumerate(hop.columns)]
            joins.append(f" LEFT JOIN {lookup} AS {alias} ON {' AND '.join(keys)}")
        return f"{self.sources.rows(self.dataset)} AS {self.alias}{''.join(joins)}"

    def copies(self) -> str:
        """The most rows that share a key in any look-up used; 1 where every path is to-one."""
        aliases = [f"{alias}.copies" for alias in self._lookups.values()]
        return f"max(greatest(1, {', '.join(aliases)}))" if aliases else "1"


@dataclass(frozen=True)
class RowReader:
    """Reads expressions over base rows; `route` finds the way to a column, or None."""

    rows: BaseRows
    route: Callable[[ColumnRef], Path | None]

    def path(self, reference: ColumnRef) -> Path:
        path = self.route(reference)
        if path is None:
            raise UncheckableError(f"{self.rows.dataset} has no to-one path to {reference.table}")
        return path

    def column(self, reference: ColumnRef) -> str:
        return self.rows.cell(self.path(reference), reference.column)

    def member(self, reference: ColumnRef) -> str:
        """A column of the row that a path leads to, which has to be there."""
        return self.rows.member(self.path(reference), reference.column)

    def normalization(self, reference: ColumnRef) -> str | None:
        dataset = self.rows.sources.datasets.get(reference.table)
        column = dataset.column(reference.column) if dataset else None
        return column.normalize if column else None

    def related(self, condition: Related) -> str:
        """`key IN (SELECT …)`: false, not NULL, where the row at hand lacks a part of the key."""
        others = OtherRows.at(condition, self)
        whole = tuple(f"{key} IS NOT NULL" for key in others.keys)
        source = others.reader.rows.source() + others.pairs
        inner = select((f"({', '.join(others.keys)})",), source, (*others.where, *whole))
        held = f"coalesce(({', '.join(self._own_key(condition))}) IN ({inner}), FALSE)"
        return f"(NOT {held})" if condition.negated else held

    def set_aggregate(self, node: SetAggregate) -> str:
        """A scalar query over the rows with the key of the row at hand."""
        others = OtherRows.at(node, self)
        argument = None if node.argument is None else render(node.argument, others.reader)
        held = tuple(f"{one} = {two}" for one, two in zip(others.keys, self._own_key(node), strict=True))
        # only now are all look-ups known
        source = others.reader.rows.source() + others.pairs
        return f"({select((aggregate(node.function, argument, node.fraction),), source, (*held, *others.where))})"

    def _own_key(self, node: Related | SetAggregate) -> tuple[str, ...]:
        """The cells of the row at hand that the path starts from."""
        if not node.hops:
            return tuple(self.column(reference) for reference in node.references)
        via = node.references[0].via if node.references else ()
        start = node.anchor or self.rows.dataset
        near = sides(self.rows.sources.datasets, node.hops[0]).near
        return tuple(self.column(ColumnRef(table=start, column=name, via=via)) for name in near)


@dataclass(frozen=True)
class OtherRows:
    """The rows at the end of a path of key edges, each once for every key that leads there."""

    reader: RowReader
    pairs: str
    """What joins the rows to the keys that lead to them, over the datasets between; empty for a path of one edge."""
    keys: tuple[str, ...]
    """The cells that equal the key of the row at hand; none where all rows are meant."""
    where: tuple[str, ...]

    @classmethod
    def at(cls, node: Related | SetAggregate, reader: RowReader) -> OtherRows:
        """The rows that `node` reads, seen from the rows of `reader`."""
        sources = reader.rows.sources
        inner = BaseRows(sources, node.dataset, sources.alias())
        inside = RowReader(inner, lambda reference: row_path(sources.datasets, node.dataset, reference))
        where = [] if node.where is None else [f"({render(node.where, inside)})"]
        where += sources.there(node.dataset, inner.alias)
        if not node.hops or node.hops[-1].reverse:
            where += _seen(sources, node.dataset, inner.alias)
        edges = [sides(sources.datasets, hop) for hop in node.hops]
        if len(edges) < 2:
            keys = tuple(inner.cell((), name) for name in (edges[0].far if edges else node.columns))
            return cls(inside, "", keys, tuple(where))
        alias = sources.alias()
        links = [f"{alias}.l{i} = {inner.cell((), name)}" for i, name in enumerate(edges[-1].far)]
        pairs = f" JOIN ({_between(sources, edges)}) AS {alias} ON {' AND '.join(links)}"
        keys = tuple(f"{alias}.k{i}" for i in range(len(edges[0].far)))
        return cls(inside, pairs, keys, tuple(where))


def _between(sources: Sources, edges: list[Sides]) -> str:
    """Which keys of the first dataset on the path lead to which keys of the last, each pair once."""
    aliases = [sources.alias() for _ in edges[1:]]
    joins, where = "", []
    for i, (edge, alias) in enumerate(zip(edges, aliases, strict=False)):
        text = f"{sources.rows(edge.to, (*edge.far, *edges[i + 1].near))} AS {alias}"
        if i:
            pairs = zip(edge.near, edge.far, strict=True)
            on = (
                f"{sources.cell(edges[i - 1].to, one, aliases[i - 1])} = {sources.cell(edge.to, two, alias)}"
                for one, two in pairs
            )
            text = f" JOIN {text} ON {' AND '.join(on)}"
        joins += text
        where += sources.there(edge.to, alias)
        where += _seen(sources, edge.to, alias) if edge.reverse else []
    first, last = edges[0], edges[-1]
    cells = [f"{sources.cell(first.to, name, aliases[0])} AS k{i}" for i, name in enumerate(first.far)]
    cells += [f"{sources.cell(edges[-2].to, name, aliases[-1])} AS l{i}" for i, name in enumerate(last.near)]
    return select((f"DISTINCT {cells[0]}", *cells[1:]), joins, where)


def _seen(sources: Sources, dataset: str, alias: str) -> list[str]:
    """The condition that a row is no event of `as_of` or later."""
    time = sources.datasets[dataset].time
    if time is None or sources.as_of is None:
        return []
    return [f"coalesce({sources.cell(dataset, time, alias)} < {literal(sources.as_of)}, TRUE)"]


def row_path(datasets: Mapping[str, Dataset], base: str, reference: ColumnRef) -> Path | None:
    """How a row of `base` reaches `reference` where no leaf says so: as the column does, else the only shortest way."""
    if reference.via:
        return follow(datasets, base, reference.via, reference.table)
    return inner_path(datasets, base, reference)


def inner_path(datasets: Mapping[str, Dataset], base: str, reference: ColumnRef) -> Path | None:
    """The only shortest way from `base`: there is no leaf to say which."""
    return () if reference.table == base else shortest(datasets, base, reference.table)

"""To-one paths as the catalog declares them, resolved anew: a control query trusts no join of the compiler."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from schemas.discovery import Leaf
from schemas.expressions import ColumnRef
from schemas.expressions import Hop as KeyEdge
from schemas.workspace import Dataset
from verification.expression_text import UncheckableError

MOST_HOPS = 6


@dataclass(frozen=True)
class Hop:
    """One to-one step: `columns` of the dataset at hand are the key `references` of `dataset`."""

    relation: str
    columns: tuple[str, ...]
    dataset: str
    references: tuple[str, ...]
    excludes_orphans: bool = False
    backwards: bool = False
    """A one-to-one relation walked from the row that is referred to: there may be no row at the end."""


Path = tuple[Hop, ...]


def hops_from(datasets: Mapping[str, Dataset], dataset: str) -> Iterator[Hop]:
    """The to-one steps out of `dataset`: its relations, and one-to-one relations read backwards (`~name`).

    A name that several of the latter have leads nowhere.
    """
    for relation in datasets[dataset].relations:
        if relation.to in datasets:
            excludes = relation.orphans == "exclude"
            yield Hop(relation.name, relation.columns, relation.to, relation.references, excludes)
    back = [
        Hop(f"~{relation.name}", relation.references, other, relation.columns, backwards=True)
        for other in sorted(datasets)
        for relation in datasets[other].relations
        if relation.to == dataset and relation.cardinality == "one_to_one"
    ]
    named = Counter(hop.relation for hop in back)
    yield from (hop for hop in back if named[hop.relation] == 1)


def follow(datasets: Mapping[str, Dataset], base: str, via: tuple[str, ...], target: str) -> Path | None:
    """The steps named `via` from `base`, if they end at `target`."""
    if not via:
        return () if base == target else None
    for hop in hops_from(datasets, base):
        if hop.relation == via[0]:
            rest = follow(datasets, hop.dataset, via[1:], target)
            if rest is not None:
                return (hop, *rest)
    return None


def shortest(datasets: Mapping[str, Dataset], base: str, target: str) -> Path | None:
    """The shortest path from `base` to `target`; None where there is none, or several as short."""
    paths: list[Path] = [()]
    seen = {base}
    for _ in range(MOST_HOPS + 1):
        reached = [path for path in paths if (path[-1].dataset if path else base) == target]
        if reached:
            return reached[0] if len(reached) == 1 else None
        paths = [(*path, hop) for path in paths for hop in hops_from(datasets, path[-1].dataset if path else base)]
        paths = [path for path in paths if path[-1].dataset not in seen]
        seen |= {path[-1].dataset for path in paths}
    return None


@dataclass(frozen=True)
class Sides:
    """A key edge as it is walked: columns `near` of the dataset it leaves equal columns `far` of `to`."""

    near: tuple[str, ...]
    far: tuple[str, ...]
    to: str
    reverse: bool


def sides(datasets: Mapping[str, Dataset], edge: KeyEdge) -> Sides:
    """The columns that `edge` compares, as the catalog has them."""
    declaring = datasets.get(edge.dataset)
    relation = declaring.relation(edge.relation) if declaring is not None else None
    if relation is None:
        raise UncheckableError(f"{edge.dataset} has no relation {edge.relation}")
    if edge.reverse:
        return Sides(relation.references, relation.columns, edge.dataset, True)
    return Sides(relation.columns, relation.references, relation.to, False)


def leaf_path(datasets: Mapping[str, Dataset], leaf: Leaf, column: ColumnRef) -> Path | None:
    """How a row of the leaf's base reaches `column`: as the column says, else as the leaf does."""
    chosen = follow(datasets, leaf.base, column.via, column.table) if column.via else None
    if chosen is not None:
        return chosen
    via = leaf.via(column.table)
    return None if via is None else follow(datasets, leaf.base, via, column.table)

"""To-one paths as the catalog declares them, resolved anew: a control query trusts no join of the compiler."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from schemas.discovery import Leaf
from schemas.expressions import ColumnRef
from schemas.workspace import Dataset

MOST_HOPS = 6


@dataclass(frozen=True)
class Hop:
    """One to-one step: `columns` of the dataset at hand are the key `references` of `dataset`."""

    relation: str
    columns: tuple[str, ...]
    dataset: str
    references: tuple[str, ...]
    excludes_orphans: bool = False


Path = tuple[Hop, ...]


def hops_from(datasets: Mapping[str, Dataset], dataset: str) -> Iterator[Hop]:
    """The to-one steps out of `dataset`: its relations, and one-to-one relations read backwards (`~name`)."""
    for relation in datasets[dataset].relations:
        if relation.to in datasets:
            excludes = relation.orphans == "exclude"
            yield Hop(relation.name, relation.columns, relation.to, relation.references, excludes)
    for other in sorted(datasets):
        for relation in datasets[other].relations:
            if relation.to == dataset and relation.cardinality == "one_to_one":
                yield Hop(f"~{relation.name}", relation.references, other, relation.columns)


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


def leaf_path(datasets: Mapping[str, Dataset], leaf: Leaf, column: ColumnRef) -> Path | None:
    """How a row of the leaf's base reaches `column`: as the column says, else as the leaf does."""
    chosen = follow(datasets, leaf.base, column.via, column.table) if column.via else None
    if chosen is not None:
        return chosen
    via = leaf.via(column.table)
    return None if via is None else follow(datasets, leaf.base, via, column.table)

"""Names of leaves: one name, one figure, however many measures of a request are made of the same metric."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from knowledge_graph.requested import Requested, WantedLeaf
from schemas.discovery import BoundMeasure, Nesting
from schemas.expressions import ColumnRef, Expression
from schemas.period import Period
from schemas.rewrite import rewrite
from schemas.workspace import Metric

Figure = tuple[Metric, tuple[Expression, ...], Nesting | None, Period | None]
"""What a leaf is, apart from its name."""


def distinct_leaves(requested: list[Requested]) -> list[Requested]:
    """The same measures, where leaves of one name under different conditions have got names of their own.

    A leaf that is an output column itself keeps its name.
    """
    known: dict[str, Figure] = {}
    for measure in requested:
        for leaf in measure.leaves:
            if measure.bound.formula == _column(leaf.name):
                known.setdefault(leaf.name, _figure(leaf))
    return [_named_apart(measure, known) for measure in requested]


def _named_apart(measure: Requested, known: dict[str, Figure]) -> Requested:
    names: dict[str, str] = {}
    for leaf in measure.leaves:
        if known.setdefault(leaf.name, _figure(leaf)) != _figure(leaf):
            same = next((name for name, figure in known.items() if figure == _figure(leaf)), None)
            names[leaf.name] = same or free_name(f"{measure.bound.name}_{leaf.name}", known)
            known[names[leaf.name]] = _figure(leaf)
    return renamed(measure, names) if names else measure


def clashing(first: Requested, second: Requested) -> dict[str, str]:
    """New names for the leaves of `second` that are called like other figures of `first`."""
    known = {leaf.name: _figure(leaf) for leaf in first.leaves}
    taken = {*known, *(leaf.name for leaf in second.leaves)}
    names = {}
    for leaf in second.leaves:
        if known.get(leaf.name, _figure(leaf)) != _figure(leaf):
            names[leaf.name] = free_name(f"{leaf.name}_2", taken)
            taken.add(names[leaf.name])
    return names


def renamed(measure: Requested, names: Mapping[str, str]) -> Requested:
    """`measure` over leaves of other names."""

    def settled(bound: BoundMeasure) -> BoundMeasure:
        formula = rewrite(bound.formula, lambda node: _renamed_column(node, names))
        name = names.get(bound.name, bound.name) if bound.formula == _column(bound.name) else bound.name
        return bound.model_copy(update={"formula": formula, "name": name})

    return Requested(
        bound=settled(measure.bound).model_copy(update={"name": measure.bound.name}),
        leaves=tuple(replace(leaf, name=names.get(leaf.name, leaf.name)) for leaf in measure.leaves),
        components=tuple(settled(component) for component in measure.components),
        adds_up=measure.adds_up,
    )


def free_name(wanted: str, taken: Mapping[str, object] | set[str]) -> str:
    """`wanted`, or with a number where that is taken."""
    name, count = wanted, 1
    while name in taken:
        count += 1
        name = f"{wanted}_{count}"
    return name


def _renamed_column(node: Expression, names: Mapping[str, str]) -> Expression | None:
    if isinstance(node, ColumnRef) and node.column in names:
        return node.model_copy(update={"column": names[node.column]})
    return None


def _figure(leaf: WantedLeaf) -> Figure:
    return leaf.metric, leaf.where, leaf.nesting, leaf.period


def _column(name: str) -> ColumnRef:
    return ColumnRef(table="", column=name)

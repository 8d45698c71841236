"""Semi-joins and figures of related rows: the selects that stand inside a condition or a column.

Rows that a path leads to have to be there: the policies hold for them, and where many belong to one, events of `as_of`
or later are not among them. A row that another refers to is known, whatever its date.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compiler.planning.catalog import Catalog
from compiler.planning.types import as_promised, between_values
from schemas.errors import InternalError
from schemas.expressions import (
    Aggregate,
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Hop,
    Related,
    SetAggregate,
    all_of,
)
from schemas.plan import Exists, Join, Subselect

if TYPE_CHECKING:
    from compiler.planning.scope import Scope


def exists(node: Related, outer: Scope, catalog: Catalog) -> Exists:
    """`EXISTS (…)` over the rows of the other dataset, joined back to the first step of the path."""
    inner = outer.inside(node.dataset, () if node.where is None else (node.where,))
    path = _back(node.hops, inner, catalog)
    first = path[-1].join.input.alias if path else inner.alias
    conditions = (*_keys(node, first, outer), *_end(node, inner, catalog), *(c for step in path for c in step.visible))
    return Exists(
        source=inner.source,
        joins=(*(step.join for step in path), *inner.joins),
        where=all_of(conditions) or Constant(type="boolean", text="true"),
        negated=node.negated,
    )


def subselect(node: SetAggregate, outer: Scope, catalog: Catalog) -> Subselect:
    """An aggregate over the rows of the other dataset, each once.

    Where several ways may lead to one row, the path is a condition on it; elsewhere joining it repeats nothing.
    """
    inner = outer.inside(node.dataset, tuple(part for part in (node.where, node.argument) if part is not None))
    path = _back(node.hops, inner, catalog)
    keys = _keys(node, path[-1].join.input.alias if path else inner.alias, outer)
    reached = (*keys, *(c for step in path for c in step.visible))
    joins = tuple(step.join for step in path)
    if joins and _may_repeat(node.hops):
        on = (joins[0].on,) if joins[0].on is not None else ()
        where = all_of((*on, *reached)) or Constant(type="boolean", text="true")
        way = Exists(source=joins[0].input, joins=joins[1:], where=where)
        reached, joins = (way,), ()
    return Subselect(
        value=_value(node, inner, catalog),
        source=inner.source,
        joins=(*joins, *inner.joins),
        where=all_of((*reached, *_end(node, inner, catalog))),
    )


def _value(node: SetAggregate, inner: Scope, catalog: Catalog) -> Expression:
    argument = None
    if node.argument is not None:
        argument = between_values(node.function, inner.resolve(node.argument))
    value = Aggregate(function=node.function, argument=argument, fraction=node.fraction)
    return as_promised(value, node, catalog.type_of)


@dataclass(frozen=True)
class _Step:
    """A dataset on the way back, and what keeps later events of it out."""

    join: Join
    visible: tuple[Expression, ...]


def _back(hops: tuple[Hop, ...], inner: Scope, catalog: Catalog) -> tuple[_Step, ...]:
    """From the end of the path to the dataset behind its first hop."""
    found: list[_Step] = []
    at, taken = inner.alias, inner.taken
    for place in range(len(hops) - 1, 0, -1):
        hop = hops[place]
        relation = catalog.dataset(hop.dataset).relation(hop.relation)
        if relation is None:
            raise InternalError(f"{hop.dataset} has no relation {hop.relation}")
        before, near, far = hop.dataset, relation.columns, relation.references
        if hop.reverse:
            before, near, far = relation.to, relation.references, relation.columns
        alias = free_alias(f"related_{catalog.short_name(before)}", taken)
        pairs: list[Expression] = [
            Comparison(operator="=", left=ColumnRef(table=alias, column=one), right=ColumnRef(table=at, column=other))
            for one, other in zip(near, far, strict=True)
        ]
        join = Join(kind="inner", input=catalog.looked_up(before, alias), on=all_of(tuple(pairs)))
        found.append(_Step(join, catalog.visible(before, alias) if hops[place - 1].reverse else ()))
        at, taken = alias, taken | {alias}
    return tuple(found)


def _keys(node: Related | SetAggregate, first: str, outer: Scope) -> tuple[Expression, ...]:
    """The rows behind the first hop are those with the key of the row at hand."""
    return tuple(
        Comparison(operator="=", left=ColumnRef(table=first, column=column), right=outer.resolve(reference))
        for column, reference in zip(node.columns, node.references, strict=True)
    )


def _end(node: Related | SetAggregate, inner: Scope, catalog: Catalog) -> tuple[Expression, ...]:
    """What a row at the end of the path fulfils."""
    visible = catalog.visible(node.dataset, inner.alias) if not node.hops or node.hops[-1].reverse else ()
    return (*visible, *(() if node.where is None else (inner.resolve(node.where),)))


def _may_repeat(hops: tuple[Hop, ...]) -> bool:
    """Whether several ways may lead from one row to another: the path goes to-many, then to-one."""
    return any(hop.reverse and not later.reverse for i, hop in enumerate(hops) for later in hops[i + 1 :])


def free_alias(name: str, taken: frozenset[str]) -> str:
    """`name`, numbered where it is taken."""
    chosen, number = name, 1
    while chosen in taken:
        number += 1
        chosen = f"{name}_{number}"
    return chosen

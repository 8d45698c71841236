"""One FROM clause: a base dataset, the to-one joins it needs, and semantic columns read through them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from compiler.planning.catalog import Catalog
from compiler.planning.types import expression_type
from schemas.errors import InternalError, UnplannableError
from schemas.expressions import (
    Aggregate,
    Cast,
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Related,
    SetAggregate,
    all_of,
    columns_in,
)
from schemas.plan import Exists, Input, Join, Subselect
from schemas.rewrite import rewrite
from schemas.workspace import Relation

Via = tuple[str, ...]


class Scope:
    """Aliases for a base dataset and for every dataset that `needed` reads, joined along `routes`.

    A column that says itself how it is reached (`ColumnRef.via`) needs no route. A key is what the row that refers to
    it says, so that its dataset is not joined for it; `members` are keys of rows that have to be there. Rows that lead
    nowhere by a relation of the base that excludes orphans, or to no row at the end of `home`, are left out; every
    other join keeps the rows of the base. `taken` are the aliases of the selects around this one.
    """

    def __init__(
        self,
        catalog: Catalog,
        base: str,
        routes: Mapping[str, Via],
        needed: Iterable[Expression],
        taken: frozenset[str] | None = None,
        *,
        members: Iterable[ColumnRef] = (),
        home: Via = (),
    ) -> None:
        self._catalog, self._base, self._routes = catalog, base, routes
        self._taken = taken
        self._aliases: dict[Via, str] = {}
        self._aliases[()] = self._alias(catalog.short_name(base), ())
        self._joins: list[Join] = []
        self._inner_ways = {home[: i + 1] for i in range(len(home))}
        self._inner_ways |= {(r.name,) for r in catalog.dataset(base).relations if r.orphans == "exclude"}
        for via in sorted(self._inner_ways, key=lambda way: (len(way), way)):
            self._join(via)
        for column in dict.fromkeys(column for part in needed for column in columns_in(part) if column.table):
            via = self._via(column)
            self._join(via if self._foreign_key(via, column) is None else via[:-1])
        for column in members:
            self._join(self._via(column))

    @property
    def source(self) -> Input:
        return self._catalog.input(self._base, self._aliases[()])

    @property
    def joins(self) -> tuple[Join, ...]:
        return tuple(self._joins)

    def resolve(self, expression: Expression) -> Expression:
        """`expression` with its columns read through this scope's aliases."""
        return rewrite(expression, self._replace)

    def _replace(self, node: Expression) -> Expression | None:
        if isinstance(node, Related):
            return self._exists(node)  # type: ignore[return-value]
        if isinstance(node, SetAggregate):
            return self._subselect(node)  # type: ignore[return-value]
        if not isinstance(node, ColumnRef) or not node.table:
            return None
        via = self._via(node)
        key = self._foreign_key(via, node)
        if key is not None:
            return ColumnRef(table=self._aliases[via[:-1]], column=key)
        return self.member(node)

    def member(self, column: ColumnRef) -> Expression:
        """`column` of the row itself that a road leads to: NULL where there is none, also of a key."""
        return self._catalog.physical(column, self._aliases[self._via(column)])

    def _foreign_key(self, via: Via, column: ColumnRef) -> str | None:
        """The column that refers to `column`, where that is a key at the end of a road that keeps orphans."""
        last = self._relation(via) if via else None
        if last is None or last.orphans == "exclude" or column.column not in last.references:
            return None
        return last.columns[last.references.index(column.column)]

    def _via(self, column: ColumnRef) -> Via:
        if column.via:
            return column.via
        if column.table == self._base:
            return ()
        if column.table not in self._routes:
            raise InternalError(f"{self._base} does not reach {column.table}")
        return self._routes[column.table]

    # selects inside

    def _exists(self, node: Related) -> Exists:
        inner, joins, keys = self._inner(node, () if node.where is None else (node.where,))
        where = [*keys, *([inner.resolve(node.where)] if node.where is not None else [])]
        condition = all_of(tuple(where)) or Constant(type="boolean", text="true")
        return Exists(source=inner.source, joins=(*joins, *inner.joins), where=condition, negated=node.negated)

    def _subselect(self, node: SetAggregate) -> Subselect:
        needed = [part for part in (node.where, node.argument) if part is not None]
        function, argument = node.function, node.argument
        if _may_repeat(node) and function == "count":
            function, argument = "count_distinct", self._identity(node.dataset)
            needed.append(argument)
        elif _may_repeat(node) and function not in ("count_distinct", "min", "max", "any_true"):
            raise UnplannableError(
                f"Rows of {node.dataset} may belong to one row in several ways; a {function} repeats."
            )
        inner, joins, keys = self._inner(node, tuple(needed))
        value: Expression = Aggregate(
            function=function,
            argument=inner.resolve(argument) if argument is not None else None,
            fraction=node.fraction,
        )
        if function == "sum":
            value = Cast(value=value, type=expression_type(node, self._catalog.type_of))
        where = all_of((*keys, *([inner.resolve(node.where)] if node.where is not None else [])))
        return Subselect(value=value, source=inner.source, joins=(*joins, *inner.joins), where=where)

    def _identity(self, dataset: str) -> ColumnRef:
        key = self._catalog.dataset(dataset).primary_key
        if len(key) != 1:
            raise UnplannableError(f"Rows of {dataset} have no single key to be counted once by.")
        return ColumnRef(table=dataset, column=key[0])

    def _inner(
        self, node: Related | SetAggregate, needed: tuple[Expression, ...]
    ) -> tuple[Scope, tuple[Join, ...], tuple[Expression, ...]]:
        """The rows of the other dataset, the joins that lead back from it, and the key to the row at hand."""
        taken = frozenset((*(self._taken or ()), *self._aliases.values()))
        inner = Scope(self._catalog, node.dataset, {}, needed, taken)
        aliases = {*taken, *inner._aliases.values()}
        at, joins = inner._aliases[()], []
        for hop in reversed(node.hops[1:]):
            relation = self._catalog.dataset(hop.dataset).relation(hop.relation)
            if relation is None:
                raise InternalError(f"{hop.dataset} has no relation {hop.relation}")
            before = relation.to if hop.reverse else hop.dataset
            there, here = (
                (relation.references, relation.columns) if hop.reverse else (relation.columns, relation.references)
            )
            alias = _free(f"related_{self._catalog.short_name(before)}", aliases)
            aliases.add(alias)
            on = all_of(
                tuple(
                    Comparison(
                        operator="=",
                        left=ColumnRef(table=alias, column=one),
                        right=ColumnRef(table=at, column=other),
                    )
                    for one, other in zip(there, here, strict=True)
                )
            )
            joins.append(Join(kind="inner", input=self._catalog.input(before, alias), on=on))
            at = alias
        keys = tuple(
            Comparison(operator="=", left=ColumnRef(table=at, column=column), right=self.resolve(reference))
            for column, reference in zip(node.columns, node.references, strict=True)
        )
        return inner, tuple(joins), keys

    # joins

    def _relation(self, via: Via) -> Relation:
        dataset = self._base
        for name in via[:-1]:
            dataset = self._catalog.relation(dataset, name).to
        return self._catalog.relation(dataset, via[-1])

    def _join(self, via: Via) -> str:
        """The alias of the dataset at the end of `via`, joined if it is not yet."""
        if via in self._aliases:
            return self._aliases[via]
        left = self._join(via[:-1])
        relation = self._relation(via)
        alias = self._alias(self._catalog.short_name(relation.to), via)
        keys: list[Expression] = [
            Comparison(
                operator="=",
                left=ColumnRef(table=alias, column=reference),
                right=ColumnRef(table=left, column=column),
            )
            for column, reference in zip(relation.columns, relation.references, strict=True)
        ]
        self._aliases[via] = alias
        kind: Literal["inner", "left"] = "inner" if via in self._inner_ways else "left"
        self._joins.append(Join(kind=kind, input=self._catalog.looked_up(relation.to, alias), on=all_of(tuple(keys))))
        return alias

    def _alias(self, name: str, via: Via) -> str:
        """A name no other table of this select, or of those around it, has."""
        if self._taken is not None:
            return _free(f"related_{name}", {*self._taken, *self._aliases.values()})
        if name in self._aliases.values():
            name = "_".join((name, *(step.lstrip("~") for step in via)))
        return name


def _free(name: str, taken: set[str] | frozenset[str]) -> str:
    """`name`, numbered where it is taken."""
    chosen, number = name, 1
    while chosen in taken:
        number += 1
        chosen = f"{name}_{number}"
    return chosen


def _may_repeat(node: SetAggregate) -> bool:
    """Whether a row may belong to the row at hand in several ways: the path goes to-many, then to-one."""
    reverse = [hop.reverse for hop in node.hops]
    return any(many and not later for i, many in enumerate(reverse) for later in reverse[i + 1 :])

"""One FROM clause: a base dataset, the to-one joins it needs, and semantic columns read through them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from compiler.planning.catalog import Catalog
from compiler.planning.related import exists, free_alias, subselect
from schemas.errors import InternalError
from schemas.expressions import ColumnRef, Comparison, Expression, Related, SetAggregate, all_of, columns_in
from schemas.plan import Input, Join
from schemas.rewrite import rewrite
from schemas.workspace import Relation

Via = tuple[str, ...]


class Scope:
    """Aliases for a base dataset and for every dataset that `needed` reads, joined along `routes`.

    A column that says itself how it is reached (`ColumnRef.via`) needs no route. A key is what the row that refers to
    it says, so that its dataset is not joined for it; `members` are keys of rows that have to be there. Rows that lead
    nowhere by a relation of the base that excludes orphans, or to no row at the end of `home`, are left out; every
    other join keeps the rows of the base. `around` are the aliases of the selects around this one.
    """

    def __init__(
        self,
        catalog: Catalog,
        base: str,
        routes: Mapping[str, Via],
        needed: Iterable[Expression],
        around: frozenset[str] | None = None,
        *,
        members: Iterable[ColumnRef] = (),
        home: Via = (),
    ) -> None:
        self._catalog, self._base, self._routes = catalog, base, routes
        self._around = around
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
    def alias(self) -> str:
        """The alias of the base."""
        return self._aliases[()]

    @property
    def taken(self) -> frozenset[str]:
        """Every alias of this select and of those around it."""
        return frozenset((*(self._around or ()), *self._aliases.values()))

    def inside(self, dataset: str, needed: Iterable[Expression]) -> Scope:
        """The scope of a select over `dataset` that stands inside this one."""
        return Scope(self._catalog, dataset, {}, needed, self.taken)

    @property
    def joins(self) -> tuple[Join, ...]:
        return tuple(self._joins)

    def resolve(self, expression: Expression) -> Expression:
        """`expression` with its columns read through this scope's aliases."""
        return rewrite(expression, self._replace)

    def _replace(self, node: Expression) -> Expression | None:
        if isinstance(node, Related):
            return exists(node, self, self._catalog)  # type: ignore[return-value]
        if isinstance(node, SetAggregate):
            return subselect(node, self, self._catalog)  # type: ignore[return-value]
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
        """The column that refers to `column`, where that is a key at the end of a road that keeps orphans.

        A step back over a one-to-one relation may lead to no row, and then to no key.
        """
        last = self._relation(via) if via and not via[-1].startswith("~") else None
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
        if self._around is not None:
            return free_alias(f"related_{name}", self.taken)
        if name in self._aliases.values():
            name = "_".join((name, *(step.lstrip("~") for step in via)))
        return free_alias(name, self.taken)

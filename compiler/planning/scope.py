"""One FROM clause: a base dataset, the to-one joins it needs, and semantic columns read through them."""

from collections.abc import Iterable

from compiler.planning.catalog import Catalog
from schemas.discovery import Leaf
from schemas.errors import InternalError
from schemas.expressions import ColumnRef, Comparison, Expression, Related, all_of, columns_in
from schemas.plan import Input, Join
from schemas.rewrite import rewrite
from schemas.workspace import Relation


class Scope:
    """Aliases for a leaf's base and for every dataset that `needed` reads, joined along the leaf's routes.

    A dataset of which only the referenced key is needed is not joined: the foreign key says the same.
    """

    def __init__(self, catalog: Catalog, leaf: Leaf, needed: Iterable[Expression]) -> None:
        self._catalog, self._leaf = catalog, leaf
        self._aliases: dict[tuple[str, ...], str] = {(): catalog.short_name(leaf.base)}
        self._joins: list[Join] = []
        self._shortcuts: dict[ColumnRef, ColumnRef] = {}
        for relation in catalog.dataset(leaf.base).relations:
            if relation.orphans == "exclude":
                self._join((relation.name,))
        columns = dict.fromkeys(column for part in needed for column in columns_in(part) if column.table)
        for table in dict.fromkeys(column.table for column in columns):
            self._reach(table, [column for column in columns if column.table == table])

    @property
    def source(self) -> Input:
        return self._catalog.input(self._leaf.base, self._aliases[()])

    @property
    def joins(self) -> tuple[Join, ...]:
        return tuple(self._joins)

    def resolve(self, expression: Expression) -> Expression:
        """`expression` with its columns read through this scope's aliases."""
        return rewrite(expression, self._replace)

    def _replace(self, node: Expression) -> Expression | None:
        if isinstance(node, Related):
            return self._semi_join(node)
        if not isinstance(node, ColumnRef) or not node.table:
            return None
        plain = ColumnRef(table=node.table, column=node.column)
        if plain in self._shortcuts:
            return self._shortcuts[plain]
        via = self._leaf.via(node.table)
        if via is None:
            raise InternalError(f"{self._leaf.name} does not reach {node.table}")
        return self._catalog.physical(node, self._aliases[via])

    def _semi_join(self, node: Related) -> Related:
        alias = f"related_{self._catalog.short_name(node.dataset)}"
        inner = None
        if node.where is not None:
            inner = rewrite(
                node.where,
                lambda part: self._catalog.physical(part, alias) if isinstance(part, ColumnRef) else None,
            )
        references = tuple(self.resolve(reference) for reference in node.references)
        return node.model_copy(
            update={
                "dataset": self._catalog.input(node.dataset, alias).relation,
                "alias": alias,
                "references": references,
                "where": inner,
            }
        )

    def _reach(self, table: str, columns: list[ColumnRef]) -> None:
        via = self._leaf.via(table)
        if via is None:
            raise InternalError(f"{self._leaf.name} does not reach {table}")
        if via and via not in self._aliases:
            last, before = self._relation(via), via[:-1]
            if last.orphans == "keep" and {column.column for column in columns} <= set(last.references):
                alias = self._join(before)
                for column in columns:
                    key = last.columns[last.references.index(column.column)]
                    self._shortcuts[ColumnRef(table=table, column=column.column)] = ColumnRef(table=alias, column=key)
                return
            self._join(via)

    def _relation(self, via: tuple[str, ...]) -> Relation:
        dataset = self._leaf.base
        for name in via[:-1]:
            dataset = self._catalog.relation(dataset, name).to
        return self._catalog.relation(dataset, via[-1])

    def _join(self, via: tuple[str, ...]) -> str:
        """The alias of the dataset at the end of `via`, joined if it is not yet."""
        if via in self._aliases:
            return self._aliases[via]
        left = self._join(via[:-1])
        relation = self._relation(via)
        alias = self._catalog.short_name(relation.to)
        if alias in self._aliases.values():
            alias = "_".join((alias, *(name.lstrip("~") for name in via)))
        keys: list[Expression] = [
            Comparison(
                operator="=",
                left=ColumnRef(table=alias, column=reference),
                right=ColumnRef(table=left, column=column),
            )
            for column, reference in zip(relation.columns, relation.references, strict=True)
        ]
        self._aliases[via] = alias
        kind = "inner" if relation.orphans == "exclude" else "left"
        self._joins.append(Join(kind=kind, input=self._catalog.input(relation.to, alias), on=all_of(tuple(keys))))
        return alias

"""The rows a control query reads, without any join that could multiply them.

Every look-up is first brought to one row per key, so that joining it can only add columns. A duplicate policy keeps the
newest row by `arg_max` within its key. Should a look-up hold a key more than once, `copies` tells.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from schemas.expressions import ColumnRef, Related, SetAggregate
from schemas.workspace import Column, Dataset
from verification.expression_text import UncheckableError, aggregate, identifier, json_text, render, select
from verification.routes import Path, follow, hops_from, shortest


def physical(dataset: str) -> str:
    """
    >>> physical("bronze.orders")
    '"bronze"."orders"'
    """
    return ".".join(identifier(part) for part in dataset.split("."))


@dataclass
class Sources:
    """The common table expressions of a statement, collected while its expressions are rendered."""

    datasets: Mapping[str, Dataset]
    tied: frozenset[str] = frozenset()
    """Datasets in which several newest rows of a key differ: the first in the order of all their values holds."""
    _kept: dict[str, dict[str, None]] = field(default_factory=dict)
    _lookups: dict[tuple[str, tuple[str, ...]], dict[str, str]] = field(default_factory=dict)
    _aliases: int = 0

    def alias(self) -> str:
        self._aliases += 1
        return f"t{self._aliases}"

    def rows(self, dataset: str, columns: tuple[str, ...] = ()) -> str:
        """The relation with the rows of `dataset` that count; `columns` will be read from it."""
        policy = self.datasets[dataset].deduplicate
        if policy is None:
            return physical(dataset)
        kept = self._kept.setdefault(dataset, dict.fromkeys(policy.key))
        kept.update(dict.fromkeys(columns))
        return identifier(f"kept {dataset}")

    def cell(self, dataset: str, name: str, alias: str) -> str:
        """A column or JSON field of `dataset`, read from its rows under `alias`."""
        declared = self.datasets[dataset]
        json_field = None if declared.column(name) else declared.json_field(name)
        if json_field is None:
            self.rows(dataset, (name,))
            return f"{alias}.{identifier(name)}"
        self.rows(dataset, (json_field.column,))
        return json_text(f"{alias}.{identifier(json_field.column)}", json_field.path, json_field.type)

    def lookup(self, dataset: str, key: tuple[str, ...], columns: tuple[str, ...] = ()) -> str:
        """The relation with one row per `key` of `dataset`: columns k0…, `columns`, copies."""
        fields = self._lookups.setdefault((dataset, key), {})
        self.rows(dataset, key)
        for name in columns:
            fields.setdefault(name, self.cell(dataset, name, "d"))
        return identifier(f"{dataset} by {', '.join(key)}")

    def there(self, dataset: str, alias: str, behind: tuple[str, ...] = ()) -> list[str]:
        """What a row of `dataset` fulfils that other rows find: orphans that its policies leave out are not there.

        A dataset met again on the way (it stands in `behind`) is read as it is.
        """
        found = []
        for hop in hops_from(self.datasets, dataset):
            if hop.excludes_orphans and dataset not in behind:
                inner = self.alias()
                source = f"{self.rows(hop.dataset, hop.references)} AS {inner}"
                keys = [
                    f"{inner}.{identifier(reference)} = {self.cell(dataset, column, alias)}"
                    for column, reference in zip(hop.columns, hop.references, strict=True)
                ]
                further = self.there(hop.dataset, inner, (*behind, dataset))
                found.append(f"EXISTS ({select(('1',), source, (*keys, *further))})")
        return found

    def with_clause(self) -> str:
        """`WITH …` and a line break; empty where every row is read as it is."""
        lookups = [self._lookup_text(dataset, key, fields) for (dataset, key), fields in self._lookups.items()]
        kept = [self._kept_text(dataset, tuple(columns)) for dataset, columns in self._kept.items()]
        return "WITH " + ",\n".join((*kept, *lookups)) + "\n" if kept or lookups else ""

    def _kept_text(self, dataset: str, columns: tuple[str, ...]) -> str:
        declared = self.datasets[dataset]
        policy = declared.deduplicate
        assert policy is not None, "only datasets with a policy are kept by it"
        keys = ", ".join(identifier(name) for name in policy.key)
        others = [identifier(name) for name in columns if name not in policy.key]
        if dataset in self.tied:
            rest = [c.name for c in declared.columns if c.name not in (*policy.key, policy.order_by)]
            ranks = [f"{identifier(policy.order_by)} DESC NULLS LAST", *(f"{identifier(n)} NULLS LAST" for n in rest)]
            values = [f"first({name} ORDER BY {', '.join(ranks)})" for name in others]
        else:
            order, by = identifier(policy.order_by), declared.column(policy.order_by)
            values = [_newest(name, order, by) for name in others]
        cells = [keys, *(f"{value} AS {name}" for value, name in zip(values, others, strict=True))]
        return f"{identifier(f'kept {dataset}')} AS ({select(cells, physical(dataset), (), (keys,))})"

    def _lookup_text(self, dataset: str, key: tuple[str, ...], fields: dict[str, str]) -> str:
        policy = self.datasets[dataset].deduplicate
        unique = policy is not None and set(policy.key) == set(key)
        keys = [f"d.{identifier(name)} AS k{i}" for i, name in enumerate(key)]
        form = "{}" if unique else "any_value({})"
        cells = [f"{form.format(text)} AS {identifier(name)}" for name, text in fields.items()]
        copies = "1 AS copies" if unique else "count(*) AS copies"
        relation = identifier(f"{dataset} by {', '.join(key)}")
        known = self.there(dataset, "d")
        grouped = () if unique else tuple(f"d.{identifier(name)}" for name in key)
        return f"{relation} AS ({select((*keys, *cells, copies), f'{self.rows(dataset)} AS d', known, grouped)})"


def _newest(value: str, order: str, declared: Column | None) -> str:
    """The value of the newest row of a key; a row that `order` does not date counts as the oldest."""
    if declared is not None and not declared.nullable:
        return f"arg_max_null({value}, {order})"
    if declared is not None and declared.type in ("DATE", "TIMESTAMP"):
        return f"arg_max_null({value}, coalesce({order}, {declared.type} '-infinity'))"
    return f"CASE WHEN count({order}) = 0 THEN first({value}) ELSE arg_max_null({value}, {order}) END"


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
        if name in path[-1].references and not path[-1].excludes_orphans:
            return self.cell(path[:-1], path[-1].columns[path[-1].references.index(name)])
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
            keys = [f"{alias}.k{i} = {self.cell(path[:-1], name)}" for i, name in enumerate(hop.columns)]
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
        return self._normalized(reference, self.rows.cell(self.path(reference), reference.column))

    def member(self, reference: ColumnRef) -> str:
        """A column of the row that a path leads to, which has to be there."""
        return self._normalized(reference, self.rows.member(self.path(reference), reference.column))

    def _normalized(self, reference: ColumnRef, text: str) -> str:
        function = self.normalization(reference)
        return f"{function}({text})" if function else text

    def normalization(self, reference: ColumnRef) -> str | None:
        dataset = self.rows.sources.datasets.get(reference.table)
        column = dataset.column(reference.column) if dataset else None
        return column.normalize if column else None

    def related(self, condition: Related) -> str:
        """`key IN (SELECT …)`: false, not NULL, where the row at hand has no key."""
        keys, source, where, _ = self._other_rows(condition)
        own = self._own_key(condition)
        held = f"coalesce(({own}) IN ({select((f'({keys})',), source, where)}), FALSE)"
        return f"(NOT {held})" if condition.negated else held

    def set_aggregate(self, node: SetAggregate) -> str:
        """A scalar query over the rows with the key of the row at hand; over several steps each row counts once."""
        keys, source, where, inner = self._other_rows(node)
        argument = render(node.argument, inner) if node.argument is not None else None
        function = node.function
        if argument is None and len(node.hops) > 1:
            (key,) = self.rows.sources.datasets[node.dataset].primary_key or ("",)
            argument, function = inner.rows.cell((), key), "count_distinct"
        held = (f"({keys}) = ({self._own_key(node)})",) if node.references else ()
        return f"({select((aggregate(function, argument, node.fraction),), source, (*held, *where))})"

    def _own_key(self, node: Related | SetAggregate) -> str:
        return ", ".join(self.rows.cell(self.path(reference), reference.column) for reference in node.references)

    def _other_rows(self, node: Related | SetAggregate) -> tuple[str, str, tuple[str, ...], RowReader]:
        """Key cells on the row at hand, FROM text, conditions, and a reader of the rows at the end of the path."""
        sources = self.rows.sources
        inner = BaseRows(sources, node.dataset, sources.alias())
        reader = RowReader(inner, lambda reference: _path_from(sources.datasets, node.dataset, reference))
        where = () if node.where is None else (f"({render(node.where, reader)})",)
        if isinstance(node, SetAggregate) and node.argument is not None:
            render(node.argument, reader)  # brings in the look-ups that it reads
        alias, joins = inner.alias, []
        for hop in reversed(node.hops[1:]):
            relation = sources.datasets[hop.dataset].relation(hop.relation)
            if relation is None:
                raise UncheckableError(f"{hop.dataset} has no relation {hop.relation}")
            near, far = (
                (relation.references, relation.columns) if hop.reverse else (relation.columns, relation.references)
            )
            before, other = (relation.to if hop.reverse else hop.dataset), sources.alias()
            on = " AND ".join(
                f"{other}.{identifier(one)} = {alias}.{identifier(two)}" for one, two in zip(near, far, strict=True)
            )
            joins.append(f" JOIN {sources.rows(before, near)} AS {other} ON {on}")
            alias = other
        first = self._first_dataset(node)
        keys = ", ".join(sources.cell(first, name, alias) for name in node.columns)
        excluded = (
            inner.found(path)
            for relation in sources.datasets[node.dataset].relations
            if relation.orphans == "exclude"
            and (path := follow(sources.datasets, node.dataset, (relation.name,), relation.to)) is not None
        )
        held = tuple(excluded)
        return keys, inner.source() + "".join(joins), (*where, *held), reader

    def _first_dataset(self, node: Related | SetAggregate) -> str:
        """The dataset whose key columns equal those of the row at hand."""
        if len(node.hops) < 2:
            return node.dataset
        hop = node.hops[0]
        relation = self.rows.sources.datasets[hop.dataset].relation(hop.relation)
        return hop.dataset if hop.reverse or relation is None else relation.to


def _path_from(datasets: Mapping[str, Dataset], base: str, reference: ColumnRef) -> Path | None:
    if reference.via:
        return follow(datasets, base, reference.via, reference.table)
    return inner_path(datasets, base, reference)


def inner_path(datasets: Mapping[str, Dataset], base: str, reference: ColumnRef) -> Path | None:
    """The only shortest way from `base`: there is no leaf to say which."""
    return () if reference.table == base else shortest(datasets, base, reference.table)

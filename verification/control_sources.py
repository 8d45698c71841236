"""The tables a control query reads: rows after the catalog's policies, and look-ups of one row per key.

A duplicate policy keeps the newest row by `arg_max` within its key. Should a look-up hold a key more than once,
`copies` tells.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from schemas.workspace import Column, Dataset
from verification.expression_text import identifier, json_text, select
from verification.routes import hops_from


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
    as_of: datetime.date | None = None
    """Related rows dated from this day on are invisible; one without a date is no later event."""
    tied: frozenset[str] = frozenset()
    """Datasets in which several newest rows of a key differ: the first in the order of all their values holds."""
    held: Callable[[str], str | None] = lambda _: None
    """A table with the rows of a query, which other statements read as well; None where there will be none."""
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
                    f"{self.cell(hop.dataset, reference, inner)} = {self.cell(dataset, column, alias)}"
                    for column, reference in zip(hop.columns, hop.references, strict=True)
                ]
                further = self.there(hop.dataset, inner, (*behind, dataset))
                found.append(f"EXISTS ({select(('1',), source, (*keys, *further))})")
        return found

    def cell(self, dataset: str, name: str, alias: str) -> str:
        """A column or JSON field of `dataset`, read from its rows under `alias`, normalised as the catalog says."""
        declared = self.datasets[dataset]
        column = declared.column(name)
        json_field = None if column else declared.json_field(name)
        if json_field is None:
            self.rows(dataset, (name,))
            text = f"{alias}.{identifier(name)}"
            return f"{column.normalize}({text})" if column is not None and column.normalize else text
        self.rows(dataset, (json_field.column,))
        return json_text(f"{alias}.{identifier(json_field.column)}", json_field.path, json_field.type)

    def lookup(self, dataset: str, key: tuple[str, ...], columns: tuple[str, ...] = ()) -> str:
        """The relation with one row per `key` of `dataset`: columns k0…, `columns`, copies."""
        fields = self._lookups.setdefault((dataset, key), {})
        self.rows(dataset, key)
        for name in columns:
            fields.setdefault(name, self.cell(dataset, name, "d"))
        return identifier(f"{dataset} by {', '.join(key)}")

    def with_clause(self) -> str:
        """`WITH …` and a line break; empty where every row is read as it is."""
        lookups = [self._lookup_text(dataset, key, fields) for (dataset, key), fields in self._lookups.items()]
        kept = [self._kept_text(dataset, tuple(columns)) for dataset, columns in self._kept.items()]
        return "WITH " + ",\n".join((*kept, *lookups)) + "\n" if kept or lookups else ""

    def _kept_text(self, dataset: str, columns: tuple[str, ...]) -> str:
        every = tuple(column.name for column in self.datasets[dataset].columns)
        table = self.held(self._kept_rows(dataset, every))
        rows = self._kept_rows(dataset, columns) if table is None else select(("*",), table)
        return f"{identifier(f'kept {dataset}')} AS ({rows})"

    def _kept_rows(self, dataset: str, columns: tuple[str, ...]) -> str:
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
        return select(cells, physical(dataset), (), (keys,))

    def _lookup_text(self, dataset: str, key: tuple[str, ...], fields: dict[str, str]) -> str:
        policy = self.datasets[dataset].deduplicate
        spelled = tuple(self.cell(dataset, name, "d") for name in key)
        plain = tuple(f"d.{identifier(name)}" for name in key)
        unique = policy is not None and set(policy.key) == set(key) and spelled == plain
        keys = [f"{text} AS k{i}" for i, text in enumerate(spelled)]
        form = "{}" if unique else "any_value({})"
        cells = [f"{form.format(text)} AS {identifier(name)}" for name, text in fields.items()]
        copies = "1 AS copies" if unique else "count(*) AS copies"
        relation = identifier(f"{dataset} by {', '.join(key)}")
        known = self.there(dataset, "d")
        grouped = () if unique else spelled
        return f"{relation} AS ({select((*keys, *cells, copies), f'{self.rows(dataset)} AS d', known, grouped)})"


def _newest(value: str, order: str, declared: Column | None) -> str:
    """The value of the newest row of a key; a row that `order` does not date counts as the oldest."""
    if declared is not None and not declared.nullable:
        return f"arg_max_null({value}, {order})"
    if declared is not None and declared.type in ("DATE", "TIMESTAMP"):
        return f"arg_max_null({value}, coalesce({order}, {declared.type} '-infinity'))"
    return f"CASE WHEN count({order}) = 0 THEN first({value}) ELSE arg_max_null({value}, {order}) END"

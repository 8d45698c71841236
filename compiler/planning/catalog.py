"""The datasets a plan reads: their policies, relations and column types."""

import datetime
from collections.abc import Iterable, Mapping

from compiler.planning.days import date_constant
from schemas.discovery import Discovery
from schemas.errors import InternalError
from schemas.expressions import (
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    JsonValue,
    Logical,
    NullCheck,
    Scalar,
    SortKey,
    Window,
    all_of,
)
from schemas.plan import Input, Join, Projection, Select
from schemas.workspace import Dataset, Deduplication, Relation


class Catalog:
    """Declared datasets by name, and the columns of each that the plan uses."""

    def __init__(
        self,
        datasets: Iterable[Dataset],
        used: Mapping[str, tuple[str, ...]],
        tied: frozenset[str] = frozenset(),
        later: Mapping[str, datetime.date] | None = None,
    ) -> None:
        """`tied` are datasets in which the duplicate policy leaves open which of several newest rows holds.

        `later` are those with rows that nobody sees yet, and the day these begin.
        """
        self._datasets = {dataset.name: dataset for dataset in datasets}
        self._used, self._tied, self._later = used, tied, later or {}
        tables = [self._datasets[name].table for name in used]
        self._short = {name: tables.count(self._datasets[name].table) == 1 for name in used}
        self._names = {self.short_name(name).lower() for name in self._datasets}
        self._known: dict[str, Select] = {}
        self._open: set[str] = set()
        """Datasets whose known rows are being worked out: met again on the way, they are read as they are."""

    def dataset(self, name: str) -> Dataset:
        return self._datasets[name]

    def type_of(self, column: ColumnRef) -> str:
        """The declared type of a column or JSON field."""
        dataset = self._datasets[column.table]
        found = dataset.column(column.column) or dataset.json_field(column.column)
        if found is None:
            raise InternalError(f"{column.table} has no column {column.column}")
        return found.type

    def short_name(self, dataset: str) -> str:
        """The name a dataset has inside the SQL: its table, or schema and table where two share it."""
        return self._datasets[dataset].table if self._short.get(dataset, True) else dataset.replace(".", "_")

    def relation(self, dataset: str, name: str) -> Relation:
        """The relation `name` of `dataset`; `~name` is a one-to-one relation read backwards."""
        if not name.startswith("~"):
            found = self._datasets[dataset].relation(name)
            if found is not None:
                return found
        for other in self._datasets.values():
            back = other.relation(name[1:])
            if back is not None and back.to == dataset and back.cardinality == "one_to_one":
                return back.model_copy(
                    update={"name": name, "to": other.name, "columns": back.references, "references": back.columns}
                )
        raise InternalError(f"{dataset} has no relation {name}")

    def physical(self, column: ColumnRef, alias: str) -> Expression:
        """`column` read through `alias`; a JSON field is taken out of its column."""
        dataset = self._datasets[column.table]
        field = dataset.json_field(column.column)
        if field is None:
            return ColumnRef(table=alias, column=column.column)
        return JsonValue(value=ColumnRef(table=alias, column=field.column), path=field.path, type=field.type)

    def later(self, dataset: str) -> datetime.date | None:
        """The first day nobody sees yet; None where `dataset` has no rows from then on."""
        return self._later.get(dataset)

    def visible(self, dataset: str, alias: str) -> tuple[Expression, ...]:
        """The condition, if any, that a row is none of the future; one without a date is of no time."""
        declared, day = self._datasets[dataset], self.later(dataset)
        if declared.time is None or day is None:
            return ()
        moment = self.physical(ColumnRef(table=dataset, column=declared.time), alias)
        before = Comparison(operator="<", left=moment, right=date_constant(day))
        column = declared.column(declared.time)
        if column is not None and not column.nullable:
            return (before,)
        return (Logical(operator="or", operands=(before, NullCheck(value=moment))),)

    def step_name(self, wanted: str) -> str:
        """A name for a step that no dataset has, nor another step."""
        name = wanted
        while name.lower() in self._names:
            name += "_more"
        self._names.add(name.lower())
        return name

    def alias(self, wanted: str) -> str:
        """A name for an input inside one select, which no dataset has."""
        short = {self.short_name(name).lower() for name in self._datasets}
        while wanted.lower() in short:
            wanted += "_step"
        return wanted

    def input(self, dataset: str, alias: str) -> Input:
        """`dataset` under `alias`: its cleaned step where a policy changes it, else the table itself."""
        if self.cleaned(dataset):
            return Input(relation=self.short_name(dataset), alias=alias)
        return Input(relation=dataset, alias=alias, physical=True)

    def looked_up(self, dataset: str, alias: str) -> Input:
        """`dataset` as other rows find it: rows that its orphan policies leave out are not there."""
        excludes = any(relation.orphans == "exclude" for relation in self._datasets[dataset].relations)
        if not excludes or dataset in self._open:
            return self.input(dataset, alias)
        if dataset not in self._known:
            self._open.add(dataset)
            self._known[dataset] = self._without_orphans(dataset)
            self._open.remove(dataset)
        return Input(relation=self._known[dataset].name, alias=alias)

    def _without_orphans(self, dataset: str) -> Select:
        own, joins = self.short_name(dataset), []
        for relation in (r for r in self._datasets[dataset].relations if r.orphans == "exclude"):
            other = f"{self.short_name(relation.to)}_{relation.name}"
            pairs: list[Expression] = [
                Comparison(
                    operator="=",
                    left=ColumnRef(table=other, column=reference),
                    right=ColumnRef(table=own, column=column),
                )
                for column, reference in zip(relation.columns, relation.references, strict=True)
            ]
            joins.append(Join(kind="inner", input=self.looked_up(relation.to, other), on=all_of(tuple(pairs))))
        read = [c.name for c in self._datasets[dataset].columns if c.name in self._used[dataset]]
        return Select(
            name=self.step_name(f"known_{own}"),
            purpose=f"{dataset} without the rows whose key leads nowhere.",
            source=self.input(dataset, own),
            joins=tuple(joins),
            columns=tuple(Projection(name=n, expression=ColumnRef(table=own, column=n)) for n in read),
        )

    def cleaned(self, dataset: str) -> bool:
        """Whether a declared policy changes rows or used values of `dataset`."""
        declared = self._datasets[dataset]
        normalized = any(c.normalize for c in declared.columns if c.name in self._used.get(dataset, ()))
        return declared.deduplicate is not None or normalized

    def cleaning_steps(self) -> tuple[Select, ...]:
        """A step for each used dataset that a policy changes, in order of use; ask last, when all are known."""
        cleaned = [self._cleaning(self._datasets[name]) for name in self._used if self.cleaned(name)]
        return (*cleaned, *self._known.values())

    def _cleaning(self, dataset: Dataset) -> Select:
        alias = "source"
        used = [column for column in dataset.columns if column.name in self._used[dataset.name]]
        columns = []
        for column in used:
            value: Expression = ColumnRef(table=alias, column=column.name)
            if column.normalize:
                value = Scalar(function=column.normalize, arguments=(value,))
            columns.append(Projection(name=column.name, expression=value))
        policy, newest, purpose = dataset.deduplicate, None, []
        if policy is not None:
            newest = self._newest(policy, dataset, alias)
            purpose.append(f"keeps one row per {', '.join(policy.key)}, the newest by {policy.order_by}")
        purpose += [f"writes {column.name} in {column.normalize} case" for column in used if column.normalize]
        return Select(
            name=self.short_name(dataset.name),
            purpose=f"{dataset.name}: {'; '.join(purpose)}.",
            source=Input(relation=dataset.name, alias=alias, physical=True),
            columns=tuple(columns),
            qualify=newest,
        )

    def _newest(self, policy: Deduplication, dataset: Dataset, alias: str) -> Expression:
        """Row number 1 of each key; of rows that are as new the same one, whatever the order of the file."""
        keys = [SortKey(expression=ColumnRef(table=alias, column=policy.order_by), descending=True)]
        if dataset.name in self._tied:
            others = (c.name for c in dataset.columns if c.name not in (*policy.key, policy.order_by))
            keys += [SortKey(expression=ColumnRef(table=alias, column=name)) for name in others]
        number = Window(
            function="row_number",
            partition_by=tuple(ColumnRef(table=alias, column=key) for key in policy.key),
            order_by=tuple(keys),
        )
        return Comparison(operator="=", left=number, right=Constant(type="integer", text="1"))


def catalog_of(discovery: Discovery, datasets: Iterable[Dataset], as_of: datetime.date) -> Catalog:
    """The catalog of a plan over what was discovered."""
    uses = discovery.dataset_metadata
    return Catalog(
        datasets,
        {use.dataset: use.columns for use in uses},
        tied=frozenset(use.dataset for use in uses if use.ties),
        later={use.dataset: as_of for use in uses if use.last_event and use.last_event >= as_of.isoformat()},
    )

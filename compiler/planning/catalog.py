"""The datasets a plan reads: their policies, relations and column types."""

from collections.abc import Iterable, Mapping

from schemas.errors import InternalError
from schemas.expressions import ColumnRef, Comparison, Constant, Expression, JsonValue, Scalar, SortKey, Window
from schemas.plan import Input, Projection, Select
from schemas.workspace import Dataset, Relation


class Catalog:
    """Declared datasets by name, and the columns of each that the plan uses."""

    def __init__(self, datasets: Iterable[Dataset], used: Mapping[str, tuple[str, ...]]) -> None:
        self._datasets = {dataset.name: dataset for dataset in datasets}
        self._used = used
        tables = [self._datasets[name].table for name in used]
        self._short = {name: tables.count(self._datasets[name].table) == 1 for name in used}

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

    def input(self, dataset: str, alias: str) -> Input:
        """`dataset` under `alias`: its cleaned step where a policy changes it, else the table itself."""
        if self.cleaned(dataset):
            return Input(relation=self.short_name(dataset), alias=alias)
        return Input(relation=dataset, alias=alias, physical=True)

    def cleaned(self, dataset: str) -> bool:
        """Whether a declared policy changes rows or used values of `dataset`."""
        declared = self._datasets[dataset]
        normalized = any(c.normalize for c in declared.columns if c.name in self._used.get(dataset, ()))
        return declared.deduplicate is not None or normalized

    def cleaning_steps(self) -> tuple[Select, ...]:
        """A step for each used dataset that a policy changes, in order of use."""
        return tuple(self._cleaning(self._datasets[name]) for name in self._used if self.cleaned(name))

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
            newest = Comparison(
                operator="=",
                left=Window(
                    function="row_number",
                    partition_by=tuple(ColumnRef(table=alias, column=key) for key in policy.key),
                    order_by=(SortKey(expression=ColumnRef(table=alias, column=policy.order_by), descending=True),),
                ),
                right=Constant(type="integer", text="1"),
            )
            purpose.append(f"keeps one row per {', '.join(policy.key)}, the newest by {policy.order_by}")
        purpose += [f"writes {column.name} in {column.normalize} case" for column in used if column.normalize]
        return Select(
            name=self.short_name(dataset.name),
            purpose=f"{dataset.name}: {'; '.join(purpose)}.",
            source=Input(relation=dataset.name, alias=alias, physical=True),
            columns=tuple(columns),
            qualify=newest,
        )

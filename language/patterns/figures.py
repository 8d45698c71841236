"""The figure that a pattern splits or shares: a metric, the rows of a dataset, or the total of a column."""

from __future__ import annotations

from dataclasses import dataclass

from language.naming import measure_name
from language.patterns.clauses import Clauses
from language.patterns.roles import Roles
from language.patterns.typed_text import Name
from language.senses import slot
from schemas.expressions import ColumnRef
from schemas.query import AggregateMeasure, NamedMeasure
from schemas.workspace import Dataset

_COUNT = r"(?:(?:the )?number of |count of |how many )?<n(?:{marks})>(?: count)?"
_TOTAL = r"(?:(?:the )?(?:total|sum of|total of|sum) )(?:the )?<n(?:{marks})>"
_AMOUNT = r"(?:the )?<n(?:{marks})>"


@dataclass(frozen=True)
class Figure:
    """The measure, and the dataset whose rows it is taken from."""

    measure: NamedMeasure | AggregateMeasure
    base: Dataset


def take_figure(clauses: Clauses, roles: Roles, mark: str | None = None) -> Figure | None:
    """The figure that the name at `mark`, else one of those left over, asks for, taken out; None where not just one."""
    left = clauses.names_left() if mark is None else [mark]
    metrics = [mark for mark in left if clauses.name(mark).of_kind("metric")]
    if metrics:
        return _metric(clauses, roles, metrics[0]) if len(metrics) == 1 else None
    columns = [mark for mark in left if _amount(clauses.name(mark), roles) is not None]
    if columns:
        said = _TOTAL if mark is None else f"(?:{_TOTAL}|{_AMOUNT})"
        return _total(clauses, roles, columns[0], said) if len(columns) == 1 else None
    things = [mark for mark in left if len(clauses.name(mark).of_kind("dataset")) == 1]
    return _count(clauses, roles, things[0]) if len(things) == 1 else None


def _metric(clauses: Clauses, roles: Roles, mark: str) -> Figure | None:
    """The metric that is meant for sure, dated by one dataset."""
    name = clauses.name(mark)
    found = slot("measure", name.text, name.of_kind("metric"), frozenset(), roles.choices).candidates
    if len(found) > 1 and found[0][1] <= found[1][1]:
        return None
    metric = found[0][0].name
    bases = {m.time.table if m.time is not None else m.dataset or "" for m in roles.graph.simple_metrics(metric)}
    if len(bases) != 1 or clauses.take(rf"<n{mark}>", "measure") is None:
        return None
    return Figure(NamedMeasure(name=metric, metric=metric), roles.graph.dataset(next(iter(bases))))


def _count(clauses: Clauses, roles: Roles, mark: str) -> Figure | None:
    dataset = roles.graph.dataset(clauses.name(mark).of_kind("dataset")[0].name)
    if clauses.take(_COUNT.format(marks=mark), "measure") is None:
        return None
    name = measure_name("count", dataset.table, dataset.entity)
    count = AggregateMeasure(name=name, function="count", dataset=dataset.name, follows_metrics=True)
    return Figure(count, dataset)


def _total(clauses: Clauses, roles: Roles, mark: str, said: str) -> Figure | None:
    """A column is added up only where the request says so, as a share does."""
    amount = _amount(clauses.name(mark), roles)
    if amount is None or clauses.take(said.format(marks=mark), "measure") is None:
        return None
    dataset, column = amount
    measure = AggregateMeasure(
        name=measure_name("sum", column, ""),
        function="sum",
        dataset=dataset.name,
        argument=ColumnRef(table=dataset.name, column=column),
        follows_metrics=True,
    )
    return Figure(measure, dataset)


def _amount(name: Name, roles: Roles) -> tuple[Dataset, str] | None:
    """The only column of amounts that is called so."""
    found = []
    for candidate in name.of_kind("column"):
        attribute = candidate.attribute
        dataset = roles.graph.dataset(attribute.table) if attribute is not None else None
        column = dataset.column(attribute.column) if dataset is not None and attribute is not None else None
        if dataset is not None and column is not None and column.role == "measure" and not candidate.hidden:
            found.append((dataset, column.name))
    return found[0] if len(found) == 1 else None

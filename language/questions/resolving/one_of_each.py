"""Rows of which groups and conditions leave one each: the figures of a country for every year."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from knowledge_graph.graph import KnowledgeGraph
from language.questions.resolving.copies import is_copy
from schemas.expressions import ColumnRef, Comparison, Constant, Expression, Logical
from schemas.workspace import Dataset

_TWO_ENDS = 2
_day = datetime.date.fromisoformat


def tells_one_row(
    dataset: Dataset, groups: Sequence[Expression], where: Sequence[Expression], graph: KnowledgeGraph
) -> bool:
    """Whether each of the `groups` has one row of `dataset` at most, by a key of several columns.

    Each column of the key is one that is grouped by, or one of which `where` names a single value.
    """
    given = [column for part in where for column in _single(part, dataset)]
    told = [column for column in (*groups, *given) if isinstance(column, ColumnRef)]
    several = len(dataset.primary_key) > 1
    return several and all(any(_tells(one, dataset, key, graph) for one in told) for key in dataset.primary_key)


def _single(part: Expression, dataset: Dataset) -> Iterator[Expression]:
    """What a condition says to be one value: `year = 2019`, or a date within a day."""
    if isinstance(part, Comparison) and part.operator == "=":
        yield part.left
    elif isinstance(part, Logical) and part.operator == "and" and len(part.operands) == _TWO_ENDS:
        first, last = part.operands
        if isinstance(first, Comparison) and isinstance(last, Comparison) and first.left == last.left:
            column = dataset.column(first.left.column) if isinstance(first.left, ColumnRef) else None
            ends = (first.operator, last.operator) == (">=", "<") and column is not None and column.type == "DATE"
            days = [one.text for one in (first.right, last.right) if isinstance(one, Constant) and one.type == "date"]
            if ends and len(days) == _TWO_ENDS and _day(days[1]) - _day(days[0]) == datetime.timedelta(days=1):
                yield first.left


def _tells(told: ColumnRef, dataset: Dataset, key: str, graph: KnowledgeGraph) -> bool:
    """Whether one value of `told` is one of the column `key`: itself, what it refers to, or the name of that."""
    if (told.table, told.column) == (dataset.name, key):
        return True
    for relation in dataset.relations:
        if relation.columns != (key,) or told.via not in ((), (relation.name,)):
            continue
        other = graph.dataset(relation.to)
        name = ColumnRef(table=other.name, column=other.display) if other.display is not None else None
        if told.table == other.name and told.column in (*relation.references, other.display):
            return True
        if name is not None and told.table == dataset.name and is_copy(told, name, graph):
            return True
    return False

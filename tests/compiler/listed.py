"""Short spellings of lists of rows over the college, and of the comparison with what they should give."""

from __future__ import annotations

from schemas.expressions import AggregateFunction, Expression, Hop, Related, SetAggregate
from schemas.query import RowColumn, RowOrder, Rows
from tests.workspaces.opened import col


def to(name: str) -> Hop:
    """`people.mentor`: to the one row that a row refers to."""
    dataset, _, relation = name.partition(".")
    return Hop(dataset=f"uni.{dataset}", relation=relation)


def back(name: str) -> Hop:
    """`people.mentor`: to the rows that refer to a row."""
    return to(name).model_copy(update={"reverse": True})


def column(name: str, *via: str) -> Expression:
    return col(f"uni.{name}", *via)


def some(*hops: Hop, where: Expression | None = None, anchor: str = "") -> Related:
    """A row at the end of the path fulfils `where`."""
    return Related(dataset=_end(hops), hops=hops, where=where, anchor=f"uni.{anchor}" if anchor else "")


def none(*hops: Hop, where: Expression | None = None, anchor: str = "") -> Related:
    return some(*hops, where=where, anchor=anchor).model_copy(update={"negated": True})


def figure(
    function: AggregateFunction,
    argument: Expression | None,
    *hops: Hop,
    where: Expression | None = None,
    dataset: str = "",
    anchor: str = "",
) -> SetAggregate:
    """An aggregate over the rows at the end of the path; without a path over all rows of `dataset`."""
    at = f"uni.{anchor}" if anchor else ""
    end = _end(hops) if hops else f"uni.{dataset}"
    return SetAggregate(function=function, dataset=end, argument=argument, hops=hops, where=where, anchor=at)


def _end(hops: tuple[Hop, ...]) -> str:
    last = hops[-1]
    ends = {"home": "cities", "mentor": "people", "teacher": "people", "student": "people", "course": "courses",
            "traveller": "people", "origin": "cities", "destination": "cities", "owner": "people"}  # fmt: skip
    return last.dataset if last.reverse else f"uni.{ends[last.relation]}"


def rows_of(dataset: str, *columns: str | Expression, **more: object) -> Rows:
    """A list; a column given by name is one of the dataset's own."""
    shown = [
        RowColumn(name=part, expression=column(f"{dataset}.{part}"))
        if isinstance(part, str)
        else RowColumn(name=f"column_{i}", expression=part)
        for i, part in enumerate(columns)
    ]
    return Rows(dataset=f"uni.{dataset}", columns=tuple(shown), **more)  # type: ignore[arg-type]


def order(*keys: Expression, descending: bool = False) -> tuple[RowOrder, ...]:
    return tuple(RowOrder(expression=key, descending=descending) for key in keys)

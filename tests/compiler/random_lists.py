"""Lists of rows drawn at random over a small world: conditions on related rows, figures of them, orders, limits."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from schemas.expressions import (
    Arithmetic,
    Coalesce,
    ColumnRef,
    Comparison,
    Expression,
    Hop,
    Like,
    Logical,
    Membership,
    Negation,
    NullCheck,
    Related,
    SetAggregate,
)
from schemas.query import RowColumn, RowOrder, Rows
from tests.compiler.asked import period
from tests.compiler.worlds import Road, World
from tests.workspaces.opened import const

MOST_HOPS = 3
SPANS = ((None, None), ("2025-12-01", "2026-01-15"), (None, "2026-02-01"), ("2026-01-01", None), (None, "2027-01-01"))
Draw = st.DrawFn


def attributes(world: World, base: str, most: int = 2) -> list[ColumnRef]:
    """The columns of a row and of what it leads to, each with its road."""
    found: list[ColumnRef] = []
    frontier: list[tuple[Road, str]] = [((), base)]
    for _ in range(most + 1):
        for via, at in frontier:
            found += [ColumnRef(table=at, column=c.name, via=via) for c in world.datasets[at].columns]
        frontier = [((*via, name), to) for via, at in frontier for name, to in world.steps(at).items()]
    return found


def paths(world: World, base: str, most: int = MOST_HOPS) -> list[tuple[tuple[Hop, ...], str]]:
    """The key paths out of a dataset in both directions, and where they end."""
    found: list[tuple[tuple[Hop, ...], str]] = []
    frontier: list[tuple[tuple[Hop, ...], str]] = [((), base)]
    for _ in range(most):
        frontier = [((*way, hop), to) for way, at in frontier for hop, to in edges(world, at)]
        found += frontier
    return found


def edges(world: World, at: str) -> list[tuple[Hop, str]]:
    own = [(Hop(dataset=at, relation=r.name), r.to) for r in world.datasets[at].relations]
    back = [
        (Hop(dataset=other.name, relation=r.name, reverse=True), other.name)
        for other in world.datasets.values()
        for r in other.relations
        if r.to == at
    ]
    return [*own, *back]


def kind_of(world: World, ref: ColumnRef) -> str:
    declared = world.datasets[ref.table].column(ref.column)
    assert declared is not None
    return declared.type


def is_number(world: World, ref: ColumnRef) -> bool:
    return kind_of(world, ref) in ("DOUBLE", "INTEGER") or kind_of(world, ref).startswith("DECIMAL")


def anchors(world: World, base: str) -> list[str]:
    """The datasets that a row leads to one row of, by a single road, and that lead somewhere; else the row's own."""
    near = [name for name in sorted(world.datasets) if len(world.roads(base, name)) == 1 and paths(world, name, 1)]
    return near or [""]


@st.composite
def comparison(draw: Draw, world: World, base: str, of: Sequence[ColumnRef] = ()) -> Expression:
    """A condition on an attribute of a row, or on one of the columns `of`."""
    ref = draw(st.sampled_from(of or attributes(world, base)))
    if draw(st.integers(0, 4)) == 0:
        return NullCheck(value=ref, negated=draw(st.booleans()))
    values = sorted({row[ref.column] for row in world.known(ref.table)} - {None}, key=str)
    if not values or kind_of(world, ref) in ("DATE", "TIMESTAMP", "DOUBLE"):
        return NullCheck(value=ref, negated=draw(st.booleans()))
    picked = st.sampled_from(values[:6]).map(const)
    if kind_of(world, ref) == "BOOLEAN":
        return Comparison(operator="=", left=ref, right=draw(picked))
    if kind_of(world, ref) == "VARCHAR" and draw(st.integers(0, 4)) == 0:
        return Like(value=ref, pattern=draw(st.sampled_from(("a%", "%E%", "_e%"))), negated=draw(st.booleans()))
    if draw(st.integers(0, 2)) == 0:
        options = draw(st.lists(picked, min_size=1, max_size=3, unique=True))
        return Membership(value=ref, options=tuple(options), negated=draw(st.booleans()))
    return Comparison(operator=draw(st.sampled_from(("=", "<>", "<", ">="))), left=ref, right=draw(picked))


@st.composite
def related(draw: Draw, world: World, base: str, depth: int = 1, anchor: str = "") -> Expression:
    """Some or no row at the end of a path, with or without a condition, which may speak of further rows."""
    if not anchor and draw(st.integers(0, 4)) == 0:
        anchor = draw(st.sampled_from(anchors(world, base)))
    hops, end = draw(st.sampled_from(paths(world, anchor or base)))
    where = draw(inner_condition(world, end, depth))
    return Related(dataset=end, anchor=anchor, hops=hops, where=where, negated=draw(st.booleans()))


@st.composite
def inner_condition(draw: Draw, world: World, end: str, depth: int) -> Expression | None:
    where = draw(st.one_of(st.none(), comparison(world, end)))
    if depth and paths(world, end) and draw(st.integers(0, 3)) == 0:
        inner = draw(st.one_of(related(world, end, depth - 1), above_figure(world, end, depth - 1)))
        return inner if where is None else Logical(operator="and", operands=(where, inner))
    return where


@st.composite
def aggregate(draw: Draw, world: World, base: str, depth: int = 1) -> SetAggregate:
    """A figure of the rows at the end of a path, or of all rows of some dataset."""
    everything = ((), draw(st.sampled_from(sorted(world.datasets))))
    hops, end = draw(st.sampled_from([everything, *paths(world, base)]))
    numbers = [ref for ref in attributes(world, end, 1) if is_number(world, ref)]
    function, argument = "count", None
    if draw(st.integers(0, 2)):
        function = draw(
            st.sampled_from(("sum", "average", "min", "max", "median", "count", "count_distinct", "stddev"))
        )
        argument = draw(st.sampled_from(numbers if not function.startswith("count") else attributes(world, end, 1)))
    where = draw(inner_condition(world, end, depth))
    return SetAggregate(function=function, dataset=end, argument=argument, hops=hops, where=where)  # type: ignore[arg-type]


@st.composite
def above_figure(draw: Draw, world: World, base: str, depth: int = 1) -> Expression:
    """A number of the row beside a figure of other rows, or that beside a number."""
    of_others = draw(aggregate(world, base, depth))
    operator = draw(st.sampled_from(("=", ">", "<=", "<>")))
    numbers = [ref for ref in attributes(world, base, 1) if is_number(world, ref)]
    if of_others.function in ("stddev", "average"):
        return Comparison(operator=">", left=of_others, right=const(draw(st.sampled_from((0, 1, 2)))))
    if of_others.function in ("min", "max") and of_others.argument is not None:
        return Comparison(operator=operator, left=draw(st.sampled_from(numbers)), right=of_others)
    return Comparison(operator=operator, left=of_others, right=const(draw(st.sampled_from((0, 1, 3)))))


@st.composite
def condition(draw: Draw, world: World, base: str, depth: int = 2) -> Expression:
    """Any condition on a row."""
    kinds = ["plain", "and", "or", "not"] if depth else ["plain"]
    kinds += ["related", "related", "figure"] if paths(world, base) else ["figure"]
    kind = draw(st.sampled_from(kinds))
    if kind == "related":
        return draw(related(world, base))
    if kind == "figure":
        return draw(above_figure(world, base))
    if kind == "not":
        return Negation(operand=draw(condition(world, base, depth - 1)))
    if kind in ("and", "or"):
        both = draw(condition(world, base, depth - 1)), draw(condition(world, base, depth - 1))
        return Logical(operator=kind, operands=both)  # type: ignore[arg-type]
    return draw(comparison(world, base))


@st.composite
def calculation(draw: Draw, world: World, base: str) -> Expression:
    """Two numbers of the row, or a number beside a figure of other rows."""
    numbers = [ref for ref in attributes(world, base, 1) if is_number(world, ref)]
    left, right = draw(st.sampled_from(numbers)), draw(st.sampled_from(numbers))
    operator = draw(st.sampled_from(("+", "-", "*", "/")))
    if operator in "+-" and paths(world, base) and draw(st.booleans()):
        hops, end = draw(st.sampled_from(paths(world, base)))
        return Arithmetic(operator=operator, left=left, right=SetAggregate(function="count", dataset=end, hops=hops))
    return Arithmetic(operator=operator, left=left, right=right)


@st.composite
def shown(draw: Draw, world: World, base: str) -> Expression:
    """An output column: an attribute, a figure, or a figure with something in the place of nothing."""
    kind = draw(st.integers(0, 5))
    if kind < 3:
        return draw(st.sampled_from(attributes(world, base)))
    if kind == 5:
        return draw(calculation(world, base))
    of_others = draw(aggregate(world, base))
    if kind == 3 and of_others.function == "sum":
        return Coalesce(values=(of_others, const(0)))
    return of_others


@st.composite
def lists(draw: Draw, world: World) -> Rows:
    """A list of the rows of any dataset."""
    base = draw(st.sampled_from(sorted(world.datasets)))
    expressions = draw(st.lists(shown(world, base), min_size=1, max_size=4, unique=True))
    distinct = draw(st.integers(0, 4)) == 0
    sortable = expressions if distinct else [*attributes(world, base), *expressions]
    keys = draw(st.lists(st.sampled_from(sortable), max_size=2, unique=True))
    limit = draw(st.sampled_from((None, 1, 3, 7))) if keys else None
    groups = st.lists(st.sampled_from(attributes(world, base)), max_size=1)
    dated = world.datasets[base].time is not None
    span = draw(st.sampled_from(SPANS)) if dated and draw(st.booleans()) else None
    return Rows(
        dataset=base,
        columns=tuple(RowColumn(name=f"c{i}", expression=part) for i, part in enumerate(expressions)),
        where=tuple(draw(st.lists(condition(world, base), max_size=2))),
        period=period(*span) if span else None,
        order=tuple(RowOrder(expression=key, descending=draw(st.booleans())) for key in keys),
        limit=limit,
        limit_per=tuple(draw(groups)) if limit is not None and not distinct else (),
        skip=draw(st.sampled_from((0, 0, 1))) if limit is not None and limit > 1 else 0,
        distinct=distinct,
    )

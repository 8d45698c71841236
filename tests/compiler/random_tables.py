"""Measures by dimensions drawn at random over a small world: of one dataset, or of two side by side."""

from __future__ import annotations

from hypothesis import strategies as st

from schemas.expressions import ColumnRef, Expression, Related, SetAggregate, subqueries_in
from schemas.query import (
    AggregateMeasure,
    AttributeDimension,
    Dimension,
    Measure,
    NestedMeasure,
    Order,
    PartDimension,
    RatioMeasure,
    Table,
    Threshold,
    TimeDimension,
    ValueCondition,
)
from schemas.rewrite import rewrite
from tests.compiler.asked import period
from tests.compiler.random_lists import (
    SPANS,
    Draw,
    attributes,
    calculation,
    comparison,
    condition,
    edges,
    is_number,
    related,
)
from tests.compiler.worlds import World

FUNCTIONS = ("sum", "average", "min", "max", "median", "count", "count_distinct", "stddev")


def anchored(expression: Expression, base: str) -> Expression:
    """What is said of other rows starts at the rows of `base`."""

    def start(node: Expression) -> Expression | None:
        if not isinstance(node, Related | SetAggregate):
            return None
        return node if node.anchor else node.model_copy(update={"anchor": base})

    return rewrite(expression, start)


@st.composite
def tables(draw: Draw, world: World) -> Table:
    """Measures of one dataset with roads said, or of two with what both reach by one road; or for every one of a thing."""
    if draw(st.integers(0, 7)) == 0:
        return draw(every_member(world))
    bases = draw(st.lists(st.sampled_from(sorted(world.datasets)), min_size=1, max_size=2, unique=True))
    shared = _shared(world, bases) if len(bases) > 1 else attributes(world, bases[0])
    dated = all(world.datasets[base].time is not None for base in bases)
    dimensions = _dimensions(draw, world, shared, dated=dated)
    measures = [draw(measure(world, base, f"m{i}")) for i, base in enumerate(bases)]
    if draw(st.booleans()):
        measures.append(draw(measure(world, bases[0], "more")))
    where = []
    for _ in range(draw(st.sampled_from((0, 0, 1, 1, 2)))):
        found = draw(_own(world, bases[0])) if len(bases) == 1 else _common_condition(draw, world, bases)
        where += [anchored(found, bases[0])] if found is not None else []
    span = draw(st.sampled_from(SPANS)) if dated and draw(st.booleans()) else None
    comparable = [m.name for m in measures if _comparable(world, m)]
    order = [Order(by=draw(st.sampled_from(comparable)), descending=draw(st.booleans()))] if comparable else []
    ordered = bool(order) and draw(st.booleans())
    limit = draw(st.sampled_from((None, 1, 3))) if ordered and dimensions else None
    having = bool(dimensions) and bool(comparable) and draw(st.integers(0, 3)) == 0
    return Table(
        measures=tuple(measures),
        dimensions=tuple(dimensions),
        where=tuple(where),
        period=period(*span) if span else None,
        having=(draw(_threshold(comparable)),) if having else (),
        order=tuple(order) if ordered else (),
        limit=limit,
    )


@st.composite
def every_member(draw: Draw, world: World) -> Table:
    """Each row of a dataset, also one without anything to measure, with measures of what leads to it."""
    listed = draw(
        st.sampled_from([name for name, d in sorted(world.datasets.items()) if len(d.primary_key) == 1] or [""])
    )
    bases = [name for name in sorted(world.datasets) if listed and len(world.roads(name, listed)) == 1]
    if not bases:
        return draw(tables(world))
    key = ColumnRef(table=listed, column=world.datasets[listed].primary_key[0])
    bases = draw(st.lists(st.sampled_from(bases), min_size=1, max_size=2, unique=True))
    own = attributes(world, listed, 0)
    where = draw(st.lists(st.one_of(comparison(world, listed, own), _reachable(world, listed, own)), max_size=1))
    return Table(
        measures=tuple(draw(measure(world, base, f"m{i}")) for i, base in enumerate(bases)),
        dimensions=(AttributeDimension(name="key", attribute=key, entity=True),),
        where=tuple(anchored(part, listed) for part in where),
        every_member_of=listed,
    )


def _reachable(world: World, listed: str, own: list[ColumnRef]) -> st.SearchStrategy[Expression]:
    return related(world, listed, anchor=listed) if edges(world, listed) else comparison(world, listed, own)


def _own(world: World, base: str, depth: int = 2) -> st.SearchStrategy[Expression]:
    """A condition on rows of `base`, and on what belongs to them: from elsewhere the roads of other columns might lead."""
    return condition(world, base, depth).filter(lambda found: all(not s.anchor for s in subqueries_in(found)))


def _threshold(names: list[str]) -> st.SearchStrategy[Threshold]:
    return st.builds(
        lambda name, operator, value: Threshold(measure=name, operator=operator, value=value),
        st.sampled_from(names),
        st.sampled_from(("<", "<=", ">", ">=", "<>")),
        st.sampled_from(("0", "1", "2.3", "7")),
    )


def _comparable(world: World, of: Measure) -> bool:
    return not (isinstance(of, AggregateMeasure) and isinstance(of.argument, ColumnRef)) or (
        of.function.startswith("count") or is_number(world, of.argument)
    )


def _shared(world: World, bases: list[str]) -> list[ColumnRef]:
    """The columns of the tables that every base reaches by one shortest road."""
    reached = [name for name in sorted(world.datasets) if all(len(world.roads(base, name)) == 1 for base in bases)]
    return [ColumnRef(table=name, column=c.name) for name in reached for c in world.datasets[name].columns]


def _common_condition(draw: Draw, world: World, bases: list[str]) -> Expression | None:
    """A condition on a table that every base reaches, its own columns alone, or on rows related to it."""
    tables = sorted({ref.table for ref in _shared(world, bases)})
    if not tables:
        return None
    table = draw(st.sampled_from(tables))
    own = attributes(world, table, 0)
    if draw(st.booleans()):
        return draw(comparison(world, table, own))
    found = draw(st.one_of(related(world, table), comparison(world, table, own)))
    return anchored(found, table)


def _dimensions(draw: Draw, world: World, shared: list[ColumnRef], *, dated: bool) -> list[Dimension]:
    groups = draw(st.lists(st.sampled_from(shared), max_size=2, unique=True)) if shared else []
    found: list[Dimension] = []
    for i, ref in enumerate(groups):
        key = world.datasets[ref.table].primary_key
        alone = all((other.table, other.via) != (ref.table, ref.via) for other in groups if other is not ref)
        entity = alone and len(key) == 1 and draw(st.booleans())
        attribute = ref.model_copy(update={"column": key[0]}) if entity else ref
        found.append(AttributeDimension(name=f"d{i}", attribute=attribute, entity=entity))
    if dated and draw(st.integers(0, 2)) == 0:
        if draw(st.booleans()):
            found.insert(
                0, TimeDimension(name="time", grain=draw(st.sampled_from(("day", "week", "month", "quarter"))))
            )
        else:
            found.append(PartDimension(name="part", part=draw(st.sampled_from(("weekday", "month_of_year")))))
    return found


@st.composite
def measure(draw: Draw, world: World, base: str, name: str) -> Measure:
    """A plain aggregate, one of aggregates, or a ratio."""
    kind = draw(st.sampled_from(("plain", "plain", "nested", "ratio")))
    if kind == "ratio":
        parts = draw(aggregate(world, base, f"{name}_top", number=True)), draw(aggregate(world, base, f"{name}_by"))
        bottom = parts[1].model_copy(update={"function": "count", "argument": None})
        return RatioMeasure(name=name, numerator=parts[0], denominator=bottom)
    if kind == "nested":
        conditions = st.builds(
            ValueCondition, operator=st.sampled_from((">", "<=", ">=")), value=st.sampled_from(("0", "1", "2"))
        )
        return NestedMeasure(
            name=name,
            function=draw(st.sampled_from(("average", "sum", "min", "max", "median", "count"))),
            of=draw(aggregate(world, base, f"{name}_of", number=True)),
            per=draw(st.sampled_from(attributes(world, base, 1))),
            where=tuple(draw(st.lists(conditions, max_size=1))),
        )
    return draw(aggregate(world, base, name))


@st.composite
def aggregate(draw: Draw, world: World, base: str, name: str, *, number: bool = False) -> AggregateMeasure:
    """An aggregate of the rows of `base`, or of numbers that they lead to."""
    everything = attributes(world, base, 1)
    numbers = [ref for ref in everything if is_number(world, ref)]
    where = ()
    if draw(st.integers(0, 2)) == 0:
        where = (anchored(draw(_own(world, base, 1)), base),)
    function = draw(st.sampled_from((*FUNCTIONS, "rows"))) if numbers else "rows"
    if function == "rows":
        return AggregateMeasure(name=name, function="count", dataset=base, where=where)
    if function in ("sum", "average", "min", "max", "stddev") and draw(st.integers(0, 3)) == 0:
        argument = anchored(draw(calculation(world, base)), base)
        return AggregateMeasure(name=name, function=function, dataset=base, argument=argument, where=where)  # type: ignore[arg-type]
    argument = draw(st.sampled_from(everything if function.startswith("count") or not number else numbers))
    if not is_number(world, argument) and function in ("sum", "average", "median", "stddev"):
        argument = draw(st.sampled_from(numbers))
    return AggregateMeasure(name=name, function=function, dataset=base, argument=argument, where=where)  # type: ignore[arg-type]

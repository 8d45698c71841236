"""How long it takes from one event to the next, over all actors or segment by segment."""

from __future__ import annotations

import datetime

from compiler.planning.catalog import Catalog
from compiler.planning.patterns.drafted import Drafted
from compiler.planning.patterns.events import EventReader, figure_column, sources_of, things
from compiler.planning.patterns.segment import Segment
from schemas.data_model import Constraint, ModelColumn
from schemas.expressions import (
    Aggregate,
    Arithmetic,
    ColumnRef,
    Comparison,
    Constant,
    DateDifference,
    Expression,
    SortKey,
    Truncate,
)
from schemas.patterns import Intervals
from schemas.plan import Input, Projection, Select


def plan_intervals(query: Intervals, catalog: Catalog, as_of: datetime.date) -> Drafted:
    """Days with an event of each actor, then its first, last and number of days, then what these come to together."""
    actors = things(query.events.actor, catalog)
    segment = Segment.of(query.events, catalog, (actors, "gaps", "average_gap_days"))
    reader = EventReader(query.events, catalog, as_of)
    days, spans = catalog.step_name("days"), catalog.step_name("spans")
    with_event = reader.select(
        days,
        "The different days with an event.",
        {"actor": query.events.actor, **segment.read, "day": Truncate(grain="day", value=reader.time)},
        period=query.period,
        distinct=True,
    )
    return Drafted(
        steps=(with_event, _spans(spans, days, segment), _result(spans, actors, segment)),
        columns=(*segment.columns, *_figures(query, actors)),
        grain=segment.names,
        may_lack=segment.names,
        order=(),
        constraints=(
            Constraint(kind="range", columns=(actors,), minimum=1, reason="Who has no gap is not counted."),
            Constraint(kind="range", columns=("average_gap_days",), minimum=1, reason="Days differ."),
        ),
    )


def _spans(name: str, days: str, segment: Segment) -> Select:
    day = _of(days, "day")
    first, last = (Aggregate(function=function, argument=day) for function in ("min", "max"))
    count = Aggregate(function="count")
    columns: dict[str, Expression] = {
        "days_between": DateDifference(unit="days", start=first, end=last),
        "gaps": Arithmetic(operator="-", left=count, right=_number(1)),
    }
    return Select(
        name=name,
        purpose="From the first day of each one to the last, and how many gaps lie between.",
        source=Input(relation=days, alias=days),
        columns=(
            Projection(name="actor", expression=_of(days, "actor")),
            *segment.shown(days),
            *(Projection(name=n, expression=value) for n, value in columns.items()),
        ),
        grouped=True,
        having=Comparison(operator=">=", left=count, right=_number(2)),
    )


def _result(spans: str, actors: str, segment: Segment) -> Select:
    between, gaps = _of(spans, "days_between"), _of(spans, "gaps")
    own = Arithmetic(operator="/", left=between, right=gaps)
    columns: dict[str, Expression] = {
        actors: Aggregate(function="count"),
        "gaps": Aggregate(function="sum", argument=gaps),
        "average_gap_days": Arithmetic(
            operator="/",
            left=Aggregate(function="sum", argument=between),
            right=Aggregate(function="sum", argument=gaps),
        ),
        "average_of_averages_days": Aggregate(function="average", argument=own),
    }
    return Select(
        name="result",
        purpose="What the gaps come to.",
        source=Input(relation=spans, alias=spans),
        columns=(*segment.shown(spans), *(Projection(name=n, expression=value) for n, value in columns.items())),
        grouped=bool(segment.names),
        order_by=tuple(SortKey(expression=_of("", name)) for name in segment.names),
    )


def _figures(query: Intervals, actors: str) -> tuple[ModelColumn, ...]:
    sources, words = sources_of(query.events), actors.replace("_", " ")
    return (
        figure_column(actors, "BIGINT", f"Number of {words} with at least two different days with an event.",
                      f"{words} with a gap", sources, unit="count"),
        figure_column("gaps", "HUGEINT", "Number of times that one day with an event follows another.", "gaps",
                      sources, unit="count"),
        figure_column("average_gap_days", "DOUBLE", "Average length of all these gaps, in days.",
                      "sum of the days between / gaps", sources, unit="days"),
        figure_column("average_of_averages_days", "DOUBLE",
                      f"Average of the averages of the single {words}, each of which counts the same.",
                      "average of days between / gaps", sources, unit="days"),
    )  # fmt: skip


def _of(table: str, column: str) -> ColumnRef:
    return ColumnRef(table=table, column=column)


def _number(value: int) -> Constant:
    return Constant(type="integer", text=str(value))

"""A table over time with a straight line beside each figure, carried on into periods to come."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from compiler.planning.days import floor_to_grain, shift
from knowledge_graph.binding import bind
from knowledge_graph.graph import KnowledgeGraph
from language.evidence import evidence_of
from language.naming import dimension_name
from language.outlook.dated import with_period
from language.outlook.words import Ahead, Asked
from schemas.errors import UnplannableError
from schemas.expressions import Grain
from schemas.horizon import Horizon
from schemas.intent import Intent
from schemas.period import Period
from schemas.query import (
    AggregateMeasure,
    AttributeDimension,
    Dimension,
    ExpressionDimension,
    NamedMeasure,
    RatioMeasure,
    Table,
    TimeDimension,
    TrendMeasure,
)
from schemas.question import Option, Question

_PLAIN = (NamedMeasure, AggregateMeasure, RatioMeasure)
_MOST_AHEAD = (3, 6, 12)
NO_MORE_THAN_A_LINE = "It knows no seasons and no plans, and not how far off it may be: a baseline, no prediction."


@dataclass(frozen=True)
class OutlookBuilder:
    """Makes of what the rest of a request asks for what the whole of it does."""

    graph: KnowledgeGraph
    choices: Mapping[str, str]

    def intent(self, request: str, asked: Asked, rest: Intent) -> Intent:
        """The intent of `request`, of which `rest` is that of the words not taken."""
        rest = rest.model_copy(update={"request": request})
        if rest.query is None:
            return rest if rest.question is None else _whole(rest, rest.question)
        table = rest.query if isinstance(rest.query, Table) else None
        if table is None or table.limit is not None or table.having or table.every_member_of or table.layer is not None:
            return _asks(rest, Question(id="line", text="A straight line runs through a figure per period. Which one?"))
        if not all(isinstance(measure, _PLAIN) for measure in table.measures):
            return _asks(rest, Question(id="line", text="A straight line runs through plain figures. Which ones?"))
        if asked.forecast and asked.ahead is None:
            return _asks(rest, _how_far(request, table))
        grain = _grain(table, asked.ahead) or self._chosen()
        if grain is None:
            return _asks(rest, _per_what(request))
        try:
            table = with_period(table, self.graph)
            return self._carried_on(request, asked, rest, self._with_line(table, grain, asked.ahead))
        except UnplannableError as problem:
            return _asks(rest, Question(id="line", text=problem.message))

    def _chosen(self) -> Grain | None:
        return {"week": "week", "month": "month", "quarter": "quarter", "year": "year"}.get(  # type: ignore[return-value]
            self.choices.get("line", "")
        )

    def _with_line(self, table: Table, grain: Grain, ahead: Ahead | None) -> Table:
        over = sum(isinstance(d, TimeDimension) for d in table.dimensions)
        groups = all(isinstance(d, TimeDimension | AttributeDimension | ExpressionDimension) for d in table.dimensions)
        if grain == "hour" or over > 1 or not groups:
            raise UnplannableError("A straight line runs over days, weeks, months, quarters or years. Which of them?")
        time: tuple[Dimension, ...] = () if over else (TimeDimension(name=dimension_name(grain), grain=grain),)
        period = _complete(table.period, grain, self.graph.workspace.as_of)
        horizon = None if ahead is None else _horizon(ahead, grain, period, self.graph.workspace.as_of, table)
        suffix = "trend" if horizon is None else "baseline"
        lines = [TrendMeasure(name=f"{m.name}_linear_{suffix}", of=m, grain=grain) for m in table.measures]
        return table.model_copy(
            update={
                "measures": tuple(m for pair in zip(table.measures, lines, strict=True) for m in pair),
                "dimensions": (*time, *table.dimensions),
                "period": period,
                "horizon": horizon,
            }
        )

    def _carried_on(self, request: str, asked: Asked, rest: Intent, table: Table) -> Intent:
        ahead = f"horizon:{table.horizon.end}" if table.horizon is not None else "trend"
        evidence = [
            evidence_of(request[first:last], (first, last), "operator", ahead, "grammar") for first, last in asked.taken
        ]
        return rest.model_copy(
            update={
                "query": table,
                "evidence": tuple(sorted((*rest.evidence, *evidence), key=lambda e: (e.start, e.end))),
                "assumptions": (*rest.assumptions, *self._noted(table)),
            }
        )

    def _noted(self, table: Table) -> list[str]:
        """What the line is, through how many periods it runs, and what it is not."""
        grain = next(d.grain for d in table.dimensions if isinstance(d, TimeDimension))
        days = [leaf.first_day for leaf in bind(table, self.graph).leaves if leaf.first_day is not None]
        start = table.period.start if table.period is not None else None
        end = table.period.end if table.period is not None else None
        if end is None or (start is None and not days):
            raise UnplannableError("The data have no complete periods for a straight line.")
        first = start or floor_to_grain(min(days), grain)
        last, count = shift(end, -1, grain), 0
        while shift(first, count, grain) < end:
            count += 1
        noted = [f"A straight line by least squares through {count} complete {grain}s, {first} to {last}."]
        if start is None and days and min(days) != first:
            noted.append(f"The data begin on {min(days)}; the {grain} of {first} counts as a whole one.")
        return [*noted, NO_MORE_THAN_A_LINE]


def _grain(table: Table, ahead: Ahead | None) -> Grain | None:
    """The period of a row: as said, else the unit of the periods to come."""
    said = [d.grain for d in table.dimensions if isinstance(d, TimeDimension)]
    if said:
        return said[0]
    return None if ahead is None else ahead.grain


def _complete(period: Period | None, grain: Grain, as_of: datetime.date) -> Period:
    """The whole periods of what the request speaks of, none of them still running."""
    last = floor_to_grain(as_of, grain)
    if period is None:
        return Period(said=f"complete {grain}s", end=last, relative=True)
    end = last if period.end is None else min(last, floor_to_grain(period.end, grain))
    start = period.start
    if start is not None and floor_to_grain(start, grain) != start:
        start = shift(floor_to_grain(start, grain), 1, grain)
    return period.model_copy(update={"start": start, "end": end})


def _horizon(ahead: Ahead, grain: Grain, period: Period, as_of: datetime.date, table: Table) -> Horizon:
    """Until when the line is carried on: `next` begins with the period that has no day behind it yet."""
    if ahead.period is not None and ahead.period.end is not None:
        end = ahead.period.end
        if floor_to_grain(end, grain) != end:
            end = shift(floor_to_grain(end, grain), 1, grain)
    else:
        begun = floor_to_grain(as_of, ahead.grain)
        start = begun if begun == as_of else shift(begun, 1, ahead.grain)
        end = shift(start, ahead.count or 1, ahead.grain)
        if floor_to_grain(end, grain) != end:
            end = shift(floor_to_grain(end, grain), 1, grain)
    if period.end is None or end <= period.end:
        raise UnplannableError(f"“{ahead.said}” has no {grain} to come.")
    if period.end < floor_to_grain(as_of, grain):
        raise UnplannableError(f"Between {period.end} and “{ahead.said}” lie {grain}s that are known.")
    taken = {m.name for m in table.measures} | {d.name for d in table.dimensions}
    basis = next(name for name in ("basis", "row_basis", "basis_of_row") if name not in taken)
    return Horizon(said=ahead.said, end=end, basis=basis)


def _asks(intent: Intent, question: Question) -> Intent:
    return intent.model_copy(update={"query": None, "question": question})


def _whole(intent: Intent, question: Question) -> Intent:
    """A question about the rest: answers that would word the request anew leave the line out, and are not offered."""
    kept = tuple(option for option in question.options if not option.request)
    return intent.model_copy(update={"question": question.model_copy(update={"options": kept})})


def _how_far(request: str, table: Table) -> Question:
    """`Forecast monthly revenue`: how many months ahead?"""
    grain = next((d.grain for d in table.dimensions if isinstance(d, TimeDimension)), "month")
    said = request.rstrip(" ?.!")
    options = tuple(
        Option(id=str(n), label=f"the next {n} {grain}s", request=f"{said} for the next {n} {grain}s")
        for n in _MOST_AHEAD
    )
    return Question(id="horizon", text="How far ahead?", options=options)


def _per_what(request: str) -> Question:
    said = request.rstrip(" ?.!")
    options = tuple(
        Option(id=grain, label=f"per {grain}", request=f"{said} by {grain}") for grain in ("week", "month", "quarter")
    )
    return Question(id="line", text="A straight line through the figures of what periods?", options=options)

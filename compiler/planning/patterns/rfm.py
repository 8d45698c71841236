"""Recency, frequency and money of each one, with scores."""

from __future__ import annotations

import datetime

from compiler.planning.catalog import Catalog
from compiler.planning.days import date_constant
from compiler.planning.patterns.drafted import Drafted
from compiler.planning.patterns.events import (
    EventReader,
    figure_column,
    key_column,
    label_column,
    label_join,
    shown,
    sources_of,
)
from compiler.planning.types import expression_type
from schemas.data_model import Constraint, ModelColumn
from schemas.errors import InternalError
from schemas.expressions import (
    Aggregate,
    Arithmetic,
    Case,
    Cast,
    Coalesce,
    ColumnRef,
    Comparison,
    Constant,
    DateDifference,
    Expression,
    SortKey,
    Truncate,
    When,
    Window,
    all_of,
    columns_in,
)
from schemas.patterns import Rfm
from schemas.plan import Input, Join, Projection, Select

_SCORES = (("recency_score", "last_on"), ("frequency_score", "frequency"), ("monetary_score", "monetary"))
"""Each score with the column by which it rises."""


def plan_rfm(query: Rfm, catalog: Catalog, as_of: datetime.date) -> Drafted:
    """A row per actor: figures first, then places in parts of equal size, then names."""
    return _RfmPlanner(query, catalog, as_of).plan()


class _RfmPlanner:
    def __init__(self, query: Rfm, catalog: Catalog, as_of: datetime.date) -> None:
        if query.events.amount is None:
            raise InternalError("what the events are worth is not known")
        self.query, self.catalog, self.as_of = query, catalog, as_of
        self.amount = Aggregate(function="sum", argument=query.events.amount)
        self.money = expression_type(self.amount, catalog.type_of)
        self.reader = EventReader(query.events, catalog, as_of)
        self.key = query.events.actor
        self.figures, self.scores = catalog.step_name("figures"), catalog.step_name("scores")

    def plan(self) -> Drafted:
        reasons = [
            Constraint(kind="range", columns=(score,), minimum=1, maximum=self.query.parts, reason="A score.")
            for score, _ in _SCORES
        ]
        return Drafted(
            steps=(self._figures(), self._scores(), self._result()),
            columns=tuple(self._columns()),
            grain=(self.key.column,),
            order=(),
            constraints=(
                Constraint(kind="range", columns=("recency_days",), minimum=0, reason="Nothing later is visible."),
                Constraint(kind="range", columns=("frequency",), minimum=1, reason="Who has no event has no row."),
                *reasons,
            ),
        )

    def _figures(self) -> Select:
        occasion = self.query.events.occasion
        often = Aggregate(function="count_distinct", argument=occasion) if occasion else Aggregate(function="count")
        nothing = Constant(type="integer", text="0")
        return self.reader.select(
            self.figures,
            "The last event of each one, how many there are and what they are worth.",
            {
                self.key.column: self.key,
                "last_on": Aggregate(function="max", argument=Truncate(grain="day", value=self.reader.time)),
                "frequency": often,
                "monetary": Cast(value=Coalesce(values=(self.amount, nothing)), type=self.money),
            },
            period=self.query.period,
            grouped=True,
        )

    def _scores(self) -> Select:
        """Equal figures go by key, so that the same data give the same scores."""
        names = (self.key.column, "last_on", "frequency", "monetary")
        parts = Constant(type="integer", text=str(self.query.parts))
        key = SortKey(expression=_of(self.figures, self.key.column))
        scores: dict[str, Expression] = {
            score: Window(
                function="ntile", argument=parts, order_by=(SortKey(expression=_of(self.figures, figure)), key)
            )
            for score, figure in _SCORES
        }
        columns: dict[str, Expression] = {name: _of(self.figures, name) for name in names} | scores
        return Select(
            name=self.scores,
            purpose=f"Scores from 1 to {self.query.parts}: places in parts of equal size.",
            source=Input(relation=self.figures, alias=self.figures),
            columns=tuple(Projection(name=name, expression=value) for name, value in columns.items()),
        )

    def _result(self) -> Select:
        own, label = _of(self.scores, self.key.column), shown(self.key, self.catalog)
        since = DateDifference(unit="days", start=_of(self.scores, "last_on"), end=date_constant(self.as_of))
        columns: dict[str, Expression] = {self.key.column: own}
        joins: tuple[Join, ...] = ()
        if label is not None:
            joins = (label_join(self.key, own, "named", self.catalog),)
            columns[label.column] = self.catalog.physical(label, "named")
        columns |= {"last_on": _of(self.scores, "last_on"), "recency_days": since}
        columns |= {name: _of(self.scores, name) for name in ("frequency", "monetary")}
        columns |= {score: _of(self.scores, score) for score, _ in _SCORES}
        columns["rfm_score"] = self._together()
        columns |= {"rfm_segment": self._named()} if self.query.segments else {}
        return Select(
            name="result",
            source=Input(relation=self.scores, alias=self.scores),
            joins=joins,
            columns=tuple(Projection(name=name, expression=value) for name, value in columns.items()),
            order_by=(SortKey(expression=_of("", self.key.column)),),
        )

    def _together(self) -> Expression:
        """The three scores side by side in one number: 5, 4 and 3 give 543."""
        recency, frequency, monetary = (_of(self.scores, score) for score, _ in _SCORES)
        place = self.query.place
        return Arithmetic(
            operator="+",
            left=Arithmetic(operator="+", left=_times(recency, place * place), right=_times(frequency, place)),
            right=monetary,
        )

    def _named(self) -> Expression:
        """The name of the first segment whose scores these are."""
        whens = []
        for segment in self.query.segments:
            bounds: list[Expression] = []
            for column, (low, high) in segment.ranges:
                score, highest = _of(self.scores, column), min(high, self.query.parts)
                if low == highest:
                    bounds.append(Comparison(operator="=", left=score, right=_number(low)))
                    continue
                bounds += [Comparison(operator=">=", left=score, right=_number(low))] if low > 1 else []
                if highest < self.query.parts:
                    bounds.append(Comparison(operator="<=", left=score, right=_number(highest)))
            fits = all_of(tuple(bounds)) or Constant(type="boolean", text="true")
            whens.append(When(condition=fits, value=Constant(type="text", text=segment.name)))
        other = self.query.otherwise
        return Case(whens=tuple(whens), otherwise=None if other is None else Constant(type="text", text=other))

    def _columns(self) -> list[ModelColumn]:
        label = shown(self.key, self.catalog)
        sources = sources_of(self.query.events)
        spent = tuple(f"{c.table}.{c.column}" for c in columns_in(self.amount))
        occasion = self.query.events.occasion
        counted = (f"{occasion.table}.{occasion.column}",) if occasion is not None else ()
        of = f"from 1 to {self.query.parts}, the best"
        return [
            key_column(self.key.column, self.key, self.catalog),
            *([label_column(label.column, label, self.catalog)] if label is not None else []),
            figure_column("last_on", "DATE", "The last day with an event.", "last day", sources),
            figure_column("recency_days", "BIGINT", f"Days from that to {self.as_of}.", f"{self.as_of} - last day",
                          sources, unit="days"),
            figure_column("frequency", "BIGINT", "Number of events.", "number of events", (*sources, *counted),
                          unit="count"),
            figure_column("monetary", self.money, "What they are worth together.", "sum of the amounts",
                          (*sources, *spent)),
            figure_column("recency_score", "BIGINT", f"How lately, {of} for the latest.", "place by last_on", sources),
            figure_column("frequency_score", "BIGINT", f"How often, {of} for the most.", "place by frequency",
                          (*sources, *counted)),
            figure_column("monetary_score", "BIGINT", f"How much, {of} for the most.", "place by monetary",
                          (*sources, *spent)),
            figure_column("rfm_score", "BIGINT", "The three scores side by side.",
                          "recency_score, frequency_score, monetary_score", (*sources, *counted, *spent)),
            *([_segment_column((*sources, *counted, *spent))] if self.query.segments else []),
        ]  # fmt: skip


def _segment_column(sources: tuple[str, ...]) -> ModelColumn:
    return ModelColumn(
        name="rfm_segment",
        type="VARCHAR",
        nullable=True,
        description="What whoever has such scores is called.",
        role="dimension",
        expression="the first segment defined whose scores these are",
        sources=sources,
    )


def _number(value: int) -> Constant:
    return Constant(type="integer", text=str(value))


def _of(table: str, column: str) -> ColumnRef:
    return ColumnRef(table=table, column=column)


def _times(value: Expression, factor: int) -> Expression:
    return Arithmetic(operator="*", left=value, right=Constant(type="integer", text=str(factor)))

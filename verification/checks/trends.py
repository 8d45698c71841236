"""Straight lines: laid again, by hand, through figures that control queries give for every complete period."""

from __future__ import annotations

import datetime
import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from schemas.discovery import Leaf
from schemas.expressions import ColumnRef, Expression, Grain, Window, walk
from schemas.horizon import ACTUAL, BASELINE, FEWEST_FITTED
from schemas.query import TimeDimension, TrendMeasure
from verification.checks.check import Findings, Shown, in_words
from verification.control_batch import Answer, ControlBatch
from verification.control_rows import BaseRows
from verification.control_sql import LeafReading
from verification.expression_text import UncheckableError, select
from verification.formulas import Figure, Number, compiled, number
from verification.periods import floor, shift

TOLERANCE = 1e-9
"""Relative to the largest figure that the line was laid through."""

Spot = tuple[object, ...]
"""The period and the values of the other keys."""


@dataclass(frozen=True)
class _Line:
    """Through `known` periods; None where these are too few."""

    start: float = 0.0
    slope: float = 0.0
    scale: float = 1.0
    known: int = 0

    def at(self, place: int) -> float | None:
        return self.start + self.slope * place if self.known >= FEWEST_FITTED else None


@dataclass
class Trends:
    """Every straight line of the table, in all rows, and what the rows say they are."""

    shown: Shown
    findings: Findings

    def ask(self, batch: ControlBatch) -> None:
        """Nothing of a row here or there: every period is needed, which takes a statement of its own."""

    def conclude(self, answers: Mapping[str, Answer]) -> None:
        """Compare each line in every row."""
        trends = [measure for measure in self.shown.query.measures if isinstance(measure, TrendMeasure)]
        if trends:
            self._compare_basis()
        for measure in trends:
            try:
                self._compare(measure)
            except UncheckableError as error:
                self.findings.differences.append(f"{measure.name} could not be computed independently: {error}")

    def _compare_basis(self) -> None:
        """Rows of complete periods are called so, the others are not; none between the first and last is missing."""
        horizon, end, grain = self.shown.query.horizon, self._end(), self._grain()
        spots = list(zip(*(self.shown.values(name) for name in self._keys()), strict=True))
        days = {spot[0] for spot in spots if isinstance(spot[0], datetime.date)}
        span = self._places(min(days), max(days)) + 1 if days else 0
        if len(spots) != span * len({spot[1:] for spot in spots}):
            self.findings.differences.append(f"a {grain} between the first and the last has no row")
        if horizon is None:
            return
        if not days or shift(max(days), 1, grain) != horizon.end:
            self.findings.differences.append(f"the rows do not end with the last {grain} before {horizon.end}")
        for spot, said in zip(spots, self.shown.values(horizon.basis), strict=True):
            if said != (ACTUAL if isinstance(spot[0], datetime.date) and spot[0] < end else BASELINE):
                self.findings.differences.append(f"the row of {spot[0]} is called {said}")

    def _compare(self, measure: TrendMeasure) -> None:
        bound = next(m for m in self.shown.proof.discovery.measures if m.name == measure.name)
        window = next(part for part in walk(bound.formula) if isinstance(part, Window))
        if window.argument is None:
            raise UncheckableError("a line through nothing")
        spots = list(zip(*(self.shown.values(name) for name in self._keys()), strict=True))
        first = min(spot[0] for spot in spots if isinstance(spot[0], datetime.date))
        figures = self._figures(window.argument, spots)
        lines: dict[Spot, _Line] = {}
        for group in {spot[1:] for spot in spots}:
            known = [
                (self._places(first, day), value)
                for (day, *others), value in figures.items()
                if tuple(others) == group and value is not None and isinstance(day, datetime.date)
            ]
            lines[group] = _line(known)
        for spot, value in zip(spots, self.shown.values(measure.name), strict=True):
            line = lines[spot[1:]]
            expected = line.at(self._places(first, spot[0]))
            self.findings.compared += 1
            if not _near(number(value), expected, line.scale):
                words = (
                    f"{measure.name} is {in_words(value)} in {spot[0]}, the control query gives {in_words(expected)}"
                )
                self.findings.differences.append(words)
        words = f"equal in {len(spots):,} rows to lines through control figures"
        self.findings.figures.append((measure.name, words))

    def _figures(self, formula: Expression, spots: list[Spot]) -> dict[Spot, Number | None]:
        """The control figure of every row of a complete period."""
        read: dict[str, Mapping[Spot, Number | None]] = {}

        def column(reference: ColumnRef) -> Figure[Spot]:
            leaf = self.shown.leaves.get(reference.column)
            if leaf is None or reference.table:
                raise UncheckableError(f"{reference.column} has no control figure")
            if leaf.name not in read:
                read[leaf.name] = self._of_leaf(leaf, spots)
            return lambda spot: read[leaf.name][spot]

        of_spot = compiled(formula, column, _no_window)
        end = self._end()
        return {spot: of_spot(spot) for spot in spots if isinstance(spot[0], datetime.date) and spot[0] < end}

    def _of_leaf(self, leaf: Leaf, spots: list[Spot]) -> Mapping[Spot, Number | None]:
        """By period and group; where there are no rows, what that counts as once the data have begun."""
        if leaf.nesting is not None or leaf.snapshot is not None or leaf.validity is not None:
            raise UncheckableError(f"{leaf.name} is no plain figure of each period")
        sources = self.shown.proof.sources()
        rows = BaseRows(sources, leaf.base, sources.alias())
        reading = LeafReading(leaf, self.shown.scope, rows)
        by_name = {dimension.name: dimension for dimension in self.shown.query.dimensions}
        keys = [reading.key(by_name[name]) for name in self._keys()]
        text = select((*keys, reading.figure()), rows.source(), (*reading.conditions(), *reading.members()), keys)
        found = {tuple(row[:-1]): row[-1] for row in self.shown.proof.engine.query(sources.with_clause() + text).rows}
        adds = leaf.aggregate.function == "sum" and leaf.additivity == "additive"
        filling = 0 if adds and leaf.fill_nulls_with is None else leaf.fill_nulls_with
        begun = floor(leaf.first_day, self._grain()) if leaf.first_day is not None else None
        return {
            spot: value
            if (value := number(found.get(spot))) is not None
            else filling
            if begun is None or (isinstance(spot[0], datetime.date) and spot[0] >= begun)
            else None
            for spot in spots
        }

    def _keys(self) -> list[str]:
        """The columns of the grain, the period first."""
        time = self.shown.time
        names = self.shown.proof.model.grain
        if time is None or time.name not in names:
            raise UncheckableError("a line over time without a period")
        return [time.name, *(name for name in names if name != time.name)]

    def _grain(self) -> Grain:
        return next(d.grain for d in self.shown.query.dimensions if isinstance(d, TimeDimension))

    def _end(self) -> datetime.date:
        period = self.shown.query.period
        if period is None or period.end is None:
            raise UncheckableError("a line through periods of which the last is not said")
        return period.end

    def _places(self, first: datetime.date, day: object) -> int:
        """How many periods `day` lies behind `first`."""
        if not isinstance(day, datetime.date):
            raise UncheckableError("a row without a date")
        place = 0
        while first < day:
            first, place = shift(first, 1, self._grain()), place + 1
        return place


def _line(known: list[tuple[int, Number]]) -> _Line:
    """The normal equations, in exact arithmetic."""
    if len(known) < FEWEST_FITTED:
        return _Line(known=len(known))
    points = [(Fraction(place), Fraction(value)) for place, value in known]
    n, x, y = len(points), sum(p for p, _ in points), sum(v for _, v in points)
    products, squares = sum(p * v for p, v in points), sum(p * p for p, _ in points)
    slope = (n * products - x * y) / (n * squares - x * x)
    scale = float(max(abs(value) for _, value in points))
    return _Line(float((y - slope * x) / n), float(slope), scale, n)


def _near(shown: Number | None, expected: float | None, scale: float) -> bool:
    if shown is None or expected is None:
        return shown is None and expected is None
    return math.isclose(float(shown), expected, rel_tol=TOLERANCE, abs_tol=TOLERANCE * max(scale, 1e-9))


def _no_window(window: Window) -> Figure[Spot]:
    raise UncheckableError("a line through figures over time")

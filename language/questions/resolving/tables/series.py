"""What is told of a figure over the rows of a table: changes, running totals, rolling figures, shares."""

from __future__ import annotations

from language.naming import dimension_name
from language.questions.forms import Form, Measured, Series, TimeGroup
from language.questions.resolving.scope import UnresolvedError
from language.questions.resolving.tables.draft import Draft
from language.questions.resolving.tables.part import Part
from language.questions.resolving.trace import Trace
from schemas.expressions import GRAINS, Grain
from schemas.query import (
    AggregateMeasure,
    ChangeMeasure,
    Measure,
    NamedMeasure,
    RollingMeasure,
    RunningMeasure,
    ShareMeasure,
    TimeDimension,
)


class SeriesFigures(Part):
    """Figures told of others, once these and the rows are known."""

    def add(self, form: Form, of: dict[int, str], draft: Draft, trace: Trace) -> None:
        """The further figures of `form`; `of` are the names of the measures of its outputs, by place."""
        told = [(of[place], one) for place, output in enumerate(form.outputs) for one in _told_of(output)]
        if form.series:
            figures = list(dict.fromkeys(of.values()))
            if len(figures) != 1:
                raise UnresolvedError("The change, share or running total of which figure?")
            told += [(figures[0], one) for one in form.series]
        for name, series in told:
            measure = next(m for m in draft.measures if m.name == name)
            if not isinstance(measure, AggregateMeasure | NamedMeasure):
                raise UnresolvedError("What is told over the rows is told of a plain figure.")
            trace.became((series.first, series.last), "operator", f"series:{series.kind}", "grammar")
            draft.measures += self._built(series, measure, draft, trace)

    def _built(self, series: Series, of: Measure, draft: Draft, trace: Trace) -> list[Measure]:
        if series.kind == "share":
            if not draft.dimensions:
                raise UnresolvedError("A share of all of them is 1.")
            return [ShareMeasure(name=f"{of.name}_share", of=of)]
        row = self._rows(series, draft, trace)
        if series.kind == "running":
            return [RunningMeasure(name=f"{of.name}_running_total", of=of, reset=series.grain)]
        if series.kind == "rolling":
            return [_rolling(series, of, row)]
        grain = series.grain or row
        if GRAINS.index(grain) < GRAINS.index(row):
            raise UnresolvedError(f"A change per {grain} cannot be seen in rows per {row}.")
        words = {"previous": "previous", "difference": "change", "percent": "growth"}
        behind = "" if grain == row else f"_by_{grain}"
        return [
            ChangeMeasure(name=f"{of.name}_{words[output]}{behind}", of=of, grain=grain, output=output)
            for output in series.outputs
        ]

    def _rows(self, series: Series, draft: Draft, trace: Trace) -> Grain:
        """The period of a row; where none is asked for, the one that the words speak of.

        `Orders by city against last year` is about one year, which is not said.
        """
        times = [d for d in draft.dimensions if isinstance(d, TimeDimension)]
        if len(times) > 1:
            raise UnresolvedError("From one row to the next of which period?")
        if times:
            return times[0].grain
        if series.grain is None or series.before or series.kind == "running":
            raise UnresolvedError("What changes from period to period needs rows per period.")
        self.tables.groups.add(TimeGroup(grain=series.grain), draft, trace)
        if not any(d.name == dimension_name(series.grain) for d in draft.dimensions):
            raise UnresolvedError("What changes from period to period needs rows per period.")
        return series.grain


def _told_of(output: object) -> tuple[Series, ...]:
    return output.series if isinstance(output, Measured) else ()


def _rolling(series: Series, of: Measure, row: Grain) -> RollingMeasure:
    count = series.number.value if series.number is not None else 0
    if not isinstance(count, int) or count < 2 or series.grain is None:
        raise UnresolvedError("A rolling figure over how many periods?")
    if series.grain != row:
        raise UnresolvedError(f"A window of {series.grain}s needs rows per {series.grain}.")
    return RollingMeasure(
        name=f"{of.name}_rolling_{count}_{row}", of=of, count=count, grain=row, function=series.function
    )

"""Figures made of others: windows over time, shares of a total, and the grain that a name implies."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge_graph.graph import KnowledgeGraph
from language.grammar.reading import Reading
from language.naming import dimension_name
from schemas.errors import UnplannableError
from schemas.expressions import GRAINS, Grain
from schemas.query import (
    AggregateMeasure,
    ChangeMeasure,
    Dimension,
    Measure,
    NamedMeasure,
    RatioMeasure,
    RollingMeasure,
    RunningMeasure,
    ShareMeasure,
    TimeDimension,
)


def implied_grains(graph: KnowledgeGraph, measures: list[Measure], dimensions: list[Dimension]) -> list[Dimension]:
    """A metric whose name implies a grain (DAU) is shown by it, and by no other."""
    metrics = [graph.metric(m.metric) for m in measures if isinstance(m, NamedMeasure)]
    grains = dict.fromkeys(metric.grain for metric in metrics if metric.grain)
    if not grains:
        return dimensions
    shown = next((d.grain for d in dimensions if isinstance(d, TimeDimension)), None)
    if len(grains) > 1 or (shown is not None and shown not in grains):
        names = " and ".join(metric.label for metric in metrics if metric.grain)
        raise UnplannableError(f"{names}: each has a grain of its own, {' or '.join(g for g in grains if g)}.")
    grain = next(g for g in grains if g)
    return dimensions if shown else [TimeDimension(name=dimension_name(grain), grain=grain), *dimensions]


def ratios(reading: Reading, graph: KnowledgeGraph, plain: Mapping[int, Measure]) -> list[Measure]:
    """The measures, each with what it is divided by beside it, and the quotient; a metric that is defined so is it."""
    found = []
    for mention in reading.measures:
        found.append(plain[id(mention)])
        if mention.divisor is None:
            continue
        over, under = plain[id(mention)], plain[id(mention.divisor)]
        known = next((m for m in graph.metrics() if (m.numerator, m.denominator) == (over.name, under.name)), None)
        if known is not None:
            found.append(NamedMeasure(name=known.name, metric=known.name))
        else:
            name = f"{over.name}_per_{under.name}"
            found.append(RatioMeasure(name=name, numerator=over, denominator=under))
    return found


def windows(
    reading: Reading, measures: list[Measure], dimensions: list[Dimension]
) -> tuple[list[Measure], list[Dimension]]:
    """With a figure for each window that the request names, and the periods that it needs as rows."""
    for window in reading.windows:
        if len([m for m in measures if isinstance(m, NamedMeasure | AggregateMeasure)]) != 1:
            raise UnplannableError(f"“{window.unit.text}” of which measure?")
        of = next(m for m in measures if isinstance(m, NamedMeasure | AggregateMeasure))
        time = next((d for d in dimensions if isinstance(d, TimeDimension)), None)
        grain = window.grain or (time.grain if time else None)
        if grain is None and window.kind != "running":
            raise UnplannableError(f"“{window.unit.text}” needs a time grain such as month.")
        if time is None:
            if grain is None or (window.kind == "change" and not _several(reading, grain)):
                raise UnplannableError(f"“{window.unit.text}” needs rows per period: name a grain such as month.")
            time = TimeDimension(name=dimension_name(grain), grain=grain)
            dimensions = [time, *dimensions]
        if window.kind == "rolling":
            if time.grain != grain:
                raise UnplannableError(f"A window of {grain}s needs rows per {grain}.")
            built: Measure = RollingMeasure(
                name=f"{of.name}_rolling_{window.count}_{grain}", of=of, count=window.count, grain=time.grain,
                function="average",
            )  # fmt: skip
        elif window.kind == "running":
            built = RunningMeasure(name=f"{of.name}_running_total", of=of, reset=window.grain)
        else:
            if GRAINS.index(grain or time.grain) < GRAINS.index(time.grain):
                raise UnplannableError(f"A change per {grain} cannot be seen in rows per {time.grain}.")
            name = f"{of.name}_growth" if grain == time.grain else f"{of.name}_growth_by_{grain}"
            built = ChangeMeasure(name=name, of=of, grain=grain or time.grain, output="percent")
        measures = [*measures, built]
    return measures, dimensions


def _several(reading: Reading, grain: Grain) -> bool:
    """Whether the period has several whole `grain`s, of which each can only be compared with the one before it."""
    period = reading.periods[0].period if len(reading.periods) == 1 else None
    if period is None or period.grain is None or grain == "week":
        return False
    return GRAINS.index(period.grain) > GRAINS.index(grain)


def shares(
    reading: Reading, measures: list[Measure], dimensions: list[Dimension], within: tuple[str, ...]
) -> list[Measure]:
    """Measures asked for as a part of their total, which has to be clear."""
    wanted = [mention.share for mention in reading.measures]
    if not any(wanted):
        return measures
    if any(not mention.negated for mention in reading.filters):
        raise UnplannableError("A share of what is filtered: of the filtered total, or of everything?")
    if not within and any(isinstance(d, TimeDimension) for d in dimensions):
        raise UnplannableError("A share of each period's total, or of the total of all periods?")
    flags = [*wanted, *([False] * len(measures))]
    return [
        ShareMeasure(name=f"{m.name}_share", of=m, within=within) if share else m
        for m, share in zip(measures, flags, strict=False)
    ]

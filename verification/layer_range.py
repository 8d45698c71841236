"""The time range of a query of the metrics layer, worked out apart from the compiler."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from schemas.expressions import GRAINS
from schemas.semantics import (
    LAYER_GRAINS,
    ConversionMetric,
    CumulativeMetric,
    DerivedMetric,
    LayerMetric,
    LayerQuery,
    RatioMetric,
    Semantics,
    SimpleMetric,
)
from verification.layer_paths import layer_item
from verification.periods import as_time, floor, shift

_DAY = LAYER_GRAINS.index("day")
_SHORT = {"second": 1, "minute": 60}
"""Periods shorter than an hour, in seconds."""


def layer_range(layer: LayerQuery, semantics: Semantics) -> tuple[datetime.datetime | None, datetime.datetime | None]:
    """From when until before when rows count: the range asked for, to whole periods of the finest that is shown."""
    grain = _widening(layer, semantics)
    start, end = (None if text is None else datetime.datetime.fromisoformat(text) for text in (layer.start, layer.end))
    if grain is None:
        return start, end
    last = None if end is None else end - datetime.timedelta(microseconds=1)
    return (
        None if start is None else _period(start, grain)[0],
        None if last is None else _period(last, grain)[1],
    )


def _period(time: datetime.datetime, grain: str) -> tuple[datetime.datetime, datetime.datetime]:
    """The beginning of the period that holds `time`, and that of the next."""
    if grain in _SHORT:
        start = time.replace(microsecond=0) - datetime.timedelta(seconds=time.second % _SHORT[grain])
        return start, start + datetime.timedelta(seconds=_SHORT[grain])
    standard = next(known for known in GRAINS if known == grain)
    first = floor(time, standard)
    return as_time(first), as_time(shift(first, 1, standard))


def _widening(layer: LayerQuery, semantics: Semantics) -> str | None:
    """The grain of the periods; None for moments, and where none finer than a day is shown."""
    items = [layer_item(name, semantics.custom_grains) for name in layer.items]
    named = [item.grain for item in items if item.is_metric_time and item.grain]
    standard = [grain for grain in named if grain not in semantics.custom_grains]
    homes = [spine.grain for spine in semantics.spines for custom in spine.custom if custom.name in named]
    own = (metric.grain or _own_grain(metric, semantics) for metric in layer_metrics(layer, semantics))
    coarsest = max(own, key=LAYER_GRAINS.index, default="day")
    finest = min(standard or homes or [coarsest], key=LAYER_GRAINS.index)
    is_shown = bool(named) and finest in (*GRAINS, *_SHORT)
    return finest if is_shown or LAYER_GRAINS.index(finest) >= _DAY else None


def layer_metrics(layer: LayerQuery, semantics: Semantics) -> Iterator[LayerMetric]:
    """The metrics asked for, as the layer declares them."""
    for name in layer.metrics:
        metric = semantics.metric(name)
        if metric is not None:
            yield metric


def default_grain(metric: LayerMetric, semantics: Semantics) -> str:
    """The grain of `metric_time` where none is named."""
    return metric.grain or max(_own_grain(metric, semantics), "day", key=LAYER_GRAINS.index)


def _own_grain(metric: LayerMetric, semantics: Semantics) -> str:
    """The coarsest of the times that date what a metric is made of."""
    grains: list[str] = []
    if isinstance(metric, SimpleMetric | CumulativeMetric):
        measures = [metric.measure]
    else:
        measures = [metric.base, metric.conversion] if isinstance(metric, ConversionMetric) else []
    for measure in measures:
        dimension = semantics.model(measure.model).dimension(measure.time)
        grains.append((dimension.grain if dimension is not None else None) or "day")
    if isinstance(metric, RatioMetric | DerivedMetric):
        inputs = (metric.numerator, metric.denominator) if isinstance(metric, RatioMetric) else metric.inputs
        found = [semantics.metric(wanted.metric) for wanted in inputs]
        grains += [_own_grain(inner, semantics) for inner in found if inner is not None]
    return max(grains, key=LAYER_GRAINS.index)

"""A product in plain English: title, use case, period and filters, all of it read off the typed query."""

import datetime
from collections.abc import Iterable, Mapping

from exporters.expression_words import comparison_words, expression_words, listed, readable
from exporters.pattern_words import pattern_filters, pattern_title, pattern_use
from schemas.data_model import DataModel
from schemas.expressions import walk
from schemas.patterns import Pattern
from schemas.period import Period
from schemas.query import (
    AggregateMeasure,
    AnyQuery,
    AttributeDimension,
    ContrastMeasure,
    Dimension,
    Measure,
    NamedMeasure,
    NestedMeasure,
    Order,
    PartDimension,
    PeriodMeasure,
    RatioMeasure,
    RowOrder,
    Rows,
    Table,
    TimeDimension,
)

SHOWN = 6
"""So many names stand in a title; of more, one less and the number of the others."""


def title(query: AnyQuery, model: DataModel, labels: Mapping[str, str]) -> str:
    """`CTR and ROAS by week and campaign`; `labels` are the labels of the metrics by name."""
    if isinstance(query, Pattern):
        return pattern_title(query)
    if isinstance(query, Rows):
        columns = (readable(column.name) for column in model.columns)
        return _sentence_case(f"{_table_words(query.dataset)}: {_shortened(columns)}")
    measures = _shortened(measure_words(measure, labels) for measure in query.measures)
    dimensions = listed(dimension_words(dimension) for dimension in query.dimensions)
    bundle = f"{readable(query.bundle)}: " if query.bundle else ""
    text = " by ".join(part for part in (measures, dimensions) if part)
    return _sentence_case(f"{bundle}{text}{_first_rows(query)}")


def use_case(query: AnyQuery, labels: Mapping[str, str]) -> str:
    """What a reader can do with the rows, in a sentence."""
    if isinstance(query, Pattern):
        return pattern_use(query)
    if isinstance(query, Rows):
        return f"Look up {_table_words(query.dataset)} row by row."
    measures = _shortened(measure_words(measure, labels) for measure in query.measures)
    times = [dimension for dimension in query.dimensions if isinstance(dimension, TimeDimension)]
    others = listed(dimension_words(d) for d in query.dimensions if not isinstance(d, TimeDimension))
    if times:
        each = f" for each {others}" if others else ""
        return f"Follow {measures} by {listed(map(dimension_words, times))}{each}."
    if query.limit is not None and query.order and others:
        return f"Find the first {query.limit} by {_order_words(query)}: {measures} by {others}."
    return f"Compare {measures} by {others}." if others else f"Know {measures}."


def description(query: AnyQuery, model: DataModel, labels: Mapping[str, str], datasets: Iterable[str]) -> str:
    """What the product holds, for which period and rows, at which grain, from where."""
    filters = filter_words(query, labels)
    where = f", where {'; '.join(filters)}" if filters else ""
    grain = f"One row per {listed(model.grain)}." if model.grain else "A single row."
    if isinstance(query, Rows) and not model.grain:
        grain = "The rows as they are."
    heading = title(query, model, labels)
    return f"{heading}, for {asked_period(query)}{where}. {grain} Computed from {listed(datasets)}."


def asked_period(query: AnyQuery) -> str:
    """The period of the query; of periods side by side each."""
    own = dict.fromkeys(part.period for part in walk(query) if isinstance(part, PeriodMeasure))
    words = " against ".join(map(period_words, own)) if own else period_words(query.period)
    horizon = query.horizon if isinstance(query, Table) else None
    last = horizon.end - datetime.timedelta(days=1) if horizon is not None else None
    return words if horizon is None else f"{words}, and ahead to {last} ({horizon.said})"


def period_words(period: Period | None) -> str:
    """As said and as resolved, both days included: `last quarter = 2026-07-01 to 2026-09-30`."""
    if period is None or (period.start is None and period.end is None):
        return "all data"
    last = period.end - datetime.timedelta(days=1) if period.end else None
    if period.start and last:
        resolved = f"{period.start} to {last}"
    else:
        resolved = f"from {period.start} on" if period.start else f"up to {last}"
    return f"{period.said} = {resolved}" if period.said else resolved


def filter_words(query: AnyQuery, labels: Mapping[str, str]) -> tuple[str, ...]:
    """Conditions on rows, on single measures and on results, then the limit: nothing that was asked is left out."""
    if isinstance(query, Pattern):
        return pattern_filters(query)
    conditions = [expression_words(condition) for condition in query.where]
    if isinstance(query, Rows):
        return (*conditions, *(["different rows only"] if query.distinct else []), *_limit_words(query))
    own = [
        f"{measure_words(measure, labels)} only where {words}"
        for measure in query.measures
        for words in _own_conditions(measure)
    ]
    thresholds = [
        f"{readable(threshold.measure)} {comparison_words(threshold.operator)} {threshold.value}"
        for threshold in query.having
    ]
    return (*conditions, *own, *thresholds, *_limit_words(query))


def measure_words(measure: Measure, labels: Mapping[str, str]) -> str:
    """The label of a metric under its own name; else the name of the measure as words."""
    if isinstance(measure, NamedMeasure) and measure.name == measure.metric:
        return labels.get(measure.metric) or readable(measure.name)
    return readable(measure.name)


def dimension_words(dimension: Dimension) -> str:
    """`week`, `day of month`, `campaign`."""
    if isinstance(dimension, TimeDimension):
        return dimension.grain
    if isinstance(dimension, PartDimension):
        return readable(dimension.part)
    words = readable(dimension.name)
    return (
        words.removesuffix(" name").removesuffix(" id")
        if isinstance(dimension, AttributeDimension) and dimension.entity
        else words
    )


def _own_conditions(measure: Measure) -> tuple[str, ...]:
    if isinstance(measure, NamedMeasure | AggregateMeasure):
        return tuple(expression_words(condition) for condition in measure.where)
    if isinstance(measure, NestedMeasure):
        per = readable(measure.per.column) if measure.per is not None else measure.per_grain
        inner = (f"the value of each {per} {c.operator} {c.value}" for c in measure.where)
        return (*_own_conditions(measure.of), *inner)
    if isinstance(measure, RatioMeasure | ContrastMeasure):
        parts = (
            ((measure.numerator, "the numerator"), (measure.denominator, "the denominator"))
            if isinstance(measure, RatioMeasure)
            else ((measure.of, "the figure itself"), (measure.to, "what it is compared with"))
        )
        return tuple(f"{words} ({side})" for part, side in parts for words in _own_conditions(part))
    return _own_conditions(measure.of)


def _limit_words(query: Table | Rows) -> tuple[str, ...]:
    if query.limit is None:
        return ()
    by = f" by {_order_words(query)}" if query.order else ""
    per = [readable(name) for name in query.limit_per] if isinstance(query, Table) else _groups_words(query)
    within = f" within each {listed(per)}" if per else ""
    places = f"the first {query.limit}" if isinstance(query, Table) or not query.skip else _places(query)
    return (f"{places}{by}{within}",)


def _groups_words(query: Rows) -> list[str]:
    shown = {column.expression: readable(column.name) for column in query.columns}
    return [shown.get(part) or expression_words(part) for part in query.limit_per]


def _places(query: Rows) -> str:
    last = query.limit or 0
    return f"place {last}" if query.skip + 1 == last else f"places {query.skip + 1} to {last}"


def _order_words(query: Table | Rows) -> str:
    return listed(f"{'highest' if order.descending else 'lowest'} {_order_key(order)}" for order in query.order)


def _order_key(order: Order | RowOrder) -> str:
    return readable(order.by) if isinstance(order, Order) else expression_words(order.expression)


def _first_rows(query: Table) -> str:
    return f", first {query.limit}" if query.limit is not None else ""


def _table_words(dataset: str) -> str:
    return readable(dataset.rpartition(".")[2])


def _shortened(names: Iterable[str]) -> str:
    every = tuple(names)
    if len(every) <= SHOWN:
        return listed(every)
    return listed((*every[: SHOWN - 1], f"{len(every) - SHOWN + 1} more"))


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]

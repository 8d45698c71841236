"""The gold table of a bound query: columns, grain, constraints, and the plan that computes it."""

import datetime
import re
from collections.abc import Iterable

from compiler.planning.catalog import Catalog, catalog_of
from compiler.planning.days import floor_to_grain, shift
from compiler.planning.dimensions import Dimensions, Key, Label, dimensions_of
from compiler.planning.fact import group_leaves, may_be_missing, plan_fact
from compiler.planning.patterns import plan_pattern
from compiler.planning.request import Request
from compiler.planning.result import ResultPlanner
from compiler.planning.rows import plan_rows
from compiler.planning.trend import basis_column, check_trend
from compiler.words import in_words
from schemas.data_model import Constraint, DataModel, ModelColumn
from schemas.discovery import BoundMeasure, Discovery, Leaf
from schemas.errors import UnplannableError
from schemas.expressions import GRAINS, ColumnRef, columns_in, walk
from schemas.patterns import Pattern
from schemas.period import Period
from schemas.plan import Plan, Step
from schemas.query import (
    AggregateMeasure,
    AnyQuery,
    ChangeMeasure,
    NamedMeasure,
    NestedMeasure,
    PeriodMeasure,
    RatioMeasure,
    RollingMeasure,
    Rows,
    RunningMeasure,
    ShareMeasure,
    Table,
    TimeDimension,
    TrendMeasure,
)
from schemas.workspace import Dataset


def plan_data_model(
    query: AnyQuery,
    discovery: Discovery,
    datasets: Iterable[Dataset],
    *,
    name: str,
    schema: str,
    as_of: datetime.date,
) -> DataModel:
    """The model `schema.name` for a settled `query`; raises `UnplannableError` where a number would be wrong."""
    if isinstance(query, Rows):
        return plan_rows(query, discovery, datasets, name=name, schema=schema, as_of=as_of)
    if isinstance(query, Pattern):
        return plan_pattern(query, discovery, datasets, name=name, schema=schema, as_of=as_of)
    return _plan_table(query, discovery, datasets, name=name, schema=schema, as_of=as_of)


def _plan_table(
    query: Table,
    discovery: Discovery,
    datasets: Iterable[Dataset],
    *,
    name: str,
    schema: str,
    as_of: datetime.date,
) -> DataModel:
    _refuse_unsound_windows(query)
    if query.having and not query.dimensions:
        raise UnplannableError(
            "A condition on a single figure shows it or nothing: say of what it should hold for each."
        )
    catalog = catalog_of(discovery, datasets, as_of)
    dimensions = dimensions_of(query, catalog)
    period, shown_from = _computed_period(query)
    request = Request(
        dimensions=dimensions,
        where=query.where,
        period=period,
        as_of=as_of,
        shown_labels=() if query.every_member_of else dimensions.labels,
    )
    groups = group_leaves(discovery.leaves, catalog)
    names = _fact_names(groups, catalog)
    facts = [plan_fact(name, leaves, request, catalog) for name, leaves in zip(names, groups, strict=True)]
    rolling = next((m.grain for m in query.measures if isinstance(m, RollingMeasure | TrendMeasure)), None)
    computed = _computed_days(query, period, discovery.leaves, as_of)
    check_trend(query, computed[0], as_of)
    planner = ResultPlanner(query, discovery, dimensions, facts, catalog, shown_from, rolling, computed)
    last = planner.plan()
    steps: list[Step] = [*(step for fact in facts for step in fact.steps), *last]
    steps = [*catalog.cleaning_steps(), *steps]
    return DataModel(
        name=name,
        target_table=f"{schema}.{name}",
        columns=tuple(_columns(dimensions, planner, query, discovery.leaves, catalog)),
        grain=tuple(key.name for key in dimensions.keys),
        constraints=tuple(_constraints(dimensions, query, discovery.leaves, catalog)),
        plan=Plan(steps=tuple(steps)),
        order=tuple(order.by for order in query.order),
        single_row=not dimensions.keys,
    )


def _refuse_unsound_windows(query: Table) -> None:
    """Combinations in which one figure's look-back, or a second time column, would change another figure."""
    grains = [d.grain for d in query.dimensions if isinstance(d, TimeDimension)]
    if grains and any(isinstance(part, PeriodMeasure) for part in walk(query)):
        raise UnplannableError(f"Two periods side by side have no {grains[0]} in common; name other groups.")
    windows = [
        m for m in query.measures if isinstance(m, ChangeMeasure | RollingMeasure | RunningMeasure | ShareMeasure)
    ]
    if not windows:
        return
    if len(grains) > 1:
        raise UnplannableError("A figure over time beside two time columns: name one grain.")
    looks_back = [m for m in windows if isinstance(m, ChangeMeasure | RollingMeasure)]
    for measure in looks_back:
        row = grains[0] if grains else None
        if isinstance(measure, RollingMeasure) and row != measure.grain:
            raise UnplannableError(f"{measure.name}: a window of {measure.grain}s needs rows per {measure.grain}.")
        if row is not None and (row == "hour" or GRAINS.index(measure.grain) < GRAINS.index(row)):
            raise UnplannableError(f"{measure.name}: a change per {measure.grain} cannot be seen in rows per {row}.")
        if row == "week" and measure.grain != "week" and isinstance(measure, ChangeMeasure):
            raise UnplannableError(f"{measure.name}: weeks do not repeat in the same place of each {measure.grain}.")


def _computed_period(query: Table) -> tuple[Period | None, datetime.date | None]:
    """The period to compute, wide enough for windows that look back, and the first day to show if that is later."""
    period = query.period
    if period is None or period.start is None:
        return period, None
    back = [period.start]
    rows = next((d.grain for d in query.dimensions if isinstance(d, TimeDimension)), None)
    for measure in query.measures:
        if isinstance(measure, ChangeMeasure | RollingMeasure):
            if floor_to_grain(period.start, rows or measure.grain) != period.start:
                raise UnplannableError(
                    f"{measure.name} looks back, but {period.start} is not the start of a {rows or measure.grain}."
                )
            count = measure.count if isinstance(measure, ChangeMeasure) else measure.count - 1
            back.append(shift(period.start, -count, measure.grain))
        elif isinstance(measure, RunningMeasure) and measure.reset is not None:
            back.append(floor_to_grain(period.start, measure.reset))
    start = min(back)
    if start == period.start:
        return period, None
    return period.model_copy(update={"start": start}), period.start


def _computed_days(
    query: Table, period: Period | None, leaves: tuple[Leaf, ...], as_of: datetime.date
) -> tuple[datetime.date | None, datetime.date]:
    """The first day of which there are rows, and the day behind the last one."""
    start, end = period.start if period else None, min(period.end or as_of, as_of) if period else as_of
    if start is None:
        start = min((leaf.first_day for leaf in leaves if leaf.first_day is not None), default=None)
    return start, query.horizon.end if query.horizon is not None else end


def _fact_names(groups: list[tuple[Leaf, ...]], catalog: Catalog) -> list[str]:
    """A name for each fact: its single measure, or its base table."""
    names: list[str] = []
    for leaves in groups:
        base = catalog.short_name(leaves[0].base)
        said = leaves[0].period.said if leaves[0].period is not None else ""
        base = re.sub(r"\W+", "_", f"{base} {said}".strip().lower())
        name = f"{base}_totals" if len(leaves) > 1 else f"{leaves[0].name}_totals"
        names.append(catalog.step_name(name))
    return names


def _columns(
    dimensions: Dimensions, planner: ResultPlanner, query: Table, leaves: tuple[Leaf, ...], catalog: Catalog
) -> Iterable[ModelColumn]:
    for column in dimensions.columns:
        is_key = isinstance(column, Key)
        role = "label" if not is_key else "time" if column.grain else "dimension"  # type: ignore[union-attr]
        yield ModelColumn(
            name=column.name,
            type=column.type,
            nullable=_may_be_missing(column, query, leaves, catalog),
            description=column.description,
            role=role,
            expression=_key_words(column, leaves),
            sources=_key_sources(column, leaves),
        )
        time = next((leaf.time for leaf in leaves if leaf.time is not None), None)
        if query.horizon is not None and isinstance(column, Key) and column.grain and time is not None:
            yield basis_column(query.horizon, time, column.grain)
    for measure in planner.discovery.measures:
        shown = _measure_column(measure, planner, leaves)
        yield shown if query.horizon is None else shown.model_copy(update={"nullable": True})


def _may_be_missing(column: Key | Label, query: Table, leaves: tuple[Leaf, ...], catalog: Catalog) -> bool:
    """Whether a dimension may have no value: a period only where rows without a date are asked for, too."""
    if column.value is not None:
        return not _is_member_key(column.value, query, catalog)
    if isinstance(column, Key) and column.expression is not None:
        return True
    bounded = query.period is not None and (query.period.start is not None or query.period.end is not None)
    plain = AggregateMeasure | NamedMeasure | NestedMeasure | RatioMeasure
    if bounded or not all(isinstance(measure, plain) for measure in query.measures):
        return False
    flows = (leaf for leaf in leaves if leaf.snapshot is None and leaf.validity is None)
    return any(leaf.time is not None and may_be_missing(leaf.time, leaf, catalog) for leaf in flows)


def _key_words(column: object, leaves: tuple[Leaf, ...]) -> str:
    value = getattr(column, "value", None)
    if isinstance(value, ColumnRef):
        return f"{value.table}.{value.column}"
    computed = getattr(column, "expression", None)
    if computed is not None:
        return in_words(computed)
    times = dict.fromkeys(f"{leaf.time.table}.{leaf.time.column}" for leaf in leaves if leaf.time)
    return f"{getattr(column, 'grain', None) or getattr(column, 'part', None)} of {' / '.join(times)}"


def _key_sources(column: Key | Label, leaves: tuple[Leaf, ...]) -> tuple[str, ...]:
    if column.value is not None:
        return (f"{column.value.table}.{column.value.column}",)
    if isinstance(column, Key) and column.expression is not None:
        return tuple(dict.fromkeys(f"{c.table}.{c.column}" for c in columns_in(column.expression) if c.table))
    return tuple(dict.fromkeys(f"{leaf.time.table}.{leaf.time.column}" for leaf in leaves if leaf.time))


def _measure_column(measure: BoundMeasure, planner: ResultPlanner, leaves: tuple[Leaf, ...]) -> ModelColumn:
    used = [leaf for leaf in leaves if any(c.column == leaf.name for c in columns_in(measure.formula))]
    sources = dict.fromkeys(
        f"{column.table}.{column.column}"
        for leaf in used
        for part in (leaf.aggregate, *leaf.where, *leaf.measure_where)
        for column in columns_in(part)
    )
    plain = isinstance(measure.formula, ColumnRef) and not measure.formula.table
    own = used[0] if plain and len(used) == 1 else None
    filled = own is not None and (own.fill_nulls_with is not None or own.aggregate.function.startswith("count"))
    return ModelColumn(
        name=measure.name,
        type=planner.type_of(measure),
        nullable=not filled,
        description=measure.description,
        role="component" if measure.component else "measure",
        expression=in_words(own) if own is not None else in_words(measure.formula),
        sources=tuple(sources),
        metric=measure.metric,
        unit=measure.unit,
        additivity=own.additivity if own is not None else "non_additive",
        leaf=own.name if own is not None else None,
    )


def _constraints(
    dimensions: Dimensions, query: Table, leaves: tuple[Leaf, ...], catalog: Catalog
) -> Iterable[Constraint]:
    keys = tuple(key.name for key in dimensions.keys)
    for key in dimensions.keys:
        if not _may_be_missing(key, query, leaves, catalog):
            yield Constraint(kind="not_null", columns=(key.name,), reason="Part of the key.")
    if keys:
        yield Constraint(kind="unique", columns=keys, reason="The grain.")


def _is_member_key(value: ColumnRef, query: Table, catalog: Catalog) -> bool:
    """Whether the column is of the key of the entity whose every member is listed."""
    entity = query.every_member_of
    return entity is not None and value.table == entity and value.column in catalog.dataset(entity).primary_key

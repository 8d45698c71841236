"""Patterns over events planned: one planner per kind, each giving steps and columns of its own."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Any

from compiler.planning.catalog import Catalog, catalog_of
from compiler.planning.patterns.drafted import Drafted
from compiler.planning.patterns.funnel import plan_funnel
from compiler.planning.patterns.intervals import plan_intervals
from compiler.planning.patterns.life_cycle import plan_life_cycle
from compiler.planning.patterns.pairs import plan_pairs
from compiler.planning.patterns.retention import plan_retention
from compiler.planning.patterns.rfm import plan_rfm
from compiler.planning.patterns.rhythm import plan_rhythm
from schemas.data_model import Constraint, DataModel
from schemas.discovery import Discovery
from schemas.patterns import Funnel, Intervals, LifeCycle, Pairs, Pattern, Retention, Rfm, Rhythm
from schemas.plan import Plan
from schemas.workspace import Dataset

_PLANNERS: dict[type[Pattern], Callable[[Any, Catalog, datetime.date], Drafted]] = {
    Pairs: plan_pairs,
    Retention: plan_retention,
    Rhythm: plan_rhythm,
    Intervals: plan_intervals,
    LifeCycle: plan_life_cycle,
    Funnel: plan_funnel,
    Rfm: plan_rfm,
}


def plan_pattern(
    query: Pattern,
    discovery: Discovery,
    datasets: Iterable[Dataset],
    *,
    name: str,
    schema: str,
    as_of: datetime.date,
) -> DataModel:
    """The model `schema.name` of a pattern whose columns are settled."""
    catalog = catalog_of(discovery, datasets, as_of)
    drafted = _PLANNERS[type(query)](query, catalog, as_of)
    known = tuple(
        Constraint(kind="not_null", columns=(key,), reason="Part of the key.")
        for key in drafted.grain
        if key not in drafted.may_lack
    )
    unique = (Constraint(kind="unique", columns=drafted.grain, reason="The grain."),) if drafted.grain else ()
    return DataModel(
        name=name,
        target_table=f"{schema}.{name}",
        columns=drafted.columns,
        grain=drafted.grain,
        constraints=(*known, *unique, *drafted.constraints),
        plan=Plan(steps=(*catalog.cleaning_steps(), *drafted.steps)),
        order=drafted.order,
        single_row=not drafted.grain,
    )

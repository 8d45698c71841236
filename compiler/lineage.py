"""Column lineage of a plan: for each result column the columns of the sources it is computed from."""

from collections.abc import Mapping

from schemas.expressions import ColumnRef, columns_in, walk
from schemas.plan import Calendar, Exists, Input, Numbers, Plan, Select, Step, Subselect, Union
from schemas.transformation import ColumnLineage

Sources = dict[str, dict[str, None]]
"""Per column of a step, the source columns `dataset.column`, in reading order."""


def plan_lineage(plan: Plan) -> tuple[ColumnLineage, ...]:
    """What each column of the last step comes from; conditions count for the rows, not for a column."""
    steps: dict[str, Sources] = {}
    for step in plan.steps:
        steps[step.name] = _step(step, steps)
    return tuple(
        ColumnLineage(column=column, sources=tuple(sources)) for column, sources in steps[plan.steps[-1].name].items()
    )


def _step(step: Step, known: Mapping[str, Sources]) -> Sources:
    if isinstance(step, Calendar):
        return {step.column: {}, "last_day": {}}
    if isinstance(step, Numbers):
        return {step.column: {}}
    if isinstance(step, Union):
        return {
            column: {source: None for name in step.inputs for source in known[name].get(column, {})}
            for column in step.columns
        }
    return _select(step, known)


def _select(step: Select, known: Mapping[str, Sources]) -> Sources:
    inputs = _inputs(step)
    found: Sources = {}
    for projection in step.columns:
        sources: dict[str, None] = {}
        for part in walk(projection.expression):
            inputs |= _inputs(part) if isinstance(part, Exists | Subselect) else {}
        for column in columns_in(projection.expression):
            if column.table in inputs:
                sources |= _of(column, inputs[column.table], known)
        found[projection.name] = sources
    return found


def _inputs(select: Select | Exists | Subselect) -> dict[str, Input]:
    return {source.alias: source for source in (select.source, *(join.input for join in select.joins))}


def _of(column: ColumnRef, source: Input, known: Mapping[str, Sources]) -> dict[str, None]:
    if source.physical:
        return {f"{source.relation}.{column.column}": None}
    return known[source.relation].get(column.column, {})

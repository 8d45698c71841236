"""What a plan reads of the datasets."""

from __future__ import annotations

from schemas.expressions import columns_in
from schemas.plan import Plan, Select


def columns_read(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Dataset to the columns any step reads of it, in order of reading."""
    read: dict[str, dict[str, None]] = {}
    for step in plan.steps:
        if not isinstance(step, Select):
            continue
        inputs = {
            source.alias: source.relation
            for source in (step.source, *(join.input for join in step.joins))
            if source.physical
        }
        for dataset in inputs.values():
            read.setdefault(dataset, {})
        for column in columns_in(step):
            if column.table in inputs:
                read[inputs[column.table]][column.column] = None
    return {dataset: tuple(columns) for dataset, columns in read.items()}

"""Flows of the same keys side by side: every key that some of them has, NULL keys included, once."""

from __future__ import annotations

from collections.abc import Iterable

from compiler.metrics.flow import Column, Flow, Steps
from schemas.expressions import Coalesce, Constant, Expression, SameAs
from schemas.plan import Join


def combine(
    steps: Steps, flows: list[Flow], keys: list[str], name: str, fillings: dict[str, int] | None = None
) -> Flow:
    """One row per key with the values of all `flows`; `fillings` say what stands where one has no row."""
    filled = fillings or {}
    if len(flows) == 1 and not filled:
        return flows[0]
    if len(flows) == 1 or not keys:
        source, joins = flows[0], [Join(kind="cross", input=flow.input) for flow in flows[1:]]
        columns = source.carried(keys)
    else:
        source = steps.keys(f"{name}_keys", "Every key that some part has.", flows, keys)
        joins = [flow.joined("left", _same(source, flow, keys)) for flow in flows]
        columns = source.carried(keys)
    for flow in flows:
        columns += [_value(flow, column, filled) for column in flow.types if column not in keys]
    return steps.select(name, "The parts side by side, one row per key.", source.input, columns, joins=joins)


def _value(flow: Flow, column: str, filled: dict[str, int]) -> Column:
    value: Expression = flow.column(column)
    if column in filled:
        value = filling(value, filled[column])
    return Column(column, value, flow.types[column])


def filling(value: Expression, with_what: int) -> Expression:
    """`value`, or a number where there is none."""
    return Coalesce(values=(value, Constant(type="integer", text=str(with_what))))


def _same(keys: Flow, flow: Flow, names: Iterable[str]) -> list[Expression]:
    return [SameAs(left=flow.column(name), right=keys.column(name)) for name in names]

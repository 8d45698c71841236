"""Levels taken at regular days, such as stocks and balances, which add up over everything but time."""

from __future__ import annotations

from dataclasses import replace

from workspace.init.data import Data
from workspace.init.draft import Column, Draft, Table
from workspace.init.words import one

LEAST_COVERED = 0.8
"""Rows of the last day, as a share of those of a day on average, from which on each day tells all levels."""

_TAKEN = frozenset("snapshot balance inventory stock headcount position holding level".split())
"""Words of tables that hold levels."""
_LEVELS = frozenset(
    "balance hand stock inventory level headcount outstanding holding backlog occupancy aum arr mrr subscriber"
    " employee".split()
)
"""Words of columns that hold levels."""
_FLOWS = frozenset(
    "sold sale received shipped added removed moved movement change delta inflow outflow new lost used spent paid"
    " revenue cost spend demand issued returned ordered produced deposit withdrawal".split()
)
"""Words of columns that hold what happened since the day before."""


def snapshots(draft: Draft, data: Data) -> Draft:
    """Levels get the column that dates them, where one row of each day and thing holds them."""
    return draft.with_tables(lambda table: _leveled(table, data))


def _leveled(table: Table, data: Data) -> Table:
    days = [name for name in table.primary_key if table.column(name).type in ("DATE", "TIMESTAMP")]
    found = [column.name for column in table.columns if column.role == "measure" and _is_level(column, table)]
    if len(days) != 1 or len(table.primary_key) < 2 or not found:
        return table
    last, average = data.rows_on_last(table, days[0])
    if last < LEAST_COVERED * average:
        return table
    reason = f"inferred: a level at each {days[0]}, which the next one replaces"
    return table.with_columns(
        lambda column: replace(column, snapshot=days[0]).because("snapshot", reason) if column.name in found else column
    )


def _is_level(column: Column, table: Table) -> bool:
    words = one(column.words)
    if _FLOWS.intersection(words) or words[-1:] in (("in",), ("out",)):  # `stock in` is what came in
        return False
    return bool(_LEVELS.intersection(words) or _TAKEN.intersection(one(table.words)))

"""The column that dates a row, where one date is more of an event than the others."""

from __future__ import annotations

from dataclasses import replace

from workspace.init.data import Data
from workspace.init.draft import Column, Draft, Table
from workspace.init.words import spelled

MOST_EMPTY = 0.5

_BOOKKEEPING = frozenset(
    "updated update modified changed loaded load ingested ingest deleted synced sync etl inserted refreshed extracted"
    " processed archived imported valid last".split()
)
_LATER = frozenset(
    "end ended to until expiry expires expiration expired due closed cancelled canceled completed finish finished"
    " delivered delivery shipped shipping ship required returned return resolved arrival arrived arrive paid dispatch"
    " renewal next promised estimated expected planned target approved left termination terminated retired follow"
    " checkout out discontinued received".split()
)
_EVENT = frozenset(
    "occurred occurrence placed ordered sold booked booking transaction event posted issued opened start started begin"
    " began departed departure signup registered registration joined hired hire admitted admission visit visited"
    " created creation recorded submitted requested filed entry purchase purchased sale order invoice check in".split()
)
_BARE = frozenset("date day time at on timestamp datetime month week period".split())


def time_columns(draft: Draft, _: Data) -> Draft:
    """Every table gets its time column, if there is one date that is more of an event than every other."""
    return draft.with_tables(_dated)


def _dated(table: Table) -> Table:
    candidates = [c for c in table.columns if c.role == "time" and not c.pii and c.facts.filled]
    scored = [(_score(column, table), column) for column in candidates]
    eligible = [(score, column) for score, column in scored if score > 0]
    if not eligible:
        names = ", ".join(column.name for column in candidates)
        return table.because("time", f"none: {names} does not date an event" if names else "none: there is no date")
    best = max(score for score, _ in eligible)
    leading = [column for score, column in eligible if score == best]
    if len(leading) > 1:
        names = ", ".join(column.name for column in leading)
        return table.because("time", f"none: {names} date a row equally well; name one as `time: {leading[0].name}`")
    why = "the only date" if len(candidates) == 1 else "by its name the date of the event"
    return replace(table, time=leading[0].name).because("time", f"inferred: {why}")


def _score(column: Column, table: Table) -> float:
    """How much the name is that of an event; 0 for dates that only accompany one."""
    words = spelled(column.words)
    named = frozenset(words)
    if named & _BOOKKEEPING:
        return 0.0
    score = 2.0
    if named & _LATER:
        score = 1.0
    elif named <= _BARE or _is_of(words, table.entity_words):
        score = 4.0
    elif named & _EVENT:
        score = 3.0
    if column.facts.filled < MOST_EMPTY * column.facts.rows:
        score -= 0.5
    return score


def _is_of(words: tuple[str, ...], entity: tuple[str, ...]) -> bool:
    """`order_date`, `ordered_at` and `ord_dt` of an order."""
    last = entity[-1] if entity else ""
    stem = last[: max(4, len(last) - 1)]
    return bool(stem) and any(word.startswith(stem) for word in words)

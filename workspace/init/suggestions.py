"""Requests offered to a new user, made of what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from schemas.nouns import plural
from workspace.init.draft import Column, Draft, Table
from workspace.init.words import spelled

MOST = 4
_FEWEST, _MOST_VALUES = 2, 30
_MONEY = ("amount", "total", "revenue", "sales", "price", "value", "cost", "quantity")
_RATES = frozenset("price rate percent average score rating age temperature ratio salary".split())
"""Words of measures whose sum says nothing."""


def suggestions(draft: Draft) -> tuple[str, ...]:
    """At most four requests, of the tables with dates, measures and relations first."""
    ranked = sorted(draft.tables, key=lambda t: (-_weight(t), -t.rows, t.name))
    found = dict.fromkeys(text for table in ranked[:3] for text in _of(table, draft))
    return tuple(islice(found, MOST))


def _weight(table: Table) -> int:
    return (table.time is not None) * 2 + bool(_measures(table)) * 2 + bool(table.links)


def _of(table: Table, draft: Draft) -> Iterator[str]:
    attributes = list(_attributes(table, draft))
    counted = len(table.primary_key) == 1
    if counted and table.time is not None:
        yield f"Number of {plural(table.entity)} by month"
    for measure in islice(_measures(table), 1):
        for attribute in attributes:
            yield f"{_aggregate(measure)} by {attribute}"
    if counted:
        for attribute in attributes:
            yield f"Number of {plural(table.entity)} by {attribute}"


def _measures(table: Table) -> list[Column]:
    """Measures, those that are named like an amount first."""
    found = [column for column in table.columns if column.role == "measure"]
    return sorted(found, key=lambda c: min((_MONEY.index(w) for w in spelled(c.words) if w in _MONEY), default=99))


def _aggregate(measure: Column) -> str:
    words = spelled(measure.words)
    if _RATES & set(words):
        return f"Average {_phrase(measure)}"
    return f"{'Sum of' if words[0] == 'total' else 'Total'} {_phrase(measure)}"


def _attributes(table: Table, draft: Draft) -> Iterator[str]:
    """A dimension of the table itself, then one of the first table it refers to in one way only."""
    for column in islice(_dimensions(table), 1):
        yield _phrase(column)
    ways = Counter(link.to for link in table.links)
    single = [draft.table(link.to) for link in table.links if ways[link.to] == 1 and link.to != table.name]
    for column in islice((column for other in single for column in _dimensions(other)), 1):
        yield _phrase(column)


def _dimensions(table: Table) -> Iterator[Column]:
    for column in table.columns:
        is_attribute = column.role == "dimension" and column.type == "VARCHAR" and not column.pii
        if is_attribute and _FEWEST <= column.facts.distinct <= _MOST_VALUES:
            yield column


def _phrase(column: Column) -> str:
    return " ".join(spelled(column.words))

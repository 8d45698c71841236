"""Requests offered to a new user, made of what was found."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from workspace.init.draft import Column, Draft, Table
from workspace.init.words import plural, spelled

MOST = 4
_FEWEST, _MOST_VALUES = 2, 30
_MONEY = ("amount", "total", "revenue", "sales", "price", "value", "cost", "quantity")


def suggestions(draft: Draft) -> tuple[str, ...]:
    """At most four requests, of the tables with the most relations, measures and rows first."""
    ranked = sorted(draft.tables, key=lambda t: (-_weight(t), -t.rows, t.name))
    found = dict.fromkeys(text for table in ranked[:2] for text in _of(table, draft))
    return tuple(islice(found, MOST))


def _weight(table: Table) -> int:
    return (table.time is not None) * 2 + bool(_measures(table)) * 2 + bool(table.links)


def _of(table: Table, draft: Draft) -> Iterator[str]:
    things = plural(table.entity)
    if table.time is not None:
        yield f"Number of {things} by month"
    measure = next(iter(_measures(table)), None)
    if measure is not None:
        total = _phrase(measure) if spelled(measure.words)[0] == "total" else f"total {_phrase(measure)}"
        for attribute in islice(_attributes(table, draft), 2):
            yield f"{total[0].upper()}{total[1:]} by {attribute}"
    else:
        for attribute in islice(_attributes(table, draft), 1):
            yield f"Number of {things} by {attribute}"


def _measures(table: Table) -> list[Column]:
    """Measures, those that are named like an amount first."""
    found = [column for column in table.columns if column.role == "measure"]
    return sorted(found, key=lambda c: min((_MONEY.index(w) for w in spelled(c.words) if w in _MONEY), default=99))


def _attributes(table: Table, draft: Draft) -> Iterator[str]:
    """A dimension of the table itself, then one of a table it refers to."""
    for column in _dimensions(table):
        yield _phrase(column)
        break
    for found in table.links:
        for column in _dimensions(draft.table(found.to)):
            yield _phrase(column)
            break


def _dimensions(table: Table) -> Iterator[Column]:
    for column in table.columns:
        is_attribute = column.role == "dimension" and column.type == "VARCHAR" and not column.pii
        if is_attribute and _FEWEST <= column.facts.distinct <= _MOST_VALUES:
            yield column


def _phrase(column: Column) -> str:
    return " ".join(spelled(column.words))

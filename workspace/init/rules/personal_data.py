"""Personal data, by the names of columns and by what their values look like. A doubt hides: a person can unhide it."""

from __future__ import annotations

import re
from dataclasses import replace

from workspace.init.data import Data
from workspace.init.draft import Column, Draft, Table
from workspace.init.rules.personal_patterns import PEOPLE, PERSONAL_NAMES, PERSONAL_VALUES, is_person
from workspace.init.words import spelled

MOST_PERSONS = 0.6
"""Share of values that look like full names from which on a column of names is personal."""


def personal_data(draft: Draft, _: Data) -> Draft:
    """Every column that holds personal data is marked."""
    return draft.with_tables(lambda table: table.with_columns(lambda column: _marked(column, table)))


def _marked(column: Column, table: Table) -> Column:
    if "pii" in column.evidence:  # a description has said it
        return column
    reason = _by_name(column, table) or _by_value(column)
    return replace(column, pii=True).because("pii", reason) if reason else column


def _by_name(column: Column, table: Table) -> str:
    if column.type == "BOOLEAN" or column.role == "json":
        return ""
    name = " ".join(spelled(column.words))
    for what, pattern in PERSONAL_NAMES:
        if re.fullmatch(pattern, name) and not _is_amount(column, what):
            return f"its name is that of {what}"
    if column.type == "VARCHAR" and _names_person(column, table) and _share(column) >= MOST_PERSONS:
        return "its values look like names of persons"
    return ""


def _is_amount(column: Column, what: str) -> bool:
    """Numbers are counts of mails or phones; only numbers of people and birth years are personal."""
    return column.type in ("DOUBLE", "DECIMAL(18,2)") or (column.type == "BIGINT" and what == "an email address")


def _names_person(column: Column, table: Table) -> bool:
    words = spelled(column.words)
    if words[-1] not in ("name", *PEOPLE) and not set(words) & PEOPLE:
        return False
    others = set(words) - {"name"}
    return bool(others & PEOPLE) or (not others and bool(set(table.entity_words) & PEOPLE)) or words[-1] in PEOPLE


def _share(column: Column) -> float:
    values = column.facts.samples
    return sum(is_person(value) for value in values) / len(values) if values else 0.0


def _by_value(column: Column) -> str:
    values = column.facts.samples
    if column.type not in ("VARCHAR", "BIGINT"):
        return ""
    for what, test, share, fewest in PERSONAL_VALUES:
        if column.type == "BIGINT" and what != "card numbers":
            continue
        if len(values) >= fewest and sum(test(value) for value in values) >= share * len(values):
            return f"its values look like {what}"
    return ""

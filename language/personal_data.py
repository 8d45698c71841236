"""Columns of personal data that a role may not see."""

from __future__ import annotations

from language.grammar.reading import Reading
from language.linking import Unit
from schemas.question import Refusal


def personal_data(unit: Unit) -> Refusal:
    """Why a column of personal data is not given."""
    return Refusal(
        topic="personal_data",
        reason=f"“{unit.text}” is personal data, which is not available to you. Counts and figures without it are.",
    )


def named_personal_data(reading: Reading) -> Refusal | None:
    """A refusal where a word can only mean such a column."""
    for unit in reading.units:
        columns = [c for c in unit.candidates if c.kind == "column"]
        if (
            columns
            and all(c.hidden for c in columns)
            and not reading.of_kind(unit, ("metric", "dataset", "bundle", "value"))
        ):
            return personal_data(unit)
    return None

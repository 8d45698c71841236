"""The columns of a table whose rows are there as text: what each is, and what of it cannot be brought in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workspace.init.readers.limits import MAX_FIELD
from workspace.init.readers.postgres.catalog import CatalogColumn
from workspace.init.readers.postgres.column_type import LARGEST, ColumnType
from workspace.init.source import SourceColumn
from workspace.init.staging import Staging, literal

MOST_EXACT = 9
"""Digits after the point up to which a number of no declared width is kept exact."""

_SMALL = 18


def staged_columns(
    kept: Sequence[tuple[CatalogColumn, ColumnType]], file: Path, origin: str, staging: Staging
) -> tuple[tuple[SourceColumn, ...], tuple[str, ...]]:
    """The columns of `file`, whose texts are in c0, c1, …, and a note for what is not brought in."""
    measures = ", ".join(m for place, (_, its_type) in enumerate(kept) for m in _measures(f"c{place}", its_type))
    measured = staging.row(f"SELECT {measures} FROM read_parquet({literal(str(file))})")  # noqa: S608
    columns, notes = [], []
    for place, (column, its_type) in enumerate(kept):
        longest, odd, whole, after, nested = (int(str(value or 0)) for value in measured[place * 5 : place * 5 + 5])
        if longest > MAX_FIELD:
            notes.append(
                f"{origin}: column {column.name} is left out; it has values of more than {MAX_FIELD:,} characters."
            )
            continue
        if odd:
            values = "1 value" if odd == 1 else f"{odd:,} values"
            notes.append(f"{origin}: {values} of {column.name} such as infinity read as empty.")
        name = its_type.type or _width(whole, after)
        if nested and name.endswith("[]"):
            name = "JSON"
        value = _value(f"c{place}", name, its_type.fits)
        columns.append(SourceColumn.of_type(column.name, value, name, column.comment))
    return tuple(columns), tuple(notes)


def _measures(text: str, its_type: ColumnType) -> tuple[str, ...]:
    """Five measures: the longest text, values that do not fit, digits before and after the point, lists of lists."""
    odd = whole = after = nested = "NULL"
    if its_type.fits is not None:
        odd = f"count(*) FILTER (NOT regexp_full_match({text}, '{its_type.fits}'))"
    if its_type.type is None:
        number = f"CASE WHEN regexp_full_match({text}, '{its_type.fits}') THEN ltrim({text}, '-') END"
        whole = f"max(strlen(split_part({number}, '.', 1)))"
        after = f"max(strlen(split_part({number}, '.', 2)))"
    elif its_type.type.endswith("[]"):
        nested = f"count(*) FILTER (starts_with(ltrim({text}), '[['))"
    return (f"max(length({text}))", odd, whole, after, nested)


def _width(whole: int, after: int) -> str:
    """The type of exact numbers with so many digits before and after the point."""
    if after > MOST_EXACT or whole + after > LARGEST:
        return "DOUBLE"
    if after == 0:
        return "BIGINT" if whole <= _SMALL else f"DECIMAL({LARGEST},0)"
    return f"DECIMAL({_SMALL if whole + after <= _SMALL else LARGEST},{after})"


def _value(text: str, name: str, fits: str | None) -> str:
    """SQL for the value; text and JSON stay as they are."""
    if name in ("VARCHAR", "JSON"):
        return text
    if name.endswith("[]"):
        return f"CAST(CAST({text} AS JSON) AS {name})"
    value = f"CAST({text} AS {name})"
    return f"CASE WHEN regexp_full_match({text}, '{fits}') THEN {value} END" if fits is not None else value

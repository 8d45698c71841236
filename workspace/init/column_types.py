"""What the text of a column is: the first format that every value of it has, read without a doubt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from workspace.init.identifiers import identifiers
from workspace.init.readings import ColumnReadings, Reading, read_columns, text_of
from workspace.init.source import SourceColumn, SourceTable
from workspace.init.staging import Staging
from workspace.init.text_formats import Style
from workspace.init.words import is_key_like, spelled, split, without_prefix

MOST_DIGITS = 4
"""Digits after the point up to which a number is kept exact."""

_MONEY = frozenset(
    "price amount cost fee revenue total sum salary wage payment paid balance charge value discount tax budget spend"
    " sales profit margin net gross turnover subtotal tip fare rent premium credit debit".split()
)
_USUAL = frozenset({"whole numbers", "decimal numbers", "dates as 2024-01-31", "true or false"})
_NEED_BOTH = frozenset({"Y or N", "T or F"})
_GENERIC = frozenset({"id", "code", "key", "no", "number"})


@dataclass(frozen=True)
class TypedColumn:
    """How a column is loaded: its name and type, the SQL that gives its values, and why."""

    name: str
    source: SourceColumn
    type: str
    sql: str
    words: tuple[str, ...]
    reason: str = ""
    unit: str = ""
    date_format: str = ""
    json: bool = False
    inferred: bool = False


def column_types(table: SourceTable, vocabulary: Iterable[str], staging: Staging) -> tuple[TypedColumn, ...]:
    """A type for every column of `table`, in its order."""
    known = frozenset(vocabulary)
    names = identifiers((column.name for column in table.columns), "column")
    words = without_prefix(
        [split(column.name, known) or split(name) for column, name in zip(table.columns, names, strict=True)]
    )
    readings = read_columns(table, words, staging)
    styles = _styles(table, readings)
    typed = []
    for name, column, its_words, found in zip(names, table.columns, words, readings, strict=True):
        plain = TypedColumn(name, column, column.type, column.selected, its_words)
        if column.infer == "nothing":
            typed.append(replace(plain, type="VARCHAR", json=True) if column.type == "JSON" else plain)
        else:
            typed.append(_chosen(plain, found, styles, table, staging))
    return tuple(typed)


def _styles(table: SourceTable, readings: Sequence[ColumnReadings]) -> frozenset[Style]:
    """The conventions of the file: what columns that can be read in one way only show."""
    shown: set[Style] = set()
    for found in readings:
        shown |= {reading.format.style for reading in found.fitting} if _is_clear(found.fitting) else set()
    if table.decimal_point and "comma" not in shown:
        shown.add("point")
    return frozenset(shown)


def _is_clear(readings: tuple[Reading, ...]) -> bool:
    return len({reading.format.style for reading in readings}) == 1


def _chosen(
    plain: TypedColumn, found: ColumnReadings, styles: frozenset[Style], table: SourceTable, staging: Staging
) -> TypedColumn:
    readings = [reading for reading in found.fitting if reading.both or reading.format.name not in _NEED_BOTH]
    if not readings:
        return replace(plain, type="VARCHAR", inferred=True, reason=_why_text(found))
    first = readings[0]
    rivals = [
        r for r in readings if "" not in (r.format.style, first.format.style) and r.format.style != first.format.style
    ]
    if rivals and _differ(plain.source, first, rivals[0], table, staging):
        preferred = [reading for reading in readings if reading.format.style in styles]
        if len({reading.format.style for reading in preferred}) != 1:
            reason = (
                f"kept as text: {first.format.name}, or {rivals[0].format.name}? Write them as 2024-01-31 or 1234.5"
            )
            return replace(plain, type="VARCHAR", inferred=True, reason=reason)
        first = preferred[0]
    return replace(_typed(plain, first, found), date_format=_date_format(plain.source, first, table, staging))


def _date_format(column: SourceColumn, reading: Reading, table: SourceTable, staging: Staging) -> str:
    """The strftime pattern that gives back every text of the column; empty where none does."""
    for pattern in reading.format.spellings if reading.days_only else ():
        texts = f"SELECT {text_of(column)} AS t FROM {table.rows}"  # noqa: S608
        spelled = f"strftime({reading.format.converted('t')}, '{pattern}')"
        if not staging.number(f"SELECT count(*) FROM ({texts}) WHERE t IS DISTINCT FROM {spelled}"):  # noqa: S608
            return pattern
    return ""


def _differ(column: SourceColumn, one: Reading, other: Reading, table: SourceTable, staging: Staging) -> bool:
    """Whether the two readings of the column give different values."""
    values = [reading.format.converted("t") for reading in (one, other)]
    if one.format.type == "DECIMAL":
        values = [f"TRY_CAST({value} AS DECIMAL(38,9))" for value in values]
    texts = f"SELECT {text_of(column)} AS t FROM {table.rows}"  # noqa: S608
    return staging.number(f"SELECT count(*) FROM ({texts}) WHERE {values[0]} IS DISTINCT FROM {values[1]}") > 0  # noqa: S608


def _typed(plain: TypedColumn, reading: Reading, found: ColumnReadings) -> TypedColumn:
    form = reading.format
    type_name = form.type
    if type_name == "DECIMAL":
        type_name = _decimal(plain.words, reading)
    if type_name == "TIMESTAMP" and reading.days_only:
        type_name = "DATE"
    reasons = [] if form.name in _USUAL else [f"read from {form.name}"]
    if found.missing:
        reasons.append(f"{found.missing!r} and the like read as empty")
    return replace(
        plain,
        type=type_name,
        sql=f"CAST({form.sql.replace('{}', f'({text_of(plain.source)})')} AS {type_name})",
        reason="; ".join(reasons),
        unit="currency" if reading.currency else "",
        inferred=True,
    )


def _decimal(words: tuple[str, ...], reading: Reading) -> str:
    """Exact where the digits after the point are few and the same everywhere, or the name speaks of money."""
    digits = reading.digits
    money = bool(_MONEY & frozenset(spelled(words)))
    if digits <= 2 or (digits <= MOST_DIGITS and (money or not reading.uneven)):
        return f"DECIMAL(18,{max(digits, 2 if money else 1)})"
    return "DOUBLE"


def _why_text(found: ColumnReadings) -> str:
    """Why a column of digits stays text, where it is one."""
    if not found.digits_only:
        return ""
    return "digits kept as text: some begin with 0" if found.leading_zero else "digits kept as text: they are no amount"


def agree_on_keys(tables: Sequence[tuple[TypedColumn, ...]]) -> list[tuple[TypedColumn, ...]]:
    """Columns of one name that identify something are text in every table if they are in one."""
    as_text = {
        column.name
        for columns in tables
        for column in columns
        if column.type == "VARCHAR" and is_key_like(column.words) and column.name not in _GENERIC
    }

    def agreed(column: TypedColumn) -> TypedColumn:
        if column.inferred and column.type == "BIGINT" and column.name in as_text:
            selected = column.source.selected
            return replace(column, type="VARCHAR", sql=selected, reason="digits kept as text, as in another table")
        return column

    return [tuple(agreed(column) for column in columns) for columns in tables]

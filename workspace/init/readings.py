"""Which formats fit the text of each column of a table: guessed from its first rows, proved on all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from workspace.init.source import SourceColumn, SourceTable
from workspace.init.staging import Staging, batched
from workspace.init.text_formats import FORMATS, MISSING, TextFormat
from workspace.init.words import is_key_like, spelled

LOOKED_AT = 2_000
"""Rows from which the formats worth a full reading are picked."""

NUMBERS = ("BIGINT", "DECIMAL", "DOUBLE")
_NO_NUMBER = frozenset("zip postal postcode plz phone telephone mobile fax iban bic isbn ean ssn".split())
_MISSING = ", ".join(f"'{word}'" for word in MISSING)
_CURRENCIES = "$€£¥"
_CURRENCY = f"[{_CURRENCIES}]"


@dataclass(frozen=True)
class Reading:
    """A format that fits every value of a column.

    `digits` is the most after a decimal point and `uneven` says that not all have as many; `days_only` that no time of
    day is among the moments; `both` that both truth values are there; `currency` that a currency sign is.
    """

    format: TextFormat
    digits: int = 0
    uneven: bool = False
    days_only: bool = False
    both: bool = False
    currency: bool = False


@dataclass
class ColumnReadings:
    """What one column's text can be; `digits_only` where its first rows have nothing but digits."""

    candidates: tuple[TextFormat, ...] = ()
    fitting: tuple[Reading, ...] = ()
    missing: str = ""
    digits_only: bool = False
    leading_zero: bool = False
    proved: set[str] = field(default_factory=set)


def text_of(column: SourceColumn) -> str:
    """SQL for the trimmed text of a column, NULL where it spells a missing value."""
    text = f"trim({column.selected})"
    return f"CASE WHEN lower({text}) NOT IN ({_MISSING}) THEN {text} END"


def read_columns(table: SourceTable, words: Sequence[tuple[str, ...]], staging: Staging) -> tuple[ColumnReadings, ...]:
    """The readings of every column; none for those of which nothing is to be inferred."""
    found = _guessed(table, words, staging)
    _prove(table, found, [_first_tries(column) for column in found], staging)
    rest = [() if column.fitting else _not_tried(column) for column in found]
    _prove(table, found, rest, staging)
    return found


def _guessed(table: SourceTable, words: Sequence[tuple[str, ...]], staging: Staging) -> tuple[ColumnReadings, ...]:
    found = tuple(ColumnReadings() for _ in table.columns)
    looked_at = [i for i, column in enumerate(table.columns) if column.infer != "nothing"]
    if not looked_at:
        return found
    texts = ", ".join(text_of(table.columns[i]) for i in looked_at)
    sample = staging.rows(f"SELECT {texts} FROM {table.rows} LIMIT {LOOKED_AT}")  # noqa: S608
    for place, i in enumerate(looked_at):
        values = {str(row[place]) for row in sample if row[place] is not None}
        money = _are_amounts_of_money(values)
        allowed = [f for f in FORMATS if _is_allowed(f, table.columns[i], words[i]) or (money and f.type == "DECIMAL")]
        found[i].candidates = tuple(form for form in allowed if all(form.fits(value) for value in values))
        found[i].digits_only = bool(values) and all(value.isdigit() for value in values)
        found[i].leading_zero = any(len(value) > 1 and value.startswith("0") for value in values)
    return found


def _are_amounts_of_money(values: set[str]) -> bool:
    """Whether all of them have a sign of a currency: `$1,234` is an amount, also where a database keeps it as text."""
    return bool(values) and all(any(sign in value for sign in _CURRENCIES) for value in values)


def _is_allowed(form: TextFormat, column: SourceColumn, words: tuple[str, ...]) -> bool:
    named = frozenset((*words, *spelled(words)))
    if column.type == "BOOLEAN" and form.type == "BOOLEAN":
        return True
    if column.infer == "amounts" and form.type not in ("TIMESTAMP", *NUMBERS):
        return False
    if form.type in NUMBERS and (named & _NO_NUMBER or not _may_be_number(column, words)):
        return False
    return not form.needs or bool(form.needs & named)


def _may_be_number(column: SourceColumn, words: tuple[str, ...]) -> bool:
    """Whether text of digits is more than that: what a database keeps as text and calls a key or a code is none."""
    return column.infer == "everything" or (column.infer == "amounts" and not is_key_like(words))


def _first_tries(column: ColumnReadings) -> tuple[TextFormat, ...]:
    """The preferred format, and those that would read the same text otherwise."""
    if not column.candidates:
        return ()
    first, *others = column.candidates
    if first.type == "BOOLEAN" or not first.style:
        return (first,)
    return (first, *(form for form in others if form.style not in ("", first.style)))


def _not_tried(column: ColumnReadings) -> tuple[TextFormat, ...]:
    return tuple(form for form in column.candidates if form.name not in column.proved)


def _prove(
    table: SourceTable,
    found: Sequence[ColumnReadings],
    tries: Sequence[tuple[TextFormat, ...]],
    staging: Staging,
) -> None:
    """Add to `found` those of `tries` that fit every value."""
    for tried in batched([i for i, formats in enumerate(tries) if formats]):
        _prove_some(table, found, tries, tried, staging)


def _prove_some(
    table: SourceTable,
    found: Sequence[ColumnReadings],
    tries: Sequence[tuple[TextFormat, ...]],
    tried: Sequence[int],
    staging: Staging,
) -> None:
    inner = ", ".join(f"{text_of(table.columns[i])} AS t{i}, trim({table.columns[i].selected}) AS r{i}" for i in tried)
    measures = [m for i in tried for m in (_missing(i), *(m for form in tries[i] for m in _measures(f"t{i}", form)))]
    values = iter(staging.row(f"SELECT {', '.join(measures)} FROM (SELECT {inner} FROM {table.rows})"))  # noqa: S608
    for i in tried:
        found[i].missing = str(next(values) or "")
        readings = [_reading(form, [next(values) for _ in range(8)]) for form in tries[i]]
        found[i].fitting += tuple(reading for reading in readings if reading is not None)
        found[i].proved |= {form.name for form in tries[i]}


def _missing(place: int) -> str:
    return f"max(CASE WHEN t{place} IS NULL AND r{place} <> '' THEN r{place} END)"


def _measures(text: str, form: TextFormat) -> tuple[str, ...]:
    """Eight measures: values, values that fit, digits after the point, days, truth values, and a currency sign."""
    value = form.converted(text)
    most = fewest = days = low = high = sign = "NULL"
    if form.type == "DECIMAL":
        digits = f"CASE WHEN contains({value}, '.') THEN strlen({value}) - strpos({value}, '.') END"
        most, fewest = f"max({digits})", f"min({digits})"
        sign = f"bool_or(regexp_matches({text}, '{_CURRENCY}'))" if _CURRENCY in form.pattern else "NULL"
    elif form.type == "TIMESTAMP":
        days = f"bool_and({value} = date_trunc('day', {value}))"
    elif form.type == "BOOLEAN":
        low, high = f"min({value})", f"max({value})"
    return (f"count({text})", f"count({value})", most, fewest, days, low, high, sign)


def _reading(form: TextFormat, measured: list[object]) -> Reading | None:
    values, fitting, most, fewest, days_only, low, high, sign = measured
    if not values or values != fitting:
        return None
    digits = int(str(most)) if most is not None else 0
    return Reading(form, digits, most != fewest, bool(days_only), low != high, bool(sign))

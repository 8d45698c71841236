"""The figures a reader looks for first: a single row's own, or the totals of what may be added up."""

from __future__ import annotations

import decimal
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from exporters.expression_words import readable
from schemas.spec import ProductSpec, SpecColumn
from ui import markup
from warehouse.table import ResultTable

MOST = 4

_NONE = "–"


def figures(spec: ProductSpec, rows: ResultTable, currency: str) -> Markup:
    """Up to four figures, each with its name; empty where nothing may be said in one number."""
    cards = list(_figures(spec, rows, currency))[:MOST]
    if not cards:
        return markup.join(())
    return Markup('<dl class="gs-figures">{}</dl>').format(
        markup.join(
            Markup("<div><dt>{}</dt><dd>{}</dd><small>{}</small></div>").format(name, value, note)
            for name, value, note in cards
        )
    )


def spelled(value: object, unit: str, currency: str) -> str:
    """A figure as people write it.

    >>> spelled(decimal.Decimal("1234.50"), "currency", "USD"), spelled(0.04561, "ratio", ""), spelled(None, "", "")
    ('1,234.50 USD', '0.0456', '–')
    """
    if isinstance(value, bool) or not isinstance(value, int | float | decimal.Decimal):
        return _NONE if value is None else str(value)
    if unit == "currency":
        return f"{value:,.2f} {currency}".strip()
    text = f"{value:,.4f}" if isinstance(value, float) else f"{value:,}"
    text = text.rstrip("0").rstrip(".") if isinstance(value, float) else text
    return f"{text} {unit}" if unit in {"days", "hours", "ms", "percent", "seconds"} else text


def label(spec: ProductSpec, column: SpecColumn) -> str:
    """The name people use for a column."""
    return next((m.label for m in spec.business_context.metrics if m.name == column.name), readable(column.name))


def measures(spec: ProductSpec) -> tuple[SpecColumn, ...]:
    """The columns with figures: what was asked for, then what they are computed from."""
    columns = spec.data_model.columns
    return tuple(c for role in ("measure", "component") for c in columns if c.role == role)


def _figures(spec: ProductSpec, rows: ResultTable, currency: str) -> Iterator[tuple[str, str, str]]:
    if len(rows.rows) == 1:
        for column in measures(spec):
            value = rows.rows[0][rows.columns.index(column.name)]
            yield label(spec, column), spelled(value, column.unit or "", currency), ""
    elif rows.rows and not rows.truncated:
        for column in measures(spec):
            if column.additivity == "additive":
                total = _total([row[rows.columns.index(column.name)] for row in rows.rows])
                yield (
                    label(spec, column),
                    spelled(total, column.unit or "", currency),
                    f"in all {len(rows.rows):,} rows",
                )


def _total(values: Sequence[object]) -> int | float | decimal.Decimal:
    """The sum in the values' own arithmetic: decimals stay exact."""
    total: int | float | decimal.Decimal = 0
    for value in values:
        if isinstance(value, int | decimal.Decimal):
            total = total + value if not isinstance(total, float) else total + float(value)
        elif isinstance(value, float):
            total = float(total) + value
    return total

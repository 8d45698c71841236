"""The first rows of the product, as a table."""

from __future__ import annotations

import decimal
from typing import TYPE_CHECKING

import pandas
import streamlit as st

from schemas.spec import ProductSpec, SpecColumn
from ui import markup
from warehouse.table import ResultTable

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

MOST_ROWS = 200


def rows(spec: ProductSpec, table: ResultTable) -> None:
    """The table, with what each column means in its heading's tooltip."""
    shown = table.rows[:MOST_ROWS]
    count = spec.verification.row_count
    note = f"the first {len(shown):,} of {count:,}" if len(shown) < count else f"{count:,}"
    st.html(markup.heading("Rows", note))
    frame = pandas.DataFrame([[_plain(cell) for cell in row] for row in shown], columns=list(table.columns))
    st.dataframe(
        frame,
        hide_index=True,
        height=min(38 + 35 * max(len(shown), 1), 388),
        column_config={column.name: _config(column) for column in spec.data_model.columns},
        alt=f"Rows of {spec.metadata.title}",
    )


def _config(column: SpecColumn) -> ColumnConfig:
    described = f"{column.description} {column.expression}".replace("*", "\\*").replace("_", "\\_")
    kind = column.type.upper()
    if kind in {"DOUBLE", "FLOAT"} or kind.startswith("DECIMAL"):
        places = 2 if column.unit == "currency" or kind.startswith("DECIMAL") else 4
        return st.column_config.NumberColumn(help=described, format=f"%,.{places}f")
    if kind.endswith("INT") or kind == "INTEGER":
        return st.column_config.NumberColumn(help=described, format="%,d")
    if kind == "DATE":
        return st.column_config.DateColumn(help=described, format="YYYY-MM-DD")
    return st.column_config.Column(help=described)


def _plain(cell: object) -> object:
    return float(cell) if isinstance(cell, decimal.Decimal) else cell

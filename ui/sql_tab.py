"""The statement that was executed, and what it does step by step."""

import streamlit as st

from schemas.run import RunResult
from schemas.spec import ProductSpec
from ui import markup
from warehouse.table import ResultTable


def sql_tab(result: RunResult, spec: ProductSpec, table: ResultTable) -> None:
    """The tab's content."""
    for step in spec.transformations:
        st.html(markup.heading("What it does") + markup.numbered(step.explanation))
        st.html(markup.heading("The statement", f"{step.dialect}, exactly as it was executed"))
        st.code(step.sql, language=step.language, wrap_lines=True)

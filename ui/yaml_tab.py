"""The specification, as it is written to the file."""

import streamlit as st

from schemas.run import RunResult
from schemas.spec import ProductSpec
from ui import markup
from warehouse.table import ResultTable


def yaml_tab(result: RunResult, spec: ProductSpec, table: ResultTable) -> None:
    """The tab's content."""
    if result.package is None:
        return
    lines = result.package.yaml_output.count("\n")
    st.html(markup.heading(f"{spec.metadata.name}.yaml", f"{lines:,} lines, valid against the published schema"))
    st.code(result.package.yaml_output, language="yaml", line_numbers=True, height=640)

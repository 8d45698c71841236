"""The documentation, as it is written to the file, rendered."""

import streamlit as st

from schemas.run import RunResult
from schemas.spec import ProductSpec
from warehouse.table import ResultTable


def docs_tab(result: RunResult, spec: ProductSpec, table: ResultTable) -> None:
    """The tab's content."""
    if result.package is not None:
        page = next(file.content for file in result.package.files if file.name == f"{spec.metadata.name}.md")
        with st.container(key="docs"):
            st.markdown(page)

"""What each agent took."""

import streamlit as st

from schemas.run import RunResult
from schemas.spec import ProductSpec
from ui import markup
from ui.progress import spelled_time
from warehouse.table import ResultTable


def log_tab(result: RunResult, spec: ProductSpec, table: ResultTable) -> None:
    """The tab's content."""
    total = spelled_time(sum(entry.milliseconds for entry in result.log))
    st.html(markup.heading("Agents", f"{total} in all, {result.run_id}"))
    st.html(
        markup.table(
            "Agents with time, queries and tokens",
            ("Agent", "Time", "Graph queries", "Tokens", "Retries", "Found"),
            (
                (
                    entry.agent.capitalize(),
                    spelled_time(entry.milliseconds),
                    f"{entry.graph_queries:,}",
                    f"{entry.tokens:,}",
                    str(entry.retries),
                    entry.found,
                )
                for entry in result.log
            ),
        )
    )
    warnings = [f"{entry.agent.capitalize()}: {warning}" for entry in result.log for warning in entry.warnings]
    st.html(markup.heading("Warnings", str(len(warnings)) if warnings else "none"))
    if warnings:
        st.html(markup.bullets(warnings))

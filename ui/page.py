"""The page, from top to bottom."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from ui import header, progress, questions, refusal, request_box, session, suggestions
from ui.boundary import boundary
from ui.run import Run

STYLE = Path(__file__).with_name("style.css")


def page() -> None:
    """Draw everything. Raises `UserError` for what the user can mend."""
    st.html(STYLE)
    workspace = session.workspace()
    run = session.current_run()
    busy = run is not None and not run.done
    header.header(workspace, welcome=run is None)
    request_box.request_box(busy=busy)
    middle = st.container()
    suggestions.suggestions(workspace.suggestions, folded=run is not None, busy=busy)
    # Not before, so that the first page is out when the agents' libraries begin to be imported.
    session.opening()
    if run is not None:
        with middle, boundary():
            _follow(run)


def _follow(run: Run) -> None:
    if not run.done:
        progress.watch(run)
        st.rerun()
    outcome = run.outcome()
    if outcome is None:
        return
    progress.summary(outcome.result)
    if outcome.result.status == "needs_clarification":
        questions.question(outcome.result)
    elif outcome.rows is None:
        refusal.refusal(outcome.result)
    else:
        # Only here, because charts and tables take long to import and the first page has none.
        from ui.product import product

        product(outcome.result, outcome.rows)

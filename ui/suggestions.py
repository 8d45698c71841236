"""Requests to begin with."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from exporters.markdown_text import text
from ui import session
from ui.run import Run


def suggestions(requests: Sequence[str], run: Run | None) -> None:
    """A button for each request, which runs it at once; folded away as soon as there is a run to look at."""
    if not requests:
        return
    if run is None:
        st.html('<p class="gs-quiet gs-eyebrow">Or start with one of these</p>')
        _buttons(requests, busy=False)
    else:
        with st.expander("Suggested requests"):
            _buttons(requests, busy=not run.done)


def _buttons(requests: Sequence[str], *, busy: bool) -> None:
    with st.container(key="suggestions"):
        for number, request in enumerate(requests):
            st.button(
                text(request),
                key=f"suggestion_{number}",
                on_click=_ask,
                args=(request,),
                disabled=busy,
                width="stretch",
                wrap=True,
            )


def _ask(request: str) -> None:
    st.session_state[session.REQUEST] = request
    session.ask(request)

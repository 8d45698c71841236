"""Requests to begin with."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from exporters.markdown_text import text
from ui import session


def suggestions(requests: Sequence[str], *, folded: bool, busy: bool) -> None:
    """A button for each request, which runs it at once; `folded` away where there is something else to look at."""
    if not requests:
        return
    if folded:
        with st.expander("Other requests to try", icon=":material/lightbulb:"):
            _buttons(requests, busy=busy)
    else:
        st.html('<p class="gs-quiet">Or start with one of these</p>')
        _buttons(requests, busy=busy)


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

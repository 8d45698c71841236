"""Where a request is typed."""

from __future__ import annotations

import streamlit as st

from ui import session


def request_box(*, busy: bool) -> None:
    """The box and its button; Ctrl+Enter sends it as well."""
    with st.container(key="composer"), st.form("request_form", border=False):
        st.text_area(
            "What do you need?",
            key=session.REQUEST,
            height=120,
            placeholder="Monthly revenue and order count by region for 2026",
        )
        st.form_submit_button(
            "Create data product",
            key="create",
            type="primary",
            disabled=busy,
            on_click=_send,
        )


def _send() -> None:
    session.ask(st.session_state[session.REQUEST])

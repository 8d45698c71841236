"""The name of the house, what it does, and for whom it works."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from schemas.workspace import Workspace
from ui import markup, session

_BRAND = Markup('<div class="gs-brand"><span class="gs-logo" aria-hidden="true"></span>Goldsmith</div>')
_WELCOME = Markup(
    '<div class="gs-hero"><h1>From a sentence to a data product you can trust.</h1>'
    "<p>Say which figures you need. Six agents find the data, write the SQL, run it, prove it, and hand you a "
    "versioned specification.</p></div>"
)


def header(workspace: Workspace, *, welcome: bool) -> None:
    """The brand and the settings; `welcome` adds what the page is for."""
    with st.container(key="header", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.html(_BRAND, width="content")
        _settings(workspace)
    if welcome:
        st.html(_WELCOME)


def _settings(workspace: Workspace) -> None:
    roles = {role.name: role.description for role in workspace.roles} or {workspace.default_role: ""}
    names = list(roles)
    st.session_state.setdefault(session.ROLE, workspace.default_role)
    role = st.session_state[session.ROLE]
    with st.popover(f"{workspace.name} · {role}", icon=":material/tune:", type="tertiary"):
        st.selectbox("Role", names, key=session.ROLE, help="Decides which data may be read.")
        st.html(Markup('<p class="gs-quiet">{}</p>').format(roles.get(role, "")))
        st.html(
            markup.facts(
                (
                    ("Workspace", workspace.name),
                    ("Data as of", workspace.as_of.isoformat()),
                    ("Datasets", str(len(workspace.datasets))),
                    ("Metrics", str(len(workspace.metrics))),
                )
            )
        )

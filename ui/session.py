"""What all sessions of the server share, and what belongs to one browser session.

Shared, by workspace folder: the workspace as loaded and the service over it. A session's own, in `st.session_state`:
the text of its request, its role and its run. Nothing of a run is cached by Streamlit, whose caches all sessions see.
"""

from __future__ import annotations

import os
from pathlib import Path

import streamlit as st

from schemas.run import RunRequest
from schemas.workspace import Workspace
from ui.opening import Opening
from ui.run import Begin, Run
from workspace.loader import load_workspace

WORKSPACE_VARIABLE = "GOLDSMITH_WORKSPACE"
SAMPLE = Path(__file__).resolve().parent.parent / "sample_data"

REQUEST = "request"
ROLE = "role"
_RUN = "run"


def workspace() -> Workspace:
    """The workspace of this server; raises `WorkspaceError`."""
    return _workspace(_folder())


def opening() -> Opening:
    """The service over it, perhaps still being opened."""
    return _opening(_folder())


def current_run() -> Run | None:
    """The run this session looks at."""
    run = st.session_state.get(_RUN)
    return run if isinstance(run, Run) else None


def ask(request: str) -> None:
    """Run `request` in the role this session has chosen."""
    role = st.session_state.get(ROLE)
    _begin(request, lambda service: service.stream(RunRequest(request=request, role=role)))


def choose(run_id: str, question: str, option: str) -> None:
    """Answer the question of a run, and go on with it."""
    _begin(_request(), lambda service: service.choose(run_id, question, option))


def resume(run_id: str) -> None:
    """Go on with a run that failed, from its last good agent."""
    _begin(_request(), lambda service: service.resume(run_id))


def forget() -> None:
    """Stop the run of this session, if one goes on, and look at none."""
    run = current_run()
    if run is not None:
        run.stop()
    st.session_state[_RUN] = None


def _begin(request: str, begin: Begin) -> None:
    forget()
    st.session_state[_RUN] = Run(request, opening(), begin)


def _request() -> str:
    run = current_run()
    return run.request if run else ""


def _folder() -> Path:
    return Path(os.environ.get(WORKSPACE_VARIABLE) or SAMPLE)


@st.cache_resource(show_spinner=False)
def _workspace(folder: Path) -> Workspace:
    return load_workspace(folder)


@st.cache_resource(show_spinner=False, on_release=Opening.close)
def _opening(folder: Path) -> Opening:
    started = Opening(folder)
    started.ahead()
    return started

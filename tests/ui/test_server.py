"""The page loaded ahead of its first visitor."""

import pytest
import streamlit as st

from schemas.errors import WorkspaceError
from tests.ui.workspace_copy import copy_workspace
from ui import session
from ui.server import load_page


@pytest.fixture(autouse=True)
def forgotten():
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def test_first_visitor_gets_the_workspace_that_was_loaded_ahead(monkeypatch, tmp_path):
    root = copy_workspace(tmp_path / "workspace")
    monkeypatch.setenv(session.WORKSPACE_VARIABLE, str(root))

    load_page()

    (root / "workspace.yaml").unlink()
    assert session.workspace().suggestions


def test_workspace_that_cannot_be_loaded_is_told_to_the_visitor(monkeypatch, tmp_path):
    monkeypatch.setenv(session.WORKSPACE_VARIABLE, str(tmp_path / "nowhere"))

    load_page()

    with pytest.raises(WorkspaceError):
        session.workspace()

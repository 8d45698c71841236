"""The page over a workspace of its own."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.ui.workspace_copy import copy_workspace
from ui.session import WORKSPACE_VARIABLE

APP = Path(__file__).parents[2] / "app.py"
SLOWEST_SECONDS = 300


@pytest.fixture(scope="session")
def workspace_folder(tmp_path_factory):
    yield copy_workspace(tmp_path_factory.mktemp("ui") / "workspace")
    st.cache_resource.clear()


@pytest.fixture
def app(workspace_folder, monkeypatch):
    """The page as a new visitor sees it."""
    monkeypatch.setenv(WORKSPACE_VARIABLE, str(workspace_folder))
    return AppTest.from_file(str(APP), default_timeout=SLOWEST_SECONDS).run()

"""A copy of the sample workspace, so that runs of the tests leave no state in it."""

import shutil
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from ui.session import SAMPLE, WORKSPACE_VARIABLE

APP = Path(__file__).parents[2] / "app.py"
SLOWEST_SECONDS = 300


@pytest.fixture(scope="session")
def workspace_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ui") / "workspace"
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns(".goldsmith", "__pycache__", "*.py"))
    yield folder
    st.cache_resource.clear()


@pytest.fixture
def app(workspace_folder, monkeypatch):
    """The page as a new visitor sees it."""
    monkeypatch.setenv(WORKSPACE_VARIABLE, str(workspace_folder))
    return AppTest.from_file(str(APP), default_timeout=SLOWEST_SECONDS).run()

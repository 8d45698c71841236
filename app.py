"""Goldsmith in the browser: `streamlit run app.py`."""

from pathlib import Path

import streamlit as st

from ui.boundary import boundary
from ui.page import page

st.set_page_config(page_title="Goldsmith", page_icon=Path(__file__).with_name("ui") / "favicon.png", layout="centered")
with boundary():
    page()

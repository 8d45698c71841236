"""Goldsmith in the browser: `streamlit run app.py`."""

import streamlit as st

from ui.boundary import boundary
from ui.page import page

st.set_page_config(page_title="Goldsmith", page_icon=":material/diamond:", layout="centered")
with boundary():
    page()

"""The Streamlit front end: one file per part of the page."""

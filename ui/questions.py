"""A question back: what was understood so far, and what may be answered."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from exporters.markdown_text import text
from schemas.question import Option
from schemas.run import RunResult
from ui import highlight, markup, session


def question(result: RunResult) -> None:
    """The question of the run with a button for each option; choosing one goes on with the run."""
    asked = result.question
    if asked is None:
        return
    with st.container(key="question"):
        st.html(
            Markup('<p class="gs-eyebrow gs-accent">One question</p><h2 class="gs-title">{}</h2>').format(asked.text)
        )
        if result.intent is not None:
            st.html(highlight.sentence(result.intent, _labels()))
        for option in asked.options:
            _option(result.run_id, asked.id, option)
        st.html(
            Markup('<p class="gs-quiet">{}</p>').format(
                "None of these? Say it in other words in the box above."
                if asked.options
                else "Say it in other words in the box above."
            )
        )


def _option(run_id: str, question_id: str, option: Option) -> None:
    details = [option.consequence, f"asks: {option.request}" if option.request else ""]
    told = " · ".join(filter(None, details)) or "no figure could be computed ahead"
    with st.container(key=f"option_{option.id}", horizontal=True, vertical_alignment="center"):
        st.button(
            f"**{text(option.label)}** — {text(told)}",
            key=f"choose_{option.id}",
            on_click=session.choose,
            args=(run_id, question_id, option.id),
            width="stretch",
            wrap=True,
        )
        st.html(markup.code(f"{question_id}={option.id}"), width="content")


def _labels() -> dict[str, str]:
    return {metric.name: metric.label for metric in session.workspace().metrics}

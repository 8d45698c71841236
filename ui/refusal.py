"""A request that was refused, or a run that failed: why, and what can be done."""

from __future__ import annotations

import streamlit as st

from schemas.run import RunResult
from ui import markup, session

_ADVICE = {
    "write": "Ask which rows these are, or how many: reading is always possible.",
    "personal_data": "Ask for counts and figures instead, or choose a role that may see personal data.",
    "unavailable": "Name data of this workspace; the suggested requests show what there is.",
    "unsupported": "Ask for the figures one at a time, or by something they share.",
}


def refusal(result: RunResult) -> None:
    """Why there is no product, in plain words, and the way on."""
    if result.refusal is not None:
        advice = _ADVICE.get(result.refusal.topic, "Put the request in other words in the box above.")
        st.html(markup.notice("refused", "Goldsmith does not answer this", result.refusal.reason, advice))
        return
    place = f"The {result.failed_agent} agent could not finish. " if result.failed_agent else ""
    reason = f"{place}{result.reason[:1].upper()}{result.reason[1:]}"
    st.html(markup.notice("error", "No product was made", reason, _NOT_HANDED_OUT))
    if result.failed_agent is not None:
        st.button("Try that step again", key="resume", on_click=session.resume, args=(result.run_id,))
    if result.transformation is not None:
        st.html(markup.heading("What was checked"))
        st.html(
            markup.table(
                "Gates and what they found",
                ("Gate", "Result", "Finding"),
                (
                    (gate.gate, markup.mark(gate.passed, gate.severity, "passed"), gate.detail)
                    for gate in result.transformation.gates
                ),
            )
        )


_NOT_HANDED_OUT = "Figures that cannot be proved are not handed out."

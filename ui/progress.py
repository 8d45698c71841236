"""The six steps, while they are taken and after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import streamlit as st
from markupsafe import Markup

from schemas.run import AGENTS, AgentLog, AgentName, RunResult, Status
from ui import markup, session
from ui.run import Run

TICK_SECONDS = 0.25

State = Literal["waiting", "working", "done", "stopped"]

_TASKS: dict[AgentName, str] = {
    "intent": "reads what was asked",
    "discovery": "finds the data that can answer it",
    "modeling": "designs the table",
    "transformation": "writes the SQL, runs it and proves it",
    "quality": "tests the rows, and the tests",
    "packaging": "writes the specification",
}
_ENDINGS: dict[Status, str] = {
    "ok": "Finished by",
    "needs_clarification": "Asked back by",
    "refused": "Refused by",
    "error": "Stopped at",
}


def watch(run: Run) -> None:
    """Show the steps until the run is over."""
    spoken = st.empty()
    place = st.empty()
    st.button("Stop", key="stop", type="tertiary", icon=":material/close:", on_click=session.forget)
    said = ""
    over = False
    while not over:
        done = run.steps
        place.html(steps(done, working=True, seconds=run.seconds_in_step))
        sentence = f"{len({entry.agent for entry in done})} of {len(AGENTS)} steps done"
        if sentence != said:
            spoken.html(Markup('<p class="gs-sr" aria-live="polite">{}</p>').format(sentence))
            said = sentence
        over = run.wait(TICK_SECONDS)


def summary(result: RunResult) -> None:
    """One line about a run that is over, with its steps below."""
    with st.expander(summary_line(result), icon=":material/timeline:"):
        st.html(steps(result.log, working=False))


def summary_line(result: RunResult) -> str:
    """What the run took and found, in a line."""
    seconds = spelled_time(sum(entry.milliseconds for entry in result.log))
    if result.package is None:
        last = result.failed_agent or (result.log[-1].agent if result.log else "intent")
        return f"{_ENDINGS[result.status]} the {last} agent · {seconds}"
    spec = result.package.data_product_spec
    gates = sum(gate.passed for gate in spec.verification.gates)
    rules = sum(rule.passed for rule in spec.quality_rules)
    return (
        f"Six agents · {seconds} · {spec.verification.row_count:,} rows · "
        f"{gates} of {len(spec.verification.gates)} gates passed · {rules} of {len(spec.quality_rules)} rules hold"
    )


def steps(log: Sequence[AgentLog], *, working: bool, seconds: int = 0) -> Markup:
    """The six agents; the first without an entry is at work while the run is `working`."""
    latest = {entry.agent: entry for entry in log}
    at_work = next((agent for agent in AGENTS if agent not in latest), None) if working else None
    items = markup.join(_step(agent, latest.get(agent), at_work=agent == at_work, seconds=seconds) for agent in AGENTS)
    return Markup('<ol class="gs-steps">{}</ol>').format(items)


def spelled_time(milliseconds: float) -> str:
    """A time as people read it.

    >>> spelled_time(12.6), spelled_time(1234)
    ('13 ms', '1.2 s')
    """
    return f"{milliseconds:.0f} ms" if milliseconds < 100 else f"{milliseconds / 1000:.1f} s"


def _step(agent: AgentName, entry: AgentLog | None, *, at_work: bool, seconds: int) -> Markup:
    state: State = "done" if entry else "working" if at_work else "waiting"
    text = entry.found if entry else _TASKS[agent]
    took = spelled_time(entry.milliseconds) if entry else f"{seconds} s" if at_work else ""
    return Markup(
        '<li class="gs-step gs-step-{state}"><span class="gs-dot" aria-hidden="true"></span>'
        '<span class="gs-step-name">{name}</span><span class="gs-sr">{state}</span>'
        '<span class="gs-step-found">{text}</span><span class="gs-step-time">{took}</span></li>'
    ).format(state=state, name=agent.capitalize(), text=text, took=took)

"""The six steps."""

import re

from schemas.run import AGENTS, AgentLog, RunRequest, RunResult
from ui.progress import spelled_time, steps, summary_line

INTENT = AgentLog(agent="intent", milliseconds=12.4, graph_queries=3, found="<revenue> by month")


def states(markup):
    return re.findall(r'<li class="gs-step gs-step-(\w+)">', markup)


def test_steps_show_the_agent_at_work_after_those_that_are_done():
    assert states(steps((INTENT,), working=True)) == ["done", "working", *["waiting"] * (len(AGENTS) - 2)]


def test_steps_of_a_run_that_is_over_show_none_at_work():
    assert states(steps((INTENT,), working=False)) == ["done", *["waiting"] * (len(AGENTS) - 1)]


def test_steps_escape_what_was_found():
    assert "&lt;revenue&gt; by month" in steps((INTENT,), working=True)


def test_summary_line_says_who_asked_back():
    result = RunResult(
        run_id="run-0123456789ab", request=RunRequest(request=""), status="needs_clarification", log=(INTENT,)
    )

    assert summary_line(result) == "Asked back by the intent agent · 12 ms"


def test_spelled_time():
    assert [spelled_time(99), spelled_time(150), spelled_time(61_000)] == ["99 ms", "0.1 s", "61.0 s"]

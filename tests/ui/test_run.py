"""A run in its own thread."""

import threading

import pytest

from schemas.errors import UsageError
from schemas.run import AgentLog, RunRequest, RunResult
from ui.run import Run

INTENT = AgentLog(agent="intent", milliseconds=1, graph_queries=0)
REFUSED = RunResult(run_id="run-0123456789ab", request=RunRequest(request="x"), status="refused", reason="no")
PATIENCE_SECONDS = 30


class OpenedAlready:
    """An opening whose service is not needed."""

    def service(self):
        return None


def test_run_gives_its_steps_and_its_outcome():
    run = Run("x", OpenedAlready(), lambda service: iter((INTENT, REFUSED)))

    assert run.wait(PATIENCE_SECONDS)
    assert run.steps == (INTENT,)
    assert run.outcome().result == REFUSED
    assert run.outcome().rows is None


def test_run_raises_what_the_service_raised():
    def begin(service):
        yield INTENT
        raise UsageError("The request is empty.")

    run = Run("", OpenedAlready(), begin)

    assert run.wait(PATIENCE_SECONDS)
    with pytest.raises(UsageError, match="empty"):
        run.outcome()


def test_run_stopped_begins_no_further_agent():
    stopped = threading.Event()
    begun = []

    def begin(service):
        stopped.wait(PATIENCE_SECONDS)
        yield INTENT
        begun.append("discovery")
        yield REFUSED

    run = Run("x", OpenedAlready(), begin)
    run.stop()
    stopped.set()

    assert run.wait(PATIENCE_SECONDS)
    assert run.outcome() is None
    assert begun == []

"""Great Expectations in a process of its own, which works while this one goes on.

It takes seconds to import and holds Python's lock meanwhile; over there it takes a core that has nothing to do, and
what happens to it happens to one request. This module itself imports next to nothing, so that the process can be
started before anything else.
"""

from __future__ import annotations

import atexit
import os
import pickle
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

from schemas.errors import InternalError

if TYPE_CHECKING:
    from concurrent.futures import Future
    from typing import IO

    from schemas.quality import RuleResult
    from warehouse.table import ResultTable

_ROOT = Path(__file__).parent.parent


class SuiteProcess:
    """A child that validates one result after the other; ends with this process, however that ends.

    Safe to use from several threads.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._running = Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Let the child import Great Expectations ahead of time; returns at once, and later calls cost nothing."""
        self._started()

    @property
    def is_started(self) -> bool:
        """Whether somebody means to validate something: nobody else need wait for the child to import."""
        return self._child is not None

    def begin(self, suite: str, table: ResultTable, name: str) -> Future[tuple[RuleResult, ...]]:
        """`run` beside what goes on here. Whoever ends this process meanwhile does not wait for it."""
        from concurrent.futures import Future

        answer: Future[tuple[RuleResult, ...]] = Future()

        def ask() -> None:
            try:
                answer.set_result(self.run(suite, table, name))
            except BaseException as error:  # noqa: BLE001 - whatever it is, it is for whoever asks for the answer
                answer.set_exception(error)

        Thread(target=ask, name="suite", daemon=True).start()
        return answer

    def run(self, suite: str, table: ResultTable, name: str) -> tuple[RuleResult, ...]:
        """What `run_suite` says of `table` under `name`; `InternalError` if the child fails, or ends before it answers.

        After that the next call starts another child.
        """
        with self._running:
            child = self._started()
            try:
                answer = _asked(child, (suite, table, name))
            except (OSError, EOFError, pickle.UnpicklingError) as error:
                self.close()
                raise InternalError("the process of Great Expectations ended before it answered") from error
        if isinstance(answer, str):
            raise InternalError(f"Great Expectations could not run the suite: {answer}")
        return answer

    def close(self) -> None:
        """End the child, which holds nothing that could be lost."""
        with self._lock:
            child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for pipe in _pipes(child):
                with suppress(OSError):  # of a request that the child has not read
                    pipe.close()

    def _started(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._child is None:
                path = [str(_ROOT), *filter(None, sys.path)]
                self._child = subprocess.Popen(
                    [sys.executable, "-m", "verification.suite_worker"],
                    env={**os.environ, "PYTHONPATH": os.pathsep.join(path)},
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                )
            return self._child


def _asked(child: subprocess.Popen[bytes], question: tuple[str, ResultTable, str]) -> tuple[RuleResult, ...] | str:
    """The child's answer: the results, or what went wrong."""
    to_child, from_child = _pipes(child)
    pickle.dump(question, to_child, protocol=pickle.HIGHEST_PROTOCOL)
    to_child.flush()
    answer: tuple[RuleResult, ...] | str = pickle.load(from_child)  # noqa: S301 - from our own child
    return answer


def _pipes(child: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if child.stdin is None or child.stdout is None:
        raise InternalError("a child without pipes")
    return child.stdin, child.stdout


SUITES = SuiteProcess()
"""One for the whole process: Great Expectations is large, and takes one core at a time anyway."""
atexit.register(SUITES.close)

"""The process that `suite_process` starts: reads results from its standard input, validates them, writes what it found.

Both ways go whole pickled objects, which is safe between a process and its own child.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import warnings

from verification.expectations import preload, run_suite
from warehouse.result_database import ResultDatabase


def main() -> None:
    """Answer until the input ends, as it does with the process that wrote it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent's to handle, who is in the same terminal
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever prints something does not print it between the answers
    warnings.simplefilter("ignore")  # Great Expectations' own, on frames that it was given for good reasons
    preload()
    while True:
        try:
            suite, table, name = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own parent
        except EOFError:
            return
        try:
            with ResultDatabase(table, name) as database:
                frame = database.frame()
            answer = run_suite(suite, frame)
        except Exception as error:  # noqa: BLE001 - whatever it is, the parent says it
            pickle.dump(f"{type(error).__name__}: {error}", answers)
        else:
            pickle.dump(answer, answers)
        answers.flush()


if __name__ == "__main__":
    main()

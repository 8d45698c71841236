"""One process that loads everything; `processes` measures it from outside."""

import sys
from pathlib import Path

from benchmarks.processes import UNKNOWN_WORD
from runs.service import RunService
from schemas.run import RunRequest


def main() -> None:
    """Answer a classic request, then look an unknown word up."""
    service = RunService(Path(sys.argv[1]), persist=False)
    service.start(RunRequest(request=service.workspace.suggestions[0]))
    service.start(RunRequest(request=UNKNOWN_WORD))
    print("loaded", flush=True)
    sys.stdin.read()
    service.close()


if __name__ == "__main__":
    main()

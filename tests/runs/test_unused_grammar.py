"""What a structured query does not load, in a process of its own, since what a process has imported stays."""

import subprocess
import sys

ASKED = """
import json, sys
from pathlib import Path
from runs.batch import answer_lines
from runs.service import RunService
service = RunService(Path(sys.argv[1]), persist=False)
for line in ({"query": {"metrics": ["order_count"]}}, {"request": "order count"}):
    answer = json.loads(next(iter(answer_lines([json.dumps(line)], service))))
    print(answer["status"], answer["row_count"], "language.reader" in sys.modules)
service.close()
"""


def test_grammar_is_loaded_with_the_first_sentence_and_not_before(sample_root):
    command = [sys.executable, "-W", "ignore", "-c", ASKED, str(sample_root)]

    run = subprocess.run(command, capture_output=True, text=True, check=True)

    assert run.stdout.splitlines() == ["ok 1 False", "ok 1 True"]

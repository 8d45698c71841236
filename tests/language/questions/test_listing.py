"""What is listed and in which order, on databases of three domains: each request against SQL written by hand."""

import json
from pathlib import Path

import pytest

from runs.evaluation import evaluate, read_cases
from runs.service import RunService
from tests.eval.question_sets import QuestionSet

HERE = Path(__file__).parent / "listing"
NAMES = sorted(folder.name for folder in HERE.iterdir() if folder.is_dir())
LINES = [(name, line) for name in NAMES for line in (HERE / name / "cases.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def services(tmp_path_factory):
    folder = tmp_path_factory.mktemp("listing")
    made = {name: RunService(QuestionSet(HERE / name).bring_in(folder), persist=False) for name in NAMES}
    yield made
    for service in made.values():
        service.close()


@pytest.mark.parametrize(("name", "line"), LINES, ids=[json.loads(line)["id"] for _, line in LINES])
def test_lists_show_what_is_asked_in_the_order_asked(services, name, line):
    (result,) = evaluate(read_cases([line], name), services[name])
    assert result.verdict == "right", result.detail

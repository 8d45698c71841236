"""A sample of the question sets; `python -m benchmarks.questions` runs them all."""

import re
from pathlib import Path

import pytest

from runs.evaluation import evaluate
from runs.service import RunService
from tests.eval.question_sets import question_sets

EVERY = 6
LEAST_RIGHT = 0.5
OTHER_CONVENTIONS = {
    "arenas_07": "songs of one name are listed once, the oracle lists each",
    "doctemplates_07": "documents of no template are a group of their own, the oracle leaves them out",
    "councils_19": "employees of no hometown are a group of their own, the oracle leaves them out",
}


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    found = []
    for questions in question_sets():
        workspace = questions.bring_in(tmp_path_factory.mktemp("sets"))
        service = RunService(workspace, persist=False)
        found += evaluate(questions.cases[::EVERY], service)
        service.close()
    return found


def test_no_question_of_the_sample_is_answered_wrongly(results):
    wrong = [(r.id, r.request, r.detail) for r in results if r.verdict == "wrong" and r.id not in OTHER_CONVENTIONS]
    assert wrong == []


def test_half_of_the_sample_is_answered(results):
    assert sum(r.verdict == "right" for r in results) >= LEAST_RIGHT * len(results)


def test_the_examples_of_the_docs_are_cases():
    docs = (Path(__file__).parents[2] / "docs/questions.md").read_text(encoding="utf-8")
    table = "\n".join(line for line in docs.splitlines() if line.startswith("|"))
    known = {case.request for questions in question_sets() for case in questions.written}
    assert [example for example in re.findall(r"`([^`]+)`", table) if example not in known] == []

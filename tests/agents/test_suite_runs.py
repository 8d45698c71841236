"""Suites begun ahead: the run that was begun is the one that is taken, once, and for the same rows and model alone."""

import pytest

from agents.suite_runs import MOST_KEPT, SuiteRuns
from knowledge_graph.graph import KnowledgeGraph
from schemas.workspace import Role, Workspace
from tests.verification.quality_models import marketing, marketing_rows
from verification.suite_process import SUITES


@pytest.fixture(scope="module")
def runs():
    workspace = Workspace(name="w", root=".", as_of="2026-11-01", default_role="owner", roles=(), datasets=())
    yield SuiteRuns(KnowledgeGraph(workspace, (), Role(name="owner")))
    SUITES.close()


def test_run_that_was_begun_is_taken_once(runs):
    begun = runs.begin(marketing(), marketing_rows())
    runs.keep("a", begun)

    assert runs.take("a", marketing(), marketing_rows()) is begun
    again = runs.take("a", marketing(), marketing_rows())

    assert again is not begun
    assert again.verdicts.result() == begun.verdicts.result()
    assert {verdict.rule for verdict in begun.verdicts.result()} <= {rule.id for rule in begun.rules}


def test_run_of_other_rows_or_another_model_is_not_taken(runs):
    begun = runs.begin(marketing(), marketing_rows())
    runs.keep("a", begun)
    other = marketing().model_copy(update={"target_table": "gold.other"})

    assert runs.take("b", marketing(), marketing_rows()) is not begun
    assert runs.take("a", other, marketing_rows()) is not begun
    assert runs.take("a", marketing(), marketing_rows()) is begun


def test_runs_nobody_asks_for_are_forgotten(runs):
    begun = runs.begin(marketing(), marketing_rows())
    for number in range(MOST_KEPT + 1):
        runs.keep(str(number), begun)

    assert runs.take("0", marketing(), marketing_rows()) is not begun
    assert runs.take("1", marketing(), marketing_rows()) is begun

"""A small database brought in and asked: the fixture, and what is said of an answer."""

from __future__ import annotations

from contextlib import closing

import pytest

from runs.evaluation import EvalCase, evaluate
from runs.service import RunService
from tests.eval.databases import DuckDb, Sqlite
from workspace.init.init_workspace import init_workspace


def served(database: Sqlite | DuckDb, workspace: str = "w"):
    """A fixture: the database's service, one for all tests of a module.

    `workspace` is the name of its folder, which requests may call the whole by.
    """

    @pytest.fixture(scope="module")
    def service(tmp_path_factory):
        folder = tmp_path_factory.mktemp(database.name)
        init_workspace(folder / workspace, database.write(folder))
        with closing(RunService(folder / workspace, persist=False)) as opened:
            yield opened

    return service


def assert_right(service: RunService, request: str, sql: str, *, ordered: bool = False) -> None:
    """The answer has the rows of SQL written by hand; in their order, where they are `ordered`."""
    [result] = evaluate([EvalCase(id="one", request=request, sql=sql, ordered=ordered)], service)
    assert result.verdict == "right", result


def assert_asked(service: RunService, request: str) -> None:
    """The request is not answered: it is asked about, or refused."""
    [result] = evaluate([EvalCase(id="one", request=request, expect="question")], service)
    assert result.verdict == "right", result

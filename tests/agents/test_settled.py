"""Questions that need not be asked: the answers give the same rows."""

import pytest

from agents import intent
from runs.opened import OpenedWorkspace
from schemas.question import READING
from schemas.run import RunRequest
from tests.eval.databases import Sqlite
from warehouse.result_store import MemoryResultStore
from workspace.init.init_workspace import init_workspace

CREWS = """CREATE TABLE crew (crew_id int PRIMARY KEY, crew_name text, founded date);
CREATE TABLE member (member_id int PRIMARY KEY, first_name text, last_name text, position text,
 crew_id int REFERENCES crew(crew_id));"""
CREW_ROWS = [(1, "North Eight", "2001-01-01"), (2, "Harbour Four", "2005-01-01")]
ROWS = [(1, "Ada", "Moss", "members", 1), (2, "Ben", "Orr", "members", 1), (3, "Cleo", "Pike", "Cox", 2),
        (4, "Dan", "Quay", "members", 2)]  # fmt: skip


@pytest.fixture(scope="module")
def services(tmp_path_factory):
    folder = tmp_path_factory.mktemp("crews")
    source = Sqlite("crews", CREWS, {"crew": CREW_ROWS, "member": ROWS}).write(folder)
    init_workspace(folder / "w", source)
    opened = OpenedWorkspace(folder / "w", MemoryResultStore())
    yield opened.services("owner")
    opened.close()


def test_two_readings_of_the_same_rows_are_one_and_said(services):
    read = intent.understand(RunRequest(request="List the first names of the members of North Eight"), services)

    assert read.query is not None
    assert any("same rows" in assumed for assumed in read.assumptions)


def test_readings_of_other_rows_are_asked(services):
    read = intent.understand(RunRequest(request="First names of the members of Harbour Four"), services)

    assert read.query is None
    assert read.question is not None
    assert read.question.id == READING

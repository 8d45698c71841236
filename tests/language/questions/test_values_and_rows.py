"""What one row tells of a value that several rows share, and of itself."""

import pytest

from agents import intent
from agents.discovery import of_query
from agents.modeling import model
from compiler.plan_sql import plan_sql
from runs.opened import OpenedWorkspace
from schemas.run import RunRequest
from tests.eval.databases import Sqlite
from warehouse.result_store import MemoryResultStore
from workspace.init.init_workspace import init_workspace

ORCHARDS = Sqlite(
    "orchards",
    """CREATE TABLE orchard (orchard_id int PRIMARY KEY, name text, county text, soil text);
CREATE TABLE picker (picker_id int PRIMARY KEY, name text, home_county text, wage decimal(8,2),
 orchard_id int REFERENCES orchard(orchard_id));
CREATE TABLE tree (tree_id int PRIMARY KEY, owner text, fruit text, height decimal(5,1),
 orchard_id int REFERENCES orchard(orchard_id));""",
    {
        "orchard": [
            (1, "Highfield", "Kent", "clay"),
            (2, "Lowmead", "Essex", "sand"),
            (3, "Birch Row", "Kent", "clay"),
        ],
        "picker": [
            (1, "Ann Reed", "Surrey", 10.0, 1),
            (2, "Bo Lund", "Kent", 14.0, 2),
            (3, "Cy Marsh", "Devon", 30.0, None),
            (4, "Di Frost", "Essex", 12.0, 3),
        ],
        "tree": [
            (1, "Grow Ltd", "apple", 3.0, 1),
            (2, "Grow Ltd", "pear", 4.0, 1),
            (3, "Plum Co", "plum", 2.5, 2),
            (4, "Plum Co", "plum", 2.0, 3),
        ],
    },
)


@pytest.fixture(scope="module")
def services(tmp_path_factory):
    folder = tmp_path_factory.mktemp("orchards")
    init_workspace(folder / "w", ORCHARDS.write(folder))
    opened = OpenedWorkspace(folder / "w", MemoryResultStore())
    yield opened.services("owner")
    opened.close()


def understood(services, request):
    return intent.understand(RunRequest(request=request), services)


@pytest.mark.parametrize(
    "request_text",
    [
        "How many trees does the apple tree have?",
        "What is the average height per tree?",
    ],
)
def test_what_rows_do_not_tell_is_not_answered(services, request_text):
    assert understood(services, request_text).query is None


def test_values_are_told_by_all_rows_that_hold_them(services):
    """Grow Ltd has a row without an apple, and a row with one."""
    read = understood(services, "Which owners have no apple tree?")
    made = model(RunRequest(request=read.request, name="p"), read, of_query(read.query, services), services)
    assert services.engine.query(plan_sql(made.plan)).rows == (("Plum Co",),)


@pytest.mark.parametrize(
    ("request_text", "expected"),
    [
        ("average wage per soil", [("clay", 11.0), ("sand", 14.0)]),
        ("average wage for each soil of the orchard", [("clay", 11.0), ("sand", 14.0)]),
        ("average wage by soil", [("clay", 11.0), ("sand", 14.0), (None, 30.0)]),
    ],
)
def test_rows_of_no_such_thing_are_in_none_of_each(services, request_text, expected):
    read = understood(services, request_text)
    made = model(RunRequest(request=request_text, name="p"), read, of_query(read.query, services), services)
    rows = services.engine.query(plan_sql(made.plan)).rows

    assert sorted(((group, float(wage)) for group, wage in rows), key=str) == sorted(expected, key=str)


def test_a_column_of_that_name_goes_before_one_with_a_longer_name(services):
    """`county` is that of the orchards, never the home county of the pickers."""
    for request in ("List the different counties.", "Show all counties of orchards, each only once."):
        read = understood(services, request)
        assert read.query is None or {c.expression.table for c in read.query.columns} == {"main.orchard"}

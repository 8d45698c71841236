"""Random lists and tables over random worlds and over the college: a naive evaluator, and every gate, have to agree.

`RANDOM_QUERIES` sets how many are drawn of each kind, `RANDOM_SEED` the worlds and the draws: thousands of them before
a release, a few in every run of the tests.
"""

from __future__ import annotations

import functools
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from schemas.errors import UnplannableError
from schemas.expressions import ColumnRef, NullCheck
from schemas.query import AggregateMeasure, AttributeDimension, Query, Rows, Table
from tests.compiler.naive_lists import check_list
from tests.compiler.naive_tables import check_table
from tests.compiler.random_lists import lists
from tests.compiler.random_tables import tables
from tests.compiler.random_worlds import open_world
from tests.compiler.worlds import World
from tests.workspaces import college as college_data
from tests.workspaces.opened import Company
from verification.gates import run_gates

EXAMPLES = int(os.environ.get("RANDOM_QUERIES", "40"))
SEED = int(os.environ.get("RANDOM_SEED", "0"))
WORLDS = max(12, EXAMPLES // 15)
REASONS = ("is meant in two roles", "cannot be put in the order of a column")
RANDOMLY = settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))


@functools.cache
def world(number: int) -> tuple[Company, World]:
    return open_world(SEED * 1000 + number, Path(tempfile.mkdtemp(prefix="world")) / "w")


@pytest.fixture(scope="module")
def small_college(college):
    datasets = {dataset.name: dataset for dataset in college.workspace.datasets}
    return World(datasets, college_data.rows(), college_data.AS_OF)


def agree(company: Company, small: World, query: Query) -> None:
    """The figures are right and every critical gate says so; or the query is refused for one of few reasons."""
    check = check_list if isinstance(query, Rows) else check_table
    try:
        check(company, small, query)
    except UnplannableError as refusal:
        if not any(reason in refusal.message for reason in REASONS):
            raise
        return
    table = company.engine.query(company.sql(query))
    columns = {name: frozenset(c.name for c in dataset.columns) for name, dataset in small.datasets.items()}
    assert company.engine.run_guarded(company.sql(query), columns) == table, "the guard changed what it let through"
    wrong = [gate for gate in run_gates(company.proof(query)) if not gate.passed and gate.severity == "critical"]
    assert not wrong, wrong


@seed(SEED)
@RANDOMLY
@given(data=st.data())
def test_random_lists_over_random_worlds(data):
    company, small = world(data.draw(st.integers(0, WORLDS - 1), label="world"))
    query = data.draw(lists(small), label="query")
    agree(company, small, query)


@seed(SEED)
@RANDOMLY
@given(data=st.data())
def test_random_tables_over_random_worlds(data):
    company, small = world(data.draw(st.integers(0, WORLDS - 1), label="world"))
    query = data.draw(tables(small), label="query")
    agree(company, small, query)


@seed(SEED)
@RANDOMLY
@given(data=st.data())
def test_random_lists_over_the_college(college, small_college, data):
    query = data.draw(lists(small_college), label="query")
    agree(college, small_college, query)


@seed(SEED)
@RANDOMLY
@given(data=st.data())
def test_random_tables_over_the_college(college, small_college, data):
    query = data.draw(tables(small_college), label="query")
    agree(college, small_college, query)


def test_a_role_in_a_filter_is_not_that_of_the_group(college, small_college):
    """Enrolments with no teacher, by person: the person who is enrolled, who is the nearest, and not the teacher."""
    teacher = ColumnRef(table="uni.people", column="person_id", via=("course", "teacher"))
    counted = AggregateMeasure(
        name="count", function="count", dataset="uni.enrolments", where=(NullCheck(value=teacher),)
    )
    person = AttributeDimension(name="person", attribute=ColumnRef(table="uni.people", column="person_id"))

    agree(college, small_college, Table(measures=(counted,), dimensions=(person,)))

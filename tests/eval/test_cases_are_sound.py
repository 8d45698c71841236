"""The question sets themselves: every oracle runs and finds something, no id is given twice."""

import json
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from runs.evaluation import read_cases

HERE = Path(__file__).parent
SETS = sorted(schema.parent for schema in HERE.rglob("schema.sql"))


def cases_of(folder: Path):
    file = folder / "cases.jsonl"
    return read_cases(file.read_text(encoding="utf-8").splitlines(), str(file.relative_to(HERE)))


def name_of(folder: Path) -> str:
    return folder.relative_to(HERE).as_posix()


@pytest.fixture(params=SETS, ids=name_of)
def folder(request):
    return request.param


@pytest.fixture
def database(folder):
    with duckdb.connect() as connection:
        connection.execute((folder / "schema.sql").read_text(encoding="utf-8"))
        yield connection


def test_there_are_sets():
    assert SETS


def test_ids_and_requests_are_unique():
    cases = [(name_of(folder), case) for folder in SETS for case in cases_of(folder)]
    ids = Counter(case.id for _, case in cases)
    requests = Counter((where, case.request) for where, case in cases)
    assert [key for key, count in (ids | requests).items() if count > 1] == []


def test_every_answer_holds_something(folder, database):
    empty = []
    for case in cases_of(folder):
        if case.sql is not None:
            rows = database.execute(case.sql).fetchall()
            if all(value is None for row in rows for value in row):
                empty.append(case.id)
    assert empty == []


def test_an_answer_in_order_has_an_order(folder):
    cases = [case for case in cases_of(folder) if case.ordered]
    assert [case.id for case in cases if "order by" not in (case.sql or "").lower()] == []


def test_schema_loads_into_sqlite_with_its_keys_intact(folder):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript((folder / "schema.sql").read_text(encoding="utf-8"))
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_line_has_only_known_fields(folder):
    lines = (folder / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    known = {"id", "request", "sql", "ordered", "expect"}
    assert [line for line in lines if set(json.loads(line)) - known] == []

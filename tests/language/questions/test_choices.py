"""Answers to questions back: what each option of a doubt stands for, against SQL written by hand."""

import duckdb
import pytest

from agents import clarify, intent
from agents.discovery import of_query
from agents.modeling import model
from compiler.plan_sql import plan_sql
from runs.opened import OpenedWorkspace
from schemas.question import READING
from schemas.run import RunRequest
from tests.eval.databases import Sqlite
from warehouse.result_store import MemoryResultStore
from workspace.init.init_workspace import init_workspace

FERRIES = Sqlite(
    "ferries",
    """CREATE TABLE port (port_id int PRIMARY KEY, name text, country text);
CREATE TABLE captain (captain_id int PRIMARY KEY, name text, birth_date date, hire_date date);
CREATE TABLE crossing (crossing_id int PRIMARY KEY, origin int REFERENCES port(port_id),
 destination int REFERENCES port(port_id), captain_id int REFERENCES captain(captain_id), planned_on date, sailed_on date,
 fare decimal(8,2));
CREATE TABLE cargo (cargo_id int PRIMARY KEY, crossing_id int REFERENCES crossing(crossing_id), kind text, country text);""",
    {
        "port": [(1, "Arsund", "Norway"), (2, "Belhaven", "Denmark"), (3, "Corvik", "Norway")],
        "captain": [
            (1, "Ida Holm", "1980-02-01", "2015-05-01"),
            (2, "Ida Holm", "1975-03-02", "2012-06-01"),
            (3, "Per Voss", "1990-04-03", "2020-07-01"),
        ],
        "crossing": [
            (1, 1, 2, 1, "2024-01-05", "2024-01-05", 100.0),
            (2, 1, 3, 2, "2024-01-06", "2024-02-06", 120.0),
            (3, 2, 1, 3, "2024-02-07", None, 90.0),
            (4, 3, 1, 3, "2024-02-08", "2024-02-08", 80.0),
            (5, 2, 1, 2, "2024-02-09", "2024-02-10", 95.0),
        ],
        "cargo": [
            (1, 1, "Timber", "Norway"),
            (2, 1, "Fish", "Sweden"),
            (3, 2, "Timber", "Norway"),
            (4, 4, "Fish", "Denmark"),
            (5, 5, "Salt", "Sweden"),
        ],
    },
)


@pytest.fixture(scope="module")
def ferries():
    """The database itself, for SQL written by hand."""
    with duckdb.connect() as connection:
        connection.execute(FERRIES.ddl)
        for table, held in FERRIES.rows.items():
            connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' for _ in held[0])})", held)
        yield connection


@pytest.fixture(scope="module")
def services(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ferries")
    init_workspace(folder / "w", FERRIES.write(folder))
    opened = OpenedWorkspace(folder / "w", MemoryResultStore())
    yield opened.services("owner")
    opened.close()


def understood(services, request, **choices):
    return intent.understand(RunRequest(request=request, choices=tuple(sorted(choices.items()))), services)


def rows(services, request, **choices):
    read = understood(services, request, **choices)
    assert read.query is not None, read.question or read.unexplained
    made = model(RunRequest(request=request, name="p"), read, of_query(read.query, services), services)
    return sorted(services.engine.query(plan_sql(made.plan)).rows, key=str)


CHOICES = [
    (
        "How many crossings were in Norway?",
        {"route_port": "origin"},
        "SELECT count(*) FROM crossing JOIN port ON port_id = origin WHERE country = 'Norway'",
    ),
    (
        "How many crossings were in Norway?",
        {"route_port": "destination"},
        "SELECT count(*) FROM crossing JOIN port ON port_id = destination WHERE country = 'Norway'",
    ),
    (
        "Show the crossings of Corvik",
        {"route_port": "destination"},
        "SELECT crossing_id FROM crossing WHERE destination = 3",
    ),
    (
        "average fare by country",
        {"route_port": "origin"},
        "SELECT country, avg(fare) FROM crossing JOIN port ON port_id = origin GROUP BY 1",
    ),
    (
        "How many crossings does Arsund have?",
        {"route_port": "destination"},
        "SELECT count(*) FROM crossing WHERE destination = 1",
    ),
    (
        "How many crossings did Ida Holm make?",
        {"namesakes_ida_holm": "all"},
        "SELECT count(*) FROM crossing WHERE captain_id IN (1, 2)",
    ),
    (
        "Which captains were not hired in 2015? Show captain id.",
        {"not_then": "another_time"},
        "SELECT name, captain_id FROM captain WHERE year(hire_date) <> 2015",
    ),
    (
        "Which captains were not hired in 2015? Show captain id.",
        {"not_then": "or_never"},
        "SELECT name, captain_id FROM captain WHERE hire_date IS NULL OR year(hire_date) <> 2015",
    ),
    (
        "List the crossings that carried Timber and Fish",
        {"any_or_all": "any"},
        "SELECT DISTINCT crossing_id FROM cargo WHERE kind IN ('Timber', 'Fish')",
    ),
    (
        "List the crossings that carried Timber and Fish",
        {"any_or_all": "all"},
        "SELECT crossing_id FROM cargo WHERE kind = 'Timber' INTERSECT SELECT crossing_id FROM cargo WHERE kind = 'Fish'",
    ),
    (
        "crossings with cargo of kind Timber and Fish",
        {"any_or_all": "all"},
        "SELECT crossing_id FROM cargo WHERE kind = 'Timber' INTERSECT SELECT crossing_id FROM cargo WHERE kind = 'Fish'",
    ),
]


@pytest.mark.parametrize(("request_text", "choices", "sql"), CHOICES)
def test_an_answer_gives_its_rows(services, ferries, request_text, choices, sql):
    asked = understood(services, request_text).question

    assert asked is not None
    assert [asked.id] == [*choices]
    assert choices[asked.id] in {option.id for option in asked.options}
    assert rows(services, request_text, **choices) == sorted(ferries.execute(sql).fetchall(), key=str)


@pytest.mark.parametrize("request_text", dict.fromkeys(request for request, _, _ in CHOICES))
def test_an_answer_that_was_not_offered_changes_nothing(services, request_text):
    asked = understood(services, request_text).question

    assert understood(services, request_text, **{asked.id: "elsewhere"}).question == asked


READINGS = [
    ("most frequent country", "cargo_count_by_country", "SELECT 'Norway', 2 UNION ALL SELECT 'Sweden', 2"),
    ("most frequent country", "port_count_by_country", "SELECT 'Norway', 2"),
    ("List all names", "a_list_of_port", "SELECT name FROM port"),
    ("List all names", "a_list_of_captain", "SELECT name FROM captain"),
]


@pytest.mark.parametrize(("request_text", "option", "sql"), READINGS)
def test_one_of_two_readings_of_the_whole(services, ferries, request_text, option, sql):
    asked = understood(services, request_text).question
    offered = clarify.price(asked, RunRequest(request=request_text), services).options
    expected = sorted(ferries.execute(sql).fetchall(), key=str)

    assert asked.id == READING
    assert rows(services, request_text, reading=option) == expected
    consequence = next(o.consequence for o in offered if o.id == option)
    assert consequence.startswith((f"{len(expected)} rows", f"port count {expected[0][-1]}"))

"""Relations of bare tables: found by name and inclusion, and none that is none."""

import sqlite3
from contextlib import closing

import pytest

from tests.workspace.init.conftest import TODAY, dataset, relations
from tests.workspace.init.shapes import SHAPES, columns, write_shape
from workspace.init.identifiers import identifier
from workspace.init.init_workspace import init_workspace
from workspace.loader import load_workspace

NAMELESS = {
    "wholesaler": {("orders", "ship_via")},
    "countries": {("country", "capital")},
    "friends": {("friend", "student_id"), ("friend", "friend_id"), ("likes", "student_id"), ("likes", "liked_id")},
    "soccer": {("league", "country_id"), ("match", "country_id")},
}
"""Relations of which no name tells: without a declared key they may not be guessed."""

KEYS = {
    "music shop": {"playlist_track": ("playlist_id", "track_id"), "invoice_line": ("invoice_line_id",)},
    "cars": {"continents": ("cont_id",), "cars_data": ("id",)},
    "hiring": {"hiring": ("employee_id",), "shop": ("shop_id",)},
    "countries": {"countrylanguage": ("country_code", "language"), "country": ("code",)},
    "flights": {"flights": (), "airports": ("airport_code",)},
}


@pytest.mark.parametrize("name", SHAPES)
def test_relations_are_found_and_none_that_is_none(name, tmp_path):
    (tmp_path / "files").mkdir()
    write_shape(SHAPES[name], tmp_path / "files", seed=5)

    init_workspace(tmp_path / "w", tmp_path / "files", today=TODAY)

    workspace = load_workspace(tmp_path / "w")
    wanted = {
        (identifier(table, ""), identifier(column.name, "")): identifier(column.refers_to, "")
        for table, (_, its_columns) in columns(SHAPES[name]).items()
        for column in its_columns
        if column.refers_to
    }
    found = {
        (described.table, relation.columns[0]): relation.to.removeprefix("main.")
        for described in workspace.datasets
        for relation in described.relations
    }
    assert found == {place: to for place, to in wanted.items() if place not in NAMELESS.get(name, ())}
    for table, key in KEYS.get(name, {}).items():
        assert dataset(workspace, table).primary_key == key, table


def brought(tmp_path, script):
    file = tmp_path / "a.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(script)
        connection.commit()
    report = init_workspace(tmp_path / "w", file, today=TODAY)
    return report, load_workspace(tmp_path / "w")


def test_declared_keys_win_over_names(tmp_path):
    _, workspace = brought(
        tmp_path,
        """CREATE TABLE customers (id INTEGER PRIMARY KEY); CREATE TABLE people (id INTEGER PRIMARY KEY);
        CREATE TABLE orders (no INTEGER, code INTEGER UNIQUE, customer_id INTEGER REFERENCES people (id), PRIMARY KEY (no));
        INSERT INTO customers VALUES (1), (2), (3); INSERT INTO people VALUES (1), (2), (3);
        INSERT INTO orders VALUES (1, 7, 1), (2, 8, 3)""",
    )
    assert relations(workspace, "orders")["customer"][:3] == ("customer_id", "people", "id")
    assert dataset(workspace, "orders").primary_key == ("no",)


def test_a_key_that_leads_to_the_same_rows_by_another_number_is_left_out(tmp_path):
    _, workspace = brought(
        tmp_path,
        """
        CREATE TABLE players (api INTEGER PRIMARY KEY, fifa INTEGER UNIQUE, name TEXT);
        CREATE TABLE marks (id INTEGER PRIMARY KEY, fifa INT REFERENCES players (fifa), api INT REFERENCES players (api));
        CREATE TABLE swaps (id INTEGER PRIMARY KEY, gave INT REFERENCES players (api), got INT REFERENCES players (fifa));
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9)
          INSERT INTO players SELECT i, 100 - i, 'P' || i FROM n;
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30)
          INSERT INTO marks SELECT i, 100 - (i % 9 + 1), i % 9 + 1 FROM n;
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30)
          INSERT INTO swaps SELECT i, i % 9 + 1, 100 - ((i + 4) % 9 + 1) FROM n;
        """,
    )
    found = {d.name.partition(".")[2]: [r.columns for r in d.relations] for d in workspace.datasets}
    assert (found["marks"], len(found["swaps"])) == ([("api",)], 2)


def test_a_declared_key_that_is_none_is_not_used_and_said(tmp_path):
    report, workspace = brought(
        tmp_path,
        """CREATE TABLE a (code TEXT PRIMARY KEY, n INT); INSERT INTO a VALUES (NULL, 1), (NULL, 2), ('x', 3);
        CREATE TABLE b (x INT, y INT, PRIMARY KEY (x, y)); INSERT INTO b VALUES (1, NULL), (1, NULL)""",
    )
    assert dataset(workspace, "a").primary_key == dataset(workspace, "b").primary_key == ()
    assert report.notes == (
        "main.a: the declared key (code) is not one: some rows share it or leave a part of it empty.",
        "main.b: the declared key (x, y) is not one: some rows share it or leave a part of it empty.",
    )


def test_a_key_of_an_empty_table_holds(tmp_path):
    _, workspace = brought(tmp_path, "CREATE TABLE a (id INTEGER, no INTEGER, PRIMARY KEY (no, id))")
    assert dataset(workspace, "a").primary_key == ("no", "id")


def test_a_declared_reference_to_what_is_no_key_would_multiply_rows_and_is_left_out(tmp_path):
    _, workspace = brought(
        tmp_path,
        """CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO a VALUES (1, 'x'), (2, 'x'), (3, 'y');
        CREATE TABLE b (id INTEGER PRIMARY KEY, a_name TEXT REFERENCES a (name)); INSERT INTO b VALUES (1, 'x'), (2, 'y')""",
    )
    assert relations(workspace, "b") == {}


def test_a_reference_that_finds_little_stays_declared_with_its_orphans_told(tmp_path):
    report, workspace = brought(
        tmp_path,
        """CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a_id INT REFERENCES a (id));
        INSERT INTO a VALUES (1); INSERT INTO b VALUES (7), (8), (9), (1)""",
    )
    assert dataset(workspace, "b").relations[0].declared
    told = [relation.reason for table in report.tables for relation in table.relations]
    assert told == ["declared by the source; 3 of 4 values are not there"]


def test_dates_numbers_and_codes_that_are_declared_as_text(tmp_path):
    _, workspace = brought(
        tmp_path,
        """CREATE TABLE t (day TEXT, sent_date INT, due_dt INT, price REAL, weight TEXT, zip TEXT, serial TEXT, lot_no TEXT,
        floor TEXT);
        INSERT INTO t VALUES ('2024-01-31', 20240131, 7, 2.5, '80', '10115', '001', '12', '3'),
        ('2024-02-29', 20240229, 20240229, 3, '75.5', '80331', '002', '13', 'B')""",
    )
    assert {c.name: c.type for c in dataset(workspace, "t").columns} == {
        "day": "DATE", "sent_date": "DATE", "due_dt": "BIGINT", "price": "DECIMAL(18,2)", "weight": "DECIMAL(18,1)",
        "zip": "VARCHAR", "serial": "VARCHAR", "lot_no": "VARCHAR", "floor": "VARCHAR",
    }  # fmt: skip


def test_declared_keys_between_text_and_numbers_lead_where_they_lead(tmp_path):
    _, workspace = brought(
        tmp_path,
        """CREATE TABLE lands (id INTEGER PRIMARY KEY); INSERT INTO lands VALUES (1), (2), (3);
        CREATE TABLE towns (name TEXT, land TEXT REFERENCES lands (id)); INSERT INTO towns VALUES ('A', '1'), ('B', '3');
        CREATE TABLE codes (code INTEGER PRIMARY KEY); INSERT INTO codes VALUES (1), (2);
        CREATE TABLE uses (code TEXT REFERENCES codes (code)); INSERT INTO uses VALUES ('01'), ('2')""",
    )
    assert relations(workspace, "towns") == {"land": ("land", "lands", "id", "one_to_one")}
    assert relations(workspace, "uses") == {"code": ("code", "codes", "code", "one_to_one")}
    assert [c.type for c in dataset(workspace, "uses").columns] == ["VARCHAR"]

"""A Postgres database, from a real server: types, keys, comments, one snapshot, and what goes wrong on the way."""

import re

import duckdb
import psycopg
import pytest

from schemas.errors import WorkspaceError
from tests.servers.postgres import PASSWORD, binaries, running
from tests.workspace.init.conftest import TODAY, dataset, relations, types
from workspace.init.init_workspace import init_workspace
from workspace.init.readers.limits import MAX_FIELD
from workspace.loader import load_workspace

pytestmark = pytest.mark.xdist_group("init_databases")  # one server for all that need it

ODD = """
    CREATE TYPE mood AS ENUM ('sad', 'ok');
    CREATE DOMAIN price AS numeric(12,2);
    CREATE DOMAIN fee AS price;
    CREATE TABLE things (
        id serial PRIMARY KEY, name text, mood mood, made date, weight numeric, cost fee, tags text[], grid int[][],
        doc jsonb, code char(5), seen_at timestamptz, noted timestamp, ratio real, picture bytea, paid money,
        is_ok boolean, huge numeric, "Odd ""Name"" x" text);
    COMMENT ON TABLE things IS 'Things that are kept.';
    COMMENT ON COLUMN things.weight IS 'Weight in kg,
        with packing.';
    INSERT INTO things
        (name, mood, made, weight, cost, tags, grid, doc, code, seen_at, noted, ratio, picture, paid, is_ok, huge,
         "Odd ""Name"" x")
    VALUES
        ('A "q", \\N', 'ok', '2020-01-02', 1.5, 3, '{a,"b,c",NULL}', '{{1,2},{3,4}}', '{"a": [1]}', 'ab',
         '2020-01-01 12:00+02', '2020-01-01 12:00', 0.1, 'x', 5, true, 1e20, ''),
        (E'two\\nlines\\r\\n', 'sad', 'infinity', 'NaN', 4, '{}', '{}', 'null', NULL, '-infinity', '0044-01-01 BC', 'NaN',
         NULL, '1234.5', false, 7, NULL),
        ('\\N', NULL, NULL, 123456.789, 4.25, NULL, NULL, NULL, NULL, NULL, NULL, 'Infinity', NULL, NULL, NULL, NULL,
         NULL)"""


def rows(target, table, columns="*"):
    return duckdb.sql(f"SELECT {columns} FROM '{target}/data/public/{table}.parquet'").fetchall()


def test_every_type_arrives_as_the_server_has_it(postgres, target, init):
    report = init(postgres.create("odd", ODD))
    workspace = load_workspace(target)

    assert types(workspace, "things") == {
        "id": "BIGINT", "name": "VARCHAR", "mood": "VARCHAR", "made": "DATE", "weight": "DECIMAL(18,3)",
        "cost": "DECIMAL(12,2)", "tags": "VARCHAR[]", "grid": "VARCHAR", "doc": "VARCHAR", "code": "VARCHAR",
        "seen_at": "TIMESTAMP", "noted": "TIMESTAMP", "ratio": "DOUBLE", "paid": "DECIMAL(18,2)", "is_ok": "BOOLEAN",
        "huge": "DECIMAL(38,0)", "odd_name_x": "VARCHAR",
    }  # fmt: skip
    shown = "name, mood, made::text, weight::text, cost::text, tags, grid, doc, code, seen_at::text, noted::text"
    assert rows(target, "things", shown) == [
        ('A "q", \\N', "ok", "2020-01-02", "1.500", "3.00", ["a", "b,c", None], "[[1,2],[3,4]]", '{"a": [1]}', "ab",
         "2020-01-01 10:00:00", "2020-01-01 12:00:00"),
        ("two\nlines\r\n", "sad", None, None, "4.00", [], "[]", "null", None, None, None),
        ("\\N", None, None, "123456.789", "4.25", None, None, None, None, None, None),
    ]  # fmt: skip
    assert rows(target, "things", "ratio, paid::text, is_ok, huge::text, odd_name_x") == [
        (0.1, "5.00", True, "100000000000000000000", ""), (None, "1234.50", False, "7", None), (None,) * 5,
    ]  # fmt: skip
    assert report.notes == (
        "things: column picture is left out; it is binary (bytea).",
        "things: 1 value of made such as infinity read as empty.",
        "things: 1 value of weight such as infinity read as empty.",
        "things: 1 value of seen_at such as infinity read as empty.",
        "things: 1 value of noted such as infinity read as empty.",
        "things: 2 values of ratio such as infinity read as empty.",
    )


def test_comments_become_descriptions(postgres, target, init):
    init(postgres.create("odd", ODD))
    things = dataset(load_workspace(target), "things")
    assert things.description == "Things that are kept."
    described = {column.name: column.description for column in things.columns if column.description}
    assert described == {"weight": "Weight in kg, with packing."}


def test_schemas_partitions_and_keys_across_schemas(postgres, target, init):
    init(
        postgres.create(
            "schemas",
            """CREATE TABLE customers (no text PRIMARY KEY, mail text UNIQUE);
            CREATE SCHEMA sales;
            CREATE TABLE sales.orders (id int, buyer text REFERENCES customers, payer_mail text REFERENCES customers (mail),
                day date, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
            CREATE TABLE sales.orders_2024 PARTITION OF sales.orders FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
            CREATE TABLE sales.orders_rest PARTITION OF sales.orders DEFAULT;
            CREATE VIEW latest AS SELECT * FROM sales.orders;
            INSERT INTO customers VALUES ('A', 'a@b.example'), ('B', 'b@b.example');
            INSERT INTO sales.orders VALUES (1, 'A', 'b@b.example', '2024-05-01'), (2, 'B', NULL, '2025-05-01')""",
        )
    )
    workspace = load_workspace(target)
    assert {found.name for found in workspace.datasets} == {"public.customers", "sales.orders"}
    assert dataset(workspace, "sales.orders").primary_key == ("id", "day")
    assert relations(workspace, "sales.orders") == {
        "buyer": ("buyer", "customers", "no", "one_to_one"), "payer": ("payer_mail", "customers", "mail", "one_to_one"),
    }  # fmt: skip
    assert all(relation.declared for relation in dataset(workspace, "sales.orders").relations)


def test_what_the_user_may_not_read_is_left_out_and_said(postgres, target, init):
    url = postgres.create(
        "guarded",
        "CREATE TABLE open (id int PRIMARY KEY, secret text, shown text); CREATE TABLE closed (id int)",
        "INSERT INTO open VALUES (1, 'x', 'y'), (2, 'x', 'z')",
        "DROP ROLE IF EXISTS guest",
        "CREATE ROLE guest LOGIN PASSWORD 'guest'; GRANT SELECT (id, shown) ON open TO guest",
        "ALTER TABLE open ENABLE ROW LEVEL SECURITY; CREATE POLICY part ON open USING (id = 2)",
    )
    report = init(re.sub("//.*@", "//guest:guest@", url))
    assert rows(target, "open") == [(2, "z")]
    assert report.notes == (
        "closed: column id is left out; this user may not read it.",
        "closed is left out; it has no column that can be brought in.",
        "open: column secret is left out; this user may not read it.",
        "open: row security is on; only rows that this user may see are brought in.",
    )


def test_tables_without_columns_rows_or_values(postgres, target, init):
    init(
        postgres.create(
            "bare",
            "CREATE TABLE nothing (); CREATE TABLE no_rows (id int, day date); CREATE TABLE one (a text)",
            "INSERT INTO one VALUES (NULL), (''), ('x')",
        )
    )
    assert rows(target, "one") == [(None,), ("",), ("x",)]
    assert types(load_workspace(target), "no_rows") == {"id": "BIGINT", "day": "DATE"}


def test_a_value_that_is_too_long_leaves_its_column_out(postgres, target, init):
    report = init(
        postgres.create(
            "long",
            "CREATE TABLE notes (id int, body text, extra jsonb)",
            f"INSERT INTO notes VALUES (1, repeat('ä', {MAX_FIELD}), to_jsonb(repeat('x', 500000)))",
        )
    )
    assert list(types(load_workspace(target), "notes")) == ["id", "body"]
    assert "notes: column extra is left out; it has values of more than 100,000 characters." in report.notes


def test_all_tables_are_of_one_moment(postgres, target):
    url = postgres.create(
        "moment",
        "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY, a_id int REFERENCES a)",
        "INSERT INTO a SELECT generate_series(1, 10); INSERT INTO b SELECT n, n FROM generate_series(1, 10) n",
    )

    def meanwhile(step, done, _):
        if step == "reading" and done == 1:  # a is read, b is not
            with psycopg.connect(url) as connection:
                connection.execute("INSERT INTO a VALUES (11) ON CONFLICT DO NOTHING")
                connection.execute("INSERT INTO b VALUES (11, 11) ON CONFLICT DO NOTHING")

    init_workspace(target, url, progress=meanwhile, today=TODAY)
    assert (len(rows(target, "a")), len(rows(target, "b"))) == (10, 10)


def test_again_renews_rows_and_keeps_edits(postgres, target, init):
    url = postgres.create("again", "CREATE TABLE a (id int PRIMARY KEY, size int)", "INSERT INTO a VALUES (1, 5)")
    init(url)
    catalog = target / "catalog" / "public.a.yaml"
    catalog.write_text(catalog.read_text().replace("entity: a\n", "entity: parcel  # said Mia\n"))
    with psycopg.connect(url) as connection:
        connection.execute("ALTER TABLE a ADD COLUMN color text; INSERT INTO a VALUES (2, 6, 'red')")
    report = init(url)
    assert report.kept == ("catalog/public.a.yaml: entity",)
    assert rows(target, "a") == [(1, 5, None), (2, 6, "red")]
    assert "entity: parcel  # said Mia" in catalog.read_text()


def test_password_is_written_nowhere(postgres, target, init):
    report = init(postgres.create("shop", "CREATE TABLE a (id int PRIMARY KEY); INSERT INTO a VALUES (1)"))
    texts = [path.read_bytes() for path in target.rglob("*") if path.is_file()] + [report.model_dump_json().encode()]
    assert texts
    for secret in (PASSWORD, "s3cret%2Fword", "s3cret"):
        assert [text for text in texts if secret.encode() in text] == []


def test_a_server_that_dies_in_the_middle_is_told_and_leaves_nothing(tmp_path, postgres):
    with running(binaries()) as server:
        big = "INSERT INTO t SELECT n, repeat('x', 100) FROM generate_series(1, 300000) n"
        url = server.create("shop", "CREATE TABLE t (id int PRIMARY KEY, filler text)", big)

        def kill(step, done, _):
            if step == "reading" and done == 1 and server.process.poll() is None:
                server.kill()

        with pytest.raises(WorkspaceError, match="the connection was lost in the middle of t: ") as caught:
            init_workspace(tmp_path / "shop", url, progress=kill, today=TODAY)
    assert caught.value.where == f"postgresql://keeper@127.0.0.1:{server.port}/shop"
    assert caught.value.hint == "Nothing was changed; run it again."
    assert list(tmp_path.iterdir()) == []


WRONG = {
    "password": ("postgresql://keeper:n0t-this@127.0.0.1:{port}/postgres", "cannot be reached: .*password authentic"),
    "database": ("postgresql://keeper:s3cret%2Fword@127.0.0.1:{port}/nowhere", 'database "nowhere" does not exist'),
    "port": ("postgresql://keeper:n0t-this@127.0.0.1:1/postgres", "cannot be reached: .*refused"),
    "unescaped": ("postgresql://keeper:n0t-this/a:b@127.0.0.1:{port}/postgres", "is no URL of a Postgres database"),
    "other kind": ("mysql://keeper:n0t-this@127.0.0.1/shop", "is no kind of data that can be brought in"),
}


@pytest.mark.parametrize(("url", "says"), WRONG.values(), ids=WRONG)
def test_a_wrong_url_is_told_without_its_password(postgres, tmp_path, url, says):
    with pytest.raises(WorkspaceError, match=says) as caught:
        init_workspace(tmp_path / "shop", url.format(port=postgres.port), today=TODAY)
    assert "n0t-this" not in str(caught.value)
    assert "s3cret" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []

"""SQLite keeps nearly anything: whatever can be read is brought in, row for row, and makes a workspace that loads."""

import sqlite3
from contextlib import closing

import duckdb
import pytest

from tests.workspace.init.conftest import TODAY
from workspace.init.init_workspace import init_workspace
from workspace.loader import load_workspace

ODD = {
    "reserved words": """CREATE TABLE "order" ("select" INTEGER PRIMARY KEY, "from" TEXT, "group" INT, "table" TEXT);
        INSERT INTO "order" VALUES (1, 'a', 2, 'b')""",
    "blanks and signs": """CREATE TABLE "My Table (2024)!" ("First Name" TEXT, " x " INT, "a.b" TEXT, "c-d" TEXT, "%" REAL);
        INSERT INTO "My Table (2024)!" VALUES ('Ann', 1, 'x', 'y', 0.5)""",
    "quotes in names": """CREATE TABLE "it's" ("say ""hi"" x" TEXT, "o'clock" INT); INSERT INTO "it's" VALUES ('a', 1)""",
    "columns alike but for signs": """CREATE TABLE t ("a b" INT, "a_b" INT, "a-b" INT, "A  B." INT);
        INSERT INTO t VALUES (1, 2, 3, 4)""",
    "tables alike but for signs": """CREATE TABLE "order items" (a INT); CREATE TABLE "order_items" (a INT);
        CREATE TABLE "Order-Items" (a INT); INSERT INTO "order items" VALUES (1); INSERT INTO "order_items" VALUES (2)""",
    "nameless column": """CREATE TABLE t ("" TEXT, b INT); INSERT INTO t VALUES ('x', 1)""",
    "names of signs only": """CREATE TABLE "***" ("#" INT, "$" INT, "?" INT); INSERT INTO "***" VALUES (1, 2, 3)""",
    "names of other scripts": """CREATE TABLE "заказы" ("номер" INTEGER PRIMARY KEY, "金额" REAL, "ναι" TEXT, "שם" TEXT);
        INSERT INTO "заказы" VALUES (1, 2.5, 'a', 'b')""",
    "long names": f"""CREATE TABLE "{"t" * 200}" ("{"c" * 250}" INT, "{"c" * 251}" INT);
        INSERT INTO "{"t" * 200}" VALUES (1, 2)""",
    "digits first": """CREATE TABLE "2024" ("1st" TEXT, "2nd" TEXT); INSERT INTO "2024" VALUES ('a', 'b')""",
    "wholly empty": "CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE b (x, y)",
    "empty beside full": """CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (id INTEGER PRIMARY KEY,
        a_id INTEGER REFERENCES a (id)); INSERT INTO b VALUES (1, NULL), (2, 7)""",
    "one row": """CREATE TABLE settings (key TEXT, value TEXT); INSERT INTO settings VALUES ('a', 'b')""",
    "columns wholly NULL": "CREATE TABLE t (a INT, b TEXT, c REAL, d DATE, e); INSERT INTO t (a) VALUES (1), (2), (3)",
    "everything NULL": "CREATE TABLE t (a INT, b TEXT); INSERT INTO t VALUES (NULL, NULL), (NULL, NULL)",
    "no types": "CREATE TABLE t (a, b, c); INSERT INTO t VALUES (1, 'x', 2.5), ('one', 2, NULL), (x'', 'y', 'z')",
    "any type in any column": """CREATE TABLE t (n INTEGER, r REAL, d DATE, s TEXT);
        INSERT INTO t VALUES ('many', 'pi', 20240131, 5), (1, 2, '2024-01-31', 'x'), (1.5, 'NaN', 45000.5, 7.25)""",
    "made-up types": """CREATE TABLE t (a MONEY, b "UNSIGNED BIG INT", c VARYING CHARACTER(9), d DOUBLE PRECISION(5),
        e STRING, f FLOATING POINT, g DATETIME2, h BIT, i NUMBER(10, 2), j _TEXT);
        INSERT INTO t VALUES (1.5, 2, 'x', 2.5, '007', 3.5, '2024-01-01 10:00:00', 1, 9.99, 'y')""",
    "dates as text, numbers and days": """CREATE TABLE t (a TEXT, b INT, c REAL, d TEXT, e TEXT);
        INSERT INTO t VALUES ('2024-01-31', 20240131, 2460340.5, '31/01/2024', 'Jan 31, 2024'),
        ('2024-02-29', 20240229, 2460369.5, '29/02/2024', 'Feb 29, 2024')""",
    "dates that are none": """CREATE TABLE t (day DATE, at TIMESTAMP); INSERT INTO t VALUES ('0000-00-00', '1969-12-31'),
        ('2024-02-30', ''), ('2024-13-01', 'never'), ('99999-01-01', '-4713-11-24')""",
    "dates far off": """CREATE TABLE t (id INTEGER PRIMARY KEY, order_date DATE);
        INSERT INTO t VALUES (1, '0001-01-01'), (2, '9999-12-31'), (3, '2024-01-01')""",
    "times with zones": """CREATE TABLE t (at TEXT); INSERT INTO t VALUES ('2024-01-01T10:00:00Z'),
        ('2024-01-01T10:00:00.123456+02:00'), ('2024-01-01 10:00')""",
    "epochs": "CREATE TABLE t (created_at INTEGER, updated INTEGER); INSERT INTO t VALUES (1704067200, 1704067200000)",
    "largest integers": """CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);
        INSERT INTO t VALUES (9223372036854775807, -9223372036854775808), (-9223372036854775808, 9223372036854775807)""",
    "largest reals": "CREATE TABLE t (r REAL); INSERT INTO t VALUES (1e308), (-1e308), (9e999), (-9e999), (1e-320), (0.1)",
    "400 digits": f"CREATE TABLE t (n NUMERIC, s TEXT); INSERT INTO t VALUES ('{'9' * 400}', '{'9' * 400}'), (1, '1')",
    "binary": "CREATE TABLE t (id INTEGER PRIMARY KEY, picture BLOB); INSERT INTO t VALUES (1, x'ff00ff'), (2, NULL)",
    "nothing but binary": "CREATE TABLE t (picture BLOB); INSERT INTO t VALUES (x'ff00ff'); CREATE TABLE u (a INT)",
    "binary in a key": """CREATE TABLE t (id BLOB PRIMARY KEY, name TEXT) WITHOUT ROWID;
        CREATE TABLE u (t_id BLOB REFERENCES t (id), n INT); INSERT INTO t VALUES (x'01', 'a'); INSERT INTO u VALUES (x'01', 5)""",
    "text of binary bytes": "CREATE TABLE t (a TEXT); INSERT INTO t VALUES (CAST(x'ff41fe' AS TEXT)), ('ok')",
    "NUL in text": "CREATE TABLE t (a TEXT, b INT); INSERT INTO t VALUES ('a' || char(0) || 'b', 1)",
    "line ends and tabs": "CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('x' || char(10) || char(13) || char(9) || 'y'), ('\"')",
    "lone surrogates": "CREATE TABLE t (a TEXT); INSERT INTO t VALUES (CAST(x'eda080' AS TEXT)), ('ok')",
    "long text": f"CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT); INSERT INTO t VALUES (1, '{'x' * 250_000}'), (2, 'y')",
    "key without a table": "CREATE TABLE t (id INTEGER PRIMARY KEY, x INT REFERENCES gone (id)); INSERT INTO t VALUES (1, 2)",
    "key to a column that is not there": """CREATE TABLE a (id INTEGER PRIMARY KEY);
        CREATE TABLE b (a_id INT REFERENCES a (nope)); INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)""",
    "key to a column that is no key": """CREATE TABLE a (id INT, name TEXT); CREATE TABLE b (a_name TEXT REFERENCES a (name));
        INSERT INTO a VALUES (1, 'x'), (2, 'x'); INSERT INTO b VALUES ('x')""",
    "key to a view": """CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE VIEW v AS SELECT id FROM a;
        CREATE TABLE b (v_id INT REFERENCES v (id)); INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)""",
    "key of more parts than the other": """CREATE TABLE a (x INT, y INT, PRIMARY KEY (x, y));
        CREATE TABLE b (x INT REFERENCES a, y INT); INSERT INTO a VALUES (1, 1); INSERT INTO b VALUES (1, 1)""",
    "key between other types": """CREATE TABLE a (id TEXT PRIMARY KEY); CREATE TABLE b (a_id INTEGER REFERENCES a (id));
        INSERT INTO a VALUES ('1'), ('2'); INSERT INTO b VALUES (1), (2)""",
    "key to itself": """CREATE TABLE employee (id INTEGER PRIMARY KEY, reports_to INTEGER REFERENCES employee (id));
        INSERT INTO employee VALUES (1, NULL), (2, 1), (3, 1)""",
    "key in a circle": """CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INT REFERENCES b (id));
        CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INT REFERENCES a (id)); INSERT INTO a VALUES (1, 1); INSERT INTO b VALUES (1, 1)""",
    "two keys of one column": """CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (id INTEGER PRIMARY KEY);
        CREATE TABLE c (x INT REFERENCES a (id), FOREIGN KEY (x) REFERENCES b (id)); INSERT INTO a VALUES (1);
        INSERT INTO b VALUES (1); INSERT INTO c VALUES (1)""",
    "two keys to one table": """CREATE TABLE team (team_id INTEGER PRIMARY KEY, name TEXT);
        CREATE TABLE game (id INTEGER PRIMARY KEY, home_team_id INT REFERENCES team, away_team_id INT REFERENCES team);
        INSERT INTO team VALUES (1, 'A'), (2, 'B'); INSERT INTO game VALUES (1, 1, 2), (2, 2, 1)""",
    "most orphans": """CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a_id INT REFERENCES a (id));
        INSERT INTO a VALUES (1); INSERT INTO b VALUES (7), (8), (9), (1)""",
    "primary key with NULLs": "CREATE TABLE t (code TEXT PRIMARY KEY, n INT); INSERT INTO t VALUES (NULL, 1), (NULL, 2), ('a', 3)",
    "primary key of all columns": "CREATE TABLE t (a INT, b INT, c INT, PRIMARY KEY (c, a, b)); INSERT INTO t VALUES (1, 2, 3)",
    "rows twice": "CREATE TABLE t (a INT, b INT); INSERT INTO t VALUES (1, 2), (1, 2), (1, 2)",
    "without rowid": "CREATE TABLE t (a TEXT PRIMARY KEY, b INT) WITHOUT ROWID; INSERT INTO t VALUES ('x', 1)",
    "strict": "CREATE TABLE t (a INTEGER PRIMARY KEY, b ANY) STRICT; INSERT INTO t VALUES (1, 'x'), (2, 3)",
    "generated columns": """CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a * 2) VIRTUAL, c INT AS (a + 1) STORED);
        INSERT INTO t (a) VALUES (1), (2)""",
    "column called rowid": "CREATE TABLE t (rowid TEXT, oid INT, _rowid_ INT); INSERT INTO t VALUES ('x', 1, 2)",
    "partial and expression indexes": """CREATE TABLE t (a INT, b TEXT); CREATE UNIQUE INDEX i ON t (a) WHERE b = 'x';
        CREATE UNIQUE INDEX j ON t (lower(b)); INSERT INTO t VALUES (1, 'x'), (1, 'y')""",
    "full text search": """CREATE VIRTUAL TABLE notes USING fts5 (title, body); INSERT INTO notes VALUES ('a', 'b');
        CREATE TABLE t (a INT); INSERT INTO t VALUES (1)""",
    "autoincrement and statistics": """CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INT);
        INSERT INTO t (a) VALUES (5), (6); CREATE INDEX i ON t (a); ANALYZE""",
    "views and triggers": """CREATE TABLE t (a INT); CREATE VIEW v AS SELECT nope FROM gone;
        CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET a = 2; END; INSERT INTO t VALUES (1)""",
    "flags": """CREATE TABLE t (is_open BOOLEAN, active TINYINT(1), yn CHAR(1), word TEXT, odd BOOLEAN);
        INSERT INTO t VALUES (1, 0, 'Y', 'true', 2), (0, 1, 'N', 'false', 'maybe')""",
    "NULL in words": "CREATE TABLE t (a TEXT, b TEXT); INSERT INTO t VALUES ('NULL', 'N/A'), ('', '-'), ('None', '?'), ('1', '2')",
    "JSON": """CREATE TABLE t (doc JSON, tags TEXT); INSERT INTO t VALUES ('{"a": [1, {"b": null}]}', '["x", "y"]'), ('{broken', NULL)""",
    "formulas": "CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('=1+1'), ('@SUM(A1)'), ('-cmd|x'), ('+1')",
    "300 columns": f"CREATE TABLE t ({', '.join(f'c{n} INT' for n in range(300))}); INSERT INTO t (c0) VALUES (1)",
    "names of YAML": """CREATE TABLE "yes" ("no" TEXT, "null" INT, "on" TEXT, "1e3" TEXT, "~" TEXT, "- a" TEXT, "a: b" TEXT, "#" INT);
        INSERT INTO "yes" VALUES ('a', 1, 'b', 'c', 'd', 'e', 'f', 2)""",
    "names of devices": """CREATE TABLE "CON" (a INT); CREATE TABLE "../up" (a INT); CREATE TABLE "a/b" (a INT);
        INSERT INTO "../up" VALUES (1)""",
    "percent and braces": """CREATE TABLE "{x}%s" ("%d" TEXT, "{0}" TEXT); INSERT INTO "{x}%s" VALUES ('{y}', '%z')""",
    "comments in the definition": """CREATE TABLE t (a INT -- the number
        , /* text */ b TEXT DEFAULT 'x, y' CHECK (b <> ',')); INSERT INTO t VALUES (1, 'z')""",
}  # fmt: skip


TABLES = """SELECT name FROM pragma_table_list WHERE type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'"""


@pytest.mark.parametrize("script", ODD.values(), ids=ODD)
def test_an_odd_file_is_brought_in_row_for_row(script, tmp_path):
    file = tmp_path / "odd.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(script)
        connection.commit()
        counts = [
            connection.execute('SELECT count(*) FROM "' + name.replace('"', '""') + '"').fetchone()[0]
            for (name,) in connection.execute(TABLES)
        ]

    report = init_workspace(tmp_path / "w", file, today=TODAY)

    workspace = load_workspace(tmp_path / "w")
    left_out = sum("is left out; it has no column" in note for note in report.notes)
    assert sorted(table.rows for table in report.tables) == sorted(counts)[left_out:] or left_out
    assert len(report.tables) == len(counts) - left_out == len(workspace.datasets)
    for dataset in workspace.datasets:
        described = duckdb.sql(f"DESCRIBE SELECT * FROM '{tmp_path / 'w' / dataset.source}'").fetchall()
        assert [column.name for column in dataset.columns] == [row[0] for row in described]

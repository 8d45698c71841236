from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from schemas.errors import EngineError
from warehouse.limits import Limits
from warehouse.result_database import ResultDatabase
from warehouse.table import ResultTable

COLUMNS = {
    "name": ("VARCHAR", "West"),
    "money": ("DECIMAL(18,2)", Decimal("10.50")),
    "day": ("DATE", date(2026, 1, 5)),
    "at": ("TIMESTAMP", datetime(2026, 1, 5, 10, 30)),
    "moment": ("TIMESTAMP WITH TIME ZONE", datetime(2026, 1, 5, 10, 30, tzinfo=UTC)),
    "n": ("BIGINT", 7),
    "total": ("HUGEINT", 2**70),
    "ratio": ("DOUBLE", 0.25),
    "yes": ("BOOLEAN", True),
    "tags": ("VARCHAR[]", ["a", "b"]),
    "pair": ("STRUCT(a INTEGER, b VARCHAR)", {"a": 1, "b": None}),
    "raw": ("JSON", '{"a": 1}'),
}
TABLE = ResultTable(
    columns=tuple(COLUMNS),
    types=tuple(kind for kind, _ in COLUMNS.values()),
    rows=(tuple(value for _, value in COLUMNS.values()), (None,) * len(COLUMNS)),
    truncated=False,
)


def test_database_gives_back_rows_and_types():
    with ResultDatabase(TABLE, "gold.weekly") as database:
        assert database.query("SELECT * FROM gold.weekly") == TABLE


def test_database_runs_the_test_of_a_rule():
    with ResultDatabase(TABLE, "gold.weekly") as database:
        failing = database.query("SELECT count(*) FROM gold.weekly WHERE money IS NULL OR NOT ratio BETWEEN 0 AND 1")

    assert failing.rows == ((1,),)


def test_database_gives_a_data_frame():
    table = ResultTable(("name", "money"), ("VARCHAR", "DECIMAL(18,2)"), (("West", Decimal("10.50")),), truncated=False)
    with ResultDatabase(table, "gold.weekly") as database:
        assert database.frame().to_dict("list") == {"name": ["West"], "money": [10.5]}


def test_database_keeps_the_types_of_an_empty_result():
    empty = ResultTable(TABLE.columns, TABLE.types, (), truncated=False)
    with ResultDatabase(empty, "gold.weekly") as database:
        assert database.query("SELECT * FROM gold.weekly") == empty


def test_database_keeps_row_order_over_many_rows():
    table = ResultTable(("n",), ("BIGINT",), tuple((n,) for n in range(25_000)), truncated=False)
    with ResultDatabase(table, "gold.many") as database:
        assert database.query("SELECT n FROM gold.many").rows == table.rows


def test_database_takes_any_column_name():
    table = ResultTable(('a "b"; --', "select"), ("INTEGER", "INTEGER"), ((1, 2),), truncated=False)
    with ResultDatabase(table, 'gold.weekly "x"') as database:
        assert database.query('SELECT * FROM gold."weekly ""x"""').rows == ((1, 2),)


def test_database_reads_an_untyped_null_column_as_integer():
    table = ResultTable(("nothing",), ('"NULL"',), ((None,),), truncated=False)
    with ResultDatabase(table, "gold.t") as database:
        assert database.query("SELECT nothing FROM gold.t").types == ("INTEGER",)


def test_database_holds_nothing_of_the_results_before_it():
    with ResultDatabase(TABLE, "gold.weekly"):
        pass

    with ResultDatabase(TABLE, "gold.monthly") as database:
        tables = database.query("SELECT table_name FROM information_schema.tables WHERE table_schema = 'gold'")
        with pytest.raises(EngineError):
            database.query("SELECT * FROM gold.weekly")

    assert tables.rows == (("monthly",),)


def test_databases_open_at_once_are_apart():
    other = ResultTable(("n",), ("BIGINT",), ((1,),), truncated=False)
    with ResultDatabase(TABLE, "gold.t") as first, ResultDatabase(other, "gold.t") as second:
        assert (first.query("SELECT * FROM gold.t"), second.query("SELECT * FROM gold.t")) == (TABLE, other)


def test_a_closed_database_answers_no_more():
    database = ResultDatabase(TABLE, "gold.t")
    database.close()
    database.close()

    with ResultDatabase(TABLE, "gold.t") as other:
        with pytest.raises(EngineError):
            database.query("SELECT * FROM gold.t")

        assert other.query("SELECT * FROM gold.t") == TABLE


@pytest.mark.parametrize(
    ("columns", "types", "row"),
    [
        (("a", "a"), ("INTEGER", "INTEGER"), (1, 2)),
        (("a",), ("INTEGER",), ("x",)),
        (("a",), ("INTEGER); DROP SCHEMA gold; --",), (1,)),
    ],
)
def test_database_refuses_a_table_that_does_not_fit(columns, types, row):
    with pytest.raises(EngineError, match=r"gold\.t"):
        ResultDatabase(ResultTable(columns, types, (row,), truncated=False), "gold.t")


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM '/etc/passwd'",
        "COPY gold.weekly TO '{folder}/x.csv'",
        "ATTACH '{folder}/x.db'",
        "DELETE FROM gold.weekly",
        "WITH gone AS (DELETE FROM gold.weekly RETURNING *) SELECT * FROM gone",
        "SET threads = 8",
    ],
)
def test_database_only_reads_and_reaches_no_file(tmp_path, sql):
    with ResultDatabase(TABLE, "gold.weekly") as database:
        with pytest.raises(EngineError):
            database.query(sql.format(folder=tmp_path))

        assert database.query("SELECT count(*) FROM gold.weekly").rows == ((2,),)
    assert list(tmp_path.iterdir()) == []


def test_database_stops_a_query_that_takes_too_long():
    endless = "SELECT sum(a.range * 7 % 13 + b.range % 11) FROM range(1000000) AS a, range(1000000) AS b"
    with ResultDatabase(TABLE, "gold.weekly", Limits(timeout_seconds=0.2)) as database:
        with pytest.raises(EngineError, match="stopped"):
            database.query(endless)

        assert database.query("SELECT 1").rows == ((1,),)

"""Results in Arrow columns: the same Python values, types and bytes as row by row."""

import datetime
from decimal import Decimal

import pytest

from exporters.csv_text import to_csv
from schemas.errors import WorkspaceError
from warehouse.columnar_table import ColumnarTable
from warehouse.duckdb_engine import DuckDBEngine
from warehouse.limits import Limits
from warehouse.result_codec import encode
from warehouse.result_database import ResultDatabase
from warehouse.result_store import ResultStore

MIXED = """
    SELECT i, i::UTINYINT AS small, (i - 1)::DECIMAL(18, 2) / 4 AS share, CAST(i * 1.005 AS DECIMAL(12, 3)) AS price,
           CASE WHEN i <> 2 THEN i / 3 END AS ratio, i % 2 = 0 AS even, DATE '2026-01-30' + i::INTEGER AS day,
           TIMESTAMP '2026-01-01 10:00:00' + to_microseconds(i * 250_000) AS moment,
           CASE WHEN i <> 3 THEN 'line "' || i || '" \n ü, =' END AS text, nullif(i, 1)::INTEGER AS gap
    FROM range(1, 5) AS numbers(i) ORDER BY i"""


@pytest.fixture(scope="module")
def engine():
    with DuckDBEngine({}) as engine:
        yield engine


def test_columnar_result_has_the_values_of_a_plain_one(engine):
    plain, columnar = engine.query(MIXED), engine.result(MIXED)

    assert isinstance(columnar, ColumnarTable)
    assert columnar == plain
    assert [list(map(type, row)) for row in columnar.rows] == [list(map(type, row)) for row in plain.rows]
    assert list(map(repr, columnar.rows)) == list(map(repr, plain.rows))
    assert columnar.row(-1) == plain.rows[-1]
    assert (columnar.row_count, columnar.nulls("ratio"), columnar.nulls("i")) == (4, 1, 0)


def test_columnar_values_are_pythons(engine):
    table = engine.result(MIXED)

    assert table.values("price") == (Decimal("1.005"), Decimal("2.010"), Decimal("3.015"), Decimal("4.020"))
    assert table.values("day")[1] == datetime.date(2026, 2, 1)
    assert table.values("moment")[0] == datetime.datetime(2026, 1, 1, 10, 0, 0, 250_000)
    assert table.values("gap") == (None, 2, 3, 4)


@pytest.mark.parametrize(
    "sql",
    [
        MIXED,
        f"SELECT * FROM ({MIXED}) WHERE i > 9",
        "SELECT unnest(['', ' a', '=1', 'a,b', NULL, 'é']) AS text",
        "SELECT unnest([1e16, 1e-5, 0.1, 'nan', 'inf', '-0', NULL]::DOUBLE[]) AS number",
        "SELECT unnest([0, 1, NULL, -3]::DECIMAL(20, 10)[]) / 4 AS share",
        "SELECT unnest([0, 0.00000001, NULL, -3]::DECIMAL(20, 10)[]) AS tiny, TRUE AS sure",
        "SELECT unnest([1, NULL]) AS one",
        "SELECT unnest(['', NULL, 'a']) AS one",
        "SELECT unnest([TIMESTAMP '0001-01-01', TIMESTAMP '2026-01-01 10:00:00.5', NULL]) AS moment, DATE '0001-01-01' AS day",
        "SELECT unnest([0.0, '-0', 0.0, 1e16, 0.1, 'nan', NULL, 123456789012345680]::DOUBLE[]) AS repeated, TRUE AS sure",
        "SELECT i, i // 7 AS seventh, (i % 5)::VARCHAR AS text, i % 3 / 2 AS half FROM range(200001) AS numbers(i) ORDER BY i",
    ],
)
def test_columnar_result_is_written_as_the_same_bytes(engine, sql):
    plain, columnar = engine.query(sql), engine.result(sql)

    assert isinstance(columnar, ColumnarTable)
    assert encode(columnar) == encode(plain)
    assert to_csv(columnar) == to_csv(plain)


def test_columnar_result_is_loaded_with_its_types(engine):
    table = engine.result(MIXED)

    with ResultDatabase(table, "gold.mixed") as database:
        assert database.query("SELECT * FROM gold.mixed ORDER BY i") == engine.query(MIXED)


def test_columnar_result_is_the_same_in_another_store(engine, tmp_path):
    table = engine.result(MIXED)
    digest = ResultStore(tmp_path).put(table)

    assert ResultStore(tmp_path).get(digest) == table


def test_columnar_result_that_was_damaged_in_the_store_is_not_given_back(engine, tmp_path):
    store = ResultStore(tmp_path)
    digest = store.put(engine.result(MIXED))
    assert store.get(digest) == engine.query(MIXED)

    (file,) = tmp_path.rglob("*.json")
    file.write_bytes(file.read_bytes().replace(b"1.005", b"9.005"))

    with pytest.raises(WorkspaceError, match="damaged"):
        store.get(digest)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT DATE 'infinity' AS d",
        "SELECT TIMESTAMP '-infinity' AS t",
        "SELECT DATE '0044-03-15 (BC)' AS d",
        "SELECT [1, 2] AS l",
        "SELECT 170141183460469231731687303715884105727::HUGEINT AS h",
        "SELECT INTERVAL 3 DAYS AS i",
        "SELECT NULL AS n",
        "SELECT TIMESTAMPTZ '2026-01-01 10:00:00+01' AS t",
    ],
)
def test_columnar_result_leaves_other_values_to_rows(engine, sql):
    found = engine.result(sql)

    assert not isinstance(found, ColumnarTable)
    assert found == engine.query(sql)


def test_columnar_result_says_when_rows_are_cut_off():
    with DuckDBEngine({}, Limits(max_rows=250_000)) as engine:
        cut = engine.result("SELECT i FROM range(300_000) AS numbers(i)")
        whole = engine.result("SELECT i FROM range(250_000) AS numbers(i)")

    assert (cut.row_count, cut.truncated, cut.row(-1)) == (250_000, True, (249_999,))
    assert (whole.row_count, whole.truncated) == (250_000, False)


def test_columnar_result_may_have_no_rows_and_columns_of_one_name(engine):
    empty = engine.result("SELECT 1 AS a, 'x' AS a WHERE FALSE")

    assert (empty.columns, empty.types, empty.rows) == (("a", "a"), ("INTEGER", "VARCHAR"), ())
    assert engine.result("SELECT 1 AS a, 'x' AS a").rows == ((1, "x"),)

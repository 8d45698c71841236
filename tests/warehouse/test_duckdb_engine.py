import threading
import time
from datetime import date, datetime
from decimal import Decimal

import duckdb
import pytest

from schemas.errors import EngineError, GuardError
from warehouse.duckdb_engine import DuckDBEngine
from warehouse.limits import Limits
from warehouse.table import ResultTable

ENDLESS = "SELECT sum(a.range * 7 % 13 + b.range % 11) FROM range(1000000) AS a, range(1000000) AS b"


def test_engine_gives_typed_rows(engine):
    result = engine.query(
        "SELECT order_id, ordered_at, ordered_at::DATE AS day, shipping_fee, region = 'West' AS west, customer_id "
        "FROM bronze.orders ORDER BY order_id DESC LIMIT 1"
    )

    assert result == ResultTable(
        columns=("order_id", "ordered_at", "day", "shipping_fee", "west", "customer_id"),
        types=("VARCHAR", "TIMESTAMP", "DATE", "DECIMAL(12,2)", "BOOLEAN", "VARCHAR"),
        rows=(("o4", datetime(2026, 2, 3, 20, 45), date(2026, 2, 3), Decimal("5.00"), False, None),),
        truncated=False,
    )


def test_engine_describes_a_dataset(engine):
    assert engine.describe("analytics.search_events") == (
        ("search_id", "VARCHAR"),
        ("searched_on", "DATE"),
        ("properties", "VARCHAR"),
        ("clicked_results", "VARCHAR[]"),
    )
    with pytest.raises(EngineError, match=r"bronze\.nothing: no such dataset"):
        engine.describe("bronze.nothing")


def test_engine_gives_a_data_frame(engine):
    frame = engine.frame("SELECT region, sum(shipping_fee) AS fees FROM bronze.orders GROUP BY ALL ORDER BY region")

    assert frame.to_dict("list") == {"region": ["East", "North", "West"], "fees": [0.0, 5.0, 7.75]}


def test_engine_reads_csv_and_json_lines(tmp_path):
    (tmp_path / "a.csv").write_text("id,amount\nx,1.5\ny,2.5\n")
    (tmp_path / "b.jsonl").write_text('{"id": "x", "n": 1}\n{"id": "z", "n": 2}\n')

    with DuckDBEngine({"raw.a": tmp_path / "a.csv", "raw.b": tmp_path / "b.jsonl"}) as engine:
        rows = engine.query("SELECT id, amount, n FROM raw.a FULL JOIN raw.b USING (id) ORDER BY id").rows

    assert rows == (("x", 1.5, 1), ("y", 2.5, None), ("z", None, 2))


def test_engine_says_when_rows_are_cut_off(engine):
    cut = engine.query("SELECT order_id FROM bronze.orders ORDER BY order_id", max_rows=3)
    whole = engine.query("SELECT order_id FROM bronze.orders ORDER BY order_id", max_rows=4)

    assert (len(cut.rows), cut.truncated) == (3, True)
    assert (len(whole.rows), whole.truncated) == (4, False)


def test_engine_limits_cannot_be_raised_by_a_call(sources):
    with DuckDBEngine(sources, Limits(max_rows=2)) as engine:
        assert len(engine.query("SELECT * FROM bronze.orders", max_rows=100).rows) == 2


def test_engine_runs_untrusted_sql_behind_the_guard(engine):
    allowed = {"bronze.orders": frozenset({"order_id", "region"})}

    assert engine.run_guarded("SELECT * FROM bronze.orders LIMIT 1", allowed).columns == ("order_id", "region")
    with pytest.raises(GuardError, match="customers is not available"):
        engine.run_guarded("SELECT * FROM bronze.customers", allowed)


def test_engine_names_dataset_and_file_that_is_missing(tmp_path):
    with pytest.raises(EngineError, match=r"bronze\.lost \(.*lost\.parquet\): the data file does not exist"):
        DuckDBEngine({"bronze.lost": tmp_path / "lost.parquet"})


@pytest.mark.parametrize(
    ("dataset", "name", "said"),
    [
        ("bronze.broken", "broken.parquet", "bronze.broken"),
        ("bronze.sheet", "sheet.xlsx", "a data file ends in"),
        ("orders", "orders.parquet", "named schema.table"),
        ("bronze.orders", "*.parquet", "may not contain"),
    ],
)
def test_engine_refuses_a_source_it_cannot_open(tmp_path, dataset, name, said):
    (tmp_path / name).write_text("not a table")

    with pytest.raises(EngineError, match=said):
        DuckDBEngine({dataset: tmp_path / name})


def test_engine_words_an_error_in_one_line(engine):
    with pytest.raises(EngineError) as failed:
        engine.query("SELECT reigon FROM bronze.orders")

    assert str(failed.value) == 'DuckDB: Binder Error: Referenced column "reigon" not found in FROM clause!'


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM read_blob('{secret}')",
        "SELECT * FROM read_parquet('{folder}/*.parquet')",
        "SELECT * FROM read_parquet('{folder}/../{folder_name}/secret.parquet')",
        "SELECT * FROM 'https://example.com/x.csv'",
        "SELECT getenv('HOME')",
        "SELECT * FROM enable_logging(storage = 'file', storage_path = '{folder}/log')",
        "ATTACH '{folder}/new.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "EXPORT DATABASE '{folder}/copy'",
        "COPY (SELECT 1) TO '{folder}/new.csv'",
        "COPY (SELECT 1 AS n) TO '{orders}' (USE_TMP_FILE false)",
        "WITH x AS (COPY (SELECT 1 AS n) TO '{orders}' (USE_TMP_FILE false)) SELECT 1",
        "SELECT * FROM json_execute_serialized_sql(json_serialize_sql("
        "'WITH x AS (COPY (SELECT 1 AS n) TO ''{orders}'' (USE_TMP_FILE false)) SELECT 1'))",
        "SELECT * FROM query('WITH x AS (COPY (SELECT 1 AS n) TO ''{orders}'' (USE_TMP_FILE false)) SELECT 1')",
        "CREATE TABLE x AS SELECT 1",
        "CREATE OR REPLACE VIEW bronze.orders AS SELECT 1",
        "DROP VIEW bronze.orders",
        "DELETE FROM bronze.orders",
        "SET threads = 4",
        "SET VARIABLE x = 1",
        "PRAGMA enable_profiling",
        "SELECT 1; SELECT 2",
    ],
)
def test_engine_reaches_nothing_but_its_files_even_without_the_guard(sources, engine, sql):
    orders = sources["bronze.orders"]
    secret = orders.parent / "secret.parquet"
    secret.write_bytes(orders.read_bytes())
    before = {path.name: path.read_bytes() for path in orders.parent.iterdir()}

    with pytest.raises(EngineError):
        engine.query(sql.format(folder=orders.parent, folder_name=orders.parent.name, orders=orders, secret=secret))

    assert {path.name: path.read_bytes() for path in orders.parent.iterdir()} == before


def test_engine_settings_hold_on_every_cursor(engine):
    settings = engine.query(
        """SELECT current_setting('TimeZone'), current_setting('threads'), current_setting('default_null_order'),
                  current_setting('enable_external_access'), current_setting('lock_configuration'),
                  current_setting('max_execution_time'), current_setting('max_expression_depth'),
                  current_setting('allowed_directories'), len(current_setting('allowed_paths'))"""
    ).rows

    assert settings == (("UTC", 1, "NULLS_LAST", False, True, 60_000, 250, [], 3),)


@pytest.mark.parametrize(
    "sql", [ENDLESS, "SELECT max(hash(a.range, b.range)) FROM range(1000000) AS a, range(1000000) AS b"]
)
def test_engine_stops_a_query_that_takes_too_long_and_stays_usable(engine, sql):
    started = time.monotonic()
    with pytest.raises(EngineError, match=r"stopped after 0\.2 seconds"):
        engine.query(sql, timeout_seconds=0.2)

    assert time.monotonic() - started < 3
    assert engine.query("SELECT count(*) FROM bronze.orders").rows == ((4,),)


def test_engine_stops_a_frame_that_takes_too_long(sources):
    with DuckDBEngine(sources, Limits(timeout_seconds=0.2)) as engine, pytest.raises(EngineError, match="stopped"):
        engine.frame(ENDLESS)


def test_engine_stops_a_query_that_needs_too_much_memory(sources):
    sql = "SELECT a.range % 3 AS n, list(a.range) FROM range(50000000) AS a GROUP BY n"
    with DuckDBEngine(sources, Limits(memory="50MB")) as engine, pytest.raises(EngineError, match="50MB of memory"):
        engine.query(sql)


def test_engine_can_be_shared_by_threads(engine):
    seen = []

    def ask(number: int) -> None:
        for _ in range(10):
            seen.append(engine.query(f"SELECT {number}, count(*) FROM bronze.orders").rows == ((number, 4),))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert seen == [True] * 60


def test_engine_sums_floats_in_one_order(engine):
    sql = "SELECT sum(1.0::DOUBLE / (range + 1)) FROM range(200000)"

    assert len({engine.query(sql).rows for _ in range(5)}) == 1


def test_engine_says_that_it_is_closed(sources):
    engine = DuckDBEngine(sources)
    engine.close()

    with pytest.raises(EngineError, match="closed"):
        engine.query("SELECT 1")


def test_engine_opens_many_files_quickly(tmp_path):
    with duckdb.connect(":memory:") as connection:
        for number in range(22):
            connection.execute(f"COPY (SELECT range AS n FROM range(10000)) TO '{tmp_path}/t{number}.parquet'")

    def opened() -> float:
        started = time.perf_counter()
        DuckDBEngine({f"bronze.t{number}": tmp_path / f"t{number}.parquet" for number in range(22)}).close()
        return time.perf_counter() - started

    # the best of several: a busy machine says nothing about the engine
    assert min(opened() for _ in range(3)) < 0.2

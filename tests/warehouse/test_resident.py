"""Files held in memory: what a query sees is what the file says, whether it is held or not."""

import duckdb
import pytest

from schemas.errors import EngineError
from warehouse.duckdb_engine import DuckDBEngine

NEWEST = "SELECT id, arg_max(word, day) AS word FROM bronze.words GROUP BY id"


def _write(path, rows):
    duckdb.sql(f"SELECT * FROM (VALUES {rows}) AS t (id, word, day)").write_parquet(str(path))


@pytest.fixture
def words(tmp_path):
    path = tmp_path / "words.parquet"
    _write(path, "(1, 'old', 1), (1, 'new', 2), (2, 'only', 1)")
    return path


@pytest.fixture
def engine(words):
    with DuckDBEngine({"bronze.words": words}) as engine:
        yield engine


def test_resident_file_that_changes_is_read_anew(engine, words):
    before = engine.query("SELECT count(*), max(word) FROM bronze.words").rows
    _write(words, "(3, 'zebra', 1)")

    assert before == ((3, "only"),)
    assert engine.query("SELECT count(*), max(word) FROM bronze.words").rows == ((1, "zebra"),)
    assert engine.frame("SELECT id FROM Bronze.Words")["id"].tolist() == [3]


def test_resident_file_may_get_other_columns(engine, words):
    assert engine.query("SELECT word FROM bronze.words WHERE id = 2").rows == (("only",),)
    duckdb.sql("SELECT 7 AS number").write_parquet(str(words))

    assert engine.query("SELECT * FROM bronze.words").columns == ("number",)


def test_resident_file_that_is_gone_is_named(engine, words):
    engine.query("SELECT * FROM bronze.words")
    words.unlink()

    with pytest.raises(EngineError, match=r"bronze\.words \(.*words\.parquet\): the data file does not exist"):
        engine.query("SELECT * FROM bronze.words")


def test_resident_rows_of_a_query_are_held_until_the_file_changes(engine, words):
    table = engine.held(NEWEST)

    assert sorted(engine.query(f"SELECT * FROM {table}").rows) == [(1, "new"), (2, "only")]
    assert engine.held(NEWEST) == table

    _write(words, "(1, 'newer', 3)")
    again = engine.held(NEWEST)

    assert again != table
    assert engine.query(f"SELECT * FROM {again}").rows == ((1, "newer"),)


def test_resident_holds_only_statements_that_read(engine):
    with pytest.raises(EngineError, match="only a query that reads"):
        engine.held("WITH gone AS (DELETE FROM bronze.words RETURNING *) SELECT * FROM gone")


def test_resident_leaves_large_files_where_they_are(tmp_path):
    wide = ", ".join(f"{i} AS c{i}" for i in range(20))
    duckdb.sql(f"SELECT {wide} FROM range(500_000)").write_parquet(str(tmp_path / "large.parquet"))
    query = "SELECT sum(c19) AS total FROM bronze.large"

    with DuckDBEngine({"bronze.large": tmp_path / "large.parquet"}) as engine:
        assert engine.query(query).rows == ((9_500_000,),)
        assert engine.held(query) is None
        assert engine.query("SELECT count(*) FROM duckdb_tables()").rows == ((0,),)


def test_resident_gives_up_what_was_not_asked_for_lately(tmp_path):
    for name in "abcde":
        cells = ", ".join(f"{ord(name)} AS c{i}" for i in range(20))
        duckdb.sql(f"SELECT {cells} FROM range(350_000)").write_parquet(str(tmp_path / f"{name}.parquet"))

    with DuckDBEngine({f"bronze.{name}": tmp_path / f"{name}.parquet" for name in "abcde"}) as engine:
        found = [engine.query(f"SELECT max(c3) FROM bronze.{name}").rows[0][0] for name in "abcdea"]
        held = engine.query("SELECT table_name FROM duckdb_tables() ORDER BY table_name").rows

    assert found == [97, 98, 99, 100, 101, 97]
    assert held == (("bronze.a",), ("bronze.d",), ("bronze.e",))

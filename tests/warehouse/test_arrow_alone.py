"""Arrow without pandas, in processes of their own, since what a process has imported stays."""

import subprocess
import sys

VALUES = """
import sys
from warehouse.arrow_alone import leave_pandas_out
leave_pandas_out()
from warehouse.duckdb_engine import DuckDBEngine
from warehouse.result_codec import decode, encode
from warehouse.result_database import ResultDatabase
times = "DATE '2026-11-21' AS d, TIMESTAMP '2026-11-21 10:00:00.123456' AS t"
sql = f"SELECT {times}, 1.50::DECIMAL(5,2) AS m, 'a' AS s, NULL::INTEGER AS n"
rows = DuckDBEngine({}).result(sql)
assert rows.arrow is not None
print(rows.rows[0])
assert decode(encode(rows)) == rows
with ResultDatabase(rows, "gold.t") as database:
    print(database.query("SELECT d, t, m, s, n FROM gold.t").rows[0])
assert "pandas" not in sys.modules
import pandas
print(pandas.DataFrame({"a": [1]}).shape)
"""
THERE_ALREADY = """
import pandas
from warehouse.arrow_alone import leave_pandas_out
leave_pandas_out()
import pyarrow
print(pyarrow.table({"a": [1]}).to_pandas().shape)
"""


def printed(code: str) -> list[str]:
    run = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


def test_values_are_the_same_and_pandas_is_not_imported():
    first, second, frame = printed(VALUES)

    assert (
        first
        == second
        == (
            "(datetime.date(2026, 11, 21), datetime.datetime(2026, 11, 21, 10, 0, 0, 123456), Decimal('1.50'), 'a', None)"
        )
    )
    assert frame == "(1, 1)"


def test_pandas_that_is_there_already_stays_of_use():
    assert printed(THERE_ALREADY) == ["(1, 1)"]

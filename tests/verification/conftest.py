import pytest

from tests.verification.star import write_tables
from warehouse.duckdb_engine import DuckDBEngine


@pytest.fixture(scope="session")
def engine(tmp_path_factory):
    return DuckDBEngine(write_tables(tmp_path_factory.mktemp("star")))

from pathlib import Path

import duckdb
import pytest

from tests.workspaces.make_tiny import make_tiny


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return make_tiny(tmp_path)


@pytest.fixture
def oracle():
    """Rows of a hand-written statement, as a set."""
    return lambda sql: set(duckdb.sql(sql).fetchall())

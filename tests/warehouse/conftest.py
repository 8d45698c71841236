from pathlib import Path

import duckdb
import pytest

from warehouse.duckdb_engine import DuckDBEngine

TABLES = {
    "bronze.customers": """
        SELECT * FROM (VALUES
            ('c1', 'Ann', 'ann@example.com', 'US'), ('c2', 'Bob', 'bob@example.com', 'us'), ('c3', 'Cid', NULL, 'DE')
        ) AS t(customer_id, full_name, email, country)""",
    "bronze.orders": """
        SELECT * FROM (VALUES
            ('o1', 'c1', TIMESTAMP '2026-01-05 10:00:00', 'West', 'completed', 3.50::DECIMAL(12, 2)),
            ('o2', 'c1', TIMESTAMP '2026-01-12 11:30:00', 'East', 'completed', 0.00::DECIMAL(12, 2)),
            ('o3', 'c2', TIMESTAMP '2026-02-02 09:15:00', 'West', 'cancelled', 4.25::DECIMAL(12, 2)),
            ('o4', NULL, TIMESTAMP '2026-02-03 20:45:00', 'North', 'completed', 5.00::DECIMAL(12, 2))
        ) AS t(order_id, customer_id, ordered_at, region, status, shipping_fee)""",
    "analytics.search_events": """
        SELECT * FROM (VALUES
            ('s1', DATE '2026-01-05', '{"latency": 12}', ['a', 'b']), ('s2', DATE '2026-01-06', '{"latency": 30}', [])
        ) AS t(search_id, searched_on, properties, clicked_results)""",
}


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Three small tables as Parquet files."""
    folder = tmp_path_factory.mktemp("bronze")
    paths = {dataset: folder / f"{dataset}.parquet" for dataset in TABLES}
    with duckdb.connect(":memory:") as connection:
        for dataset, query in TABLES.items():
            connection.execute(f"COPY ({query}) TO '{paths[dataset]}' (FORMAT parquet)")
    return paths


@pytest.fixture
def engine(sources: dict[str, Path]):
    with DuckDBEngine(sources) as engine:
        yield engine

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

CLEANED = {
    "orders": """
        SELECT * FROM bronze.orders
        QUALIFY row_number() OVER (PARTITION BY order_id ORDER BY ingested_at DESC) = 1""",
    "completed": "SELECT * FROM orders WHERE status = 'completed'",
    "lines": """
        SELECT o.order_id, o.customer_id, o.ordered_at, o.region, o.sales_channel, o.status, i.product_id, i.quantity,
               i.quantity * i.unit_price AS gross, i.discount_amount AS discount,
               i.quantity * i.unit_price - i.discount_amount AS revenue, i.quantity * p.unit_cost AS cost,
               p.product_name, p.category, p.brand, p.supplier, p.is_organic
        FROM orders o JOIN bronze.order_items i USING (order_id) JOIN bronze.products p USING (product_id)""",
    "sales": "SELECT * FROM lines WHERE status = 'completed'",
    "people": "SELECT * REPLACE (upper(country) AS country) FROM bronze.customers",
    "ads": """
        SELECT e.*, c.campaign_name, c.channel, c.objective, c.target_audience
        FROM (SELECT * FROM bronze.marketing_events
              QUALIFY row_number() OVER (PARTITION BY event_id ORDER BY ingested_at DESC) = 1) e
        JOIN bronze.marketing_campaigns c USING (campaign_id)""",
}
"""The catalog's policies, written by hand: one version per order, one row per event, lines without an order left out."""


@pytest.fixture(scope="session")
def bronze(sample_root: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The sample company's tables, and the cleaned views hand-written statements read."""
    connection = duckdb.connect()
    for file in sorted(sample_root.glob("*/*.parquet")):
        schema, table = file.parent.name, file.stem
        connection.execute(f"CREATE SCHEMA IF NOT EXISTS {schema}")
        connection.execute(f"CREATE VIEW {schema}.{table} AS FROM read_parquet('{file}')")
    for name, sql in CLEANED.items():
        connection.execute(f"CREATE VIEW {name} AS {sql}")
    yield connection
    connection.close()

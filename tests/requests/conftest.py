from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest
from langgraph.checkpoint.memory import InMemorySaver

from agents.pipeline import build_pipeline, plain
from runs.opened import OpenedWorkspace
from runs.outcome import result_of
from schemas.errors import UnplannableError
from schemas.run import RunRequest
from warehouse.result_store import MemoryResultStore
from warehouse.table import ResultTable

CLEANED = {
    "orders": """
        SELECT * FROM bronze.orders
        QUALIFY row_number() OVER (PARTITION BY order_id ORDER BY ingested_at DESC) = 1""",
    "completed": "SELECT * FROM orders WHERE status = 'completed'",
    "lines": """
        SELECT o.order_id, o.customer_id, o.ordered_at, o.region, o.sales_channel, o.status, i.product_id, i.quantity,
               i.quantity * i.unit_price AS gross, i.discount_amount AS discount,
               i.quantity * i.unit_price - i.discount_amount AS revenue,
               i.quantity * p.unit_cost AS cost, p.product_name, p.category, p.brand, p.supplier, p.is_organic
        FROM orders o JOIN bronze.order_items i USING (order_id) JOIN bronze.products p USING (product_id)""",
    "sales": "SELECT * FROM lines WHERE status = 'completed'",
    "people": "SELECT * REPLACE (upper(country) AS country) FROM bronze.customers",
    "ads": """
        SELECT e.*, c.campaign_name, c.channel, c.objective, c.target_audience
        FROM (SELECT * FROM bronze.marketing_events
              QUALIFY row_number() OVER (PARTITION BY event_id ORDER BY ingested_at DESC) = 1) e
        JOIN bronze.marketing_campaigns c USING (campaign_id)""",
}
"""The catalog's policies by hand: one version per order, one row per event, lines without an order left out."""


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


@dataclass(frozen=True)
class Answer:
    """What came of a request; `table` only where it was answered."""

    status: str
    reason: str = ""
    table: ResultTable | None = None


@pytest.fixture(scope="session")
def proved(sample_root: Path) -> Iterator[Callable[[str], Answer]]:
    """Answers requests by the agents up to the proved rows; what comes after them changes no row and takes time."""
    results = MemoryResultStore()
    opened = OpenedWorkspace(sample_root, results)
    saver = InMemorySaver()

    def answer(request: str) -> Answer:
        pipeline = build_pipeline(opened.services("analyst"), saver)
        config: Any = {"configurable": {"thread_id": request}}
        asked = RunRequest(request=request)
        try:
            pipeline.invoke({"request": plain(asked), "log": []}, config, interrupt_before=["clarify", "quality"])
        except UnplannableError as error:
            return Answer("refused", error.message)
        state = pipeline.get_state(config)
        if state.next == ("clarify",):
            return Answer("needs_clarification")
        if state.next == ("quality",):
            digest = state.values["transformation"]["result"]["digest"]
            return Answer("ok", table=results.get(digest))
        ended = result_of("run", asked, state.values, question=None)
        return Answer(ended.status, ended.reason)

    yield answer
    opened.close()

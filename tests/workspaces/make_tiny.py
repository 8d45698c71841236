"""A workspace of three tables small enough to check by eye; its YAML lies in `tiny/`, its data is made here."""

import shutil
from pathlib import Path

import duckdb

YAML = Path(__file__).parent / "tiny"

TABLES = {
    "customers": """
        SELECT * FROM (VALUES
            ('c1', 'Berlin', 'ann@example.org'),
            ('c2', 'Paris', 'bob@example.org'),
            ('c3', 'Paris', NULL)
        ) AS t(customer_id, city, email)""",
    "orders": """
        SELECT order_id, customer_id, ordered_at::TIMESTAMP AS ordered_at, status, amount::DECIMAL(12, 2) AS amount
        FROM (VALUES
            ('o1', 'c1', '2026-01-10 09:00:00', 'kept', 10.50),
            ('o2', 'c1', '2026-02-03 10:00:00', 'kept', 20.00),
            ('o3', 'c2', '2026-02-14 11:00:00', 'kept', 7.25),
            ('o4', 'c2', '2026-02-15 12:00:00', 'returned', 99.00),
            ('o5', NULL, '2026-02-28 23:59:59', 'kept', 1.00)
        ) AS t(order_id, customer_id, ordered_at, status, amount)""",
    "invoices": """
        SELECT invoice_id, customer_id, invoiced_on::DATE AS invoiced_on, billed::DECIMAL(12, 2) AS billed
        FROM (VALUES ('i1', 'c1', '2026-01-31', 30.00), ('i2', 'c2', '2026-02-28', 40.00))
        AS t(invoice_id, customer_id, invoiced_on, billed)""",
}


def make_tiny(folder: Path) -> Path:
    """The workspace as a new folder `folder/tiny`."""
    root = folder / "tiny"
    shutil.copytree(YAML, root)
    (root / "data").mkdir()
    for name, sql in TABLES.items():
        write_table(root, name, sql)
    return root


def write_table(root: Path, name: str, sql: str) -> None:
    """Write the rows of `sql` as the file of table `name`."""
    target = root / "data" / f"{name}.parquet"
    duckdb.sql(sql).write_parquet(str(target))

"""A wholesaler whose system speaks in abbreviations: upper-case masters, lower-case documents, hardly a synonym.

On purpose in the rows: orders of customers that are not there, lines without product, a product name that is also a
region and a value shared by three columns, prices of 0, a month without orders, a product that nobody bought.
"""

from __future__ import annotations

import datetime
import functools
from decimal import Decimal
from pathlib import Path

from tests.workspaces.folder import Row, Source, to_one, write_workspace

AS_OF = datetime.date(2026, 7, 1)

_CUSTOMERS = [(1, "Ade & Sons", "NORTH", "A", "2025-02-01"), (2, "Bolt Ltd", "SOUTH", "B", "2025-07-09"),
              (3, "Crown Foods", "NORTH", None, "2025-12-31"), (4, "Bolt Ltd", None, "B", "2026-03-05")]  # fmt: skip
_PRODUCTS = [("P1", "North", "Teas", "1.50"), ("P2", "Green Tea Extra", "Teas", "2.00"),
             ("P3", "Oat Bar", "Snacks", "0.50"), ("P4", "Unsold", "Snacks", "9.00")]  # fmt: skip
_ORDERS = [(100, 1, "2026-01-05", "OPN"), (101, 1, "2026-01-31", "CLS"), (102, 2, "2026-02-01", "CLS"),
           (103, 9, "2026-02-14", "CLS"), (104, None, "2026-02-20", "CXL"), (105, 3, "2026-04-01", "CLS"),
           (106, 4, "2026-04-30", "CLS"), (107, 2, "2026-06-30", "OPN")]  # fmt: skip
_LINES = [(100, 1, "P1", 10, "3.00"), (100, 2, "P2", 5, "4.00"), (101, 1, "P1", 2, "3.00"), (102, 1, "P3", 40, "1.00"),
          (102, 2, None, 1, "7.00"), (103, 1, "P2", 3, "4.00"), (104, 1, "P3", 8, "1.00"), (105, 1, "P1", 1, "0.00"),
          (105, 2, "P1", 1, "3.00"), (106, 1, "P2", 6, "4.50"), (107, 1, "P3", 12, "1.10")]  # fmt: skip


@functools.cache
def rows() -> dict[str, list[Row]]:
    """Every dataset's rows as they stand in its file."""
    day = datetime.date.fromisoformat
    return {
        "wh.CUST_MST": [{"CUST_NO": n, "CUST_NM": name, "RGN_CD": r, "KL_CD": k, "CRT_DT": day(d)}
                        for n, name, r, k, d in _CUSTOMERS],
        "wh.prd_mst": [{"prd_cd": c, "prd_nm": n, "ctg_nm": g, "std_cst": Decimal(s)} for c, n, g, s in _PRODUCTS],
        "wh.ord_hdr": [{"ord_no": n, "CUST_NO": c, "ord_dt": day(d), "sts_cd": s} for n, c, d, s in _ORDERS],
        "wh.ord_ln": [{"ord_no": n, "ln_no": i, "prd_cd": p, "qty": q, "unt_prc": Decimal(u)}
                      for n, i, p, q, u in _LINES],
    }  # fmt: skip


def sources() -> list[Source]:
    data = rows()
    return [
        Source(
            "wh.CUST_MST",
            {"CUST_NO": ("INTEGER", "key", {"description": "Customer number."}),
             "CUST_NM": ("VARCHAR", "text", {"description": "Customer name."}),
             "RGN_CD": ("VARCHAR", "dimension", {"description": "Sales region.", "synonyms": ["region"]}),
             "KL_CD": ("VARCHAR", "dimension", {"description": "Class of the customer.", "synonyms": ["class"]}),
             "CRT_DT": ("DATE", "time", {"description": "Day the account was opened."})},
            data["wh.CUST_MST"],
            {"description": "Customer master.", "entity": "customer", "primary_key": ["CUST_NO"], "display": "CUST_NM",
             "time": "CRT_DT"},
        ),
        Source(
            "wh.prd_mst",
            {"prd_cd": ("VARCHAR", "key", {"description": "Product code."}),
             "prd_nm": ("VARCHAR", "text", {"description": "Product name."}),
             "ctg_nm": ("VARCHAR", "dimension", {"description": "Category.", "synonyms": ["category"]}),
             "std_cst": ("DECIMAL(10,2)", "measure", {"description": "Standard cost."})},
            data["wh.prd_mst"],
            {"description": "Product master.", "entity": "product", "primary_key": ["prd_cd"], "display": "prd_nm"},
        ),
        Source(
            "wh.ord_hdr",
            {"ord_no": ("INTEGER", "key", {"description": "Order number."}),
             "CUST_NO": ("INTEGER", "key", {"description": "Customer who ordered."}),
             "ord_dt": ("DATE", "time", {"description": "Order date."}),
             "sts_cd": ("VARCHAR", "dimension", {"description": "Status: OPN, CLS or CXL.", "synonyms": ["status"]})},
            data["wh.ord_hdr"],
            {"description": "Order headers.", "entity": "order", "primary_key": ["ord_no"], "time": "ord_dt",
             "relations": [to_one("cust", "CUST_NO", "wh.CUST_MST", "CUST_NO")]},
        ),
        Source(
            "wh.ord_ln",
            {"ord_no": ("INTEGER", "key"), "ln_no": ("INTEGER", "key"),
             "prd_cd": ("VARCHAR", "key", {"description": "Product ordered."}),
             "qty": ("INTEGER", "measure", {"description": "Quantity.", "synonyms": ["quantity"]}),
             "unt_prc": ("DECIMAL(10,2)", "measure", {"description": "Unit price.", "synonyms": ["unit price"]})},
            data["wh.ord_ln"],
            {"description": "Order lines.", "entity": "order line", "primary_key": ["ord_no", "ln_no"],
             "relations": [to_one("hdr", "ord_no", "wh.ord_hdr", "ord_no"),
                           to_one("prd", "prd_cd", "wh.prd_mst", "prd_cd")]},
        ),
    ]  # fmt: skip


METRICS: list[Row] = [
    {"name": "net_sls", "type": "simple", "label": "Net sales", "description": "Quantity times price.",
     "unit": "currency", "synonyms": ["sales"], "dataset": "wh.ord_ln", "agg": "sum", "expr": "qty * unt_prc",
     "time": "ord_hdr.ord_dt", "fill_nulls_with": 0},
    {"name": "ord_cnt", "type": "simple", "label": "Orders", "description": "Orders.", "unit": "count",
     "dataset": "wh.ord_hdr", "agg": "count", "time": "ord_dt", "fill_nulls_with": 0},
    {"name": "mrgn", "type": "simple", "label": "Margin", "description": "Price less standard cost.",
     "unit": "currency", "dataset": "wh.ord_ln", "agg": "sum", "expr": "qty * (unt_prc - prd_mst.std_cst)",
     "time": "ord_hdr.ord_dt", "fill_nulls_with": 0},
    {"name": "open_ord", "type": "simple", "label": "Open orders", "description": "Orders not closed yet.",
     "unit": "count", "dataset": "wh.ord_hdr", "agg": "count", "filter": "sts_cd = 'OPN'", "time": "ord_dt",
     "fill_nulls_with": 0},
    {"name": "avg_ord", "type": "ratio", "label": "Average order value", "description": "Sales per order.",
     "unit": "currency", "synonyms": ["AOV"], "numerator": "net_sls", "denominator": "ord_cnt"},
]  # fmt: skip


def write_wholesaler(root: Path, **changes: object) -> Path:
    """The wholesaler's workspace in `root`; `changes` replace arguments of `write_workspace`."""
    arguments: dict[str, object] = {"name": "Wholesaler", "as_of": AS_OF, "metrics": METRICS}
    chosen = changes.pop("sources", None) or sources()
    return write_workspace(root, chosen, **{**arguments, **changes})  # type: ignore[arg-type]

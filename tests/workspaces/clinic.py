"""A clinic's spreadsheet: one flat table in which an admission number stands on several lines, with names of columns
as people type them. Wards and doctors repeat, charges are missing, some stays have not ended."""

from __future__ import annotations

import datetime
import functools
from decimal import Decimal
from pathlib import Path

from tests.workspaces.folder import Row, Source, write_workspace

AS_OF = datetime.date(2026, 4, 1)

_LINES = [
    ("A1", "Heart", "Dr Weiss", "2026-01-02", "2026-01-09", "Bed", "100.00", True),
    ("A1", "Heart", "Dr Weiss", "2026-01-02", "2026-01-09", "X-ray", "80.00", True),
    ("A1", "Heart", "Dr Weiss", "2026-01-02", "2026-01-09", "Drugs", None, True),
    ("A2", "Heart", "Dr Olin", "2026-01-15", "2026-01-16", "Bed", "100.00", False),
    ("A3", "Eye", "Dr Olin", "2026-01-31", "2026-02-02", "Bed", "90.00", False),
    ("A3", "Eye", "Dr Olin", "2026-01-31", "2026-02-02", "X-ray", "80.00", False),
    ("A4", "Eye", "Dr Weiss", "2026-03-01", None, "Bed", "90.00", True),
    ("A5", None, "Dr Weiss", "2026-03-05", "2026-03-05", "Bed", "0.00", None),
    ("A6", "Skin", None, "2026-03-31", None, "Bed", "70.00", False),
    ("A6", "Skin", None, "2026-03-31", None, "Drugs", "12.50", False),
]
COLUMNS = ("Admission No", "Ward", "Doctor", "Admitted On", "Left On", "Service", "Charge", "Urgent")


@functools.cache
def rows() -> dict[str, list[Row]]:
    """Every dataset's rows as they stand in its file."""
    found = []
    for line in _LINES:
        row: Row = dict(zip(COLUMNS, line, strict=True))
        row |= {name: datetime.date.fromisoformat(str(row[name])) if row[name] else None
                for name in ("Admitted On", "Left On")}  # fmt: skip
        row["Charge"] = Decimal(str(row["Charge"])) if row["Charge"] else None
        found.append(row)
    return {"clinic.admissions": found}


def sources() -> list[Source]:
    kinds = {"Admission No": ("VARCHAR", "key"), "Ward": ("VARCHAR", "dimension"), "Doctor": ("VARCHAR", "dimension"),
             "Admitted On": ("DATE", "time"), "Left On": ("DATE", "time"), "Service": ("VARCHAR", "dimension"),
             "Charge": ("DECIMAL(10,2)", "measure"), "Urgent": ("BOOLEAN", "flag")}  # fmt: skip
    about = {"description": "Lines of the bills of admissions.", "entity": "bill line", "time": "Admitted On"}
    return [Source("clinic.admissions", kinds, rows()["clinic.admissions"], about)]


METRICS: list[Row] = [
    {"name": "charges", "type": "simple", "label": "Charges", "description": "Sum of what was charged.",
     "unit": "currency", "dataset": "clinic.admissions", "agg": "sum", "expr": "Charge", "fill_nulls_with": 0},
    {"name": "admissions", "type": "simple", "label": "Admissions", "description": "Different admissions.",
     "unit": "count", "dataset": "clinic.admissions", "agg": "count_distinct", "expr": '"Admission No"',
     "additivity": "non_additive", "fill_nulls_with": 0},
]  # fmt: skip


def write_clinic(root: Path, **changes: object) -> Path:
    """The clinic's workspace in `root`; `changes` replace arguments of `write_workspace`."""
    arguments: dict[str, object] = {"name": "Clinic", "as_of": AS_OF, "metrics": METRICS}
    chosen = changes.pop("sources", None) or sources()
    return write_workspace(root, chosen, **{**arguments, **changes})  # type: ignore[arg-type]

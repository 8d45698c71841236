"""The same structured queries over three databases, however they were brought in, give the rows of SQL by hand."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from pathlib import Path

import pytest

from runs.batch import answer_lines
from runs.service import RunService
from tests.workspace.init.college import COLLEGE
from tests.workspace.init.conftest import TODAY
from tests.workspace.init.sheet import SHEET, write_sheet
from tests.workspace.init.ugly import UGLY
from workspace.init.init_workspace import init_workspace

pytestmark = pytest.mark.xdist_group("init_databases")

SOURCES = {
    "ugly": (UGLY, UGLY.write_csv),
    "college": (COLLEGE, COLLEGE.write_csv),
    "sheet": (SHEET, write_sheet),
}

METRICS = {
    "ugly": """metrics:
  - {name: sales, type: simple, label: Sales, description: Amounts of the lines., dataset: SCHEMA.ord_dtl, agg: sum,
     expr: ln_amt, time: ord_hdr.ord_dt}
  - {name: orders, type: simple, label: Orders, description: Number of orders., dataset: SCHEMA.ord_hdr,
     agg: count_distinct, expr: ord_no}
  - {name: pieces, type: simple, label: Pieces, description: Pieces of active products., dataset: SCHEMA.ord_dtl, agg: sum,
     expr: qty, filter: prd.active_flg, time: ord_hdr.ord_dt}
  - {name: sales_per_order, type: ratio, label: Sales per order, description: Sales of an order., numerator: sales,
     denominator: orders}
""",
    "college": """metrics:
  - {name: distance, type: simple, label: Distance, description: Kilometres flown., dataset: SCHEMA.flights, agg: sum,
     expr: distance_km}
  - {name: fuel, type: simple, label: Fuel, description: Litres burnt., dataset: SCHEMA.flight_logs, agg: sum,
     expr: fuel_liters}
  - {name: seats_taken, type: simple, label: Seats taken, description: Students on flights.,
     dataset: SCHEMA.flight_students, agg: count, expr: student_id}
""",
    "sheet": """metrics:
  - {name: takings, type: simple, label: Takings, description: Amounts that were paid., dataset: SCHEMA.ticket_sales,
     agg: sum, expr: total_amount, filter: paid}
""",
}

QUERIES = {
    "ugly": [
        ({"metrics": ["sales"], "group_by": ["regn__regn_nm"]},
         """SELECT REGN_NM, sum(LN_AMT) FROM ORD_DTL JOIN ORD_HDR USING (ORD_NO) JOIN CUST_MST USING (CUST_NO)
         JOIN REGN USING (REGN_CD) GROUP BY 1"""),
        ({"metrics": ["sales", "orders", "sales_per_order"], "group_by": ["metric_time__month"],
          "time_range": ["2025-02-01", "2025-04-30"]},
         """SELECT date_trunc('month', ORD_DT), sum(LN_AMT), count(DISTINCT ORD_NO), sum(LN_AMT) / count(DISTINCT ORD_NO)
         FROM ORD_DTL JOIN ORD_HDR USING (ORD_NO) WHERE ORD_DT BETWEEN '2025-02-01' AND '2025-04-30' GROUP BY 1"""),
        ({"metrics": ["orders"], "group_by": ["emp__dept_cd", "ord_hdr__ord_sts"], "where": ["ord_hdr__ord_sts <> 'OPEN'"]},
         """SELECT DEPT_CD, ORD_STS, count(*) FROM ORD_HDR JOIN EMP ON SLS_EMP_ID = EMP_ID WHERE ORD_STS <> 'OPEN'
         GROUP BY ALL"""),
        ({"metrics": ["pieces"], "group_by": ["prd__prd_cat"], "order_by": ["-pieces"], "limit": 2},
         """SELECT PRD_CAT, sum(QTY) FROM ORD_DTL JOIN PRD USING (PRD_NO) WHERE ACTIVE_FLG GROUP BY 1
         ORDER BY 2 DESC LIMIT 2"""),
    ],
    "college": [
        ({"metrics": ["distance"], "group_by": ["aircraft__model"]},
         "SELECT model, sum(distance_km) FROM flights JOIN aircraft USING (aircraft_id) GROUP BY 1"),
        ({"metrics": ["distance", "fuel"], "group_by": ["metric_time__week"]},
         """SELECT coalesce(a.w, b.w), d, f FROM
         (SELECT date_trunc('week', flight_date) w, sum(distance_km) d FROM flights GROUP BY 1) a FULL JOIN
         (SELECT date_trunc('week', flight_date) w, sum(fuel_liters) f FROM flight_logs GROUP BY 1) b ON a.w = b.w"""),
        ({"metrics": ["fuel"], "group_by": ["aircraft__model"], "where": ["aircraft__seats = 4"]},
         """SELECT model, sum(fuel_liters) FROM flight_logs JOIN flights USING (flight_number, flight_date)
         JOIN aircraft USING (aircraft_id) WHERE seats = 4 GROUP BY 1"""),
        ({"metrics": ["seats_taken"], "group_by": ["student__cohort", "metric_time__month"]},
         """SELECT date_trunc('month', flight_date), cohort, count(*) FROM flight_students JOIN students
         USING (student_id) GROUP BY ALL"""),
    ],
    "sheet": [
        ({"metrics": ["takings"], "group_by": ["ticket_sale__region", "ticket_sale__product_category"]},
         """SELECT "Region", "Product Category", sum("Total Amount") FROM "Ticket Sales" WHERE "Paid" GROUP BY ALL"""),
        ({"metrics": ["takings"], "group_by": ["metric_time__quarter"], "order_by": ["metric_time__quarter"]},
         """SELECT date_trunc('quarter', "Order Date"), sum("Total Amount") FROM "Ticket Sales" WHERE "Paid"
         GROUP BY 1 ORDER BY 1"""),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("way", ["csv", "duckdb", "sqlite", "postgres"])
def test_structured_queries_give_the_rows_of_sql(name, way, tmp_path, request):
    database, write_csv = SOURCES[name]
    if way == "postgres":
        source: Path | str = database.write_postgres(request.getfixturevalue("postgres"))
    else:
        source = {"csv": write_csv, "duckdb": database.write_duckdb, "sqlite": database.write_sqlite}[way](tmp_path)
    target = tmp_path / "workspace"
    init_workspace(target, source, today=TODAY)
    schema = "public" if way == "postgres" else "main"
    (target / "metrics.yaml").write_text(METRICS[name].replace("SCHEMA", schema))

    answers = answered(target, [query for query, _ in QUERIES[name]])

    with database.connect() as connection:
        for answer, (query, oracle) in zip(answers, QUERIES[name], strict=True):
            assert answer["status"] == "ok", (query, answer["reason"])
            expected = [tuple(plain(value) for value in row) for row in connection.execute(oracle).fetchall()]
            rows = [tuple(plain(value) for value in row) for row in answer["rows"]]
            assert (rows if "order_by" in query else sorted(rows)) == (
                expected if "order_by" in query else sorted(expected)
            ), query


def answered(target, queries):
    service = RunService(target, persist=False)
    try:
        lines = [json.dumps({"id": place, "query": query}) for place, query in enumerate(queries)]
        return [json.loads(line) for line in answer_lines(lines, service, rows=0)]
    finally:
        service.close()


def plain(value):
    """Moments as days and numbers rounded, as a line of the batch has them."""
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    if isinstance(value, str):
        return value[:10] if value[:4].isdigit() and value[4:5] == "-" else value
    return round(float(value), 6) if isinstance(value, int | float | Decimal) else value

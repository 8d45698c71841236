"""Three databases, each from bare CSV files and from files with keys: the same workspace, and the rows of plain SQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import duckdb
import pytest

from runs.service import RunService
from schemas.run import RunRequest
from tests.workspace.init.college import COLLEGE
from tests.workspace.init.conftest import TODAY, dataset, personal, relations, roles
from tests.workspace.init.database import Database
from tests.workspace.init.sheet import SHEET, write_sheet
from tests.workspace.init.ugly import UGLY
from workspace.init.init_workspace import init_workspace

pytestmark = pytest.mark.xdist_group("init_databases")  # each database is brought in once


class Brought(NamedTuple):
    """A database, as it was brought in."""

    database: Database
    service: RunService
    suggestions: tuple[str, ...]


def bring_in(database: Database, source: Path | str, target: Path) -> Brought:
    report = init_workspace(target, source, today=TODAY)
    return Brought(database, RunService(target, persist=False), report.suggestions)


WAYS = {
    "ugly from csv": (UGLY, UGLY.write_csv),
    "ugly from duckdb": (UGLY, UGLY.write_duckdb),
    "ugly from sqlite": (UGLY, UGLY.write_sqlite),
    "college from csv": (COLLEGE, COLLEGE.write_csv),
    "college from duckdb": (COLLEGE, COLLEGE.write_duckdb),
    "college from sqlite": (COLLEGE, COLLEGE.write_sqlite),
    "ugly from postgres": (UGLY, UGLY.write_postgres),
    "college from postgres": (COLLEGE, COLLEGE.write_postgres),
    "sheet from postgres": (SHEET, SHEET.write_postgres),
    "sheet from csv": (SHEET, write_sheet),
    "sheet from duckdb": (SHEET, SHEET.write_duckdb),
}


@pytest.fixture(scope="module")
def brought(tmp_path_factory, request) -> Iterator[dict[str, Brought]]:
    """Each database brought in once for all tests, when it is first asked for."""
    opened: dict[str, Brought] = {}

    class Lazy(dict[str, Brought]):
        def __missing__(self, way: str) -> Brought:
            database, write = WAYS[way]
            folder = tmp_path_factory.mktemp("from")
            source = write(request.getfixturevalue("postgres") if way.endswith("postgres") else folder)
            self[way] = opened[way] = bring_in(database, source, folder / "workspace")
            return self[way]

    yield Lazy()
    for found in opened.values():
        found.service.close()


KEYS = {
    "ugly": {"regn": "regn_cd", "cust_mst": "cust_no", "emp": "emp_id", "prd": "prd_no", "ord_hdr": "ord_no",
             "ord_dtl": "ord_no ln_no"},
    "college": {"airports": "airport_id", "aircraft": "aircraft_id", "students": "student_id",
                "flights": "flight_number flight_date", "flight_logs": "flight_number flight_date",
                "flight_students": "flight_number flight_date student_id"},
    "sheet": {"ticket_sales": "order_no"},
}  # fmt: skip

FLIGHT = ("flight_number, flight_date", "flights", "flight_number, flight_date")
RELATIONS = {
    "ugly": {
        "cust_mst": {"region": ("regn_cd", "regn", "regn_cd", "many_to_one")},
        "emp": {"mgr": ("mgr_id", "emp", "emp_id", "many_to_one")},
        "ord_hdr": {"customer": ("cust_no", "cust_mst", "cust_no", "many_to_one"),
                    "sls": ("sls_emp_id", "emp", "emp_id", "many_to_one")},
        "ord_dtl": {"order": ("ord_no", "ord_hdr", "ord_no", "many_to_one"),
                    "product": ("prd_no", "prd", "prd_no", "many_to_one")},
        "regn": {}, "prd": {},
    },
    "college": {
        "flights": {"origin": ("origin_airport_id", "airports", "airport_id", "many_to_one"),
                    "dest": ("dest_airport_id", "airports", "airport_id", "many_to_one"),
                    "aircraft": ("aircraft_id", "aircraft", "aircraft_id", "many_to_one")},
        "flight_students": {"flight": (*FLIGHT, "many_to_one"),
                            "student": ("student_id", "students", "student_id", "many_to_one")},
        "flight_logs": {"flight": (*FLIGHT, "one_to_one")},
        "airports": {}, "aircraft": {}, "students": {},
    },
    "sheet": {"ticket_sales": {}},
}  # fmt: skip

PERSONAL = {
    "ugly": {"cust_mst": {"cust_nm", "email_addr", "tel_no"}, "emp": {"emp_nm", "dob"}},
    "college": {"students": {"full_name", "birth_date"}},
    "sheet": {"ticket_sales": {"customer_name"}},
}

TIMES = {
    "ugly": {"cust_mst": "crt_dt", "emp": "hire_dt", "ord_hdr": "ord_dt"},
    "college": {"students": "enrolled_on", "flights": "flight_date", "flight_students": "flight_date",
                "flight_logs": "flight_date"},
    "sheet": {"ticket_sales": "order_date"},
}  # fmt: skip

DISPLAY = {
    "ugly": {"regn": "regn_nm", "prd": "prd_desc", "cust_mst": "cust_nm", "emp": "emp_nm"},
    "college": {"airports": "airport_name", "students": "full_name"},
    "sheet": {},
}


@pytest.mark.parametrize("way", WAYS)
def test_keys_relations_dates_and_personal_data_are_found(brought, way):
    name, workspace = brought[way].database.name, brought[way].service.workspace
    tables = list(KEYS[name])

    assert {t: " ".join(dataset(workspace, t).primary_key) for t in tables} == KEYS[name]
    assert {t: relations(workspace, t) for t in RELATIONS[name]} == RELATIONS[name]
    assert {t: found for t in tables if (found := personal(workspace, t))} == PERSONAL[name]
    assert {t: found for t in tables if (found := dataset(workspace, t).time)} == TIMES[name]
    assert {t: found for t in tables if (found := dataset(workspace, t).display)} == DISPLAY[name]


@pytest.mark.parametrize("way", WAYS)
def test_only_declared_keys_count_as_declared(brought, way):
    workspace = brought[way].service.workspace
    declared = {relation.declared for d in workspace.datasets for relation in d.relations}
    assert declared <= {not way.endswith("csv")}


@pytest.mark.parametrize("way", [way for way in WAYS if not way.endswith("csv")])
def test_bare_files_become_the_same_data(brought, way):
    bare, keyed = brought[f"{way.split()[0]} from csv"].service, brought[way].service
    for described in keyed.workspace.datasets:
        names = ", ".join(f'"{column.name}"' for column in described.columns)
        files = [Path(s.workspace.root) / dataset(s.workspace, described.table).source for s in (bare, keyed)]
        one, other = (duckdb.sql(f"SELECT {names} FROM '{file}' ORDER BY ALL").fetchall() for file in files)
        assert one == other
        assert roles(bare.workspace, described.table) == roles(keyed.workspace, described.table)


@pytest.mark.parametrize("way", [way for way in WAYS if way.startswith("sheet")])
def test_roles_of_the_sheet(brought, way):
    assert roles(brought[way].service.workspace, "ticket_sales") == {
        "order_no": "key", "order_date": "time", "customer_name": "text", "region": "dimension",
        "product_category": "dimension", "quantity": "measure", "unit_price": "measure", "total_amount": "measure",
        "paid": "flag", "post_code": "dimension", "remarks": "dimension",
    }  # fmt: skip


REQUESTS = {
    "ugly": {
        "number of orders by month": "SELECT date_trunc('month', ORD_DT), count(*) FROM ORD_HDR GROUP BY 1",
        "sum of total amount by region": """SELECT r.REGN_CD, r.REGN_NM, sum(TOT_AMT) FROM ORD_HDR
            JOIN CUST_MST USING (CUST_NO) JOIN REGN r USING (REGN_CD) GROUP BY ALL""",
        "total quantity by product category": """SELECT PRD_CAT, sum(QTY) FROM ORD_DTL JOIN PRD USING (PRD_NO)
            GROUP BY 1""",
        "average salary by department": "SELECT DEPT_CD, avg(SAL_AMT) FROM EMP GROUP BY 1",
    },
    "college": {
        "number of students by cohort": "SELECT cohort, count(*) FROM students GROUP BY 1",
        "average delay by aircraft model": """SELECT model, avg(delay_minutes) FROM flights JOIN aircraft
            USING (aircraft_id) GROUP BY 1""",
        "total fuel liters by month": """SELECT date_trunc('month', flight_date), sum(fuel_liters) FROM flight_logs
            GROUP BY 1""",
    },
    "sheet": {
        "number of orders by month": """SELECT date_trunc('month', "Order Date"), count(*) FROM "Ticket Sales"
            GROUP BY 1""",
        "average unit price by product category": """SELECT "Product Category", avg("Unit Price") FROM "Ticket Sales"
            GROUP BY 1""",
    },
}
ASKED = [(f"{name} from csv", request) for name, requests in REQUESTS.items() for request in requests]
ASKED += [(f"{name} from duckdb", list(requests)[1]) for name, requests in REQUESTS.items()]


@pytest.mark.parametrize(("way", "request_text"), ASKED, ids=[f"{way}: {request}" for way, request in ASKED])
def test_requests_in_words_give_the_rows_of_sql(brought, way, request_text):
    found = brought[way]

    result = found.service.start(RunRequest(request=request_text))

    assert result.status == "ok", result.reason
    with found.database.connect() as connection:
        expected = connection.execute(REQUESTS[found.database.name][request_text]).fetchall()
    assert plain(found.service.rows(result).rows) == plain(expected)


@pytest.mark.parametrize("way", [way for way in WAYS if way.endswith("csv")])
def test_suggested_requests_are_answered(brought, way):
    found = brought[way]
    answers = {request: found.service.start(RunRequest(request=request)).status for request in found.suggestions}
    assert answers
    assert set(answers.values()) == {"ok"}, answers


def test_two_key_routes_are_asked_about(brought):
    result = brought["college from csv"].service.start(RunRequest(request="total distance by airport name"))
    assert result.question is not None
    assert {option.id for option in result.question.options} == {"origin", "dest"}


def test_personal_data_is_the_makers_to_see_and_nobody_elses(brought):
    service = brought["sheet from csv"].service
    assert service.start(RunRequest(request="total quantity by customer name")).status == "ok"
    assert service.start(RunRequest(request="total quantity by customer name", role="analyst")).status == "refused"


def plain(rows):
    """Rows in any order, moments as days and numbers rounded."""
    return sorted(
        tuple(str(v)[:10] if hasattr(v, "year") else round(float(v), 6) if not isinstance(v, str) else v for v in row)
        for row in rows
    )

"""Lists whose SQL went wrong in one place: some critical gate has to see it."""

import datetime

import duckdb
import pytest

from schemas.expressions import ColumnRef, Comparison, Negation
from schemas.query import RowColumn, RowOrder, Rows
from tests.compiler.asked import period
from tests.compiler.listed import back, column, figure, none, order, rows_of, some, to
from tests.workspaces.fixtures import college, college_folder  # noqa: F401 — fixtures
from tests.workspaces.folder import Source, write_workspace
from tests.workspaces.opened import const, open_company
from verification.gates import run_gates

COURSES = (back("enrolments.student"), to("enrolments.course"))
PEOPLE = rows_of(
    "people", "full_name", column("people.full_name", "mentor"), figure("sum", column("courses.credits"), *COURSES),
    figure("count", None, back("exchanges.traveller")),
    where=(
        none(back("people.mentor"), where=Comparison(operator=">", left=column("people.born"), right=const(2001))),
        some(back("enrolments.student"), where=Comparison(operator="<", left=column("enrolments.grade"), right=const(3))),
    ),
    order=order(column("people.born"), descending=True), limit=4,
)  # fmt: skip
MENTORS = rows_of(
    "people", "person_id",
    where=(none(back("people.mentor"), where=Comparison(operator=">", left=column("people.born"), right=const(2001))),),
    order=order(column("people.person_id")),
)  # fmt: skip
ABROAD = rows_of(
    "exchanges", "exchange_id", column("cities.city_name", "origin"), column("cities.city_name", "destination"), "cost",
    period=period("2025-11-15", "2026-03-16"), order=order(column("exchanges.exchange_id")),
)  # fmt: skip
TITLES = rows_of(
    "courses", "title", figure("average", column("enrolments.grade"), back("enrolments.course")),
    where=(Negation(operand=none(back("enrolments.course"))),), order=order(column("courses.title")),
)  # fmt: skip
DEAREST = rows_of(
    "enrolments", "enrolment_id", "fee",
    where=(Comparison(operator=">", left=column("enrolments.fee"),
                      right=figure("average", column("enrolments.fee"), dataset="enrolments")),),
    order=order(column("enrolments.fee"), column("enrolments.enrolment_id")),
)  # fmt: skip


def failed(company, query, sql):
    """The critical gates that find fault with `sql`."""
    return [
        gate.gate for gate in run_gates(company.proof(query, sql)) if not gate.passed and gate.severity == "critical"
    ]


@pytest.mark.parametrize("query", [PEOPLE, MENTORS, ABROAD, TITLES, DEAREST])
def test_right_sql_passes(college, query):  # noqa: F811
    assert failed(college, query, college.sql(query)) == []


@pytest.mark.parametrize(
    ("query", "right", "wrong", "gate"),
    [
        (PEOPLE, "NOT EXISTS(", "EXISTS(", "coverage"),
        (PEOPLE, "    NOT EXISTS(", "    TRUE OR NOT EXISTS(", "reconciliation"),
        (MENTORS, "related_people.born > 2001", "related_people.born >= 2001", "reconciliation"),
        (PEOPLE, "related_people.born > 2001", "related_people.city_id > 2001", "coverage"),
        (MENTORS, "related_people.mentor_id = people.person_id", "related_people.person_id = people.mentor_id",
         "reconciliation"),
        (PEOPLE, "related_enrolments.grade < 3", "related_enrolments.grade < 4", "coverage"),
        (PEOPLE, "AND related_enrolments.grade < 3", "", "coverage"),
        (PEOPLE, "related_enrolments.number = related_courses.number", "TRUE", "reconciliation"),
        (DEAREST, "ORDER BY source.updated_at DESC", "ORDER BY source.updated_at", "reconciliation"),
        (PEOPLE, "related_exchanges.left_on IS NULL", "FALSE", "reconciliation"),
        (PEOPLE, "related_exchanges.left_on < CAST('2026-04-01' AS DATE)", "TRUE", "reconciliation"),
        (PEOPLE, "people_mentor.full_name AS column_1", "people.full_name AS column_1", "reconciliation"),
        (PEOPLE, "CAST(SUM(related_courses.credits) AS BIGINT)", "CAST(SUM(DISTINCT related_courses.credits) AS BIGINT)",
         "reconciliation"),
        (PEOPLE, "RANK() OVER (ORDER BY listed.order_1 DESC) <= 4", "RANK() OVER (ORDER BY listed.order_1) <= 4",
         "coverage"),
        (PEOPLE, "RANK()", "ROW_NUMBER()", "reconciliation"),
        (PEOPLE, "ORDER BY\n  listed.order_1 DESC", "ORDER BY\n  listed.key_1 DESC", "coverage"),
        (PEOPLE, "LEFT JOIN uni.people AS people_mentor", "INNER JOIN uni.people AS people_mentor", "reconciliation"),
        (ABROAD, "exchanges.from_city", "exchanges.to_city", "reconciliation"),
        (ABROAD, "CAST('2025-11-15' AS DATE)", "CAST('2025-12-15' AS DATE)", "coverage"),
        (ABROAD, "< CAST('2026-03-16' AS DATE)", "<= CAST('2026-03-16' AS DATE)", "reconciliation"),
        (TITLES, "FROM uni.courses AS courses", "FROM (SELECT DISTINCT ON (title) * FROM uni.courses) AS courses",
         "reconciliation"),
        (TITLES, "AVG(related_enrolments.grade)", "MAX(related_enrolments.grade)", "reconciliation"),
        (DEAREST, "AVG(related_enrolments.fee)", "MAX(related_enrolments.fee)", "reconciliation"),
        (DEAREST, "  listed.enrolment_id,\n  listed.fee\nFROM", "  listed.enrolment_id,\n  listed.fee + 1 AS fee\nFROM",
         "reconciliation"),
    ],
)  # fmt: skip
def test_wrong_sql_fails(college, query, right, wrong, gate):  # noqa: F811
    sql = college.sql(query)
    assert right in sql, sql
    assert gate in failed(college, query, sql.replace(right, wrong))


def test_a_long_list_is_compared_to_its_end(tmp_path):
    """60,000 rows; in the wrong SQL only the last one is another."""
    columns = {"id": ("INTEGER", "key", {"nullable": False}), "name": ("VARCHAR", "text")}
    source = Source("w.rows", columns, [], {"description": "Many.", "entity": "row", "primary_key": ["id"]})
    root = write_workspace(tmp_path / "w", [source], name="Long", as_of=datetime.date(2026, 1, 1))
    many = "SELECT CAST(i AS INTEGER) AS id, 'n' || (i // 3) AS name FROM range(60000) AS r(i)"
    duckdb.sql(f"COPY ({many}) TO '{root}/data/rows.parquet' (FORMAT parquet)")
    company, row = open_company(root), ColumnRef(table="w.rows", column="id")
    shown = tuple(RowColumn(name=name, expression=row.model_copy(update={"column": name})) for name in columns)
    query = Rows(dataset="w.rows", columns=shown, order=(RowOrder(expression=row),))
    assert failed(company, query, company.sql(query)) == []
    last = company.sql(query).replace("rows.name", "CASE WHEN rows.id = 59999 THEN 'other' ELSE rows.name END AS name")
    assert "reconciliation" in failed(company, query, last)

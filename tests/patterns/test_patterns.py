"""Patterns on databases that no rule was written for, against SQL written by hand for SQLite."""

from __future__ import annotations

import datetime
import sqlite3
from contextlib import closing

import pytest

from runs.service import RunService
from schemas.run import RunRequest
from tests.patterns import grouped, outlooks, paraphrases, reworded, scores, series
from tests.patterns.databases import databases
from tests.requests.same_rows import same_rows
from workspace.init.init_workspace import init_workspace

_PAIRS = """
    WITH held AS (SELECT DISTINCT {basket} AS basket, {item} AS item FROM {source}),
    counted AS (SELECT a.item AS one, b.item AS other, count(*) AS together
                FROM held a JOIN held b ON a.basket = b.basket AND a.item < b.item GROUP BY 1, 2),
    ranked AS (SELECT *, rank() OVER (ORDER BY together DESC) AS place FROM counted)
    SELECT one AS first_{item}, other AS second_{item}, together FROM ranked WHERE place <= {limit}
"""


def _pairs(item, basket, source, limit):
    return _PAIRS.format(item=item, basket=basket, source=source, limit=limit)


_LINES = "loan_items JOIN loans USING (loan_id) JOIN books USING (book_id)"

_ACTIVE = """
    active AS (SELECT DISTINCT member_id, strftime('%Y', loaned_on) * 12 + strftime('%m', loaned_on) AS month
               FROM loans WHERE member_id IS NOT NULL)
"""
_RETENTION = f"""
    WITH {_ACTIVE},
    firsts AS (SELECT member_id, min(month) AS cohort FROM active GROUP BY 1),
    later AS (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3),
    cells AS (SELECT cohort, n, EXISTS (SELECT 1 FROM active a WHERE a.member_id = firsts.member_id
                                        AND a.month = cohort + n) AS back
              FROM firsts, later WHERE cohort + n < 2024 * 12 + 12)
    SELECT printf('%04d-%02d-01', (cohort - 1) / 12, (cohort - 1) % 12 + 1) AS cohort, n AS months_later,
           count(*) AS cohort_size, sum(back) AS retained, 1.0 * sum(back) / count(*) AS retention_rate
    FROM cells GROUP BY cohort, n
"""
_LIFE = f"""
    WITH RECURSIVE {_ACTIVE},
    months(month) AS (SELECT 2024 * 12 + 1 UNION ALL SELECT month + 1 FROM months WHERE month < 2024 * 12 + 12),
    people AS (SELECT DISTINCT member_id FROM active),
    told AS (SELECT months.month AS month,
                    EXISTS (SELECT 1 FROM active a WHERE a.member_id = p.member_id AND a.month = months.month) AS here,
                    EXISTS (SELECT 1 FROM active a WHERE a.member_id = p.member_id
                            AND a.month = months.month - 1) AS before,
                    EXISTS (SELECT 1 FROM active a WHERE a.member_id = p.member_id AND a.month < months.month) AS ever
             FROM months, people p)
    SELECT printf('%04d-%02d-01', (month - 1) / 12, (month - 1) % 12 + 1) AS month,
           sum(here AND NOT ever) AS new_members, sum(here AND ever) AS returning_members,
           sum(before AND NOT here) AS churned_members
    FROM told GROUP BY 1
"""
_OVERDUE = """
    WITH days AS (SELECT DISTINCT member_id, loaned_on AS day FROM loans WHERE member_id IS NOT NULL),
    told AS (SELECT member_id, count(*) AS event_days,
                    (julianday(max(day)) - julianday(min(day))) / (count(*) - 1) AS average_gap_days,
                    julianday('2024-12-31') - julianday(max(day)) AS days_since_last
             FROM days GROUP BY 1 HAVING count(*) >= 2)
    SELECT * FROM told WHERE days_since_last > average_gap_days
"""
_NEVER = """
    SELECT city, count(*) AS member_count FROM members m
    WHERE NOT EXISTS (SELECT 1 FROM loans l WHERE l.member_id = m.member_id) GROUP BY 1
"""

RIGHT = {
    "library": {
        "Which books are most often borrowed together? Top 5 pairs.": _pairs("book_id", "loan_id", _LINES, 5),
        "top 5 book pairs borrowed together": _pairs("book_id", "loan_id", _LINES, 5),
        "books in the same loan, top 5 pairs": _pairs("book_id", "loan_id", _LINES, 5),
        "top 10 pairs of books borrowed by the same member": _pairs(
            "book_id", "member_id", f"{_LINES} WHERE member_id IS NOT NULL", 10
        ),
        "top 5 genres borrowed together": _pairs("genre", "loan_id", _LINES, 5),
        "Retention: members by the month of their first loan in 2024, what percentage borrowed again 1, 2 and 3 months "
        "later?": _RETENTION,
        "cohort retention of members by month of first loan, 1 to 3 months later": _RETENTION,
        "new, returning and churned members by month in 2024 by their loans": _LIFE,
        "new, returning and churned members by month in 2024": _LIFE,
        "members whose last loan is longer ago than their average gap between loans": _OVERDUE,
        "number of members without loans by city": _NEVER,
        "how many members in each city have never borrowed": _NEVER,
    },
    "college": {
        "Which courses are most often taken together? Top 5": _pairs("course_id", "student_id", "enrollments", 5),
        "top 5 pairs of courses taken by the same student": _pairs("course_id", "student_id", "enrollments", 5),
        "top 5 pairs of students in the same course": _pairs("student_id", "course_id", "enrollments", 5),
        "how many students by campus have never taken a course": """
            SELECT campus, count(*) AS student_count FROM students
            WHERE student_id NOT IN (SELECT student_id FROM enrollments) GROUP BY 1
        """,
    },
}
ASKED = {
    "library": (
        "Which books are most often borrowed together?",
        "top 5 pairs of books read together",
        "top 5 pairs of books never borrowed together",
        "which members are due to borrow again?",
        "retention of members by month of first loan, at least 3 months later",
        "retention of members by week of first loan, 1 and 2 months later",
        "new and returning books by month in 2024",
    ),
    "college": (
        "retention of students by month of first enrollment",
        "top 5 pairs of students together",
        "new and returning students by month in 2024",
    ),
}
_MORE = (paraphrases, series, scores, outlooks, grouped, reworded)


def _cases(own, others):
    """Every name with a request, of this file and of the others."""
    return [(name, request) for held in (own, *others) for name, requests in held.items() for request in requests]


def _sql(name, request):
    return next(held[name][request] for held in (RIGHT, *(m.RIGHT for m in _MORE)) if request in held.get(name, {}))


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    folder = tmp_path_factory.mktemp("patterns")
    services = {}
    for database in (*databases(), *paraphrases.databases(), *scores.databases()):
        file = database.write(folder)
        init_workspace(folder / database.name, file)
        services[database.name] = (RunService(folder / database.name, persist=False), file)
    yield services
    for service, _ in services.values():
        service.close()


@pytest.mark.parametrize(("name", "request_text"), _cases(RIGHT, [more.RIGHT for more in _MORE]))
def test_pattern_has_the_rows_of_the_oracle(opened, name, request_text):
    service, file = opened[name]
    with closing(sqlite3.connect(file)) as connection:
        cursor = connection.execute(_sql(name, request_text))
        wanted, expected = [column[0] for column in cursor.description], cursor.fetchall()

    result = service.start(RunRequest(request=request_text))

    assert result.status == "ok", result.reason
    table = service.rows(result)
    rows = [tuple(map(_spelled, row)) for row in table.rows]
    assert same_rows(table.columns, rows, wanted, expected), f"{table.columns}, {rows[:5]}; right are {expected[:5]}"


@pytest.mark.parametrize(("name", "request_text"), _cases(ASKED, [more.ASKED for more in _MORE]))
def test_what_is_no_clear_pattern_is_asked_about(opened, name, request_text):
    service, _ = opened[name]

    result = service.start(RunRequest(request=request_text))

    assert result.status in ("needs_clarification", "refused"), f"{result.status}: {result.reason}"


def _spelled(value):
    return value.isoformat() if isinstance(value, datetime.date) else value


def test_equal_figures_with_unlike_scores_are_counted(opened):
    service, file = opened["garage"]
    request = next(iter(scores.RIGHT["garage"]))
    with closing(sqlite3.connect(file)) as connection:
        sql = f"""WITH told AS ({scores.RIGHT["garage"][request]})
            SELECT count(*) FROM told t WHERE EXISTS (
                SELECT 1 FROM told o WHERE o.frequency = t.frequency AND o.frequency_score <> t.frequency_score)"""
        ((cut,),) = connection.execute(sql).fetchall()

    result = service.start(RunRequest(request=request))

    told = [d.rows for d in result.transformation.disclosures if d.kind == "ties" and "frequency_score" in d.text]
    assert cut > 0
    assert told == [cut]

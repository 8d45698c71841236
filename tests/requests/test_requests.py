"""Requests in words against hand-written SQL over the same files: the right rows, or a question instead."""

import pytest

from schemas.run import RunRequest
from tests.requests import customers, marketing, public, sales, support, traps, web
from tests.requests.case import Case
from tests.requests.same_rows import same_rows

CASES: tuple[Case, ...] = (
    *public.CASES,
    *sales.CASES,
    *customers.CASES,
    *marketing.CASES,
    *web.CASES,
    *support.CASES,
    *traps.CASES,
)


def test_no_request_stands_here_twice():
    requests = [case.request for case in CASES]
    assert sorted(set(requests)) == sorted(requests)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.request[:70])
def test_request_is_answered_right_or_asked_about(case, sample_service, bronze):
    result = sample_service.start(RunRequest(request=case.request))

    if result.status != "ok":
        assert case.may_ask, f"{result.status}: {result.reason}"
        assert result.status in ("needs_clarification", "refused"), result.reason
        return
    table = sample_service.rows(result)
    assert case.readings, f"answered with {shown(table)}, where nothing was to be answered"
    assert any(
        same_rows(table.columns, table.rows, names(bronze, sql), bronze.execute(sql).fetchall())
        for sql in case.readings
    ), f"answered with {shown(table)}; right are {bronze.execute(case.readings[0]).fetchall()[:5]}"


def names(bronze, sql):
    return [column[0] for column in bronze.execute(f"DESCRIBE {sql}").fetchall()]


def shown(table):
    return f"{len(table.rows)} rows of {table.columns}, the first {table.rows[:5]}"

"""Requests in words against hand-written SQL over the same files: the right rows, or a question instead."""

import pytest

from schemas.run import RunRequest
from tests.requests import customers, marketing, patterns, public, sales, support, traps, web
from tests.requests.case import Case
from tests.requests.conftest import Answer
from tests.requests.same_rows import same_rows

CASES: tuple[Case, ...] = (
    *sales.CASES,
    *customers.CASES,
    *marketing.CASES,
    *web.CASES,
    *support.CASES,
    *traps.CASES,
    *patterns.CASES,
)


def test_no_request_stands_here_twice():
    requests = [case.request for case in (*public.CASES, *CASES)]
    assert sorted(set(requests)) == sorted(requests)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("case", public.CASES, ids=lambda case: case.request[:70])
def test_public_request_becomes_a_product_with_the_right_rows(case, sample_service, bronze):
    result = sample_service.start(RunRequest(request=case.request))

    table = sample_service.rows(result) if result.status == "ok" else None
    check(case, Answer(result.status, result.reason, table), bronze)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.request[:70])
def test_request_is_answered_right_or_asked_about(case, proved, bronze):
    check(case, proved(case.request), bronze)


def check(case, answer, bronze):
    if answer.status != "ok":
        assert case.may_ask, f"{answer.status}: {answer.reason}"
        assert answer.status in ("needs_clarification", "refused"), f"{answer.status}: {answer.reason}"
        return
    columns, rows = answer.table.columns, answer.table.rows
    shown = f"answered with {len(rows)} rows of {columns}, the first {rows[:5]}"
    assert case.readings, f"{shown}, where nothing was to be answered"
    assert any(same_rows(columns, rows, names(bronze, sql), bronze.execute(sql).fetchall()) for sql in case.readings), (
        f"{shown}; right are {bronze.execute(case.readings[0]).fetchall()[:5]}"
    )


def names(bronze, sql):
    return [column[0] for column in bronze.execute(f"DESCRIBE {sql}").fetchall()]

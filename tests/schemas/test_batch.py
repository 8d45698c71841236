"""Batch lines: unknown fields are ignored, and a line asks exactly one thing."""

import datetime

import pytest
from pydantic import ValidationError

from schemas.batch import BatchAnswer, BatchQuery, BatchRequest

LINE = {
    "id": 7,
    "query": {
        "metrics": ["bookings"],
        "group_by": ["metric_time__month", "listing__country"],
        "where": ["listing__is_lux"],
        "time_range": ["2020-01-01", "2020-03-31"],
        "order_by": ["-bookings"],
        "limit": 10,
        "colour": "blue",
    },
    "comment": "ignored",
    "choices": {"revenue": "net_revenue"},
}


def test_query_line_is_read():
    line = BatchRequest.model_validate(LINE)
    assert line.id == 7
    assert line.query.time_range == (datetime.date(2020, 1, 1), datetime.date(2020, 3, 31))
    assert line.choices == {"revenue": "net_revenue"}


def test_time_that_is_written_out_stays_a_time():
    query = BatchQuery(metrics=["bookings"], time_range=["2020-01-01T00:00:00", "2020-01-02 07:30:00"])
    assert query.time_range == (datetime.datetime(2020, 1, 1), datetime.datetime(2020, 1, 2, 7, 30))


def test_items_are_spelled_by_their_parts():
    parts = [{"name": "metric_time", "grain": "month"}, {"name": "stay__ds", "date_part": "dow"}, {"name": "city"}]
    query = BatchQuery(group_by=parts)
    assert query.group_by == (
        "TimeDimension('metric_time', 'month')",
        "TimeDimension('stay__ds', date_part_name='dow')",
        "city",
    )


@pytest.mark.parametrize("line", [{"id": "1"}, {**LINE, "request": "revenue"}, {"request": None}])
def test_line_asks_exactly_one_thing(line):
    with pytest.raises(ValidationError, match="exactly one of request and query"):
        BatchRequest.model_validate(line)


def test_answer_has_every_field():
    answer = BatchAnswer(id="1", status="ok", rows=(("2026-11-01", 1.5, None, ["a"]),), row_count=1)
    assert list(answer.model_dump(mode="json")) == [
        *("id", "status", "sql", "columns", "rows", "row_count"),
        *("confidence", "question", "reason", "spec_name", "timings_ms"),
    ]

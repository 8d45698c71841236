"""The injected clock."""

import pytest

from runs.clock import created_at
from schemas.errors import UsageError


def test_clock_follows_source_date_epoch(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793491200")

    assert created_at() == "2026-11-01T00:00:00Z"


def test_clock_refuses_what_is_no_number(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")

    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH is 'soon'"):
        created_at()

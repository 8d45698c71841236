"""Dates whose month the source spells out: compared and sorted as dates, listed as they are written."""

import datetime

import pytest

from runs.service import RunService
from schemas.run import RunRequest
from tests.eval.databases import Sqlite
from workspace.init.init_workspace import init_workspace
from workspace.loader import load_workspace

QUARRY = Sqlite(
    "quarry",
    """CREATE TABLE mason (mason_id int PRIMARY KEY, name text, birth_date text, trade text);
CREATE TABLE delivery (delivery_id int PRIMARY KEY, mason_id int REFERENCES mason(mason_id), delivered_on text,
 checked_on text, stones int);""",
    {
        "mason": [
            (1, "Ada", "October 11, 1979", "cutter"), (2, "Bo", "March 2, 1990", "setter"), (3, "Cy", "May 21, 1984", "cutter"),
        ],
        "delivery": [
            (1, 1, "03 Jan 2024", "2024-01-05", 4), (2, 2, "14 Feb 2024", "2024-02-14", 7), (3, 1, "14 Feb 2024", "2024-02-20", 2),
        ],
    },
)  # fmt: skip


@pytest.fixture(scope="module")
def quarry(tmp_path_factory):
    folder = tmp_path_factory.mktemp("quarry")
    init_workspace(folder / "w", QUARRY.write(folder))
    return folder / "w"


@pytest.fixture(scope="module")
def service(quarry):
    service = RunService(quarry, persist=False)
    yield service
    service.close()


@pytest.mark.parametrize(("request_text", "rows"), {
    "Show the names and birth dates of the masons, the youngest first.": (
        ("Bo", "March 2, 1990"), ("Cy", "May 21, 1984"), ("Ada", "October 11, 1979"),
    ),
    "List the birth dates of masons born before 1985, the oldest first.": (
        ("October 11, 1979",), ("May 21, 1984",),
    ),
    "Show the delivery id, the delivered on date and the checked on date of the deliveries.": (
        (1, "03 Jan 2024", datetime.date(2024, 1, 5)), (2, "14 Feb 2024", datetime.date(2024, 2, 14)),
        (3, "14 Feb 2024", datetime.date(2024, 2, 20)),
    ),
}.items())  # fmt: skip
def test_dates_are_listed_as_they_are_written(service, request_text, rows):
    result = service.start(RunRequest(request=request_text))

    assert result.status == "ok", result
    assert service.rows(result).rows == rows


def test_different_dates_that_are_sorted_are_shown_as_dates(service):
    """What is listed once can be sorted by what is shown only."""
    result = service.start(RunRequest(request="List the different delivered on dates, the latest first."))

    assert service.rows(result).rows == ((datetime.date(2024, 2, 14),), (datetime.date(2024, 1, 3),))


def test_the_catalog_says_in_which_format(quarry):
    columns = {c.name: c for dataset in load_workspace(quarry).datasets for c in dataset.columns}

    assert {name: c.date_format for name, c in columns.items() if c.type == "DATE"} == {
        "birth_date": "%B %-d, %Y", "delivered_on": "%d %b %Y", "checked_on": "",
    }  # fmt: skip

"""The rows as CSV: read back the same by Python's reader, and inert in a spreadsheet."""

import csv
import datetime
import doctest
import io
import uuid
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporters import csv_text
from exporters.csv_text import csv_cell, to_csv
from schemas.errors import InternalError
from warehouse.table import ResultTable

UTC = datetime.timezone(datetime.timedelta())


def table_of(*rows, columns=None):
    names = columns or tuple(f"c{number}" for number, _ in enumerate(rows[0]))
    return ResultTable(columns=names, types=("VARCHAR",) * len(names), rows=rows, truncated=False)


def read(text):
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        ("", '""'),
        ("plain", "plain"),
        ("a,b", '"a,b"'),
        ('say "x"', '"say ""x"""'),
        ("two\nlines", '"two\nlines"'),
        (" padded", '" padded"'),
        (True, "true"),
        (0, "0"),
        (-5, "-5"),
        (10**30, "1000000000000000000000000000000"),
        (0.1, "0.1"),
        (1e300, "1e+300"),
        (-0.0, "-0.0"),
        (Decimal("-1234567890.10"), "-1234567890.10"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0E-8"), "0.00000000"),
        (datetime.date(2026, 11, 1), "2026-11-01"),
        (datetime.datetime(2026, 11, 1, 9, 30), "2026-11-01T09:30:00"),
        (datetime.datetime(2026, 11, 1, 9, 30, tzinfo=UTC), "2026-11-01T09:30:00+00:00"),
        (datetime.time(9, 30), "09:30:00"),
        (datetime.timedelta(days=-1), '"\'-1 day, 0:00:00"'),
        (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (["é", 1], '"[""é"", 1]"'),
        (("a",), '"[""a""]"'),
    ],
)
def test_value_has_one_spelling(value, cell):
    assert csv_cell(value) == cell


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_formula_is_quoted_and_defused(start):
    text = f'{start}cmd|" /C calc"!A0'
    cell = csv_cell(text)
    assert cell.startswith("\"'")
    assert read(cell) == [[f"'{text}"]]


def test_header_is_defused_too():
    assert to_csv(table_of((1,), columns=("=x",))) == '"\'=x"\n1\n'


def test_numbers_stay_numbers():
    assert to_csv(table_of((-1, Decimal("-2.50"), -0.5))) == "c0,c1,c2\n-1,-2.50,-0.5\n"


def test_table_without_rows_has_its_header():
    table = ResultTable(columns=("a", "b"), types=("DATE", "DATE"), rows=(), truncated=False)
    assert to_csv(table) == "a,b\n"


def test_single_null_is_not_an_empty_line():
    assert read(to_csv(table_of((None,), (1,)))) == [["c0"], [""], ["1"]]


def test_value_without_text_is_a_bug():
    with pytest.raises(InternalError, match="bytes"):
        csv_cell(b"x")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.text(), st.text(), st.integers()), min_size=1, max_size=5))
def test_any_text_is_read_back(rows):
    header, *found = read(to_csv(table_of(*rows)))
    assert header == ["c0", "c1", "c2"]
    for row, cells in zip(rows, found, strict=True):
        for value, cell in zip(row, cells, strict=True):
            assert cell in (str(value), f"'{value}")
            assert not (isinstance(value, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")))


def test_examples_run():
    assert doctest.testmod(csv_text).failed == 0

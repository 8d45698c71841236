import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from language.tokens import read_number, tokenize


def texts(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("order_id of OV_MILK_WH", ["order_id", "of", "OV_MILK_WH"]),
        ("zero-result rate", ["zero", "-", "result", "rate"]),
        ("last year's don't", ["last", "year", "'s", "don't"]),
        ("customers' O'Brien's", ["customers", "'", "O'Brien", "'s"]),
        ("this year’s “West”", ["this", "year", "’s", "“", "West", "”"]),
        ("'x y' \"z\"", ["'", "x", "y", "'", '"', "z", '"']),
        ("a>=5, b<>6", ["a", ">=", "5", ",", "b", "<>", "6"]),
        ("Sep'26", ["Sep", "'", "26"]),
        ("cafe\u0301 bar", ["cafe\u0301", "bar"]),
        ("2026's revenue.", ["2026", "'s", "revenue", "."]),
        ("", []),
        (" \t\n", []),
    ],
)
def test_tokens_split_text(text: str, expected: list[str]):
    assert texts(text) == expected


@pytest.mark.parametrize(
    "date",
    [
        "2026-10-01",
        "2026-10",
        "2026/10/01",
        "01.10.2026",
        "10/01/2026",
        "10/2026",
        "2026-W41",
        "2026-Q3",
        "2026Q3",
        "2026-10-01T00:00:00Z",
    ],
)
def test_tokens_keep_a_date_together(date: str):
    (before, token, after) = tokenize(f"on {date}.")
    assert (token.text, token.kind) == (date, "date")
    assert (before.text, after.text) == ("on", ".")


@pytest.mark.parametrize("code", ["2026-10-012", "555-1234", "1.2.3", "2024-2026", "2026-10-01-05", "1234-10"])
def test_tokens_take_no_code_for_a_date(code: str):
    assert all(token.kind != "date" for token in tokenize(code))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,000", 1000),
        ("1,234,567.89", 1234567.89),
        ("1.5", 1.5),
        (".5", 0.5),
        ("10k", 10_000),
        ("2m", 2_000_000),
        ("2.5bn", 2_500_000_000),
        ("50%", 0.5),
        ("12.5%", 0.125),
        ("twelve", 12),
        ("Thirty", 30),
        ("hundred", 100),
        ("dozen", 12),
    ],
)
def test_tokens_value_numbers(text: str, value: float):
    (token,) = tokenize(text)
    assert (token.kind, token.value) == ("number", value)
    assert token.percent is text.endswith("%")


def test_tokens_value_digit_ordinals_as_words():
    assert [(token.kind, token.value) for token in tokenize("3rd 21st first p95")] == [
        ("word", 3),
        ("word", 21),
        ("word", None),
        ("word", None),
    ]


def test_tokens_leave_long_digits_an_identifier():
    (token,) = tokenize("1" * 5000)
    assert (token.kind, token.value) == ("word", None)


def test_tokens_flag_hyphens_inside_compounds_only():
    flags = [token.joiner for token in tokenize("zero-result 2024–2026 a - b x --y") if token.lower == "-"]
    assert flags == [True, True, False, False, False]


def test_tokens_lower_is_composed_and_folded():
    assert [token.lower for token in tokenize("Cafe\u0301 STRASSE’s “")] == ["café", "strasse", "'s", '"']


@pytest.mark.parametrize(
    ("text", "value", "last"),
    [
        ("twenty-four months", 24, 3),
        ("twenty four months", 24, 2),
        ("two hundred and five orders", 205, 4),
        ("five thousand", 5000, 2),
        ("two hundred thousand and", 200_000, 3),
        ("3 dozen", 36, 2),
        ("one two", 1, 1),
        ("twenty thirty", 20, 1),
        ("50% of", 0.5, 1),
        ("7-day", 7, 1),
    ],
)
def test_read_number_composes_words(text: str, value: float, last: int):
    assert read_number(tokenize(text), 0) == (value, last)


def test_read_number_finds_none_in_words():
    assert read_number(tokenize("many orders"), 0) is None
    assert read_number(tokenize("5"), 1) is None


ODD = st.text(alphabet=st.sampled_from("aZé\u0301ß0159 .,-–'’\"%$/:kKmWqQ\x00\u200d\n\U0001f600٣²"), max_size=60)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=80), ODD))
def test_tokens_cover_any_text(text: str):
    tokens = tokenize(text)
    end = 0
    for token in tokens:
        assert text[end : token.start].strip() == ""
        assert text[token.start : token.end] == token.text != ""
        assert unicodedata.is_normalized("NFC", token.lower)
        assert (token.value is not None) or token.kind != "number"
        end = token.end
    assert text[end:].strip() == ""


@pytest.mark.parametrize("piece", ["1,111,", "a'", "9", "2026-", "twenty-", "1.", "'s ", "-"])
def test_tokens_take_bounded_time(piece: str):
    text = (piece * 10_000)[:10_000]
    started = time.perf_counter()
    tokenize(text)
    assert time.perf_counter() - started < 1

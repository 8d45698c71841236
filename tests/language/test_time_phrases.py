import calendar
import datetime
import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from language.time_phrases import Calendar, TimeMatch, read_time_phrases
from language.tokens import tokenize

NOVEMBER = "2026-11-01"
MARCH = "2026-03-15"
LEAP = "2024-02-29"


def read(text: str, as_of: str = NOVEMBER, week_start: str = "monday") -> tuple[TimeMatch, ...]:
    clock = Calendar.model_validate({"as_of": as_of, "week_start": week_start})
    return read_time_phrases(tokenize(text), clock)


def one(text: str, as_of: str = NOVEMBER) -> TimeMatch:
    (match,) = read(text, as_of)
    assert match.error == ""
    return match


def days(match: TimeMatch) -> str:
    """`2026-01-01..2026-02-01`, an open side empty."""
    return f"{match.period.start or ''}..{match.period.end or ''}"


def spans(text: str, as_of: str = NOVEMBER) -> list[str]:
    tokens = tokenize(text)
    return [text[tokens[m.first].start : tokens[m.last - 1].end] for m in read(text, as_of)]


RELATIVE = [
    ("this year", NOVEMBER, "2026-01-01..2026-11-01"),
    ("current year", NOVEMBER, "2026-01-01..2026-11-01"),
    ("year to date", NOVEMBER, "2026-01-01..2026-11-01"),
    ("year-to-date", NOVEMBER, "2026-01-01..2026-11-01"),
    ("YTD", NOVEMBER, "2026-01-01..2026-11-01"),
    ("this year so far", NOVEMBER, "2026-01-01..2026-11-01"),
    ("so far this year", NOVEMBER, "2026-01-01..2026-11-01"),
    ("2026 to date", NOVEMBER, "2026-01-01..2026-11-01"),
    ("last month", NOVEMBER, "2026-10-01..2026-11-01"),
    ("prior month", NOVEMBER, "2026-10-01..2026-11-01"),
    ("last quarter", NOVEMBER, "2026-07-01..2026-10-01"),
    ("last year", NOVEMBER, "2025-01-01..2026-01-01"),
    ("last calendar year", NOVEMBER, "2025-01-01..2026-01-01"),
    ("last week", NOVEMBER, "2026-10-19..2026-10-26"),
    ("in the last week", NOVEMBER, "2026-10-19..2026-10-26"),
    ("last 30 days", NOVEMBER, "2026-10-02..2026-11-01"),
    ("the past 28 days", NOVEMBER, "2026-10-04..2026-11-01"),
    ("within the last ninety days", NOVEMBER, "2026-08-03..2026-11-01"),
    ("previous 4 weeks", NOVEMBER, "2026-09-28..2026-10-26"),
    ("past two years", NOVEMBER, "2024-01-01..2026-01-01"),
    ("last twelve months", NOVEMBER, "2025-11-01..2026-11-01"),
    ("trailing 12 months", NOVEMBER, "2025-11-01..2026-11-01"),
    ("last twenty-four months", NOVEMBER, "2024-11-01..2026-11-01"),
    ("TTM", NOVEMBER, "2025-11-01..2026-11-01"),
    ("last couple of weeks", NOVEMBER, "2026-10-12..2026-10-26"),
    ("most recent quarter", NOVEMBER, "2026-07-01..2026-10-01"),
    ("this month", NOVEMBER, "2026-11-01..2026-11-01"),
    ("MTD", NOVEMBER, "2026-11-01..2026-11-01"),
    ("QTD", NOVEMBER, "2026-10-01..2026-11-01"),
    ("WTD", NOVEMBER, "2026-10-26..2026-11-01"),
    ("today", NOVEMBER, "2026-11-01..2026-11-01"),
    ("yesterday", NOVEMBER, "2026-10-31..2026-11-01"),
    ("the day before yesterday", NOVEMBER, "2026-10-30..2026-10-31"),
    ("month before last", NOVEMBER, "2026-09-01..2026-10-01"),
    ("two months ago", NOVEMBER, "2026-09-01..2026-10-01"),
    ("3 weeks ago", NOVEMBER, "2026-10-05..2026-10-12"),
    ("10 days ago", NOVEMBER, "2026-10-22..2026-10-23"),
    ("next month", NOVEMBER, "2026-12-01..2027-01-01"),
    ("last month", MARCH, "2026-02-01..2026-03-01"),
    ("last quarter", MARCH, "2025-10-01..2026-01-01"),
    ("this week", MARCH, "2026-03-09..2026-03-15"),
    ("last week", MARCH, "2026-03-02..2026-03-09"),
    ("MTD", MARCH, "2026-03-01..2026-03-15"),
    ("last 3 months", MARCH, "2025-12-01..2026-03-01"),
    ("last month", LEAP, "2024-01-01..2024-02-01"),
    ("last 2 days", LEAP, "2024-02-27..2024-02-29"),
    ("YTD 2023", LEAP, "2023-01-01..2023-02-28"),
    ("last week", LEAP, "2024-02-19..2024-02-26"),
    ("September last year", NOVEMBER, "2025-09-01..2025-10-01"),
    ("last year's Q3", NOVEMBER, "2025-07-01..2025-10-01"),
]


@pytest.mark.parametrize(("text", "as_of", "expected"), RELATIVE)
def test_relative_time_counts_from_as_of(text: str, as_of: str, expected: str):
    match = one(text, as_of)
    assert days(match) == expected
    assert match.period.relative
    assert spans(text, as_of) == [text]


ABSOLUTE = [
    ("Q3 2026", "2026-07-01..2026-10-01", "quarter"),
    ("2026-Q3", "2026-07-01..2026-10-01", "quarter"),
    ("2026 Q3", "2026-07-01..2026-10-01", "quarter"),
    ("Q3'26", "2026-07-01..2026-10-01", "quarter"),
    ("3rd quarter of 2026", "2026-07-01..2026-10-01", "quarter"),
    ("third quarter 2026", "2026-07-01..2026-10-01", "quarter"),
    ("second quarter of 2026", "2026-04-01..2026-07-01", "quarter"),
    ("last quarter of 2025", "2025-10-01..2026-01-01", "quarter"),
    ("H1 2026", "2026-01-01..2026-07-01", None),
    ("first half of 2026", "2026-01-01..2026-07-01", None),
    ("Sept 2026", "2026-09-01..2026-10-01", "month"),
    ("Sep. 2026", "2026-09-01..2026-10-01", "month"),
    ("Sep '26", "2026-09-01..2026-10-01", "month"),
    ("September, 2026", "2026-09-01..2026-10-01", "month"),
    ("the month of September 2026", "2026-09-01..2026-10-01", "month"),
    ("month 9 of 2026", "2026-09-01..2026-10-01", "month"),
    ("2026-10", "2026-10-01..2026-11-01", "month"),
    ("10/2026", "2026-10-01..2026-11-01", "month"),
    ("may 2026", "2026-05-01..2026-06-01", "month"),
    ("in 2026", "2026-01-01..2027-01-01", "year"),
    ("throughout 2026", "2026-01-01..2027-01-01", "year"),
    ("in the 1950s", "1950-01-01..1960-01-01", None),
    ("in the 1880s", "1880-01-01..1890-01-01", None),
    ("during the 1990's", "1990-01-01..2000-01-01", None),
    ("in the 80s", "1980-01-01..1990-01-01", None),
    ("in the nineties", "1990-01-01..2000-01-01", None),
    ("before the 1970s", "..1970-01-01", None),
    ("for the whole of 2026", "2026-01-01..2027-01-01", "year"),
    ("2026-W41", "2026-10-05..2026-10-12", "week"),
    ("week 41 of 2026", "2026-10-05..2026-10-12", "week"),
    ("W53 2026", "2026-12-28..2027-01-04", "week"),
    ("week of 2026-03-09", "2026-03-09..2026-03-16", "week"),
    ("week of March 11, 2026", "2026-03-09..2026-03-16", "week"),
    ("week starting 2026-03-11", "2026-03-11..2026-03-18", "week"),
    ("week ending 2026-03-15", "2026-03-09..2026-03-16", "week"),
    ("on 5 October 2026", "2026-10-05..2026-10-06", "day"),
    ("October 5th, 2026", "2026-10-05..2026-10-06", "day"),
    ("the 5th of October 2026", "2026-10-05..2026-10-06", "day"),
    ("01-Oct-2026", "2026-10-01..2026-10-02", "day"),
    ("2026/10/05", "2026-10-05..2026-10-06", "day"),
    ("05.10.2026", "2026-10-05..2026-10-06", "day"),
    ("13/10/2026", "2026-10-13..2026-10-14", "day"),
    ("29 February 2024", "2024-02-29..2024-03-01", "day"),
    ("at the end of September 2026", "2026-09-30..2026-10-01", "day"),
    ("the beginning of 2026", "2026-01-01..2026-01-02", "day"),
    ("first 10 days of October 2026", "2026-10-01..2026-10-11", "day"),
    ("last 3 months of 2025", "2025-10-01..2026-01-01", "month"),
    ("second half of September 2026", "2026-09-16..2026-10-01", None),
    ("the 90 days before 2026-06-01", "2026-03-03..2026-06-01", "day"),
    ("two weeks after 1 March 2026", "2026-03-02..2026-03-16", "week"),
    ("the 12 months ending June 2026", "2025-07-01..2026-07-01", "month"),
]


@pytest.mark.parametrize(("text", "expected", "grain"), ABSOLUTE)
@pytest.mark.parametrize("as_of", [NOVEMBER, LEAP])
def test_named_time_does_not_depend_on_as_of(text: str, expected: str, grain: str | None, as_of: str):
    match = one(text, as_of)
    assert days(match) == expected
    assert (match.period.grain, match.period.relative) == (grain, False)
    assert spans(text) == [text]


RANGES = [
    ("from February to April 2026", "2026-02-01..2026-05-01"),
    ("from 1 March 2026 until 15 April 2026", "2026-03-01..2026-04-16"),
    ("between Jan and Mar 2026", "2026-01-01..2026-04-01"),
    ("between 2026-01-05 and 2026-02-10", "2026-01-05..2026-02-11"),
    ("January to June 2026", "2026-01-01..2026-07-01"),
    ("Jan-Jun 2026", "2026-01-01..2026-07-01"),
    ("Jan 2026–Mar 2026", "2026-01-01..2026-04-01"),
    ("may to july 2026", "2026-05-01..2026-08-01"),
    ("from November to February 2026", "2025-11-01..2026-03-01"),
    ("from November 2025 to February", "2025-11-01..2026-03-01"),
    ("Q4 2025 through Q2 2026", "2025-10-01..2026-07-01"),
    ("from 2024 to 2026", "2024-01-01..2027-01-01"),
    ("1 to 15 March 2026", "2026-03-01..2026-03-16"),
    ("March 1-15, 2026", "2026-03-01..2026-03-16"),
    ("from the 1st to the 15th of October 2026", "2026-10-01..2026-10-16"),
    ("January 5, 2026 to February 10, 2026", "2026-01-05..2026-02-11"),
    ("before 2026", "..2026-01-01"),
    ("before March 2026", "..2026-03-01"),
    ("after June 2026", "2026-07-01.."),
    ("on or after 2026-05-01", "2026-05-01.."),
    ("until 15 April 2026", "..2026-04-16"),
    ("up to March 2026", "..2026-04-01"),
    ("through March 2026", "..2026-04-01"),
    ("as of 2026-09-30", "..2026-10-01"),
    ("as of the end of Q3 2026", "..2026-10-01"),
    ("by the end of 2026", "..2027-01-01"),
]


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_range_includes_both_ends(text: str, expected: str):
    match = one(text)
    assert days(match) == expected
    assert (match.period.grain, match.period.relative) == (None, False)
    assert spans(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("since July 2026", "2026-07-01..2026-11-01"),
        ("since 2025", "2025-01-01..2026-11-01"),
        ("since last month", "2026-10-01..2026-11-01"),
        ("since the beginning of the year", "2026-01-01..2026-11-01"),
        ("from September 2026 onwards", "2026-09-01..2026-11-01"),
        ("from January 2026 to date", "2026-01-01..2026-11-01"),
        ("Dec 2025 - now", "2025-12-01..2026-11-01"),
        ("since 2027", "2027-01-01..2026-11-01"),
    ],
)
def test_since_ends_at_as_of(text: str, expected: str):
    match = one(text)
    assert days(match) == expected
    assert match.period.relative


@pytest.mark.parametrize(
    ("text", "as_of", "expected", "assumed"),
    [
        ("in March", NOVEMBER, "2026-03-01..2026-04-01", "March read as March 2026"),
        ("September", NOVEMBER, "2026-09-01..2026-10-01", "September read as September 2026"),
        ("in November", NOVEMBER, "2025-11-01..2025-12-01", "November read as November 2025"),
        ("in March", MARCH, "2026-03-01..2026-04-01", "March read as March 2026"),
        ("in may", NOVEMBER, "2026-05-01..2026-06-01", "may read as May 2026"),
        ("q3", NOVEMBER, "2026-07-01..2026-10-01", "q3 read as Q3 2026"),
        ("q3", MARCH, "2025-07-01..2025-10-01", "q3 read as Q3 2025"),
        ("5 Oct", NOVEMBER, "2026-10-05..2026-10-06", "5 Oct read as 5 October 2026"),
        ("29 February", NOVEMBER, "2024-02-29..2024-03-01", "29 February read as 29 February 2024"),
        ("29 February", LEAP, "2020-02-29..2020-03-01", "29 February read as 29 February 2020"),
        ("in week 41", NOVEMBER, "2026-10-05..2026-10-12", "week 41 read as 2026-W41"),
        ("since Q2", NOVEMBER, "2026-04-01..2026-11-01", "since Q2 read as since Q2 2026"),
        ("last quater", NOVEMBER, "2026-07-01..2026-10-01", "last quater read as last quarter"),
        ("in Septmber 2026", NOVEMBER, "2026-09-01..2026-10-01", "Septmber 2026 read as September 2026"),
        ("last December", NOVEMBER, "2025-12-01..2026-01-01", "last December read as December 2025"),
    ],
)
def test_assumption_is_said(text: str, as_of: str, expected: str, assumed: str):
    match = one(text, as_of)
    assert (days(match), match.assumed) == (expected, assumed)


@pytest.mark.parametrize(
    ("text", "as_of", "alternatives"),
    [
        ("last 4 weeks", NOVEMBER, ["2026-10-04..2026-11-01"]),
        ("last 12 months", MARCH, ["2025-03-15..2026-03-15"]),
        ("over the past year", NOVEMBER, ["2025-11-01..2026-11-01"]),
        ("in the last week", NOVEMBER, ["2026-10-25..2026-11-01"]),
        ("last 3 complete months", MARCH, []),
        ("last 12 months", NOVEMBER, []),
        ("last week", NOVEMBER, []),
        ("last 30 days", MARCH, []),
        ("05/10/2026", NOVEMBER, ["2026-10-05..2026-10-06"]),
        ("between 05/01/2026 and 06/01/2026", NOVEMBER, ["2026-01-05..2026-01-07"]),
        ("until March 2026", NOVEMBER, ["..2026-03-01"]),
        ("from 2026-09-01", NOVEMBER, ["2026-09-01..2026-11-01"]),
        ("two months ago", MARCH, ["2026-01-15..2026-01-16"]),
        ("last September", NOVEMBER, ["2025-09-01..2025-10-01"]),
        ("January to June", MARCH, ["2026-01-01..2026-07-01"]),
        ("end of September 2026", NOVEMBER, ["2026-09-01..2026-10-01"]),
        ("first week of October 2026", NOVEMBER, ["2026-09-28..2026-10-05"]),
        ("latest month", MARCH, ["2026-03-01..2026-03-15"]),
        ("YTD 2025", NOVEMBER, ["2025-01-01..2026-01-01"]),
    ],
)
def test_ambiguous_time_has_alternatives(text: str, as_of: str, alternatives: list[str]):
    match = one(text, as_of)
    assert [f"{a.start or ''}..{a.end or ''}" for a in match.alternatives] == alternatives


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("31 February 2026", "31 February 2026 does not exist: February 2026 has 28 days"),
        ("29 February 2026", "29 February 2026 does not exist: February 2026 has 28 days"),
        ("2026-02-30", "30 February 2026 does not exist: February 2026 has 28 days"),
        ("31/31/2025", "month 31 does not exist: a year has 12 months"),
        ("Q5 2026", "Q5 does not exist: a year has 4 quarters"),
        ("month 13", "month 13 does not exist: a year has 12 months"),
        ("2026-13", "month 13 does not exist: a year has 12 months"),
        ("week 60", "week 60 does not exist: 2026 has 53 weeks"),
        ("week 53 of 2025", "week 53 does not exist: 2025 has 52 weeks"),
        ("H3 2026", "H3 does not exist: a year has 2 halves"),
        ("fifth week of March 2026", "there is no such week in it"),
        ("from June 2026 to March 2026", "the range ends before it starts"),
        ("since 31 June 2026", "31 June 2026 does not exist: June 2026 has 30 days"),
        ("last 0 days", "0 days are no time"),
        ("last 1.5 years", "1.5 years is not a whole number of years"),
        ("last few months", "few does not say how many months"),
        ("last 5000 years", "5000 years before 2026-01-01 is outside the calendar"),
        ("last fiscal year", "last fiscal year needs the first month of the fiscal year, which is not defined"),
        ("FY2025", "FY2025 needs the first month of the fiscal year, which is not defined"),
        ("mid-2025", "mid does not say which days"),
        ("2026-10-01T12:00", "2026-10-01T12:00 names a time of day; periods are whole days"),
    ],
)
def test_impossible_time_says_why(text: str, error: str):
    (match,) = read(text)
    assert match.error == error
    assert (match.period.start, match.period.end, match.alternatives) == (None, None, ())
    assert spans(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "last order date",
        "days since last purchase",
        "first-time buyers",
        "top 5",
        "top 2000 customers",
        "more than 2000 orders",
        "orders over 2000",
        "amount > 2000",
        "SKU-2026",
        "ordered_at >= 2026-01-01",
        "at least three different days",
        "7-day rolling average of daily orders",
        "rolling 7 day average",
        "last 7-day average",
        "a year-to-date running total",
        "daily weekly by month per week",
        "month-over-month growth, year over year",
        "ordered again 1, 2 and 3 months later",
        "more than 30 days",
        "older than one year",
        "more than two months ago",
        "within 30 days of signup",
        "in the first 30 days after signup",
        "next 30 days after signup",
        "the last day of each month",
        "last month of the quarter",
        "grouped by the month of their first completed order",
        "month 3 of the cohort and week 4 retention",
        "customers may want it",
        "they march on",
        "which Sun items took a sec or a second",
        "before discounts, after returns, since signup, until churn",
        "growth against the same month last year",
        "revenue the month before churn",
        "an up-to-date report",
        "orders in 2 or more months",
        "the Q5 model",
        "the second half",
        "",
    ],
)
def test_no_time_is_read(text: str):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Show MRR per plan at the end of each month of 2026.", ["of 2026"]),
        ("for each month of 2026", ["of 2026"]),
        ("inventory value for every quarter of 2026?", ["of 2026"]),
        ("What share of this year's revenue comes from stores", ["of this year's"]),
        ("revenue of the last 7 days' orders", ["of the last 7 days'"]),
        ("in the 'last month'", ["last month"]),
        ("orders from February to April 2026 in the West", ["from February to April 2026"]),
        ("Top 10 September 2026 customers", ["September 2026"]),
        ("Q3 2026 against Q3 2025", ["Q3 2026", "Q3 2025"]),
        ("How many orders may we have lost in May?", ["in May"]),
        ("monthly revenue for 2026 and a year-to-date running total", ["for 2026"]),
        ("reveneu by regoin last quater", ["last quater"]),
        ("during\n the  last\tmonth", ["during\n the  last\tmonth"]),
    ],
)
def test_span_holds_the_words_of_the_phrase(text: str, expected: list[str]):
    assert spans(text) == expected


def test_said_leaves_out_prepositions():
    assert [m.period.said for m in read("for the last  month's orders and since July 2026")] == [
        "last month",
        "since July 2026",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("compare Q3 2026 against Q3 2025", ["2026-07-01..2026-10-01", "2025-07-01..2025-10-01"]),
        ("Compare Q3 2025 to Q3 2026", ["2025-07-01..2025-10-01", "2026-07-01..2026-10-01"]),
        ("growth from Q3 2025 to Q3 2026", ["2025-07-01..2025-10-01", "2026-07-01..2026-10-01"]),
        ("March and April 2025", ["2025-03-01..2025-04-01", "2025-04-01..2025-05-01"]),
        ("in December and January 2026", ["2025-12-01..2026-01-01", "2026-01-01..2026-02-01"]),
        ("November 2025 and January", ["2025-11-01..2025-12-01", "2026-01-01..2026-02-01"]),
        ("H1 vs H2 2025", ["2025-01-01..2025-07-01", "2025-07-01..2026-01-01"]),
        ("Q3 2026 vs the previous quarter", ["2026-07-01..2026-10-01", "2026-04-01..2026-07-01"]),
        ("last 30 days vs previous 30 days", ["2026-10-02..2026-11-01", "2026-09-02..2026-10-02"]),
        ("last 30 days and the 30 days before", ["2026-10-02..2026-11-01", "2026-09-02..2026-10-02"]),
        ("YTD vs the same period last year", ["2026-01-01..2026-11-01", "2025-01-01..2025-11-01"]),
        ("September 2026 vs same month a year ago", ["2026-09-01..2026-10-01", "2025-09-01..2025-10-01"]),
        ("Q3 2026 vs the prior-year quarter", ["2026-07-01..2026-10-01", "2025-07-01..2025-10-01"]),
        ("Q3 2026 vs the year before", ["2026-07-01..2026-10-01", "2025-07-01..2025-10-01"]),
    ],
)
def test_two_periods_come_back_as_two(text: str, expected: list[str]):
    assert [days(match) for match in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q3 2026 against Q3 2025", [False, True]),
        ("this year vs. last year", [False, True]),
        ("this month compared with last month", [False, True]),
        ("growth over the previous month", [True]),
        ("change from last year", [True]),
        ("orders from last month", [False]),
        ("revenue over the past year", [False]),
    ],
)
def test_baseline_is_the_other_side_of_a_comparison(text: str, expected: list[bool]):
    assert [match.baseline for match in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("revenue 2026", 0.5),
        ("a budget of 2000", 0.5),
        ("revenue in 2026", 1.0),
        ("orders by hour, app only, 2026", 0.9),
        ("for each month of 2026", 0.9),
        ("2026 vs 2025", 0.9),
        ("June customers", 0.8),
        ("last quater", 0.9),
        ("Q3 2026", 1.0),
    ],
)
def test_score_tells_how_sure_a_time_is(text: str, score: float):
    assert read(text)[0].score == score


def test_this_month_is_empty_on_its_first_day():
    assert one("this month").period.empty
    assert not one("this month", MARCH).period.empty


def test_week_may_start_on_sunday():
    (match,) = read("last week", MARCH, week_start="sunday")
    assert days(match) == "2026-03-08..2026-03-15"


@pytest.mark.parametrize("year", [1999, 2024, 2026])
@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_by_name(year: int, month: int):
    start = datetime.date(year, month, 1)
    end = start + datetime.timedelta(days=calendar.monthrange(year, month)[1])
    names = (calendar.month_name[month], calendar.month_abbr[month], calendar.month_name[month].lower())
    for text in (*(f"{name} {year}" for name in names), f"{year}-{month:02d}", f"{month}/{year}"):
        match = one(text)
        assert (match.period.start, match.period.end) == (start, end), text


@pytest.mark.parametrize("as_of", [NOVEMBER, MARCH, LEAP])
@pytest.mark.parametrize("quarter", range(1, 5))
def test_every_bare_quarter_is_the_latest_begun(as_of: str, quarter: int):
    clock = datetime.date.fromisoformat(as_of)
    first = max(d for y in (clock.year - 1, clock.year) if (d := datetime.date(y, quarter * 3 - 2, 1)) < clock)
    ordinal = ("first", "second", "third", "fourth")[quarter - 1]
    for text in (f"Q{quarter}", f"in q{quarter}", f"the {ordinal} quarter"):
        match = one(text, as_of)
        assert match.period.start == first, text
        assert match.assumed.endswith(f"Q{quarter} {first.year}")


def test_every_iso_week_of_long_and_short_years():
    for year, weeks in ((2025, 52), (2026, 53)):
        for week in range(1, weeks + 1):
            start = datetime.date.fromisocalendar(year, week, 1)
            assert one(f"{year}-W{week:02d}").period.start == start
            assert one(f"week {week} of {year}").period.start == start


PIECES = st.sampled_from(
    (
        "last past this first second previous next the of in for from between and to until since before after each week"
        " of month months quarter year years day days ago 3 30 12 0 2026 1900 2100 Q3 q5 H1 W41 2026-10-01 2026-02-30"
        " 05/10/2026 March May september 1st half end beginning YTD so far same period vs - , . ' 's twenty-four few"
        " couple hundred yesterday today rolling trailing fiscal 99999999 1.5 10k now date orders by ending early"
    ).split()
)
PHRASES = st.lists(PIECES, max_size=12).map(" ".join)
CLOCKS = st.dates(min_value=datetime.date(1950, 1, 1), max_value=datetime.date(2150, 12, 31))


def periods(match: TimeMatch) -> Iterator[tuple[datetime.date | None, datetime.date | None]]:
    return ((p.start, p.end) for p in (match.period, *match.alternatives))


@settings(max_examples=200, deadline=None)
@given(st.one_of(PHRASES, st.text(max_size=60)), CLOCKS)
def test_any_text_is_read_with_valid_spans(text: str, as_of: datetime.date):
    tokens = tokenize(text)
    last = 0
    for match in read_time_phrases(tokens, Calendar(as_of=as_of)):
        assert last <= match.first < match.last <= len(tokens)
        last = match.last
        assert match.period.said
        assert 0 < match.score <= 1
        sides = list(periods(match))
        assert len(set(sides)) == len(sides)
        assert bool(match.error) == (sides[0] == (None, None))


@pytest.mark.parametrize("piece", ["from the last 2 weeks of ", "week of ", "January "])
def test_long_text_takes_bounded_time(piece: str):
    tokens = tokenize((piece * 10_000)[:10_000])
    started = time.perf_counter()
    read_time_phrases(tokens, Calendar(as_of=datetime.date(2026, 11, 1)))
    assert time.perf_counter() - started < 5

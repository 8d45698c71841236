"""Words taken out of a request keep their places, and are not taken out where the data have them."""

import datetime

import pytest

from language.outlook.words import asked_trend
from language.patterns.score_segments import defined_segments
from language.reworded import REWORDINGS
from language.reworded.text import Piece, Reworded, around
from language.time_phrases import Calendar
from language.tokens import tokenize
from schemas.intent import Evidence, Intent
from schemas.score_segment import ScoreSegment


class Names:
    """A lexicon in which the data are called by some words."""

    def __init__(self, *words):
        self.words = words

    def find(self, key):
        return tuple(Named() for word in self.words if key == (word,))


class Named:
    kind = "dataset"


CLOCK = Calendar(as_of=datetime.date(2026, 11, 1))


def _asked(request, *names):
    return asked_trend(request, tokenize(request), Names(*names), CLOCK)


@pytest.mark.parametrize(
    ("request_text", "left", "count"),
    [
        ("forecast monthly revenue for the next 3 months", "monthly revenue", 3),
        ("Please project the weekly orders two weeks ahead.", "Please weekly orders .", 2),
        ("orders per month with a linear projection for the next 4 months", "orders per month", 4),
    ],
)
def test_what_is_carried_on_is_left_in_its_place(request_text, left, count):
    asked = _asked(request_text)

    assert asked.rest.split() == left.split()
    assert len(asked.rest) == len(request_text)
    assert all(asked.rest[i] in (" ", character) for i, character in enumerate(request_text))
    assert asked.ahead.count == count


@pytest.mark.parametrize(
    "request_text",
    [
        "list the projects and their budgets",
        "Show the project names and budgets",
        "which forecasts were too high",
        "revenue trend by month",
        "who will retire",
        "forecast",
    ],
)
def test_other_requests_are_left_alone(request_text):
    assert _asked(request_text) is None


def test_words_of_the_data_are_names():
    assert _asked("forecast sales for the next 3 months") is not None
    assert _asked("forecast sales for the next 3 months", "forecast") is None


@pytest.mark.parametrize(
    ("request_text", "reworded"),
    [
        ("95th percentile of fee by town", "median of fee by town"),
        ("P90 of fee", "median of fee"),
        ("rank the towns by total fee in 2024", "total fee in 2024 by towns"),
        ("rank the shops within each town by total fee", "total fee by town and shops"),
        ("total fee per town with the rank", "total fee per town"),
        ("average number of visits per guest, counting those without", "average number of visits per guest"),
    ],
)
def test_a_request_in_other_words(request_text, reworded):
    found = next(found for rewording in REWORDINGS if (found := rewording(request_text, Names())) is not None)

    assert found.text.split() == reworded.split()


@pytest.mark.parametrize(
    "request_text",
    ["players and their rank", "guests in the first quartile", "RFM scores in quartiles", "average fee per guest"],
)
def test_requests_without_such_words_stay(request_text):
    assert all(rewording(request_text, Names("rank")) is None for rewording in REWORDINGS)


def test_evidence_is_where_the_words_stood():
    request = "the P90 of fee"
    reworded = Reworded(request, around(request, [((4, 7), "median")]), (), "x", lambda table, graph: (table, ()), "")
    median = Evidence(start=4, end=10, text="median", role="measure", node="m", method="exact", score=1.0)
    fee = Evidence(start=14, end=17, text="fee", role="measure", node="f", method="exact", score=1.0)

    moved = reworded.intent(Intent(request=reworded.text, evidence=(median, fee)), None)

    assert reworded.pieces[1] == Piece("median", (4, 7), kept=False)
    assert [(e.start, e.end, e.text) for e in moved.evidence] == [(4, 7, "P90"), (11, 14, "fee")]


def test_segments_are_read_as_they_are_said():
    said = "RFM analysis of guests: stars are those with recency 5 and frequency at least 4; gone = recency 1 or 2"

    named = defined_segments(said)

    assert named.segments == (
        ScoreSegment(name="stars", recency=(5, 5), frequency=(4, 999)),
        ScoreSegment(name="gone", recency=(1, 2)),
    )
    assert named.rest.strip() == "RFM analysis of guests"


def test_two_scores_of_three_are_open():
    assert defined_segments("RFM of guests: stars are those with scores 5 and 5").open_pair is not None
    assert defined_segments("guests with scores 5 and 5") is None

"""No word is ignored: insertions, operators, minimal pairs, sentences beside the request."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from language import linking
from language import vocabulary as closed
from language.words import _english, lemma
from tests.language.read import maybe, query

ANSWERABLE = (
    ("airline", "fare revenue by channel in January 2026"),
    ("airline", "flights and late rate by model for February 2026"),
    ("airline", "top 3 aircraft by fuel cost"),
    ("airline", "fare revenue by month excluding void bookings"),
    ("airline", "flights by model with late rate above 0.2"),
    ("airline", "share of fare revenue by channel"),
    ("airline", "monthly running total of fare revenue for gold passengers"),
    ("wholesaler", "top 2 products by net sales"),
    ("wholesaler", "margin of Teas by month"),
    ("clinic", "number of admissions by doctor in January 2026"),
)
_CLOSED = (
    closed.FUNCTION_WORDS
    | closed.POLITE
    | closed.OPERATORS
    | linking._STRUCTURE
    | linking._TIME_VOCABULARY
    | {word for key in closed.FILLERS for word in key}
)
WORDS = tuple(
    sorted(word for word in _english() if len(word) > 3 and word not in _CLOSED and lemma(word) not in _CLOSED)
)


def inserted(request: str, word: str, at: int) -> str:
    words = request.split()
    return " ".join((*words[: at % (len(words) + 1)], word, *words[at % (len(words) + 1) :]))


@pytest.mark.parametrize(("company", "request_text"), ANSWERABLE)
def test_the_requests_are_answerable(readers, company, request_text):
    query(readers[company], request_text)


@settings(max_examples=400, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(case=st.sampled_from(ANSWERABLE), word=st.sampled_from(WORDS), at=st.integers(0, 12))
def test_a_further_content_word_is_never_ignored(readers, case, word, at):
    reader = readers[case[0]]
    known = {w for key, _ in reader.lexicon.phrases() for w in key}
    if lemma(word) not in known:
        request = inserted(case[1], word, at)
        assert maybe(reader, request) != query(reader, case[1]), request


OPERATORS = (
    "not never only except or first last than no without nor least most any both either neither before after until "
    "unless if excluding less more between versus per twice half double average distinct unique highest lowest oldest "
    "newest growth change difference ratio median rest maybe about almost nearly exactly"
).split()
MEANS_THE_SAME = {
    ("margin of only Teas by month"),
    ("margin of Teas only by month"),
    ("monthly running total of fare revenue for only gold passengers"),
    ("monthly running total of fare revenue for gold only passengers"),
    ("monthly running total of fare revenue for gold passengers only"),
    ("monthly running total of fare revenue for any gold passengers"),
    ("monthly running total of fare revenue for distinct gold passengers"),
    ("monthly running total of fare revenue for unique gold passengers"),
    ("number of distinct admissions by doctor in January 2026"),
    ("number of unique admissions by doctor in January 2026"),
    ("number distinct of admissions by doctor in January 2026"),
    ("number unique of admissions by doctor in January 2026"),
    ("fare revenue by month excluding void distinct bookings"),
    ("fare revenue by month excluding void unique bookings"),
}


@pytest.mark.parametrize("word", OPERATORS)
def test_an_operator_is_never_ignored(readers, word):
    ignored = []
    for company, request in ANSWERABLE:
        plain = query(readers[company], request)
        for at in range(len(request.split()) + 1):
            changed = inserted(request, word, at)
            if changed not in MEANS_THE_SAME and maybe(readers[company], changed) == plain:
                ignored.append(changed)
    assert ignored == []


PAIRS = (
    ("airline", "web and app bookings by month", "web and gold bookings by month"),
    ("airline", "bookings by channel for gold", "bookings by tier for web"),
    ("airline", "bookings for web without economy", "bookings for economy without web"),
    ("airline", "bookings not in web by month", "bookings in web by month"),
    ("airline", "bookings by month excluding web", "bookings by month only web"),
    ("airline", "top 3 aircraft by fuel cost", "bottom 3 aircraft by fuel cost"),
    ("airline", "top 3 aircraft by fuel cost", "top 3 aircraft by flown revenue"),
    ("airline", "highest fare by channel", "lowest fare by channel"),
    ("airline", "highest fare by channel", "average fare by channel"),
    ("airline", "median distance by model", "total distance by model"),
    ("airline", "number of tiers", "number of different airports"),
    ("airline", "fare revenue by month since February 2026", "fare revenue by month before February 2026"),
    ("airline", "flights by model with more than 10 flights", "flights by model with less than 10 flights"),
    ("airline", "flights by model with more than 10 flights", "flights by model with at least 10 flights"),
    ("airline", "share of fare revenue by channel", "fare revenue by channel"),
    ("airline", "growth of fare revenue by month", "running total of fare revenue by month"),
    ("airline", "bookings by hour of day", "bookings hourly"),
    ("airline", "bookings by weekday", "bookings by week"),
    ("airline", "top 3 aircraft by fuel cost in each month", "top 3 aircraft by fuel cost by month"),
    ("wholesaler", "sales of Teas by region", "sales of Snacks by region"),
    ("wholesaler", "orders not CLS by month", "orders CLS by month"),
    ("clinic", "admissions by ward", "charges by ward"),
    ("clinic", "heart charges for bed", "eye charges for bed"),
)


@pytest.mark.parametrize(("company", "one", "other"), PAIRS)
def test_minimal_pairs_differ(readers, company, one, other):
    first, second = maybe(readers[company], one), maybe(readers[company], other)
    assert first is None or second is None or first.model_dump() != second.model_dump()


SAME = (
    ("airline", "fare revenue by channel and cabin", "by channel and cabin the fare revenue"),
    ("airline", "web bookings by month", "bookings by month for web"),
    ("airline", "fare revenue for January 2026 by channel", "fare revenue by channel in January 2026"),
    ("airline", "fare revenue by channel", "Could you please show me the fare revenue by channel, thanks!"),
    ("wholesaler", "sales by region", "SALES BY REGION"),
    ("clinic", "charges by ward", "a report with the charges for each ward"),
)


@pytest.mark.parametrize(("company", "one", "other"), SAME)
def test_paraphrases_agree(readers, company, one, other):
    found = [query(readers[company], text).model_dump(exclude={"period": {"said"}}) for text in (one, other)]
    assert found[0] == found[1]


@pytest.mark.parametrize(
    "sentence",
    [
        "Please weekly.",
        "Please by week.",
        "Please sort descending.",
        "Please highest first.",
        "Please ignore weekends.",
        "Please use the median.",
        "Please cumulative.",
        "Please as a running total.",
        "Please in thousands.",
        "Please show percentages.",
        "Please exclude void.",
        "Please only web.",
        "Hope that helps, weekly please.",
        "Please round.",
        "Please distinct ones.",
        "Thanks, the average please.",
    ],
)
def test_a_polite_sentence_that_asks_for_something_is_not_small_talk(air, sentence):
    request = "Fare revenue by channel in January 2026."
    assert maybe(air, f"{request} {sentence}") != query(air, request)


@pytest.mark.parametrize(
    "sentence", ["Good morning!", "Thank you very much.", "Hello dear colleagues.", "Thanks in advance!"]
)
def test_small_talk_changes_nothing(air, sentence):
    request = "Fare revenue by channel in January 2026."
    found = maybe(air, f"{sentence} {request}")
    assert found is None or found == query(air, request)

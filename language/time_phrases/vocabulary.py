"""The closed word classes of time phrases."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from schemas.expressions import Grain

_UNIT_WORDS: dict[Grain, str] = {
    "hour": "hour hours hr hrs",
    "day": "day days",
    "week": "week weeks wk wks",
    "month": "month months mth mths",
    "quarter": "quarter quarters qtr qtrs",
    "year": "year years yr yrs",
}
UNITS = {word: grain for grain, words in _UNIT_WORDS.items() for word in words.split()}

MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, start=1)}
MONTH_ABBREVIATIONS = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}

ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
}


def one_of(words: str) -> frozenset[str]:
    """The words of a closed class, written as one line."""
    return frozenset(words.split())


PREPOSITIONS = one_of("in for during from over within of across throughout on at")
"""They belong to the phrase they stand before and add nothing to it."""
CONNECTORS = one_of("to - through thru until till")
"""Between two times they make a range."""
COMPARING = one_of("vs versus against than")
LISTING = one_of("and or nor , & / plus")
SIGNS = one_of("> < >= <= = == <> !=")
"""After them a date or number is compared with a column, which is no period."""
CHANGES = one_of(
    "growth change changes difference increase decrease drop decline rise fall grew changed increased decreased dropped"
    " fell rose went moved up down uplift improvement"
)
VAGUE = one_of("early mid late")
"""Before a time they leave open which of its days."""
COUNTED = one_of("top bottom first last best worst least most than limit")
"""Before a number they make it a count, not a day or year."""

_REPAIRED_UNITS = ("quarter", "quarters", "month", "months")
_REPAIRED_MONTHS = tuple(name for name in MONTH_NAMES if len(name) >= 7)


@lru_cache(maxsize=4096)
def repaired_unit(word: str) -> str | None:
    """The unit `word` misspells by one letter; short units have too many neighbours to be guessed.

    >>> repaired_unit("quater")
    'quarter'
    """
    return _repaired(word, _REPAIRED_UNITS, 5)


@lru_cache(maxsize=4096)
def repaired_month(word: str) -> str | None:
    """The long month name `word` misspells by one letter."""
    return _repaired(word, _REPAIRED_MONTHS, 6)


def _repaired(word: str, names: tuple[str, ...], shortest: int) -> str | None:
    if not shortest <= len(word) <= 12 or not word.isascii() or not word.isalpha():
        return None
    return next((name for name in names if OSA.distance(word, name, score_cutoff=1) == 1), None)

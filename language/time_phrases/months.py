"""Month names, told from the verbs and given names that look like them."""

from __future__ import annotations

from typing import NamedTuple

from language.time_phrases.vocabulary import (
    COMPARING,
    CONNECTORS,
    LISTING,
    MONTH_ABBREVIATIONS,
    MONTHS,
    PREPOSITIONS,
    VAGUE,
    one_of,
    repaired_month,
)
from language.time_phrases.words import Words
from language.time_phrases.years import year_number

_VERBS = ("may", "march")
_BEFORE = PREPOSITIONS | CONNECTORS | COMPARING | LISTING | VAGUE | one_of("since before after between last this")
_SURELY_BEFORE = one_of("in during since until")
"""Lower-case `may` and `march` are months after these: no verb follows them."""


class Month(NamedTuple):
    """A month by name; `sure` if the words around it leave no doubt that it is one."""

    number: int
    last: int
    sure: bool
    repaired: bool = False


def month_name(words: Words, at: int) -> Month | None:
    """The month whose name or abbreviation stands at `at`."""
    word = words[at]
    sure = _sure(words, at)
    if word in _VERBS:
        return Month(MONTHS[word], at + 1, sure) if sure and _is_month(words, at) else None
    if word in MONTHS:
        return Month(MONTHS[word], at + 1, sure)
    if word in MONTH_ABBREVIATIONS:
        dotted = words[at + 1] == "." and words.touching(at + 1) and _dated(words, at + 2)
        return Month(MONTH_ABBREVIATIONS[word], at + 2 if dotted else at + 1, sure) if sure else None
    repaired = repaired_month(word)
    return Month(MONTHS[repaired], at + 1, sure, repaired=True) if repaired else None


def _sure(words: Words, at: int) -> bool:
    before = words[at - 2] if words[at - 1] == "the" else words[at - 1]
    return before in _BEFORE or _day_before(words, at) or _dated(words, at + 1) or _listed(words, at + 1)


def _is_month(words: Words, at: int) -> bool:
    token = words.token(at)
    capitalised = token is not None and token.text[0].isupper()
    ordinal = words[at - 1] == "of" and words.ordinal(at - 2) is not None
    ranged = words[at + 1] in CONNECTORS and _listed(words, at + 1)
    return capitalised or words[at - 1] in _SURELY_BEFORE or ordinal or ranged or _dated(words, at + 1)


def _day_before(words: Words, at: int) -> bool:
    day = at - 2 if words[at - 1] in ("of", "-") else at - 1
    return words.digits(day) is not None or words.ordinal(day) is not None


def _dated(words: Words, at: int) -> bool:
    """A day, a year or `last year` stands at `at`."""
    if words[at] in (".", ",", "of", "-", "/") and year_number(words, at + 1) is not None:
        return True
    if words[at] == "'" and words.touching(at + 1):
        return words.digits(at + 1) is not None
    if words[at] in ("last", "this", "of"):
        return "year" in (words[at + 1], words[at + 2])
    return words.digits(at) is not None or words.ordinal(words.past(at, ("the",))) is not None


def _listed(words: Words, at: int) -> bool:
    """Another month follows: `Jan-Jun`, `April, May`."""
    after = words.past(at, CONNECTORS | COMPARING | LISTING)
    return after > at and (words[after] in MONTHS or words[after] in MONTH_ABBREVIATIONS)

"""Columns that a phrase names by a part of what they are called."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection

from language.lexicon import Candidate
from language.questions import closed
from language.words import lemmas

_LABELS = frozenset("name title id code key description desc nm".split())
"""Words of columns that say what a row is, so that its table may stand for them."""
_COUNTED_ON = frozenset("number no num nr id code".split())
_DONE = ("ed", "en", "ld", "nt", "ught", "ade")
"""Endings of what was done to a thing."""
_BY_WAY_OF = closed.PREPOSITIONS - {"of"}
_NUMBER_OF = (("number", "of"), ("no", "of"), ("number",), ("num",), ("count", "of"), ("nr", "of"), ("n",))


def is_measured_of(candidate: Candidate, key: tuple[str, ...], tables: Collection[str]) -> bool:
    """Whether a column has no more of a phrase in its name than that of its own table: `matches` are no minutes."""
    attribute = candidate.attribute if candidate.kind == "column" and candidate.method == "partial" else None
    if attribute is None or attribute.table not in tables:
        return False
    return not _LABELS & {word for word in lemmas(attribute.column) if word not in key}


def is_share_in(candidate: Candidate, key: tuple[str, ...], tables: Collection[str]) -> bool:
    """Whether a column of one of `tables`, in which another is called so in full, only compares with what a phrase
    names: `expenditure_of_gdp` beside a `gdp`."""
    column = candidate.attribute if candidate.kind == "column" and candidate.method == "partial" else None
    if column is None or column.table not in tables:
        return False
    return lemmas(column.column)[-len(key) - 1 :] == ("of", *key)


def is_number_of(candidate: Candidate, key: tuple[str, ...]) -> bool:
    """Whether a column numbers the things of that name: `charter_school_number` of charter schools."""
    column = lemmas(candidate.attribute.column) if candidate.kind == "column" and candidate.attribute else ()
    return tuple(column[:-1]) == key and column[-1] in _COUNTED_ON


def as_stored_count(candidate: Candidate, key: tuple[str, ...]) -> Candidate:
    """`docks` of `dock_count` or `no_of_docks`, where nothing else is called so, is that number, and no part of it."""
    attribute = candidate.attribute if candidate.kind == "column" else None
    held = attribute is not None and says_how_many(attribute.column, key)
    return dataclasses.replace(candidate, method="synonym") if held else candidate


def says_how_many(column: str, key: tuple[str, ...]) -> bool:
    """Whether a column is called the number of what a phrase names."""
    return lemmas(column) in ((*key, "count"), (*key, "cnt"), *((*words, *key) for words in _NUMBER_OF))


def is_told_by_verb(candidate: Candidate, key: tuple[str, ...], holds_dates: Callable[[Candidate], bool]) -> bool:
    """Whether a phrase says what was done to a thing, and is no name: `orders taken (by staff)`, `date_order_taken`."""
    attribute = candidate.attribute if candidate.kind == "column" else None
    if attribute is None:
        return False
    done_by = "by" in key[1:-1] and lemmas(attribute.column)[0] != key[0]
    return done_by or (len(key) > 1 and key[-1].endswith(_DONE) and holds_dates(candidate))


def is_said_of_rows(candidate: Candidate, key: tuple[str, ...], is_key: Callable[[Candidate], bool]) -> bool:
    """Whether a phrase has only the verb of a column, and is said of its rows.

    `ships lost` of the key `lost_in_battle` are ships, and so are `films directed by` of `directed_by` films.
    """
    words = lemmas(candidate.attribute.column) if candidate.attribute is not None else ()
    if candidate.kind != "column" or len(words) < 2 or words[0] not in key:
        return False
    if words[-1] == "by" == key[-1]:
        return len(key) > len(words)
    return len(words) > 2 and words[1] in _BY_WAY_OF and not set(words[2:]) & set(key) and is_key(candidate)

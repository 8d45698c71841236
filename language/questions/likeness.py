"""Words that mean the same though they are spelled differently: other endings of one stem, abbreviations."""

from __future__ import annotations

import functools

_ENDINGS = ("ations", "ation", "ings", "ing", "ment", "tion", "ion", "ed", "er", "or", "al", "ly", "es", "e", "s")
_INFLECTED = frozenset("ed led ing ling er ers es s".split())
_SHORTEST_STEM = 4
_LONGEST_ABBREVIATION = 4
_SHORTEST_CUT = 5
_SHORTEST_TABLE = 3


@functools.lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """What the endings of a word leave: `founding`, `founded` and `founds` share it.

    >>> stem("founding") == stem("founded"), stem("rating") == stem("rate")
    (True, False)
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def abbreviates(short: str, word: str) -> bool:
    """Whether the letters of `short` occur in `word` in their order, from its first one on.

    >>> abbreviates("typ", "type"), abbreviates("nm", "name"), abbreviates("no", "day")
    (True, True, False)
    """
    if short == "id" or not 2 <= len(short) <= min(_LONGEST_ABBREVIATION, len(word) - 1) or short[0] != word[0]:
        return False
    rest = iter(word)
    return all(letter in rest for letter in short)


def alike(said: str, held: str) -> bool:
    """Whether a word of a request can be that of a name."""
    return said == held or stem(said) == stem(held) or abbreviates(held, said) or _cut_short(held, said)


def _cut_short(held: str, said: str) -> bool:
    """`prereq` of `prerequisite`."""
    rest = said.removeprefix(held)
    return _SHORTEST_CUT <= len(held) < len(said) and rest != said and rest not in _INFLECTED


def same_name(said: tuple[str, ...], held: tuple[str, ...], *, of_table: bool = False) -> bool:
    """Whether every word is alike; of a name of one word an abbreviation is none, unless it is a table's."""
    if len(said) != len(held):
        return False
    guessed = 0
    for one, other in zip(said, held, strict=True):
        if not alike(one, other):
            return False
        guessed += stem(one) != stem(other) and not _cut_short(other, one)
    if len(said) == 1 and guessed:
        return of_table and len(held[0]) >= _SHORTEST_TABLE
    return guessed < max(len(said), 2)

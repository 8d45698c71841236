"""Names written without a break: `customernumber`, `acctbal`, `fastestlaptime`."""

from __future__ import annotations

import functools

from workspace.init.abbreviations import ABBREVIATIONS

_SHORTEST = 5
"""Letters of a name that may be of several words."""
_LEAST = 3
"""Letters of a word in such a name, the little ones aside: shorter ones are what is left of a word cut badly."""
_LITTLE = frozenset("id no nr cd dt nm of to by in on at".split())
"""Short words that may follow another."""


@functools.lru_cache(maxsize=16_384)
def words_in(word: str) -> tuple[str, ...]:
    """The words that `word` runs together, in lower case; the word itself where it is one, or none that is known.

    >>> words_in("customernumber"), words_in("acctbal"), words_in("birthdate"), words_in("ssn")
    (('customer', 'number'), ('acct', 'bal'), ('birthdate',), ('ssn',))
    """
    if len(word) < _SHORTEST or not word.isascii() or not word.isalpha():
        return (word,)
    from wordninja import split

    found = tuple(split(word))
    if len(found) == 1 or _are_words(found):
        return found
    cut = ((word[:at], word[at:]) for at in range(_LEAST, len(word) - 1))
    short = [(one, two) for one, two in cut if one in ABBREVIATIONS and two in ABBREVIATIONS and _are_words((one, two))]
    return short[0] if len(short) == 1 else (word,)


def behind_initial(name: str, entity: str) -> str:
    """The word behind the initial of what a name is of, as textbooks write them; nothing where there is no such word.

    >>> behind_initial("pclass", "passenger"), behind_initial("ename", "employee"), behind_initial("page", "paper")
    ('class', 'name', '')
    """
    word = name.lower()
    initials = {part[:1] for part in entity.lower().split()}
    if word[:1] not in initials or len(word) <= _LEAST + 1 or not word.isascii() or not word.isalpha():
        return ""
    from wordninja import split

    found = tuple(split(word))
    return found[1] if len(found) == 2 and found[0] == word[:1] else ""


def _are_words(parts: tuple[str, ...]) -> bool:
    first, *others = parts
    if max(map(len, parts)) == _LEAST and parts[-1] not in _LITTLE:
        return False
    return len(first) >= _LEAST and all(len(part) >= _LEAST or part in _LITTLE for part in others)

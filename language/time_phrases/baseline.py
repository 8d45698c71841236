"""Whether a time is the other side of a comparison: `vs last year`, `growth over last month`."""

from __future__ import annotations

from language.time_phrases.vocabulary import CHANGES, COMPARING, one_of
from language.time_phrases.words import Words

_AFTER_CHANGE = one_of("from over on since")
_COMPARED = one_of("compared comparison relative")


def is_baseline(words: Words, first: int, core: int) -> bool:
    """The words before a phrase compare something with it; `first` to `core` are its prepositions."""
    before = first if words[first] in _AFTER_CHANGE and first < core else first - 1
    if words[before] == "the":
        before -= 1
    if words[before] == "." and words[before - 1] == "vs":
        before -= 1
    if words[before] in COMPARING:
        return True
    if words[before] in ("to", "with"):
        return words[before - 1] in _COMPARED
    return words[before] in _AFTER_CHANGE and words[before - 1] in CHANGES

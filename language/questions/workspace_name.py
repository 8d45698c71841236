"""The name of the workspace in a request: where to look, which restricts nothing."""

from __future__ import annotations

from language.questions import closed
from language.questions.names import Names
from language.tokens import Token
from language.words import lemmas

_PLACING = frozenset("in of from at within on".split())
_DETERMINERS = frozenset("the our this".split())
_STORES = frozenset("database db dataset workspace data".split())
_MOST_WORDS = 4


def named_place(tokens: tuple[Token, ...], at: int, names: Names) -> int:
    """How many tokens from `at` on name no more than the workspace: `in the Student_Club`, `the book shop | books`.

    Words that mean something in the data are left alone.
    """
    placed = tokens[at].lower in _PLACING
    start = at + placed
    determined = start < len(tokens) and tokens[start].lower in _DETERMINERS
    first = start + (determined and placed)
    owned = at > 0 and tokens[at - 1].lower in _DETERMINERS
    if not (determined if placed else owned):
        return 0
    end = _named(tokens, first, names)
    if not end:
        return 0
    owning = end + (end < len(tokens) and tokens[end].text == "'s")
    thing = owning < len(tokens) and names.lexicon.datasets(lemmas(tokens[owning].text))
    if not placed or thing or owning > end:  # before a noun: `the Student_Club's members`
        return owning - at if thing and not placed else 0
    return end + (end < len(tokens) and tokens[end].lower in _STORES) - at


def _named(tokens: tuple[Token, ...], first: int, names: Names) -> int:
    """Where the name of the workspace ends that begins here, if it is nothing else; 0 where none does."""
    letters = "".join(lemmas(names.graph.workspace.name))
    said: tuple[str, ...] = ()
    for end in range(first + 1, min(first + _MOST_WORDS, len(tokens)) + 1):
        said += lemmas(tokens[end - 1].text)
        if "".join(said) == letters and said[-1] not in closed.NEVER_NAMES:
            text = " ".join(token.text for token in tokens[first:end])
            return 0 if names.find(said, text) or names.find(said[-1:], said[-1]) else end
    return 0

"""Names and values with marks inside: `Toronto, Canada`, `Enrollment (K-12)`, `Is it safe?`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from language.lexicon import Candidate, Lexicon
from language.tokens import Token
from language.words import lemmas

_IN_BRACKETS = re.compile(r"[^()]+ \([^()]+\)")
_SPACES = re.compile(r"\s+")


def marked(tokens: tuple[Token, ...], said: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """What tokens with marks between or behind them name: a value spelled just so, or a name with its brackets."""
    if len(tokens) < 2 or tokens[0].kind == "symbol":
        return ()
    key = tuple(word for token in tokens for word in _words(token))
    found = lexicon.find(key)
    return (*_values(found, said), *(_names(found) if _IN_BRACKETS.fullmatch(said) else ()))


def _words(token: Token) -> Iterable[str]:
    return lemmas(token.text if token.kind == "word" else token.lower) if token.kind != "symbol" else ()


def _values(found: Iterable[Candidate], said: str) -> Iterable[Candidate]:
    plain = _plain(said)
    return (c for c in found if c.kind == "value" and _plain(c.value) == plain)


def _names(found: Iterable[Candidate]) -> Iterable[Candidate]:
    return (c for c in found if c.kind in ("column", "dataset", "metric"))


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text.casefold()).strip()

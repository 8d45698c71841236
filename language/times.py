"""The times that a request names, where the data do not call a column just so."""

from __future__ import annotations

from language.lexicon import Lexicon
from language.time_phrases import Calendar, TimeMatch, read_time_phrases
from language.time_phrases.vocabulary import SIGNS
from language.tokens import Token
from language.words import lemma


def times_in(tokens: tuple[Token, ...], clock: Calendar, lexicon: Lexicon) -> dict[int, TimeMatch]:
    """Times by their first token; the `Q2 result` of who has a column `q2` is no quarter, though `in Q2` is one."""
    return {m.first: m for m in read_time_phrases(tokens, clock) if not _is_column(tokens[m.first : m.last], lexicon)}


def signed_times(tokens: tuple[Token, ...], clock: Calendar) -> dict[int, TimeMatch]:
    """Dates right behind the sign of a comparison, `>= 2020-05-01`, by the token of the date."""
    found = {}
    for at in range(1, len(tokens)):
        if tokens[at].kind == "date" and tokens[at - 1].lower in SIGNS:
            for match in read_time_phrases(tokens[at : at + 1], clock):
                found[at] = match.model_copy(update={"first": at, "last": at + 1})
    return found


def _is_column(said: tuple[Token, ...], lexicon: Lexicon) -> bool:
    if len(said) != 1 or said[0].lower.isdigit():
        return False
    found = lexicon.find((lemma(said[0].lower),))
    return any(one.kind == "column" and one.method in ("exact", "synonym") for one in found)

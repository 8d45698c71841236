"""What a request asks for beside a straight line."""

from __future__ import annotations

from collections.abc import Callable

from language.outlook.words import Asked
from schemas.intent import Intent
from schemas.query import Table


def read_rest(request: str, asked: Asked, read: Callable[[str], Intent]) -> Intent:
    """The intent of the words that `asked` leaves; `monthly orders` is a number of them where it is no table itself."""
    rest = read(asked.rest)
    again = asked.in_other_words if not isinstance(rest.query, Table) and rest.refusal is None else None
    if again is None:
        return rest
    text, (first, last) = again
    other = read(text)
    if not isinstance(other.query, Table):
        return rest
    said = {"start": first, "end": last, "text": request[first:last]}
    evidence = tuple(e.model_copy(update=said) if e.start >= len(request) else e for e in other.evidence)
    return other.model_copy(update={"evidence": tuple(dict.fromkeys(evidence))})

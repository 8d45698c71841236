"""Whether a word of a request tells which of several ways between two things is meant."""

from __future__ import annotations

from collections import Counter

from language.questions.resolving.scope import same_role
from language.words import lemmas
from schemas.question import Question


def tells_route(question: Question, words: tuple[str, ...]) -> bool:
    """Whether exactly one of the routes asked about is called by a word of the request: `destination` of `dst`."""
    if not question.id.startswith("route_"):
        return False
    named = [frozenset(lemmas(option.id)) for option in question.options]
    often = Counter(word for one in named for word in one)
    own = [{word for word in one if often[word] < len(named)} for one in named]
    return sum(any(same_role(said, word) for word in one for said in words) for one in own) == 1

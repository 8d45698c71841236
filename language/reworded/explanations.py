"""`still running, i.e. with no end date`: what a request explains on the way, read in place of what it explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from language import vocabulary
from language.lexicon import Lexicon
from language.questions import closed
from language.reworded.text import Reworded, Span, around
from language.tokens import Token, tokenize
from language.words import lemma

_MARK = re.compile(
    r",?\s*\b(?:i\.\s?e\.|in other words|that is to say|that means|meaning(?: that)?)(?=[\s,])[,:]?"
    r"|,\s*that is\b,?(?!\s+(?:in|of|from|for)\b)"
    r"|(?P<opening>\()\s*(?:i\.\s?e\.,?|that is,?|meaning)?",
    re.IGNORECASE,
)
_NO_EXPLANATION = frozenset(
    "excluding including incl excl except only not also even if and or plus as per for in by from to of with without"
    " all each ages".split()
)
"""What brackets begin with that say more of what stands before them, and not what it means."""
_WITHOUT_MEANING = frozenset(
    "a an the is are was were be been being has have had do does did of in at still already yet currently now ever that"
    " who which whose there they it we our their its my only".split()
)
"""Words that are explained along with the one that needs it."""
_ASKING = frozenset(
    word
    for said in (
        closed.SUPERLATIVES,
        closed.COMPARATIVES,
        closed.AGGREGATES,
        closed.COUNTS,
        closed.SHARES,
        closed.GRAINS,
        closed.OPERATORS,
        closed.CALCULATED,
    )
    for words in said
    for word in ((words,) if isinstance(words, str) else words)
)
"""Words of what is to be shown, which no explanation stands for."""
_DENYING = frozenset("not no never without n't neither nor cannot nobody none".split())
_MOST_WORDS = 7
_MOST_MARKS = 3
_SHORTEST_STEM = 4


def explanations(request: str, lexicon: Lexicon) -> Iterator[Reworded]:
    """The request with one explanation each in place of what it explains, the fewest words replaced first."""
    marks = list(_MARK.finditer(request))
    if len(marks) > _MOST_MARKS:
        return
    tokens = tokenize(request)
    for mark in marks:
        closing = request.find(")", mark.end()) if mark["opening"] else -1
        inner = [t for t in tokens if t.start >= mark.end() and (closing < 0 or t.end <= closing)]
        if not inner or (mark["opening"] and (closing < 0 or inner[0].lower in _NO_EXPLANATION)):
            continue
        bracketed = mark["opening"] is not None
        for first in _explained(request, tokens, mark.start(), inner, lexicon, denied=not bracketed):
            taken: tuple[Span, ...] = ((first, mark.end()),)
            if closing >= 0:
                taken = (*taken, (closing, closing + 1))
            replaced = around(request, [(span, " ") for span in taken])
            yield Reworded(request, replaced, taken, "explained")


def _explained(
    request: str, tokens: tuple[Token, ...], mark: int, inner: list[Token], lexicon: Lexicon, *, denied: bool
) -> Iterator[int]:
    """Where the words begin that what stands behind `mark` may explain: the nearest place first.

    `denied`: a `not` may be explained along with its word, of which brackets do not tell: `not seaworthy (class S)`.
    """
    before = [token for token in tokens if token.end <= mark][::-1]
    again = {lemma(token.lower) for token in inner}
    counted = any(token.kind == "number" for token in inner)
    needs = predicate = False
    for token, left in pairwise([*before[: _MOST_WORDS + 1], None]):
        if token is None or not _may_be_explained(token, again, lexicon, counted=counted):
            return
        if token.lower in _DENYING and not denied:
            return
        content = token.lower not in _WITHOUT_MEANING | _DENYING
        if predicate and content:
            return  # `hikes from Oslo were lengthy (…)`: what is lengthy is not explained
        predicate = predicate or token.lower in closed.BE | closed.HAVE
        needs = needs or content
        if needs and left is not None and left.lower not in _DENYING:
            yield token.start


def _may_be_explained(token: Token, again: set[str], lexicon: Lexicon, *, counted: bool) -> bool:
    """Whether a word is none that the data know, unless it is said again, and none that asks for something."""
    word, root = token.lower, lemma(token.lower)
    if token.kind == "number":
        return counted
    if token.kind != "word":
        return False
    if word in _WITHOUT_MEANING | _DENYING or _is_among(root, again):
        return True
    if not {word, root}.isdisjoint(vocabulary.OPERATORS | closed.NEVER_NAMES | closed.COMES_FROM | _ASKING):
        return False
    return not any(form in lexicon.words or lexicon.find((form,)) for form in (word, root, _without_ending(root)))


def _without_ending(word: str) -> str:
    """`discounted revenue` speaks of a discount."""
    return word.removesuffix("ing").removesuffix("ed")


def _is_among(root: str, again: set[str]) -> bool:
    """`return flag` says `returned` again."""
    stem = root[: max(_SHORTEST_STEM, len(root) - 3)]
    return root in again or (len(root) >= _SHORTEST_STEM and any(word.startswith(stem) for word in again))

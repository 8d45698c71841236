"""What a request tells of its words: `Revenue is price times quantity.`, `(female refers to sex = 'F')`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from language.reworded.text import Span, sentences

_OPENING = r"(?:(?:note that|note|hint|evidence|where|here|with|and|assume|assuming|let)\b[,:]?\s+)*(?:an?\s+|the\s+)?"
_TELLS = (
    r"(?:\s*:?=\s*|\s+(?:means?|refers? to|stands? for|denotes?|represents?(?: for)?|signif(?:y|ies)|equals?"
    r"|contains? the data of|holds? the data of"
    r"|(?:is|are) (?:defined|calculated|computed|taken|counted|understood) as|is the same as)\s+)"
)
_PLAINLY = r"\s+(?:is|are)\s+(?:when\s+|if\s+|those\s+|the ones\s+)?"
_TERM = r"(?P<term>[^=?;,.]{2,60}?)"
_WITH_MARK = re.compile(rf"{_OPENING}{_TERM}{_TELLS}(?P<meaning>\S.*)", re.IGNORECASE | re.DOTALL)
_TURNED = re.compile(
    rf"{_OPENING}(?P<meaning>[^?;]*[='\"][^?;]*?)\s+"
    r"(?:means?|refers? to|stands? for|denotes?|represents?|signif(?:y|ies)|indicates?)\s+(?:that\s+)?"
    r"(?P<term>[^=?;,.'\"]{2,60})",
    re.IGNORECASE | re.DOTALL,
)
"""`label = '+' means the molecule is carcinogenic`: the data before the word."""
_WITH_BE = re.compile(rf"{_OPENING}{_TERM}{_PLAINLY}(?P<meaning>\S.*)", re.IGNORECASE | re.DOTALL)
_BEING = re.compile(r"\b(?:is|are|was|were)\s+", re.IGNORECASE)
_PART = re.compile(r"[^;]+")
_BRACKETS = re.compile(r"\((?P<inner>(?:[^()]|\([^()]*\))*)\)")
_CLAUSE = re.compile(
    r"(?:;\s*(?:where\b|here\b|with\b)?|,\s*(?:where|here|with)\b),?\s*(?P<inner>[^;?()=]{2,60}?=[^;?]*?)(?=[.?!]*\s*$)"
)
"""`…; revenue = price x quantity`, `…, where revenue = …`."""
_NO_TERM = frozenset("it this that these those they there which what who how i we you he she one ones all each".split())
_QUOTES = "`'\"“”‘’ \t\n"
MOST_WORDS = 6
"""Of a term."""


@dataclass(frozen=True)
class Told:
    """That `term` is `meaning`, said in `whole`; all three are places in the request."""

    term: Span
    meaning: Span
    whole: Span


def tellings(request: str) -> Iterator[Told]:
    """What sentences of their own, brackets, and the last clause of a sentence tell of words."""
    whole = sentences(request)
    for first, last in whole:
        inside = [told for brackets in _BRACKETS.finditer(request, first, last) for told in _inside(request, brackets)]
        clause = next(_CLAUSE.finditer(request, first, last), None)
        if inside:
            yield from inside
        elif clause is not None:
            yield from _telling(request, clause.span("inner"), clause.span(), (_TURNED, _WITH_MARK, _WITH_BE))
        elif "?" not in request[first:last] and len(whole) > 1:
            for part in _PART.finditer(request, first, last):
                alone = (part.start(), part.end() + (request[part.end() : part.end() + 1] == ";"))
                yield from _telling(request, part.span(), alone, (_TURNED, _WITH_MARK, _WITH_BE))


def _inside(request: str, brackets: re.Match[str]) -> list[Told]:
    """What each part of a bracket tells; nothing where one of them says something else."""
    parts = [part.span() for part in _PART.finditer(request, *brackets.span("inner"))]
    told = [list(_telling(request, part, brackets.span(), (_TURNED, _WITH_MARK))) for part in parts]
    return [one for found in told for one in found] if all(told) else []


def _telling(request: str, part: Span, whole: Span, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Told]:
    """What the first of the patterns that fits finds in a part of the request."""
    first = part[0] + len(request[slice(*part)]) - len(request[slice(*part)].lstrip())
    last = first + len(request[first : part[1]].rstrip(" .!\n\t"))
    match = next((m for pattern in patterns if (m := pattern.fullmatch(request, first, last))), None)
    if match is None:
        return
    start, end = _trimmed(request, match.span("term"))
    if match.re is _TURNED:  # `… means molecules are carcinogenic`: of what is said already
        start = max((m.end() for m in _BEING.finditer(request, start, end)), default=start)
    words = request[start:end].lower().split()
    if 0 < len(words) <= MOST_WORDS and _NO_TERM.isdisjoint(words):
        yield Told((start, end), _trimmed(request, match.span("meaning")), whole)


def _trimmed(request: str, span: Span) -> Span:
    """Without the quotes around it."""
    first, last = span
    while first < last and request[first] in _QUOTES and request[first:last].count(request[first]) != 1:
        first += 1
    while first < last and request[last - 1] in '`"“” \t\n' and request[first:last].count(request[last - 1]) % 2:
        last -= 1
    return first, last

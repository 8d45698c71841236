"""`Champions are those with recency 5 and frequency 5`: names of scores that a request defines itself.

What is found is taken out of the request, which is read without it; nothing here knows what a name stands for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from language.evidence import evidence_of
from language.patterns.found import Found
from schemas.intent import Intent
from schemas.patterns import Rfm
from schemas.question import Option, Question
from schemas.score_segment import Scores, ScoreSegment

Span = tuple[int, int]

_SCORE = r"(?:recency|frequency|monetary(?: value)?|money|r|f|m)"
_WHO = r"(?:those|the ones|everyone|everybody|anyone|people|customers|clients|members|users|patients|all)"
_NUMBER = r"\d{1,3}"
_NUMBERS = (
    rf"(?:(?:at least|a minimum of|no less than|>=) ?{_NUMBER}|(?:at most|no more than|<=) ?{_NUMBER}"
    rf"|(?:above|over|more than|greater than|>) ?{_NUMBER}|(?:below|under|less than|<) ?{_NUMBER}"
    rf"|(?:between )?{_NUMBER} ?(?:-|to|and|or) ?{_NUMBER}(?! ?(?:and|,) ?{_SCORE} ?\d)"
    rf"|{_NUMBER} (?:or|and) (?:more|higher|above|better|up|less|lower|below)|{_NUMBER}\+?)"
)
_OF = r"(?: ?(?:scores?|of|is|are|=|:|an?|the|being))* ?"
_ONE = rf"(?:an? |the )?(?P<score>{_SCORE}){_OF}(?P<numbers>{_NUMBERS})"
_IN_ALL = r"(?:in|for|on|at) (?:all(?: three| of them)?|every(?: score|thing)?)"
_ALL = rf"(?:scores? of |an? |the )?(?P<numbers>{_NUMBERS}) {_IN_ALL}"
_ALL_SCORES = rf"all (?:three )?scores{_OF}(?P<numbers>{_NUMBERS})"
_TOGETHER = rf"(?:(?:an? |the )?rfm(?: score)?s?{_OF})?(?P<r>\d)(?P<f>\d)(?P<m>\d)\b"
_THEN = r"(?: ?, ?and |, ?| and | ?/ ?)"
_IN_A_ROW = rf"(?:the )?scores?(?: of| are|:)? (?P<r>\d){_THEN}(?P<f>\d)(?:{_THEN}(?P<m>\d))?\b"
_NO_NAME = r"(?!(?:where|of|rfm|recency|analysis|scores?|with|by|for|and|are|is|the|call|in)\b)"
_NAME = rf"(?P<name>{_NO_NAME}[a-z][a-z'\-]*(?: {_NO_NAME}[a-z'\-]+){{0,3}})"
_IS = r"(?:are|is|means|mean|=|:|stands? for|being)"
_BEHIND_WHO = r"(?: (?:who|that))?(?: (?:with|having|have|whose|where|of|in which))?"
_DEFINED = rf"{_NAME} ?{_IS}(?: called)?(?: {_WHO})?{_BEHIND_WHO}"
_CONDITION = rf"(?:{_ONE}|{_ALL}|{_ALL_SCORES}|{_TOGETHER}|{_IN_A_ROW})"
_OTHERS = rf"(?:the rest|everyone else|everybody else|all others|the others|others|all other {_WHO})"
_REST = rf"{_OTHERS} {_IS} (?:called )?{_NAME}"
_OPENING = r"(?:^|[.;,:(\n]|\band\b|\bwhere\b|\bin which\b)\s*(?:(?:and|where|in which|with|the|call) )*"
_ASIDE = (
    r"(?<=rfm )(?:segments?|segment names?)\b",
    r"\b(?:and|with|plus)? ?(?:the |their )?(?:named segments?|segment names?|names? of the segments?)\b",
)
_ORDER = ("recency", "frequency", "monetary")
_SHORT = {"r": "recency", "f": "frequency", "m": "monetary", "money": "monetary"}
_HIGHEST = 999


@dataclass(frozen=True)
class Named:
    """`rest` is the request without the definitions; `open_pair` one that gives two scores and not which."""

    rest: str
    taken: tuple[Span, ...]
    segments: tuple[ScoreSegment, ...]
    otherwise: str | None = None
    open_pair: Span | None = None


def defined_segments(request: str) -> Named | None:
    """The names that a request about recency, frequency and money defines; None where it defines none."""
    text = request.lower()
    if len(text) != len(request) or not re.search(r"\brfm\b|\brecency\b", text):
        return None
    segments: list[ScoreSegment] = []
    taken: list[Span] = []
    open_pair: Span | None = None
    at = 0
    while (found := re.compile(rf"{_OPENING}{_DEFINED} (?={_bare(_CONDITION)})").search(text, at)) is not None:
        ranges, end, unclear = _conditions(text, found.end())
        open_pair = unclear or open_pair
        start, at = found.start("name"), end
        if ranges:
            segments.append(ScoreSegment(name=found["name"], **ranges))
            taken.append((start, end))
    if not segments and open_pair is None:
        return None
    rest = re.search(_REST, text)
    otherwise = rest["name"] if rest is not None else None
    taken += [rest.span()] if rest is not None else []
    taken += [match.span() for aside in _ASIDE for match in re.finditer(aside, text)]
    return Named(_blank(request, taken), tuple(sorted(taken)), tuple(segments), otherwise, open_pair)


def with_segments(request: str, named: Named, rest: Intent) -> Intent:
    """The intent of `request`, of which `rest` is that of the words that define nothing."""
    rest = rest.model_copy(update={"request": request})
    if not isinstance(rest.query, Rfm):
        return rest
    problem = _problem(named.segments, rest.query.parts)
    if problem:
        return rest.model_copy(update={"query": None, "question": Question(id="segments", text=problem)})
    evidence = [
        evidence_of(request[first:last], (first, last), "operator", "pattern:segments", "grammar")
        for first, last in named.taken
    ]
    query = rest.query.model_copy(update={"segments": named.segments, "otherwise": named.otherwise})
    return rest.model_copy(
        update={
            "query": query,
            "evidence": tuple(sorted((*rest.evidence, *evidence), key=lambda e: (e.start, e.end))),
            "assumptions": (*rest.assumptions, ORDER_OF_SEGMENTS),
        }
    )


def with_names(found: Found, segments: tuple[ScoreSegment, ...]) -> Found:
    """`found` with the names that the workspace defines, or a question where they do not fit its scores."""
    query = found.query
    if not isinstance(query, Rfm):
        return found
    problem = _problem(segments, query.parts)
    if problem:
        return replace(found, query=None, question=Question(id="segments", text=problem))
    named = query.model_copy(update={"segments": segments})
    return replace(found, query=named, assumptions=(*found.assumptions, ORDER_OF_SEGMENTS))


ORDER_OF_SEGMENTS = "Where several segments fit, the first one defined holds; where none does, there is no name."


def _problem(segments: tuple[ScoreSegment, ...], parts: int) -> str:
    """Why the definitions make no sense with scores from 1 to `parts`."""
    names = [segment.name for segment in segments]
    if len(set(names)) < len(names):
        return "A segment is defined twice."
    for segment in segments:
        for column, (low, high) in segment.ranges:
            if low > high or low < 1 or (high > parts and high != _HIGHEST) or low > parts:
                words = column.replace("_", " ")
                return f"“{segment.name}” has a {words} that there is not: scores go from 1 to {parts}."
    return ""


def _conditions(text: str, at: int) -> tuple[dict[str, Scores], int, Span | None]:
    """The scores from `at` on, and where they end."""
    ranges: dict[str, Scores] = {}
    joint = re.compile(r"(?:,? and |, ?| & |/| )(?:with |have |has )?")
    end = at
    while True:
        start = at
        if ranges:
            between = joint.match(text, end)
            if between is None:
                return ranges, end, None
            start = between.end()
        for pattern in (_ONE, _ALL_SCORES, _ALL, _TOGETHER, _IN_A_ROW):
            match = re.compile(pattern).match(text, start)
            if match is not None:
                break
        else:
            return ranges, end, None
        found = _scores(match.groupdict())
        if found is None:
            return {}, match.end(), match.span()
        if set(found) & set(ranges):
            return ranges, end, None
        ranges, end = ranges | found, match.end()


def _scores(said: dict[str, str | None]) -> dict[str, Scores] | None:
    """The scores of one condition; None where two numbers do not say which two they are."""
    if said.get("score"):
        word = (said["score"] or "").split()[0]
        return {_SHORT.get(word, word): _range(said["numbers"] or "")}
    if said.get("numbers"):
        return dict.fromkeys(_ORDER, _range(said["numbers"] or ""))
    if said.get("m") is None:
        return None
    places = (said["r"], said["f"], said["m"])
    return {score: (int(place or 0), int(place or 0)) for score, place in zip(_ORDER, places, strict=True)}


def _range(said: str) -> Scores:
    """`at least 4`, `4 or more`, `3 to 5`, `4 or 5`, `5`."""
    numbers = [int(number) for number in re.findall(r"\d+", said)]
    if len(numbers) == 2:
        return numbers[0], numbers[1]
    (number,) = numbers
    if re.search(r"at least|minimum|no less|>=|or more|higher|or above|better|up$|\+$", said):
        return number, _HIGHEST
    if re.search(r"at most|no more than|<=|or less|lower|or below|and below", said):
        return 1, number
    if re.search(r"above|over|more than|greater|>", said):
        return number + 1, _HIGHEST
    if re.search(r"below|under|less than|<", said):
        return 1, number - 1
    return number, number


def which_two(request: str, span: Span) -> Question:
    """`Those with scores 5 and 5`: of what?"""
    first, last = span
    numbers = re.findall(r"\d", request[first:last])
    options = []
    for one, other in (("recency", "frequency"), ("recency", "monetary"), ("frequency", "monetary")):
        said = f"{one} {numbers[0]} and {other} {numbers[1]}"
        options.append(Option(id=f"{one}_{other}", label=said, request=f"{request[:first]}{said}{request[last:]}"))
    return Question(id="scores", text="There are three scores. Which two are meant?", options=tuple(options))


def _bare(pattern: str) -> str:
    """A pattern without names of groups, which may stand only once."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def _blank(request: str, taken: list[Span]) -> str:
    for first, last in taken:
        request = request[:first] + " " * (last - first) + request[last:]
    return re.sub(r"(?:[\s:;,.]|\bwhere\b|\band\b|\bin which\b|\bcall\b)+$", lambda end: " " * len(end[0]), request)

"""The words of a request that ask for a straight line, or for periods to come; the rest is read like any request.

`Forecast monthly revenue for the next 3 months` is `monthly revenue`, carried on by three months.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from language.lexicon import Lexicon
from language.time_phrases import Calendar, TimeMatch, read_time_phrases
from language.tokens import Token, read_number
from language.words import lemmas
from schemas.expressions import Grain
from schemas.period import Period

Span = tuple[int, int]
"""From and to which character."""

_OF = r"(?: (?:of|for|on|in|through|to))?(?: the)?"
_BY_MEANS = r"(?:(?:with|using|by|via|from|based on|assuming|following|and|on|show|add|fit|draw|as|plus) )*"
_KIND = r"(?:simple|linear|straight[- ]line|baseline|naive|rough|basic|plain)"
_LINE = (
    rf"\b{_BY_MEANS}(?:an? |the |its |their )?(?:simple )?"
    r"(?:(?:linear|straight(?:[- ]line)?) trend(?:[- ]?lines?)?|trend ?-?lines?"
    r"|linear regression(?: line)?|regression line|least[- ]squares(?: (?:line|fit|trend|regression))?"
    rf"|lines? of best fit|best[- ]fit line|straight line|linear extrapolation){_OF}\b"
)
_AHEAD = (
    rf"\b{_BY_MEANS}(?:an? |the )?(?:{_KIND} )*(?:forecasts?|forecasting|projections?|predictions?|outlook){_OF}\b",
    r"(?<!the )(?<!a )(?<!an )(?<!each )(?<!every )(?<!per )(?<!of )(?<!by )"
    r"\b(?:forecast|predict|project|extrapolate)\b(?: the)?",
    r"\b(?:forecasted|projected|predicted|extrapolated)\b",
)
_WILL = r"\b(?:what )?will(?: (?:we|there|it|they))?(?: (?:be|have|get|see|make|receive|reach|look like))?\b"
_BEHIND_WILL = r"\b(?:be|look like|look|amount to|come to|turn out)\b(?= |\?|$)"
_OVER_TIME = r"\bover time\b"
_NAMED = frozenset(
    "forecast projection prediction outlook project trend regression predicted projected forecasted".split()
)
"""Words that the data may have for something of their own: then they are names, and nothing is carried on."""
_UNITS: dict[str, Grain] = {"day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year"}
_ADJECTIVES = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annual": "year",
}
_AHEAD_OF_NOW = ("ahead", "out", "forward", "into the future", "in advance", "from now")


@dataclass(frozen=True)
class Ahead:
    """Periods to come: so many of a unit from now on, or until the end of a period."""

    said: str
    grain: Grain
    count: int | None = None
    period: Period | None = None


@dataclass(frozen=True)
class Asked:
    """`rest` is the request with blanks in place of `taken`; `forecast` asks for periods to come, with or without them
    being named."""

    rest: str
    taken: tuple[Span, ...]
    forecast: bool
    ahead: Ahead | None

    @property
    def in_other_words(self) -> tuple[str, Span] | None:
        """`monthly orders` as `orders per month`, which says that they are counted, and where `monthly` stood.

        None where no such word is there.
        """
        adjective = re.search(rf"\b(?:{'|'.join(_ADJECTIVES)})\b", self.rest.lower())
        if adjective is None:
            return None
        said = re.sub(r"[\s.?!]+$", lambda end: " " * len(end[0]), _without(self.rest, [adjective.span()]))
        return f"{said} per {_ADJECTIVES[adjective[0]]}", adjective.span()


def asked_trend(request: str, tokens: tuple[Token, ...], lexicon: Lexicon, clock: Calendar) -> Asked | None:
    """What a request says of a straight line or of periods to come; None where it says nothing of either."""
    text = request.lower()
    if len(text) != len(request):
        return None
    lines, wanted = _spans(text, (_LINE,)), _spans(text, _AHEAD)
    will = _spans(text, (_WILL,))
    ahead, times = _ahead(request, tokens, clock, sure=bool(wanted or will))
    will = [*will, *_spans(text, (_BEHIND_WILL,))] if ahead is not None and will else []
    if not (lines or ((wanted or will) and (ahead is not None or _begins(text, wanted)))):
        return None
    if any(_is_name(text[first:last], lexicon) for first, last in (*lines, *wanted)):
        return None
    taken = sorted({*lines, *wanted, *will, *times, *(_spans(text, (_OVER_TIME,)) if lines else [])})
    if not re.search(r"\w", _without(request, taken)):
        return None
    return Asked(_without(request, taken), tuple(taken), bool(wanted or will or ahead), ahead)


def _begins(text: str, wanted: Iterable[Span]) -> bool:
    """A forecast of nothing named is one where the request begins with it, behind no more than talk."""
    opening = (
        r"(?:please|can|could|you|i|we|need|want|would|like|to|see|show|give|me|us|create|make|compute|a|an|the|,| )*"
    )
    return any(re.fullmatch(opening, text[:first]) for first, _ in wanted)


def _spans(text: str, patterns: Iterable[str]) -> list[Span]:
    return [match.span() for pattern in patterns for match in re.finditer(pattern, text)]


def _is_name(words: str, lexicon: Lexicon) -> bool:
    """Whether the data have something that is called so."""
    said = {lemma for word in re.findall(r"[a-z]+", words) for lemma in lemmas(word)} & _NAMED
    return any(candidate.kind != "value" for word in said for candidate in lexicon.find((word,)))


def _ahead(request: str, tokens: tuple[Token, ...], clock: Calendar, *, sure: bool) -> tuple[Ahead | None, list[Span]]:
    """The periods to come, and where they stand; None where none or several are named."""
    found = [*_matches(request, tokens, clock, sure=sure), *_so_far_ahead(request, tokens)]
    if len(found) != 1:
        return None, []
    return found[0][0], [found[0][1]]


def _matches(request: str, tokens: tuple[Token, ...], clock: Calendar, *, sure: bool) -> Iterator[tuple[Ahead, Span]]:
    """`for the next 3 months`, `for Q1 2027`, `until the end of 2027`; what has begun only where one asks for that."""
    for match in read_time_phrases(tokens, clock):
        period = match.period
        if match.error or match.baseline or period.end is None or period.end <= clock.as_of:
            continue
        if not sure and (period.start is None or period.start < clock.as_of):
            continue
        grain = period.grain or "month"
        if grain == "hour":
            continue
        span = (_with_preposition(request, tokens[match.first].start), tokens[match.last - 1].end)
        count = _counted(match, tokens)
        yield Ahead(period.said, grain, count, None if count is not None else period), span


def _with_preposition(request: str, start: int) -> int:
    """Where `over the` before the periods begins."""
    before = re.search(
        r"\b(?:(?:over|for|in|during|within|across|through|throughout)(?: the)?|the) +$", request[:start]
    )
    return before.start() if before is not None else start


def _counted(match: TimeMatch, tokens: tuple[Token, ...]) -> int | None:
    """`the next 3 months`: how many."""
    words = [token.lower for token in tokens[match.first : match.last]]
    if not {"next", "coming", "upcoming", "following"} & set(words):
        return None
    for at in range(match.first, match.last):
        number = read_number(tokens, at)
        if number is not None and isinstance(number[0], int):
            return number[0]
    return None


def _so_far_ahead(request: str, tokens: tuple[Token, ...]) -> Iterator[tuple[Ahead, Span]]:
    """`3 months ahead`, `two quarters into the future`."""
    for at in range(len(tokens)):
        number = read_number(tokens, at)
        if number is None or not isinstance(number[0], int) or number[1] >= len(tokens):
            continue
        unit = _UNITS.get(next(iter(lemmas(tokens[number[1]].lower)), ""))
        behind = request[tokens[number[1]].end :].lower().lstrip()
        said = next((words for words in _AHEAD_OF_NOW if re.match(rf"{words}\b", behind)), None)
        if unit is not None and said is not None:
            end = request.lower().index(said, tokens[number[1]].end) + len(said)
            yield Ahead(request[tokens[at].start : end], unit, number[0]), (tokens[at].start, end)


def _without(request: str, taken: Iterable[Span]) -> str:
    """The request with blanks where something was taken, so that every other word stays in its place."""
    for first, last in taken:
        request = request[:first] + " " * (last - first) + request[last:]
    return request

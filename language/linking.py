"""Tokens to units: the reading of a request as names, times, numbers and words of closed classes.

The best way to cut the request into units is found over all cuts (a Viterbi pass); every unit keeps all it can mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from knowledge_graph.routes import reach
from language import vocabulary as closed
from language.lexicon import Candidate, Lexicon
from language.neighbourhood import MOST_HOMES, around
from language.time_phrases import Calendar, TimeMatch
from language.times import times_in
from language.tokens import Token, read_number
from language.words import by_beginning, is_english, lemmas

UnitKind = Literal["link", "time", "number", "grain", "marker", "filler", "function", "symbol", "unknown"]

_SHORTEST_REPAIR = 5
"""Letters a word must have before its spelling is repaired."""


@dataclass(frozen=True)
class Unit:
    """Tokens `first` to before `last`, read as one thing."""

    kind: UnitKind
    first: int
    last: int
    start: int
    end: int
    text: str
    key: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    time: TimeMatch | None = None
    number: float | int | None = None
    percent: bool = False
    repaired: str = ""
    """The spelling taken for a misspelt word."""


@dataclass(frozen=True)
class Piece:
    """A token with what the lexicon compares; an identifier has several lemmas."""

    token: Token
    lemmas: tuple[str, ...]
    repaired: str = ""


@dataclass(frozen=True)
class Linked:
    """A request cut into units, and its tokens after spelling repair."""

    text: str
    tokens: tuple[Token, ...]
    units: tuple[Unit, ...] = field(default_factory=tuple)
    near: frozenset[str] = frozenset()
    """The datasets in which names are looked for that very many have; empty where all are."""


_CLOSED_PHRASES: frozenset[tuple[str, ...]] = (
    closed.GROUP_MARKERS
    | closed.SHARES
    | closed.NEGATIONS
    | closed.NEGATIONS_AFTER
    | closed.ORDER_MARKERS
    | closed.DESCENDING
    | closed.ASCENDING
    | closed.ROLLING
    | closed.ONLY
    | closed.DISTINCT
    | closed.CAUSAL_PHRASES
    | closed.COMPARES
    | closed.VERSUS
    | closed.RATIOS
    | closed.IN_PERCENT
    | closed.IN_ABSOLUTE_TERMS
    | frozenset(closed.CONTRASTS)
    | closed.INCLUDING
    | frozenset((word,) for word in closed.JUDGEMENTS)
    | frozenset(closed.AGGREGATES)
    | frozenset(closed.COMPARATORS)
    | frozenset(closed.CHANGES)
    | frozenset(closed.RUNNING)
    | frozenset((word,) for word in closed.TOPS)
    | frozenset((word,) for word in closed.GROWTH)
)
_GRAIN_PHRASES: frozenset[tuple[str, ...]] = (
    frozenset((word,) for word in closed.GRAIN_ADJECTIVES)
    | frozenset(closed.GRAIN_NOUNS)
    | frozenset(closed.GRAIN_REPEATS)
    | frozenset(closed.PART_NOUNS)
)
_LONGEST_CLOSED = max(len(key) for key in (*_CLOSED_PHRASES, *_GRAIN_PHRASES, *closed.FILLERS))
_TIME_VOCABULARY = frozenset(
    "january february march april june july august september october november december quarter month week year day"
    " yesterday today last previous current weekly monthly daily quarterly yearly weekday".split()
)
_SPELLINGS = by_beginning((*_TIME_VOCABULARY, *closed.GRAIN_ADJECTIVES))
_STRUCTURE = frozenset(word for key in (*_CLOSED_PHRASES, *_GRAIN_PHRASES, *closed.FILLERS) for word in key)


def link(text: str, tokens: tuple[Token, ...], lexicon: Lexicon, clock: Calendar) -> Linked:
    """The best cut of `tokens` into units."""
    pieces = [_piece(token, lexicon) for token in tokens]
    mended = tuple(
        replace(p.token, text=p.repaired, lower=p.repaired) if p.repaired else p.token for p in pieces
    )  # the time reader sees the mended words; offsets stay those of the text
    times = times_in(mended, clock, lexicon)
    best: list[tuple[float, int, Unit | None]] = [(-1e9, 0, None) for _ in range(len(tokens) + 1)]
    best[0] = (0.0, 0, None)
    for at in range(len(tokens)):
        for unit, score in _units_at(at, text, mended, pieces=pieces, lexicon=lexicon, times=times):
            total = best[at][0] + score
            if total > best[unit.last][0]:
                best[unit.last] = (total, at, unit)
    units: list[Unit] = []
    at = len(tokens)
    while at > 0:
        _, at, chosen = best[at]
        if chosen is not None:
            units.append(chosen)
    units.reverse()
    near = _near(units, lexicon) if lexicon.has_shared else frozenset[str]()
    return Linked(text, mended, tuple(_narrowed(unit, mended, lexicon, near) for unit in units), near)


def _near(units: Iterable[Unit], lexicon: Lexicon) -> frozenset[str]:
    """What lies around the datasets and metrics that are named, by keys."""
    graph = lexicon.graph
    few = [c for unit in units if len(unit.candidates) <= MOST_HOMES for c in unit.candidates]
    named = {c.name for c in few if c.kind == "dataset"}
    named |= {dataset for c in few if c.kind == "metric" for dataset in graph.datasets_of_metric(c.name)}
    return around(graph, named).union(*(reach(graph, dataset) for dataset in named))


def _narrowed(unit: Unit, tokens: tuple[Token, ...], lexicon: Lexicon, near: frozenset[str]) -> Unit:
    """`unit` without the homes that lie far from what is named, where it has very many."""
    if len(unit.candidates) <= MOST_HOMES:
        return unit
    return replace(unit, candidates=_plausible(lexicon.find_near(unit.key, near), unit.key, tokens[unit.first]))


def _piece(token: Token, lexicon: Lexicon) -> Piece:
    if token.kind != "word":
        return Piece(token, lemmas(token.lower))
    repaired = _repair(token.lower, lexicon)
    return Piece(token, lemmas(repaired or token.lower), repaired)


def _repair(word: str, lexicon: Lexicon) -> str:
    """The one known word a misspelling stands for; empty if the word is known, English, or nothing is near enough."""
    own = lemmas(word)
    known = all(w in lexicon.words or w in _STRUCTURE or w in closed.FUNCTION_WORDS for w in own)
    if known or len(word) < _SHORTEST_REPAIR or not word.isalpha() or is_english(word):
        return ""
    if (word,) != own and lexicon.find(own):
        return ""
    most = 2 if len(word) >= 8 else 1
    near: dict[int, set[str]] = {}
    for length in range(max(len(word) - most, _SHORTEST_REPAIR - 1), len(word) + most + 1):
        start = word[0], length
        for other in (*lexicon.spellings.get(start, ()), *_SPELLINGS.get(start, ())):
            distance = DamerauLevenshtein.distance(own[0] if len(own) == 1 else word, other, score_cutoff=most)
            if distance <= most:
                near.setdefault(distance, set()).add(other)
    if not near:
        return ""
    closest = near[min(near)]
    return next(iter(closest)) if len(closest) == 1 else ""


def _units_at(
    at: int,
    text: str,
    tokens: tuple[Token, ...],
    *,
    pieces: list[Piece],
    lexicon: Lexicon,
    times: dict[int, TimeMatch],
) -> Iterator[tuple[Unit, float]]:
    """Every unit that starts at token `at`, with how much it explains."""
    if at in times:
        match = times[at]
        yield _unit("time", at, match.last, text, tokens, time=match), 1.15 * (match.last - at) + 0.2
    yield from _phrases_at(at, text, tokens, pieces, lexicon)
    number = read_number(tokens, at)
    if number is not None:
        value, last = number
        yield _unit("number", at, last, text, tokens, number=value, percent=tokens[at].percent), 0.5 * (last - at)
    token = tokens[at]
    if token.kind == "symbol":
        yield _unit("symbol", at, at + 1, text, tokens, key=(token.lower,)), 0.0
    elif token.lower in closed.FUNCTION_WORDS:
        yield _unit("function", at, at + 1, text, tokens, key=(token.lower,)), 0.0
    elif token.kind != "number":
        yield _unit("unknown", at, at + 1, text, tokens, key=pieces[at].lemmas), -1.0


def _phrases_at(
    at: int, text: str, tokens: tuple[Token, ...], pieces: list[Piece], lexicon: Lexicon
) -> Iterator[tuple[Unit, float]]:
    key: tuple[str, ...] = ()
    words, repaired = 0, ""
    for last in range(at, min(len(tokens), at + 2 * max(lexicon.longest, _LONGEST_CLOSED))):
        piece = pieces[last]
        if piece.token.kind == "symbol":
            if piece.token.joiner or (piece.token.lower in "/&'" and key):
                continue
            break
        key = (*key, *piece.lemmas)
        words += 1
        repaired = repaired or piece.repaired
        bonus = 1.0 * words + 0.3 * (words - 1)
        found = _plausible(lexicon.find(key), key, tokens[at])
        if found:
            unit = _unit("link", at, last + 1, text, tokens, key=key, candidates=found, repaired=repaired)
            yield unit, bonus + (0.05 if key in lexicon.keys and any(c.kind != "value" for c in found) else 0.0)
        if key in _GRAIN_PHRASES:
            yield _unit("grain", at, last + 1, text, tokens, key=key, repaired=repaired), bonus - 0.05
        if key in _CLOSED_PHRASES:
            yield _unit("marker", at, last + 1, text, tokens, key=key), bonus - 0.1
        if key in closed.FILLERS:
            yield _unit("filler", at, last + 1, text, tokens, key=key), 0.2 if words == 1 else bonus - 0.2


def _plausible(found: tuple[Candidate, ...], key: tuple[str, ...], token: Token) -> tuple[Candidate, ...]:
    """`found` without values spelled like words of the language itself (the state code `OR`)."""
    shouted = token.text.isupper() and len(token.text) > 1 and key[0] not in ("or", "and", "in", "not", "no", "by")
    if (
        len(key) == 1
        and not shouted
        and (key[0] in closed.FUNCTION_WORDS or key in _CLOSED_PHRASES or key[0] in ("or", "and"))
    ):
        return tuple(c for c in found if c.kind not in ("value", "column"))
    if len(key) == 1 and len(key[0]) <= 2 and not token.text.isupper():
        return tuple(c for c in found if c.kind != "value")
    return found


def _unit(
    kind: UnitKind,
    first: int,
    last: int,
    text: str,
    tokens: tuple[Token, ...],
    *,
    key: tuple[str, ...] = (),
    candidates: tuple[Candidate, ...] = (),
    time: TimeMatch | None = None,
    number: float | int | None = None,
    percent: bool = False,
    repaired: str = "",
) -> Unit:
    start, end = tokens[first].start, tokens[last - 1].end
    return Unit(kind, first, last, start, end, text[start:end], key, candidates, time, number, percent, repaired)

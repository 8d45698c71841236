"""`Revenue is price times quantity. Revenue by region?`: what a request tells of its words, read in their place."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from language.lexicon import Lexicon
from language.reworded.tellings import MOST_WORDS, Told, tellings
from language.reworded.text import Piece, Reworded, Span
from language.tokens import Token, tokenize
from language.words import lemma, lemmas
from schemas.expressions import ColumnRef, Constant, Like, SetAggregate, walk
from schemas.query import AnyQuery

_SUM = re.compile(r"(?<=[\w)])\s*(?:\*|\btimes\b|\bx\b|\bmultiplied\b|-|\bminus\b|\bless\b|\bplus\b|\+)\s*(?=[\w(])")
_PARTS = re.compile(r"/|\bdivided\b|\bratio\b|\bper\b|\baverage\b|\btotal\b|\bsum\b|=", re.IGNORECASE)
_MOST_TOLD = 3
_LESS_THAN_TERM = frozenset("the a an of for".split())


@dataclass(frozen=True)
class _Put:
    """That `mention` is left out and its meaning put at `behind`, joined by `link`."""

    mention: Span
    told: Told
    behind: int
    link: str = ""


def told_terms(request: str, lexicon: Lexicon) -> Iterator[Reworded]:
    """The request with the meaning of its words in their place; nothing where it tells of none that it uses."""
    told = list(tellings(request))
    if not 0 < len(told) <= _MOST_TOLD:
        return
    tokens = tokenize(request)
    free = [t for t in tokens if not any(one.whole[0] <= t.start < one.whole[1] for one in told)]
    used: list[tuple[Span, Told]] = []
    for one in told:
        turned = Told(one.meaning, one.term, one.whole)  # `A11 refers to average salary`
        uses = [(place, way) for way in (one, turned) for place in _mentions(_within(tokens, way.term), free)]
        if not uses:
            return
        used += [(place, way) for place, way in uses if way is uses[0][1]]
    used.sort(key=lambda pair: pair[0])
    if any(a[0][1] > b[0][0] for a, b in pairwise(used)):
        return
    for pieces in _ways(request, [one.whole for one in told], used, tokens, lexicon):
        taken = tuple(span for _, one in used for span in _beside(one.whole, one.meaning))
        yield Reworded(request, pieces, (*dict.fromkeys((*taken, *(place for place, _ in used))),), "told")
    wholes = [*dict.fromkeys(one.whole for _, one in used)]
    held = [_within(tokens, one.meaning) for _, one in used]
    if all(any(_is_checked(token, lexicon) for token in meaning) for meaning in held):
        said = tuple(token for meaning in held for token in meaning if _is_checked(token, lexicon))
        yield Reworded(request, _built(request, wholes, []), tuple(wholes), "told", fits=partial(_holds, said))


def _is_checked(token: Token, lexicon: Lexicon) -> bool:
    """Whether a query can be seen to hold what a token of the data says: a column, a value, a number."""
    return token.kind in ("number", "date") or (token.kind == "word" and bool(lexicon.find((lemma(token.lower),))))


def _holds(said: tuple[Token, ...], query: AnyQuery) -> bool:
    """Whether a query speaks of every word that explains one: `driverRef`, `Reputation > 1000`."""
    spoken: set[str] = set()
    for part in walk(query):
        if isinstance(part, ColumnRef):
            spoken |= {part.column.lower(), *lemmas(part.column)}
        elif isinstance(part, Constant):
            spoken |= {part.text.lower(), *lemmas(part.text)}
        elif isinstance(part, Like):
            spoken |= {*lemmas(part.pattern)}
        elif isinstance(part, SetAggregate):
            spoken |= {part.dataset.rpartition(".")[2].lower()}
    return all(spoken & {token.lower, lemma(token.lower), f"{token.value}"} for token in said)


def _within(tokens: tuple[Token, ...], span: Span) -> list[Token]:
    return [token for token in tokens if span[0] <= token.start < span[1]]


def _mentions(term: list[Token], free: list[Token]) -> Iterator[Span]:
    """Where the words of a term stand in the rest of the request, in their order."""
    wanted = [lemma(token.lower) for token in term if token.kind != "symbol" and token.lower not in _LESS_THAN_TERM]
    if len(wanted) > MOST_WORDS:
        return
    roots = [lemma(token.lower) for token in free]
    at = 0
    while wanted and at < len(free):
        end = _end_of(wanted, roots, free, at)
        if end > at:
            yield free[at].start, free[end - 1].end
        at = max(end, at + 1)


def _end_of(wanted: list[str], roots: list[str], free: list[Token], at: int) -> int:
    """Where the wanted words end that begin at `at`; `at` where they do not."""
    end = at
    for place, word in enumerate(wanted):
        while place and end < len(free) and (free[end].lower in _LESS_THAN_TERM or free[end].kind == "symbol"):
            end += 1
        if end >= len(free) or not _same(roots[end], word):
            return at
        end += 1
    return end


def _same(said: str, word: str) -> bool:
    return said == word or (min(len(said), len(word)) > 3 and (said in (f"{word}s", f"{word}d", f"{word}ly")))


def _ways(
    request: str, wholes: list[Span], used: list[tuple[Span, Told]], tokens: tuple[Token, ...], lexicon: Lexicon
) -> Iterator[tuple[Piece, ...]]:
    """The meanings in place of the words, then behind the things that the words tell of: `female clients`."""
    yield _built(request, wholes, [_Put(place, one, place[1]) for place, one in used])
    put = []
    for place, one in used:
        last = next(t for t in tokens if t.end == place[1])
        if _is_thing(last, lexicon) and last.start > place[0]:  # `charter schools`: schools that are such
            put.append(_Put((place[0], last.start), one, last.end, "with"))
            continue
        following = [t for t in tokens if t.start >= place[1]]
        things = next((t for t in following[:1] if t.kind == "word" and _names(t, lexicon)), None)
        longer = next((t for t in following[1:2] if things and _name_together(things, t, lexicon)), things)
        put.append(_Put(place, one, longer.end if longer else place[1], "with" if longer else ""))
    being = [_Put((_being(request, place[0]), place[1]), one, place[1], "have") for place, one in used]
    if any(way.mention[0] < place[0] for way, (place, _) in zip(being, used, strict=True)):
        yield _built(request, wholes, being)
    if any(one.link for one in put):
        for link in ("with", "whose", "that are"):
            yield _built(request, wholes, [dataclasses.replace(one, link=one.link and link) for one in put])
    sums = [_SUM.search(request, *one.meaning) and not _PARTS.search(request, *one.meaning) for _, one in used]
    if any(sums):  # `the highest revenue` of whoever has many rows is the highest total
        linked = [_Put(place, one, place[1], "total" if s else "") for (place, one), s in zip(used, sums, strict=True)]
        yield _built(request, wholes, linked)


def _being(request: str, at: int) -> int:
    """Where `are` begins that stands right before position `at`; `at` where none does."""
    match = re.search(r"\b(?:is|are|was|were)\s+$", request[:at], re.IGNORECASE)
    return match.start() if match else at


def _names(token: Token, lexicon: Lexicon) -> bool:
    return any(c.kind in ("dataset", "column") for c in lexicon.find((lemma(token.lower),)))


def _is_thing(token: Token, lexicon: Lexicon) -> bool:
    return any(c.kind == "dataset" for c in lexicon.find((lemma(token.lower),)))


def _name_together(first: Token, second: Token, lexicon: Lexicon) -> bool:
    return any(c.kind == "dataset" for c in lexicon.find((lemma(first.lower), lemma(second.lower))))


def _built(request: str, wholes: list[Span], put: list[_Put]) -> tuple[Piece, ...]:
    """The request without what tells, and each meaning where it is put."""
    pieces: list[Piece] = []
    at = 0
    cuts: list[tuple[Span, _Put | None]] = [(span, None) for span in dict.fromkeys(wholes)]
    for (first, last), one in sorted([*cuts, *((one.mention, one) for one in put)], key=lambda cut: cut[0]):
        pieces.append(Piece(request[at:first], (at, first)))
        at = last
        if one is not None and one.behind > last:
            pieces.append(Piece(request[last : one.behind], (last, one.behind)))
            at = one.behind
        pieces.append(Piece(f" {one.link} " if one is not None and one.link else " ", (first, last), kept=False))
        if one is not None:
            pieces.append(Piece(request[slice(*one.told.meaning)].replace("`", " "), one.told.meaning))
    pieces.append(Piece(request[at:], (at, len(request))))
    return tuple(piece for piece in pieces if piece.text)


def _beside(whole: Span, part: Span) -> Iterator[Span]:
    """What is left of `whole` on both sides of `part`."""
    if part[0] > whole[0]:
        yield whole[0], part[0]
    if whole[1] > part[1]:
        yield part[1], whole[1]

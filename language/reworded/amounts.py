"""`Revenue 2024 vs 2023 by region`: a bare amount beside words of a report, read as its total."""

from __future__ import annotations

from knowledge_graph.graph import KnowledgeGraph
from language.lexicon import Candidate, Lexicon
from language.questions.additive import is_amount
from language.reworded.text import Reworded, around
from language.tokens import Token, tokenize
from language.words import lemma
from schemas.query import Table
from schemas.question import Question

_ABOUT = "A total of which amount, and by what groups?"
_LONGEST = 4
_AGGREGATED = frozenset(
    "total sum average avg mean median max min maximum minimum count number many most least highest lowest largest"
    " smallest biggest top overall combined what's which whose each every same".split()
)
"""Words before a noun that say what is made of it."""
_REPORTS = frozenset(
    "vs versus against compared compare comparison growth grew yoy qoq mom wow running cumulative rolling moving share"
    " hourly daily weekly monthly quarterly yearly annual change percentage percent".split()
)
"""Words of figures that are told of periods, of which each has a total."""
_TOLD = frozenset("total sum average avg mean median max min maximum minimum".split())
"""Words that say already what is made of the amounts; a count beside them is of other things."""
_GROUPS = frozenset("by per each every".split())
"""Words before groups, of which each has a total."""
_OF_EACH_ROW = frozenset("plus times multiplied difference x * + =".split())
"""Words of a calculation, which is of each row or of totals as it says itself."""
_OF_GROUPS = frozenset("minus less divided ratio /".split())
"""Words of one that is of the totals of each group, where groups are said."""
_BOUNDS = frozenset("above below over under between at exceeding exceeds is was are were more less greater".split())
"""Words behind a noun that bound it."""


def amounts(request: str, lexicon: Lexicon, graph: KnowledgeGraph) -> Reworded | None:
    """`total` before each noun that only names amounts that add up; None where there is none."""
    tokens = tokenize(request)
    words = [token.lower for token in tokens]
    pairs = list(zip(["", *words], words, strict=False))
    told = any(word in _TOLD and before not in ("running", "cumulative") for before, word in pairs)
    grouped = any(word in _GROUPS and before != "divided" for before, word in pairs)
    alone = _OF_EACH_ROW if grouped else _OF_EACH_ROW | _OF_GROUPS
    calculated = any(word in alone and before != "," for before, word in pairs)  # `…, plus the growth` is a list
    if not (grouped or _REPORTS & {*words}) or told or calculated:
        return None  # elsewhere a bare amount may be that of each row
    spans, at = [], 0
    while at < len(tokens):
        end = _amount(tokens, at, lexicon, graph)
        if end > at and not _is_made_something(tokens, at, end):
            spans.append((tokens[at].start, tokens[end - 1].end))
        at = max(end, at + 1)
    if not spans:
        return None
    replaced = [((first, last), f"total {request[first:last]}") for first, last in spans]
    return Reworded(request, around(request, replaced), (), "total", _unchanged, _ABOUT)


def _unchanged(table: Table, _: KnowledgeGraph) -> tuple[Table | Question, tuple[str, ...]]:
    return table, ()


def _amount(tokens: tuple[Token, ...], at: int, lexicon: Lexicon, graph: KnowledgeGraph) -> int:
    """Where the longest noun from `at` on that names amounts ends; `at` where none begins here."""
    for end in range(min(len(tokens), at + _LONGEST), at, -1):
        words = tokens[at:end]
        found = lexicon.find(tuple(lemma(word.lower) for word in words)) if all(map(_is_word, words)) else ()
        if found:
            return end if all(_adds_up(one, graph) for one in found) else at
    return at


def _is_word(token: Token) -> bool:
    return token.text[:1].isalpha()


def _adds_up(candidate: Candidate, graph: KnowledgeGraph) -> bool:
    held = candidate.attribute
    column = graph.dataset(held.table).column(held.column) if held is not None and candidate.kind == "column" else None
    return column is not None and column.role == "measure" and is_amount((column.name, *column.synonyms))


def _is_made_something(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    before = [token.lower for token in tokens[max(0, first - 2) : first]]
    behind = tokens[last].lower if last < len(tokens) else ""
    of_it = before[-1:] == ["of"] and before[0] in _AGGREGATED
    return (bool(before) and (before[-1] in _AGGREGATED or of_it)) or behind in _BOUNDS

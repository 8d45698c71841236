"""A request in other words, and where each of them stood in the request as typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from knowledge_graph.graph import KnowledgeGraph
from language.evidence import evidence_of
from language.lexicon import Lexicon
from schemas.intent import Evidence, Intent
from schemas.query import AnyQuery, Table
from schemas.question import Question

Span = tuple[int, int]
_END = re.compile(r"(?<!\bi\.e)(?<!\be\.g)(?<!\bvs)(?<!\bno)[.?!]+[)\"']*(?=\s|$)", re.IGNORECASE)

Makes = Callable[[Table, KnowledgeGraph], tuple[Table | Question, tuple[str, ...]]]
Fits = Callable[[AnyQuery], bool]


@dataclass(frozen=True)
class Piece:
    """`text` stands for the characters of `span` of the request, one for one if it is `kept`."""

    text: str
    span: Span
    kept: bool = True


@dataclass(frozen=True)
class Reworded:
    """`pieces` in order are the new request; `makes` gives the table it is really about, or the question that is left,
    and what is assumed, or is None where the new request says just the same; words that no piece holds are `taken` as
    `node`."""

    request: str
    pieces: tuple[Piece, ...]
    taken: tuple[Span, ...]
    node: str
    makes: Makes | None = None
    about: str = ""
    """What is asked where the new request is about no table."""
    fits: Fits | None = None
    """Which queries hold what was left out of the request; None where nothing was."""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def intent(self, read: Intent, graph: KnowledgeGraph) -> Intent:
        """The intent of the request as typed, of which `read` is that of the new one."""
        evidence = [*(self._moved(one) for one in read.evidence), *self._own()]
        changes: dict[str, object] = {
            "request": self.request,
            "evidence": tuple(sorted(dict.fromkeys(evidence), key=lambda e: (e.start, e.end, e.node))),
            "unexplained": tuple(self._moved(one) for one in read.unexplained),
        }
        if read.question is not None:
            kept = tuple(option for option in read.question.options if not option.request)
            changes["question"] = read.question.model_copy(update={"options": kept})
        if read.query is None or self.makes is None:
            return read.model_copy(update=changes)
        table, noted = (
            self.makes(read.query, graph)
            if isinstance(read.query, Table) and read.query.layer is None
            else (Question(id="figure", text=self.about), ())
        )
        if isinstance(table, Question):
            return read.model_copy(update={**changes, "query": None, "question": table})
        return read.model_copy(update={**changes, "query": table, "assumptions": (*read.assumptions, *noted)})

    def _own(self) -> Iterable[Evidence]:
        for first, last in self.taken:
            yield evidence_of(self.request[first:last], (first, last), "operator", self.node, "grammar")

    def _moved(self, one: Evidence) -> Evidence:
        """Where the words stood."""
        spans = [self._at(one.start, one.end)]
        first, last = min(span[0] for span in spans), max(span[1] for span in spans)
        return one.model_copy(update={"start": first, "end": last, "text": self.request[first:last]})

    def _at(self, start: int, end: int) -> Span:
        at, found = 0, []
        for piece in self.pieces:
            first, last = max(start, at), min(end, at + len(piece.text))
            if first < last:
                shift = piece.span[0] - at
                found.append((first + shift, last + shift) if piece.kept else piece.span)
            at += len(piece.text)
        if not found:
            return (0, 0)
        return min(span[0] for span in found), max(span[1] for span in found)


def sentences(request: str) -> list[Span]:
    """Where each sentence stands, with its mark; a dot within a name or a number ends none."""
    found, at = [], 0
    for end in (*(m.end() for m in _END.finditer(request)), len(request)):
        if request[at:end].strip():
            found.append((at, end))
        at = end
    return found


Rewording = Callable[[str, Lexicon], Reworded | None]


def is_name(words: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether the data have something of their own that is called by one of `words`."""
    return any(candidate.kind != "value" for word in words for candidate in lexicon.find((word,)))


def around(request: str, replaced: Iterable[tuple[Span, str]]) -> tuple[Piece, ...]:
    """The request with other words in some places."""
    pieces, at = [], 0
    for (first, last), text in sorted(replaced):
        pieces += [Piece(request[at:first], (at, first)), Piece(text, (first, last), kept=False)]
        at = last
    pieces.append(Piece(request[at:], (at, len(request))))
    return tuple(piece for piece in pieces if piece.text)

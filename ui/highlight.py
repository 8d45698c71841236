"""The request with every phrase coloured by what it became."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from exporters.expression_words import readable
from exporters.understood import understood
from schemas.intent import Evidence, EvidenceRole, Intent
from ui import markup

Family = Literal["measure", "dimension", "time", "filter", "order", "view", "link", "lost"]

_FAMILIES: dict[EvidenceRole, Family] = {
    "measure": "measure",
    "dimension": "dimension",
    "time": "time",
    "period": "time",
    "filter": "filter",
    "threshold": "filter",
    "order": "order",
    "limit": "order",
    "bundle": "view",
    "operator": "link",
}
_NAMES: dict[Family, str] = {
    "measure": "figure",
    "dimension": "breakdown",
    "time": "time",
    "filter": "condition",
    "order": "order",
    "view": "view",
    "link": "connects",
    "lost": "not understood",
}
_OPERATORS = {
    "group": "breaks the figures down",
    "within": "within each",
    "which": "asks for a list",
    "not": "leaves out",
    "only": "keeps only",
    "share": "share of the whole",
    "rolling": "moving window",
    "running": "running total",
    "growth": "change against the period before",
}


@dataclass(frozen=True)
class Span:
    """A piece of the request; `family` is None where it is wording only."""

    text: str
    family: Family | None = None
    meaning: str = ""


def spans(intent: Intent, labels: Mapping[str, str]) -> tuple[Span, ...]:
    """The whole request in pieces, in order; of two pieces of evidence for the same characters the first counts.

    `labels` are the names people use, by metric.
    """
    return tuple(_spans(intent, labels))


def sentence(intent: Intent, labels: Mapping[str, str]) -> Markup:
    """The request with its phrases marked; what each became is shown on hover and on focus, and read out."""
    return Markup('<p class="gs-request">{}</p>').format(markup.join(map(_marked, spans(intent, labels))))


def legend(intent: Intent, labels: Mapping[str, str]) -> Markup:
    """Each marked phrase, its family and what it became, as a list."""
    lines = (
        Markup('<li><span class="gs-span gs-{0}">{1}</span><span class="gs-meaning">{2}</span></li>').format(
            span.family, span.text, f"{_NAMES[span.family]}: {span.meaning}"
        )
        for span in spans(intent, labels)
        if span.family is not None and span.family != "link"
    )
    return Markup('<ul class="gs-legend">{}</ul>').format(markup.join(lines))


def _spans(intent: Intent, labels: Mapping[str, str]) -> Iterator[Span]:
    evidence = [(e, _FAMILIES[e.role]) for e in intent.evidence if e.role in _FAMILIES]
    lost: list[tuple[Evidence, Family]] = [(e, "lost") for e in intent.unexplained]
    at = 0
    for piece, family in sorted([*evidence, *lost], key=lambda pair: pair[0].start):
        if piece.start < at or piece.end <= piece.start:
            continue
        if piece.start > at:
            yield Span(intent.request[at : piece.start])
        meaning = "not honoured" if family == "lost" else _meaning(piece, labels)
        yield Span(intent.request[piece.start : piece.end], family, meaning)
        at = piece.end
    if at < len(intent.request):
        yield Span(intent.request[at:])


def _meaning(piece: Evidence, labels: Mapping[str, str]) -> str:
    if piece.role == "operator":
        return _OPERATORS.get(piece.node, readable(piece.node.replace(":", " ")))
    (line,) = understood(Intent(request=piece.text, evidence=(piece,)), labels)[:1]
    return line.removeprefix(f'"{piece.text}": ')


def _marked(span: Span) -> Markup:
    if span.family is None:
        return Markup("{}").format(span.text)
    return Markup(
        '<span class="gs-span gs-{family}" tabindex="0" data-tip="{tip}">{text}'
        '<span class="gs-sr"> ({tip})</span></span>'
    ).format(family=span.family, text=span.text, tip=f"{_NAMES[span.family]}: {span.meaning}")

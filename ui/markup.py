"""Pieces of HTML in which foreign text stays text: `Markup.format` and `join` escape what is not Markup already.

>>> facts((("owner", "<marketing>"),))
Markup('<dl class="gs-facts"><div><dt>owner</dt><dd>&lt;marketing&gt;</dd></div></dl>')
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from markupsafe import Markup

from schemas.workspace import Severity

Tone = Literal["refused", "error"]

_EMPTY = Markup("")


def join(parts: Iterable[str]) -> Markup:
    """The parts one after the other."""
    return _EMPTY.join(parts)


def notice(tone: Tone, title: str, text: str, *more: str) -> Markup:
    """A panel with a title and a sentence, announced by screen readers."""
    paragraphs = join(Markup("<p>{}</p>").format(part) for part in (text, *more) if part)
    return Markup('<section class="gs-notice gs-{}" role="alert"><h3>{}</h3>{}</section>').format(
        tone, title, paragraphs
    )


def heading(text: str, note: str = "") -> Markup:
    """A heading inside a tab, with a quiet note beside it."""
    beside = Markup("<small>{}</small>").format(note) if note else _EMPTY
    return Markup('<h3 class="gs-heading">{}{}</h3>').format(text, beside)


def bullets(items: Iterable[str]) -> Markup:
    """A list."""
    return Markup('<ul class="gs-list">{}</ul>').format(join(Markup("<li>{}</li>").format(item) for item in items))


def numbered(items: Iterable[str]) -> Markup:
    """A list with numbers."""
    return Markup('<ol class="gs-list">{}</ol>').format(join(Markup("<li>{}</li>").format(item) for item in items))


def facts(pairs: Iterable[tuple[str, str]]) -> Markup:
    """Names and values, one pair a line."""
    lines = join(Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, value) for name, value in pairs)
    return Markup('<dl class="gs-facts">{}</dl>').format(lines)


def table(caption: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """A table; the caption is what screen readers call it."""
    head = join(Markup('<th scope="col">{}</th>').format(name) for name in headings)
    body = join(Markup("<tr>{}</tr>").format(join(Markup("<td>{}</td>").format(cell) for cell in row)) for row in rows)
    return Markup(
        '<div class="gs-scroll" role="region" aria-label="{}" tabindex="0"><table class="gs-table">'
        "<thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>"
    ).format(caption, head, body)


def code(text: str) -> Markup:
    """A name of the data."""
    return Markup("<code>{}</code>").format(text)


NOT_APPLICABLE = Markup('<span class="gs-mark gs-warn"><i aria-hidden="true">–</i>not applicable</span>')
"""Of a gate that had nothing to look at."""


def mark(passed: bool, severity: Severity, word: str = "holds") -> Markup:
    """Whether something passed: by sign, by colour and by word."""
    if passed:
        return Markup('<span class="gs-mark gs-pass"><i aria-hidden="true">✓</i>{}</span>').format(word)
    tone = "fail" if severity == "critical" else "warn"
    return Markup('<span class="gs-mark gs-{}"><i aria-hidden="true">{}</i>{}</span>').format(
        tone, "✕" if tone == "fail" else "!", "fails" if tone == "fail" else "warns"
    )

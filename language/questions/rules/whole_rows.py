"""Rules for all that the data hold of things: `all information about the shops`, `everything about Ann Lee`."""

from __future__ import annotations

from collections.abc import Iterator

from language.lexicon import column_meant
from language.questions import closed
from language.questions.forms import Noun, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.phrases import phrase

_WHOLE = {
    tuple(f"{all_of} {what} {about}".split())
    for all_of in ("all", "all the", "all of the", "the full", "full", "complete", "the complete", "every")
    for what in ("information", "info", "data", "details", "columns", "fields", "attributes", "detail")
    for about in ("about", "on", "of", "for", "regarding", "from")
} | closed.phrases("everything about|everything on|all about|everything we know about|all we know about")


def whole_rows(chart: Chart, at: int) -> Iterator[Edge[tuple[Phrase, ...]]]:
    """Each column of the things that whoever asks may see."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, _WHOLE):
        if any(c.kind == "column" for c in sentence.candidates(last - 2, last - 1)):
            continue  # where something is called `details`, that is asked for
        for things in chart.edges(phrase, last):
            tables = things.value.noun.things
            if len(tables) != 1 or things.value.of is not None:
                continue
            names = [c.name for c in sentence.names.graph.dataset(tables[0]).columns if not c.pii]
            meant = [Noun(at, last, name.replace("_", " "), (column_meant(tables[0], name),)) for name in names]
            whole = [Phrase(column, of=things.value if column is meant[-1] else None) for column in meant]
            if whole:
                yield Edge(tuple(whole), things.end, things.score + 1.1 * len(words))

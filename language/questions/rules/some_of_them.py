"""Rules for a part of what was counted: `how many stations are there and how many of them are premium`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions.forms import Form, Measured
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.said_of import said_of, unranked

_THEM = ("them", "these", "those")
_HOW_MANY = {("how", "many", "of", them) for them in _THEM}
_SHARE = {("what", share, "of", them) for share in ("percentage", "share", "percent") for them in _THEM}


def some_of_them(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """Behind a count: the number, or the share, of those of them of which more is said."""
    counted = edge.value.outputs[0]
    things = counted.phrase if isinstance(counted, Measured) and counted.function == "count" else None
    if things is None or not isinstance(counted, Measured) or counted.per is not None or things.rank is not None:
        return
    sentence, start = chart.sentence, edge.end
    while sentence.word(start) in (",", ";", "and") or sentence.stops(start):
        start += 1
    for words, last in sentence.phrase(start, _HOW_MANY | _SHARE) if start > edge.end else ():
        for more in unranked(chart.named("verb_phrase", last)):
            part: Measured | None = None
            if words in _SHARE:
                part = Measured("share", things, part=more.value, first=start)
            elif (longer := said_of(things, more.value)) is not None:
                part = dataclasses.replace(counted, phrase=longer, first=start)
            if part is not None:
                score = edge.score + more.score + 1.1 * (len(words) + start - edge.end)
                yield Edge(dataclasses.replace(edge.value, outputs=(*edge.value.outputs, part)), more.end, score)

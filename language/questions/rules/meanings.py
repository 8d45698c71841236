"""Rules for an adjective that the request explains: `the largest ship, where largest means highest tonnage`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Phrase, Rank
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.having import most
from language.questions.rules.phrases import bare
from language.questions.rules.small import skip_articles

_OPENINGS = closed.phrases("where|(|with|, where|here|by|; where|and by")
_MEANING = closed.phrases("means|is|=|refers to|meaning|i mean|we mean|is by|means by|is measured by|is meant by|being")


def meaning(chart: Chart, edge: Edge[Form], at: int) -> Iterator[Edge[Form]]:
    """The form with its one superlative by what it is said to mean."""
    outputs = edge.value.outputs
    places = [(at_, output) for at_, output in enumerate(outputs) if _adjective(output) is not None]
    if len(places) != 1:
        return
    place, output = places[0]
    rank = _adjective(output)
    if not isinstance(output, Phrase):
        return
    for opened, last in chart.sentence.phrase(at, _OPENINGS):
        begin, articles = skip_articles(chart, last)
        for words, end in chart.sentence.phrase(begin, closed.SUPERLATIVES):
            if rank is None or closed.SUPERLATIVES[words] != (rank.by, rank.descending):
                continue
            for marked, start in chart.sentence.phrase(end, _MEANING):
                for by in _by(chart, start, rank):
                    close = by.end + (opened == ("(",) and chart.sentence.word(by.end) == ")")
                    told = (*outputs[:place], _ranked(output, by.value), *outputs[place + 1 :])
                    score = edge.score + by.score + articles + 1.0 * (close - by.end) + 1.0 * (start - edge.end)
                    yield Edge(dataclasses.replace(edge.value, outputs=told), close, score + 0.1 * len(marked))


def _adjective(output: object) -> Rank | None:
    """The rank of an output, or of what it is of, that is an adjective."""
    if not isinstance(output, Phrase):
        return None
    if output.rank is not None:
        return output.rank if isinstance(output.rank.by, str) else None
    return _adjective(output.of)


def _ranked(output: Phrase, rank: Rank) -> Phrase:
    if output.rank is not None or output.of is None:
        return dataclasses.replace(output, rank=rank)
    return dataclasses.replace(output, of=_ranked(output.of, rank))


def _by(chart: Chart, at: int, rank: Rank) -> Iterator[Edge[Rank]]:
    """`highest tonnage`, `the most voyages`, `tonnage`."""
    for edge in chart.edges(most, at):
        for part in edge.value if len(edge.value) == 1 else ():
            if isinstance(part, Rank) and not part.skip and part.count == 1:
                told = dataclasses.replace(part, count=rank.count, skip=rank.skip)
                yield Edge(told, edge.end, edge.score + 0.1)
    for by in chart.edges(bare, at):
        if by.value.rank is None and not by.value.conditions:
            yield Edge(dataclasses.replace(rank, by=by.value), by.end, by.score)

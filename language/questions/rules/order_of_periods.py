"""Rules for the order of periods that are groups: `per month …, ordered by month`, `in order of the year`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Ordering, TimeGroup
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.small import skip_articles


def order_of_periods(chart: Chart, form: Form, at: int) -> Iterator[Edge[Ordering]]:
    """By the period that is a group, from the first to the last unless it is said otherwise."""
    periods = {group.grain or group.part for group in form.groups if isinstance(group, TimeGroup)}
    for words, last in chart.sentence.phrase(at, closed.ORDER_MARKERS) if periods else ():
        start, articles = skip_articles(chart, last)
        for named, end in chart.sentence.phrase(start, (*closed.GRAINS, *closed.PARTS)):
            if periods & {closed.GRAINS.get(named), closed.PARTS.get(named)}:
                score = 1.1 * len(words) + articles + 1.05 * len(named)
                yield Edge(Ordering(None, adjective="chronological"), end, score)
                for backwards, behind in chart.sentence.phrase(end, closed.DESCENDING | closed.ASCENDING):
                    order = Ordering(None, backwards in closed.DESCENDING, "chronological", directed=True)
                    yield Edge(order, behind, score + 1.1 * len(backwards))
    sentence = chart.sentence
    for words, last in sentence.phrase(at + 1, closed.GRAINS) if periods and sentence.word(at) == "in" else ():
        if sentence.word(last) == "order" and closed.GRAINS[words] in periods:  # `in month order`
            yield Edge(Ordering(None, adjective="chronological"), last + 1, 1.1 * (last + 1 - at))

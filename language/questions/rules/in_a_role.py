"""Rules for what somebody is by a row of their own: `people who are not gymnasts`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Has, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.small import skip, skip_articles
from language.words import lemmas

_AS_WELL = frozenset(("also", "themselves"))


def in_a_role(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """Behind `are` or `are not`: things each row of which is one of the persons, or the very thing it refers to."""
    start, said = skip(chart, at, _AS_WELL)
    begin, articles = skip_articles(chart, start)
    for thing in chart.named("bare", begin):
        roles = [name for name in thing.value.noun.things if _is_role(chart, name)]
        if roles and thing.value.of is None and thing.value.rank is None:
            yield Edge((Has(thing.value),), thing.end, thing.score + said + articles)


def _is_role(chart: Chart, name: str) -> bool:
    """Whether a row is somebody: its only key to persons says who, or it has the key of what it refers to."""
    graph = chart.sentence.names.graph
    dataset = graph.dataset(name)
    persons = [r for r in dataset.relations if not closed.PERSONS.isdisjoint(lemmas(graph.dataset(r.to).entity))]
    same = any(relation.columns == dataset.primary_key for relation in dataset.relations)
    return same or len(persons) == 1

"""Rules for how the things asked for are to be named: `which players, by first and last name, never played`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Measured, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.outputs import Output, outputs
from language.words import lemmas

NAMING = frozenset("id name surname forename title".split())
"""Last words of attributes that things are named by, and never grouped."""


def by_name(chart: Chart, at: int) -> Iterator[Edge[tuple[Output, ...]]]:
    """`, by first and last name,`: the attributes that name the things before it."""
    sentence = chart.sentence
    start = at + (sentence.word(at) == ",")
    if start == at or sentence.word(start) != "by":
        return
    for edge in chart.edges(outputs, start + 1):
        apart = sentence.word(edge.end) == "," and sentence.word(edge.end + 1) in closed.OPENING_CLAUSE
        if all(_names(output) for output in edge.value) or (apart and _shows(edge.value)):
            end = edge.end + (sentence.word(edge.end) == ",")
            yield Edge(edge.value, end, edge.score + 2.2 + 1.0 * (end - edge.end))


def _shows(shown: tuple[Output, ...]) -> bool:
    """`, by id and model,` before a clause: a name, and other attributes beside it, rather than groups."""
    plain = all(isinstance(o, Phrase) and o == Phrase(o.noun) and o.noun.is_attribute for o in shown)
    return plain and any(_names(output) for output in shown)


def _names(output: Output) -> bool:
    """Whether an attribute is one that its thing is named by, and nothing else is said of it."""
    if isinstance(output, Measured) or output.conditions or output.of or output.rank or output.quantifier:
        return False
    return names_things(output)


def names_things(group: Phrase) -> bool:
    """Whether a phrase is an attribute that things are named by."""
    columns = (c.attribute.column for c in group.noun.columns if c.attribute is not None)
    return bool(NAMING & {lemmas(group.noun.text)[-1:][0], *(w for c in columns for w in lemmas(c)[-1:])})

"""Rules for how much something is or costs: `how much is the total fine of Ann`, `how much does the piano weigh`."""

from __future__ import annotations

from collections.abc import Iterator

from language.lexicon import Candidate
from language.questions import closed
from language.questions.forms import Form, Measured, Noun, Phrase
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.how_adjective import measured_by
from language.questions.rules.money import is_number
from language.questions.rules.outputs import Output, outputs

_COST = frozenset(("cost", "costs"))
_MEASURE = frozenset("cost costs weigh weighs earn earns make makes".split())


def how_much_is(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """The figures that are named, or the attribute that a verb measures; money spent is read elsewhere."""
    sentence = chart.sentence
    if sentence.words[at : at + 2] != ("how", "much"):
        return
    for shown in chart.edges(outputs, at + 3) if sentence.word(at + 2) in closed.BE else ():
        if all(_is_figure(chart, output) for output in shown.value):
            yield Edge(Form(shown.value), shown.end, shown.score + 3.0)
    for thing in chart.named("phrase", at + 3) if sentence.word(at + 2) in closed.DO else ():
        verb = sentence.word(thing.end)
        found = measured_by(chart, thing.value, closed.MEASURING_VERBS[verb], "") if verb in _MEASURE else ()
        each = thing.value.quantifier == "each"
        if found and (each or _is_one(chart, thing.value)):
            amount = Noun(thing.end, thing.end + 1, verb, found)
            figure = Phrase(amount, of=thing.value)
            yield Edge(Form((thing.value, figure) if each else (figure,)), thing.end + 1, thing.score + 4.0)
        worth = _of_its_row(chart, thing.value) if each and verb in _COST else None
        if worth is not None:
            amount = Phrase(Noun(thing.end, thing.end + 1, verb, (worth,)))
            yield Edge(Form((thing.value, amount)), thing.end + 1, thing.score + 4.0)


def _of_its_row(chart: Chart, kind: Phrase) -> Candidate | None:
    """The amount of money in the row of each kind: the `amount` of a charge type."""
    columns = [c for c in kind.noun.columns if c.method != "partial"]
    plain = not (kind.noun.things or kind.conditions) and kind.of is None
    return chart.sentence.names.worths.of(columns[0].home, "cost") if plain and len(columns) == 1 else None


def _is_one(chart: Chart, thing: Phrase) -> bool:
    """Whether one thing is spoken of, and which: what several cost may be one sum."""
    head = thing.noun.last - 1
    told = thing.rank is not None or bool(thing.conditions)
    return told and not thing.quantifier and not chart.sentence.is_plural(head)


def _is_figure(chart: Chart, output: Output) -> bool:
    """Whether it is no count and no thing: of things one asks how many there are."""
    if isinstance(output, Measured):
        return output.function not in ("count", "again")
    return output.noun.is_attribute and any(is_number(chart, c.attribute) for c in output.noun.columns)

"""Rules for what stands before the figures of a report: `monthly`, `eye colours:`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form, Measured, Phrase, TimeGroup
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.money import are_costs, is_of_trade, sums_of_money
from language.questions.rules.phrases import phrase
from language.questions.rules.small import skip


def every_period(chart: Chart, at: int) -> Iterator[Edge[TimeGroup]]:
    """`monthly number of orders`: a number or total of each month; a `monthly rent` may be any row's own."""
    start, said = skip(chart, at, frozenset(("the", "our", "a")))
    grain = closed.GRAIN_ADJECTIVES.get(chart.sentence.word(start))
    if grain is not None and chart.sentence.word(start + 1) not in ("any", "both"):
        yield Edge(TimeGroup(grain=grain, first=start), start + 1, said + 1.0)


def takings(chart: Chart, form: Form) -> Form | None:
    """`monthly | revenue`, `annual | expenses`: how much of it there was."""
    only = form.outputs[0] if len(form.outputs) == 1 else None
    if not isinstance(only, Phrase) or only.rank is not None:
        return None
    amounts = sums_of_money(chart, only) if are_costs(only) else only if is_of_trade(chart, only) else None
    if amounts is None:
        return None
    return dataclasses.replace(form, outputs=(Measured("sum", amounts, first=only.noun.first),))


def heading(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`Eye colours:`: several of what the figures behind it are told by."""
    for edge in chart.edges(phrase, at) if at == 0 else ():
        last = edge.value.noun.last - 1
        several = chart.sentence.is_plural(last)
        if chart.sentence.word(edge.end) == ":" and several and edge.value == Phrase(edge.value.noun):
            yield edge


def is_of_others(output: Phrase | Measured, heading: Phrase) -> bool:
    """Whether an output is a figure of other things than the heading names."""
    counted = output.phrase if isinstance(output, Measured) else None
    things = {*counted.noun.things} if counted is not None else set()
    return bool(things) and not things & {*heading.noun.things}

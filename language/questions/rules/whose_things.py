"""Rules for what is said of what belongs to a thing: `whose trainer earns more than 30`, `whose orders were late`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions.forms import Condition, Has, Missing, Occurs, Said, Unless
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.phrases import bare
from language.questions.rules.said_of import unranked


def whose_things(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """There is such a thing of theirs, of which the clause is true."""
    for thing in chart.edges(bare, at):
        named = thing.value
        if not named.noun.things or named.rank is not None or named.of is not None or named.quantifier:
            continue
        several = named.noun.text.endswith("s")
        for clause in unranked(chart.named("verb_phrase", thing.end)):
            if several and any(map(_denies, clause.value)):
                continue  # `whose orders were not shipped`: all of them, or one?
            held = Has(dataclasses.replace(named, conditions=(*named.conditions, *clause.value)))
            yield Edge((held,), clause.end, thing.score + clause.score)


def _denies(part: Condition) -> bool:
    if isinstance(part, Has | Occurs):
        return part.quantity.none
    if isinstance(part, Missing):
        return not part.negated
    return isinstance(part, Unless) or bool(getattr(part, "negated", False))

"""The rows whose attribute a figure is of."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from language.questions import closed
from language.questions.forms import Condition, Happened, Has, Phrase
from language.questions.resolving.scope import Scope
from language.questions.resolving.trace import Trace
from language.words import lemmas
from schemas.expressions import Expression

if TYPE_CHECKING:
    from language.questions.resolving.tables.measures import Measures

_ELSEWHERE = 0.6
"""`parties in the historical terms`, counted in other terms that have a party, too."""

_TRADED = frozenset("bought sold purchased ordered booked".split())
_NUMBERS = frozenset("num number quantity qty count unit".split())
_SAYING_NOTHING = closed.OCCURRING | closed.ANY_DEED
"""Verbs that say no more than that an attribute is in its rows: `the rating given in the reviews`."""


class RowsOf:
    """Conditions on the rows that hold an attribute."""

    def __init__(self, measures: Measures) -> None:
        self.measures = measures

    def attribute(self, phrase: Phrase, root: str, trace: Trace) -> tuple[Expression, ...]:
        """What is said of the rows of `root`, whose attribute the phrase names."""
        conditions = self.measures.conditions
        trace.cost += _ELSEWHERE if _named_elsewhere(phrase, root) else 0.0
        found = self.measures.conditions_of(dataclasses.replace(phrase, conditions=()), root, trace)
        for said in phrase.conditions:
            for part in self._of_rows_themselves(said, root, trace):
                said_anyhow = conditions.states.goes_without_saying(part, Scope(root), trace)
                if said_anyhow or self._is_traded(part, phrase, root):
                    continue  # `the total bonus given in all evaluations`, `the number of tickets bought`
                about = conditions.comparisons.about(part, phrase.noun)
                found = (*found, conditions.one(about, Scope(root), trace))
        return found

    def _is_traded(self, part: Condition, phrase: Phrase, dataset: str) -> bool:
        """Whether rows that nothing refers to hold how many were sold, and nothing else says whether they were."""
        if not isinstance(part, Happened) or part.negated or part.verb not in _TRADED:
            return False
        graph = self.measures.graph
        columns = [c.attribute.column for c in phrase.noun.columns if c.attribute is not None]
        counted = bool(columns) and all(_NUMBERS & {*lemmas(column)} for column in columns)
        told = self.measures.conditions.sentence.names.dates_of(part.verb)
        return counted and not told and bool(graph.dataset(dataset).relations) and not graph.relations_to(dataset)

    def _of_rows_themselves(self, part: Condition, dataset: str, trace: Trace) -> tuple[Condition, ...]:
        """`parties that appear in the historical terms`, of whose rows parties are counted: what is said of those."""
        if not isinstance(part, Has) or not part.quantity.some or part.verb not in _SAYING_NOTHING:
            return (part,)
        named = part.phrase
        if dataset not in named.noun.things or named.rank is not None:
            return (part,)
        things = self.measures.conditions.things
        things.noun_became(named.noun, dataset, trace)
        return things.of_thing(named, dataset)


def _named_elsewhere(phrase: Phrase, root: str) -> bool:
    """Whether another table that the request names holds such an attribute, too."""
    homes = {c.attribute.table for c in phrase.noun.candidates if c.attribute is not None and c.method != "partial"}
    named = {name for part in phrase.conditions if isinstance(part, Has) for name in part.phrase.noun.things}
    return root not in named and bool(homes & named)

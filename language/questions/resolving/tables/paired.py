"""Counts of things by values that rows pair them with: `number of countries for each language`."""

from __future__ import annotations

from language.naming import measure_name
from language.questions.deeds import OUTCOMES
from language.questions.forms import Measured, Phrase
from language.questions.resolving.pairs import key_to, pairing_with
from language.questions.resolving.scope import Scope, UnresolvedError
from language.questions.resolving.tables.part import Part
from language.questions.resolving.trace import Trace
from schemas.expressions import ColumnRef, Expression
from schemas.query import AggregateMeasure, Measure
from schemas.workspace import Relation

_BY_PAIRS = 0.2
"""Things that have the value themselves are rather meant."""


class Paired(Part):
    """Counts of the different things that the rows refer to."""

    def counted(
        self, measured: Measured, phrase: Phrase, root: str, trace: Trace
    ) -> tuple[Measure, tuple[Expression, ...]]:
        """Each thing once; `UnresolvedError` where the rows of `root` are no pairs of it and a value."""
        key = key_to(phrase, root, self.graph) if measured.per is None else None
        if key is None or not self._told_apart(root, *key):
            raise UnresolvedError(f"“{phrase.noun.text}” are rows of their own.")
        if measured.verb in OUTCOMES:
            raise UnresolvedError(f"“{measured.verb}” is said by nothing.")
        self.conditions.things.refuse_what_rows_say(measured.verb, root)
        thing = Scope(key[1].to, (key[1].name,))
        self.conditions.things.noun_became(phrase.noun, thing.dataset, trace)
        trace.cost += _BY_PAIRS
        name = measure_name("count_distinct", key[0].column, "")
        several = AggregateMeasure(name=name, function="count_distinct", dataset=root, argument=key[0])
        return several, self.conditions.all(phrase.conditions, thing, trace)

    def _told_apart(self, root: str, key: ColumnRef, relation: Relation) -> bool:
        """Whether the rows of `root` are told apart by what they refer to and by one value."""
        others = [name for name in self.graph.dataset(root).primary_key if name != key.column]
        values = [self.attributes.read(Scope(root), name) for name in others]
        return len(values) == 1 and pairing_with(values[0], frozenset((relation.to,)), self.graph)

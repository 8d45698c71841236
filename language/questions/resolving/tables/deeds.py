"""Counts of deeds: `how many books each member borrowed`, `number of hires`."""

from __future__ import annotations

from language.questions.forms import Happened, Has, Measured, Phrase
from language.questions.resolving.attributes import Found
from language.questions.resolving.conditions.part import refuse_loose_doer
from language.questions.resolving.scope import Scope, UnresolvedError
from language.questions.resolving.tables.part import Part
from language.questions.resolving.trace import Trace
from schemas.expressions import Expression, NullCheck
from schemas.query import AggregateMeasure, Measure


class Deeds(Part):
    """Counts of the rows that record a verb."""

    def done_to(self, measured: Measured, phrase: Phrase, root: str) -> Scope | None:
        """What the deeds that are the rows of `root` are done to: the books that are borrowed."""
        if measured.distinct or root not in self._recording(measured) or root in phrase.noun.tables:
            return None
        thing = self.thing(phrase, root)
        return thing if thing is not None and thing.dataset in self.ways.to_one(root) else None

    def counted(
        self, measured: Measured, phrase: Phrase, thing: Scope, root: str, trace: Trace
    ) -> tuple[Measure, tuple[Expression, ...]]:
        """Every loan counts, also of the same book."""
        if phrase.rank is not None or len(self.graph.dataset(thing.dataset).primary_key) != 1:
            raise UnresolvedError("A figure of the first few only.")
        self.conditions.things.noun_became(phrase.noun, thing.dataset, trace)
        said = self.conditions.all(phrase.conditions, thing, trace)
        owner = () if phrase.of is None else (self.conditions.one(Has(phrase.of), Scope(root), trace),)
        key = self.attributes.read(thing, self.graph.dataset(thing.dataset).primary_key[0])
        counted = AggregateMeasure(name=self.tables.measures.counted(root), function="count", dataset=root)
        outcome = self.conditions.things.outcome(measured.verb, root)
        return counted, (*said, *owner, *outcome, NullCheck(value=key, negated=True))

    def refuse_things(self, measured: Measured, phrase: Phrase, root: str) -> None:
        """`UnresolvedError` where things would be counted once, however often something was done to them."""
        if not (measured.distinct or phrase.distinct or self.conditions.states.are_persons(root)):
            for part in phrase.conditions:  # `how many books were borrowed`
                if isinstance(part, Happened) and not part.negated and root in self._done_to_by(part.verb):
                    raise UnresolvedError(f"“{part.verb}”: each once, or as often as it was done?")
        deeds = [] if measured.distinct else self._recording(measured)
        if root not in deeds and any(root in self.ways.to_one(deed) for deed in deeds):
            raise UnresolvedError(f"“{measured.verb}” is counted by what records it.")
        leading = self.graph.leading_to(root, 1) if measured.verb else ()
        if any(self.conditions.things.outcome(measured.verb, name) for name in leading):
            raise UnresolvedError(f"“{measured.verb}” is what other rows say of them.")
        refuse_loose_doer(measured.verb, self.graph.dataset(root))

    def _done_to_by(self, verb: str) -> set[str]:
        """What the rows that record a verb refer to."""
        recorded = self.ways.recorded.of(verb)
        return {relation.to for dataset in recorded for relation in dataset.relations} - {d.name for d in recorded}

    def dated(
        self, measured: Measured, phrase: Phrase, found: Found, trace: Trace
    ) -> tuple[Measure, tuple[Expression, ...]]:
        """`number of hires` of a hire date: the rows that have one, by that date."""
        root = found.column.table
        if measured.distinct or measured.per is not None or found.column.column != self.graph.dataset(root).time:
            raise UnresolvedError(f"“{phrase.noun.text}” is a date of a {self.graph.dataset(root).entity}.")
        counted = AggregateMeasure(name=self.tables.measures.counted(root), function="count", dataset=root)
        conditions = self.tables.measures.conditions_of(phrase, root, trace)
        return counted, (*conditions, NullCheck(value=found.column, negated=True))

    def _recording(self, measured: Measured) -> list[str]:
        return [dataset.name for dataset in self.ways.recorded.of(measured.verb)] if measured.verb else []

"""Conditions on the two ends of a way: `started and ended at the same station`."""

from __future__ import annotations

from language.lexicon import Candidate
from language.questions.forms import SameEnds
from language.questions.resolving.attributes import method
from language.questions.resolving.conditions.part import Part
from language.questions.resolving.scope import Scope, UnresolvedError, reference, speaks_of_end
from language.questions.resolving.trace import Trace
from language.words import lemmas
from schemas.expressions import ColumnRef, Comparison, Expression


class Ends(Part):
    """Conditions on the two ends of a way."""

    def same_ends(self, condition: SameEnds, scope: Scope, trace: Trace) -> Expression:
        """The key, or the attribute, at the end that one verb speaks of against that of the other."""
        noun = condition.noun
        for candidate in noun.candidates:
            sides = [self._at_end(candidate, verb, scope) for verb in condition.verbs]
            left, right = sides
            if left is not None and right is not None and left != right:
                trace.became((noun.first, noun.last), "filter", candidate.node, method(candidate))
                return Comparison(operator="<>" if condition.negated else "=", left=left, right=right)
        raise UnresolvedError(f"“{noun.text}” does not stand at both ends of a {self.attributes.entity(scope)}.")

    def _at_end(self, candidate: Candidate, verb: str, scope: Scope) -> ColumnRef | None:
        """What the candidate is at the end that the verb speaks of; None where no one relation says so."""
        table = candidate.attribute.table if candidate.attribute is not None else candidate.name
        if table == scope.dataset:
            return self._own(candidate, verb, scope)
        relations = [
            relation
            for relation in self.graph.dataset(scope.dataset).relations
            if relation.to == table and speaks_of_end(verb, self.ways.role_of(scope.dataset, relation.name))
        ]
        if len(relations) != 1:
            return None
        if candidate.attribute is None:
            return self.attributes.read(scope, relations[0].columns[0])
        return reference(table, candidate.attribute.column, (*scope.via, relations[0].name))

    def _own(self, candidate: Candidate, verb: str, scope: Scope) -> ColumnRef | None:
        """One of two columns of the row itself: `start_city` and `end_city`."""
        if candidate.attribute is None:
            return None
        kind = lemmas(candidate.attribute.column)[-1:]
        columns = [
            column.name
            for column in self.graph.dataset(scope.dataset).columns
            if lemmas(column.name)[-1:] == kind and speaks_of_end(verb, frozenset(lemmas(column.name)))
        ]
        return self.attributes.read(scope, columns[0]) if len(columns) == 1 else None

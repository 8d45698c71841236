"""Conditions by what two things share: `the same country as its store`, `shares a name with a director`."""

from __future__ import annotations

from language.questions.forms import Alike, Noun, Phrase
from language.questions.resolving.conditions.part import Part
from language.questions.resolving.scope import Scope, UnresolvedError, akin, is_temporal, reference
from language.questions.resolving.trace import Trace
from language.words import lemmas
from schemas.expressions import ColumnRef, Comparison, Expression, Hop, Related, all_of

_NAME = ("name",)


class Likenesses(Part):
    """Conditions by what two things share."""

    def alike(self, condition: Alike, scope: Scope, trace: Trace) -> Expression:
        """The attribute equals that of the other thing, or of any such thing where no key leads to one."""
        subject, other = condition.subject.noun, condition.other
        if condition.subject.conditions or condition.subject.of is not None:
            raise UnresolvedError(f"“{subject.text}” with more said about it.")
        attribute, thing = (other.noun, other.of) if other.of is not None and not other.noun.things else (None, other)
        inner, near, related = self._other(thing, scope)
        left = self._held(subject, scope, condition.verb)
        right = self._held(attribute or subject, inner)
        if len(left) != len(right) or not all(map(self._comparable, left, right)):
            raise UnresolvedError(f"“{subject.text}” cannot be compared with that of a {thing.noun.text}.")
        self._became(subject, left[0], trace)
        if attribute is not None:
            self._became(attribute, right[0], trace)
        self.noun_became(thing.noun, inner.dataset, trace)
        where = all_of(self.conditions.all(self.of_thing(thing, inner.dataset), inner, trace))
        if near:
            return self._of_its_own(condition, left, right, where)
        plain = tuple(column.column for column in right)
        if condition.negated and related:
            raise UnresolvedError(f"Another {subject.text} than that of which {thing.noun.text}?")
        return Related(dataset=inner.dataset, anchor=scope.dataset, columns=plain, references=left, where=where,
                       negated=condition.negated)  # fmt: skip

    def _other(self, thing: Phrase, scope: Scope) -> tuple[Scope, bool, bool]:
        """The other thing, whether it is the one that this one refers to, and whether keys lead there at all."""
        tables = thing.noun.things
        role = self.ways.in_role(scope, thing.noun) if not tables else None
        if role is not None:
            return role, True, True
        own = {c.attribute.column for c in thing.noun.candidates
               if c.attribute is not None and c.attribute.table == scope.dataset}  # fmt: skip
        keyed = [r for r in self.graph.dataset(scope.dataset).relations if set(r.columns) & own]
        if not tables and len(keyed) == 1:  # `their home port`: called like the key
            hop = Hop(dataset=scope.dataset, relation=keyed[0].name)
            return Scope(keyed[0].to, self.via_of(scope, (hop,))), True, True
        if len(tables) != 1 or tables[0] == scope.dataset or thing.rank is not None:
            raise UnresolvedError(f"“{thing.noun.text}”: whose it is, is not clear.")
        best = self.ways.best(scope.dataset, tables[0], self.words_but(thing.noun))
        if best is not None and not best[1] and not any(hop.reverse for hop in best[0]):
            return Scope(tables[0], self.via_of(scope, best[0])), True, True
        return Scope(tables[0]), False, best is not None

    @staticmethod
    def _of_its_own(
        condition: Alike, left: tuple[ColumnRef, ...], right: tuple[ColumnRef, ...], where: Expression | None
    ) -> Expression:
        if condition.negated and len(left) > 1:
            raise UnresolvedError("Names that differ in a part, or in all of them?")
        pairs = tuple(
            Comparison(operator="<>" if condition.negated else "=", left=one, right=two)
            for one, two in zip(left, right, strict=True)
        )
        made = all_of((*pairs, *(() if where is None else (where,))))
        if made is None:
            raise UnresolvedError("Nothing is compared.")
        return made

    def _held(self, noun: Noun, scope: Scope, verb: str = "") -> tuple[ColumnRef, ...]:
        """The one column of the scope's own rows that the noun, or the verb with it, means; both parts of a name."""
        parts = self.attributes.parts_of_name(noun, scope)
        if parts:
            return parts
        options = [one for one in self.attributes.of(noun.candidates, Scope(scope.dataset))
                   if not one.way and one.column.table == scope.dataset]  # fmt: skip
        spoken = [one for one in options if verb and any(akin(verb, word) for word in lemmas(one.column.column))]
        options = spoken or options
        whole = [one for one in options if one.cost == options[0].cost]
        if lemmas(noun.text) == _NAME and len(whole) != 1:
            shown = self.attributes.display(scope.dataset)
            whole = [one for one in options if one.column.column == shown]
        if len(whole) != 1:
            raise UnresolvedError(f"Which {noun.text} of a {self.attributes.entity(scope)} is not clear.")
        return (self.attributes.read(scope, whole[0].column.column),)

    def _comparable(self, left: ColumnRef, right: ColumnRef) -> bool:
        """Whether two columns hold values of one kind."""
        kinds = [self.attributes.type_of(column) for column in (left, right)]
        return is_temporal(kinds[0]) == is_temporal(kinds[1]) and (
            self.attributes.is_figure(left) == self.attributes.is_figure(right)
        )

    @staticmethod
    def _became(noun: Noun, column: ColumnRef, trace: Trace) -> None:
        plain = reference(column.table, column.column)
        candidate = next((c for c in noun.candidates if c.attribute == plain), None)
        node = candidate.node if candidate is not None else f"column:{column.table}.{column.column}"
        trace.became((noun.first, noun.last), "filter", node, "lemma")

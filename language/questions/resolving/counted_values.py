"""Forms that count rows for each value of a column: `which countries have more than 3 singers`."""

from __future__ import annotations

from language.naming import measure_name
from language.questions import closed
from language.questions.deeds import OUTCOMES
from language.questions.forms import (
    Form,
    Has,
    Measured,
    Occurs,
    Phrase,
)
from language.questions.resolving.attributes import Attributes
from language.questions.resolving.conditions import Conditions
from language.questions.resolving.pairs import key_to
from language.questions.resolving.scope import Scope, UnresolvedError, akin, reference
from language.questions.resolving.trace import Trace
from language.words import lemmas
from schemas.expressions import ColumnRef, Expression, NullCheck
from schemas.query import (
    AggregateMeasure,
    AttributeDimension,
    Order,
    Table,
    Threshold,
)

_OTHER_THING = 0.8
"""The thing listed is that of the rows; another one beside it is less likely to be meant."""


class CountedValues:
    """Resolves what is asked about values by how many rows have them."""

    def __init__(self, attributes: Attributes, conditions: Conditions) -> None:
        self.attributes, self.conditions, self.graph = attributes, conditions, attributes.graph

    def query(self, form: Form, root: str, trace: Trace) -> Table:
        """`which countries have more than 3 singers`, `the most common type`: values of a column, counted."""
        output, *others = form.outputs
        if not isinstance(output, Phrase) or not all(_is_its_count(other, output) for other in others):
            raise UnresolvedError("One column stands for a thing, or none does.")
        if output.noun.candidates and all(c.kind == "dataset" for c in output.noun.candidates):
            raise UnresolvedError("That is a table.")
        more = form.conditions or form.order or form.having or form.limit is not None
        paired = self._of_other_things(output, root, trace) if not more else None
        if paired is not None:
            return paired
        counting = [part for part in output.conditions if isinstance(part, Has | Occurs) and self._counts(part, root)]
        ranked = (
            output.rank is not None and isinstance(output.rank.by, Measured) and self._counted(output.rank.by, root)
        )
        common = output.rank is not None and output.rank.by in closed.COMMON
        counted = {part.phrase if isinstance(part, Has) else None for part in counting}
        if len(counted) + ranked + common != 1:
            raise UnresolvedError("Nothing is counted per value.")
        scope = Scope(root)
        if output.noun.things:
            trace.cost += _OTHER_THING
        found = self.attributes.choose(output.noun, scope, trace, to_one=True)
        if found.column.table != root and found.column.column == self.graph.dataset(found.column.table).display:
            trace.cost += _OTHER_THING  # the names of things are rather listed as such
        if output.rank is not None and output.rank.by == "popular":
            self._refuse_popular_persons(found.column, root)
        if found.column.table == root and self._is_there_once(root, found.column.column):
            raise UnresolvedError(f"Each {self.graph.dataset(root).entity} is there once.")
        rest = [part for part in output.conditions if part not in counting]
        where = list(self.conditions.all((*rest, *form.conditions), scope, trace))
        where += self._of_the_rows(output.of, scope, trace) if common and output.of is not None else ()
        phrase = output.rank.by.phrase if ranked and output.rank and isinstance(output.rank.by, Measured) else None
        phrase = next(iter(counted), phrase)
        if phrase is not None:
            self.conditions.things.noun_became(phrase.noun, root, trace)
            where += self.conditions.all(phrase.conditions, scope, trace)
            if phrase.of is not None:
                where.append(self.conditions.one(Has(phrase.of), scope, trace))
        declared = self.graph.dataset(found.column.table).column(found.column.column)
        if declared is None or declared.nullable:
            where.append(NullCheck(value=found.column, negated=True))  # none is no value: `which rulers have …`
        name = measure_name("count", "", self.graph.dataset(root).entity)
        quantities = [part.quantity for part in counting]
        having = tuple(Threshold(measure=name, operator=q.operator, value=str(q.number)) for q in quantities)
        rank = output.rank
        return Table(
            measures=(AggregateMeasure(name=name, function="count", dataset=root),),
            dimensions=(self._dimension(found.column),),
            where=tuple(dict.fromkeys(where)),
            having=having,
            order=(Order(by=name, descending=rank.descending),) if rank else (),
            limit=rank.count if rank else None,
        )

    def _of_the_rows(self, rows: Phrase, scope: Scope, trace: Trace) -> tuple[Expression, ...]:
        """`the most common type among flats with 2 rooms`: which of the rows count."""
        if scope.dataset not in rows.noun.things or rows.rank is not None or rows.quantifier == "each":
            return ()
        self.conditions.things.noun_became(rows.noun, scope.dataset, trace)
        owner = (Has(rows.of),) if rows.of is not None else ()
        return self.conditions.all((*rows.conditions, *owner), scope, trace)

    def _of_other_things(self, output: Phrase, root: str, trace: Trace) -> Table | None:
        """`languages spoken in more than three countries`: each value by the things that the rows tell it of."""
        rank = output.rank
        many = [part for part in output.conditions if isinstance(part, Has)]
        parts = [part for part in many if not (part.quantity.none or part.quantity.some)]
        by = rank.by if rank is not None and isinstance(rank.by, Measured) and rank.by.function == "count" else None
        told = [(part.phrase, part.verb) for part in parts]
        told += [(by.phrase, by.verb)] if by is not None and by.phrase is not None else []
        key = key_to(told[0][0], root, self.graph) if len(told) == 1 else None
        if key is None or len(output.conditions) != len(parts) or (rank is not None and by is None):
            return None
        (phrase, verb), thing = told[0], Scope(key[1].to, (key[1].name,))
        found = self.attributes.choose(output.noun, Scope(root), trace, to_one=True)
        identified = found.column.column in self.graph.dataset(root).primary_key
        spoken = identified if not verb else self._says_pairs(verb, root)
        things = self._dimension(found.column).entity  # which are listed with how many they have
        if found.column.table != root or found.column.via or things or not spoken or not identified:
            return None
        self.conditions.things.noun_became(phrase.noun, thing.dataset, trace)
        where = self.conditions.all(phrase.conditions, thing, trace)
        name = measure_name("count_distinct", key[0].column, "")
        measure = AggregateMeasure(name=name, function="count_distinct", dataset=root, argument=key[0])
        having = tuple(
            Threshold(measure=name, operator=p.quantity.operator, value=str(p.quantity.number)) for p in parts
        )
        return Table(
            measures=(measure,),
            dimensions=(self._dimension(found.column),),
            where=where,
            having=having,
            order=(Order(by=name, descending=rank.descending),) if rank else (),
            limit=rank.count if rank else None,
        )

    def _says_pairs(self, verb: str, root: str) -> bool:
        """Whether a verb says what the rows pair, as `spoken` of countries and languages, and nothing else says it."""
        if any(akin(verb, word) for word in lemmas(self.graph.dataset(root).entity)):
            return True
        self.conditions.things.refuse_what_rows_say(verb, root)
        return verb not in OUTCOMES

    def _refuse_popular_persons(self, column: ColumnRef, root: str) -> None:
        """A teacher is as popular as those think who come, and not by how many courses there are."""
        to = {relation.to for relation in self.graph.dataset(root).relations}
        persons = {name for name in to if not closed.PERSONS.isdisjoint(lemmas(self.graph.dataset(name).entity))}
        dimension = self._dimension(column)
        if dimension.entity and dimension.attribute.table in persons and len(persons) == 1:
            raise UnresolvedError(f"Nothing tells how popular a {self.graph.dataset(root).entity} is.")

    def _dimension(self, column: ColumnRef) -> AttributeDimension:
        """The values themselves; of a key that leads to things, the things."""
        for relation in self.graph.dataset(column.table).relations:
            key = self.graph.dataset(relation.to).primary_key
            if relation.columns == (column.column,) and len(key) == 1:
                thing = reference(relation.to, key[0], (*column.via, relation.name))
                return AttributeDimension(name=key[0], attribute=thing, entity=True)
        return AttributeDimension(name=column.column, attribute=column)

    def _is_there_once(self, root: str, column: str) -> bool:
        """Whether a column tells the rows apart: their key, or a name that no two of them bear."""
        shared = {held.column for held in self.graph.profile(root).values if held.shared}
        named = column == self.graph.dataset(root).display and column not in shared
        return named or (column,) == self.graph.dataset(root).primary_key

    @staticmethod
    def _counts(part: Has | Occurs, root: str) -> bool:
        return isinstance(part, Occurs) or (
            not part.quantity.some and not part.quantity.none and root in part.phrase.noun.tables
        )

    @staticmethod
    def _counted(by: Measured, root: str) -> bool:
        return by.function == "count" and by.phrase is not None and root in by.phrase.noun.tables


def _is_its_count(figure: Phrase | Measured, values: Phrase) -> bool:
    """`…, and in how many countries each is spoken`: the count that values are told by, which stands beside them."""
    told = [part for part in values.conditions if isinstance(part, Has)]
    return isinstance(figure, Measured) and any(
        figure == Measured("count", part.phrase, distinct=part.phrase.distinct, verb=part.verb) for part in told
    )

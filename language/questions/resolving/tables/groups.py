"""Groups of a table: by things, attributes, periods, and what is shown of them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from language.questions.forms import (
    HIGH,
    Condition,
    Has,
    Measured,
    Noun,
    Phrase,
    Rank,
    TimeGroup,
)
from language.questions.resolving.conditions.part import refuse_loose_doer
from language.questions.resolving.scope import Scope, UnresolvedError, is_numeric, reference
from language.questions.resolving.tables.draft import Draft
from language.questions.resolving.tables.part import Part
from language.questions.resolving.tables.period_groups import PeriodGroups
from language.questions.resolving.trace import Trace
from language.words import is_plural, lemmas
from schemas.expressions import ColumnRef, NullCheck
from schemas.query import (
    AggregateMeasure,
    AttributeDimension,
    Order,
    Threshold,
)

if TYPE_CHECKING:
    from language.questions.resolving.tables.tables import Tables

_OF_OTHER_ROWS = 0.4
"""`the average age for each type of pet` is rather that of the pets than that of those who have them."""


class Groups(Part):
    """Groups of a table: by things, attributes, periods, and what is shown of them."""

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables)
        self.periods = PeriodGroups(tables)

    def add(self, group: Phrase | TimeGroup, draft: Draft, trace: Trace) -> None:
        """A group of the table."""
        if isinstance(group, TimeGroup):
            self.periods.add(group, draft)
            return
        if group.rank is not None:
            raise UnresolvedError("Groups of the first few only.")
        self._grouped_by(group, draft, trace)

    def _grouped_by(self, phrase: Phrase, draft: Draft, trace: Trace) -> Scope:
        """Adds the dimension of `phrase`, and gives the thing it is, or the root."""
        root = Scope(draft.root)
        own = [one for one in self.attributes.of(phrase.noun.columns, root) if not one.way and one.cost < 0.3]
        thing = self.thing(phrase, draft.root)
        if thing is not None and not (
            own and own[0].column.table == draft.root and own[0].cost == 0.0 and not self._keyed(own[0].column, thing)
        ):
            self.conditions.things.noun_became(phrase.noun, thing.dataset, trace)
            self._entity(thing, draft, each=phrase.quantifier == "each" or bool(phrase.conditions))
            draft.where += self.conditions.all(self._without_counts(phrase, draft, thing, trace), thing, trace)
            if phrase.of is not None:
                draft.where.append(self.conditions.one(Has(phrase.of), thing, trace))
            return thing
        if draft.root in phrase.noun.tables and not own:
            self.conditions.things.noun_became(phrase.noun, draft.root, trace)
            self._entity(root, draft)
            draft.where += self.conditions.all(phrase.conditions, root, trace)
            return root
        return self._attribute(phrase, draft, trace)

    def _keyed(self, column: ColumnRef, thing: Scope) -> bool:
        """Whether the column is the foreign key to the thing."""
        return any(
            relation.to == thing.dataset and column.column in relation.columns
            for relation in self.graph.dataset(column.table).relations
        )

    def _entity(self, thing: Scope, draft: Draft, *, each: bool = False) -> None:
        dataset = self.graph.dataset(thing.dataset)
        if len(dataset.primary_key) != 1:
            raise UnresolvedError(f"A {dataset.entity} has no single key to group by.")
        key = dataset.primary_key[0]
        identity = reference(thing.dataset, key, thing.via)
        kind = self._kind_linked(thing, draft.root)
        if kind is not None:
            draft.dimensions.append(AttributeDimension(name=kind.column, attribute=kind))
            self._leave_out_none(thing, identity, draft)
            return
        draft.dimensions.append(AttributeDimension(name=key, attribute=identity, entity=True))
        if each:
            self._leave_out_none(thing, identity, draft)
        if dataset.display is None:
            for column in (self._from_rows(shown, thing, draft.root) for shown in self.attributes.shown_by(thing)):
                if column.column != key:
                    draft.dimensions.append(AttributeDimension(name=column.column, attribute=column))

    def _kind_linked(self, thing: Scope, root: str) -> ColumnRef | None:
        """`the shops of each category`, where a row only says of one shop that it is of the category so named."""
        dataset = self.graph.dataset(thing.dataset)
        best = self.ways.best(root, thing.dataset, self.attributes.words) if not thing.via else None
        if best is None or len(best[0]) != 1 or not best[0][0].reverse:
            return None
        keys = {*dataset.primary_key, *(column for relation in dataset.relations for column in relation.columns)}
        told = [column.name for column in dataset.columns if column.name not in keys]
        return reference(thing.dataset, told[0]) if len(told) == 1 and told[0] != dataset.display else None

    def _from_rows(self, column: ColumnRef, thing: Scope, root: str) -> ColumnRef:
        """The name of the person that a customer is, by the way from the orders that are counted to the customer."""
        reached, beyond = self.ways.to_one(root), self.ways.to_one(thing.dataset).get(column.table)
        if thing.via or thing.dataset not in reached or thing.dataset in (root, column.table) or beyond is None:
            return column
        whole = (*reached[thing.dataset].via, *(column.via or beyond.via))
        direct = reached.get(column.table)
        plain = direct is not None and direct.via == whole and not direct.rivals
        return column if plain and not column.via else column.model_copy(update={"via": whole})

    def _leave_out_none(self, thing: Scope, identity: ColumnRef, draft: Draft) -> None:
        """Rows that belong to no such thing are of none: `documents using each template`."""
        if thing != Scope(draft.root) and self._may_lack(thing, draft.root):
            draft.where.append(NullCheck(value=identity, negated=True))
            draft.left_out = True

    def _may_lack(self, thing: Scope, root: str) -> bool:
        """Whether rows may belong to no such thing: `each department` is none of those without one."""
        best = self.ways.best(root, thing.dataset, self.attributes.words) if not thing.via else None
        way = self.ways.hops(root, thing.via) if best is None else best[0]
        keys = [(hop.dataset, name) for hop in way for name in self.graph.relation(hop.dataset, hop.relation).columns]
        columns = [self.graph.dataset(dataset).column(name) for dataset, name in keys]
        return any(hop.reverse for hop in way) or any(column is None or column.nullable for column in columns)

    def _attribute(self, phrase: Phrase, draft: Draft, trace: Trace) -> Scope:
        owner = Scope(draft.root)
        if phrase.of is not None:
            thing = Scope(draft.root) if draft.root in phrase.of.noun.tables else self.thing(phrase.of, draft.root)
            if thing is None:
                raise UnresolvedError(f"“{phrase.of.noun.text}” is no group of these figures.")
            owner = thing
            far = thing.dataset != draft.root and thing.dataset not in self.ways.to_one(draft.root)
            trace.cost += _OF_OTHER_ROWS if far else 0.0
            self.conditions.things.noun_became(phrase.of.noun, thing.dataset, trace)
            draft.where += self.conditions.all(phrase.of.conditions, thing, trace)
        column = self.attributes.choose(phrase.noun, owner, trace, to_one=True).column
        if self.attributes.role(column) == "flag" and _names_those(phrase.noun.text):
            raise UnresolvedError(f"Of “{phrase.noun.text}” alone, or of them and of all others?")
        self._attribute_as_group(phrase, column, draft)
        self._said_of_attribute(phrase, owner, draft, trace)
        return owner

    def _said_of_attribute(self, phrase: Phrase, owner: Scope, draft: Draft, trace: Trace) -> None:
        """Conditions behind an attribute are about it where they compare, else about its owner."""
        without = (p.phrase for p in phrase.conditions if isinstance(p, Has) and p.quantity.none)
        if any(one == Phrase(one.noun) and draft.root in one.noun.tables for one in without):
            raise UnresolvedError("Of those that have none, nothing is counted.")
        parts = tuple(
            self.conditions.comparisons.about(part, phrase.noun)
            for part in self._without_counts(phrase, draft, owner, trace)
        )
        draft.where += self.conditions.all(parts, owner, trace)

    def _attribute_as_group(self, phrase: Phrase, column: ColumnRef, draft: Draft) -> None:
        """A group for each value of the column, or for each thing that it tells apart."""
        dataset = self.graph.dataset(column.table)
        for relation in dataset.relations:
            if relation.columns == (column.column,) and len(self.graph.dataset(relation.to).primary_key) == 1:
                via = (*column.via, relation.name) if column.via or relation.to == draft.root else ()
                self._entity(Scope(relation.to, via), draft, each=bool(via) and phrase.quantifier == "each")
                return
        names_it = column.column == self.attributes.display(column.table) and (
            dataset.display is not None or self.attributes.role(column) != "dimension"  # a name that repeats is a kind
        )
        identifies = names_it or (column.column,) == dataset.primary_key
        if identifies and len(dataset.primary_key) == 1 and column.table != draft.root:
            self._entity(Scope(column.table, column.via), draft, each=phrase.quantifier == "each")
        if (
            identifies
            and column.column == dataset.display
            and any(
                isinstance(d, AttributeDimension) and d.entity and d.attribute.table == column.table
                for d in draft.dimensions
            )
        ):
            return
        draft.dimensions.append(AttributeDimension(name=column.column, attribute=column))
        thing = Scope(column.table, column.via)
        others = phrase.quantifier == "each" and column.table != draft.root and len(dataset.primary_key) == 1
        if others and self._may_lack(thing, draft.root):  # what has no such thing is of none of its kinds
            identity = self.attributes.read(thing, dataset.primary_key[0])
            draft.where.append(NullCheck(value=identity, negated=True))
            draft.left_out = True

    def _without_counts(self, phrase: Phrase, draft: Draft, thing: Scope, trace: Trace) -> tuple[Condition, ...]:
        """The conditions of a group but for those on its number of rows, which are thresholds."""
        rest = []
        for part in phrase.conditions:
            counts = isinstance(part, Has) and not (part.quantity.some or part.quantity.none)
            if (
                counts
                and isinstance(part, Has)
                and draft.root in part.phrase.noun.tables
                and not part.phrase.conditions
            ):
                refuse_loose_doer(part.verb, self.graph.dataset(draft.root))
                name = self._count_name(part.phrase.noun, draft)
                self.conditions.things.noun_became(part.phrase.noun, draft.root, trace)
                draft.having.append(
                    Threshold(measure=name, operator=part.quantity.operator, value=str(part.quantity.number))
                )
            elif isinstance(part, Has) and self._goes_without_saying(part, thing, draft.root):
                self.conditions.things.noun_became(part.phrase.noun, draft.root, trace)
            else:
                rest.append(part)
        return tuple(rest)

    def _goes_without_saying(self, has: Has, thing: Scope, root: str) -> bool:
        """`each surface that had matches`, where it is matches that are grouped."""
        phrase = has.phrase
        plain = has.quantity.some and not has.verb and not phrase.conditions and phrase.of is None
        return plain and thing.dataset == root and root in phrase.noun.tables

    def _count_name(self, noun: Noun, draft: Draft) -> str:
        identity = self.attributes.identity_in(draft.root, noun)
        for measure in draft.measures:
            if isinstance(measure, AggregateMeasure) and (measure.function, measure.argument) in (
                ("count", None),
                ("count_distinct", identity),
            ):
                return measure.name
        name = self.tables.measures.counted(draft.root)
        draft.measures.append(AggregateMeasure(name=name, function="count", dataset=draft.root))
        draft.own.append(draft.own[0] if draft.own else ())
        return name

    def shown(self, phrase: Phrase, draft: Draft, trace: Trace) -> None:
        """An attribute beside figures: of the thing grouped by, or a group of its own."""
        grouped = [d.attribute for d in draft.dimensions if isinstance(d, AttributeDimension) and d.entity]
        if phrase.rank is not None:
            self._ranked_group(phrase, draft, trace)
            return
        for key in grouped:
            if self._leads_to(phrase, key):
                self.conditions.things.noun_became(phrase.noun, key.table, trace)
                return
            if key.table in phrase.noun.tables and phrase.of is None:
                if phrase.quantifier == "each":
                    self._leave_out_none(Scope(key.table, key.via), key, draft)
                self.conditions.things.noun_became(phrase.noun, key.table, trace)
                self._said_of_attribute(phrase, Scope(key.table, key.via), draft, trace)
                return
            scope = Scope(key.table, key.via)
            own = [
                one
                for one in self.attributes.meant_by(phrase.noun, scope)
                if not one.way and one.column.table == key.table
            ]
            if own and (phrase.of is None or key.table in phrase.of.noun.tables):
                if phrase.of is not None:
                    draft.where += self.conditions.all(phrase.of.conditions, scope, trace)
                    self.conditions.things.noun_became(phrase.of.noun, key.table, trace)
                self._said_of_attribute(phrase, scope, draft, trace)
                self.label(phrase, scope, draft, trace)
                return
        self._refuse_numbers_as_groups(phrase, draft)
        if phrase.of is not None and phrase.of.quantifier in ("each", "all", "") and self.thing(phrase.of, draft.root):
            thing = self._grouped_by(phrase.of, draft, trace)
            self._said_of_attribute(phrase, thing, draft, trace)
            self.label(dataclasses.replace(phrase, of=None), thing, draft, trace)
            return
        self._refuse_names_of_rows(phrase, grouped, draft)
        self._grouped_by(phrase, draft, trace)

    def _refuse_names_of_rows(self, phrase: Phrase, grouped: list[ColumnRef], draft: Draft) -> None:
        """`the name of each team and the average age of its players`: not the name of each player."""
        if phrase.of is not None or lemmas(phrase.noun.text) != ("name",):
            return
        theirs = {(c.table, c.column) for key in grouped for c in self.attributes.shown_by(Scope(key.table, key.via))}
        found = [one.column for one in self.attributes.of(phrase.noun.columns, Scope(draft.root))]
        if grouped and found and (found[0].table, found[0].column) not in theirs:
            raise UnresolvedError("The name of what is grouped by, or of each row?")

    def _leads_to(self, phrase: Phrase, key: ColumnRef) -> bool:
        """`the manager id and the number of employees of each manager`: whom they are grouped by, not his manager."""
        if not key.via or phrase.of is not None or phrase.conditions:
            return False
        leading = [r for r in self.graph.dataset(key.table).relations if r.name == key.via[-1] and r.to == key.table]
        keys = {ColumnRef(table=key.table, column=name) for relation in leading for name in relation.columns}
        return any(candidate.attribute in keys for candidate in phrase.noun.columns)

    def _refuse_numbers_as_groups(self, phrase: Phrase, draft: Draft) -> None:
        """`the highest capacity and the average`: a number beside a figure is hardly a group."""
        found = self.attributes.of(phrase.noun.columns, Scope(draft.root))
        column = found[0].column if found and not self.thing(phrase, draft.root) else None
        if column is not None and is_numeric(self.attributes.type_of(column)) and self.attributes.is_measure(column):
            raise UnresolvedError(f"“{phrase.noun.text}” beside a figure, which is no group.")

    def label(self, phrase: Phrase, scope: Scope, draft: Draft, trace: Trace) -> None:
        """An attribute shown beside the thing grouped by."""
        found = self.attributes.choose(phrase.noun, scope, trace, to_one=True)
        if found.column.column == self.graph.dataset(scope.dataset).display:
            return  # comes with its thing
        if all(d.name != found.column.column for d in draft.dimensions):
            column = self._from_rows(found.column, scope, draft.root)
            draft.dimensions.append(AttributeDimension(name=column.column, attribute=column))

    def _ranked_group(self, phrase: Phrase, draft: Draft, trace: Trace) -> None:
        """`top 5 customers and their revenue`: ranked by the only figure, or by the one said."""
        rank = phrase.rank
        if rank is None:
            return
        if rank.by == HIGH:
            self._refuse_numbers_as_groups(phrase, draft)
        before = len(draft.dimensions)
        self._grouped_by(dataclasses.replace(phrase, rank=None), draft, trace)
        if len(draft.dimensions) > before:
            draft.limit_per = draft.groups
        self._rank(rank, draft, trace)

    def _rank(self, rank: Rank, draft: Draft, trace: Trace) -> None:
        if isinstance(rank.by, Measured):
            by = self.tables.orders.order_name(rank.by, draft, trace)
        elif rank.by == HIGH and len(draft.measures) == 1:
            by = draft.measures[0].name
        else:
            raise UnresolvedError("The first by which figure?")
        draft.order = [Order(by=by, descending=rank.descending)]
        draft.limit = rank.count


def _names_those(text: str) -> bool:
    """Whether a noun names things of a kind and not whether they are: `loyalty members` of `loyalty_member`."""
    last = text.lower().rpartition(" ")[2]
    return is_plural(last)

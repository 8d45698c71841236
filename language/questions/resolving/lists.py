"""Forms that list things: the rows of one dataset with chosen columns."""

from __future__ import annotations

from collections.abc import Sequence

from language.lexicon import Candidate
from language.questions import closed
from language.questions.additive import is_shared_out
from language.questions.forms import (
    Condition,
    Dated,
    Form,
    Has,
    Measured,
    Noun,
    Phrase,
    Rank,
    TimeGroup,
    ValueIs,
)
from language.questions.resolving.arithmetic import calculated, spoken_name
from language.questions.resolving.as_written import as_written
from language.questions.resolving.attributes import PARTIAL_TABLE, Attributes
from language.questions.resolving.conditions import Conditions
from language.questions.resolving.conditions.contradictions import refuse_impossible
from language.questions.resolving.conditions.same_rows import same_rows
from language.questions.resolving.each_once import EachOnce
from language.questions.resolving.extremes_elsewhere import refuse_extreme_elsewhere
from language.questions.resolving.list_columns import told_one_by_one, uniquely_named
from language.questions.resolving.list_groups import lifted_groups
from language.questions.resolving.list_order import ListOrder
from language.questions.resolving.one_of_each import tells_one_row
from language.questions.resolving.row_at_hand import without_what_it_says
from language.questions.resolving.scope import Scope, UnresolvedError, Ways, reference
from language.questions.resolving.trace import Trace
from language.words import is_plural, lemmas
from schemas.expressions import ColumnRef, Comparison, Expression, NullCheck
from schemas.query import (
    RowColumn,
    RowOrder,
    Rows,
)

_HIGHEST_VALUE = 0.3
"""`the largest capacity` is a figure before it is a list of one."""
_RATHER_THINGS = 0.15
"""What is a table's name is rather its rows than what a column of others holds."""
_OF_ANOTHER = 0.3
"""The id of a thing is rather told by its own row than by one that refers to it."""
_OF_OTHERS = 0.4
"""What things hold themselves is rather meant: `countries with customers` are theirs, not those of their suppliers."""
_OTHER_THING = 0.8
"""The thing listed is that of the rows; another one beside it is less likely to be meant."""


class Lists:
    """Resolves lists of one sentence."""

    def __init__(self, attributes: Attributes, conditions: Conditions, ways: Ways) -> None:
        self.attributes, self.conditions, self.ways, self.graph = attributes, conditions, ways, ways.graph
        self.order = ListOrder(self)
        self.each_once = EachOnce(attributes, conditions.sentence)
        self._subject: Scope | None = None
        """Whom further attributes are of: the manager, where `the manager of X` is asked for."""

    def query(self, form: Form, root: str, trace: Trace) -> Rows:
        """The rows of `root` that the form lists."""
        scope = Scope(root)
        columns: list[RowColumn] = []
        where: list[Expression] = []
        ranks: list[tuple[Rank, Scope, ColumnRef]] = []
        distinct = form.distinct
        mentioned = False
        attributes: list[Expression] = []
        self._subject = None
        groups, outputs = lifted_groups(form)
        self._refuse_theirs(root, outputs)
        within = [part for group in groups for part in self._group(group, scope, columns, where, trace)]
        for output in outputs:
            if not isinstance(output, Phrase):
                raise UnresolvedError("A figure is no attribute of a row.")
            if output.rank is not None and output is not outputs[0] and not groups:
                raise UnresolvedError("The first of each.")
            about_root, shown, is_thing = self._output(output, scope, trace, where, ranks)
            _refuse_shown_already(output, shown if is_thing else [], attributes)
            mentioned = mentioned or about_root
            distinct = distinct or output.distinct or (is_thing and self._are_several(output))
            columns += shown
            attributes += [] if is_thing else [column.expression for column in shown]
            alone = len(outputs) == 1 and output.rank is None and not form.order and not ranks
            if not is_thing and self.each_once.wanted(output, shown, rows_are_named=mentioned, alone=alone):
                distinct = True
        _refuse_counts_of_none(form, ranks)
        if ranks and groups and not within:
            raise UnresolvedError("The first of each row is that row.")
        if not mentioned and columns and getattr(columns[0].expression, "table", root) != root:
            self._refuse_unspoken(form, ranks)
        self._refuse_one_twice(form, outputs, attributes)
        if not mentioned:
            trace.cost += self._unnamed_rows(root, outputs, columns)
        where += self.conditions.all(form.conditions, self._head(form, scope), trace)
        where = same_rows(where, self.conditions.sentence, trace)
        if within and not ranks and not tells_one_row(self.graph.dataset(root), within, where, self.graph):
            raise UnresolvedError("A list by groups: how many of each, or which?")
        where += self._known(columns) if distinct and not ranks else []
        where = without_what_it_says(where, root, columns)
        refuse_impossible(where, root, self.graph)
        self._refuse_what_was_said(root, attributes, where)
        self._refuse_only_what_was_said(root, columns, where)
        order, limit = self.order.of(form, scope, ranks, columns, trace)
        within = within if limit is not None else []
        self._refuse_first_of_same(root, order, within, unnamed=bool(ranks) and not mentioned)
        if ranks and limit is not None and limit > 1 and isinstance(order[0].expression, ColumnRef):
            columns += [one for one in [self._column(order[0].expression)] if one not in columns]
        if not distinct:
            told = [] if mentioned else self._told(where, attributes)
            columns = [*self._whose(scope, () if groups else outputs, columns), *told, *columns]
        return Rows(
            dataset=root,
            columns=as_written(uniquely_named(columns), order, self.graph, distinct=distinct),
            where=tuple(dict.fromkeys(where)),
            order=order,
            limit=limit,
            limit_per=tuple(dict.fromkeys(within)),
            skip=ranks[0][0].skip if ranks else 0,
            distinct=distinct,
        )

    def _unnamed_rows(self, root: str, outputs: Sequence[Phrase | Measured], columns: list[RowColumn]) -> float:
        """What speaks against rows that no word names; more, if they show what they only refer to."""
        shown = [column.expression for column in columns if isinstance(column.expression, ColumnRef)]
        own = any(column.table == root for column in shown)
        first = outputs[0] if outputs and isinstance(outputs[0], Phrase) else None
        things = own and first is not None and bool(first.noun.things)
        key = any(self.attributes.is_key_of_another(column) for column in shown)
        theirs = first is not None and _says_itself(first, root)
        cost = (0.25 if own else 0.85) + (_OF_OTHERS if theirs else 0.0)
        return cost + (_RATHER_THINGS if things else 0.0) + (_OF_ANOTHER if key else 0.0)

    def _refuse_theirs(self, root: str, outputs: Sequence[Phrase | Measured]) -> None:
        """`employees with their department` are employees, and not departments with one who leads them."""
        first = outputs[0]
        for output in outputs[1:]:
            if not isinstance(first, Phrase) or not isinstance(output, Phrase) or root not in output.noun.things:
                continue
            theirs = self.conditions.sentence.word(output.noun.first - 1) in closed.THEIRS
            owners = [name for name in first.noun.things if name != root]
            if theirs and any(root in self.ways.to_one(name) for name in owners):
                raise UnresolvedError(f"“{output.noun.text}” are theirs, and not the rows that are listed.")

    def _refuse_unspoken(self, form: Form, ranks: list[tuple[Rank, Scope, ColumnRef]]) -> None:
        """Things of others, by what the rows hold that lead to them."""
        if any(self._is_figure(by) for by in (*(o.by for o in form.order), *(r.by for r, _, _ in ranks))):
            raise UnresolvedError("The most of what each row has, where no row is spoken of.")

    def _refuse_one_twice(
        self, form: Form, outputs: Sequence[Phrase | Measured], attributes: Sequence[Expression]
    ) -> None:
        """One column by two names, or counted values of one that is shown."""
        if len(set(attributes)) < len(attributes):
            raise UnresolvedError("Two names for one column: `name and name of the depot` are two.")
        if len(attributes) == 1 == len(outputs) and any(_counts(part) for part in form.conditions):
            self._refuse_counts_of_values(attributes[0])

    def _whose(self, scope: Scope, outputs: Sequence[Phrase | Measured], columns: list[RowColumn]) -> list[RowColumn]:
        """The names of the rows beside the one thing listed of each of them: `the population of each country`."""
        if len(outputs) != 1 or not _is_of_each(outputs[0], scope.dataset):
            return []
        shown = {column.expression for column in columns}
        names = [column for column in self.attributes.shown_by(scope) if column not in shown]
        declared = [self.graph.dataset(column.table).column(column.column) for column in names]
        return [] if any(held and held.pii for held in declared) else [self._column(column) for column in names]

    def _told(self, where: list[Expression], shown: list[Expression]) -> list[RowColumn]:
        """The columns whose several values tell the rows apart; `document ids` of both texts are no rows of either."""
        told = [column for column in told_one_by_one(where) if column not in shown]
        keys = [column for column in shown if isinstance(column, ColumnRef)]
        if told and keys and all(self.attributes.is_key_of_another(column) for column in keys):
            raise UnresolvedError("Rows of either, or what both of them belong to?")
        return [self._column(column) for column in told]

    def _known(self, columns: list[RowColumn]) -> list[Expression]:
        """`the distinct companies`: what has none is no company more."""
        shown = columns[0].expression if len(columns) == 1 else None
        held = self.graph.dataset(shown.table).column(shown.column) if isinstance(shown, ColumnRef) else None
        return [NullCheck(value=shown, negated=True)] if held is not None and held.nullable else []

    def _refuse_what_was_said(self, root: str, shown: list[Expression], where: list[Expression]) -> None:
        """`the prerequisites of Algebra, their titles`: pairs of things are not told by the name that was given."""
        given = _given(where)
        pairs = len(self.graph.dataset(root).primary_key) > 1
        if pairs and any(column in given and getattr(column, "table", root) != root for column in shown):
            raise UnresolvedError("What is shown of them was said.")

    def _refuse_first_of_same(
        self, root: str, order: Sequence[RowOrder], within: Sequence[Expression], *, unnamed: bool
    ) -> None:
        """`the oldest festival by year`: not the oldest of those of each year.

        Nor is `the brand brewed first` the first of the `unnamed` bottles, of which each repeats the year of its brand.
        """
        by = order[0].expression if order else None
        if by in within:
            raise UnresolvedError("The first of each by what is the same for all of them.")
        if not unnamed or not isinstance(by, ColumnRef) or by.table == root:
            return
        ends = ((self.graph.dataset(root), by.table), (self.graph.dataset(by.table), root))
        if not any(one.to == to and one.columns == of.primary_key for of, to in ends for one in of.relations):
            raise UnresolvedError("The first of what other rows repeat.")

    def _refuse_only_what_was_said(self, root: str, columns: list[RowColumn], where: list[Expression]) -> None:
        """`the bakeries`, where rows say of each shop that it is a `bakery`: which shops, not that word again."""
        given = _given(where)
        dataset = self.graph.dataset(root)
        unique = {reference(root, name) for name in (dataset.display, *dataset.primary_key) if name}
        if columns and all(c.expression in given - unique for c in columns):
            raise UnresolvedError("Nothing is shown but what was said.")

    def _group(
        self,
        group: Phrase | TimeGroup,
        scope: Scope,
        columns: list[RowColumn],
        where: list[Expression],
        trace: Trace,
    ) -> list[Expression]:
        """`for each category`: shown first, and what tells one category from another."""
        if isinstance(group, TimeGroup) or group.rank is not None:
            raise UnresolvedError("Lists by period, or by the first few of something.")
        thing = self._called_so(group, scope) or self.thing(group, scope)
        if thing == scope:
            self.conditions.things.noun_became(group.noun, scope.dataset, trace)
            where += self.conditions.all(group.conditions, scope, trace)
            return []
        if thing is not None:
            self.conditions.things.noun_became(group.noun, thing.dataset, trace)
            then = tuple(part for part in group.conditions if self._is_of_the_row(part, thing, scope))
            where += self.conditions.all(then, scope, trace)
            rest = tuple(part for part in group.conditions if part not in then)
            where += self.conditions.all(rest, thing, trace)
            if group.of is not None:
                where.append(self.conditions.one(Has(group.of), thing, trace))
            trace.cost += self._table_cost(group, thing)
            columns += [self._column(column) for column in self.attributes.shown_by(thing)]
            keys = self.graph.dataset(thing.dataset).primary_key
            return [self.attributes.read(thing, key) for key in keys] or [columns[-1].expression]
        if group.conditions:
            raise UnresolvedError("Groups of some values only.")
        owner, _ = self.owner(group, scope, trace, where, [])
        found = self.attributes.choose(group.noun, owner, trace, to_one=True)
        if group.quantifier != "each" and self.attributes.is_measure(found.column):
            raise UnresolvedError(f"“{group.noun.text}” is a figure of each row, which is no group.")
        columns.append(self._column(found.column))
        return [found.column]

    def _is_of_the_row(self, condition: Condition, thing: Scope, scope: Scope) -> bool:
        """`of each country in 2019`: the year is that of the row, as a country has none."""
        plain = isinstance(condition, Dated) and not condition.verb and not self.attributes.dates(thing, "")
        return plain and bool(self.attributes.dates(scope, ""))

    def _called_so(self, group: Phrase, scope: Scope) -> Scope | None:
        """The thing a group is called in full, where the rows are so in part: `skill` of `pilot_skill`."""
        things = group.noun.things
        if scope.dataset not in group.noun.tables or scope.dataset in things:
            return None
        reached = self.ways.to_one(scope.dataset)
        near = next((table for table in things if table in reached), None)
        return self.ways.to_thing(scope, near, self.attributes.words) if near is not None else None

    @staticmethod
    def _is_figure(by: Phrase | Measured | str | None) -> bool:
        return isinstance(by, Measured)

    def _head(self, form: Form, scope: Scope) -> Scope:
        """The thing that conditions on the whole are about: the first one named, or whose attribute is."""
        for output in form.outputs:
            phrase: Phrase | None = output if isinstance(output, Phrase) else None
            if phrase is not None and phrase.of is None and phrase.noun.is_attribute:
                own = (c.attribute.table == scope.dataset for c in phrase.noun.columns if c.attribute is not None)
                if any(own):
                    return scope
            while phrase is not None:
                thing = self.thing(phrase, scope)
                if thing is not None:
                    return thing
                phrase = phrase.of
        return scope

    def _output(
        self,
        output: Phrase,
        scope: Scope,
        trace: Trace,
        where: list[Expression],
        ranks: list[tuple[Rank, Scope, ColumnRef]],
    ) -> tuple[bool, list[RowColumn], bool]:
        """Whether the output names the thing listed, the columns it shows, and whether it is a thing itself."""
        thing = self.thing(output, scope)
        if thing is not None:
            self.conditions.things.noun_became(output.noun, thing.dataset, trace)
            where += self.conditions.all(output.conditions, thing, trace)
            again = bool(thing.via) and thing.dataset == scope.dataset
            _refuse_namesake(output, again=again)
            if output.of is not None and (again or self._by_its_role(output, thing, scope)):
                # `the manager of X`: of the one who has that manager
                where += self._of_whom(output.of, scope, trace, ranks)
                self._subject = thing
            elif output.of is not None:
                where.append(self.conditions.one(Has(output.of), thing, trace))
            trace.cost += self._table_cost(output, thing)
            where += self._there(thing, scope)
            if thing != scope and self._subject is None:
                trace.cost += _OTHER_THING
            shown = self.attributes.read(thing, self.attributes.display(thing.dataset))
            if output.rank is not None:
                ranks.append((output.rank, thing, shown))
            return thing == scope, [self._column(column) for column in self.attributes.shown_by(thing)], True
        owner, is_root = self.owner(output, scope, trace, where, ranks)
        if output.computed is not None:
            made = calculated(output.computed, owner, self.attributes, trace)
            return is_root, [RowColumn(name=spoken_name(output.noun.text), expression=made)], False
        whole_name = self.attributes.parts_of_name(output.noun, owner)
        if whole_name and not output.conditions and output.rank is None:
            trace.became((output.noun.first, output.noun.last), "dimension", f"column:{owner.dataset}.name", "lemma")
            return is_root, [self._column(column) for column in whole_name], False
        found = self.attributes.choose(output.noun, owner, trace, to_one=True)
        self._refuse_states(output, found.candidate)
        if output.of is not None:
            self._refuse_what_others_have(output.noun, found.column, owner)
        for part in output.conditions:
            if _counts(part):
                self._refuse_counts_of_values(found.column)
            where.append(self._of_attribute(part, output, owner, trace))
        if output.rank is not None:
            self._refuse_rank_of_values(output.rank, found.column, owner)
            trace.cost += _HIGHEST_VALUE
            ranks.append((output.rank, owner, found.column))
        return is_root, [self._column(found.column)], False

    def _there(self, thing: Scope, scope: Scope) -> list[Expression]:
        """`the founders`, listed with what people hold: people of whom there is no such row are none."""
        near = self.ways.to_one(scope.dataset).get(thing.dataset)
        via = thing.via or (near.via if near is not None and thing != scope else ())
        if not any(step.startswith("~") for step in via):
            return []
        keys = self.graph.dataset(thing.dataset).primary_key
        return [NullCheck(value=reference(thing.dataset, key, thing.via), negated=True) for key in keys[:1]]

    def _refuse_what_others_have(self, noun: Noun, column: ColumnRef, owner: Scope) -> None:
        refuse_extreme_elsewhere(noun, column, owner.dataset, self.graph)
        if lemmas(noun.text) == ("name",):
            self._refuse_names_of_others(column, owner)

    def _refuse_names_of_others(self, column: ColumnRef, owner: Scope) -> None:
        """`the name of the client`, who has none: that of the district is not theirs, unless both are one thing."""
        dataset = self.graph.dataset(owner.dataset)
        same = {r.to for r in dataset.relations if r.columns == dataset.primary_key}
        one = self.attributes.one_in_role(owner)
        same |= {one.dataset} if one is not None else set()
        if column.table not in (owner.dataset, *same):
            raise UnresolvedError(f"A {dataset.entity} has no name.")

    def _refuse_states(self, output: Phrase, candidate: Candidate) -> None:
        """`the players inducted into the hall`, `the charter schools`: which of them, not whether each of them is."""
        sentence, noun = self.conditions.sentence, output.noun
        placed = noun.text.lower().endswith("ed") and sentence.word(noun.last) in closed.PREPOSITIONS
        things = any(c.kind == "dataset" for c in sentence.candidates(noun.last - 1, noun.last))
        if (placed or things) and sentence.names.says_yes_or_no(candidate):
            raise UnresolvedError(f"“{noun.text}”: which of them, or whether each of them is?")

    def _refuse_rank_of_values(self, rank: Rank, column: ColumnRef, owner: Scope) -> None:
        """`the subject borrowed most` adds up over the books of a subject; the one book borrowed most says nothing."""
        dataset = self.graph.dataset(column.table)
        shown = column.column in (dataset.display, *dataset.primary_key)
        repeats = self.attributes.role(column) == "dimension" and not shown
        if isinstance(rank.by, Phrase | str) and rank.count > 1 and repeats:
            raise UnresolvedError(f"“{column.column}” repeats: by figures of each value, or of each {dataset.entity}?")
        if not isinstance(rank.by, Measured) or shown or self.attributes.display(dataset.name) == column.column:
            return
        candidates = rank.by.phrase.noun.candidates if rank.by.phrase is not None else ()
        summed = rank.by.phrase is not None and rank.by.function == "count" and is_shared_out(rank.by.phrase)
        far = all(one.way for one in self.attributes.of(candidates, owner))
        if summed or far:  # no column of the row itself holds it
            self._refuse_counts_of_values(column)

    def _refuse_counts_of_values(self, column: Expression) -> None:
        """`countries with more than 3 riders` counts the riders of each country, not those of each team from there."""
        if not isinstance(column, ColumnRef):
            return
        dataset = self.graph.dataset(column.table)
        if column.column not in (dataset.display, *dataset.primary_key, self.attributes.display(dataset.name)):
            raise UnresolvedError(f"“{column.column}”: figures of each value, not of each {dataset.entity}.")

    def _by_its_role(self, output: Phrase, thing: Scope, scope: Scope) -> bool:
        """`the owner of the post`: of the very post, by the one key that says who is called so."""
        if output.of is None or output.rank is not None or self.thing(output.of, scope) != scope:
            return False
        return self.ways.called_by_role(scope, output.noun) == thing

    def _are_several(self, output: Phrase) -> bool:
        """`the owners of those posts`: each of them once, unless for each post."""
        owned = output.of is not None and output.of.quantifier != "each" and self._subject is not None
        return owned and is_plural(output.noun.text.lower().split()[-1])

    def _of_whom(
        self, owner: Phrase, scope: Scope, trace: Trace, ranks: list[tuple[Rank, Scope, ColumnRef]]
    ) -> list[Expression]:
        if scope.dataset not in owner.noun.tables:
            return [self.conditions.one(Has(owner), scope, trace)]
        if owner.of is not None or (owner.rank is not None and owner.rank.count > 1):
            raise UnresolvedError("The one that belongs to the first few.")
        if owner.rank is not None:  # `the eye colour of the tallest one`
            ranks.append((owner.rank, scope, self.attributes.read(scope, self.attributes.display(scope.dataset))))
        self.conditions.things.noun_became(owner.noun, scope.dataset, trace)
        return [*self.conditions.all(owner.conditions, scope, trace)]

    def _of_attribute(self, part: Condition, output: Phrase, owner: Scope, trace: Trace) -> Expression:
        """A condition behind an attribute is about it where it compares, else about its owner."""
        return self.conditions.one(self.conditions.comparisons.about(part, output.noun), owner, trace)

    def thing(self, phrase: Phrase, scope: Scope) -> Scope | None:
        """The dataset a phrase lists: the one at hand, or one it leads to."""
        tables = phrase.noun.tables
        columns = [c for c in phrase.noun.columns if c.method != "partial"]
        if scope.dataset in tables:
            own = [c for c in columns if c.attribute is not None and c.attribute.table == scope.dataset]
            called = any(c.method == "exact" for c in own) and scope.dataset not in phrase.noun.things
            if not own or (phrase.of is None and not called):
                return scope
        role = None if tables else self.ways.in_role(scope, phrase.noun)
        if role is not None:
            return role
        role = self.ways.called_by_role(scope, phrase.noun) if not columns else None
        if role is not None:
            return role
        keyed = self._referred(columns, tables, scope)
        if keyed is not None:
            return keyed
        if columns and any(c.attribute is not None and c.attribute.table == scope.dataset for c in columns):
            return self._ranked_thing(phrase, scope)
        reached = self.ways.to_one(scope.dataset)
        for table in tables:
            if table in reached and table != scope.dataset:
                return self.ways.to_thing(scope, table, self.attributes.words)
        return None

    def _ranked_thing(self, phrase: Phrase, scope: Scope) -> Scope | None:
        """`the account with the earliest transfer`: the one it is of, not what a column calls the other one."""
        told = {r.to for r in self.graph.dataset(scope.dataset).relations} & {*phrase.noun.things}
        if phrase.rank is None or phrase.of is not None or len(told) != 1:
            return None
        return self.ways.to_thing(scope, told.pop(), self.attributes.words)

    def _referred(self, columns: list[Candidate], tables: tuple[str, ...], scope: Scope) -> Scope | None:
        """A thing whose name is also that of the key column that refers to it: no code is shown where a name is."""
        own = {c.attribute.column for c in columns if c.attribute is not None and c.attribute.table == scope.dataset}
        for relation in self.graph.dataset(scope.dataset).relations:
            if set(relation.columns) & own and relation.to in tables:
                near = self.ways.to_one(scope.dataset)[relation.to]
                plain = near.via == (relation.name,) and not near.rivals
                return Scope(relation.to, () if plain else (relation.name,))
        return None

    def owner(
        self,
        output: Phrase,
        scope: Scope,
        trace: Trace,
        where: list[Expression],
        ranks: list[tuple[Rank, Scope, ColumnRef]],
    ) -> tuple[Scope, bool]:
        """Whose attribute the output is."""
        owner = output.of
        if owner is None:
            return self._subject or scope, False
        thing = self.thing(owner, scope) or self.ways.called_by_role(scope, owner.noun)
        if thing is None:
            if lemmas(output.noun.text) in (("name",), ("id",)):  # `the name of the capital of each country`
                raise UnresolvedError(f"The {output.noun.text} of “{owner.noun.text}” is their own.")
            # `year of release`, `price in March`: no owner but a restriction, or part of the name
            where.append(self.conditions.one(Has(owner), scope, trace))
            trace.cost += 1.0
            return scope, False
        self.conditions.things.noun_became(owner.noun, thing.dataset, trace)
        trace.cost += self._table_cost(owner, thing) + (_OTHER_THING / 2 if thing != scope else 0.0)
        where += self.conditions.all(owner.conditions, thing, trace)
        if owner.of is not None and thing != scope and self.thing(owner.of, scope) == scope and not owner.of.rank:
            self.conditions.things.noun_became(owner.of.noun, scope.dataset, trace)  # `the name of the ship of each
            where += self.conditions.all(owner.of.conditions, scope, trace)  # captain`: of the one that is listed
            where += [self.conditions.one(Has(owner.of.of), scope, trace)] if owner.of.of is not None else []
        elif owner.of is not None:
            where.append(self.conditions.one(Has(owner.of), thing, trace))
        if owner.rank is not None:
            shown = self.attributes.read(thing, self.attributes.display(thing.dataset))
            ranks.append((owner.rank, thing, shown))
        return thing, thing == scope

    @staticmethod
    def _table_cost(phrase: Phrase, thing: Scope) -> float:
        named = [c for c in phrase.noun.candidates if c.kind == "dataset" and c.name == thing.dataset]
        return PARTIAL_TABLE if named and named[0].method == "partial" else 0.0

    def _column(self, column: ColumnRef) -> RowColumn:
        return RowColumn(name=column.column, expression=column)


def _refuse_shown_already(output: Phrase, shown: Sequence[RowColumn], attributes: Sequence[Expression]) -> None:
    """`ids and amounts of the transactions` is more than their ids: no thing is named to be shown as it is already."""
    if shown and all(column.expression in attributes for column in shown):
        raise UnresolvedError(f"“{output.noun.text}” is shown already: what else of it?")


def _given(where: list[Expression]) -> set[Expression]:
    """What is said to be one value."""
    return {part.left for part in where if isinstance(part, Comparison) and part.operator == "="}


def _refuse_counts_of_none(form: Form, ranks: list[tuple[Rank, Scope, ColumnRef]]) -> None:
    """`the city with the most crossings of each county, counties without crossings left out`: 0 may be the most."""
    counts = (isinstance(rank.by, Measured) and rank.by.function == "count" for rank, _, _ in ranks)
    if form.members == "active" and any(counts):
        raise UnresolvedError("The first of each by how many, but for those that have none.")


def _refuse_namesake(output: Phrase, *, again: bool) -> None:
    """`the manager of Ann`: of the one called so, not a manager who is."""
    if again and any(isinstance(part, ValueIs) and part.preposition == "of" for part in output.conditions):
        raise UnresolvedError("That of the one who is called so, or the one who is.")


def _says_itself(output: Phrase, root: str) -> bool:
    """Whether the things that an attribute of `root` is said to have hold an attribute called so themselves."""
    homes = {c.home for c in output.noun.columns if c.method != "partial"} - {root}
    things = {name for part in output.conditions if isinstance(part, Has) for name in part.phrase.noun.things}
    return root not in things and not homes.isdisjoint(things)


def _counts(part: Condition) -> bool:
    """`with more than 3 riders` or `without riders`, which one row tells nothing of, unlike `with riders`."""
    return isinstance(part, Has) and not part.quantity.some


def _is_of_each(output: Phrase | Measured, root: str) -> bool:
    """Whether an output is an attribute of each of the rows at hand."""
    owner = output.of if isinstance(output, Phrase) else None
    return owner is not None and owner.quantifier == "each" and root in owner.noun.things

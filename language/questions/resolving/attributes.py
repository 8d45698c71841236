"""Nouns to columns: which attribute a word means for the thing at hand."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass

from language.chosen_routes import route_key
from language.lexicon import Candidate, column_meant, is_year_of_deed, yes_among
from language.questions import closed
from language.questions.deeds import dates_deed
from language.questions.forms import Noun, ValueMention
from language.questions.key_names import ROLE
from language.questions.moments import Moments
from language.questions.partial_names import says_how_many
from language.questions.resolving.adjectives import Adjectives
from language.questions.resolving.alternatives import as_column, by_relations, by_way, key_of
from language.questions.resolving.copies import is_copy
from language.questions.resolving.scope import (
    Scope,
    UnresolvedError,
    Way,
    Ways,
    column_of,
    holds_years,
    is_numeric,
    is_temporal,
    reference,
    without_returns,
)
from language.questions.resolving.shown import Shown
from language.questions.resolving.trace import Trace
from language.questions.units import is_short_unit
from language.words import lemmas
from schemas.expressions import Cast, ColumnRef, Expression

HOP = 0.3
TO_MANY = 0.7
PARTIAL = 0.35
SYNONYM = 0.1
PARTIAL_TABLE = 0.6
FAR = 0.55
"""From two steps on, a step more or less decides nothing."""
_MOST_DIGITS = 18
_WRITTEN_TIME = re.compile(r"\d\d:\d\d(:\d\d)?|\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d)?)?")
"""Of an integer; longer ones are hardly numbers."""
NEAR = 0.12
"""Two columns whose costs differ by no more are equally good."""


@dataclass(frozen=True)
class Found:
    """A column for a word: read to-one (`way` empty), or of related rows at the end of `way`."""

    column: ColumnRef
    candidate: Candidate
    cost: float
    way: Way = ()
    rivals: bool = False

    def by(self, via: tuple[str, ...]) -> Found:
        """The column, read by the relations `via`."""
        return dataclasses.replace(self, column=reference(self.column.table, self.column.column, via))


class Attributes:
    """Looks columns up from a scope."""

    def __init__(self, ways: Ways, words: tuple[str, ...], moments: Moments) -> None:
        self.ways, self.graph, self.words, self.moments = ways, ways.graph, words, moments
        self.shown = Shown()
        self.adjectives = Adjectives(self)
        self._known: dict[tuple[tuple[Candidate, ...], Scope], tuple[Found, ...]] = {}

    def of(self, candidates: tuple[Candidate, ...], scope: Scope) -> list[Found]:
        """Every column the candidates can mean for `scope`, cheapest first."""
        if (candidates, scope) not in self._known:
            self._known[candidates, scope] = tuple(self._looked_up(candidates, scope))
        return list(self._known[candidates, scope])

    def _looked_up(self, candidates: tuple[Candidate, ...], scope: Scope) -> list[Found]:
        found = [self._found(candidate, scope) for candidate in candidates if candidate.attribute is not None]
        kept = [one for one in found if one is not None]
        return _without_keys_twice(sorted(kept, key=lambda one: (one.cost, one.candidate.node)), self)

    def _found(self, candidate: Candidate, scope: Scope) -> Found | None:
        attribute = candidate.attribute
        if attribute is None or candidate.hidden or candidate.name == ROLE:
            return None
        cost = {"partial": PARTIAL, "synonym": SYNONYM}.get(candidate.method, 0.0)
        if attribute.table == scope.dataset:
            return Found(self.read(scope, attribute.column), candidate, cost)
        near = self.ways.to_one(scope.dataset).get(attribute.table)
        if near is not None:
            best = self.ways.best(scope.dataset, attribute.table, self.words)
            via = tuple(hop.relation for hop in best[0]) if best and not any(h.reverse for h in best[0]) else near.via
            rivals = bool(near.rivals) and (best is None or best[1])
            through = without_returns((*scope.via, *via)) if near.rivals or scope.via else ()
            column = reference(attribute.table, attribute.column, through)
            return Found(column, candidate, cost + HOP * len(near.via), rivals=rivals)
        best = self.ways.best(scope.dataset, attribute.table, self.words)
        if best is None:
            return None
        way, rivals = best
        return Found(
            reference(attribute.table, attribute.column), candidate, cost + TO_MANY + HOP * len(way), way, rivals
        )

    def read(self, scope: Scope, column: str) -> ColumnRef:
        """A column of the scope itself."""
        return reference(scope.dataset, column, scope.via)

    def choose(self, noun: Noun, scope: Scope, trace: Trace, *, to_one: bool = False) -> Found:
        """The column a noun means; near rivals are a doubt."""
        options = self.meant_by(noun, scope)
        if any(self._is_told_beside(one, options[0], scope) for one in options[1:]):
            raise UnresolvedError(f"“{noun.text}”: rows of several kinds tell one of each {self.entity(scope)}.")
        if to_one:
            options = [one for one in options if not one.way]
        if not options:
            raise UnresolvedError(f"“{noun.text}” is no attribute of a {self.entity(scope)}.")
        best = options[0]
        near = NEAR if best.cost < FAR else HOP + NEAR
        rivals = [one for one in options[1:] if one.cost <= best.cost + near and one.column != best.column]
        best = self.one_of([best, *rivals], noun.text, trace)
        if best.rivals:
            best = self.by_one_way(best, noun.text, scope, trace)
        trace.cost += best.cost
        trace.became((noun.first, noun.last), "dimension", best.candidate.node, method(best.candidate))
        return best

    def _is_told_beside(self, one: Found, best: Found, scope: Scope) -> bool:
        """Whether rows of another kind tell the same of a thing: the `amount` of its orders, beside its one loan's."""
        near = self.ways.to_one(scope.dataset).get(best.column.table)
        alone = near is not None and len(near.via) == 1 and near.via[0].startswith("~")
        alike = one.column.column == best.column.column and one.candidate.method == best.candidate.method
        return alone and alike and len(one.way) == 1

    def meant_by(self, noun: Noun, scope: Scope) -> list[Found]:
        """Every column a noun can mean, cheapest first: the key, name and date of the thing at hand before others."""
        options = [self._called_by_both(one, noun, scope) for one in self.of(noun.candidates, scope)]
        options.sort(key=lambda one: one.cost)
        return self._plainly_own(noun, scope, self._identified(noun, scope, options))

    def _called_by_both(self, found: Found, noun: Noun, scope: Scope) -> Found:
        """The `pet_age` of a pet is its age, though not all of the name is said."""
        own = found.column.table == scope.dataset and found.column.via == scope.via and not found.way
        both = (*lemmas(self.graph.dataset(scope.dataset).entity), *lemmas(noun.text))
        if not own or found.candidate.method != "partial" or lemmas(found.column.column) != both:
            return found
        return dataclasses.replace(found, cost=min(found.cost, SYNONYM))

    def one_of(self, found: list[Found], text: str, trace: Trace) -> Found:
        """The one of several columns that was chosen, or the first, in doubt."""
        said = f"“{text}” can mean several things here. Which one?"
        return trace.pick(key_of(text), said, [(as_column(one.column), one) for one in found])

    def by_one_way(self, found: Found, text: str, scope: Scope, trace: Trace, *, sure: bool = True) -> Found:
        """`found` by the route that was chosen, or by the first, in doubt; where not `sure`, the only one too."""
        table = found.column.table
        if found.way:
            ways = self.ways.equal(scope.dataset, table, self.words)
            found_by = [(by_way(way), dataclasses.replace(found, way=way)) for way in ways]
        else:
            near = self.ways.to_one(scope.dataset)[table]
            found_by = [(by_relations(via), found.by((*scope.via, *via))) for via in (near.via, *near.rivals)]
        key, said = route_key(table), f"“{text}”: more than one relation leads there."
        if not sure and len(found_by) == 1:
            trace.confirm(key, said, found_by[0][0])
        return trace.pick(key, said, found_by)

    def _identified(self, noun: Noun, scope: Scope, options: list[Found]) -> list[Found]:
        """`id` is the key of the thing at hand, unless it has a column of just that name."""
        key = self.graph.dataset(scope.dataset).primary_key
        declared = self.graph.dataset(scope.dataset).column(key[0]) if len(key) == 1 else None
        if lemmas(noun.text) != ("id",) or declared is None or declared.pii:
            return options
        if any(one.cost == 0.0 for one in options):
            return options
        return [Found(self.read(scope, declared.name), column_meant(scope.dataset, declared.name), SYNONYM)]

    def _plainly_own(self, noun: Noun, scope: Scope, options: list[Found]) -> list[Found]:
        """`name` is what the thing at hand is shown by, `date` its one date, where no column is called just that."""
        dataset = self.graph.dataset(scope.dataset)
        said = lemmas(noun.text)
        meant = self.shown.name(dataset) if said == ("name",) else self.shown.date(dataset) if said == ("date",) else ""
        one = self.one_in_role(scope) if said == ("name",) else None
        if one is not None and self.shown.name(self.graph.dataset(one.dataset)):
            return self._plainly_own(noun, one, [])
        if said == ("name",) and not self.display_is_name(scope):
            options = [one for one in options if one.column.table == scope.dataset or one.way]
        if not meant or any(one.cost == 0.0 and lemmas(one.column.column) == said for one in options):
            return options
        return [Found(self.read(scope, meant), column_meant(scope.dataset, meant), SYNONYM)]

    def display_is_name(self, scope: Scope) -> bool:
        """Whether a thing is shown by its name; the name of what it belongs to is no name of its own."""
        dataset = self.graph.dataset(scope.dataset)
        return bool(self.shown.name(dataset) or self.shown.whole_name(dataset))

    def one_in_role(self, scope: Scope) -> Scope | None:
        """Who a row without a name speaks of: the student that a club member is, the `friend_id` of a friend."""
        dataset = self.graph.dataset(scope.dataset)
        if self.display_is_name(scope) or any("name" in lemmas(column.name) for column in dataset.columns):
            return None
        role = lemmas(dataset.entity)[-1]
        others = [r for r in dataset.relations if r.to != dataset.name]  # the `answer_to_note_id` of a note is no name
        called = [r for r in others if role in lemmas(r.columns[0])]
        if not called and role in closed.PERSONS:
            called = [r for r in others if self._is_person(r.to, r.columns)]
        return Scope(called[0].to, (*scope.via, called[0].name)) if len(called) == 1 else None

    def _is_person(self, table: str, key: tuple[str, ...]) -> bool:
        target = self.graph.dataset(table)
        words = {*lemmas(target.entity), *(word for name in key for word in lemmas(name))}
        return bool(words & closed.PERSONS) or bool(self.shown.whole_name(target))

    def entity(self, scope: Scope) -> str:
        """What the rows of a scope are called."""
        return self.graph.dataset(scope.dataset).entity

    def display(self, dataset: str) -> str:
        """The column that shows what a row is."""
        return self.shown.display(self.graph.dataset(dataset))

    def parts_of_name(self, noun: Noun, scope: Scope) -> tuple[ColumnRef, ...]:
        """First and last name, where a `name` is asked for and the thing has no other."""
        if lemmas(noun.text) not in (("name",), ("full", "name")):
            return ()
        thing = self.one_in_role(scope) or scope
        return tuple(self.read(thing, name) for name in self.shown.whole_name(self.graph.dataset(thing.dataset)))

    def shown_by(self, thing: Scope) -> tuple[ColumnRef, ...]:
        """What a thing is shown by: both parts of its name, or its display column.

        What only joins others is shown by those: `the powers of a hero`, where rows hold the two keys.
        """
        thing = self.one_in_role(thing) or thing
        dataset = self.graph.dataset(thing.dataset)
        keys = {name for relation in dataset.relations for name in relation.columns}
        if len(dataset.relations) > 1 and self.shown.display(dataset) in keys:
            ends = [(Scope(r.to, (*thing.via, r.name))) for r in dataset.relations]
            return tuple(column for end in ends if end.dataset != thing.dataset for column in self.shown_by(end))
        return tuple(self.read(thing, name) for name in self.shown.columns(self.graph.dataset(thing.dataset)))

    def is_figure(self, column: ColumnRef) -> bool:
        """Whether a column holds numbers that count or measure something."""
        declared = column_of(self.graph.dataset(column.table), column.column)
        if declared is None or not is_numeric(declared.type) or declared.role == "key":
            return False
        return all(column.column not in r.columns for r in self.graph.dataset(column.table).relations)

    def is_key_of_another(self, column: ColumnRef) -> bool:
        """Whether a column only repeats the key of another thing by the same name: the `order_id` of a line."""
        own = self.graph.dataset(column.table)
        held = (self.graph.dataset(r.to).primary_key for r in own.relations if r.columns == (column.column,))
        return (column.column,) != own.primary_key and any(key == (column.column,) for key in held)

    def role(self, column: ColumnRef) -> str:
        """The declared role of a column; empty for one inside JSON."""
        declared = self.graph.dataset(column.table).column(column.column)
        return declared.role if declared is not None else ""

    def is_measure(self, column: ColumnRef) -> bool:
        """Whether a column holds figures that nothing is grouped by, as years are."""
        return self.role(column) == "measure" and "year" not in column.column.lower()

    def holds_a_count(self, column: ColumnRef) -> bool:
        """Whether a column of numbers is called by what it counts: `beds`, `bed_count`, `calories_kcal`."""
        return any(_is_called_by_what_it_counts(name) for name in self.names_of(column))

    def names_of(self, column: ColumnRef) -> tuple[str, ...]:
        """What a column is called, and what that is short for: `points` of `pts`."""
        declared = column_of(self.graph.dataset(column.table), column.column)
        return (column.column, *(declared.synonyms if declared is not None else ()))

    def count_in(self, dataset: str, noun: Noun) -> ColumnRef | None:
        """`num_sales` of rows that are called sales: each tells of so many, and is not one of them."""
        said = lemmas(noun.text)
        columns = (reference(dataset, column.name) for column in self.graph.dataset(dataset).columns)
        return next((c for c in columns if says_how_many(c.column, said) and self.is_figure(c)), None)

    def identity_in(self, dataset: str, noun: Noun) -> ColumnRef | None:
        """`order_id` of a sheet whose rows, called orders, are lines of them: what tells one order from another."""
        words, held = lemmas(noun.text), self.graph.dataset(dataset)
        if dataset not in noun.things:
            return None
        called = {(*words, "id")} | (set() if held.primary_key else {(words[-1], "id")})  # `customer orders`
        keys = (column.name for column in held.columns if lemmas(column.name) in called and not column.nullable)
        return next((reference(dataset, name) for name in keys if (name,) != held.primary_key), None)

    def are_its_values(self, noun: Noun, dataset: str) -> bool:
        """Whether a noun that names the rows only in part is a column of theirs: `languages` of country languages."""
        if dataset in noun.things:
            return False
        held = [c.attribute for c in noun.columns if c.method != "partial" and c.home == dataset]
        return any(column is not None and self.type_of(column).upper() == "VARCHAR" for column in held)

    def says_yes_or_no(self, column: ColumnRef) -> bool:
        """Whether a column holds nothing but yes and no."""
        if self.type_of(column).upper() == "BOOLEAN" or self.role(column) == "flag":
            return True
        return yes_among(self.graph.profile(column.table).values_of(column.column)) is not None

    def in_order(self, column: ColumnRef) -> Expression:
        """What a column is put in order by: digits that are kept as text count as numbers, `9` before `10`."""
        if self.type_of(column).upper() != "VARCHAR":
            return column
        values = self.graph.profile(column.table).values_of(column.column)
        digits = bool(values) and all(value.isdecimal() and len(value) <= _MOST_DIGITS for value in values)
        return Cast(value=column, type="BIGINT") if digits else column

    def holds_written_times(self, column: ColumnRef) -> bool:
        """Whether text tells times or dates that sort as they are written: `09:54`, `2014-05-06`."""
        values = self.graph.profile(column.table).values_of(column.column)
        return bool(values) and all(map(_WRITTEN_TIME.fullmatch, values)) and len({*map(len, values)}) == 1

    def type_of(self, column: ColumnRef) -> str:
        """The declared type of a column."""
        found = column_of(self.graph.dataset(column.table), column.column)
        return found.type if found is not None else "VARCHAR"

    def dates(self, scope: Scope, verb: str) -> list[tuple[ColumnRef, bool]]:
        """Columns of the scope that a period can restrict, likeliest first; whether each is a year as a number."""
        dataset = self.graph.dataset(scope.dataset)
        temporal = [c for c in dataset.columns if is_temporal(c.type)]
        years = [c for c in dataset.columns if is_numeric(c.type) and holds_years(c)]
        both = [*((c, False) for c in temporal), *((c, True) for c in years)]
        if verb:
            made = verb in closed.MADE  # a paper published in 2015 has that for its `year`
            spoken = [pair for pair in both if dates_deed(verb, pair[0])] or [
                pair for pair in both if made and lemmas(pair[0].name) == ("year",)
            ]
            if spoken:
                return [(self.read(scope, c.name), year) for c, year in spoken]
        own = [pair for pair in both if pair[0].name == dataset.time]
        chosen = own or [pair for pair in both if not is_year_of_deed(pair[0])]
        return [(self.read(scope, c.name), year) for c, year in chosen]

    def speaks_of(self, verb: str, column: ColumnRef) -> bool:
        """Whether a verb is the one a column's name is made of."""
        declared = self.graph.dataset(column.table).column(column.column)
        return declared is not None and dates_deed(verb, declared)

    def value_columns(self, mention: ValueMention, scope: Scope) -> list[Found]:
        """The columns that hold a value, cheapest first."""
        return self.of(mention.candidates, scope)


def _without_keys_twice(found: list[Found], attributes: Attributes) -> list[Found]:
    """A foreign key and the key it refers to say the same, as do a name and its copy: the nearer stays."""
    kept: list[Found] = []
    there: set[tuple[str, str]] = set()
    referred: set[tuple[str, str]] = set()
    for one in found:
        column = one.column.table, one.column.column
        refers_to = {
            (relation.to, reference)
            for relation in attributes.graph.dataset(one.column.table).relations
            for own, reference in zip(relation.columns, relation.references, strict=True)
            if own == one.column.column
        }
        copied = any(is_copy(other.column, one.column, attributes.graph) for other in kept if not other.way)
        if column not in referred and not refers_to & there and not copied:
            kept.append(one)
            there.add(column)
            referred |= refers_to
    return kept


def _is_called_by_what_it_counts(name: str) -> bool:
    words = name.lower().replace(" ", "_").split("_")
    words = words[:-1] if len(words) > 1 and is_short_unit(words[-1]) else words
    plural = words[-1].endswith("s") and lemmas(words[-1]) != (words[-1],)
    return plural or not closed.COUNTING.isdisjoint((words[0], words[-1]))


def method(candidate: Candidate) -> str:
    """The link method of the evidence."""
    return {"exact": "exact", "synonym": "synonym", "value": "value", "partial": "lemma"}[candidate.method]

"""What every kind of condition needs to be resolved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from language.chosen_routes import route_key
from language.questions import closed
from language.questions.deeds import does, names_deed
from language.questions.forms import (
    Condition,
    Has,
    Measured,
    Noun,
    Phrase,
)
from language.questions.resolving.alternatives import by_way
from language.questions.resolving.attributes import Found, method
from language.questions.resolving.conditions.denial import opposite
from language.questions.resolving.outcomes import outcomes_told
from language.questions.resolving.scope import (
    Scope,
    UnresolvedError,
    Way,
    akin,
    is_numeric,
    reference,
    same_role,
)
from language.questions.resolving.trace import Trace
from language.words import lemma, lemmas
from schemas.expressions import (
    AggregateFunction,
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Related,
)
from schemas.workspace import Dataset

if TYPE_CHECKING:
    from language.questions.resolving.conditions.conditions import Conditions

_BELONGING = frozenset(
    "belong belongs belonged belonging assigned linked attached connected related tied mapped allocated affiliated"
    " corresponding correspond corresponds bound due close next native moved added posted limited restricted set"
    " equal similar dedicated devoted married".split()
)
"""Verbs that say with `to` no more than that something is a thing's own."""

Make = Callable[[ColumnRef], Expression]


class Part:
    """One kind of condition; `conditions` resolves the others, which it may contain."""

    def __init__(self, conditions: Conditions) -> None:
        self.conditions, self.graph = conditions, conditions.graph
        self.attributes, self.ways, self.sentence = conditions.attributes, conditions.ways, conditions.sentence

    def way(self, scope: Scope, table: str) -> Way | None:
        """The way from a scope to the rows of `table`; None where no keys lead there."""
        best = self.ways.best(scope.dataset, table, self.attributes.words)
        return best[0] if best else None

    def one_way(self, ways: tuple[Way, ...], table: str, text: str, trace: Trace) -> Way:
        """The one of several ways to `table` that was chosen, or the first, in doubt."""
        said = f"“{text}”: more than one relation leads there."
        return trace.pick(route_key(table), said, [(by_way(way), way) for way in ways])

    def done_to(self, verb: str, start: str, end: str) -> list[Way]:
        """Of several ways those whose key is called by what was done: the `liked_id` of `is liked the most`."""
        every = self.ways.between(start, end)
        ways = [one for one in every if len(one) == len(every[0])]
        roles = {one: {word for hop in one for word in self.ways.role_of(hop.dataset, hop.relation)} for one in ways}
        return [one for one in ways if any(akin(verb, word) for word in roles[one])] if len(ways) > 1 else []

    def by_verb(self, verb: str, way: Way, scope: Scope, table: str, trace: Trace) -> Way:
        """`way`, or the one chosen instead: the verb does not say which of all those to `table` is meant."""
        others = tuple(other for other in self.ways.between(scope.dataset, table) if other != way)
        if not others:
            trace.confirm(route_key(table), f"“{verb}”: is that {by_way(way).label}?", by_way(way))
        return self.one_way((way, *others), table, verb, trace)

    def words_but(self, noun: Noun, verb: str = "") -> tuple[str, ...]:
        """The words that may tell which way is meant: all but those that name the thing itself, or again."""
        words = self.attributes.words
        itself = {lemma(word) for word in words[noun.first : noun.last]}
        others = (*words[: noun.first], *words[noun.last :])
        return (*(word for word in others if lemma(word) not in itself), *((verb,) if verb else ()))

    def via_of(self, scope: Scope, way: Way) -> tuple[str, ...]:
        """Relation names to a thing reached to-one; empty where only one way leads there and it is the short one."""
        reached = self.ways.to_one(scope.dataset)
        last = self.graph.relation(way[-1].dataset, way[-1].relation).to
        near = reached.get(last)
        names = tuple(hop.relation for hop in way)
        if near is not None and near.via == names and not near.rivals and not scope.via:
            return ()
        return (*scope.via, *names)

    def of_thing(self, phrase: Phrase, table: str) -> tuple[Condition, ...]:
        """What is said of a thing, what it belongs to included."""
        conditions = phrase.conditions
        if phrase.of is not None:
            conditions = (*conditions, Has(phrase.of))
        return conditions

    def noun_became(self, noun: Noun, table: str, trace: Trace) -> None:
        """Evidence that a noun is the table."""
        candidate = next((c for c in noun.candidates if c.kind == "dataset" and c.name == table), None)
        how = method(candidate) if candidate is not None else "lemma"
        trace.became((noun.first, noun.last), "dimension", f"dataset:{table}", how)

    def wrapped(self, found: Found, scope: Scope, make: Make, *, negated: bool = False) -> Expression:
        """`make` of the column, inside a semi-join where the column is of related rows."""
        if not found.way:
            made = make(found.column)
            return opposite(made) if negated else made
        return Related(
            dataset=found.column.table,
            anchor=scope.dataset,
            hops=found.way,
            where=make(reference(found.column.table, found.column.column)),
            negated=negated,
        )

    def refers(self, column: ColumnRef) -> bool:
        """Whether a column is the key of another thing."""
        return any(column.column in relation.columns for relation in self.graph.dataset(column.table).relations)

    def refuse_unheard(self, verb: str, tables: tuple[str, ...], names: tuple[str, ...]) -> None:
        """`restaurants that deliver to Riverside`: that they lie there does not say so."""
        if not verb or verb in _BELONGING | closed.ANY_DEED | closed.UNDER:
            return
        words = {word for name in names for word in lemmas(name)}
        told = words & closed.ENDS_OF_WAYS["to"] or any(same_role(verb, word) for word in words)
        if not told and not any(names_deed(verb, self.graph.dataset(table)) for table in tables):
            raise UnresolvedError(f"“{verb}”: nothing tells that.")

    def refuse_what_rows_say(self, verb: str, table: str) -> None:
        """`banned in modern`, `inducted into the hall of fame`: what the rows hold themselves is no mere verb."""
        names = self.sentence.names
        held = names.lexicon.find(lemmas(verb)) if verb not in closed.BRINGING_ABOUT else ()
        for one in held:
            telling = one.kind == "value" or names.says_yes_or_no(one)
            if telling and one.attribute is not None and one.attribute.table == table:
                raise UnresolvedError(f"“{verb}” is what the rows say themselves.")
        refuse_loose_doer(verb, self.graph.dataset(table))

    def outcome(self, verb: str, deeds: str) -> tuple[Expression, ...]:
        """`accepted`, where the rows that record it say `Accepted` or `Rejected`: that they say so."""
        held = ((c.attribute, c.value) for c in outcomes_told(verb, self.sentence.names))
        told = [(column.column, value) for column, value in held if column is not None and column.table == deeds]
        if len(told) > 1:
            raise UnresolvedError(f"“{verb}” is told in two ways.")
        return tuple(
            Comparison(operator="=", left=reference(deeds, column), right=Constant(type="text", text=value))
            for column, value in told
        )

    def refuse_outcomes(self, verb: str, way: Way) -> None:
        """`workshops that accepted a paper by Ann`: she may have been rejected by the rows on the way."""
        if any(self.outcome(verb, hop.dataset) for hop in way):
            raise UnresolvedError(f"“{verb}” is what the rows say themselves.")

    def key_of(self, deeds: str, rest: Way) -> ColumnRef:
        """The column of the deeds that refers to the thing done."""
        return reference(deeds, self.graph.relation(rest[0].dataset, rest[0].relation).columns[0])


def refuse_loose_doer(verb: str, dataset: Dataset) -> None:
    """`advised`, where the number of an `advisor` is in the rows and leads to nobody: no other way says that."""
    keys = {name for relation in dataset.relations for name in relation.columns}
    numbers = (column for column in dataset.columns if verb and is_numeric(column.type))
    loose = (lemmas(column.name) for column in numbers if column.name not in keys)
    if any(len(words) == 1 and does(words[0], verb) for words in loose):
        raise UnresolvedError(f"By whom it is “{verb}” is in a column that leads nowhere.")


def no_rank(phrase: Phrase) -> None:
    """`UnresolvedError` for the first few of something."""
    if phrase.rank is not None:
        raise UnresolvedError("The first few of related things.")


def aggregate_function(measured: Measured) -> AggregateFunction:
    """The function of an aggregate; `UnresolvedError` for what is a figure of another kind."""
    if measured.function in {"metric", "share", "again"}:
        raise UnresolvedError("That figure is no aggregate of a column.")
    return measured.function  # type: ignore[return-value]  # mypy does not narrow by `in`

"""Counts that rows hold in a column called by the deed: `how many people did each storm kill` of a column `killed`."""

from __future__ import annotations

import dataclasses

from language.questions.forms import (
    Compare,
    Condition,
    Dated,
    Form,
    Happened,
    Has,
    Measured,
    Noun,
    Number,
    Ordering,
    Phrase,
    ValueIs,
)
from language.questions.names import Names
from language.words import lemmas


def by_told_numbers(form: Form, names: Names) -> Form:
    """`form` with the column for each count that its rows hold."""
    told = _Told(names)
    summed = bool(form.groups) or not any(isinstance(output, Phrase) for output in form.outputs)
    told_of = (output.phrase if isinstance(output, Measured) else output for output in form.outputs)
    living = any(phrase is not None and phrase.noun.headcount for phrase in told_of)
    conditions = _of_places(form.conditions) if living else form.conditions
    outputs = tuple(
        told.figure(output, summed=summed) if isinstance(output, Measured) else told.phrase(output)
        for output in form.outputs
    )
    return dataclasses.replace(
        form,
        outputs=outputs,
        groups=tuple(told.phrase(group) if isinstance(group, Phrase) else group for group in form.groups),
        conditions=tuple(told.condition(part, None) for part in conditions),
        order=tuple(map(told.ordering, form.order)),
    )


class _Told:
    """Puts columns in the place of counts, wherever in a form they are."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def figure(self, measured: Measured, *, summed: bool) -> Phrase | Measured:
        """`how many people were killed`: the sum of the column, or, of one row, what it holds."""
        if measured.phrase is not None and measured.phrase.noun.headcount and measured.function == "count":
            told = dataclasses.replace(measured.phrase, conditions=_of_places(measured.phrase.conditions))
            one = any(_names_one(part, told.noun) for part in told.conditions)
            return dataclasses.replace(measured, function="sum", phrase=told) if summed and not one else told
        phrase = self._told_of(measured.phrase) if measured.phrase is not None else None
        if phrase is None or (measured.phrase == phrase and measured.function != "count") or measured.distinct:
            return measured
        if measured.phrase != phrase:
            shown = measured.function == "count" and not summed
            function = "sum" if measured.function == "count" else measured.function
            return phrase if shown else dataclasses.replace(measured, function=function, phrase=phrase, total=False)
        verbs = {measured.verb, *(_verb(part) for part in phrase.conditions)} - {""}
        column = self._column(phrase.noun, verbs.pop()) if len(verbs) == 1 else None
        if column is None:
            return dataclasses.replace(measured, phrase=self.phrase(phrase))
        rest = tuple(_without_verb(part) for part in phrase.conditions if not isinstance(part, Happened))
        held = dataclasses.replace(phrase, noun=column, conditions=rest)
        return Measured("sum", held, first=measured.first) if summed or phrase.quantifier or rest else held

    def _told_of(self, phrase: Phrase) -> Phrase:
        """`people killed`: the number of them, not that of people who are rows of their own."""
        number, things = phrase.noun, phrase.of
        told = things is not None and things == Phrase(things.noun) and number.first == things.noun.last
        column = self._column(things.noun, number.text.lower()) if told and things is not None else None
        if column is None or things is None:
            return phrase
        text = f"{things.noun.text} {number.text}"
        held = Noun(things.noun.first, number.last, text, column.candidates)
        return dataclasses.replace(phrase, noun=held, of=None)

    def phrase(self, phrase: Phrase) -> Phrase:
        """`the storm that killed the most people`: by what the column of each holds."""
        rank = phrase.rank
        if rank is not None and isinstance(rank.by, Measured):
            held = self.figure(rank.by, summed=False)
            others = (
                isinstance(held, Phrase) and phrase.of is None and held.noun.columns[0].home not in phrase.noun.tables
            )
            by = self.figure(rank.by, summed=True) if others else held  # of a country, those of all its storms
            rank = dataclasses.replace(rank, by=by)
        conditions = tuple(self.condition(part, phrase.noun) for part in phrase.conditions)
        owner = self.phrase(phrase.of) if phrase.of is not None else None
        return dataclasses.replace(phrase, rank=rank, conditions=conditions, of=owner)

    def condition(self, part: Condition, owner: Noun | None) -> Condition:
        """`that killed more than 10 people`: the column is compared, or of other rows the sum of it."""
        if not isinstance(part, Has):
            return part
        many = not (part.quantity.some or part.quantity.none) and part.phrase == Phrase(part.phrase.noun)
        column = self._column(part.phrase.noun, part.verb) if many else None
        column = part.phrase.noun if many and part.phrase.noun.headcount else column
        if column is None:
            return dataclasses.replace(part, phrase=self.phrase(part.phrase))
        bound = Number(part.quantity.number, column.first, column.first)
        own = owner is None or column.columns[0].home in owner.tables
        return Compare(Phrase(column) if own else Measured("sum", Phrase(column)), part.quantity.operator, (bound,))

    def ordering(self, order: Ordering) -> Ordering:
        """`ordered by the number of people killed`."""
        return (
            dataclasses.replace(order, by=self.figure(order.by, summed=False))
            if isinstance(order.by, Measured)
            else order
        )

    def _column(self, noun: Noun, verb: str) -> Noun | None:
        """The one number that is called by the verb, and is none of the things counted: `founded` is of clubs."""
        found = [c for c in self.names.numbers_done(verb) if c.home not in noun.tables]
        counted = noun.things and not self.names.recorded.of(verb)
        return dataclasses.replace(noun, candidates=(found[0],)) if counted and len(found) == 1 else None


def _of_places(conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """`people live in Hamilton`: that is the population of Hamilton, and of which one, the name may not say."""
    return tuple(
        dataclasses.replace(part, preposition="of") if isinstance(part, ValueIs) and part.preposition == "in" else part
        for part in conditions
    )


def _names_one(part: Condition, held: Noun) -> bool:
    """Whether a place is told by its own name, so that its row says the number."""
    homes = {c.home for c in held.columns}
    return isinstance(part, ValueIs) and all(
        c.home in homes and c.attribute is not None and lemmas(c.attribute.column)[-1:] == ("name",)
        for mention in part.values
        for c in mention.candidates
    )


def _verb(part: Condition) -> str:
    return (
        part.verb if isinstance(part, Happened | ValueIs | Dated | Has) and not getattr(part, "negated", False) else ""
    )


def _without_verb(part: Condition) -> Condition:
    """`killed in China`: the verb is said by the column."""
    return dataclasses.replace(part, verb="") if isinstance(part, ValueIs | Dated | Has) else part

"""Figures of several values, each told for itself: `for men and for women`, `of Rock, Jazz and Folk each`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions.forms import Condition, Form, Measured, ValueIs
from language.questions.resolving.scope import Scope, UnresolvedError
from language.questions.resolving.tables.draft import Draft
from language.questions.resolving.tables.part import Part
from schemas.expressions import ColumnRef, Membership
from schemas.query import AggregateMeasure, AttributeDimension

_NO_SUM = frozenset(("average", "median", "percentile", "stddev", "min", "max"))
"""Functions of which those of two groups make none of both."""
_OF_ALL = frozenset(("or", "either", "among"))
"""Words beside values that say that one figure of all of them is meant."""


class Spreads(Part):
    """Groups by the values that a request tells one by one."""

    def add(self, form: Form, draft: Draft) -> None:
        """A group for each of the values; `UnresolvedError` where they are told one by one of something else."""
        told = 0
        for part, scope in self._said(form, draft.root):
            column = self.conditions.values.told_apart(part, scope) if isinstance(part, ValueIs) else None
            if column is not None and isinstance(part, ValueIs):
                told += part.each
                draft.dimensions.append(AttributeDimension(name=column.column, attribute=column))
        if told < sum(part.each for part in _values((form.outputs, form.groups, form.conditions))):
            raise UnresolvedError("A figure of each of these, or of all of them?")

    def of_averages(self, draft: Draft) -> None:
        """`the average age of male and female students` is one for each of them: no average is that of two."""
        listed = [
            part.value
            for part in draft.where
            if isinstance(part, Membership) and not part.negated and isinstance(part.value, ColumnRef)
        ]
        several = all(isinstance(m, AggregateMeasure) and m.function in _NO_SUM for m in draft.measures)
        if several and len(listed) == 1 and not draft.dimensions and not _OF_ALL & {*self.attributes.words}:
            draft.dimensions.append(AttributeDimension(name=listed[0].column, attribute=listed[0]))

    def _said(self, form: Form, root: str) -> Iterator[tuple[Condition, Scope]]:
        """What is said of the rows of a figure, of what they belong to, and of all of the request."""
        for output in form.outputs:
            phrase = output.phrase if isinstance(output, Measured) and output.function != "share" else None
            owner = phrase.of if phrase is not None else None
            yield from ((part, Scope(root)) for part in (phrase.conditions if phrase is not None else ()))
            if owner is not None:
                whose = Scope(root) if root in owner.noun.tables else self.thing(owner, root)
                yield from ((part, whose) for part in owner.conditions if whose is not None)
        yield from ((part, Scope(root)) for part in form.conditions)


def _values(part: object) -> Iterator[ValueIs]:
    """Every mention of values in a part of a form."""
    if isinstance(part, ValueIs):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _values(one)
    elif dataclasses.is_dataclass(part) and not isinstance(part, type):
        for field in dataclasses.fields(part):
            yield from _values(getattr(part, field.name))

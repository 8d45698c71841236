"""Groups by period: of the date that counts for the rows, or of the one that a verb speaks of."""

from __future__ import annotations

import dataclasses

from language.naming import dimension_name
from language.questions import closed
from language.questions.deeds import names_deed
from language.questions.forms import Condition, Dated, Form, Happened, Measured, Phrase, TimeGroup
from language.questions.resolving.scope import Scope, UnresolvedError, reference
from language.questions.resolving.tables.draft import Draft
from language.questions.resolving.tables.part import Part
from language.words import lemmas
from schemas.expressions import ColumnRef, NullCheck, Truncate
from schemas.expressions import Part as CalendarPart
from schemas.query import ExpressionDimension, PartDimension, TimeDimension


class PeriodGroups(Part):
    """Groups by period."""

    def add(self, group: TimeGroup, draft: Draft) -> None:
        """One group for each period."""
        if not group.verb or self._counts_by(group.verb, draft.root):
            self._by_own_date(group, draft)
            return
        spoken = self._spoken(group.verb, Scope(draft.root)) or self._spoken_beyond(group.verb, draft.root)
        if len(spoken) != 1:
            raise UnresolvedError(f"“{group.verb}” is not when a {self.graph.dataset(draft.root).entity} counts.")
        self._by_date(group, spoken[0], draft)

    def _spoken(self, event: str, scope: Scope) -> list[ColumnRef]:
        """The dates of the scope that are called after an event."""
        dates = self.attributes.dates(scope, event)
        return [column for column, year in dates if not year and self.attributes.speaks_of(event, column)]

    def _spoken_beyond(self, event: str, root: str) -> list[ColumnRef]:
        """Those of what the rows lead to: `sales by signup year` of the customers."""
        reached = self.attributes.ways.to_one(root).items()
        scopes = [Scope(name, way.via) for name, way in reached if name != root and not way.rivals]
        return [column for scope in scopes for column in self._spoken(event, scope)]

    def _by_own_date(self, group: TimeGroup, draft: Draft) -> None:
        if self.graph.dataset(draft.root).time is None:
            raise UnresolvedError(f"A {self.graph.dataset(draft.root).entity} has no date.")
        if group.grain is not None:
            draft.dimensions.append(TimeDimension(name=dimension_name(group.grain), grain=group.grain))
        elif group.part is not None:
            draft.dimensions.append(PartDimension(name=group.part, part=group.part))

    @staticmethod
    def _by_date(group: TimeGroup, column: ColumnRef, draft: Draft) -> None:
        """By another date than the one that rows count by; those without it are in no period."""
        draft.where.append(NullCheck(value=column, negated=True))
        words = f"by {column.column}"
        if group.grain is not None:
            period = Truncate(grain=group.grain, value=column)
            name = dimension_name(group.grain)
            draft.dimensions.append(ExpressionDimension(name=name, expression=period, description=words))
        elif group.part is not None:
            part = CalendarPart(part=group.part, value=column)
            draft.dimensions.append(ExpressionDimension(name=group.part, expression=part, description=words))

    def _counts_by(self, verb: str, root: str) -> bool:
        """Whether the date that rows count by is the one a verb speaks of."""
        dataset = self.graph.dataset(root)
        if dataset.time is None:
            return False
        own = reference(root, dataset.time)
        another = any(
            self.attributes.speaks_of(verb, column)
            for column, year in self.attributes.dates(Scope(root), verb)
            if column.column != own.column and not year
        )
        if self.attributes.speaks_of(verb, own) or (verb in closed.BEGUN and lemmas(dataset.time) == ("date",)):
            return True
        return not another and (verb in closed.ANY_DEED or names_deed(verb, dataset))


def by_their_deed(form: Form) -> Form | None:
    """`orders shipped per month`: by the month in which they were shipped; None where no such verb is said."""
    if not any(isinstance(group, TimeGroup) and not group.verb for group in form.groups):
        return None
    done = {part.verb for part in _said(form) if isinstance(part, Happened) and not part.negated}
    if len(done) != 1 or any(isinstance(part, Happened) and part.negated for part in _said(form)):
        return None
    [verb] = done
    groups = tuple(dataclasses.replace(g, verb=verb) if isinstance(g, TimeGroup) else g for g in form.groups)
    outputs = tuple(_dated_by(output, verb) for output in form.outputs)
    return dataclasses.replace(form, outputs=outputs, groups=groups, conditions=_of_deed(form.conditions, verb))


def _said(form: Form) -> list[Condition]:
    """What is said of the things counted, and of the whole."""
    phrases = [output.phrase for output in form.outputs if isinstance(output, Measured) and output.phrase is not None]
    return [*(part for phrase in phrases for part in phrase.conditions), *form.conditions]


def _dated_by(output: Phrase | Measured, verb: str) -> Phrase | Measured:
    if isinstance(output, Phrase) or output.phrase is None:
        return output
    phrase = dataclasses.replace(output.phrase, conditions=_of_deed(output.phrase.conditions, verb))
    return dataclasses.replace(output, phrase=phrase)


def _of_deed(conditions: tuple[Condition, ...], verb: str) -> tuple[Condition, ...]:
    """Conditions in which a period is that of the deed, and that it was done goes without saying."""
    kept = (part for part in conditions if not (isinstance(part, Happened) and part.verb == verb))
    return tuple(dataclasses.replace(p, verb=verb) if isinstance(p, Dated) and not p.verb else p for p in kept)

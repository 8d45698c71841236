"""Shares: the part of the rows, or of a sum, that fulfils a condition, or that each group holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from language.naming import measure_name
from language.questions.forms import Condition, Has, Measured, Phrase
from language.questions.resolving.scope import WHOLE_NUMBERS, Scope, UnresolvedError
from language.questions.resolving.trace import Trace
from language.words import lemma
from schemas.expressions import Case, ColumnRef, Constant, Expression, When, all_of, subqueries_in
from schemas.query import AggregateMeasure, Measure, RatioMeasure, ShareMeasure

if TYPE_CHECKING:
    from language.questions.resolving.tables.measures import Measures


class Shares:
    """Shares of one table."""

    def __init__(self, measures: Measures) -> None:
        self.measures = measures

    def built(
        self, measured: Measured, phrase: Phrase, root: str, trace: Trace
    ) -> tuple[Measure, tuple[Expression, ...]]:
        """The part of the rows that fulfil the conditions, or of the whole that each group holds."""
        whole: Measure
        told = self.measures.attributes.count_in(root, phrase.noun)
        if root in phrase.noun.tables and told is None:
            self.measures.rows_became(phrase, root, trace)
            whole = AggregateMeasure(name=self.measures.counted(root), function="count", dataset=root)
        else:
            found = told or self._figure(phrase, root, trace)
            if told is not None:
                self.measures.conditions.things.noun_became(phrase.noun, root, trace)
            name = measure_name("sum", found.column, "")
            whole = AggregateMeasure(name=name, function="sum", dataset=root, argument=found, follows_metrics=True)
        of_whole = self.measures.conditions_of(phrase, root, trace)
        of_part = self.measures.conditions.all(self._of_rows(measured.part, root, trace), Scope(root), trace)
        if not of_part and not self.measures.tables.grouped:
            of_whole, of_part = (), of_whole
        name = f"share_of_{whole.name.removesuffix('_count')}"
        if not of_part:
            if not self.measures.tables.grouped:
                raise UnresolvedError("A share of all of them is 1.")
            return ShareMeasure(name=name, of=whole), of_whole
        part = whole.model_copy(update={"name": f"matching_{whole.name}", **_matching(whole, of_part)})
        return RatioMeasure(name=name, numerator=part, denominator=whole), of_whole

    def _of_rows(self, part: tuple[Condition, ...], root: str, trace: Trace) -> tuple[Condition, ...]:
        """What is said of the rows themselves, where the part is named after them: `came from online orders`."""
        said: list[Condition] = []
        for condition in part:
            phrase = condition.phrase if isinstance(condition, Has) and not condition.verb else None
            if phrase is None or root not in phrase.noun.things or phrase.rank is not None or phrase.of is not None:
                said.append(condition)
            else:
                self.measures.conditions.things.noun_became(phrase.noun, root, trace)
                said += phrase.conditions
        return tuple(said)

    def _figure(self, phrase: Phrase, root: str, trace: Trace) -> ColumnRef:
        found = self.measures.attributes.choose(phrase.noun, Scope(root), trace, to_one=True)
        if found.column.table != root or not self.measures.attributes.is_figure(found.column):
            raise UnresolvedError(f"A share of {phrase.noun.text} is not one of rows or of a sum.")
        whole = self.measures.attributes.type_of(found.column).upper() in WHOLE_NUMBERS
        if whole and _are_numbered(phrase, found.column):
            raise UnresolvedError(f"“{found.column.column}” is not said to add up “{phrase.noun.text}”.")
        return found.column


def _are_numbered(phrase: Phrase, column: ColumnRef) -> bool:
    """`all scenes`, of which a column `scene` holds the number of each rather than how many there are."""
    said, held = phrase.noun.text.lower().split()[-1], column.column.lower().split("_")[-1]
    return said != held == lemma(said)


def _matching(whole: AggregateMeasure, where: tuple[Expression, ...]) -> dict[str, object]:
    """What makes the part of a whole; the sum of none is 0 of it, not unknown."""
    condition = all_of(where)
    if whole.argument is None or condition is None or subqueries_in(condition):
        return {"where": where}
    nothing = Constant(type="integer", text="0")
    return {"argument": Case(whens=(When(condition=condition, value=whole.argument),), otherwise=nothing)}

"""Figures made of two others: a difference, or a ratio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from language.questions.forms import Against, Measured
from language.questions.resolving.scope import UnresolvedError
from language.questions.resolving.trace import Trace
from schemas.expressions import Expression
from schemas.query import AggregateMeasure, ContrastMeasure, Measure, NamedMeasure, NestedMeasure, RatioMeasure

if TYPE_CHECKING:
    from language.questions.resolving.tables.measures import Measures


class Contrasts:
    """Figures made of two others, each with conditions of its own."""

    def __init__(self, measures: Measures) -> None:
        self.measures = measures

    def built(self, against: Against, root: str, trace: Trace) -> Measure:
        """The figure over rows of `root`; a side may be of other rows."""
        left = self._side(against.left, root, trace)
        right = self._side(against.right, root, trace)
        if left == right:
            raise UnresolvedError("A figure against itself.")
        if left.name == right.name:
            right = right.model_copy(update={"name": f"other_{right.name}"})
        if against.operator == "/":
            return RatioMeasure(name=f"{left.name}_to_{right.name}", numerator=left, denominator=right)
        return ContrastMeasure(name=f"{left.name}_less_{right.name}", of=left, to=right, output="difference")

    def _side(self, measured: Measured, root: str, trace: Trace) -> Measure:
        _refuse_several_metrics(measured)
        failed: UnresolvedError | None = None
        for home in dict.fromkeys((root, *self._homes(measured))):
            tried = trace.copy()
            try:
                measure, conditions = self.measures.built(measured, home, tried)
            except UnresolvedError as error:
                failed = failed or error
                continue
            trace.adopt(tried)
            return _restricted(measure, conditions)
        raise failed or UnresolvedError("It is not said of what.")

    @staticmethod
    def _homes(measured: Measured) -> list[str]:
        """The datasets whose rows the figure can be of."""
        phrase = measured.phrase
        homes = []
        for candidate in phrase.noun.candidates if phrase is not None else ():
            if candidate.kind == "dataset":
                homes.append(candidate.name)
            elif candidate.attribute is not None:
                homes.append(candidate.attribute.table)
        return homes


def _refuse_several_metrics(measured: Measured) -> None:
    """`revenue minus refunds`, where more than one metric is called revenue."""
    noun = measured.phrase.noun if measured.phrase is not None else None
    if noun is not None and len({c.name for c in noun.candidates if c.kind == "metric"}) > 1:
        raise UnresolvedError(f"“{noun.text}” can mean several metrics here.")


def _restricted(measure: Measure, conditions: tuple[Expression, ...]) -> Measure:
    if not conditions:
        return measure
    if isinstance(measure, AggregateMeasure | NamedMeasure):
        return measure.model_copy(update={"where": (*measure.where, *conditions)})
    if isinstance(measure, NestedMeasure):
        return measure.model_copy(update={"of": _restricted(measure.of, conditions)})
    raise UnresolvedError("A condition on a figure that is made of others.")

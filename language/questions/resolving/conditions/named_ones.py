"""The attribute of one thing that is called by its name: `taller than Ann`, `opened after the Grand`."""

from __future__ import annotations

from typing import Literal

from language.questions.forms import ValueMention
from language.questions.resolving.conditions.part import Part
from language.questions.resolving.scope import Scope, UnresolvedError, is_temporal, reference
from language.questions.resolving.trace import Trace
from schemas.expressions import ColumnRef, Comparison, Constant, SetAggregate

_EXTREMES: dict[str, Literal["max", "min"]] = {">": "max", ">=": "max", "<": "min", "<=": "min"}


class NamedOnes(Part):
    """What others are compared with, where only the name of one of them is said."""

    def theirs(self, mention: ValueMention, column: ColumnRef, operator: str, trace: Trace) -> SetAggregate | None:
        """The column of the thing so named; None where the column tells no amounts, or no such thing is called so.

        Should several bear the name, more than theirs is more than the largest.
        """
        function = _EXTREMES.get(operator)
        measured = self.attributes.is_figure(column) or is_temporal(self.attributes.type_of(column))
        if function is None or not measured or column.via:
            return None
        shown = self.attributes.shown_by(Scope(column.table))
        names = [c for c in mention.candidates if c.attribute in shown]
        if not names:
            return None
        if len(names) > 1 or names[0].attribute is None:
            raise UnresolvedError(f"“{mention.text}” is the name of several.")
        trace.became((mention.first, mention.last), "filter", f"literal:{names[0].value}", "grammar")
        named = Comparison(operator="=", left=names[0].attribute, right=Constant(type="text", text=names[0].value))
        argument = reference(column.table, column.column)
        return SetAggregate(function=function, dataset=column.table, argument=argument, where=named)

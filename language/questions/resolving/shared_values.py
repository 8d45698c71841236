"""Forms about a value that several rows share: `cities with both a supplier and a customer`."""

from __future__ import annotations

from dataclasses import dataclass

from language.questions.forms import Both, Condition, Form, Has, Phrase, ValueIs
from language.questions.resolving.attributes import Attributes
from language.questions.resolving.conditions import Conditions
from language.questions.resolving.scope import Scope, UnresolvedError, reference
from language.questions.resolving.trace import Trace
from schemas.expressions import ColumnRef, Expression, NullCheck, Related, all_of
from schemas.query import RowColumn, Rows

_SEVERAL = 0.3
"""A thing of the data that has them all is the likelier reading, where there is one."""


@dataclass(frozen=True)
class _Holder:
    """Rows that hold the value, or must not."""

    column: ColumnRef
    where: Expression | None
    none: bool


class SharedValues:
    """Resolves what is asked about values themselves."""

    def __init__(self, attributes: Attributes, conditions: Conditions) -> None:
        self.attributes, self.conditions, self.graph = attributes, conditions, attributes.graph

    def query(self, form: Form, root: str, trace: Trace) -> Rows:
        """The different values of a column of `root` that rows of the other things hold too, or do not."""
        output = form.outputs[0]
        if len(form.outputs) != 1 or not isinstance(output, Phrase) or output.of is not None or output.rank is not None:
            raise UnresolvedError("One column stands for a value, or none does.")
        if any(c.kind == "dataset" and c.method == "exact" for c in output.noun.candidates):
            raise UnresolvedError(f"“{output.noun.text}” are things of their own.")
        said = (*output.conditions, *form.conditions)
        parts = tuple(one for part in said for one in (part.parts if isinstance(part, Both) else (part,)))
        if not parts:
            raise UnresolvedError("A value of nothing that is said.")
        if any(isinstance(part, ValueIs) for part in parts) and not any(isinstance(part, Both) for part in said):
            raise UnresolvedError("One value may be of the very row.")
        holders = [self._holder(part, output, trace) for part in parts]
        if all(holder.none and holder.where is not None for holder in holders):
            holders = [_Holder(holders[0].column, None, none=False), *holders]  # `operators with no coal plant`
        first = holders[0]
        if first.none or len({holder.column.table for holder in holders}) < len(holders) == len(parts) - 1:
            raise UnresolvedError("The values of another thing.")
        root = first.column.table
        trace.became(
            (output.noun.first, output.noun.last), "dimension", f"column:{root}.{first.column.column}", "exact"
        )
        trace.cost += _SEVERAL
        shared = [
            Related(
                dataset=holder.column.table,
                anchor=root,
                columns=(holder.column.column,),
                references=(first.column,),
                where=holder.where,
                negated=holder.none,
            )
            for holder in holders[1:]
        ]
        own = all_of((*(() if first.where is None else (first.where,)), NullCheck(value=first.column, negated=True)))
        return Rows(
            dataset=root,
            columns=(RowColumn(name=first.column.column, expression=first.column),),
            where=(*(() if own is None else (own,)), *shared),
            distinct=True,
        )

    def _of_value(self, part: ValueIs, output: Phrase, trace: Trace) -> _Holder:
        """`firms that sell both Tea and Coffee`, where a firm is a column of what is sold: rows that hold the value."""
        tables = {c.attribute.table for c in output.noun.columns if c.attribute is not None and c.method != "partial"}
        column = self._column(output, next(iter(tables))) if len(tables) == 1 else None
        if column is None or part.negated:
            raise UnresolvedError(f"“{output.noun.text}” holds no such value.")
        return _Holder(column, self.conditions.one(part, Scope(column.table), trace), none=False)

    def _holder(self, part: Condition, output: Phrase, trace: Trace) -> _Holder:
        if isinstance(part, ValueIs):
            return self._of_value(part, output, trace)
        if not isinstance(part, Has) or not (part.quantity.some or part.quantity.none):
            raise UnresolvedError("Not whether things hold the value.")
        phrase, column = part.phrase, None
        if phrase.rank is not None:
            raise UnresolvedError("The first few of things that hold it.")
        tables = phrase.noun.things
        if tables:
            column = self._column(output, tables[0])
        elif phrase.of is not None:  # `the nationality of a coach`: a column of its own name
            tables = phrase.of.noun.things
            column = self._column(phrase, tables[0]) if tables else None
            if column is not None and self._column(output, tables[0]) not in (None, column):
                raise UnresolvedError(f"Another column is called “{output.noun.text}”.")
            if column is not None and phrase.conditions:
                raise UnresolvedError("A condition on a value.")
            if column is not None:
                trace.became((phrase.noun.first, phrase.noun.last), "dimension", f"column:{tables[0]}", "exact")
                phrase = phrase.of
        if column is None:
            raise UnresolvedError(f"“{phrase.noun.text}” holds no such value.")
        scope = Scope(column.table)
        self.conditions.things.noun_became(phrase.noun, column.table, trace)
        inner = (*phrase.conditions, *((Has(phrase.of),) if phrase.of is not None else ()))
        return _Holder(column, all_of(self.conditions.all(inner, scope, trace)), part.quantity.none)

    def _column(self, noun: Phrase, table: str) -> ColumnRef | None:
        """The column of `table` that the noun means; None where it has none, or several."""
        held = [
            (c.method == "partial", c.attribute.column)
            for c in noun.noun.candidates
            if c.kind == "column" and c.attribute is not None and c.attribute.table == table and not c.hidden
        ]
        best = [name for partial, name in held if partial == min(held)[0]]
        return reference(table, best[0]) if len(best) == 1 else None

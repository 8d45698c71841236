"""What is computed from attributes, as an expression over the thing at hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from language.questions.forms import Computed, Leaf, Measured, Moment, Number, Phrase
from language.questions.resolving.attributes import Attributes
from language.questions.resolving.scope import Scope, UnresolvedError, is_temporal
from language.questions.resolving.trace import Trace
from schemas.expressions import Arithmetic, ColumnRef, Constant, DateDifference, Expression

OfMeasured = Callable[[Measured], Expression]


def calculated(
    computed: Computed, scope: Scope, attributes: Attributes, trace: Trace, of_measured: OfMeasured | None = None
) -> Expression:
    """The expression of `computed`; `UnresolvedError` where its parts cannot be computed with."""
    left = _leaf(computed.left, scope, attributes, trace, of_measured)
    right = _leaf(computed.right, scope, attributes, trace, of_measured)
    dated = [isinstance(one, ColumnRef) and is_temporal(attributes.type_of(one)) for one in (left, right)]
    if all(dated):
        if computed.operator not in ("-", "days", "hours"):
            raise UnresolvedError("Two dates have a difference only.")
        unit: Literal["days", "hours"] = "hours" if computed.operator == "hours" else "days"
        if computed.operator == "-" or _is_turned(left, right, attributes):  # later less earlier, as it is said
            left, right = right, left
        return DateDifference(unit=unit, start=left, end=right)
    if any(dated) or computed.operator in ("days", "hours"):
        raise UnresolvedError("Days lie between two dates.")
    return Arithmetic(operator=computed.operator, left=left, right=right)


def _is_turned(start: Expression, end: Expression, attributes: Attributes) -> bool:
    """`days between the end date and the start date` are those from the start to the end."""
    if not isinstance(start, ColumnRef) or not isinstance(end, ColumnRef) or start.table != end.table:
        return False
    ended = attributes.moments.ending(start.table)
    begun = attributes.moments.beginning(start.table, ended)
    return [one.column for one in (*ended, *begun)] == [start.column, end.column]


def _leaf(part: Leaf, scope: Scope, attributes: Attributes, trace: Trace, of_measured: OfMeasured | None) -> Expression:
    match part:
        case Computed():
            return calculated(part, scope, attributes, trace, of_measured)
        case Number():
            trace.became((part.first, part.last), "filter", f"literal:{part.value}", "grammar")
            if isinstance(part.value, int):
                return Constant(type="integer", text=str(part.value))
            return Constant(type="decimal", text=f"{part.value:.12f}".rstrip("0").rstrip("."))
        case Measured():
            if of_measured is None:
                raise UnresolvedError("A figure of many rows inside a calculation of one.")
            return of_measured(part)
        case Moment():
            return _date_of(part, scope, attributes, trace)
        case Phrase():
            return _attribute(part, scope, attributes, trace)


def _attribute(part: Phrase, scope: Scope, attributes: Attributes, trace: Trace) -> ColumnRef:
    if part.conditions or part.rank is not None or part.of is not None:
        raise UnresolvedError(f"“{part.noun.text}” with conditions inside a calculation.")
    found = attributes.choose(part.noun, scope, trace, to_one=True)
    if not attributes.is_figure(found.column) and not is_temporal(attributes.type_of(found.column)):
        raise UnresolvedError(f"“{part.noun.text}” is nothing to compute with.")
    return found.column


def _date_of(moment: Moment, scope: Scope, attributes: Attributes, trace: Trace) -> ColumnRef:
    """The date of an event: of the thing at hand, or of the nearest one that it leads to."""
    reached = attributes.ways.to_one(scope.dataset)
    near = [
        (0 if column.table == scope.dataset else len(reached[column.table].via), column)
        for column in moment.columns
        if column.table == scope.dataset or column.table in reached
    ]
    nearest = [column for distance, column in near if distance == min(far for far, _ in near)] if near else []
    if len(nearest) != 1 or (nearest[0].table != scope.dataset and reached[nearest[0].table].rivals):
        raise UnresolvedError(f"“{moment.text}” is no single date of a {attributes.entity(scope)}.")
    column = nearest[0]
    trace.became((moment.first, moment.last), "dimension", f"column:{column.table}.{column.column}", "lemma")
    return attributes.read(scope, column.column) if column.table == scope.dataset else column


def spoken_name(text: str) -> str:
    """What a computed column is called: `days_from_order_to_delivery`."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    return "_".join(word for word in words if word not in ("number", "of", "the"))


def tables_of(computed: Computed) -> tuple[str, ...]:
    """The datasets that the attributes of a calculation can be of."""
    found: list[str] = []
    for part in (computed.left, computed.right):
        if isinstance(part, Computed):
            found += tables_of(part)
        elif isinstance(part, Phrase):
            found += [c.attribute.table for c in part.noun.candidates if c.attribute is not None]
        elif isinstance(part, Moment):
            found += [column.table for column in part.columns]
    return tuple(dict.fromkeys(found))

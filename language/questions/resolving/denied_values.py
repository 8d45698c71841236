"""What is denied of things that many rows hold: a customer of order lines who `never bought` a kind of goods."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge_graph.graph import KnowledgeGraph
from language.questions.forms import Condition, Form, Happened, Has, Measured, ValueIs
from language.questions.resolving.scope import UnresolvedError
from schemas.expressions import ColumnRef, Comparison, Expression, Membership, Negation, Related, conjuncts
from schemas.query import AggregateMeasure, Rows, Table


def refuse_denials_of_a_row(query: Rows | Table, form: Form, graph: KnowledgeGraph) -> None:
    """`UnresolvedError` where a thing would be found by one row of which something is not so.

    A customer is several lines, and `never bought Furniture` is said of all of them.
    """
    if not any(_is_denied_deed(part) for part in _said(form)) or not any(map(_denies, conjuncts(*query.where))):
        return
    repeated = [column for column in _things(query, graph) if _repeats(column, graph)]
    if repeated:
        raise UnresolvedError(f"Not so in one row of a {repeated[0].column}, or in none of them?")


def _said(form: Form) -> Iterator[Condition]:
    yield from form.conditions
    for output in form.outputs:
        phrase = output.phrase if isinstance(output, Measured) else output
        if phrase is not None:
            yield from phrase.conditions


def _is_denied_deed(part: Condition) -> bool:
    """`never bought`, `without a trial plan`, `has not churned`."""
    if isinstance(part, ValueIs):
        return part.negated and not part.preposition
    return part.quantity.none if isinstance(part, Has) else isinstance(part, Happened) and part.negated


def _denies(part: Expression) -> bool:
    """Whether a condition denies something of the row at hand."""
    if isinstance(part, Negation):
        return not isinstance(part.operand, Related)
    return (isinstance(part, Comparison) and part.operator == "<>") or (isinstance(part, Membership) and part.negated)


def _things(query: Rows | Table, graph: KnowledgeGraph) -> Iterator[ColumnRef]:
    """The columns of its own rows that stand for what is listed or counted: shown each once, or a key by itself."""
    if isinstance(query, Rows):
        shown = [column.expression for column in query.columns]
        own = [c for c in shown if isinstance(c, ColumnRef) and c.table == query.dataset and not c.via]
        keys = [c for c in own if (held := graph.dataset(c.table).column(c.column)) is not None and held.role == "key"]
        yield from own if query.distinct and len(own) == len(shown) else keys if len(shown) == 1 else ()
        return
    for measure in query.measures:
        if isinstance(measure, AggregateMeasure) and measure.function == "count_distinct":
            yield from (measure.argument,) if isinstance(measure.argument, ColumnRef) else ()


def _repeats(column: ColumnRef, graph: KnowledgeGraph) -> bool:
    """Whether several rows hold the same value of a column, as far as is known; rows are told by what shows them."""
    dataset = graph.dataset(column.table)
    if (column.column,) == dataset.primary_key or column.column == dataset.display:
        return False
    profile = graph.profile(column.table)
    values = profile.values_of(column.column)
    return not values or len(values) < profile.row_count

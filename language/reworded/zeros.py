"""`Average number of orders per customer, counting those without`: all rows by all things, also those without rows."""

from __future__ import annotations

import re

from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.routes import reach
from language.lexicon import Lexicon
from language.naming import measure_name
from language.reworded.text import Reworded, around
from schemas.expressions import Expression, NullCheck, columns_in
from schemas.query import (
    AggregateMeasure,
    AttributeDimension,
    Measure,
    NestedMeasure,
    PeriodMeasure,
    RatioMeasure,
    Table,
)
from schemas.question import Question

_COUNTING = r"(?:also |even )?(?:counting|including|include|count|incl\.?|with|considering|taking in)(?: also| even)?"
_THOSE = r"(?:those|the ones|everyone|ones|the [a-z]+|all [a-z]+|[a-z]+)"
_NONE = (
    r"(?:without(?: any| a single)?(?: one)?|with (?:none|no|zero)|who have (?:none|no)|that have (?:none|no)|with 0)"
)
_AS_ZERO = r"(?: as (?:zero|0|having (?:none|zero|0)))"
_SAID = (
    rf"[,;(]? ?\b{_COUNTING} {_THOSE} {_NONE}(?: (?!as\b)[a-z]+)?{_AS_ZERO}?\)?",
    rf"[,;(]? ?\b{_COUNTING} (?:zeros|zeroes|zero counts|none as (?:zero|0))\)?",
    rf"[,;(]? ?(?:where|and) {_THOSE} {_NONE}(?: [a-z]+)? count{_AS_ZERO}\)?",
)
_ABOUT = "Counting those without: an average per which thing?"


def zeros(request: str, lexicon: Lexicon) -> Reworded | None:
    """An average that counts things without rows; None where a request speaks of no average or counts none."""
    text = request.lower()
    if not re.search(r"\b(?:average|mean|avg|on average)\b", text) or len(text) != len(request):
        return None
    found = [match for pattern in _SAID for match in re.finditer(pattern, text)]
    if len(found) != 1:
        return None
    span = found[0].span()
    return Reworded(request, around(request, [(span, " ")]), (span,), "zeros", _with_zeros, _ABOUT)


def _with_zeros(table: Table, graph: KnowledgeGraph) -> tuple[Table | Question, tuple[str, ...]]:
    measure = table.measures[0] if len(table.measures) == 1 else None
    question = Question(id="figure", text=_ABOUT)
    if not isinstance(measure, NestedMeasure) or measure.function != "average" or measure.per is None:
        return question, ()
    of, owner = measure.of, graph.dataset(measure.per.table)
    adds = isinstance(of, AggregateMeasure) and of.function in ("count", "sum")
    if not adds or measure.per_grain is not None or measure.where or owner.primary_key != (measure.per.column,):
        return question, ()
    if table.having or table.limit is not None or table.order or not isinstance(of, AggregateMeasure):
        return question, ()
    reached = reach(graph, owner.name)

    def of_owner(condition: Expression) -> bool:
        return all(c.table in reached and not reached[c.table].rivals for c in columns_in(condition))

    groups = [d for d in table.dimensions if isinstance(d, AttributeDimension) and of_owner(d.attribute)]
    if len(groups) != len(table.dimensions):
        return Question(id="figure", text=f"Who has none is in no group but those of each {owner.entity}."), ()
    own = tuple(condition for condition in table.where if not of_owner(condition))
    of = of.model_copy(update={"where": (*of.where, *own, NullCheck(value=measure.per, negated=True))})
    counted = AggregateMeasure(
        name=measure_name("count", owner.table, owner.entity), function="count", dataset=owner.name
    )
    numerator: Measure = of
    if table.period is not None:
        numerator = PeriodMeasure(name=of.name, of=of, period=table.period)
    ratio = RatioMeasure(name=measure.name, numerator=numerator, denominator=counted)
    where = tuple(condition for condition in table.where if of_owner(condition))
    noted = f"Every {owner.entity} counts, also one without any."
    return table.model_copy(update={"measures": (ratio,), "where": where, "period": None}), (noted,)

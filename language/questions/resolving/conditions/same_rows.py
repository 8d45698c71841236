"""Values said in one breath are those of one related row: `cards banned in modern`."""

from __future__ import annotations

from collections.abc import Iterable

from language.questions import closed
from language.questions.resolving.trace import Trace
from language.questions.sentence import Sentence
from schemas.expressions import ColumnRef, Comparison, Constant, Expression, Related, all_of

Span = tuple[int, int]
_APART = frozenset("and but who that which whose with have has had , ; (".split())
"""Words between two things that are said apart."""


def same_rows(where: Iterable[Expression], sentence: Sentence, trace: Trace) -> list[Expression]:
    """`where`, with values of the same related rows that stand side by side as one condition on them."""
    spans = {node: (first, last) for first, last, _, node, _ in trace.nodes if node.startswith("value:")}
    kept: list[Expression] = []
    for part in where:
        beside = next((one for one in kept if _in_one_breath(one, part, spans, sentence)), None)
        measured = next((one for one in kept if _measured(one, part, spans, sentence, trace)), None)
        if measured is not None:
            kept[kept.index(measured)] = _of_that_kind(measured, part)
        elif isinstance(beside, Related) and isinstance(part, Related):
            parts = tuple(one.where for one in (beside, part) if one.where is not None)
            kept[kept.index(beside)] = beside.model_copy(update={"where": all_of(parts)})
        else:
            kept.append(part)
    return kept


def _in_one_breath(one: Expression, other: Expression, spans: dict[str, Span], sentence: Sentence) -> bool:
    """Whether both are values of rows reached alike, with nothing but a preposition between them."""
    if not isinstance(one, Related) or not isinstance(other, Related) or one.negated or other.negated:
        return False
    if (one.dataset, one.anchor, one.hops) != (other.dataset, other.anchor, other.hops):
        return False
    nodes = _value_of(one), _value_of(other)
    found = sorted(spans[node] for node in nodes if node in spans)
    if len(found) < len(nodes) or nodes[0].rpartition("=")[0] == nodes[1].rpartition("=")[0]:
        return False
    between = [sentence.word(at) for at in range(found[0][1], found[1][0])]
    return all(word in closed.PREPOSITIONS | closed.ARTICLES for word in between)


def _measured(one: Expression, other: Expression, spans: dict[str, Span], sentence: Sentence, trace: Trace) -> bool:
    """`a strength value of 100`: whether one says a kind and the other a number that rows hold of each kind."""
    if not isinstance(one, Related) or not isinstance(other, Related) or one.negated or other.negated:
        return False
    kind, held = (one, other) if len(one.hops) > len(other.hops) else (other, one)
    if not held.hops or kind.hops[:-1] != held.hops or kind.hops[-1].reverse or kind.anchor != held.anchor:
        return False
    right = held.where.right if isinstance(held.where, Comparison) else None
    if not isinstance(right, Constant) or right.type not in ("integer", "decimal") or _value_of(kind) not in spans:
        return False
    numbers = [(first, last) for first, last, _, node, _ in trace.nodes if node == f"literal:{right.text}"]
    if len(numbers) != 1:
        return False
    (_, end), (start, _) = sorted((spans[_value_of(kind)], numbers[0]))
    return _APART.isdisjoint(sentence.word(at) for at in range(end, start))


def _of_that_kind(one: Expression, other: Expression) -> Expression:
    """Both as one condition on the rows that hold the numbers."""
    if not isinstance(one, Related) or not isinstance(other, Related):
        raise TypeError("Only related rows are of a kind.")
    kind, held = (one, other) if len(one.hops) > len(other.hops) else (other, one)
    told = kind.where
    if isinstance(told, Comparison) and isinstance(told.left, ColumnRef):
        via = (kind.hops[-1].relation, *told.left.via)
        told = told.model_copy(update={"left": told.left.model_copy(update={"via": via})})
    return held.model_copy(update={"where": all_of(tuple(part for part in (held.where, told) if part is not None))})


def _value_of(part: Related) -> str:
    """The node of the one value that the rows have to hold."""
    held = part.where
    if not isinstance(held, Comparison) or held.operator != "=" or not isinstance(held.right, Constant):
        return ""
    left = held.left
    return f"value:{left.table}.{left.column}={held.right.text}" if isinstance(left, ColumnRef) else ""

"""Conditions that no row can fulfil together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from knowledge_graph.graph import KnowledgeGraph
from language.lexicon import yes_among
from language.questions.names import is_part_of_name
from language.questions.resolving.scope import (
    UnresolvedError,
)
from schemas.expressions import (
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Logical,
    Negation,
    Related,
    conjuncts,
    walk,
)


def refuse_impossible(where: Sequence[Expression], root: str, graph: KnowledgeGraph) -> None:
    """`UnresolvedError` where rows of `root` cannot fulfil the conditions, or these speak of other rows."""
    refuse_contradictions(where)
    refuse_ways_back(where, root)
    _refuse_none_of_itself(where, root, graph)


def refuse_ways_back(where: Iterable[Expression], root: str) -> None:
    """`UnresolvedError` where the way to something leads over other rows of `root`: `the value of Ann's speed`.

    That some row with the same attribute is of Ann says nothing of the row at hand.
    """
    for part in (node for one in where for node in walk(one)):
        if isinstance(part, Related) and len(part.hops) > 1 and part.anchor != root:
            first = part.hops[0]
            if first.reverse and first.dataset == root:
                raise UnresolvedError("Of the row at hand, or of another one?")


def _refuse_none_of_itself(where: Iterable[Expression], root: str, graph: KnowledgeGraph) -> None:
    """`UnresolvedError` for `students of departments without students`: the row at hand is one that belongs there."""
    for part in where:
        if isinstance(part, Related) and part.negated and part.where is None and part.dataset == root != part.anchor:
            ways = [r.name for r in graph.dataset(root).relations if r.to == part.anchor]
            if len(part.hops) == 1 and part.hops[0].reverse and ways == [part.hops[0].relation]:
                raise UnresolvedError("What belongs to it is not without any.")


def refuse_contradictions(where: Iterable[Expression]) -> None:
    """`UnresolvedError` where no row can fulfil two conditions: `in Paris and in London`, `in 2023 and 2024`.

    Also where one says nothing beside another, and so must have meant something else: a question that is no answer.
    """
    where = tuple(where)
    _refuse_inside(where)
    _refuse_denied_ways(where)
    unequal: set[Expression] = set()
    equal: dict[Expression, set[str]] = {}
    names: dict[str, set[tuple[str, ...]]] = {}
    lower: dict[Expression, str] = {}
    upper: dict[Expression, str] = {}
    for one in _comparisons(where):
        if not isinstance(one.right, Constant):
            continue
        text = one.right.text
        if one.operator == "<>":
            unequal.add(one.left)
        elif one.operator == "=":
            equal.setdefault(one.left, set()).add(text)
            if isinstance(one.left, ColumnRef) and is_part_of_name(one.left.column):
                names.setdefault(one.left.table, set()).add(one.left.via)
        elif one.right.type == "date" and one.operator in (">=", "<"):
            bounds, best = (lower, max) if one.operator == ">=" else (upper, min)
            bounds[one.left] = best(text, bounds.get(one.left, text))
    if unequal & {*equal} or any(_is_denied_anyway(one, equal) for one in where):
        raise UnresolvedError("What is one value is no other value anyway.")
    if any(len(values) > 1 for values in equal.values()):
        raise UnresolvedError("One thing cannot have two values at once.")
    if any(len(bearers) > 1 for bearers in names.values()):
        raise UnresolvedError("The first name of one and the last name of another.")
    if any(column in upper and upper[column] <= start for column, start in lower.items()):
        raise UnresolvedError("One day cannot lie in two periods.")


def _comparisons(where: Iterable[Expression]) -> Iterator[Comparison]:
    """Comparisons that hold all at once, denied ones turned round."""
    for part in conjuncts(*where):
        if isinstance(part, Comparison):
            yield part
        elif isinstance(part, Negation) and isinstance(part.operand, Comparison) and _tells(part.operand):
            yield part.operand.model_copy(update={"operator": "<>"})


def _is_denied_anyway(part: Expression, equal: dict[Expression, set[str]]) -> bool:
    """`in Fall 2009 but not in Spring 2010`, said of one and the same row."""
    both = part.operand if isinstance(part, Negation) else None
    denied = both.operands if isinstance(both, Logical) and both.operator == "and" else ()
    plain = (one for one in denied if isinstance(one, Comparison) and one.operator == "=")
    return any(
        isinstance(one.right, Constant) and one.left in equal and one.right.text not in equal[one.left] for one in plain
    )


def _tells(denied: Comparison) -> bool:
    """Whether more is denied than a yes: `not approved (approved is No)` says the same twice."""
    value = denied.right
    return denied.operator == "=" and isinstance(value, Constant) and yes_among((value.text,)) is None


def _refuse_inside(where: tuple[Expression, ...]) -> None:
    """`have Flight but not Super Strength`: that is not said of one and the same power."""
    for part in where:
        if isinstance(part, Related) and part.where is not None and not part.negated:
            refuse_contradictions((part.where,))


def _refuse_denied_ways(where: tuple[Expression, ...]) -> None:
    """`do not have any interaction with an enzyme`: what has no interaction has no enzyme by way of one, or any.

    Nor has what has no device in stock any stock: each row of it is of one device.
    """
    ways = [part for part in where if isinstance(part, Related)]
    denied = [part.hops for part in ways if part.negated and part.where is None]
    for none in denied:
        for way in (part.hops for part in ways if not part.negated):
            beyond = none[len(way) :]
            if way[: len(none)] == none or (none[: len(way)] == way and not any(hop.reverse for hop in beyond)):
                raise UnresolvedError("What is not there leads nowhere.")

"""`… by region`: the attribute of whoever acts by which a pattern is told apart."""

from __future__ import annotations

from knowledge_graph.routes import reach
from language.patterns.actors import Acting
from language.patterns.clauses import Clauses
from language.patterns.roles import Roles, UnclearError
from language.patterns.typed_text import Name
from schemas.expressions import ColumnRef
from schemas.question import Question

_BY = (
    r"(?:(?:,|and) )?(?:by|per|for each|for every|in each|in every|within each|within every|split by|separated by"
    r"|broken down by|grouped by|group by|split per|separately for each|across|segmented by)"
    r"(?: (?:the|their|its|each))?"
)


def take_segment(clauses: Clauses) -> Name | None:
    """The name behind `by` that can only be an attribute; taken out with it."""
    for mark in clauses.names_left():
        name = clauses.name(mark)
        if not name.of_kind("column") or name.of_kind("dataset", "value", "condition"):
            continue
        for before in (_BY, "and"):
            if clauses.take(rf"{before} <n{mark}>", "item") is not None:
                return name
    return None


def segment_of(name: Name | None, acting: Acting, roles: Roles) -> ColumnRef | None:
    """The only attribute of whoever acts that is called so; a question where only the events have one."""
    if name is None:
        return None
    base, owner = reach(roles.graph, acting.base.name), reach(roles.graph, acting.actor.table)
    named = dict.fromkeys(c.attribute for c in name.of_kind("column") if c.attribute is not None and not c.hidden)
    dimensions = [a for a in named if _is_dimension(a, roles)]
    way = base.get(acting.actor.table)
    own = [a for a in dimensions if a.table in owner and not owner[a.table].rivals and a.table != acting.base.name]
    near = [a for a in own if a.table == acting.actor.table] or own
    if len(near) == 1 and way is not None and not way.rivals:
        return near[0].model_copy(update={"via": (*way.via, *owner[near[0].table].via)})
    actor = roles.graph.dataset(acting.actor.table).entity
    if near or not any(a.table in base for a in dimensions):
        raise UnclearError(Question(id="segment", text=f"Which {name.text} of each {actor} is meant?"))
    event = acting.base.entity
    text = f"“{name.text}” is of each {event}; one {actor} may have several. By what is each {actor} known?"
    raise UnclearError(Question(id="segment", text=text))


def _is_dimension(attribute: ColumnRef, roles: Roles) -> bool:
    column = roles.graph.dataset(attribute.table).column(attribute.column)
    return column is not None and column.role in ("dimension", "flag")

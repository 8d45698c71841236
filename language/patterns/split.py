"""`Split revenue into customers who bought for the first time in that month and those who had bought before.`"""

from __future__ import annotations

import re

from knowledge_graph.routes import reach
from language.naming import dimension_name
from language.patterns.actors import Acting, acting
from language.patterns.clauses import WORD, Clauses
from language.patterns.figures import Figure, take_figure
from language.patterns.found import Found
from language.patterns.roles import Roles
from language.patterns.segments import take_segment
from language.patterns.typed_text import TypedText
from schemas.expressions import (
    Case,
    Comparison,
    Constant,
    Expression,
    Grain,
    Hop,
    Negation,
    NullCheck,
    SetAggregate,
    Truncate,
    When,
    all_of,
)
from schemas.patterns import Events
from schemas.period import Period
from schemas.query import OWN_DATE, Dimension, ExpressionDimension, Table, TimeDimension

_WHO = r"(?:who|that)"
_SPLIT = r"(?:split|divide|divided|separate|separated|broken down|break down|broken|break)(?: down)?"
_OLD = r"(?:returning|repeat|existing|recurring|old)"
_FIRST = (
    rf"<n(?P<actor>\d+)> {_WHO} (?P<verb>{WORD}) for the first time"
    r"(?: in (?:that|the same|the) (?P<within>day|week|month|quarter|year)| then)?"
    rf"(?: ,)? (?:and|versus|vs|or) (?:<n(?P<again>\d+)>|those|one|the one|other) {_WHO} (?:had |have )?(?:already )?"
    rf"(?P<earlier>{WORD}) (?:before|earlier|previously|already)"
)
_AND = r"(?:and|versus|vs|or)"
_NEW = (
    rf"(?:new (?:<n(?P<one>\d+)> )?{_AND} {_OLD}|{_OLD} (?:<n(?P<two>\d+)> )?{_AND} new)"
    r" <n(?P<actor>\d+)>"
)
_LEAVE_OUT = r"(?:ignore|ignoring|without|excluding|exclude|not counting|leaving out|leave out|no)"
_NOT = rf"{_LEAVE_OUT}(?: the)? <n(?P<left_out>\d+)>"


def read_split(typed: TypedText, roles: Roles, request: str) -> Found | None:
    """A metric of newcomers and of the others; None where the request is about something else."""
    clauses = Clauses(typed)
    match = clauses.take(_FIRST, "split") or clauses.take(_NEW, "split")
    if match is None or _told_by(clauses):
        return None
    groups = match.groupdict()
    clauses.take_all(rf"{_SPLIT}(?: it)?", "split")
    clauses.take_all(r"into|between|by(?=\s|$)(?! (?:day|week|month|quarter|year))", "split")
    left_out = clauses.take(_NOT, "filter")
    by = take_segment(clauses)
    grain = clauses.grain("by|per|each|every|in each|for each|and")
    by = by or take_segment(clauses)
    period, clear = clauses.period()
    if not clear or groups.get("within") not in (None, grain):
        return None
    if grain is None and (period is None or period.start is None):
        return None
    figure = take_figure(clauses, roles)
    found = _acting(roles, clauses, groups, figure) if figure is not None else None
    if figure is None or found is None or clauses.left():
        return None
    without = _left_out(clauses, roles, left_out, found)
    tenure = _tenure(roles.events(found.base, found.actor), grain, period, roles)
    if tenure is None or without is None:
        return None
    rows: tuple[Dimension, ...] = ()
    rows += (TimeDimension(name=dimension_name(grain), grain=grain),) if grain is not None else ()
    if by is not None:
        group = roles.group_of(by, found.base.name)
        if group is None:
            return None
        rows += (group,)
    name = f"{roles.graph.dataset(found.actor.table).entity}_type".replace(" ", "_")
    words = f"New: the first {found.base.entity} lies in the {grain or 'period'}; returning: it lies before."
    query = Table(
        measures=(figure.measure,),
        dimensions=(*rows, ExpressionDimension(name=name, expression=tenure, description=words)),
        where=without,
        period=period,
    )
    return Found(clauses, query=query, assumptions=(words,))


def _told_by(clauses: Clauses) -> bool:
    """`New and returning customers by their orders`: they are counted, and orders only tell which is which."""
    basis = re.search(r"(?<!\S)(?:by|based on|judged by|according to)(?: their| the)? <n(\d+)>(?!\S)", clauses.rest)
    return basis is not None and bool(clauses.name(basis[1]).of_kind("metric", "dataset"))


def _left_out(
    clauses: Clauses, roles: Roles, said: re.Match[str] | None, found: Acting
) -> tuple[Expression, ...] | None:
    """`Ignore guests`; None where that is no condition."""
    if said is None:
        return ()
    condition = roles.condition(clauses.name(said["left_out"]), found.base.name)
    return None if condition is None else (Negation(operand=condition),)


def _acting(roles: Roles, clauses: Clauses, groups: dict[str, str | None], figure: Figure) -> Acting | None:
    """Whose events they are: of the verb, or those that the figure is taken from."""
    actor = clauses.name(groups["actor"])
    if groups.get("verb"):
        return acting(roles, [groups["verb"] or "", groups["earlier"] or ""], actor)
    key = roles.key_of(actor, figure.base.name)
    return Acting(figure.base, key) if key is not None else None


def _tenure(events: Events, grain: Grain | None, period: Period | None, roles: Roles) -> Expression | None:
    """`new` or `returning`; nothing for rows of nobody."""
    if events.time is None or events.time.table != events.dataset:
        return None
    way = reach(roles.graph, events.dataset).get(events.actor.table)
    if way is None or len(way.via) != 1 or way.rivals:
        return None
    first = SetAggregate(
        function="min",
        dataset=events.dataset,
        argument=events.time,
        anchor=events.actor.table,
        hops=(Hop(dataset=events.dataset, relation=way.via[0], reverse=True),),
        where=all_of(events.where),
    )
    if grain is not None:
        is_new: Expression = Comparison(
            operator="=", left=Truncate(grain=grain, value=OWN_DATE), right=Truncate(grain=grain, value=first)
        )
    elif period is not None and period.start is not None:
        is_new = Comparison(operator=">=", left=first, right=Constant(type="date", text=period.start.isoformat()))
    else:
        return None
    return Case(
        whens=(
            When(condition=is_new, value=Constant(type="text", text="new")),
            When(
                condition=NullCheck(value=first, negated=True),
                value=Constant(type="text", text="returning"),
            ),
        )
    )

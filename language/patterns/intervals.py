"""`Average time between orders by region`: from one event of an actor to its next."""

from __future__ import annotations

import re

from language.patterns.actors import acting
from language.patterns.clauses import WORD, Clauses
from language.patterns.found import Found
from language.patterns.roles import Roles
from language.patterns.segments import segment_of, take_segment
from language.patterns.typed_text import Name, TypedText
from schemas.patterns import Intervals, Rhythm

_AVERAGE = r"(?:the |their )?(?:average |mean |typical |usual )"
_LENGTH = r"(?:number of )?(?:gap|interval|time|day|period|distance)(?: in day)?"
_WHOSE = r"(?:(?:the|<d\d+>|a|an|one|consecutive|successive|each|every|his|her|its|their) )*"
_PASSING = r"(?:(?:do |does )?(?:pass|lie|elapse|go by)|are there|there are)?"
_BETWEEN = (
    rf"(?:how (?:many|much) )?(?:{_AVERAGE})?{_LENGTH} ?{_PASSING}(?: on average)?(?: usually)? ?"
    rf"between {_WHOSE}(?:<n(?P<owner>\d+)> \. )?{_WHOSE}(?:<n(?P<state>\d+)> )??"
    rf"(?:<n(?P<event>\d+)>|(?P<noun>{WORD}))(?! <n)"
    r"(?: and (?:the )?next(?: one)?)?"
)
_AGAIN = (
    rf"(?:{_AVERAGE})?(?P<verb>reorder|reordering|repurchase|repurchasing|rebuy|repeat purchase|repeat order)"
    r" (?:interval|gap|cycle|time)(?: in day)?"
)
_TWO = 2
_OWN = r"(?:by|per|of each|for each|for every) (?:single |individual )?<n(?P<actor>\d+)>"


def read_intervals(typed: TypedText, roles: Roles, request: str) -> Found | None:
    """Gaps between events; None where the request is about something else."""
    clauses = Clauses(typed)
    match = clauses.take(_BETWEEN, "pattern") or clauses.take(_AGAIN, "pattern")
    if match is None or any(number != _TWO for number in clauses.numbers_in(match[0])):
        return None
    clauses.take_all(r"on average|average|mean|in day", "pattern")
    by = take_segment(clauses)
    groups = match.groupdict()
    own = _own(clauses)
    actor = clauses.name(groups["owner"]) if groups.get("owner") else own
    period, clear = clauses.period(r"(?:in |of |for |during |since )?")
    if not clear or (own is not None and by is not None):
        return None
    if actor is None:
        actor = _left(clauses)
    word = re.sub(r"^re(?=[a-z]{3})|^repeat ", "", groups.get("verb") or groups.get("noun") or "")
    said: list[str | Name] = [clauses.name(groups["event"])] if groups.get("event") else [re.sub(r"ing$", "", word)]
    found = acting(roles, said, actor)
    if found is None:
        return None
    state = groups.get("state")
    filters = roles.filters(clauses, found.base.name, [state] if state else [])
    if filters is None or clauses.left():
        return None
    events = roles.events(found.base, found.actor, filters=filters)
    if events.time is None:
        return None
    if own is not None:
        return Found(clauses, query=Rhythm(events=events, period=period))
    events = events.model_copy(update={"segment": segment_of(by, found, roles)})
    noted = ("Events of one day are one event; who has a single one has no gap.",)
    return Found(clauses, query=Intervals(events=events, period=period), assumptions=noted)


def _own(clauses: Clauses) -> Name | None:
    """`per customer`: each one's own."""
    for mark in clauses.names_left():
        if clauses.name(mark).of_kind("dataset") and clauses.take(_OWN.replace(r"\d+", mark), "actor") is not None:
            return clauses.name(mark)
    return None


def _left(clauses: Clauses) -> Name | None:
    """`of customers`: whose events they are, where that is said."""
    marks = [mark for mark in clauses.names_left() if clauses.name(mark).of_kind("dataset")]
    owned = r"(?:of|for|by|from|among)(?: (?:the same|the|all|our|a|an|each|every|one))?"
    if len(marks) != 1 or clauses.take(rf"{owned} <n{marks[0]}>", "actor") is None:
        return None
    return clauses.name(marks[0])

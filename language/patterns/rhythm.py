"""`Customers due to reorder: customer and product pairs bought on at least three days, longer ago than usual.`"""

from __future__ import annotations

import re

from language.patterns.actors import acting
from language.patterns.clauses import TO_BE, WORD, Clauses
from language.patterns.found import Found
from language.patterns.roles import Roles
from language.patterns.typed_text import Name, TypedText
from schemas.patterns import Rhythm
from schemas.question import Option, Question

_EVENT = rf"(?:<n\d+>|{WORD})"
_ITS = r"(?:(?:the|their|its|a|two) )?"
_NEXT = rf"(?:a |their next |another )?(?:<n(?P<event>\d+)>|(?P<noun>{WORD}))"
_DUE = rf"(?:{TO_BE} )?(?:due|overdue) (?:to (?P<verb>{WORD})|for {_NEXT})|overdue"
_GAP = (
    rf"{_ITS}(?:average|mean|usual|typical) (?:gap|interval|time|distance)(?: in day)?"
    rf"(?: between {_ITS}(?P<between>{_EVENT}))?"
)
_OF_WHICH = r"(?:where |with |whose |for which )?"
_PASSED = r"(?:more day (?:have )?passed|more time (?:has )?passed|it has been longer|longer)"
_LATE = (
    rf"{_OF_WHICH}{_PASSED} since {_ITS}last (?P<since>{_EVENT}) than {_GAP}",
    rf"{_OF_WHICH}{_ITS}last (?P<since>{_EVENT}) (?:is|was|lies) (?:longer|more day|further) (?:ago|back) than {_GAP}",
    rf"{_OF_WHICH}{_ITS}day since {_ITS}last (?P<since>{_EVENT}) (?:exceed|are more than|are above) {_GAP}",
)
_BY_WHOM = rf"(?:who |that )?(?:have )?(?:(?P<verb>{WORD}) )?(?:<n\d+> )?"
_LEAST = (
    rf"{_BY_WHOM}(?:on|with|at) at least <d(?P<least>\d+)> (?:different |distinct )?(?:day|date)",
    rf"{_BY_WHOM}at least <d(?P<least>\d+)> time",
)
_PAIR = r"(?:pair of )?<n(?P<one>\d+)>(?: and | ?/ ?| )<n(?P<other>\d+)>(?: pair| combination)?"


def read_rhythm(typed: TypedText, roles: Roles, request: str) -> Found | None:
    """Who is overdue; None where the request is about something else."""
    clauses = Clauses(typed)
    due = clauses.take(_DUE, "overdue")
    late = next((m for pattern in _LATE if (m := clauses.take(pattern, "overdue")) is not None), None)
    if late is None:
        return _undefined(due, typed, clauses, request)
    least = next((m for pattern in _LEAST if (m := clauses.take(pattern, "minimum")) is not None), None)
    pair = clauses.take(_PAIR, "actor")
    clauses.take_all(r"take|pair|combination", "pattern")
    if typed.times:
        return None
    keys = [clauses.name(pair[group]) for group in ("one", "other")] if pair is not None else []
    marks = clauses.names_left()
    for mark in marks:
        name = clauses.name(mark)
        known = any(_same(name, key) for key in keys)
        if name.of_kind("dataset") and (known or not keys):
            keys += [] if known else [name]
            clauses.take(rf"<n{mark}>", "actor")
    named = ((due, "verb"), (due, "event"), (due, "noun"), (late, "since"), (late, "between"), (least, "verb"))
    events_said = _events_said(clauses, [m[group] for m, group in named if m is not None and m[group]])
    if not keys or not events_said:
        return None
    found = acting(roles, events_said, keys[0], tuple(keys[1:]))
    if found is None:
        return None
    things = tuple(key for name in keys[1:] if (key := roles.key_of(name, found.base.name)) is not None)
    filters = roles.filters(clauses, found.base.name)
    if filters is None or len(things) != len(keys) - 1 or clauses.left():
        return None
    events = roles.events(found.base, found.actor, *things, filters=filters)
    minimum = clauses.number(least["least"]) if least is not None else 2
    return Found(clauses, query=Rhythm(events=events, minimum=max(minimum, 2), overdue=True))


def _events_said(clauses: Clauses, said: list[str]) -> list[str | Name]:
    """The words for the event: names by their marks, verbs as they are."""
    found: list[str | Name] = []
    for word in dict.fromkeys(said):
        mark = re.fullmatch(r"(?:<n)?(\d+)>?", word)
        if mark is not None:
            found.append(clauses.name(mark[1]))
        elif word not in ("event", "time", "them"):
            found.append(word)
    return found


def _same(one: Name, other: Name) -> bool:
    return {c.node for c in one.candidates} == {c.node for c in other.candidates}


def _undefined(due: object, typed: TypedText, clauses: Clauses, request: str) -> Found | None:
    """`Due to reorder` alone does not say when one is: offer what is usual."""
    if due is None or typed.times or len(clauses.names_left()) != 1:
        return None
    said = request.rstrip(" ?.!")
    usual = "more days have passed since the last purchase than the average gap between purchases"
    option = Option(id="average_gap", label=f"when {usual}", request=f"{said} where {usual}")
    return Found(clauses, question=Question(id="overdue", text="When is one due?", options=(option,)))

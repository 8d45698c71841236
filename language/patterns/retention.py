"""`For customers grouped by the month of their first order, what percentage ordered again 1, 2 and 3 months later?`"""

from __future__ import annotations

import re

from language.patterns.actors import acting
from language.patterns.clauses import GRAIN, GRAINLY, WORD, Clauses
from language.patterns.found import Found
from language.patterns.roles import Roles
from language.patterns.segments import segment_of, take_segment
from language.patterns.typed_text import Name, TypedText
from schemas.expressions import GRAINS, Grain
from schemas.patterns import Events, Retention

_NUMBERS = r"(?:<d\d+>(?:(?: ,)?(?: (?:and|or|to|-))? <d\d+>)*)"
_FIRST = rf"(?:their |the |a |his |her )?first (?:<n(?P<state>\d+)> )?(?:<n(?P<event>\d+)>|(?P<verb>{WORD}))"
_SHARE = r"(?:what |which )?(?:percent|share|proportion|fraction|many)(?: of (?:them|those|each cohort|the cohort))?"
_AGAIN = (
    rf"(?:(?P<again>{WORD}) again|(?P<re>re[a-z]+ed)|(?:came|come|were|was|are) back"
    r"|(?:were |was |are )?active(?: again)?|returned"
    r"|(?:made|placed|had|have|make|place) (?:another|a further|one more|a later)"
    rf" (?:<n(?P<another>\d+)>|(?P<noun>{WORD})))"
)
_BEGUN = rf"(?:who|that) (?:first (?P<verb>{WORD})|(?P<other>{WORD}) for the first time)(?= <t)"
_LONGEST = 12
"""Distances shown where the request names none."""


def read_retention(typed: TypedText, roles: Roles, request: str) -> Found | None:
    """Cohorts and their return; None where the request is about something else."""
    clauses = Clauses(typed)
    named = clauses.take_all(r"cohort|retention(?: rate| analysis| table)?|cohort analysis", "cohort")
    later = _later(clauses)
    again = clauses.take(_AGAIN, "again")
    if not named and (again is None or later is None):
        return None
    first = _cohort(clauses)
    if first is None:
        return None
    grain, start = first
    clauses.take_all(_SHARE, "share")
    clauses.take_all(rf"{next(word for word, unit in GRAINLY.items() if unit == grain)}", "grain")
    begun = clauses.take(_BEGUN, "cohort")
    by = take_segment(clauses)
    distances = _distances(later, clauses, grain)
    period, clear = clauses.period(r"(?:who |which )?(?:be |began |started |beginning |joined )?")
    if not clear or distances == ():
        return None
    events = _events(clauses, roles, start, [*_said(clauses, start, again), *_verbs(begun)], by)
    if events is None or clauses.left():
        return None
    query = Retention(
        events=events,
        grain=grain,
        period=period,
        later=distances or tuple(range(1, _LONGEST + 1)),
    )
    noted = () if distances else (f"Retention is shown up to {_LONGEST} {grain}s later.",)
    return Found(clauses, query=query, assumptions=noted)


def _events(
    clauses: Clauses, roles: Roles, start: re.Match[str], said: list[str | Name], by: Name | None
) -> Events | None:
    """The dated events that all the words mean, of the one thing that is no condition."""
    marks = clauses.names_left()
    actors = [mark for mark in marks if clauses.name(mark).of_kind("dataset") or _is_key(clauses.name(mark))]
    if len(actors) > 1:
        return None
    if actors:
        clauses.take(rf"<n{actors[0]}>", "actor")
    found = acting(roles, said, clauses.name(actors[0]) if actors else None)
    filters = roles.filters(clauses, found.base.name, [start["state"]] if start["state"] else []) if found else None
    if found is None or filters is None:
        return None
    events = roles.events(found.base, found.actor, filters=filters)
    if events.time is None:
        return None
    return events.model_copy(update={"segment": segment_of(by, found, roles)})


def _verbs(begun: re.Match[str] | None) -> list[str]:
    return [] if begun is None else [begun["verb"] or begun["other"]]


def _cohort(clauses: Clauses) -> tuple[Grain, re.Match[str]] | None:
    """`by the month of their first order`, `monthly cohorts of first purchases`."""
    for pattern in (
        rf"(?:group(?:ed)? )?(?:by|per|in) (?:the )?{GRAIN} (?:of|in which (?:they made|they placed)) {_FIRST}",
        rf"(?:group(?:ed)? )?by {_FIRST} {GRAIN}",
        rf"(?:by|of) {_FIRST}",
    ):
        match = clauses.take(pattern, "cohort")
        if match is not None:
            grain = match.groupdict().get("grain") or clauses.grainly()
            return (grain, match) if grain in GRAINS else None
    return None


def _later(clauses: Clauses) -> re.Match[str] | None:
    """`1, 2 and 3 months later`, `after 1 to 6 months`, `in the next 3 months`."""
    for pattern in (
        rf"(?P<numbers>{_NUMBERS}) {GRAIN} (?:later|after|afterward|on)",
        rf"(?:after|in|{GRAIN.replace('grain', 'unit')}) (?P<numbers>{_NUMBERS})(?: {GRAIN})?",
        rf"(?:in|over|for|during) each of (?:the )?(?P<up>next|following|first) (?P<numbers><d\d+>) {GRAIN}",
    ):
        match = clauses.take(pattern, "later")
        if match is not None:
            return match
    return None


def _distances(later: re.Match[str] | None, clauses: Clauses, grain: str) -> tuple[int, ...] | None:
    """The distances named; None where none are, empty where they are of another unit or make no sense."""
    if later is None:
        return None
    said = later.groupdict()
    if (said.get("grain") or said.get("unit")) != grain:
        return ()
    numbers = clauses.numbers_in(said["numbers"])
    ranged = re.search(r"<d\d+> ?(?:to|-) ?<d\d+>", said["numbers"]) is not None
    if said.get("up"):
        numbers = tuple(range(1, numbers[0] + 1))
    elif ranged and len(numbers) == 2:
        numbers = tuple(range(numbers[0], numbers[1] + 1))
    return numbers if numbers and min(numbers) >= 0 and max(numbers) <= 120 else ()


def _said(clauses: Clauses, start: re.Match[str], again: re.Match[str] | None) -> list[str | Name]:
    """Verbs and nouns that have to mean one kind of event."""
    said: list[str | Name] = [clauses.name(start["event"]) if start["event"] else start["verb"]]
    if again is not None:
        groups = again.groupdict()
        word = groups["again"] or groups["re"] or groups["noun"]
        said += [clauses.name(groups["another"])] if groups["another"] else []
        said += [re.sub(r"^re(?=[a-z]{4})", "", word) if groups["re"] else word] if word else []
    return said


def _is_key(name: Name) -> bool:
    return any(c.kind == "column" for c in name.candidates) and not name.of_kind("value", "condition")

"""`New, retained, reactivated and churned customers by month in 2026, by their orders.`"""

from __future__ import annotations

import re

from language.patterns.actors import Acting, acting
from language.patterns.clauses import Clauses
from language.patterns.found import Found
from language.patterns.roles import Roles
from language.patterns.segments import segment_of, take_segment
from language.patterns.typed_text import TypedText
from schemas.nouns import plural
from schemas.patterns import LifeCycle, LifeStage
from schemas.question import Option, Question

_WORDS: dict[str, LifeStage] = {
    "active": "active",
    "new": "new",
    "first": "new",
    "returning": "returning",
    "repeat": "returning",
    "existing": "returning",
    "recurring": "returning",
    "retained": "retained",
    "reactivated": "reactivated",
    "churned": "churned",
    "lost": "churned",
}
_STAGE = rf"(?:{'|'.join(_WORDS)})"
_STAGES = rf"(?P<stages>{_STAGE}(?:(?: ,)?(?: and| versus| vs| or)? (?:<n\d+> )?{_STAGE})+|reactivated|retained)"
_BASIS = (
    r"(?:by|from|based on|judged by|according to|told by|in term of) (?:their |the )?"
    r"(?:<n(?P<event>\d+)>|(?P<noun>[a-z]+))"
)


_CHURN = r"(?:the )?(?:<n\d+> )?churn(?P<rate> rate)?"
_LOST_BY_WHAT = "Who is lost? By their {events} those are that had one in the period before, and have none now."


def read_life_cycle(typed: TypedText, roles: Roles, request: str) -> Found | None:
    """Stages per period, or churn; None where the request is about something else."""
    clauses = Clauses(typed)
    churn = clauses.take(_CHURN, "stages")
    stages = churn or clauses.take(_STAGES, "stages")
    if stages is None:
        return None
    by = take_segment(clauses)
    grain = clauses.grain("by|per|each|every|in each|for each|for every|and")
    by = by or take_segment(clauses)
    period, clear = clauses.period()
    if grain is None or period is None or not clear:
        return None
    inside = re.findall(r"<n(\d+)>", stages[0])
    marks = [*inside, *clauses.names_left()]
    actors = list(dict.fromkeys(m for m in marks if clauses.name(m).of_kind("dataset", "column")))
    actor = clauses.name(actors[0]) if actors else None
    if actor is None or (clauses.take(rf"<n{actors[0]}>", "actor") is None and actors[0] not in inside):
        return None
    basis = clauses.take(_BASIS, "basis")
    said = [] if basis is None else [clauses.name(basis["event"]) if basis["event"] else basis["noun"]]
    found = acting(roles, said, actor)
    if found is None:
        return None
    filters = roles.filters(clauses, found.base.name)
    clauses.take_all(r"number of|count of|how many", "count")
    if filters is None or clauses.left():
        return None
    events = roles.events(found.base, found.actor, filters=filters)
    events = events.model_copy(update={"segment": segment_of(by, found, roles)})
    if churn is not None and not said:
        return Found(clauses, question=_by_what(found, request))
    named = _named(stages, churn)
    noted = () if said else (f"Told by the {found.base.entity} rows of each {actor.text.lower()}.",)
    return Found(
        clauses,
        query=LifeCycle(
            events=events,
            grain=grain,
            period=period,
            stages=named,
            churn_rate=churn is not None and bool(churn["rate"]),
        ),
        assumptions=noted,
    )


def _named(stages: re.Match[str], churn: re.Match[str] | None) -> tuple[LifeStage, ...]:
    """The stages said; a rate is shown beside both parts of those that could be lost."""
    if churn is not None:
        return ("retained", "churned") if churn["rate"] else ("churned",)
    return tuple(dict.fromkeys(_WORDS[word] for word in re.findall(rf"\b{_STAGE}\b", stages[0])))


def _by_what(found: Acting, request: str) -> Question:
    """A contract may be cancelled, and somebody may just not come any more: the words do not say which."""
    events = plural(found.base.entity)
    said = request.rstrip(" ?.!")
    option = Option(id=found.base.table, label=f"by their {events}", request=f"{said} by their {events}")
    return Question(id="churn", text=_LOST_BY_WHAT.format(events=events), options=(option,))

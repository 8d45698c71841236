"""`Which products are most often bought together?`, `top 10 pairs of courses taken by the same student`."""

from __future__ import annotations

import re

from language.patterns.clauses import OFTEN, TO_BE, Clauses
from language.patterns.found import Found
from language.patterns.lines import Lines
from language.patterns.roles import Roles
from language.patterns.typed_text import Name, TypedText
from schemas.patterns import Events, PairFigure, Pairs
from schemas.question import Option, Question

_ANALYSIS = r"(?:market )?basket analysis|product affinity|affinity analysis|association rule|co occurrence"
_FIGURE = r"(?:support|confidence|lift)"
_PAIR = r"(?:pair|combination|couple|duo|set of two)"
_VERB = rf"(?!(?:is|are|was|were|be|most|often|frequently|commonly|usually|product|more|time|{_PAIR})\b)[a-z]+"


def read_pairs(typed: TypedText, roles: Roles, request: str) -> Found | None:
    """Two things of one basket; None where the request is about something else."""
    clauses = Clauses(typed)
    analysis = clauses.take(_ANALYSIS, "pairs")
    least = clauses.take(r"(?:with |in |by )?at least <d(\d+)> (?:time|<n\d+>)(?: together)?", "minimum")
    together = _together(clauses)
    if analysis is None and together is None:
        return None
    verb, basket = together or ("buy" if analysis is not None and "basket" in analysis[0] else "", None)
    order, figures = _figures(clauses)
    limit = clauses.take(r"top <d(\d+)>(?: most)?|<d(\d+)>(?= (?:most|pair|combination))", "limit")
    thing = _thing(clauses)
    if thing is None:
        return None
    events = _events(clauses, roles, thing, basket, verb)
    period, clear = clauses.period()
    if events is None or not clear or clauses.left() or (period is not None and events.time is None):
        return None
    if limit is None and least is None:
        return Found(clauses, question=_how_many(request))
    query = Pairs(
        events=events,
        period=period,
        figures=figures,
        order=order,
        minimum=clauses.number(least[1]) if least is not None else 1,
        limit=clauses.number(limit[1] or limit[2]) if limit is not None else None,
    )
    return Found(clauses, query=query)


def _figures(clauses: Clauses) -> tuple[PairFigure, tuple[PairFigure, ...]]:
    """What the pairs are ranked by, and what is shown of them."""
    ranked = clauses.take(rf"(?:by|ranked by|sorted by) (?:highest )?({_FIGURE})", "order")
    named = clauses.take(rf"(?:with )?{_FIGURE}(?:(?: ,)?(?: and)? {_FIGURE})*", "figures")
    order: PairFigure = ranked[1] if ranked is not None else "together"  # type: ignore[assignment]  # closed class
    wanted = re.findall(_FIGURE, named[0]) if named is not None else []
    return order, tuple(dict.fromkeys(("together", *wanted, order)))


def _thing(clauses: Clauses) -> Name | None:
    """What is paired: `pairs of products`, `product pairs`, else the first thing named."""
    item = clauses.take(rf"{_PAIR} of (?:\w+ ){{0,2}}<n(?P<of>\d+)>|<n(?P<own>\d+)> {_PAIR}", "item")
    clauses.take_all(_PAIR, "pairs")
    clauses.take_all(OFTEN, "frequency")
    clauses.take_all(r"most|together", "frequency")
    left = clauses.names_left()
    if item is not None:
        return clauses.name(item["of"] or item["own"])
    return clauses.name(left[0]) if left and clauses.take(rf"<n{left[0]}>", "item") is not None else None


def _events(clauses: Clauses, roles: Roles, thing: Name, basket: re.Match[str] | None, verb: str) -> Events | None:
    """The rows that say what is in which basket, under the conditions that the other names are."""
    holder = clauses.name(basket["basket"]) if basket is not None else None
    values = [mark for mark in clauses.names_left() if clauses.name(mark).of_kind("value", "condition")]
    subject = _subject(clauses, thing) if holder is None and len(clauses.names_left()) > len(values) else None
    lines, held = Lines(roles, thing, holder, subject).of(verb)
    key = roles.thing_of(thing, lines.name) if lines is not None else None
    filters = roles.filters(clauses, lines.name) if lines is not None else None
    if lines is None or held is None or key is None or filters is None:
        return None
    return roles.events(lines, held, key, filters=filters)


def _together(clauses: Clauses) -> tuple[str, re.Match[str] | None] | None:
    """The verb of `bought together`, and what they share in `in the same order`; None where nothing is together."""
    shared = clauses.take(
        rf"(?:{TO_BE} )?(?:{OFTEN} )?(?:(?P<verb>{_VERB}) )?(?:{OFTEN} )?(?:together )?"
        r"(?:in|by|within|on|of|to|for) (?:the )?(?:same|one|a single|single) <n(?P<basket>\d+)>",
        "together",
    )
    if shared is not None:
        return shared["verb"] or "", shared
    match = clauses.take(rf"(?:{TO_BE} )?(?:{OFTEN} )?(?:(?P<verb>{_VERB}) )?(?:{OFTEN} )?together", "together")
    return (match["verb"] or "", None) if match is not None else None


def _subject(clauses: Clauses, thing: Name) -> Name | None:
    """`courses that students take`: who does it, a second thing."""
    match = clauses.take(r"(?:(?:do|that|which|in|per) )?<n(\d+)>", "actor")
    name = clauses.name(match[1]) if match is not None else None
    return name if name is not None and name is not thing and name.of_kind("dataset") else None


def _how_many(request: str) -> Question:
    said = request.rstrip()
    stop = "" if said.endswith((".", "?", "!")) else "."
    options = tuple(
        Option(id=str(n), label=f"the first {n}", request=f"{said}{stop} Top {n} pairs.") for n in (10, 20, 50)
    )
    return Question(id="limit", text="How many pairs?", options=options)

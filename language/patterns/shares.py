"""`What share of appointments falls to each specialty in 2024?`: of figures that are no metric of the workspace."""

from __future__ import annotations

import re

from language.patterns.clauses import Clauses
from language.patterns.figures import take_figure
from language.patterns.found import Found
from language.patterns.roles import Roles
from language.patterns.typed_text import TypedText
from schemas.query import AggregateMeasure, Dimension, ShareMeasure, Table
from schemas.question import Question

_SHARE = r"(?:what |the )?(?:share|percent|proportion|fraction) (?:of|in)(?: the| all)?"
_FALLS = r"(?:(?:fall|falls|go|goes) (?:to|on)|come from|belong to|is|are)"
_GROUP = rf"(?:{_FALLS} )?(?:by|per|for|in|across|of|to|from)? ?(?:each |every )?<n(?P<group>\d+)>"
_WITHOUT = r"(?:without|excluding|exclude|except|not|but)(?: the)? <n\d+>"
_WITHIN = r"(?:within|in|of|inside) (?:each|every|its|their|the same) <n(?P<parent>\d+)>"


def read_shares(typed: TypedText, roles: Roles, request: str) -> Found | None:
    """The part of each group in the whole, or in what it belongs to; None where the request is about something else."""
    clauses = Clauses(typed)
    if clauses.take(_SHARE, "share") is None:
        return None
    parent = clauses.take(_WITHIN, "item")
    figure = take_figure(clauses, roles)
    if figure is None or not isinstance(figure.measure, AggregateMeasure):
        return None
    group = clauses.take(_GROUP, "item")
    period, clear = clauses.period(r"(?:in |of |for |during )?")
    if group is not None and re.search(_WITHOUT, clauses.rest):
        text = (
            "A share of what is left: of the total without it, or of everything? Leave that part out, or name the rest."
        )
        return Found(clauses, question=Question(id="share", text=text))
    if group is None or not clear or clauses.names_left() or clauses.left():
        return None
    said = [clauses.name(match[kind]) for match, kind in ((parent, "parent"), (group, "group")) if match is not None]
    dimensions: list[Dimension] = [d for name in said if (d := roles.group_of(name, figure.base.name)) is not None]
    if len(dimensions) != len(said) or (period is not None and roles.date(figure.base) is None):
        return None
    within = (dimensions[0].name,) if parent is not None else ()
    share = ShareMeasure(name=f"{figure.measure.name}_share", of=figure.measure, within=within)
    return Found(clauses, query=Table(measures=(figure.measure, share), dimensions=tuple(dimensions), period=period))

"""`What share of appointments falls to each specialty in 2024?`: of figures that are no metric of the workspace."""

from __future__ import annotations

import re

from language.patterns.clauses import TO_BE, WORD, Clauses
from language.patterns.figures import take_figure
from language.patterns.found import Found
from language.patterns.roles import Roles
from language.patterns.typed_text import TypedText
from schemas.query import AggregateMeasure, Dimension, ShareMeasure, Table
from schemas.question import Question

_SHARE = (
    r"(?<!as )(?<!as a )(?:what |the )?(?:share|percent|proportion|fraction) (?:of|in)(?: the| all)?"
    r"(?= (?:total |sum of |number of )?(?:the )?<n(?P<figure>\d+)>)"
)
_FALL_TO = r"(?:fall|falls|go|goes|goe|belong|belongs) (?:to|on)(?: each| every)?"
_GROUP = rf"(?:by|per|for each|for every|in each|in every|across|{_FALL_TO}) (?:the )?<n(?P<group>\d+)>"
_DONE_BY = rf"{TO_BE} {WORD} by (?:the )?<n\d+> <n\d+>"
"""`was carried by steel boats`: which of them, and no groups."""
_IN_PERCENT = r"(?:in|as|as a) percent"
_WITHIN = (
    r"(?:within|(?:in|of|inside) (?:its|their|the same)|within (?:each|every|its|their|the same)) <n(?P<parent>\d+)>"
)
_WITH_ROWS = (
    r"(?:only )?<n(?P<those>\d+)> (?:with|having|that have|that had|which have|which had) (?:any |at least one )?"
    r"<n(?P<rows>\d+)>(?: only)?"
)
"""`only stores with sales`: the groups that there are, where the shares are of sales."""

_OF_WHAT = Question(
    id="share",
    text="A share by groups with a further condition or group: a share of what? Ask for the figures themselves, or for "
    "the share without that part.",
)


def read_shares(typed: TypedText, roles: Roles, request: str) -> Found | None:
    """The part of each group in the whole, or in what it belongs to; None where the request is about something else."""
    clauses = Clauses(typed)
    share = clauses.take(_SHARE, "share")
    if share is None or re.search(_DONE_BY, typed.text):
        return None
    parent, group = clauses.take(_WITHIN, "item"), clauses.take(_GROUP, "item")
    figure = take_figure(clauses, roles, share["figure"])
    if figure is None or group is None or not isinstance(figure.measure, AggregateMeasure):
        return None
    clauses.take(_IN_PERCENT, "share")
    alone = clauses.take(_WITH_ROWS, "item")
    if alone is not None and not _goes_without_saying(clauses, alone, group["group"], figure.base.name):
        return Found(clauses, question=_OF_WHAT)
    period, clear = clauses.period(r"(?:in |of |for |during )?")
    if not clear or clauses.names_left() or clauses.left():
        of_metric = any(c.kind == "metric" for name in typed.names for c in name.candidates)
        return Found(clauses, question=_OF_WHAT) if group[0].startswith(("by", "per")) and not of_metric else None
    said = [clauses.name(match[kind]) for match, kind in ((parent, "parent"), (group, "group")) if match is not None]
    dimensions: list[Dimension] = [d for name in said if (d := roles.group_of(name, figure.base.name)) is not None]
    if len(dimensions) != len(said) or (period is not None and roles.date(figure.base) is None):
        return None
    within = (dimensions[0].name,) if parent is not None else ()
    part = ShareMeasure(name=f"{figure.measure.name}_share", of=figure.measure, within=within)
    return Found(clauses, query=Table(measures=(figure.measure, part), dimensions=tuple(dimensions), period=period))


def _goes_without_saying(clauses: Clauses, alone: re.Match[str], group: str, base: str) -> bool:
    """Whether the groups alone are named again that have rows of what is shared."""
    named = [{c.node for c in clauses.name(mark).candidates} for mark in (alone["those"], group)]
    rows = clauses.name(alone["rows"]).of_kind("dataset")
    return bool(named[0] & named[1]) and any(one.name == base for one in rows)

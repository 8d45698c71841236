"""`How many customers in each segment signed up before 2026 and have never completed an order?`"""

from __future__ import annotations

import datetime
import re

from knowledge_graph.paths import paths
from language.naming import measure_name
from language.patterns.acts import GENERIC
from language.patterns.clauses import WORD, Clauses
from language.patterns.found import Found
from language.patterns.roles import Roles
from language.patterns.typed_text import Name, TypedText
from schemas.expressions import ColumnRef, Comparison, Constant, Expression, Related, all_of
from schemas.period import Period
from schemas.query import AggregateMeasure, AttributeDimension, Dimension, Table
from schemas.workspace import Dataset

_COUNTED = r"(?:how many|(?:the )?number of|count of|count) <n(?P<counted>\d+)>"
_HAVE = r"(?:(?:that|who|which) )?(?:and )?(?:have |has |had )?"
_HAD = r"(?:had|placed|made|received)"
_THING = rf"(?:a |an |any |one )?(?:<n(?P<event>\d+)>|(?P<noun>{WORD}))"
_NEVER = (
    rf"{_HAVE}never (?!{_HAD})(?P<verb>{WORD}) (?:a|an|any|one) <n(?P<thing>\d+)>",
    rf"{_HAVE}never (?:<n(?P<state>\d+)> )?(?:{_HAD} )?{_THING}",
    rf"{_HAVE}(?:without|no) (?:any )?(?:a |an )?(?:<n(?P<state>\d+)> )?<n(?P<event>\d+)>",
)
_WITH_AND_WITHOUT = re.compile(r"\bwith ?(?:and|or|vs\.?|/) ?(?:without|no)\b", re.IGNORECASE)
_GROUP = r"(?:in|by|per|of|from|for) (?:each |every )?<n(?P<group>\d+)>"


def read_absence(typed: TypedText, roles: Roles, request: str) -> Found | None:
    """Things counted that something never happened to; None where the request is about something else."""
    if _WITH_AND_WITHOUT.search(request):
        return None  # two counts rather than one
    clauses = Clauses(typed)
    counted = clauses.take(_COUNTED, "count")
    never = next((m for pattern in _NEVER if (m := clauses.take(pattern, "never")) is not None), None)
    if counted is None or never is None:
        return None
    bases = [roles.graph.dataset(c.name) for c in clauses.name(counted["counted"]).of_kind("dataset")]
    base = bases[0] if len(bases) == 1 else None
    condition = _never(clauses, roles, base, never.groupdict()) if base is not None else None
    if base is None or condition is None:
        return None
    where: list[Expression] = []
    dated = clauses.take(r"(?:(?:that|who|which) )?<n(?P<date>\d+)> <t(?P<time>\d+)>", "period")
    if dated is not None:
        bounds = _bounds(clauses.name(dated["date"]), typed.times[int(dated["time"])].period, base)
        if not bounds:
            return None
        where += bounds
    groups: list[Dimension] = []
    while (match := clauses.take(_GROUP, "item")) is not None:
        group = _attribute(clauses.name(match["group"]), base)
        value = roles.condition(clauses.name(match["group"]), base.name) if group is None else None
        if group is None and value is None:
            return None
        groups += [group] if group is not None else []
        where += [value] if value is not None else []
    if len(typed.times) != (dated is not None) or clauses.names_left() or clauses.left():
        return None
    name = measure_name("count", base.table, base.entity)
    count = AggregateMeasure(name=name, function="count", dataset=base.name, follows_metrics=True)
    return Found(clauses, query=Table(measures=(count,), dimensions=tuple(groups), where=(*where, condition)))


def _never(clauses: Clauses, roles: Roles, base: Dataset, said: dict[str, str | None]) -> Related | None:
    """No row of the event belongs to the thing, along the only shortest road of keys."""
    roads = [(d, road) for d in _events(clauses, roles, said) for road in paths(roles.graph, base.name, d.name)]
    if len(roads) != 1:
        return None
    ((dataset, hops),) = roads
    between = [roles.graph.dataset(hop.dataset) for hop in hops]
    if said.get("verb") is not None and not _acts(said["verb"] or "", between, roles):
        return None
    conditions: list[Expression] = []
    if said.get("state") is not None:
        state = roles.condition(clauses.name(said["state"]), dataset.name)
        if state is None:
            return None
        conditions.append(state)
    elif any(roles.events(d, ColumnRef(table=d.name, column="")).where for d in between):
        return None  # the metrics leave some of them out: which ones never happened?
    return Related(dataset=dataset.name, anchor=base.name, hops=hops, where=all_of(tuple(conditions)), negated=True)


def _events(clauses: Clauses, roles: Roles, said: dict[str, str | None]) -> list[Dataset]:
    """What the sentence says never was: a noun's rows, the rows of an act, or the thing that was acted on."""
    mark = said.get("thing") or said.get("event")
    if mark is not None:
        return [roles.graph.dataset(c.name) for c in clauses.name(mark).of_kind("dataset")]
    return list(roles.of_act(said.get("noun") or ""))


def _acts(verb: str, between: list[Dataset], roles: Roles) -> bool:
    """Whether a dataset on the road records what the verb says."""
    return verb in GENERIC or bool({d.name for d in roles.of_act(verb)} & {d.name for d in between})


def _bounds(date: Name, period: Period, base: Dataset) -> list[Expression]:
    """`signed up before 2026`: the only date of the thing that is called so lies in the period."""
    dates = [a for a in _columns(date, base) if (column := base.column(a.column)) is not None and column.role == "time"]
    if len(dates) != 1:
        return []
    bounds: list[Expression] = []
    if period.start is not None:
        bounds.append(Comparison(operator=">=", left=dates[0], right=_day(period.start)))
    if period.end is not None:
        bounds.append(Comparison(operator="<", left=dates[0], right=_day(period.end)))
    return bounds


def _day(day: datetime.date) -> Constant:
    return Constant(type="date", text=day.isoformat())


def _attribute(name: Name, base: Dataset) -> AttributeDimension | None:
    kept = [
        a for a in _columns(name, base) if (column := base.column(a.column)) is not None and column.role == "dimension"
    ]
    return AttributeDimension(name=kept[0].column, attribute=kept[0]) if len(kept) == 1 else None


def _columns(name: Name, base: Dataset) -> list[ColumnRef]:
    attributes = (candidate.attribute for candidate in name.of_kind("column"))
    return [attribute for attribute in attributes if attribute is not None and attribute.table == base.name]

"""`Funnel of applications: applied, screened, interviewed, hired`."""

from __future__ import annotations

import re

from language.patterns.actors import Acting
from language.patterns.clauses import Clauses
from language.patterns.found import Found
from language.patterns.roles import Roles, UnclearError
from language.patterns.segments import segment_of, take_segment
from language.patterns.typed_text import Name, TypedText
from schemas.expressions import ColumnRef, Constant, Expression, Membership, columns_in
from schemas.patterns import Funnel
from schemas.question import Option, Question
from schemas.workspace import Dataset

_FUNNEL = r"(?:(?:the |a )?(?:conversion |drop off )?funnel(?: analysis)?)"
_SHOWN = (
    r"(?:with |and |show |the )*(?:conversion(?: rate)?|drop off)"
    r"(?: (?:between|from|at|of|per|by) (?:each )?step(?: to step)?)?"
)
_WENT = (
    r"(?:how many|number of|count of) <n(?P<actor>\d+)>(?: have| has)?"
    r" (?:went|gone|go|moved|move|passed|pass|progressed|progress|got|get)"
)
_BETWEEN = r"(?: (?:,|\.|/|-|to|into|then|and|through|finally))+ "


def read_funnel(typed: TypedText, roles: Roles, request: str) -> Found | None:
    """Steps that are values of one column, in order; None where the request is about something else."""
    clauses = Clauses(typed)
    went = clauses.take(_WENT, "actor")
    if went is None and clauses.take(_FUNNEL, "funnel") is None:
        return None
    steps = _steps(clauses)
    if len(steps) < 2 or len(set(steps)) < len(steps):
        return None
    columns = _columns(clauses, roles, steps)
    if len(columns) != 1:
        return None
    column = columns[0]
    base = roles.graph.dataset(column.table)
    clauses.take_all(_SHOWN, "shown")
    clauses.take_all(rf"(?:by|per|at|in|for) (?:each )?(?:step|{_own(clauses, column)})", "step")
    by = take_segment(clauses)
    actor = _actor(clauses, roles, base, went["actor"] if went is not None else None)
    if actor is None:
        return None
    values = tuple(_value(clauses.name(mark), column, base) for mark in steps)
    period, clear = clauses.period(r"(?:in |of |for |during )?")
    filters = roles.filters(clauses, base.name)
    if not clear or filters is None or clauses.left() or any(column in columns_in(part) for part in filters):
        return None
    of_steps: Expression = Membership(value=column, options=tuple(Constant(type="text", text=v) for v in values))
    events = roles.events(base, actor, filters=(*filters, of_steps))
    if events.time is None:
        return None
    events = events.model_copy(update={"segment": segment_of(by, Acting(base, actor), roles)})
    noted = ("A step counts if it came at or after the one before it.",)
    noted += (f"All steps lie in {period.said}.",) if period is not None else ()
    return Found(clauses, query=Funnel(events=events, column=column, steps=values, period=period), assumptions=noted)


def _steps(clauses: Clauses) -> list[str]:
    """The marks of the first chain of values."""
    values = [str(i) for i, name in enumerate(clauses.typed.names) if name.of_kind("value")]
    if not values:
        return []
    value = rf"<n(?:{'|'.join(values)})>"
    chain = clauses.take(rf"(?:(?:from|:|\.) )?{value}(?:{_BETWEEN}{value})+", "steps")
    return re.findall(r"<n(\d+)>", chain[0]) if chain is not None else []


def _columns(clauses: Clauses, roles: Roles, steps: list[str]) -> list[ColumnRef]:
    """The columns of dated rows that hold all the steps."""
    held = [{c.attribute for c in clauses.name(mark).of_kind("value") if not c.hidden} for mark in steps]
    shared = [column for column in set.intersection(*held) if column is not None]
    return [column for column in shared if roles.date(roles.graph.dataset(column.table)) is not None]


def _own(clauses: Clauses, column: ColumnRef) -> str:
    """The marks that name the column of the steps itself: `by stage`."""
    named = [
        str(i) for i, n in enumerate(clauses.typed.names) if any(c.attribute == column for c in n.of_kind("column"))
    ]
    return "|".join(f"<n{mark}>" for mark in named) or "<>"


def _actor(clauses: Clauses, roles: Roles, base: Dataset, mark: str | None) -> ColumnRef | None:
    """What goes through the steps: as named, else the only thing that the events belong to."""
    if mark is None:
        named = [m for m in clauses.names_left() if clauses.name(m).of_kind("dataset")]
        if named and clauses.take(rf"(?:of|for|by)?(?: the)? ?<n{named[0]}>", "actor") is not None:
            mark = named[0]
    if mark is not None:
        key = roles.key_of(clauses.name(mark), base.name)
        if key is None and any(c.name == base.name for c in clauses.name(mark).of_kind("dataset")):
            raise UnclearError(_one_state(base))
        return key
    owners = [relation for relation in base.relations if len(relation.references) == 1]
    if len(owners) > 1 and "actor" in roles.choices:
        owners = [relation for relation in owners if relation.name == roles.choices["actor"]]
    if len(owners) > 1:
        options = tuple(Option(id=r.name, label=roles.graph.dataset(r.to).entity) for r in owners[:3])
        raise UnclearError(Question(id="actor", text="Of whom?", options=options))
    return ColumnRef(table=owners[0].to, column=owners[0].references[0]) if owners else None


def _one_state(base: Dataset) -> Question:
    text = f"A row says one state of each {base.entity}; which ones it went through is not recorded there."
    return Question(id="funnel", text=f"{text} Who goes through the steps?")


def _value(name: Name, column: ColumnRef, base: Dataset) -> str:
    """The value as the column has it once its declared normalisation is applied."""
    value = next(c.value for c in name.of_kind("value") if c.attribute == column)
    normalize = next((c.normalize for c in base.columns if c.name == column.column), None)
    return value.upper() if normalize == "upper" else value.lower() if normalize == "lower" else value

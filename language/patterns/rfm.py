"""`RFM analysis of customers`, `segment customers by recency, frequency and monetary value of their orders`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge_graph.graph import KnowledgeGraph
from language.patterns.actors import acting
from language.patterns.clauses import Clauses
from language.patterns.found import Found
from language.patterns.roles import Roles
from language.patterns.score_segments import with_names
from language.patterns.typed_text import Name, TypedText
from language.senses import slot
from language.words import lemmas
from schemas.expressions import ColumnRef, Expression, columns_in
from schemas.patterns import Rfm
from schemas.question import Option, Question
from schemas.workspace import Dataset, Metric

_RFM = r"(?:the |an )?rfm(?: (?:analysis|segmentation|score|scoring|model|table|value|figure|quintile)){0,3}"
_THREE = (
    r"(?:(?:in term of|based on|according to|by|on|per|with|for|the) )*(?:their |the )?recency(?: score)?(?: ,| and)*"
    r" frequency(?: score)?(?: ,| and)* (?:monetary(?: value| amount| total)?|money(?: spent)?)(?: score| segment)?"
)
_SORTED = r"rank|segment|segmentation|score|scoring|group|classify|cluster|rate|divide|assign|calculate|compute"
_VERBS = (("segment",), ("score",), ("group",), ("rank",))
_OPENING = frozenset("please show me give the a create an".split())
_PARTS = {"tercile": 3, "quartile": 4, "quintile": 5, "decile": 10}
_IN_PARTS = rf"(?:in |into |with |as |using )?(?P<part>{'|'.join(_PARTS)})(?: score)?"
_FROM_TO = (
    r"(?:with |in |as |on )?(?:a |the )?(?:score|scale) (?:of |from )?<d(?P<first>\d+)> (?:to|-) <d(?P<last>\d+)>"
)
_BASIS = r"(?:by|from|based on|judged by|according to|of|in)(?: their| the| all)?"
_AMOUNT = (
    r"(?:(?:by|with|based on|using|from|taking|where|measured by|and|of) )?(?:the |their )?"
    r"(?:(?:sum of|total of|total) )?(?:the )?<n{mark}>(?: (?:as|is)(?: the)? (?:monetary(?: value)?|money))?"
)
_MONEY = frozenset(
    "amount amt price total fee revenue sale value spend cost payment paid fare charge subtotal turnover".split()
)
_BESIDE = frozenset("shipping ship freight delivery tax vat discount tip refund deposit fine late handling".split())
_REVENUE = ("revenue", "sales", "turnover")
_NO_SEGMENTS = Question(
    id="segments",
    text="Which scores make a segment, and what it is called, is not defined. Say it (“champions are those with "
    "recency 5 and frequency 5”), write it under `segments` of glossary.yaml, or ask for “RFM scores of …”.",
)


@dataclass(frozen=True)
class _Worth:
    """What a row of `base` is worth."""

    base: Dataset
    amount: Expression
    label: str


def read_rfm(typed: TypedText, roles: Roles, request: str) -> Found | None:
    """Scores of whoever is named; None where the request is about something else."""
    clauses = Clauses(typed)
    asked = clauses.take(_RFM, "scores") is not None
    if not (clauses.take(_THREE, "scores") is not None or asked):
        return None
    parts = _parts(clauses)
    segments = roles.graph.workspace.segments if _names_segments(clauses) else ()
    if _names_segments(clauses) and not segments:
        return Found(clauses, question=_NO_SEGMENTS)
    if segments:
        _take_segments(clauses)
    clauses.take_all(_SORTED, "scores")
    _take_verb(clauses)
    actors = [m for m in clauses.names_left() if clauses.name(m).of_kind("dataset")]
    if parts is None or not actors:
        return None
    actor = clauses.name(actors[0])
    clauses.take(rf"(?:(?:of|for|by|per|each|every) )*(?:the )?<n{actors[0]}>", "actor")
    worth = _said(clauses, roles)
    event = next((m for m in clauses.names_left() if clauses.name(m).of_kind("dataset")), None)
    said: list[str | Name] = [] if event is None else [clauses.name(event)]
    if event is not None:
        clauses.take(rf"{_BASIS}(?= (?:<n\d+> )?<n{event}>)", "basis")
        clauses.take(rf"<n{event}>", "basis")
    if worth is None or said:
        found = acting(roles, said, actor) if said else acting(roles, ["buy"], actor) or acting(roles, [], actor)
        if found is None:
            return None
        if worth is None:
            worth, others = _worths(found.base, roles)
            if worth is None:
                return Found(clauses, question=_worth_what(request, others))
        elif worth.base.name != found.base.name and not _is_part(worth.base, found.base):
            return None
    found_scores = _scores(clauses, roles, actor, worth, parts)
    return with_names(found_scores, segments) if segments and found_scores is not None else found_scores


def _scores(clauses: Clauses, roles: Roles, actor: Name, worth: _Worth, parts: int) -> Found | None:
    base = worth.base
    key = roles.key_of(actor, base.name)
    period, clear = clauses.period(r"(?:in |of |for |during |since )?")
    filters = roles.filters(clauses, base.name)
    if key is None or not clear or filters is None or clauses.left():
        return None
    events = roles.events(base, key, filters=filters)
    if events.time is None:
        return None
    occasion = _occasion(base, key, events.time, roles.graph)
    events = events.model_copy(update={"amount": worth.amount, "occasion": occasion})
    noted = (
        f"Monetary is the sum of {worth.label} of the {base.entity} rows.",
        f"Scores are places in {parts} parts of equal size; equal figures go by key.",
    )
    return Found(clauses, query=Rfm(events=events, period=period, parts=parts), assumptions=noted)


def _names_segments(clauses: Clauses) -> bool:
    """`RFM segments`: of what they are called nothing is said, neither here nor in the workspace."""
    marks = [m for m in clauses.names_left() if lemmas(clauses.name(m).text) == ("segment",)]
    named = "|".join(("segment", *(f"<n{mark}>" for mark in marks)))
    return re.search(rf"(?<!\S)rfm (?:{named})(?!\S)", clauses.typed.text) is not None


def _take_segments(clauses: Clauses) -> None:
    """The word itself, which is the name of nothing here."""
    marks = [m for m in clauses.names_left() if lemmas(clauses.name(m).text) == ("segment",)]
    clauses.take("|".join(("segment", *(f"<n{mark}>" for mark in marks))), "scores")


def _take_verb(clauses: Clauses) -> None:
    """`segment customers by …`, where the data have a column that is called like the verb."""
    for mark in clauses.names_left():
        before = clauses.typed.text[: clauses.rest.index(f"<n{mark}>")].split()
        if lemmas(clauses.name(mark).text) in _VERBS and not set(before) - _OPENING:
            clauses.take(rf"<n{mark}>", "scores")


def _parts(clauses: Clauses) -> int | None:
    """How many scores there are; None where the words make no sense."""
    scale = clauses.take(_FROM_TO, "scores")
    if scale is not None:
        first, last = clauses.number(scale["first"]), clauses.number(scale["last"])
        return last if first == 1 and 2 <= last <= 100 else None
    named = clauses.take(_IN_PARTS, "scores")
    return _PARTS[named["part"]] if named is not None else 5


def _said(clauses: Clauses, roles: Roles) -> _Worth | None:
    """The amount that the request names: a metric that is a plain sum, or a column of money."""
    for mark in clauses.names_left():
        name = clauses.name(mark)
        found = _of_metrics(name, roles) if name.of_kind("metric") else _of_columns(name, roles)
        if len(found) == 1 and clauses.take(_AMOUNT.replace("{mark}", mark), "measure") is not None:
            return found[0]
    return None


def _of_metrics(name: Name, roles: Roles) -> list[_Worth]:
    metrics = tuple(c for c in name.of_kind("metric") if not c.hidden)
    found = slot("measure", name.text, metrics, frozenset(), roles.choices).candidates if metrics else ()
    if not found or (len(found) > 1 and found[0][1] <= found[1][1]):
        return []
    return _plain_sum(roles.graph.metric(found[0][0].name), roles)


def _plain_sum(metric: Metric, roles: Roles) -> list[_Worth]:
    """A metric that adds up an amount of rows, all of them or those that its default filter leaves."""
    if metric.type != "simple" or metric.agg != "sum" or metric.dataset is None or metric.expr is None:
        return []
    return [_Worth(roles.graph.dataset(metric.dataset), metric.expr, metric.label)] if metric.filter is None else []


def _of_columns(name: Name, roles: Roles) -> list[_Worth]:
    found = []
    for candidate in name.of_kind("column"):
        attribute = candidate.attribute
        if attribute is not None and not candidate.hidden:
            dataset = roles.graph.dataset(attribute.table)
            found += [w for w in _money(dataset, every=True) if w.amount == attribute]
    return found


def _money(dataset: Dataset, *, every: bool = False) -> list[_Worth]:
    """Columns of amounts; only those called like money where none was named."""
    return [
        _Worth(dataset, ColumnRef(table=dataset.name, column=column.name), column.name.replace("_", " "))
        for column in dataset.columns
        if column.role == "measure" and not column.pii and (every or set(lemmas(column.name)[-1:]) & _MONEY)
    ]


def _worths(base: Dataset, roles: Roles) -> tuple[_Worth | None, list[_Worth]]:
    """What a row of `base` is worth where nobody says: the revenue, or its only amount where nothing refers to it that
    has one as well, and what else it might be."""
    metrics = [m for m in roles.graph.metrics() if set(_REVENUE) & {m.name, *m.synonyms}]
    if metrics:
        sure = [w for m in metrics for w in _plain_sum(m, roles) if w.base == base or _is_part(w.base, base)]
        return (sure[0] if len(sure) == len(metrics) == 1 else None), []
    near = [d for d in roles.graph.datasets() if d.name == base.name or _is_part(d, base)]
    found = [worth for dataset in near for worth in _money(dataset)]
    main = [worth for worth in found if not _is_side(worth)]
    only = main[0] if len(main) == 1 and main[0].base == base else None
    return only, main or found


def _is_side(worth: _Worth) -> bool:
    """Whether an amount is beside the price: shipping, taxes, discounts."""
    return any(_BESIDE & set(lemmas(column.column)) for column in _columns(worth.amount))


def _worth_what(request: str, worths: list[_Worth]) -> Question:
    said = re.sub(r"[ ?.!]+$", "", request)
    names = [worth.label for worth in worths]
    options = tuple(
        Option(id="_".join(name.split()), label=f"the sum of {name}", request=f"{said} based on total {name}")
        for name in dict.fromkeys(names)
    )
    return Question(id="monetary", text="Which amount is the monetary value? Name it.", options=options[:3])


def _columns(amount: Expression) -> list[ColumnRef]:
    return list(dict.fromkeys(columns_in(amount)))


def _is_part(lines: Dataset, whole: Dataset) -> bool:
    return any(relation.to == whole.name for relation in lines.relations)


def _occasion(base: Dataset, actor: ColumnRef, time: ColumnRef, graph: KnowledgeGraph) -> ColumnRef | None:
    """The key of what rows are parts of: what dates them, where they have no date themselves."""
    if time.table in (base.name, actor.table):
        return None
    key = graph.dataset(time.table).primary_key
    return ColumnRef(table=time.table, column=key[0]) if len(key) == 1 else None

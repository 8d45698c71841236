"""`Which products are most often bought together?`, `top 10 pairs of courses taken by the same student`."""

from __future__ import annotations

import re

from knowledge_graph.routes import reach
from language.patterns.acts import GENERIC
from language.patterns.clauses import OFTEN, TO_BE, Clauses
from language.patterns.found import Found
from language.patterns.roles import Roles, UnclearError
from language.patterns.typed_text import Name, TypedText
from schemas.expressions import ColumnRef
from schemas.patterns import PairFigure, Pairs
from schemas.question import Option, Question
from schemas.workspace import Dataset, Relation

_ANALYSIS = r"(?:market )?basket analysis|product affinity|affinity analysis|association rule|co occurrence"
_FIGURE = r"(?:support|confidence|lift)"
_VERB = r"(?!(?:is|are|was|were|be|most|often|frequently|commonly|usually|product|more|time)\b)[a-z]+"
_PAIR = r"(?:pair|combination|couple|duo|set of two)"


def read_pairs(typed: TypedText, roles: Roles, request: str) -> Found | None:
    """Two things of one basket; None where the request is about something else."""
    clauses = Clauses(typed)
    analysis = clauses.take(_ANALYSIS, "pairs")
    least = clauses.take(r"(?:with |in |by )?at least <d(\d+)> (?:time|<n\d+>)(?: together)?", "minimum")
    together = _together(clauses)
    if analysis is None and together is None:
        return None
    verb, basket = together or ("buy" if analysis is not None and "basket" in analysis[0] else "", None)
    ranked = clauses.take(rf"(?:by|ranked by|sorted by) (?:highest )?({_FIGURE})", "order")
    figures = clauses.take(rf"(?:with )?{_FIGURE}(?:(?: ,)?(?: and)? {_FIGURE})*", "figures")
    limit = clauses.take(r"top <d(\d+)>(?: most)?|<d(\d+)>(?= (?:most|pair|combination))", "limit")
    item = clauses.take(rf"{_PAIR} of (?:\w+ ){{0,2}}<n(\d+)>|<n(\d+)> {_PAIR}", "item")
    clauses.take_all(_PAIR, "pairs")
    clauses.take_all(OFTEN, "frequency")
    clauses.take_all(r"most|together", "frequency")
    left = clauses.names_left()
    if item is None and left:
        item = clauses.take(rf"<n({left[0]})>", "item")
    if item is None:
        return None
    thing = clauses.name(item[1] or (item[2] if item.re.groups > 1 else None))
    holder = clauses.name(basket["basket"]) if basket is not None else None
    values = [mark for mark in clauses.names_left() if clauses.name(mark).of_kind("value", "condition")]
    subject = _subject(clauses, thing) if holder is None and len(clauses.names_left()) > len(values) else None
    lines, held = _Lines(roles, thing, holder, subject).of(verb)
    if lines is None or held is None:
        return None
    filters = []
    for mark in clauses.names_left():
        condition = roles.condition(clauses.name(mark), lines.name)
        if condition is None:
            return None
        filters.append(condition)
        clauses.take(rf"(?:in|for|from|of|on)?(?: the)? ?<n{mark}>", "filter")
    times = [time for time in typed.times if not time.error and not time.baseline]
    if len(times) != len(typed.times) or len(times) > 1:
        return None
    clauses.take_all(r"<t\d+>", "period")
    if clauses.left():
        return None
    if limit is None and least is None:
        return Found(clauses, question=_how_many(request))
    key = roles.thing_of(thing, lines.name)
    if key is None:
        return None
    events = roles.events(lines, held, key, filters=tuple(filters))
    if times and events.time is None:
        return None
    wanted = tuple(dict.fromkeys(re.findall(_FIGURE, figures[0]))) if figures is not None else ()
    order: PairFigure = ranked[1] if ranked is not None else "together"  # type: ignore[assignment]  # closed class
    return Found(
        clauses,
        query=Pairs(
            events=events,
            period=times[0].period if times else None,
            figures=("together", *dict.fromkeys((*wanted, *((order,) if order != "together" else ())))),
            order=order,
            minimum=clauses.number(least[1]) if least is not None else 1,
            limit=clauses.number(limit[1] or limit[2]) if limit is not None else None,
        ),
    )


def _together(clauses: Clauses) -> tuple[str, re.Match[str] | None] | None:
    """The verb of `bought together`, and what they share in `in the same order`; None where nothing is together."""
    shared = clauses.take(
        rf"(?:{TO_BE} )?(?:{OFTEN} )?(?:(?P<verb>{_VERB}) )?(?:{OFTEN} )?(?:together )?"
        r"(?:in|by|within|on|of) (?:the )?(?:same|one|a single|single) <n(?P<basket>\d+)>",
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


class _Lines:
    """Finds the rows that say which thing is in which basket."""

    def __init__(self, roles: Roles, thing: Name, holder: Name | None, subject: Name | None) -> None:
        self.roles, self.graph, self.thing, self.holder, self.subject = roles, roles.graph, thing, holder, subject

    def of(self, verb: str) -> tuple[Dataset | None, ColumnRef | None]:
        """The dataset and the key of the basket; a question where several are as good."""
        acts = () if not verb or verb in GENERIC else self.roles.of_act(verb)
        if verb and verb not in GENERIC and not acts:
            return None, None
        holding = [d for d in self.graph.datasets() if not d.named_only and self._holds(d)]
        for act in acts:
            parts = [(d, r) for d in holding for r in d.relations if r.to == act.name and self._apart(d, r)]
            own = [d for d, r in parts if set(r.columns) < set(d.primary_key)] or [d for d, _ in parts]
            chosen = self._one(own)
            if chosen is not None:
                return self._with(chosen, act)
        self.holder = self.holder or self.subject
        if acts:
            chosen = self._one([d for d in holding if d in acts])
        else:
            chosen = self._one([d for d in holding if self._baskets(d)])
        return (None, None) if chosen is None else (chosen, self._basket(chosen))

    def _one(self, datasets: list[Dataset]) -> Dataset | None:
        pure = [d for d in datasets if self._is_bridge(d)] or [d for d in datasets if self._is_part(d)]
        text = f"“{self.thing.text}” stand together in several tables. In which?"
        return self.roles.one("lines", text, pure or datasets)

    def _with(self, lines: Dataset, act: Dataset) -> tuple[Dataset | None, ColumnRef | None]:
        if len(act.primary_key) != 1:
            return None, None
        held = ColumnRef(table=act.name, column=act.primary_key[0])
        if self.holder is not None:
            named = self.roles.key_of(self.holder, lines.name)
            return (lines, named) if named is not None else (None, None)
        return lines, held

    def _holds(self, dataset: Dataset) -> bool:
        """Whether a row is about one thing, directly or by a copy of it."""
        key = self.roles.thing_of(self.thing, dataset.name)
        if key is None:
            return False
        return key.table == dataset.name or len(reach(self.graph, dataset.name)[key.table].via) <= 2

    def _apart(self, dataset: Dataset, relation: Relation) -> bool:
        """Whether the thing is reached without the basket."""
        key = self.roles.thing_of(self.thing, dataset.name)
        if key is None or key.table == dataset.name:
            return key is not None
        return reach(self.graph, dataset.name)[key.table].via[0] != relation.name

    def _is_bridge(self, dataset: Dataset) -> bool:
        """A table of nothing but keys of two things and what is said of both."""
        keys = {c for r in dataset.relations for c in r.columns}
        return len(dataset.relations) == 2 and set(dataset.primary_key) == keys

    def _is_part(self, dataset: Dataset) -> bool:
        """A line of what is named as the basket: its key holds that one's key."""
        parts = [r for r in dataset.relations if set(r.columns) < set(dataset.primary_key)]
        return any(self._is_holder(r) for r in parts)

    def _baskets(self, dataset: Dataset) -> list[Relation]:
        if self.holder is not None:
            return [r for r in dataset.relations if self._apart(dataset, r) and self._is_holder(r)]
        return [r for r in dataset.relations if self._apart(dataset, r) and len(r.references) == 1]

    def _is_holder(self, relation: Relation) -> bool:
        named = {c.name for c in self.holder.of_kind("dataset")} if self.holder is not None else set()
        return relation.to in named

    def _basket(self, lines: Dataset) -> ColumnRef | None:
        relations = self._baskets(lines)
        within = [r for r in relations if set(r.columns) <= set(lines.primary_key)]
        relations = within if len(within) == 1 else relations
        if len(relations) > 1 and "basket" in self.roles.choices:
            relations = [r for r in relations if r.name == self.roles.choices["basket"]]
        if len(relations) > 1:
            options = tuple(Option(id=r.name, label=f"of one {self.graph.dataset(r.to).entity}") for r in relations[:3])
            raise UnclearError(Question(id="basket", text="Together in what?", options=options))
        if not relations:
            return None
        return ColumnRef(table=relations[0].to, column=relations[0].references[0])


def _how_many(request: str) -> Question:
    said = request.rstrip()
    stop = "" if said.endswith((".", "?", "!")) else "."
    options = tuple(
        Option(id=str(n), label=f"the first {n}", request=f"{said}{stop} Top {n} pairs.") for n in (10, 20, 50)
    )
    return Question(id="limit", text="How many pairs?", options=options)

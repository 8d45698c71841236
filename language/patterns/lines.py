"""The rows that say which thing is in which basket: lines of an order, a bridge of students and courses."""

from __future__ import annotations

from knowledge_graph.routes import reach
from language.patterns.acts import GENERIC
from language.patterns.roles import Roles, UnclearError
from language.patterns.typed_text import Name
from schemas.expressions import ColumnRef
from schemas.question import Option, Question
from schemas.workspace import Dataset, Relation

_MOST_STEPS = 2
"""Keys between a line and what stands in it."""


class Lines:
    """Finds them for a thing; `holder` is what they share, `subject` who acts, where the request names them."""

    def __init__(self, roles: Roles, thing: Name, holder: Name | None, subject: Name | None) -> None:
        self.roles, self.graph, self.thing, self.holder, self.subject = roles, roles.graph, thing, holder, subject

    def of(self, verb: str) -> tuple[Dataset | None, ColumnRef | None]:
        """The dataset and the key of the basket; a question where several are as good."""
        acts = () if not verb or verb in GENERIC else self.roles.of_act(verb)
        if verb and verb not in GENERIC and not acts:
            return None, None
        near = self._near()
        holding = [d for d in self.graph.datasets() if d.name in near and not d.named_only and self._holds(d)]
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
            chosen = self._one([d for d in holding if self._baskets(d) and (self.holder or self._is_line(d))])
        return (None, None) if chosen is None else (chosen, self._basket(chosen))

    def _near(self) -> frozenset[str]:
        """The datasets whose rows can lead to the thing in few steps."""
        named = {candidate.home for candidate in self.thing.candidates}
        return frozenset().union(*(self.graph.leading_to(home, _MOST_STEPS) for home in named if home))

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
        return key.table == dataset.name or len(reach(self.graph, dataset.name)[key.table].via) <= _MOST_STEPS

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

    def _is_line(self, dataset: Dataset) -> bool:
        """Whether a row is the thing's place in something: what stands together there needs no word for it."""
        key = self.roles.thing_of(self.thing, dataset.name)
        near = key is not None and (
            key.table == dataset.name or len(reach(self.graph, dataset.name)[key.table].via) == 1
        )
        return near and any(set(r.columns) < set(dataset.primary_key) for r in self._baskets(dataset))

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
            shared = self.holder is not None and self.holder is not self.subject
            return self.roles.key_of(self.holder, lines.name) if shared and self.holder is not None else None
        return ColumnRef(table=relations[0].to, column=relations[0].references[0])

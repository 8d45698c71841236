"""Who does what when, told by keys: the rows of an act, whose they are, and what dates them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from knowledge_graph.formulas import shared
from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.routes import reach
from language.patterns.acts import nouns_of
from language.patterns.called import Called
from language.patterns.clauses import Clauses
from language.patterns.typed_text import Name
from schemas.expressions import ColumnRef, Comparison, Constant, Expression, columns_in
from schemas.patterns import Events
from schemas.query import AttributeDimension
from schemas.question import Option, Question
from schemas.workspace import Dataset


class UnclearError(Exception):
    """Several datasets, keys or dates are as good; `question` asks which."""

    def __init__(self, question: Question) -> None:
        super().__init__(question.text)
        self.question = question


@dataclass(frozen=True)
class Roles:
    """Finds roles in one graph; `choices` answer what was asked before."""

    graph: KnowledgeGraph
    choices: Mapping[str, str]
    called: Called

    def of_act(self, verb: str) -> tuple[Dataset, ...]:
        """The datasets whose rows record what the verb says: of the likeliest noun, called so exactly if any is."""
        for nouns in nouns_of(verb):
            found = self.called.exactly(nouns) or self.called.in_the_end(nouns)
            if found:
                return found
        return ()

    def one(self, key: str, text: str, datasets: Iterable[Dataset]) -> Dataset | None:
        """The only one of `datasets`, or the one chosen; several are a question."""
        found = list({dataset.name: dataset for dataset in datasets}.values())
        if len(found) > 1 and key in self.choices:
            found = [dataset for dataset in found if dataset.table == self.choices[key]]
        if len(found) > 1:
            options = tuple(Option(id=d.table, label=d.entity) for d in found[:3])
            raise UnclearError(Question(id=key, text=text, options=options))
        return found[0] if found else None

    def thing_of(self, name: Name, base: str) -> ColumnRef | None:
        """As `key_of`, or the only attribute of that name which a row of `base` leads to."""
        key = self.key_of(name, base)
        if key is not None:
            return key
        reached = reach(self.graph, base)
        found: dict[ColumnRef, None] = {}
        for candidate in name.of_kind("column"):
            attribute = candidate.attribute
            if attribute is None or candidate.hidden or attribute.table not in reached:
                continue
            column = self.graph.dataset(attribute.table).column(attribute.column)
            if column is not None and column.role == "dimension" and not reached[attribute.table].rivals:
                found[attribute] = None
        return next(iter(found)) if len(found) == 1 else None

    def group_of(self, name: Name, base: str) -> AttributeDimension | None:
        """Rows of `base` grouped by what `name` names: things by identity, else the only attribute called so."""
        key = self.key_of(name, base)
        attribute = key or self.thing_of(name, base)
        if attribute is None:
            return None
        return AttributeDimension(name=attribute.column, attribute=attribute, entity=key is not None)

    def key_of(self, name: Name, base: str) -> ColumnRef | None:
        """The key by which a row of `base` belongs to one of what `name` names; None if it does not."""
        reached = reach(self.graph, base)
        keys: dict[ColumnRef, None] = {}
        for candidate in name.of_kind("dataset", "column"):
            if candidate.kind == "dataset" and candidate.name in reached and not reached[candidate.name].rivals:
                dataset = self.graph.dataset(candidate.name)
                if len(dataset.primary_key) == 1 and candidate.name != base:
                    keys[ColumnRef(table=dataset.name, column=dataset.primary_key[0])] = None
            attribute = candidate.attribute
            if candidate.kind == "column" and attribute is not None and attribute.table == base:
                column = self.graph.dataset(base).column(attribute.column)
                if column is not None and column.role == "key" and not candidate.hidden:
                    keys[self._referred(attribute)] = None
        return next(iter(keys)) if len(keys) == 1 else None

    def _referred(self, attribute: ColumnRef) -> ColumnRef:
        """The key of the dataset that a column refers to, else the column itself."""
        for relation in self.graph.dataset(attribute.table).relations:
            if relation.columns == (attribute.column,) and len(relation.references) == 1:
                return ColumnRef(table=relation.to, column=relation.references[0])
        return attribute

    def events(
        self, base: Dataset, actor: ColumnRef, *things: ColumnRef, filters: tuple[Expression, ...] = ()
    ) -> Events:
        """The rows of `base` under what all its metrics leave out, where the request names nothing else instead."""
        kin = [m for m in self.graph.metrics() if m.type == "simple" and m.dataset == base.name]
        default = shared(tuple(metric.default_filter for metric in kin))
        named = {column for part in filters for column in columns_in(part)}
        usual = (default,) if default is not None and not named & set(columns_in(default)) else ()
        return Events(
            dataset=base.name,
            actor=actor,
            time=shared(tuple(metric.time for metric in kin)) or self.date(base),
            things=things,
            where=(*usual, *filters),
        )

    def date(self, base: Dataset) -> ColumnRef | None:
        """The date of a row: its own, else that of the only dated thing one key away."""
        if base.time is not None:
            return ColumnRef(table=base.name, column=base.time)
        dated = {r.to for r in base.relations if self.graph.dataset(r.to).time is not None}
        parents = {r.to for r in base.relations if set(r.columns) <= set(base.primary_key)} & dated
        chosen = parents if len(parents) == 1 else dated
        if len(chosen) != 1:
            return None
        parent = self.graph.dataset(next(iter(chosen)))
        return ColumnRef(table=parent.name, column=parent.time or "")

    def filters(self, clauses: Clauses, base: str, marks: Iterable[str] = ()) -> tuple[Expression, ...] | None:
        """What the names at `marks` and all that no clause took say of a row of `base`; None if one is no condition."""
        left = clauses.names_left()
        found = [self.condition(clauses.name(mark), base) for mark in (*marks, *left)]
        for mark in left:
            clauses.take(rf"(?:in|for|from|of|on)?(?: the)? ?<n{mark}>", "filter")
        conditions = tuple(condition for condition in found if condition is not None)
        return conditions if len(conditions) == len(found) else None

    def condition(self, name: Name, base: str) -> Expression | None:
        """What `name` says of a row of `base`: the only value or condition that it can be."""
        reached = reach(self.graph, base)
        found: dict[Expression, None] = {}
        for candidate in name.of_kind("value", "condition"):
            attribute = candidate.attribute
            if candidate.condition is not None:
                tables = {column.table for column in columns_in(candidate.condition)}
                if tables <= set(reached):
                    found[candidate.condition] = None
            elif attribute is not None and attribute.table in reached and not reached[attribute.table].rivals:
                column = self.graph.dataset(attribute.table).column(attribute.column)
                value = candidate.value
                if column is not None and column.normalize in ("upper", "lower"):
                    value = value.upper() if column.normalize == "upper" else value.lower()
                found[Comparison(operator="=", left=attribute, right=Constant(type="text", text=value))] = None
        return next(iter(found)) if len(found) == 1 else None

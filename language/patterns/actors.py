"""Whose events they are: the things that a pattern follows, and what they do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge_graph.routes import reach
from language.patterns.roles import Roles, UnclearError
from language.patterns.typed_text import Name
from language.words import lemmas
from schemas.expressions import ColumnRef
from schemas.question import Option, Question
from schemas.workspace import Dataset

_PEOPLE = frozenset(
    "customer client user member subscriber student patient passenger guest visitor buyer shopper borrower renter"
    " reader player donor employee person account".split()
)


@dataclass(frozen=True)
class Acting:
    """The dataset of the events, and the key of who acts."""

    base: Dataset
    actor: ColumnRef


def acting(
    roles: Roles, said: Sequence[str | Name], actor: Name | None, things: tuple[Name, ...] = ()
) -> Acting | None:
    """The dated rows that all of `said` (verbs, or nouns of events) can mean, in which `actor` acts on `things`.

    None where there are none. A question where there are several. Where nothing is said, any rows of the actor may be.
    """
    choices: list[Dataset] | None = None if said else _own_rows(roles, actor)
    for word in said:
        named = _events_named(roles, word)
        choices = named if choices is None else [d for d in choices if d in named]
    fitting = [d for base in choices or [] for d in _with_parts(roles, base, things)]
    found = {d.name: Acting(d, key) for d in fitting if (key := _actor(roles, d, actor)) is not None}
    dated = [a.base for a in found.values() if roles.events(a.base, a.actor).time is not None]
    base = roles.one("events", "Which events are meant?", dated)
    return None if base is None else found[base.name]


def _own_rows(roles: Roles, actor: Name | None) -> list[Dataset]:
    """Every dated dataset whose rows refer to the actor, those of what is bought first."""
    named = {c.name for c in actor.of_kind("dataset")} if actor is not None else set()
    found = [d for d in roles.graph.datasets() if d.time is not None and any(r.to in named for r in d.relations)]
    bought = [dataset.name for dataset in roles.of_act("buy")]
    return sorted(found, key=lambda dataset: dataset.name not in bought)


def _events_named(roles: Roles, word: str | Name) -> list[Dataset]:
    """A noun that is no dataset's own is read as the verb it goes with: a purchase is what somebody bought."""
    named = [roles.graph.dataset(c.name) for c in word.of_kind("dataset")] if isinstance(word, Name) else []
    return named or list(roles.of_act(" ".join(lemmas(word.text)) if isinstance(word, Name) else word))


def _with_parts(roles: Roles, base: Dataset, things: tuple[Name, ...]) -> list[Dataset]:
    """The dataset itself where its rows lead to the things, else its parts that do: lines of orders."""
    if all(roles.key_of(thing, base.name) is not None for thing in things):
        return [base]
    return [
        dataset
        for dataset, relation in roles.graph.relations_to(base.name)
        if set(relation.columns) < set(dataset.primary_key)
        and all(roles.key_of(thing, dataset.name) is not None for thing in things)
    ]


def _actor(roles: Roles, base: Dataset, actor: Name | None) -> ColumnRef | None:
    if actor is not None:
        return roles.key_of(actor, base.name)
    reached = reach(roles.graph, base.name)
    people = [
        dataset
        for name, way in reached.items()
        if not way.rivals and name != base.name and (dataset := roles.graph.dataset(name)).entity.lower() in _PEOPLE
    ]
    if len(people) > 1:
        options = tuple(Option(id=d.table, label=d.entity) for d in people[:3])
        raise UnclearError(Question(id="actor", text="Of whom?", options=options))
    if not people or len(people[0].primary_key) != 1:
        return None
    return ColumnRef(table=people[0].name, column=people[0].primary_key[0])

"""The thing at hand while a form is resolved, and the ways that lead from it to others."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.paths import MOST_HOPS, has_several, paths
from knowledge_graph.routes import Reach, follow, reach
from language.questions import closed
from language.questions.deeds import OUTCOMES, Deeds, does, is_another_deed, names_deed
from language.questions.forms import Noun
from language.questions.likeness import abbreviates
from language.words import lemmas
from schemas.expressions import ColumnRef, Hop
from schemas.workspace import Column, Dataset, JsonField

Way = tuple[Hop, ...]
_OVER_A_LINK = 2
"""Steps over rows that join two others."""


class UnresolvedError(Exception):
    """A part of the form fits nothing of the workspace; the message says which."""


@dataclass(frozen=True)
class Scope:
    """Rows of `dataset`, reached from the rows read by the to-one relations `via`."""

    dataset: str
    via: tuple[str, ...] = ()


@dataclass
class Ways:
    """Routes between datasets; words of a request choose between rivals, once for each pair of datasets."""

    graph: KnowledgeGraph
    recorded: Deeds
    _equal: dict[tuple[str, str, tuple[str, ...]], tuple[Way, ...]] = field(default_factory=dict)
    _reached_from: dict[str, dict[str, Reach]] = field(default_factory=dict)

    def to_one(self, start: str) -> dict[str, Reach]:
        """Datasets reached to-one from `start`.

        One that is reached over rows of which there happens to be one each, where other rows lead there as well, is
        not: the department that somebody manages, beside the departments he belongs to; the figures of the one year
        of which there is a note on a country, beside those of all years.
        """
        if start not in self._reached_from:
            found = reach(self.graph, start)
            self._reached_from[start] = {name: one for name, one in found.items() if not self._happens_once(start, one)}
        return self._reached_from[start]

    def by_chance(self, start: str, end: str) -> bool:
        """Whether rows of `start` only happen to lead to one of `end`, while other rows lead to more of them."""
        return end in reach(self.graph, start) and end not in self.to_one(start)

    def _happens_once(self, start: str, reached: Reach) -> bool:
        backwards = [at for at, name in enumerate(reached.via) if name.startswith("~")]
        if len(backwards) != 1:
            return False
        [at] = backwards
        before, last = follow(self.graph, start, reached.via[:at]), follow(self.graph, start, reached.via[: at + 2])
        near = self.between(before, last) if before is not None and last is not None and before != last else ()
        if at + 1 < len(reached.via) and any(len(way) == 1 for way in near):
            return True
        return len({way[0].dataset for way in near if len(way) == _OVER_A_LINK}) > 1

    def between(self, start: str, end: str) -> tuple[Way, ...]:
        """The shortest key paths in both directions, best first."""
        return paths(self.graph, start, end, 1 if start == end else MOST_HOPS)

    def best(self, start: str, end: str, words: tuple[str, ...] = ()) -> tuple[Way, bool] | None:
        """The way meant, and whether another one is as good; None where no keys lead there."""
        found = self.equal(start, end, words)
        return (found[0], len(found) > 1) if found else None

    def to_thing(self, scope: Scope, table: str, words: tuple[str, ...]) -> Scope:
        """The one thing of `table` that rows lead to; `UnresolvedError` where words leave open by which relation."""
        near = self.to_one(scope.dataset)[table]
        if not near.rivals:
            return Scope(table)
        same = [via for via in (near.via, *near.rivals) if len(via) == len(near.via)]
        spoken = [via for via in same if self._speaks(self.hops(scope.dataset, via), words)]
        spoken = spoken or [via for via in same if self._plain(self.hops(scope.dataset, via))]
        if len(spoken) != 1:
            raise UnresolvedError(f"More than one relation leads to {self.graph.dataset(table).entity}.")
        return Scope(table, spoken[0])

    def hops(self, start: str, via: tuple[str, ...]) -> Way:
        """The way by the relations `via`."""
        hops: list[Hop] = []
        for name in via:
            hops.append(Hop(dataset=start, relation=name))
            start = self.graph.relation(start, name).to
        return tuple(hops)

    def equal(self, start: str, end: str, words: tuple[str, ...] = ()) -> tuple[Way, ...]:
        """The ways that may be meant: the one that `words` speak of, else all of the shortest."""
        key = start, end, words
        if key not in self._equal:
            self._equal[key] = self._chosen(start, end, words)
        return self._equal[key]

    def _chosen(self, start: str, end: str, words: tuple[str, ...]) -> tuple[Way, ...]:
        found = self.between(start, end)
        shortest = tuple(way for way in found if len(way) == len(found[0]))
        if len(shortest) > 1:
            named = tuple(way for way in shortest if self._speaks(way, words))
            if not named:
                named = tuple(way for way in shortest if self._plain(way)) or self._not_called_so(shortest, end)
            if len(named) != 1:
                named = tuple(way for way in shortest if way[0].dataset == start and self._says_who(way))
            if len(named) != 1:
                named = self._by_link(shortest, (start, end), words)
            if len(named) == 1:
                return named
        return shortest

    def spoken_of(self, start: str, end: str, verb: str) -> tuple[Way, ...]:
        """The one of several ways that a verb speaks of, whatever other verbs there are: `neither won nor lost`."""
        found = self.between(start, end) if verb else ()
        shortest = [way for way in found if len(way) == len(found[0])]
        told = tuple(way for way in shortest if self._speaks(way, (verb,)))
        told = told or self._by_link(tuple(shortest), (start, end), (verb,), plain=False)
        return told if len(told) == 1 < len(shortest) else ()

    def _by_link(
        self, ways: tuple[Way, ...], ends: tuple[str, str], words: tuple[str, ...], *, plain: bool = True
    ) -> tuple[Way, ...]:
        """The ways over rows that are called by a word, or else those called just like both ends of them.

        `worked in a department` is told by `dept_emp`, and `managed a department` by `dept_manager`.
        """
        if any(len(way) != 2 or not way[0].reverse or way[1].reverse for way in ways):
            return ()
        both = {word for end in ends for word in lemmas(self.graph.dataset(end).entity)}
        more = {way: {*lemmas(self.graph.dataset(way[0].dataset).entity)} - both for way in ways}
        spoken = tuple(way for way in ways if any(same_role(word, other) for other in more[way] for word in words))
        return spoken or tuple(way for way in ways if plain and not more[way])

    def _says_who(self, way: Way) -> bool:
        return len(way) == 1 and not way[0].reverse and bool(self.whose(way[0].dataset, way[0].relation))

    def _not_called_so(self, ways: tuple[Way, ...], end: str) -> tuple[Way, ...]:
        """Of two keys, the one whose friends they are: `student_id`, where `friend_id` says who is the friend."""
        at_end = [way for way in ways if len(way) == 1 and way[0].reverse and way[0].dataset == end]
        others = tuple(way for way in at_end if not self.is_called_so(end, way[0].relation))
        return others if len(ways) == len(at_end) == len(others) + 1 == 2 else ()

    def is_called_so(self, dataset: str, relation: str) -> bool:
        """Whether a key says who a row is, by the very word for such rows: the `friend_id` of a friend."""
        entity = lemmas(self.graph.dataset(dataset).entity)[-1]
        done = (f"{entity}d", f"{entity}ed")  # the `liked_id` of a like is who is liked
        key = self.graph.relation(dataset, relation).columns[0].lower()
        return entity in self.role_of(dataset, relation) and not any(word in key for word in done)

    def whose(self, dataset: str, relation: str) -> str:
        """The other one of two keys to the same things, of which this one says who a row is; empty where none does."""
        other = other_key(self.graph, dataset, relation)
        called = [name for name in (relation, other) if other and self.is_called_so(dataset, name)]
        return other if called == [relation] else ""

    def plain_only(self, start: str, end: str, words: tuple[str, ...]) -> bool:
        """Whether one of several ways was taken because its key says no more than `of`, and no word tells."""
        found = self.between(start, end)
        shortest = [way for way in found if len(way) == len(found[0])]
        return len(shortest) > 1 and not any(self._speaks(way, words) for way in shortest)

    def through(self, verb: str, start: str, end: str, way: Way) -> Way:
        """`way`, or the one past the deeds that the verb speaks of: to what is bought by orders, not by reviews."""
        deeds = [dataset.name for dataset in self.recorded.of(verb)] if verb else []
        passed = {start, end, *(hop.dataset for hop in way)}
        if not deeds or passed & set(deeds) or start == end:
            return way
        longer: dict[Way, None] = {}
        for deed in deeds:
            for first in self.between(start, deed)[:1]:
                if not self._plain(first) and not self._speaks(first, (verb,)) and has_several(self.graph, start, deed):
                    raise UnresolvedError(f"“{verb}”: more than one relation leads to {deed}.")
                for last in self.between(deed, end)[:1]:
                    met = [start, *(self._reached(hop) for hop in (*first, *last))]
                    if len(set(met)) == len(met):
                        longer.setdefault((*first, *last))
        shortest = [one for one in longer if len(one) == min(map(len, longer))]
        return shortest[0] if len(shortest) == 1 else way

    def _reached(self, hop: Hop) -> str:
        return hop.dataset if hop.reverse else self.graph.relation(hop.dataset, hop.relation).to

    def unexplained(self, verb: str, start: str, end: str, way: Way) -> bool:
        """Whether a verb leaves open which of several ways is meant: none of its edges is called like it."""
        if not verb or verb in closed.ANY_DEED or start == end or self._speaks(way, (verb,)):
            return False
        if verb in OUTCOMES and not any(names_deed(verb, self.graph.dataset(hop.dataset)) for hop in way):
            raise UnresolvedError(f"Nothing tells what was “{verb}”.")
        passed = [self.graph.dataset(hop.dataset) for hop in way]
        if any(is_another_deed(verb, one) for one in passed) and not any(names_deed(verb, one) for one in passed):
            raise UnresolvedError(f"Nothing tells what was “{verb}”.")
        self.refuse_others(verb, way)
        if self._plain(way):
            return False
        tables = {self.graph.dataset(hop.dataset).entity for hop in way}
        if any(akin(verb, word) for table in tables for word in lemmas(table)):
            return False
        return has_several(self.graph, start, end)

    def refuse_others(self, verb: str, way: Way) -> None:
        """Refuses those for whom something was done where the rows name who did it: hosts wrote no reviews."""
        if verb and len(way) > 1 and way[-1].reverse and self._names_who_did(way[-1].dataset):
            raise UnresolvedError(f"Who “{verb}” is told by the rows themselves.")

    def _names_who_did(self, dataset: str) -> bool:
        """Whether rows hold the name of who did what they are: the `reviewer` of a review."""
        rows = self.graph.dataset(dataset)
        deed = lemmas(rows.entity)[-1]
        texts = (lemmas(column.name)[0] for column in rows.columns if column.type.upper() == "VARCHAR")
        return any(word != deed and does(word, deed) for word in texts)

    def at_end(self, start: str, ways: tuple[tuple[str, ...], ...], verb: str, preposition: str) -> tuple[str, ...]:
        """The one of several ways to-one that a verb or preposition speaks of: `ended`, `to`; empty where none is."""
        roles = {way: self._role_words(start, way) for way in ways}
        called = [way for way, words in roles.items() if verb and speaks_of_end(verb, words)]
        if not called and preposition in closed.ENDS_OF_WAYS:
            ends = closed.ENDS_OF_WAYS[preposition] | {preposition}
            called = [way for way, words in roles.items() if words & ends]
        return called[0] if len(called) == 1 else ()

    def by_end(self, start: str, end: str, verb: str) -> tuple[Way, ...]:
        """The ways at the end that a verb speaks of: where flights `arriving` go; `UnresolvedError` if none tells."""
        if verb not in closed.ENDING:
            return ()
        found = self.between(start, end)
        near = [way for way in found if len(way) == len(found[0])]
        told = tuple(
            way for way in near if any(speaks_of_end(verb, self._role(hop)) or self._records(verb, hop) for hop in way)
        )
        if not told:
            raise UnresolvedError(f"Nothing tells what is “{verb}”.")
        return told

    def _records(self, verb: str, hop: Hop) -> bool:
        return names_deed(verb, self.graph.dataset(hop.dataset))

    def _role_words(self, start: str, way: tuple[str, ...]) -> frozenset[str]:
        return frozenset(word for hop in self.hops(start, way) for word in self._role(hop))

    def in_role(self, scope: Scope, noun: Noun) -> Scope | None:
        """The thing that a noun names by its role for another of the same kind: the `manager` of an employee."""
        words = lemmas(noun.text)
        for relation in self.graph.dataset(scope.dataset).relations:
            role = self.role_of(scope.dataset, relation.name)
            if relation.to == scope.dataset and len(words) == 1 and any(same_role(words[0], one) for one in role):
                return Scope(relation.to, (*scope.via, relation.name))
        return None

    def called_by_role(self, scope: Scope, noun: Noun) -> Scope | None:
        """The thing that a noun names by the one key that leads to it: the `assignee`, the `home pier`."""
        words, found = lemmas(noun.text), []
        for relation in self.graph.dataset(scope.dataset).relations:
            role = self.role_of(scope.dataset, relation.name)
            entity = lemmas(self.graph.dataset(relation.to).entity)
            rest = words[: -len(entity)] if words[-len(entity) :] == entity else words
            told = rest and all(any(word == one or _is_end(word, one) for one in role) for word in rest)
            if told and relation.to != scope.dataset:
                found.append(Scope(relation.to, (*scope.via, relation.name)))
        return found[0] if len(found) == 1 else None

    def to_itself(self, dataset: str, verb: str) -> Way | None:
        """The way from a thing to others of its kind that a verb means: `report to` leads up, `manages` down."""
        relations = [r for r in self.graph.dataset(dataset).relations if r.to == dataset]
        above = [r for r in relations if any(same_role("manager", word) for word in self.role_of(dataset, r.name))]
        if len(above) != 1:
            return None
        if verb in closed.UNDER:
            return (Hop(dataset=dataset, relation=above[0].name),)
        if verb in closed.OVER:
            return (Hop(dataset=dataset, relation=above[0].name, reverse=True),)
        return None

    def _speaks(self, way: Way, words: tuple[str, ...]) -> bool:
        """Whether a word of the request names a relation of the way, or its key columns."""
        return any(same_role(word, other) for hop in way for other in self._role(hop) for word in words)

    def _plain(self, way: Way) -> bool:
        """Whether every key is called just like the thing it refers to, so that it says no more than `of`."""
        return not any(self._role(hop) for hop in way)

    def role_of(self, dataset: str, relation: str) -> frozenset[str]:
        """The words of a relation that say more than what it refers to."""
        return self._role(Hop(dataset=dataset, relation=relation))

    def _role(self, hop: Hop) -> frozenset[str]:
        relation = self.graph.relation(hop.dataset, hop.relation)
        target = self.graph.dataset(relation.to)
        plain = (target.table, target.entity, *relation.references, *target.synonyms)
        return _beyond((hop.relation, *relation.columns), plain)


@lru_cache(maxsize=65_536)
def _beyond(names: tuple[str, ...], plain: tuple[str, ...]) -> frozenset[str]:
    """The words of a relation and its key that say more than what it refers to: `home` of `home_team_id`."""
    known = {word for name in plain for word in lemmas(name)}
    more = {word for name in names for word in lemmas(name)} - known - _KEY_WORDS
    return frozenset(word for word in more if not any(abbreviates(word, other) for other in known))


_SHORTEST_VERB = 3
"""Letters of a word that may say what somebody does; `by` says nothing."""
_KEY_WORDS = frozenset("id key code no number num nr fk ref cd".split())


def other_key(graph: KnowledgeGraph, dataset: str, relation: str) -> str:
    """The one other relation to the same things; empty where there is none, or several."""
    to = graph.relation(dataset, relation).to
    others = [r.name for r in graph.dataset(dataset).relations if r.to == to and r.name != relation]
    return others[0] if len(others) == 1 else ""


def same_role(word: str, other: str) -> bool:
    """Whether a word speaks of a role: of one stem with its name, or its usual word (`departs` of `origin`).

    >>> same_role("owned", "owner"), same_role("edited", "editor"), same_role("edited", "owner")
    (True, True, False)
    """
    if akin(word, other) or (len(word) > _SHORTEST_VERB and does(other, word)):
        return True
    return any(
        any(akin(word, one) for one in said) and any(akin(other, one) for one in held) for said, held in closed.ROLES
    )


def speaks_of_end(verb: str, words: frozenset[str]) -> bool:
    """Whether a verb says at which end of a way something is: `ended`, `departs` of `origin`."""
    return any(
        any(akin(verb, one) for one in said) and any(word in held or akin(verb, word) for word in words)
        for said, held in closed.ROLES[:2]
    )


def _is_end(word: str, other: str) -> bool:
    """Whether two words name the same end of a way: `destination` and `dst`."""
    return any(word in said and other in held for said, held in closed.ROLES[:2])


def akin(word: str, other: str) -> bool:
    """Whether two words share their stem: `departs` and `departure`."""
    common = min(len(word), len(other), 5)
    return common >= 3 and word[:common] == other[:common]


def column_of(dataset: Dataset, name: str) -> Column | JsonField | None:
    """A column or JSON field by name."""
    return dataset.column(name) or dataset.json_field(name)


def is_temporal(type_name: str) -> bool:
    """Whether values of the type are dates or times."""
    return type_name.upper().startswith(("DATE", "TIMESTAMP"))


def holds_years(column: Column) -> bool:
    """Whether a column is one of years, by its name or what that is short for: `yr`; not one of how many years."""
    named = [name for name in (column.name, *column.synonyms) if "year" in lemmas(name)]
    return bool(named) and not any("years" in re.findall(r"[a-z]+", name.lower()) for name in named)


_NUMBERS = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT",
            "DECIMAL", "DOUBLE", "FLOAT", "REAL")  # fmt: skip


WHOLE_NUMBERS = frozenset(("TINYINT", "SMALLINT", "INTEGER", "BIGINT"))
"""Types of what may be counted."""


def is_numeric(type_name: str) -> bool:
    """Whether values of the type are numbers."""
    return type_name.upper().startswith(_NUMBERS)


def reference(table: str, column: str, via: tuple[str, ...] = ()) -> ColumnRef:
    """A column, and how it is reached."""
    return ColumnRef(table=table, column=column, via=via)


def without_returns(via: tuple[str, ...]) -> tuple[str, ...]:
    """The relations of a way that does not go there and back again by the same key.

    >>> without_returns(("owner", "excerpt", "~excerpt"))
    ('owner',)
    """
    kept: list[str] = []
    for name in via:
        if kept and name == f"~{kept[-1]}":
            kept.pop()
        else:
            kept.append(name)
    return tuple(kept)

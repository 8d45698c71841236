"""What the names of keys call things: `heroes` are superheroes by `hero_id`, an `owner` is who `owner_user_id` says."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable

from language.lexicon import Candidate, column_meant
from language.questions import closed
from language.words import lemmas
from schemas.expressions import ColumnRef
from schemas.workspace import Dataset, Relation

_NUMBERS = frozenset("number no num nr".split())
ROLE = "role"
"""The name of a candidate that is no attribute, but who or what a key refers to."""
_KEY_WORDS = frozenset("id key code no number num nr fk ref cd".split())
_ENDS = {"to": ("destination",), "from": ("origin", "source")}
_OF_SOME = ("er", "or", "ee")
"""Endings of words for those who do or have done something, which may be some of all."""
_ABOVE = ("manager", "boss", "supervisor", "superior")
"""Whom one reports to."""
_SHORTEST_HEAD = 4
_SHORTEST_PREFIX = 2


class NamesOfKeys:
    """Looks up the words that keys have for what they refer to."""

    def __init__(self, datasets: Iterable[Dataset]) -> None:
        self._columns: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
        self._keys: dict[str, set[str]] = defaultdict(set)
        self._tables: dict[str, set[str]] = defaultdict(set)
        self._own_keys: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
        self._text_keys: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._kinds: dict[str, set[tuple[str, ...]]] = {}
        known = {dataset.name: dataset for dataset in datasets}
        for dataset in known.values():
            self._add_own_key(dataset)
            if text_key(dataset):
                self._text_keys[lemmas(text_key(dataset))].append(dataset.name)
                self._kinds[dataset.name] = {lemmas(dataset.entity)} & {lemmas(c.name) for c in dataset.columns}
            self._add_heads(dataset, (column.name for column in dataset.columns))
            for relation in dataset.relations:
                if relation.to in known and len(relation.columns) == 1:
                    self._add_key(dataset, relation, known[relation.to])
        self._add_shared(known)

    def table(self, key: tuple[str, ...]) -> str:
        """The one dataset whose name only ends with a word that the data use for it: `heroes` of `superhero`."""
        found = self._tables.get(key[0], set()) if len(key) == 1 else set()
        return next(iter(found)) if len(found) == 1 else ""

    def columns(self, key: tuple[str, ...]) -> list[Candidate]:
        """The keys that are called by a role and by what they refer to: `owner_user_id` of `owner`."""
        return self._columns.get(key, [])

    def own_key(self, key: tuple[str, ...]) -> list[Candidate]:
        """The `ship_id` of shipments for `shipment id`, `shipment number`: what tells one of them from another."""
        found = self._own_keys.get(key, [])
        return found if len(found) == 1 else []

    def called_by_key(self, key: tuple[str, ...]) -> str:
        """The one dataset whose rows are called by its key: `allergies` of allergy types."""
        found = self._text_keys.get(key, [])
        return found[0] if len(found) == 1 else ""

    def are_kinds(self, table: str, key: tuple[str, ...]) -> bool:
        """Whether a phrase, or what it ends, is a column that tells of which kind the rows are: `allergy type`."""
        return any(kind[-len(key) :] == key for kind in self._kinds.get(table, ()))

    def keys_to(self, table: str) -> set[str]:
        """The nodes of the keys that refer to a table."""
        return self._keys.get(table, set())

    def _add_own_key(self, dataset: Dataset) -> None:
        column = dataset.column(dataset.primary_key[0]) if len(dataset.primary_key) == 1 else None
        if column is None or column.pii:
            return
        own = column_meant(dataset.name, column.name)
        counted_on = column.type.upper().endswith(("INT", "INTEGER"))
        for words in {lemmas(name) for name in (dataset.entity, dataset.table, *dataset.synonyms)}:
            self._own_keys[(*words, "id")].append(own)
            if counted_on and not any(set(lemmas(c.name)) & _NUMBERS for c in dataset.columns):
                self._own_keys[(*words, "number")].append(dataclasses.replace(own, method="partial"))

    def _add_key(self, dataset: Dataset, relation: Relation, target: Dataset) -> None:
        words = lemmas(relation.columns[0])
        while words and words[-1] in _KEY_WORDS:
            words = words[:-1]
        self._add_heads(target, relation.columns)
        self._keys[target.name].add(f"column:{dataset.name}.{relation.columns[0]}")
        if target.name == dataset.name and "report" in words:
            for above in _ABOVE:
                self._columns[(above,)].append(_by_key(dataset, relation))  # just as a `manager_id`
        for name in (target.entity, target.table, *target.synonyms, *relation.references):
            own = lemmas(name)
            for role in _as_said(words[: -len(own)] if words[-len(own) :] == own else ()):
                self._columns[role].append(dataclasses.replace(_by_key(dataset, relation), name=ROLE))

    def _add_shared(self, known: dict[str, Dataset]) -> None:
        """What the keys of several datasets call all the rows of one: `student_id` of high schoolers.

        An `owner_id` or `manager_id` speaks of some of them, and two such words may be of two kinds of them.
        """
        keyed: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for dataset in known.values():
            for relation in dataset.relations:
                words = tuple(w for w in lemmas(relation.columns[0]) if w not in _KEY_WORDS)
                if len(words) == 1 and relation.to in known and len(relation.columns) == 1:
                    keyed[words[0]][relation.to].add(dataset.name)
        own = {word for dataset in known.values() for name in (dataset.entity, dataset.table) for word in lemmas(name)}
        shared: dict[str, list[str]] = defaultdict(list)
        for word, targets in keyed.items():
            [target, *others] = targets
            told = len(targets[target]) > 1 and target not in targets[target] and word not in own
            if told and not others and not word.endswith(_OF_SOME):
                shared[target].append(word)
        for target, called in shared.items():
            if len(called) == 1:
                self._tables[called[0]].add(target)

    def _add_heads(self, dataset: Dataset, columns: Iterable[str]) -> None:
        """A word that begins the name of a key, and ends that of what it refers to; so of a column of its own."""
        words = lemmas(dataset.entity)
        for column in columns:
            head = lemmas(column)[0]
            prefix = len(words[-1]) - len(head)
            if (
                len(words) == 1
                and words[-1].endswith(head)
                and prefix >= _SHORTEST_PREFIX
                and len(head) >= _SHORTEST_HEAD
            ):
                self._tables[head].add(dataset.name)


def text_key(dataset: Dataset) -> str:
    """The text that tells rows apart and is what they are called: `craft` of crafts, `allergy` of allergy types."""
    key = dataset.column(dataset.primary_key[0]) if len(dataset.primary_key) == 1 else None
    if key is None or key.type.upper() != "VARCHAR":
        return ""
    words = set(lemmas(key.name))
    return key.name if words <= set(lemmas(dataset.entity)) and not words & {*_KEY_WORDS, "name"} else ""


def _by_key(dataset: Dataset, relation: Relation) -> Candidate:
    """Who or what a key refers to."""
    name = relation.columns[0]
    column = ColumnRef(table=dataset.name, column=name)
    label = name.replace("_", " ")
    return Candidate("column", f"column:{dataset.name}.{name}", label, "partial", attribute=column)


def _as_said(role: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """A role, and what else the end of a way is called: `destination` of `dst`; nothing of none."""
    others = (said for end, said in _ENDS.items() if len(role) == 1 and role[0] in closed.ENDS_OF_WAYS[end])
    return tuple(dict.fromkeys((role, *((one,) for said in others for one in said)))) if role else ()

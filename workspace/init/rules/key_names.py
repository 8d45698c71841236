"""Which key a column's name speaks of: `cust_no` of customers, `origin_airport_id` in a role."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from workspace.init.draft import Column, Table
from workspace.init.words import is_key_like, one, singular, spelled

Words = tuple[str, ...]

OWN_KEY, COMPOSED, SAME_NAME, OTHER_SUFFIX, ENTITY_ONLY, HEAD_ONLY = 5, 4, 3, 2, 1, 0
"""How sure a name is: the entity's own key, entity and generic key, the same name, entity and another suffix, the
entity alone, its last word alone."""

_AMOUNTS = frozenset(
    "total number count sum average minimum maximum per percent share rate new old all amount quantity many days hours"
    " units price cost value size rank score".split()
)
_SUFFIX = "#"
_PREPOSITIONS = frozenset("in of at by from to for on with".split())
_SIDES = frozenset("1 2 3 4 a b c home away from to origin dest destination source target old new start end".split())
"""What may stand behind an entity to tell one of several: `team_1`, `airport_from`; `pet_age` is none of them."""
_GENERIC_HEADS = frozenset(
    "type status code category list item detail line log history info data record entry event attribute name rate level"
    " class group set value result master table view map link relation assignment".split()
)
"""Last words of entities that say nothing alone: a `type` is not one of `payment_types`."""


@dataclass(frozen=True)
class Match:
    """A key whose name is in a column's: `role` is what the column's name has beside it, as written."""

    table: Table
    key: Column
    strength: int
    length: int
    role: Words

    @property
    def reason(self) -> str:
        if not self.role and self.strength in (OWN_KEY, SAME_NAME):
            return "the same name"
        return f"name alike, in the role {' '.join(self.role)}" if self.role else "name alike"


class KeyNames:
    """The keys of all tables, by the words that may name them."""

    def __init__(self, keys: list[tuple[Table, Column]]) -> None:
        self._phrases: dict[Words, list[tuple[Table, Column, int]]] = defaultdict(list)
        for table, key in keys:
            for phrase, strength in _phrases(table, key):
                self._phrases[phrase].append((table, key, strength))
        self._add_heads(keys)

    def _add_heads(self, keys: list[tuple[Table, Column]]) -> None:
        """`maker` for car makers, where no other table is called so."""
        heads = Counter(table.entity_words[-1] for table in {table.name: table for table, _ in keys}.values())
        for table, key in keys:
            head = table.entity_words[-1]
            if heads[head] == 1 and len(table.entity_words) > 1 and head not in _GENERIC_HEADS:
                for phrase in ((head,), (head, _SUFFIX)):
                    self._phrases[phrase].append((table, key, HEAD_ONLY))

    def matches(self, column: Column) -> Iterator[Match]:
        """The keys `column` may refer to, best first."""
        found = [match for words in _spellings(column) for match in self._within(column, words)]
        found.sort(key=lambda m: (-m.length, -m.strength, -m.table.rows, m.table.name))
        yield from found

    def _within(self, column: Column, words: Words) -> Iterator[Match]:
        written = column.words
        for length in range(len(words), 0, -1):
            rest = len(words) - length
            for phrase, role in ((words[rest:], written[:rest]), (words[:length], written[length:])):
                is_first = rest > 0 and phrase == words[:length]
                for table, key, strength in self._phrases.get(phrase, ()):
                    if _is_meant(column, key, strength, role, is_first=is_first):
                        yield Match(table, key, strength, length, role)
                if rest == 0:
                    break


def _spellings(column: Column) -> Iterator[Words]:
    """The words of a name, and the same with its key word made the one that stands for all of them."""
    words = _aligned(column.words)
    yield words
    if is_key_like(column.words) and len(words) > 1:
        yield (*words[:-1], _SUFFIX)


def _aligned(words: Words) -> Words:
    """Words spelled out and singular, one for each that is written."""
    found = []
    for place in range(len(words)):
        before = len(spelled(words[:place]))
        found.append(singular("_".join(spelled(words[: place + 1])[before:])))
    return tuple(found)


def _phrases(table: Table, key: Column) -> Iterator[tuple[Words, int]]:
    words = _aligned(key.words)
    entity = table.entity_words
    stem = words[:-1] if is_key_like(key.words) else words
    if not stem or (len(key.words) == 1 and is_key_like(key.words)):
        yield (*entity, *words), COMPOSED
    else:
        yield words, OWN_KEY if one(stem) == entity else SAME_NAME
        if stem != entity and is_key_like(key.words):
            yield (*entity, words[-1]), OTHER_SUFFIX
    yield (*entity, _SUFFIX), OTHER_SUFFIX
    yield entity, ENTITY_ONLY


def _is_meant(column: Column, key: Column, strength: int, role: Words, *, is_first: bool) -> bool:
    """Whether the words beside the entity leave it the thing that is referred to.

    `home_team` may refer to teams; `total_orders` and `orders` are numbers of them, and `pet_age` is a number of a pet.
    """
    if strength == HEAD_ONLY:
        return not role and column.facts.distinct > 1
    if strength > ENTITY_ONLY:
        return True
    if is_first and not frozenset(role) <= _SIDES:
        return False
    if key.type == "VARCHAR":
        return True
    is_short = len(role) <= 1 or (len(role) == 2 and role[1] in _PREPOSITIONS)
    return is_short and not frozenset(spelled(role)) & _AMOUNTS and singular(column.words[-1]) == column.words[-1]

"""Other words for tables and columns: the name as it was written, short words spelled out, long names cut short."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from workspace.init.data import Data
from workspace.init.draft import Column, Draft, Table
from workspace.init.qualified_names import before_brackets
from workspace.init.rules.column_roles import is_year_of_deed
from workspace.init.rules.display_columns import natural_key
from workspace.init.rules.entities import told_apart_by_key
from workspace.init.run_together import behind_initial
from workspace.init.words import one, spelled

_TOO_GENERAL = frozenset("name id number code date key no type time at on line unit item value amount total".split())
_UNITS = frozenset(
    "km kilometers miles meters metres cm mm kg kilograms grams lb lbs usd eur gbp chf seconds secs sec minutes mins"
    " hours hrs days liters litres percent celsius amount".split()
)
_HEADS = frozenset("name date score price address rate cost grade team".split())
"""What a name may begin with instead of ending with it."""
_OF_SUBJECTS = frozenset(("score", "grade", "rating"))
"""`average score in math`."""
_MARKS = frozenset("id key flag code number created updated modified of in at by from to per".split())
_FIGURES = ((), ("average",), ("total",), ("maximum",), ("minimum",), ("max",), ("min",))
_LEAST_TAGGED = 3
"""Columns that have to end alike for the ending to say nothing."""
_NAMES = ("name", "description", "code", "number", "id", "no")
"""Last words without which a column still says what it is about, the most telling first."""

_COUNTED_ON = frozenset(("code", "number", "id", "no"))
"""Last words that say of which thing there is one, and are not what it is called."""


def synonyms(draft: Draft, _: Data) -> Draft:
    """Every table and column gets the words it may be asked for by."""
    entities = {table.entity for table in draft.tables}
    tags = frozenset(tag for table in draft.tables for tag in _tags(table))
    keyed = told_apart_by_key(draft.tables)

    def named(table: Table) -> Table:
        called = replace(table, synonyms=(*table.synonyms, *_by_reference(table, draft, entities)))
        return replace(_columns(table, entities, tags), synonyms=_of_table(called, keyed.get(table.name)))

    return draft.with_tables(named)


def _columns(table: Table, entities: set[str], tags: frozenset[str]) -> Table:
    claims = {column.name: tuple(dict.fromkeys(_short(column, table, entities, tags))) for column in table.columns}
    names = {" ".join(spelled(column.words)) for column in table.columns}
    times = Counter(phrase for phrases in claims.values() for phrase in phrases)

    def named(column: Column) -> Column:
        short = [p for p in claims[column.name] if p not in names and (times[p] == 1 or _is_best(column, p, table))]
        found = [*column.synonyms, column.original, " ".join(spelled(column.words)), *short]
        return replace(column, synonyms=_others(found, known=(column.name,)))

    return table.with_columns(named)


def _tags(table: Table) -> Iterator[str]:
    """Endings of names of several kinds, which tell none of them: `birthday_bio`, `religion_bio`, `height_bio`."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for column in table.columns:
        if len(column.words) > 1:
            kinds[spelled(column.words)[-1]].append(_kind(column.type))
    for word, types in kinds.items():
        if len(types) >= _LEAST_TAGGED and len(set(types)) > 1 and word not in _TOO_GENERAL | _UNITS:
            yield word


def _kind(column_type: str) -> str:
    """Which of text, dates and numbers a type is of."""
    return column_type if column_type in ("VARCHAR", "BOOLEAN", "DATE", "TIME", "TIMESTAMP") else "number"


def _short(column: Column, table: Table, entities: set[str], tags: frozenset[str]) -> Iterator[str]:
    """`status` of an order's `order_status`, `salary` of `sal_amt`, `department` of `dept_cd`, `gross_in_dollar`."""
    yield from before_brackets(column.original)
    words = spelled(column.words)
    yield from _turned(words)
    if is_year_of_deed(column):
        yield f"year {words[-1]}"
    if "in" in words[1:-1] and _kind(column.type) == "number":
        yield " ".join(words[: words.index("in")])
    yield from filter(None, (behind_initial(column.original, table.entity),))
    entity = table.entity_words
    if len(words) > len(entity) and one(words[: len(entity)]) == entity:
        yield from _if_telling(words[len(entity) :])
    if column.role == "measure" and len(words) > 1:
        if words[-1] in _UNITS:
            yield from _if_telling(words[:-1])
        if words[0] == "total":
            yield " ".join(words[1:])
    if column.role == "measure" and words[-1] == "quantity":
        yield " ".join(("units", *(words[:-1] if words[0] in ("on", "in") else ())))  # `units on hand`
    if len(words) > 1 and words[-1] in tags and " ".join(one(words[:-1])) not in entities:
        yield from _if_telling(words[:-1])
    linked = any(column.name in link.columns for link in table.links) or column.name in table.primary_key
    stem = " ".join(words[:-1])
    is_thing = " ".join(one(words[:-1])) in entities
    if words[-1] in _COUNTED_ON and stem:  # `charter school number`: charter schools are schools
        is_thing = is_thing or one(words[:-1])[-1] in {entity.split()[-1] for entity in entities if entity}
    if words[-1] in _NAMES and stem and not linked and not is_thing:
        yield stem


def _turned(words: tuple[str, ...]) -> Iterator[str]:
    """`first name` of `nameFirst`, `average math score` of `AvgScrMath`: names that begin with what they name."""
    *before, head, told = words if len(words) > 1 else ("", *words)
    if head not in _HEADS or tuple(before) not in _FIGURES or not told.isalpha():
        return
    if told not in _HEADS | _TOO_GENERAL | _UNITS | _MARKS:
        yield " ".join((*before, told, head))
        if head in _OF_SUBJECTS:
            yield " ".join((*before, head, "in", told))


def _if_telling(words: tuple[str, ...]) -> Iterator[str]:
    if len(words) > 1 or words[0] not in _TOO_GENERAL:
        yield " ".join(words)


def _by_reference(table: Table, draft: Draft, entities: set[str]) -> Iterator[str]:
    """`station` of a table of stops that others refer to by its `station`, a text of just that name in each."""
    natural = natural_key(table, draft)
    words = natural.name.replace("_", " ") if natural is not None else ""
    links = [link for other in draft.tables for link in other.links if link.to == table.name]
    alike = natural is not None and all(link.columns == (natural.name,) for link in links)
    if alike and words not in _TOO_GENERAL and words not in entities:
        yield words


def _is_best(column: Column, phrase: str, table: Table) -> bool:
    """Of a name and a code of the same thing the name is meant."""
    rivals = [c for c in table.columns if " ".join(spelled(c.words)[:-1]) == phrase and spelled(c.words)[-1] in _NAMES]
    rivals.sort(key=lambda c: _NAMES.index(spelled(c.words)[-1]))
    return bool(rivals) and rivals[0] is column


def _of_table(table: Table, keyed: str | None) -> tuple[str, ...]:
    own = [table.original, " ".join(spelled(table.words))]
    if any(one(column.words) == one(table.words) != table.entity_words for column in table.columns):
        own = []  # of `Regions` with a row per country, no row is a region
    found = [*table.synonyms, *own, *filter(None, [keyed])]
    return _others(found, known=(table.entity, table.short))


def _others(texts: Iterable[str], known: tuple[str, ...]) -> tuple[str, ...]:
    """`texts` without what is known, each once; a name with other capitals or `_` for a blank is a text of its own."""
    seen = set(known)
    found = []
    for text in texts:
        clean = re.sub(r"\s+", " ", text).strip()
        if clean and clean not in seen and clean.replace(" ", "_") not in known:
            seen.add(clean)
            found.append(clean)
    return tuple(found)

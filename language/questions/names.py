"""What a phrase can name: whole names, parts of longer names, and values of the data."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from knowledge_graph.graph import KnowledgeGraph
from language.lexicon import Candidate, Lexicon, value_meant, yes_among
from language.neighbourhood import MOST_HOMES
from language.questions import closed
from language.questions.deeds import Deeds, dates_deed, does, outcome_names
from language.questions.key_names import NamesOfKeys
from language.questions.likeness import same_name, stem
from language.questions.moments import Moments, deed_stem, deed_stems, same_deed
from language.questions.partial_names import (
    as_stored_count,
    is_measured_of,
    is_number_of,
    is_said_of_rows,
    is_share_in,
    is_told_by_verb,
)
from language.questions.resolving.scope import holds_years, is_numeric, is_temporal
from language.questions.unit_names import PER_PERIOD, UnitNames
from language.questions.units import ends_with_unit
from language.questions.worth import Worths
from language.words import lemma, lemmas
from schemas.expressions import ColumnRef
from schemas.workspace import Column, Dataset

_GENERIC = frozenset(
    (
        "name id code number no num date title key text desc description value list info data address count color"
        " colour size"
        " m meter minute second millisecond hour musd meur mio million thousand"
    ).split()
)
"""Last words of a name that may stay unsaid: `song` for `song_name`."""
_FIRST = frozenset("first fname forename given firstname".split())
_LAST = frozenset("last lname surname family lastname".split())
_KINDS = ("type", "kind")
_KINDS_OF = (*_KINDS, "form", "category", "class")
"""Behind the name of an attribute that tells kinds: `hand type`."""
_TABLE_TALK = frozenset("list data info information table record detail dim fact tbl log history".split())
_OF_PERSONS = frozenset(
    "birth birthday birthdate gender sex age nationality salary dob born hire hired wage mentor".split()
)
_OF_DEEDS = ("ed", "built", "born", "made")
_DONE = frozenset("taken sold bought made given held written built paid sent done chosen driven shown borne".split())
"""Participles without `-ed` that end the name of a table: `tests taken`."""
_DOING = ("er", "or", "ee", "ist", "ant")
"""Endings of those who do something: backers, sponsors."""
_DOER = closed.PERSONS | {"by"}
"""Last words of columns that hold who did something."""
_EITHER = tuple(
    frozenset(words.split())
    for words in (
        "state province county region district canton",
        "city town village municipality",
        "zip postcode postal",
    )
)
"""Words that name one part of an address in different countries: a column called by several is any of them."""
_COUNTED = frozenset("number count amount total sum".split())
_JOINING = frozenset(("of", "the", "in", "for"))
_NAMED = frozenset(("column", "dataset"))
_IN_FULL = frozenset(("exact", "synonym"))
_SORTS = ("type", "kind", "category", "sort")
_SHORTEST_INITIALS = 3
_NO_INITIALS = closed.NEVER_NAMES - {"per"}
_MOST_PARTIAL = 8
_SHORTEST_PARTICIPLE = 5
_SHORTEST_PAST = 4
_SAYING_YES = frozenset("is has was did have flag indicator yes no".split())
_MOST_LISTED = 1_000
"""Names that are looked through for those that hold the words of a phrase."""
_SAME_THINGS = tuple(tuple(lemmas(word) for word in words) for words in closed.SAME_THINGS)


class Names:
    """The lexicon of a graph, and its names by each of their words."""

    def __init__(self, lexicon: Lexicon, graph: KnowledgeGraph) -> None:
        self.lexicon, self.graph = lexicon, graph
        self.longest = lexicon.longest
        self.recorded = Deeds(graph.datasets())
        self.moments = Moments(graph.datasets())
        self.worths = Worths(graph.datasets())
        self.only_by_name = frozenset(d.name for d in graph.datasets() if d.named_only)
        self._parts: dict[str, list[tuple[tuple[str, ...], Candidate]]] = defaultdict(list)
        self._partial_names: dict[tuple[str, ...], list[Candidate]] = {}
        self._initials: dict[str, list[tuple[tuple[str, ...], Candidate]]] = defaultdict(list)
        self._of_table: dict[str, list[tuple[tuple[str, ...], Candidate]]] = defaultdict(list)
        own: list[tuple[tuple[str, ...], Candidate]] = []
        for key, candidates in lexicon.phrases():
            names = [(key, c) for c in candidates if c.kind in _NAMED and c.method in _IN_FULL]
            if names:
                own += names
                self._initials["".join(word[0] for word in key)] += names
                for word in dict.fromkeys(key) if len(key) > 1 else ():
                    self._parts[word] += [(held, c) for held, c in names if not _is_of_deed(word, held, c)]
                for name in names if len(key) > 1 else ():
                    self._of_table[name[1].home].append(name)
        self._units = UnitNames(own)
        self._heads = _own_heads(own)

    def find(self, key: tuple[str, ...], said: str, near: frozenset[str] = frozenset()) -> tuple[Candidate, ...]:
        """Candidates of a phrase, whole names before parts of names; no two of one node.

        Words that are a part of very many names are looked for in those of the datasets `near` alone.
        """
        if not key or (all(word in closed.NEVER_NAMES for word in key) and not said.isupper()):
            return ()
        if key[0] in closed.GRAIN_ADJECTIVES and len(key) == 1:
            return self.lexicon.find(key)
        whole = list(self.lexicon.find_near(key, near))
        if len(key) == 1 and (key[0] in closed.SELDOM_VALUES or len(key[0]) <= 2) and not said.isupper():
            whole = [c for c in whole if c.kind != "value"]
        nodes = {c.node for c in whole}
        whole += [c for c in self._units.find(key) if c.node not in nodes]
        nodes = {c.node for c in whole}
        short = self._keyed.table(key)
        named = [c for c in whole if c.kind in ("column", "dataset", "metric")]
        if short and all(self.source(c) == short and c.method != "exact" for c in named):
            whole.append(self.thing(short))
        whole = [c for c in whole if not self._are_kinds(c, key)]
        told = self._keyed.called_by_key(key)
        if told and not any(c.kind == "dataset" for c in whole):
            whole.append(self.thing(told))
        nodes = {c.node for c in whole}
        keys = self._keyed.keys_to(short)
        known = {*nodes, *keys}
        parts = [c for c in self._in_part(key, near) if c.node not in known and not self._are_kinds(c, key)]
        parts = [c for c in parts if not is_told_by_verb(c, key, self.holds_dates)]
        figured = {self.source(c) for c in whole if c.kind == "column" and self.is_number(c)}
        parts = [c for c in parts if not is_share_in(c, key, figured)]
        exact = [c.attribute for c in whole if c.method == "exact" and c.attribute is not None]
        parts = [self._by_its_head(c, key) if not exact or self._lead_to(exact, c.name) else c for c in parts]
        tables = {c.name for c in whole if c.kind == "dataset" and c.method == "exact"}
        parts = [c for c in parts if not (tables and is_measured_of(c, key, tables))]
        if len(key) > 1 and any(c.kind == "dataset" for c in self.lexicon.find(key[-1:])):
            parts = [c for c in parts if self.is_reference(c) or not is_number_of(c, key)]
        own = self._keyed.own_key(key)
        own_nodes = {one.node for one in own}
        if all(c.kind == "value" or c.node in own_nodes for c in whole):
            parts = [one for one in own if one.node not in nodes] if own else [as_stored_count(c, key) for c in parts]
        if not any(c.kind in ("column", "dataset", "metric") for c in (*whole, *parts)):
            parts += self._keyed.columns(key) or self._turned_round(key) or self._loose(key) or self._otherwise(key)
        elif any(c.kind == "column" for c in whole):
            parts += self._of_other_things(key, {self.source(c) for c in (*whole, *parts)})
        return tuple(c for c in (*whole, *parts) if not is_said_of_rows(c, key, self.is_reference))

    def is_reference(self, candidate: Candidate) -> bool:
        """Whether a candidate is a column that refers to other rows."""
        return candidate.attribute is not None and candidate.attribute.column in self.keys

    def _of_other_things(self, key: tuple[str, ...], named: set[str]) -> list[Candidate]:
        """`sex` of students where only clubs have a `gender`: the same in the words of other tables."""
        return [c for c in self._same(key) if c.kind == "column" and self.source(c) not in named]

    def _lead_to(self, columns: list[ColumnRef], table: str) -> bool:
        """Whether columns are keys to a dataset, but for one that tells of it: `maker` of models and of car makers.

        The key of a dataset itself is what its rows are told by, and not they.
        """
        others = [column for column in columns if column.table != table]
        own = [c.column for c in columns if c.table == table]
        relations = {column: self.graph.dataset(column.table).relations for column in others}
        keys = all(any(r.to == table and c.column in r.columns for r in found) for c, found in relations.items())
        return bool(others) and keys and not set(own) & set(self.graph.dataset(table).primary_key)

    def _by_its_head(self, candidate: Candidate, key: tuple[str, ...]) -> Candidate:
        """`plant` of the only table of any plants, the `steam power plants`, is no part of a name but another one.

        So is `power plant`.
        """
        if candidate.kind != "dataset" or self._heads.get(key[-1:]) != candidate.name or self._keyed.table(key):
            return candidate
        if len(key) == 1 or lemmas(self.graph.dataset(candidate.name).entity)[-len(key) :] == key:
            return dataclasses.replace(candidate, method="synonym")
        return candidate

    @cached_property
    def _keyed(self) -> NamesOfKeys:
        return NamesOfKeys(self.graph.datasets())

    @cached_property
    def _run_together(self) -> dict[str, list[Candidate]]:
        """Names by all their letters."""
        found: dict[str, list[Candidate]] = defaultdict(list)
        for key, candidates in self.lexicon.phrases():
            found["".join(key)] += [c for c in candidates if c.kind in _NAMED and c.method in _IN_FULL]
        return found

    def quoted(self, text: str) -> tuple[Candidate, ...]:
        """The values that are spelled like a text in quotes, signs and single letters too."""
        return self._held.get(text.strip().casefold(), ())

    @cached_property
    def _held(self) -> dict[str, tuple[Candidate, ...]]:
        held: dict[str, list[Candidate]] = defaultdict(list)
        for dataset in self.graph.datasets():
            for found in self.graph.profile(dataset.name).values:
                for value in found.values:
                    held[value.strip().casefold()].append(value_meant(dataset.name, found.column, value))
        return {text: tuple(found) for text, found in held.items()}

    def source(self, candidate: Candidate) -> str:
        """The dataset a candidate is of."""
        if candidate.kind == "metric":
            return next(iter(self.graph.datasets_of_metric(candidate.name)), "")
        return candidate.attribute.table if candidate.attribute is not None else candidate.name

    @cached_property
    def keys(self) -> frozenset[str]:
        """The columns that refer to other rows."""
        return frozenset(name for d in self.graph.datasets() for r in d.relations for name in r.columns)

    def thing(self, table: str) -> Candidate:
        """The candidate of a table, named by one of its values: `the youngest dog`."""
        return Candidate("dataset", f"dataset:{table}", self.graph.dataset(table).entity, "synonym", name=table)

    def says_yes_or_no(self, candidate: Candidate) -> bool:
        """Whether a candidate is a column, called so in full, that holds nothing but yes and no."""
        attribute = candidate.attribute
        if candidate.kind != "column" or attribute is None or candidate.method == "partial" or candidate.hidden:
            return False
        column = self._column(candidate)
        if column is None or column.type.upper() == "BOOLEAN":
            return column is not None
        return yes_among(self.graph.profile(attribute.table).values_of(attribute.column)) is not None

    def flags_of(self, verb: str) -> tuple[Candidate, ...]:
        """The columns of yes and no that one verb names: `survived`, `is_returned`, `churn` of `churned`."""
        if len(verb) < _SHORTEST_PAST:
            return ()
        found = {c.node: c for root in sorted(deed_stems(verb)) for c in self._one_worded.get(root, ())}
        return tuple(c for c in found.values() if self._is_flag(c)) if len(found) <= _MOST_PARTIAL else ()

    def _is_flag(self, candidate: Candidate) -> bool:
        column = self._column(candidate)
        return column is not None and (column.role == "flag" or self.says_yes_or_no(candidate))

    @cached_property
    def _one_worded(self) -> dict[str, list[Candidate]]:
        """The columns that one word names, by the stem of what it says was done."""
        found: dict[str, list[Candidate]] = defaultdict(list)
        for key, candidates in self.lexicon.phrases():
            words = [word for word in key if word not in _SAYING_YES]
            if len(words) == 1:
                found[deed_stem(words[0])] += [c for c in candidates if c.kind == "column"]
        return found

    def called_after(self, verb: str) -> tuple[Candidate, ...]:
        """The columns of texts that hold who did a deed: `director`, `written_by` of `directed`, `wrote`."""
        return tuple(c for c in self._of_doers if _is_doer(c.label, verb))

    @cached_property
    def _of_doers(self) -> tuple[Candidate, ...]:
        """Columns of texts whose last word is one for a person who does something, or `by`."""
        named = {c.node: c for _, held in self.lexicon.phrases() for c in held if c.kind == "column"}
        columns = ((c, self._column(c)) for c in named.values())
        return tuple(
            dataclasses.replace(c, method="synonym")
            for c, column in columns
            if column is not None and column.type.upper() == "VARCHAR" and lemmas(column.name)[-1] in _DOER
        )

    def tells_kinds(self, candidate: Candidate) -> bool:
        """Whether a candidate is a column of texts that repeat."""
        column = self._column(candidate)
        return column is not None and column.type.upper() == "VARCHAR" and column.role == "dimension"

    def kinds_of(self, key: tuple[str, ...]) -> tuple[Candidate, ...]:
        """The columns that tell of which kind what is named is, by their name: `allergy_type`, `government_form`."""
        named = (c for kind in _KINDS_OF for c in self.lexicon.find((*key, kind)))
        return tuple({c.node: c for c in named if c.kind == "column" and self.tells_kinds(c)}.values())

    def deeds(self, verb: str) -> tuple[Candidate, ...]:
        """The things whose rows are deeds of a verb."""
        return tuple(self.thing(dataset.name) for dataset in self.recorded.of(verb))

    def outcomes(self, verb: str) -> tuple[Candidate, ...]:
        """The values that a verb tells of: `Fail` of `failed`."""
        found = ((name, c) for name in outcome_names(verb) for c in self.lexicon.find((name,)) if c.kind == "value")
        return tuple(c for name, c in found if c.value.lower() == name)

    def dates_of(self, verb: str) -> tuple[Candidate, ...]:
        """The columns that hold when a deed was done, a year among them: `hire_date` of `hired`."""
        return tuple(candidate for candidate, column in self._dates if dates_deed(verb.lower(), column))

    def planned_and_done(self, verb: str) -> Iterator[tuple[Candidate, Candidate]]:
        """The columns that hold when a deed was to be done and when it was: `due_date` and `return_date`.

        A day and a time of a day are no such pair: what was done in the course of the day was in time.
        """
        dates = {candidate.attribute: (candidate, column.type) for candidate, column in self._dates}
        for done in self.dates_of(verb):
            for due in self.moments.planned(self.source(done)):
                if due in dates and due != done.attribute and dates[due][1] == dates[done.attribute][1]:
                    yield dates[due][0], done

    def figures_of(self, verb: str) -> tuple[Candidate, ...]:
        """The columns of numbers that are called after a verb: `rating` of `rated`, `accommodates` of `accommodate`."""
        if verb.endswith("ed"):
            near = sorted(at for root in deed_stems(verb) for at in self._figures_by_stem.get(root, ()))
            found = [c for last, c in (self._figures[at] for at in near) if same_deed(verb, last)]
        else:
            found = [c for c in self.lexicon.find((lemma(verb),)) if c.kind == "column" and self.is_number(c)]
        return tuple({c.node: c for c in found}.values())

    def numbers_done(self, verb: str) -> tuple[Candidate, ...]:
        """The columns of numbers that are called by what was done alone: `killed` of `kill`."""
        return self._by_deed.get(stem(verb), ()) if verb else ()

    @cached_property
    def _by_deed(self) -> dict[str, tuple[Candidate, ...]]:
        """The columns of numbers that are called by a deed alone, by its stem; no flags."""
        called = ((c, lemmas(c.attribute.column)) for _, c in self._figures if c.attribute is not None)
        done = {c.node: c for c, words in called if len(words) == 1 and words[0].endswith("ed")}
        found: dict[str, tuple[Candidate, ...]] = {}
        for candidate in done.values():
            column = self._column(candidate)
            if column is None or column.role != "flag":
                root = stem(lemmas(candidate.label)[0])
                found[root] = (*found.get(root, ()), candidate)
        return found

    def _are_kinds(self, candidate: Candidate, key: tuple[str, ...]) -> bool:
        """Whether a candidate is a dataset of which a phrase only names the column that tells kinds."""
        return candidate.kind == "dataset" and self._keyed.are_kinds(candidate.name, key)

    @cached_property
    def _figures(self) -> tuple[tuple[str, Candidate], ...]:
        """The columns of numbers, by the last word of all that they are called."""
        named = ((key[-1], c) for key, held in self.lexicon.phrases() for c in held if c.kind == "column")
        return tuple((last, c) for last, c in named if self.is_number(c))

    @cached_property
    def _figures_by_stem(self) -> dict[str, list[int]]:
        """Where the figures stand whose last word says a deed of that stem."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, (last, _) in enumerate(self._figures):
            found[deed_stem(last)].append(at)
        return found

    def is_deed(self, word: str) -> bool:
        """Whether a word says what was done, and a column of dates or years when: `founded`."""
        return word.endswith(_OF_DEEDS) and bool(self.dates_of(word))

    @cached_property
    def _years_of_deeds(self) -> tuple[tuple[str, Candidate], ...]:
        """Columns of numbers that are called by a deed alone, as `founded` is."""
        return tuple(
            (key[0], candidate)
            for key, candidates in self.lexicon.phrases()
            for candidate in candidates
            if len(key) == 1 and candidate.kind == "column" and key[0].endswith(_OF_DEEDS) and self.is_number(candidate)
        )

    def _column(self, candidate: Candidate) -> Column | None:
        attribute = candidate.attribute
        return self.graph.dataset(attribute.table).column(attribute.column) if attribute is not None else None

    def is_number(self, candidate: Candidate) -> bool:
        """Whether a candidate is a column of numbers."""
        column = self._column(candidate)
        return column is not None and is_numeric(column.type)

    def holds_dates(self, candidate: Candidate) -> bool:
        """Whether a candidate is a column of dates, times or years."""
        column = self._column(candidate)
        return column is not None and (is_temporal(column.type) or holds_years(column))

    @cached_property
    def _dates(self) -> tuple[tuple[Candidate, Column], ...]:
        """All columns of dates, times and years."""
        found: dict[str, tuple[Candidate, Column]] = {}
        for _, candidates in self.lexicon.phrases():
            for candidate in candidates:
                if candidate.kind == "column" and candidate.node not in found:
                    column = self._column(candidate)
                    if column is not None and self.holds_dates(candidate):
                        found[candidate.node] = dataclasses.replace(candidate, method="synonym"), column
        return tuple(found.values())

    def doers(self, verb: str) -> tuple[Candidate, ...]:
        """The persons that a verb can be said of: those called after it, or those its deeds refer to; else all."""
        called = tuple(person for person in self.persons if does(person.label, verb))
        if called:
            return called
        money = [self.graph.dataset(c.attribute.table) for c in self.worths.moved(verb) if c.attribute is not None]
        keyed = {relation.to for deed in (*self.recorded.of(verb), *money) for relation in deed.relations}
        acting = sorted(name for name in keyed if lemmas(self.graph.dataset(name).entity)[-1].endswith(_DOING))
        found = tuple(person for person in self.persons if person.name in keyed)
        return found or tuple(self.thing(name) for name in acting) or self.persons

    @cached_property
    def persons(self) -> tuple[Candidate, ...]:
        """The things whose rows are persons: they have a first and a last name, or a personal name."""
        found = []
        for dataset in self.graph.datasets():
            names = [_initial_joined(lemmas(column.name)) for column in dataset.columns]
            whole = any({"name", "nm", "fullname"} & set(name) for name in names) and (
                any(column.pii for column in dataset.columns) or _is_person(dataset)
            )
            parts = any(_FIRST & set(name) for name in names) and any(_LAST & set(name) for name in names)
            if whole or parts:
                found.append(self.thing(dataset.name))
        return tuple(found)

    def _loose(self, key: tuple[str, ...]) -> list[Candidate]:
        """Names whose words are spelled otherwise (`founding year` of `founded_year`), or lack a `number` or `name`."""
        if self._run_together.get("".join(key)):  # `upvotes` of `up_votes`, `zip code` of `zipcode`
            return [dataclasses.replace(c, method="synonym") for c in self._run_together["".join(key)]][:_MOST_PARTIAL]
        near = [
            (held, candidate)
            for held, candidate in self._initials.get("".join(word[0] for word in key), ())
            if same_name(key, held, of_table=candidate.kind == "dataset")
        ]
        if not near and len(key) == 1:  # `director` of `directed_by`
            by = [(held, c) for held, c in self._parts.get("by", ()) if len(held) == 2 and held[1] == "by"]
            near = [(held, c) for held, c in by if does(key[0], held[0])]
        if not near and len(key) == 2 and key[-1] in ("date", "day"):  # `hire date` of `hired_on`
            dated = {c.attribute: c for c, _ in self._dates}
            near = [(key, dated[c]) for c in self.moments.of(key[0]) if c in dated]
        if not near and len(key) == 2 and key[-1] == "year":  # `founding year` of `founded`
            near = [(key, c) for held, c in self._years_of_deeds if same_deed(key[0], held)]
        if not near and len(key) > 1 and (key[-1] in _GENERIC or key[-1] in _KINDS):
            near = [(key, c) for c in self.lexicon.find(key[:-1]) if c.kind == "column"]
        if not near and len(key) == 2 and key[-1] == "code":  # `zip code` of `zip_postcode`
            near = [(key, c) for c in self._in_part(key[:-1], frozenset()) if c.method == "synonym"]
        found = {candidate.node: dataclasses.replace(candidate, method="partial") for _, candidate in near}
        return list(found.values())[:_MOST_PARTIAL]

    def _otherwise(self, key: tuple[str, ...]) -> list[Candidate]:
        """What another everyday word for the same thing names: `nation` of `country`."""
        same = self._same(key)
        if same:
            return same
        if key[0] in PER_PERIOD and len(key) > 1:  # `hourly rate` of `rate_per_hour`
            held = (*key[1:], "per", PER_PERIOD[key[0]])
            return [dataclasses.replace(c, method="partial") for c in self.lexicon.find(held) if c.kind == "column"]
        if len(key) >= _SHORTEST_INITIALS and not {*key} & _NO_INITIALS:  # `miles per gallon` of `mpg`
            short = [c for c in self.lexicon.find(("".join(word[0] for word in key),)) if c.kind == "column"]
            if short:
                return [dataclasses.replace(c, method="synonym") for c in short]
        if key == ("date",):  # what is called `paid_on`
            return [dataclasses.replace(c, method="partial") for c, _ in self._dates][:_MOST_PARTIAL]
        return []

    def _same(self, key: tuple[str, ...]) -> list[Candidate]:
        """What the other words of everyday English for the same thing name."""
        words = next((words for words in _SAME_THINGS if key in words), ())
        said = [other for other in words if other != key] or list(_with_another_word(key))
        found = [c for other in said for c in self.lexicon.find(other) if c.kind != "value"]
        found += [self.thing(table) for other in said if not found and (table := self._keyed.table(other))]
        if not found and len(key) > 1:  # `order line` of `sales_order_details`
            found = [c for other in said for c in self._in_part(other, frozenset()) if c.kind == "dataset"]
        return [dataclasses.replace(c, method="partial") for c in found[:_MOST_PARTIAL]]

    def is_common(self, key: tuple[str, ...]) -> bool:
        """Whether very many names are a phrase or hold all its words."""
        return self.has_many_homes(key) or len(self._rarest(key)) > _MOST_LISTED

    def has_many_homes(self, key: tuple[str, ...]) -> bool:
        """Whether very many things are called by a phrase."""
        return len(self.lexicon.find(key)) > MOST_HOMES

    def _rarest(self, key: tuple[str, ...]) -> list[tuple[tuple[str, ...], Candidate]]:
        return min((self._parts.get(word, []) for word in key), key=len, default=[])

    def _turned_round(self, key: tuple[str, ...]) -> list[Candidate]:
        """The column `credit_card_type` for `type of credit card`, where no thing is called a credit card.

        So is `years_working` for `years of working`.
        """
        at = key.index("of") if "of" in key[1:-1] else 0
        first, last = key[:at], key[at + 1 :]
        if len(first) == 1 and first[0] in _SORTS:
            sorts = [c for sort in _SORTS for c in self.lexicon.find((*last, sort)) if c.kind != "value"]
            if sorts:  # `kind of treatment` of `treatment_type`
                return [dataclasses.replace(c, method="synonym") for c in sorts]
        if not at or any(c.kind == "dataset" for part in (first, last) for c in self.find(part, "")):
            return []
        found = self.lexicon.find(last + first) or self.lexicon.find(first + last)
        return [dataclasses.replace(c, method="synonym") for c in found if c.kind == "column"]

    def _in_part(self, key: tuple[str, ...], near: frozenset[str]) -> list[Candidate]:
        rarest = self._rarest(key)
        if len(rarest) > _MOST_LISTED:
            return _partial(key, [(name, c) for table in sorted(near) for name, c in self._of_table.get(table, ())
                                  if key[-1] in name])  # fmt: skip
        if key not in self._partial_names:
            self._partial_names[key] = _partial(key, rarest)
        return self._partial_names[key]


def _with_another_word(key: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """`car maker` of `car manufacturer`: the phrase with one of its words said otherwise."""
    for at, word in enumerate(key) if len(key) > 1 else ():
        for words in _SAME_THINGS:
            if (word,) in words:
                yield from ((*key[:at], *other, *key[at + 1 :]) for other in words if other != (word,))


def _partial(key: tuple[str, ...], names: Iterable[tuple[tuple[str, ...], Candidate]]) -> list[Candidate]:
    """The likeliest of `names` that hold the words of `key` and little more."""
    found: dict[str, tuple[float, Candidate]] = {}
    for name, candidate in names:
        said = set(key) if key[0] in _COUNTED else set(key) - _JOINING  # `forms of government`, not `number of orders`
        told = [word for word in name if word not in _JOINING]
        each_once = len(told) == len(said)  # `allergy type` is not the `allergy` of an allergy type
        if len(key) > 1 and len(said) > 1 and said == set(told) and each_once:  # `claimed amount` of `amount_claimed`
            found[candidate.node] = 1.0, candidate
            continue
        if name[:-1] == key and name[-1] == "".join(word[0] for word in key) and len(key) > 1:
            found[candidate.node] = 1.0, candidate  # `pay per view` of `pay_per_view_ppv`
            continue
        if len(name) <= len(key) or not _is_part(key, name) or _only_per(key, name):
            continue
        if any(set(name) <= words for words in _EITHER):
            found[candidate.node] = 1.0, candidate  # `state` of `state_province_county`
            continue
        generic, done = (_TABLE_TALK, _DONE) if candidate.kind == "dataset" else (_GENERIC, frozenset())
        rest = name[name.index(key[-1]) + 1 :]
        if "of" in rest[:1] and not _GENERIC & set(key):
            rest = ()  # `cost` of `cost_of_treatment`
        if not all(
            word in generic or ends_with_unit(word) or word.isdigit() or _is_participle(word) or word in done
            for word in rest
        ):  # `amount` of `amount_claimed`
            continue
        share = len(key) / len(name)
        if candidate.node not in found or found[candidate.node][0] < share:
            found[candidate.node] = share, candidate
    ranked = sorted(found.values(), key=lambda pair: (-pair[0], pair[1].node))[:_MOST_PARTIAL]
    return [dataclasses.replace(c, method="synonym" if share == 1.0 else "partial") for share, c in ranked]


def _own_heads(names: Iterable[tuple[tuple[str, ...], Candidate]]) -> dict[tuple[str, ...], str]:
    """The last words of the names of datasets that end the name of one dataset alone."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for name, candidate in names:
        head = _without_participles(name)
        if candidate.kind == "dataset" and head not in _TABLE_TALK | _GENERIC:
            found[(head,)].add(candidate.name)
    return {head: next(iter(datasets)) for head, datasets in found.items() if len(datasets) == 1}


def _without_participles(name: tuple[str, ...]) -> str:
    """The last word of a name but for what was done to such things: `tests taken` are tests."""
    while len(name) > 1 and (_is_participle(name[-1]) or name[-1] in _DONE):
        name = name[:-1]
    return name[-1]


def _is_doer(label: str, verb: str) -> bool:
    """Whether a column is called after who does what a verb says, or after the deed: `directed_by`."""
    words = lemmas(label)
    return same_deed(verb, words[-2]) if len(words) == 2 and words[-1] == "by" else does(label, verb)


def _is_person(dataset: Dataset) -> bool:
    held = {word for column in dataset.columns for word in lemmas(column.name)}
    return bool(_OF_PERSONS & held) or bool(closed.PERSONS & set(lemmas(dataset.entity)))


def _is_of_deed(word: str, key: tuple[str, ...], candidate: Candidate) -> bool:
    """Whether `year` only says what a column called by a deed holds: `year founded` is not any year of a thing."""
    column = candidate.attribute.column if candidate.attribute is not None else ""
    return word == "year" and key == (word, *lemmas(column))


def _is_participle(word: str) -> bool:
    return word.endswith("ed") and len(word) > _SHORTEST_PARTICIPLE


def _only_per(key: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """`slice` of `price_per_slice`, which is a price."""
    return "per" in name and set(key) <= set(name[name.index("per") + 1 :])


def _is_part(key: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether the words of `key` occur in `name` in their order."""
    rest = iter(name)
    return all(word in rest for word in key)


def _initial_joined(words: tuple[str, ...]) -> tuple[str, ...]:
    """`lname` of `LName`, which is written apart as `l_name`."""
    return ("".join(words),) if len(words) == 2 and words in (("f", "name"), ("l", "name")) else words


def is_part_of_name(column: str) -> bool:
    """Whether a column holds the first or the last names of persons."""
    words = _initial_joined(lemmas(column))
    return bool(_FIRST & set(words) or _LAST & set(words)) and words[-1] in ("name", *_FIRST, *_LAST)

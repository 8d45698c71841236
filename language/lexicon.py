"""Every name of the graph, by the lemmas a request may spell it with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from knowledge_graph.graph import KnowledgeGraph
from language.neighbourhood import MOST_HOMES
from language.words import by_beginning, lemmas
from schemas.expressions import ColumnRef, Comparison, Constant, Expression
from schemas.workspace import Column, Dataset, Sense

NodeKind = Literal["metric", "column", "dataset", "bundle", "aspect", "value", "condition", "domain"]
LONGEST_VALUE = 8
"""Words of the longest value that can be named."""

_POSSESSIVE = re.compile(r"(?<=\w)['’]s(?= )")
_SPOKEN = re.compile(r"\w[\w &'’.,+()/?!:;#-]*")
"""Values that are words; a path such as `/search` is not meant by the word in it."""


_SEXES = {"f": ("female", "woman"), "m": ("male", "man")}
_SEX_CODES = frozenset("m f u o x n w d nb other unknown".split())
_SEXES_IN_FULL = {"female": "f", "male": "m"}


_YES = frozenset(("y", "yes", "t", "true", "1"))
_NO = frozenset(("n", "no", "f", "false", "0"))
_ASKING = frozenset(("is", "has", "was"))
_MARKS = frozenset(("flag", "flg", "indicator", "ind", "yn"))
_ADJECTIVAL = ("ed", "ive", "able", "ible", "ous", "aid", "old", "ent")


@dataclass(frozen=True)
class Candidate:
    """One thing a phrase can mean."""

    kind: NodeKind
    node: str
    """Stable id: `metric:revenue`, `column:bronze.orders.region`, `value:bronze.orders.region=West`."""
    label: str
    method: Literal["exact", "synonym", "value", "partial"]
    attribute: ColumnRef | None = None
    value: str = ""
    condition: Expression | None = None
    name: str = ""
    """Of the metric, dataset, bundle or domain."""
    beside: str | None = None
    default: bool = False
    hidden: bool = False
    """Personal data the role may not see: known, so that it can be refused for what it is."""

    def __hash__(self) -> int:
        return hash((self.node, self.method, self.value))

    @property
    def home(self) -> str:
        """The dataset that is named, or whose column or value is; empty for what has no home of its own."""
        if self.attribute is not None:
            return self.attribute.table
        return self.name if self.kind == "dataset" else ""


def column_meant(table: str, column: str) -> Candidate:
    """A column that words mean without naming it."""
    attribute = ColumnRef(table=table, column=column)
    return Candidate("column", f"column:{table}.{column}", column.replace("_", " "), "synonym", attribute=attribute)


def value_meant(table: str, column: str, value: str) -> Candidate:
    """A value that a column holds."""
    attribute = ColumnRef(table=table, column=column)
    return Candidate("value", f"value:{table}.{column}={value}", value, "value", attribute=attribute, value=value)


class Lexicon:
    """Phrases to candidates. Built once per graph; look-ups are dictionary reads."""

    def __init__(self, graph: KnowledgeGraph) -> None:
        self.graph = graph
        self._made: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
        self._known: set[tuple[tuple[str, ...], str, str]] = set()
        self._add_terms(graph)
        self._add_metrics(graph)
        for dataset in graph.datasets():
            self._add_dataset(dataset, graph)
        self._add_bundles(graph)
        self.domains = frozenset(d for d in (m.domain for m in graph.metrics()) if d)
        for domain in sorted(self.domains):
            self._add(domain, Candidate("domain", f"domain:{domain}", domain, "exact", name=domain))
        self._entries = {key: tuple(found) for key, found in self._made.items()}
        del self._made, self._known  # which only building needs
        self.longest = max(map(len, self._entries), default=1)
        called: dict[tuple[str, ...], tuple[str, ...]] = {}
        for key, found in self._entries.items():
            datasets = tuple(candidate.name for candidate in found if candidate.kind == "dataset")
            if datasets:
                called[key] = datasets
        self._called = called
        self._homes: dict[tuple[str, ...], dict[str, list[tuple[int, Candidate]]]] = {}
        names = [key for key, found in self._entries.items() if any(candidate.kind != "value" for candidate in found)]
        self.keys = frozenset(names)
        """Phrases that are not only values."""
        self.words = frozenset(word for key in names for word in key)
        """Words that are not only part of a value: what spelling may be repaired towards."""
        self.has_shared = any(len(found) > MOST_HOMES for found in self._entries.values())

    def find(self, key: tuple[str, ...]) -> tuple[Candidate, ...]:
        """What the phrase `key` (lemmas) can mean."""
        return self._entries.get(key, ())

    def find_near(self, key: tuple[str, ...], near: Collection[str]) -> tuple[Candidate, ...]:
        """As `find`; of what has very many homes those in the datasets `near`, if there are any."""
        found = self.find(key)
        if len(found) <= MOST_HOMES or not near:
            return found
        if key not in self._homes:
            by_home: dict[str, list[tuple[int, Candidate]]] = {}
            for place, candidate in enumerate(found):
                by_home.setdefault(candidate.home, []).append((place, candidate))
            self._homes[key] = by_home
        homes = self._homes[key]
        kept = [pair for dataset in near for pair in homes.get(dataset, ())]
        if not kept:
            return found
        return tuple(candidate for _, candidate in sorted((*kept, *homes.get("", ())), key=lambda pair: pair[0]))

    @cached_property
    def spellings(self) -> Mapping[tuple[str, int], tuple[str, ...]]:
        """`words` by first letter and length."""
        return by_beginning(self.words)

    def datasets(self, key: tuple[str, ...]) -> tuple[str, ...]:
        """The datasets that are called `key`."""
        return self._called.get(key, ())

    def phrases(self) -> Iterator[tuple[tuple[str, ...], tuple[Candidate, ...]]]:
        """All entries, for suggestions."""
        yield from self._entries.items()

    def _add(self, text: str, candidate: Candidate) -> None:
        self._add_key(lemmas(text), candidate)

    def _add_key(self, key: tuple[str, ...], candidate: Candidate) -> None:
        entry = key, candidate.kind, candidate.node
        if not key or entry in self._known:
            return
        self._known.add(entry)
        self._made[key].append(candidate)

    def _add_all(self, texts: Iterable[str], candidate: Candidate) -> None:
        for text in texts:
            self._add(text, candidate)

    def _add_terms(self, graph: KnowledgeGraph) -> None:
        metrics = {metric.name for metric in graph.metrics()}
        for term in graph.terms():
            for sense in term.senses:
                candidate = _of_sense(sense, term.term, graph, metrics)
                if candidate is not None:
                    self._add_all((term.term, *term.synonyms), candidate)

    def _add_metrics(self, graph: KnowledgeGraph) -> None:
        for metric in graph.metrics():
            exact = Candidate("metric", f"metric:{metric.name}", metric.label, "exact", name=metric.name)
            self._add_all((metric.name, metric.label), exact)
            synonym = Candidate("metric", f"metric:{metric.name}", metric.label, "synonym", name=metric.name)
            self._add_all(metric.synonyms, synonym)

    def _add_dataset(self, dataset: Dataset, graph: KnowledgeGraph) -> None:
        node = f"dataset:{dataset.name}"
        own = Candidate("dataset", node, dataset.entity, "exact", name=dataset.name)
        known = {lemmas(column.name) for column in dataset.columns}
        names = (dataset.table,) if lemmas(dataset.table) not in known else ()  # of `regions`, each row is no region
        self._add_all((dataset.entity, *names), own)
        self._add_all(dataset.synonyms, Candidate("dataset", node, dataset.entity, "synonym", name=dataset.name))
        owners = tuple(lemmas(owner) for owner in (dataset.entity, *dataset.synonyms))
        for column in dataset.columns:
            # `active customers` and `cities founded before 1900` are customers and cities, not a column of theirs
            owned = column.role != "flag" and not is_year_of_deed(column)
            attribute = ColumnRef(table=dataset.name, column=column.name)
            self._add_column(attribute, column.synonyms, hidden=column.pii, owners=owners if owned else ())
            if column.role == "flag":
                self._add_flag(dataset, column)
        for field in dataset.json_fields:
            attribute = ColumnRef(table=dataset.name, column=field.name)
            self._add_column(attribute, field.synonyms, hidden=False, owners=owners)
        for found in graph.profile(dataset.name).values:
            attribute = ColumnRef(table=dataset.name, column=found.column)
            for value in found.values:
                self._add_value(attribute, value)
            self._add_sexes(attribute, found.values)
            self._add_answers(dataset, attribute, found.values)

    def _add_column(
        self, attribute: ColumnRef, synonyms: tuple[str, ...], *, hidden: bool, owners: tuple[tuple[str, ...], ...]
    ) -> None:
        """A column by itself, and behind what its dataset is called: lemmas of words put together are those of each."""
        node = f"column:{attribute.table}.{attribute.column}"
        label = attribute.column.replace("_", " ")
        for text, method in ((attribute.column, "exact"), *((synonym, "synonym") for synonym in synonyms)):
            candidate = Candidate("column", node, label, method, attribute=attribute, hidden=hidden)  # type: ignore[arg-type]
            key = lemmas(text)
            self._add_key(key, candidate)
            for owner in owners:
                if key[: len(owner)] != owner:
                    self._add_key(owner + key, candidate)

    def _add_flag(self, dataset: Dataset, column: Column) -> None:
        """`organic` of `is_organic`: an adjective is a condition; so is `discontinued` of a column of 0 and 1."""
        attribute = ColumnRef(table=dataset.name, column=column.name)
        adjective = re.sub(r"^(is|has|was)_", "", column.name)
        node = f"column:{dataset.name}.{column.name}"
        if column.type.upper() == "BOOLEAN":
            condition: Expression = attribute
        else:
            one = Constant(type="integer", text="1")
            condition = Comparison(operator="=", left=attribute, right=one)
        label = column.name.replace("_", " ")
        words = lemmas(adjective)
        words = words[: len(words) - (words[-1] in _MARKS)]
        names = {adjective: None, " ".join(words): None}
        if len(words) > 1 and words[-1] == lemmas(dataset.entity)[-1]:  # `online` of the `online_order_flag` of orders
            names[" ".join(words[:-1])] = None
        for name in names:
            self._add(name, Candidate("condition", node, label, "exact", condition=condition))

    def _add_answers(self, dataset: Dataset, attribute: ColumnRef, values: tuple[str, ...]) -> None:
        """`active` of a column `active_flag` that holds Y and N."""
        yes = yes_among(values)
        if yes is None:
            return
        column = dataset.column(attribute.column)
        if column is None:
            return
        node = f"column:{dataset.name}.{column.name}"
        condition = Comparison(operator="=", left=attribute, right=Constant(type="text", text=yes))
        for name in (column.name, *column.synonyms):
            words = lemmas(name)
            asked = words[0] in _ASKING
            marked = words[-1] in _MARKS
            words = words[asked : len(words) - marked]
            if words and (asked or marked or words[-1].endswith(_ADJECTIVAL)):
                label = column.name.replace("_", " ")
                self._add(" ".join(words), Candidate("condition", node, label, "exact", condition=condition))

    def _add_value(self, attribute: ColumnRef, value: str) -> None:
        key = lemmas(value)
        if not _SPOKEN.fullmatch(value) or len(key) > LONGEST_VALUE or all(word.isdigit() for word in key):
            return
        candidate = value_meant(attribute.table, attribute.column, value)
        self._add(value, candidate)
        within = _POSSESSIVE.sub("", value)
        if within != value:  # sentences are read without the endings of `Women's Soccer`
            self._add(within, candidate)

    def _add_sexes(self, attribute: ColumnRef, values: tuple[str, ...]) -> None:
        """`female` of a column that holds F and M, `woman` of one that holds Female and Male."""
        codes = {_SEXES_IN_FULL.get(value.casefold(), value.casefold()): value for value in values}
        in_full = {value.casefold() for value in values} >= set(_SEXES_IN_FULL)  # what else there is, are no sexes
        if not in_full and (not {"m", "f"} & set(codes) or not set(codes) <= _SEX_CODES or len(codes) < 2):
            return
        for code, words in _SEXES.items():
            held = codes.get(code)
            if held is not None:
                self._add_all(words, value_meant(attribute.table, attribute.column, held))

    def _add_bundles(self, graph: KnowledgeGraph) -> None:
        for bundle in graph.bundles():
            node, label = f"bundle:{bundle.name}", bundle.name.replace("_", " ")
            self._add(bundle.name, Candidate("bundle", node, label, "exact", name=bundle.name))
            self._add_all(bundle.synonyms, Candidate("bundle", node, label, "synonym", name=bundle.name))
            self._add_all(bundle.aspects, Candidate("aspect", node, label, "synonym", name=bundle.name))


def yes_among(values: Iterable[str]) -> str | None:
    """How a column that holds nothing but yes and no says yes; None of any other column.

    >>> yes_among(("N", "Y")), yes_among(("Y", "maybe"))
    ('Y', None)
    """
    yes = [value for value in values if value.casefold() in _YES]
    return yes[0] if len(yes) == 1 and {value.casefold() for value in values} <= _YES | _NO else None


def says_no(values: Iterable[str]) -> bool:
    """Whether a column of text says no, or none, among other things."""
    return not {"no", "false", "none"}.isdisjoint(value.casefold() for value in values)  # `F` may be a grade


def is_year_of_deed(column: Column) -> bool:
    """Whether a column is called by what was done in its years: `founded`, also known as `year founded`."""
    return any(lemmas(name) == ("year", *lemmas(column.name)) for name in column.synonyms)


def _of_sense(sense: Sense, term: str, graph: KnowledgeGraph, metrics: set[str]) -> Candidate | None:
    common = {"beside": sense.beside, "default": sense.default}
    if sense.metric and sense.metric in metrics:
        return Candidate("metric", f"metric:{sense.metric}", graph.metric(sense.metric).label, "exact",
                         name=sense.metric, **common)  # type: ignore[arg-type]  # fmt: skip
    if sense.attribute and graph.has_dataset(sense.attribute.table):
        node = f"column:{sense.attribute.table}.{sense.attribute.column}"
        return Candidate("column", node, sense.attribute.column.replace("_", " "), "exact",
                         attribute=sense.attribute, **common)  # type: ignore[arg-type]  # fmt: skip
    if sense.dataset and graph.has_dataset(sense.dataset):
        return Candidate("dataset", f"dataset:{sense.dataset}", graph.dataset(sense.dataset).entity, "exact",
                         name=sense.dataset, **common)  # type: ignore[arg-type]  # fmt: skip
    if sense.bundle and graph.has_bundle(sense.bundle):
        return Candidate("bundle", f"bundle:{sense.bundle}", sense.bundle.replace("_", " "), "exact",
                         name=sense.bundle, **common)  # type: ignore[arg-type]  # fmt: skip
    if sense.condition is not None:
        return Candidate("condition", f"term:{term}", term, "exact", condition=sense.condition, **common)  # type: ignore[arg-type]
    return None

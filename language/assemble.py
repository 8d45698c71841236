"""A reading to a typed query: candidates chosen so that the whole can be computed, or a question where two ways are as
good."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, replace

from knowledge_graph.binding import bind
from knowledge_graph.join_routes import AmbiguousRouteError
from knowledge_graph.routes import reach
from language import vocabulary as closed
from language.building.table import TableBuilder
from language.chosen_routes import by_chosen_routes, which_route
from language.grammar.reading import FilterMention, Mention, Reading, is_joint
from language.lexicon import Candidate
from language.linking import Unit
from language.open_questions import no_measure, value_or_talk
from language.personal_data import personal_data
from language.senses import Slot, ask_which, described
from language.slots import Slots
from schemas.discovery import Leaf
from schemas.errors import UnplannableError
from schemas.query import (
    AttributeDimension,
    Table,
)
from schemas.question import Option, Question, Refusal

MOST_CANDIDATES = 4
"""Candidates of one phrase that are tried."""
FAR = 100
"""Steps to what no figure reaches."""
MOST_READINGS = 96
"""Combinations of candidates that are tried; the likeliest come first."""


@dataclass(frozen=True)
class Assembled:
    """A query with the candidate each unit became, or why there is none."""

    query: Table | None = None
    question: Question | None = None
    refusal: Refusal | None = None
    chosen: tuple[tuple[Unit, Candidate], ...] = ()
    assumptions: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Choice:
    """One candidate for each slot, and how well they fit together."""

    candidates: tuple[Candidate, ...]
    score: float


def assemble(reading: Reading, choices: Mapping[str, str]) -> Assembled:
    """The one good query of `reading`, or a question or refusal."""
    return _Assembler(reading, choices).run()


class _Assembler:
    def __init__(self, reading: Reading, choices: Mapping[str, str]) -> None:
        self.reading, self.graph, self.choices = reading, reading.graph, choices
        self.meant = Slots(reading, choices)

    def run(self) -> Assembled:
        reading = self.reading
        if not reading.measures and not reading.thresholds:
            return Assembled(question=no_measure(reading))
        blocked = self._hidden()
        if blocked is not None:
            return blocked
        reading.unexplained += _unlisted(reading)
        impossible = self._impossible_aggregate()
        if impossible is not None:
            return Assembled(question=impossible)
        decorative = [f for f in reading.filters if _is_decorative(f, reading)]
        self.meant.fill()
        assembled = self._best()
        if not decorative:
            return assembled
        if assembled.query is not None:
            return Assembled(question=value_or_talk(decorative[0]))
        return self._without(decorative)

    def _without(self, decorative: list[FilterMention]) -> Assembled:
        """The query in which words of report talk mean nothing, as no value of that spelling can be meant."""
        for mention in decorative:
            self.reading.filters.remove(mention)
            for unit in mention.units:
                self.reading.explain(unit, "filler", "filler", "filler")
        again = _Assembler(self.reading, self.choices)
        again.meant.fill()
        return again._best()

    def _hidden(self) -> Assembled | None:
        for unit in self.reading.units:
            hidden = [c for c in unit.candidates if c.hidden]
            if reading_filters(self.reading, unit):
                continue
            if hidden and len(hidden) == len([c for c in unit.candidates if c.kind == "column"]):
                return Assembled(refusal=personal_data(unit))
        return None

    def _impossible_aggregate(self) -> Question | None:
        for mention in self.reading.measures:
            if not self.meant.fitting(mention):
                word = (mention.function or "count distinct").replace("_", " ")
                labels = dict.fromkeys(c.name for c in mention.candidates if c.kind == "metric")
                options = tuple(
                    Option(id=name, label=self.graph.metric(name).label, request=name.replace("_", " "))
                    for name in labels
                )
                text = f"“{word}” of “{mention.unit.text}” is not defined. What would you like to see?"
                return Question(id="_".join(mention.unit.key), text=text, options=options[:3])
        return None

    def _best(self) -> Assembled:
        problems: list[UnplannableError] = []
        best: list[tuple[_Choice, Table]] = []
        builder = TableBuilder(self.reading, self.graph, tuple(self.meant.mentions), self.choices)
        for choice in self._combinations():
            if best and choice.score < best[0][0].score - 1.0:
                break
            try:
                query = by_chosen_routes(builder.table(choice.candidates), self.graph, self.choices)
                cost = self._hops(query)
            except UnplannableError as error:
                problems.append(error)
                continue
            best.append((replace(choice, score=choice.score - 0.1 * cost), query))
            best.sort(key=lambda pair: -pair[0].score)
        if not best:
            return self._unplannable(problems)
        first, query = best[0]
        rivals = [other for other, q in best[1:] if q != query and other.score > first.score - 0.05]
        if rivals:
            return Assembled(question=self._which(first, rivals))
        units = tuple(
            pair
            for mention, candidate in zip(self.meant.mentions, first.candidates, strict=True)
            for pair in _units_of(mention, candidate)
        )
        others = [choice for choice, computed in best[1:] if computed != query]
        return Assembled(query=query, chosen=units, assumptions=tuple(self._assumed(first, others)))

    def _combinations(self) -> list[_Choice]:
        """Likely combinations of candidates, best first."""
        lists = [self._likeliest(slot) for slot in self.meant.slots]
        product = itertools.islice(itertools.product(*lists), 20 * MOST_READINGS)
        rated = [_Choice(tuple(c for c, _ in combo), sum(score for _, score in combo)) for combo in product]
        return sorted(rated, key=lambda choice: -choice.score)[:MOST_READINGS]

    def _likeliest(self, slot: Slot) -> tuple[tuple[Candidate, float], ...]:
        """The first candidates of a slot; of more that fit as well those that the figures reach in the fewest steps."""
        if len(slot.candidates) <= MOST_CANDIDATES:
            return slot.candidates
        metrics = [c.name for other in self.meant.slots for c, _ in other.candidates if c.kind == "metric"]
        bases = dict.fromkeys(name for metric in metrics for name in self.graph.datasets_of_metric(metric))
        reached = [reach(self.graph, base) for base in bases]

        def steps(candidate: Candidate) -> int:
            return min((len(near[candidate.home].via) for near in reached if candidate.home in near), default=FAR)

        return tuple(sorted(slot.candidates, key=lambda pair: (-pair[1], steps(pair[0]))))[:MOST_CANDIDATES]

    def _which(self, first: _Choice, rivals: list[_Choice]) -> Question:
        for i, chosen in enumerate(self.meant.slots):
            others = [rival.candidates[i] for rival in rivals if rival.candidates[i] != first.candidates[i]]
            if others:
                return ask_which(chosen, tuple(dict.fromkeys((first.candidates[i], *others))))
        raise UnplannableError("Two readings are equally good.")

    def _unplannable(self, problems: list[UnplannableError]) -> Assembled:
        if not problems:
            return Assembled(question=no_measure(self.reading))
        problem = next((p for p in problems if isinstance(p, AmbiguousRouteError)), problems[0])
        if isinstance(problem, AmbiguousRouteError):
            return Assembled(question=which_route(problem))
        text = f"{problem.message} Leave that part out, or ask for it by itself."
        return Assembled(question=Question(id="combination", text=text, options=self._nearest_options()))

    def _nearest_options(self) -> tuple[Option, ...]:
        names = [c.name for slot in self.meant.slots for c, _ in slot.candidates[:1] if c.kind == "metric"]
        return tuple(
            Option(id=name, label=f"{self.graph.metric(name).label} alone", request=name.replace("_", " "))
            for name in dict.fromkeys(names)
        )[:3]

    def _refuse_any_or_all(self, query: Table, leaves: tuple[Leaf, ...]) -> None:
        """Things counted through their parts: `bought Dairy and Snacks` may mean either or both."""
        counted = any(leaf.aggregate.function == "count_distinct" and leaf.additivity != "additive" for leaf in leaves)
        for mention in self.reading.filters:
            position = {unit.first: i for i, unit in enumerate(self.reading.units)}
            first, last = position[mention.units[0].first], position[mention.units[-1].first]
            joined = any(unit.key == ("and",) for unit in self.reading.units[first:last])
            if counted and joined and len(mention.units) > 1 and self.reading.compare is None:
                said = " and ".join(unit.text for unit in mention.units)
                raise UnplannableError(f"“{said}”: any of them, or all?")

    def _hops(self, query: Table) -> int:
        """Joins to the groups: of two columns of one name the nearer is meant."""
        binding = bind(query, self.graph)
        self._refuse_any_or_all(query, binding.leaves)
        tables = {d.attribute.table for d in query.dimensions if isinstance(d, AttributeDimension)}
        return sum(len(route.via) for leaf in binding.leaves for route in leaf.routes if route.dataset in tables)

    def _assumed(self, choice: _Choice, others: list[_Choice]) -> list[str]:
        """The readings preferred over others that could have been computed too."""
        said = []
        for i, (chosen, candidate) in enumerate(zip(self.meant.slots, choice.candidates, strict=True)):
            alternatives = dict.fromkeys(o.candidates[i] for o in others if o.candidates[i] != candidate)
            if alternatives:
                instead = ", ".join(described(other) for other in alternatives)
                said.append(f"“{chosen.text}” read as {described(candidate)}; it could also be {instead}.")
        return said


def _units_of(mention: Mention, candidate: Candidate) -> list[tuple[Unit, Candidate]]:
    """Each unit of a mention with what it became: of several values, each its own."""
    if not isinstance(mention, FilterMention):
        return [(mention.unit, candidate)]
    pairs = []
    for unit, candidates in zip(mention.units, mention.candidates, strict=True):
        own = next((c for c in candidates if c.attribute == candidate.attribute), candidate)
        pairs.append((unit, own))
    return pairs


def reading_filters(reading: Reading, unit: Unit) -> bool:
    """Whether `unit` is read as a value."""
    return any(unit in mention.units for mention in reading.filters)


def _unlisted(reading: Reading) -> list[Unit]:
    """Measures that no comma, conjunction or new clause sets apart from the one before: they restrict it somehow."""
    mentioned = sorted({mention.unit.first: mention.unit for mention in reading.measures}.items())
    position = {unit.first: i for i, unit in enumerate(reading.units)}
    unlisted = []
    for (_, before), (_, unit) in itertools.pairwise(mentioned):
        between = reading.units[position[before.first] + 1 : position[unit.first]]
        things = any(c.kind == "dataset" for c in unit.candidates)
        if not any(is_joint(u) or _sets_apart(u, things=things) for u in between):
            unlisted.append(unit)
    return unlisted


def _sets_apart(unit: Unit, *, things: bool) -> bool:
    """`with` lists one more figure, but `with returns` may as well restrict to things that have some."""
    if unit.key == ("with",):
        return not things
    return unit.kind in ("filler", "marker") or unit.key in ((".",), ("?",), ("!",), (":",), ("(",))


def _is_decorative(mention: FilterMention, reading: Reading) -> bool:
    """Whether the value is spelled like report talk (`quality`), with no column named that holds it."""
    if any(unit.key not in closed.FILLERS for unit in mention.units):
        return False
    held = {c.attribute for candidates in mention.candidates for c in candidates}
    named = {c.attribute for unit in reading.units for c in reading.of_kind(unit, ("column",))}
    return not held & named

"""The second reader: requests about things, read by the chart parser; an intent, or None where it has no reading."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.join_routes import AmbiguousRouteError
from language.chosen_routes import by_chosen_routes, which_route
from language.evidence import evidence_of
from language.lexicon import Lexicon
from language.questions import closed
from language.questions.names import Names
from language.questions.own_keys import by_own_keys
from language.questions.resolving.resolution import Resolution, Resolved
from language.questions.rules.chart import TooTangledError
from language.questions.rules.grammar import forms
from language.questions.same_answer import same_answer
from language.questions.sentence import Sentence
from language.time_phrases import Calendar
from schemas.errors import UnplannableError
from schemas.expressions import (
    Constant,
    SetAggregate,
    walk,
)
from schemas.intent import Evidence, EvidenceRole, Intent, LinkMethod
from schemas.query import AggregateMeasure, AnyQuery, AttributeDimension, Rows, Table
from schemas.question import MOST_COMPARED, READING, Option, Question

LONGEST = 80
"""Tokens of a request; longer ones are texts, not questions."""
MARGIN = 0.25
"""A reading has to be better by this much than the next one that means something else."""
ATTACHED = 0.45
"""The same where the two say the same of another thing: `cost more than the average price of entire homes`."""


class QuestionReader:
    """Reads requests against one graph."""

    def __init__(self, lexicon: Lexicon, graph: KnowledgeGraph, clock: Calendar) -> None:
        self.names, self.graph, self.clock = Names(lexicon, graph), graph, clock

    def read(self, request: str, choices: Mapping[str, str]) -> Intent | None:
        """The intent of `request`: a query, or a question where it has several good readings."""
        sentence = Sentence(request, self.names, self.clock)
        if not 0 < len(sentence) <= LONGEST:
            return None
        readings = self.readings(sentence, choices)
        if not readings:
            return None
        best, question = _chosen(readings, choices, self.graph)
        return Intent(
            request=request,
            query=None if question is not None else best.query,
            question=question,
            evidence=_evidence(sentence, best),
            assumptions=tuple(best.trace.assumptions),
            business_terms=tuple(
                dict.fromkeys(sentence.said(first, last) for first, last, *_ in sorted(best.trace.nodes))
            ),
            choices=tuple(sorted(choices.items())),
        )

    def confirms(self, request: str, query: Table) -> bool:
        """Whether `query` is one of the readings of `request`, also where a metric of that name is passed over."""
        sentence = Sentence(request, self.names, self.clock)
        if not 0 < len(sentence) <= LONGEST:
            return False
        readings = self.readings(sentence, {}, metrics_first=False)
        return any(isinstance(other.query, Table) and _gist(other.query) == _gist(query) for other in readings)

    def readings(self, sentence: Sentence, choices: Mapping[str, str], *, metrics_first: bool = True) -> list[Resolved]:
        """Everything the sentence can mean that can be computed, best first, each meaning once."""
        try:
            whole = forms(sentence)
        except TooTangledError:
            return []
        resolution = Resolution(sentence, self.graph, choices)
        found = [resolved for form, score in whole for resolved in resolution.of(form, score)]
        found.sort(key=lambda resolved: -resolved.score)
        kept: list[Resolved] = []
        for resolved in found:
            if metrics_first and _passes_over_a_metric(sentence, resolved):
                continue
            if all(resolved.query != other.query for other in kept):
                kept += self._computable(resolved, choices)
        return kept

    def _computable(self, resolved: Resolved, choices: Mapping[str, str]) -> list[Resolved]:
        """`resolved` by the routes chosen, if it can be computed at all."""
        try:
            query = by_chosen_routes(resolved.query, self.graph, choices)
        except AmbiguousRouteError as problem:
            asked = which_route(problem)
            resolved.trace.doubt(asked.id, asked.text, asked.options)
            return [resolved]
        except UnplannableError:
            return []
        return [dataclasses.replace(resolved, query=query)]


def _passes_over_a_metric(sentence: Sentence, resolved: Resolved) -> bool:
    """A word that names a metric means the metric, not a column or table that happens to be called so."""
    return any(
        not node.startswith("metric:") and any(c.kind == "metric" for c in sentence.candidates(first, last))
        for first, last, _, node, _ in resolved.trace.nodes
    )


def _chosen(
    readings: list[Resolved], choices: Mapping[str, str], graph: KnowledgeGraph
) -> tuple[Resolved, Question | None]:
    """The best reading, or the one chosen of those about as good that mean something else; and what is in doubt."""
    best, *others = readings
    own = by_own_keys(best.query, graph)
    near = (other for other in others if _rivals(best, other))
    rivals = [other for other in near if not same_answer(own, by_own_keys(other.query, graph))]
    ways = _as_options([best, *rivals])
    best, sure = next(((way, True) for option, way in ways if option.id == choices.get(READING)), (best, not rivals))
    if best.trace.doubts:
        doubt = best.trace.doubts[0]
        return best, Question(id=doubt.key, text=doubt.text, options=doubt.options)
    if sure:
        return best, None
    about = " or ".join(dict.fromkeys(option.label for option, _ in ways[:2]))
    options = tuple(option for option, _ in ways[: MOST_COMPARED + 1])
    return best, Question(id=READING, text=f"This can be read in several ways: {about}. Which one?", options=options)


def _rivals(best: Resolved, other: Resolved) -> bool:
    """Whether another reading is about as good as the best one."""
    parts = [part for reading in (best, other) for part in walk(reading.query)]
    averaged = any(isinstance(part, SetAggregate) and part.function == "average" for part in parts)
    alike = averaged and {*best.trace.nodes} == {*other.trace.nodes}
    behind = round(best.score - other.score, 6)  # scores are sums: their last digits tell the order of adding
    margin = ATTACHED if alike else MARGIN
    return behind < margin or (behind == margin and not _of_the_same_rows(best.query, other.query))


def _of_the_same_rows(one: AnyQuery, other: AnyQuery) -> bool:
    """Whether two lists are of rows of one dataset, so that nothing stands once in one and twice in the other."""
    return isinstance(one, Rows) and isinstance(other, Rows) and one.dataset == other.dataset


def _as_options(readings: list[Resolved]) -> list[tuple[Option, Resolved]]:
    """Readings as answers; those of the same things are numbered."""
    named = Counter[str]()
    found = []
    for reading in readings:
        about = _about(reading)
        named[about] += 1
        number = str(named[about]) if named[about] > 1 else ""
        words = re.findall(r"[a-z0-9]+", about.lower())
        found.append((Option(id="_".join(filter(None, (*words, number))), label=about), reading))
    return found


def _gist(query: Table) -> tuple[object, ...]:
    """What a table shows of which rows, whatever its columns are called; a period counts as its two bounds."""
    measures = [
        (m.function, m.dataset, m.argument, frozenset(m.where)) if isinstance(m, AggregateMeasure) else m
        for m in query.measures
    ]
    groups = frozenset(
        d.attribute if isinstance(d, AttributeDimension) else getattr(d, "grain", None) or getattr(d, "part", None)
        for d in query.dimensions
    )
    bounds = {c.text for part in query.where for c in walk(part) if isinstance(c, Constant)}
    if query.period is not None:
        bounds |= {day.isoformat() for day in (query.period.start, query.period.end) if day is not None}
    order = tuple(o.descending for o in query.order)
    return (tuple(measures), groups, frozenset(bounds), len(query.having), order, query.limit, query.limit_per)


def _about(reading: Resolved) -> str:
    query = reading.query
    if isinstance(query, Rows):
        return f"a list of {query.dataset.rpartition('.')[2]}"
    measures = ", ".join(measure.name.replace("_", " ") for measure in query.measures)
    by = ", ".join(dimension.name.replace("_", " ") for dimension in query.dimensions)
    return f"{measures} by {by}" if by else measures


def _evidence(sentence: Sentence, best: Resolved) -> tuple[Evidence, ...]:
    """What every token became: nodes, times, numbers, and the words of the grammar between them."""
    covered: set[int] = set()
    found: list[Evidence] = []
    nodes = [*best.trace.nodes, *_times(sentence)]
    for first, last, role, node, method in dict.fromkeys(nodes):
        if not covered & set(range(first, last)):
            covered |= set(range(first, last))
            found.append(_one(sentence, (first, last), role, node, method))
    for token in sentence.dropped:
        said = sentence.text[token.start : token.end]
        found.append(evidence_of(said, (token.start, token.end), _ROLES["filler"], "filler", _METHODS["filler"]))
    for at in range(len(sentence)):
        if at not in covered:
            word = sentence.word(at)
            filler = word in closed.NEVER_NAMES or not word.isalnum() or (word,) in closed.COMMANDS
            role, node = ("filler", "filler") if filler else ("operator", f"grammar:{word}")
            found.append(_one(sentence, (at, at + 1), role, node, "filler" if filler else "grammar"))
    return tuple(sorted(found, key=lambda e: (e.start, e.end)))


def _times(sentence: Sentence) -> Iterable[tuple[int, int, str, str, str]]:
    for match in sentence.times.values():
        period = match.period
        yield match.first, match.last, "period", f"period:{period.start or ''}/{period.end or ''}", "grammar"


def _one(sentence: Sentence, span: tuple[int, int], role: str, node: str, method: str) -> Evidence:
    first, last = span
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    return evidence_of(sentence.text[start:end], (start, end), _ROLES[role], node, _METHODS[method])


_ROLES: dict[str, EvidenceRole] = {
    "dimension": "dimension",
    "filter": "filter",
    "measure": "measure",
    "period": "period",
    "filler": "filler",
    "operator": "operator",
}
_METHODS: dict[str, LinkMethod] = {
    "exact": "exact",
    "synonym": "synonym",
    "value": "value",
    "lemma": "lemma",
    "grammar": "grammar",
    "filler": "filler",
}

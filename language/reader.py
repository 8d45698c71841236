"""A request in words to an `Intent`: a typed query with evidence for every word, a question, or a refusal."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from knowledge_graph.binding import bind
from knowledge_graph.graph import KnowledgeGraph
from language import vocabulary as closed
from language.admission import check_request, refused_outright
from language.assemble import Assembled, assemble
from language.bundles import bundle_query, measure_group
from language.grammar import RULES
from language.grammar.reading import Reading
from language.lexicon import Candidate, Lexicon
from language.linking import Linked, Unit, link
from language.one_name import ask_what_has_the_name
from language.one_side import one_side
from language.open_questions import causal, high_or_low, how_many, period_problem
from language.outlook.rest import read_rest
from language.outlook.table import OutlookBuilder
from language.outlook.words import asked_trend
from language.patterns.reader import PatternReader
from language.patterns.score_segments import defined_segments, which_two, with_segments
from language.personal_data import named_personal_data
from language.questions.names import Names
from language.questions.reader import QuestionReader
from language.reworded import REWORDINGS
from language.reworded.amounts import amounts
from language.reworded.explanations import explanations
from language.reworded.told_terms import told_terms
from language.reworded.zeros import zeros
from language.smalltalk import without_small_talk
from language.time_phrases import Calendar
from language.tokens import Token, tokenize
from language.told_routes import tells_route
from language.unknown_values import keep_unknown
from language.words import is_english
from schemas.errors import UnplannableError
from schemas.expressions import columns_in, walk
from schemas.intent import Evidence, EvidenceRole, Intent, LinkMethod
from schemas.query import AggregateMeasure, AnyQuery, AttributeDimension, NamedMeasure, PeriodMeasure, Table
from schemas.question import READING, Option, Question
from schemas.without_collection import without_collection


class Reader:
    """Reads requests against one graph; building it indexes the graph's names once."""

    @without_collection()
    def __init__(self, graph: KnowledgeGraph, clock: Calendar) -> None:
        self.graph, self.clock = graph, clock
        self.lexicon = Lexicon(graph)
        self.patterns = PatternReader(self.lexicon, graph)
        self.questions = QuestionReader(self.lexicon, graph, clock)

    def read(self, request: str, choices: Mapping[str, str] | None = None) -> Intent:
        """The intent of `request`; `UsageError` for text that is no request at all."""
        return ask_what_has_the_name(keep_unknown(self._read(request, choices), self.graph), self.graph)

    def _read(self, request: str, choices: Mapping[str, str] | None, *, explained: bool = False) -> Intent:
        """The intent of a request, in which what it explains is `explained` already or is left to be."""
        check_request(request)
        chosen = dict(choices or {})
        refused = refused_outright(request)
        if refused is not None:
            return Intent(request=request, refusal=refused)
        tokens = tokenize(request)
        other = self._in_other_words(request, tokens, choices)
        intent = other if other is not None else self._read_as_said(request, tokens, chosen)
        if intent.query is not None:
            return intent
        told = self._as_explained(request, choices) if not explained else None
        return told or self._as_totals(request, choices) or intent

    def _as_explained(self, request: str, choices: Mapping[str, str] | None) -> Intent | None:
        """A request that is not understood, read by what it says to explain itself; None where that says no more."""
        if len(request) > _LONGEST_EXPLAINED:
            return None
        for reworded in (*told_terms(request, self.lexicon), *explanations(request, self.lexicon)):
            intent = reworded.intent(self._read(reworded.text, choices, explained=True), self.graph)
            if intent.query is not None and (reworded.fits is None or reworded.fits(intent.query)):
                return intent
        return None

    def _as_totals(self, request: str, choices: Mapping[str, str] | None) -> Intent | None:
        """A request that is not understood, read with a total for each bare amount; None where that says no more."""
        reworded = amounts(request, self.lexicon, self.graph)
        if reworded is None:
            return None
        intent = reworded.intent(self._read(reworded.text, choices, explained=True), self.graph)
        return intent if intent.query is not None else None

    def _read_as_said(self, request: str, tokens: tuple[Token, ...], chosen: dict[str, str]) -> Intent:
        linked = link(request, tokens, self.lexicon, self.clock)
        why = causal(linked, self.lexicon)
        if why is not None:
            return Intent(request=request, question=why)
        pattern = self.patterns.read(linked, request, chosen)
        if pattern is not None:
            return pattern
        reading = self._read_units(linked)
        assembled = self._assembled(request, reading, chosen)
        intent = self._intent(request, reading, assembled, chosen)
        if intent.refusal is not None or (intent.query is not None and not _made_up(intent.query)):
            return intent
        if intent.question is not None and not (
            self._is_open(intent.question) or self._is_told(intent.question, tokens)
        ):
            return intent
        second = self.questions.read(request, chosen)
        if second is not None:
            return second
        if not isinstance(intent.query, Table) or chosen.get(READING) == "as_read":
            return intent
        return intent if self.questions.confirms(*one_side(intent, intent.query)) else _unconfirmed(intent)

    def _in_other_words(
        self, request: str, tokens: tuple[Token, ...], choices: Mapping[str, str] | None
    ) -> Intent | None:
        """A request of which a part is taken out, and the rest read by itself; None where it has no such part."""
        trend = asked_trend(request, tokens, self.lexicon, self.clock)
        if trend is not None:
            rest = read_rest(request, trend, lambda text: self._read(text, choices))
            return OutlookBuilder(self.graph, dict(choices or {})).intent(request, trend, rest)
        for rewording in REWORDINGS:
            reworded = rewording(request, self.lexicon)
            if reworded is not None:
                as_said = self._read_as_said(request, tokens, dict(choices or {}))
                if as_said.query is not None and rewording is not zeros:
                    return as_said
                return reworded.intent(self._read(reworded.text, choices), self.graph)
        named = defined_segments(request)
        if named is not None:
            if named.open_pair is not None:
                return Intent(request=request, question=which_two(request, named.open_pair))
            return with_segments(request, named, self._read(named.rest, choices))
        return None

    def _is_open(self, question: Question) -> bool:
        """Whether the question only says that no metric was recognised; without metrics it cannot say more."""
        if not self.graph.metrics():
            return question.id not in ("period", "cause") and not question.id.startswith("route_")
        return question.id in _OPEN_QUESTIONS

    def _is_told(self, question: Question, tokens: tuple[Token, ...]) -> bool:
        """Whether a word tells which way is meant, which only the second reader hears: `go to`, `owned by`."""
        return not self.graph.metrics() and tells_route(question, tuple(token.lower for token in tokens))

    def _read_units(self, linked: Linked) -> Reading:
        units = _of_named_sources(linked.units, self.questions.names)
        small_talk = without_small_talk(units)
        reading = Reading(units=tuple(u for u in units if u not in small_talk), graph=self.graph)
        for unit in small_talk:
            reading.explain(unit, "filler", "filler", "filler")
        at = 0
        while at < len(reading.units):
            at = next(last for rule in RULES if (last := rule(reading, at)) is not None)
        return reading

    def _assembled(self, request: str, reading: Reading, choices: Mapping[str, str]) -> Assembled:
        timing = period_problem(reading, request, choices)
        if timing is not None:
            return Assembled(question=timing)
        if reading.judgement is not None:
            return Assembled(question=high_or_low(reading.judgement, request))
        if reading.open_limit is not None:
            return Assembled(question=how_many(reading.open_limit, request))
        hidden = named_personal_data(reading)
        if hidden is not None:
            return Assembled(refusal=hidden)
        if reading.bundles and not measure_group(reading):
            return bundle_query(reading)
        reading.unexplained += reading.aspects
        return assemble(reading, choices)

    def _intent(self, request: str, reading: Reading, assembled: Assembled, choices: Mapping[str, str]) -> Intent:
        for unit, candidate in assembled.chosen:
            reading.explain(unit, _role(unit, reading), candidate.node, _method(unit, candidate))
        for mention in reading.dimensions:
            if not mention.candidates:
                reading.explain(mention.unit, "time", f"grain:{mention.grain or mention.part}")
        if assembled.query is not None:
            assembled = self._with_data(assembled, assembled.query)
        if assembled.query is not None:
            self._explain_mentions(reading, assembled.query)
            _explain_comparison(reading, assembled.query)
        unexplained = tuple(_unexplained(unit) for unit in reading.unexplained)
        usable = assembled.query is not None and not unexplained
        return Intent(
            request=request,
            query=assembled.query if usable else None,
            question=assembled.question if not unexplained else None,
            refusal=assembled.refusal,
            evidence=tuple(sorted(set(reading.evidence), key=lambda e: (e.start, e.end, e.node))),
            unexplained=tuple(sorted(unexplained, key=lambda e: e.start)),
            assumptions=(*assembled.assumptions, *_assumed_times(reading), *_repairs(reading)),
            business_terms=tuple(
                dict.fromkeys(
                    unit.text for unit in reading.units if unit.kind == "link" and unit not in reading.unexplained
                )
            ),
            choices=tuple(sorted(choices.items())),
        )

    def _with_data(self, assembled: Assembled, query: Table) -> Assembled:
        """`assembled`, or a question where its period ends before the first event or does not fit a figure."""
        own = [part.period for part in walk(query) if isinstance(part, PeriodMeasure)]
        periods = dict.fromkeys((*([query.period] if query.period is not None else []), *own))
        leaves = bind(query, self.graph).leaves if periods else ()
        tables = {leaf.time.table if leaf.time is not None else leaf.base for leaf in leaves}
        firsts = [first for table in tables if (first := self.graph.profile(table).first_event) is not None]
        flows = any(leaf.snapshot is None and leaf.validity is None for leaf in leaves)
        for period in periods:
            if period.end is not None and firsts and period.end.isoformat() <= min(firsts):
                text = f"“{period.said}” lies before the first data, which are of {min(firsts)}."
                return Assembled(question=Question(id="period", text=text))
            if flows and period.said.lower().startswith(("end of", "start of", "beginning of")):
                text = f"“{period.said}” is a day, and not every figure asked for is a balance. Which period?"
                return Assembled(question=Question(id="period", text=text))
        return assembled

    def _explain_mentions(self, reading: Reading, query: Table) -> None:
        """Things named in passing are explained if the answer is about them."""
        used = self._used(query)
        for unit in reading.mentions:
            found = next((c for c in unit.candidates if self._is_used(c, used)), None)
            if found is not None:
                reading.explain(unit, "operator", found.node, _method(unit, found))
            else:
                reading.unexplained.append(unit)

    def _used(self, query: Table) -> frozenset[str]:
        """Nodes the query is about: datasets, columns it groups or filters by, domains of its measures."""
        try:
            binding = bind(query, self.graph)
        except UnplannableError:
            return frozenset()
        nodes: set[str] = set()
        for leaf in binding.leaves:
            nodes |= {f"dataset:{name}" for name in (leaf.base, *(route.dataset for route in leaf.routes))}
        parts = [*query.where, *(d.attribute for d in query.dimensions if isinstance(d, AttributeDimension))]
        nodes |= {f"column:{c.table}.{c.column}" for part in parts for c in columns_in(part)}
        for measure in query.measures:
            for metric in (part.metric for part in walk(measure) if isinstance(part, NamedMeasure)):
                nodes.add(f"domain:{self.graph.metric(metric).domain}")
                nodes |= {f"dataset:{name}" for name in self.graph.datasets_of_metric(metric)}
        if query.bundle:
            nodes |= {f"dataset:{a.table}" for a in self.graph.bundle(query.bundle).grain}
            nodes |= {f"domain:{self.graph.metric(name).domain}" for name in self.graph.bundle(query.bundle).metrics}
        return frozenset(nodes)

    def _is_used(self, candidate: Candidate, used: frozenset[str]) -> bool:
        return candidate.node in used


_LONGEST_EXPLAINED = 1_000
"""Characters; longer ones are texts, in which brackets and definitions are of anything."""
_OPEN_QUESTIONS = frozenset({"measure", "wording", "limit", "rank", "compared", "periods", "open_end"})
"""What is asked where no figure was recognised; other questions say what is in doubt, and stand."""


def _made_up(query: AnyQuery) -> bool:
    """Whether a figure of the query is no metric of the workspace, so that only the words say what it is."""
    return isinstance(query, Table) and any(
        isinstance(part, AggregateMeasure) for measure in query.measures for part in walk(measure)
    )


def _unconfirmed(intent: Intent) -> Intent:
    """A reading that only one of two readers has, put as a question."""
    query = intent.query
    if not isinstance(query, Table):
        return intent
    measures = ", ".join(measure.name.replace("_", " ") for measure in query.measures)
    by = ", ".join(dimension.name.replace("_", " ") for dimension in query.dimensions)
    what = f"{measures} by {by}" if by else measures
    option = Option(id="as_read", label=what)
    text = f"The whole sentence is not understood for sure. Is {what} meant?"
    return intent.model_copy(update={"query": None, "question": Question(id=READING, text=text, options=(option,))})


def _explain_comparison(reading: Reading, query: Table) -> None:
    """`compare` is honoured by groups or by several measures; by nothing else."""
    if reading.compare is None:
        return
    if query.dimensions or len(query.measures) > 1:
        reading.explain(reading.compare, "operator", "compare")
    else:
        reading.unexplained.append(reading.compare)


def _of_named_sources(units: tuple[Unit, ...], names: Names) -> tuple[Unit, ...]:
    """`units` without what a source offers that is used only by name, where no word names it."""
    reserved = names.only_by_name
    named = {c.name for unit in units for c in unit.candidates if c.kind == "dataset" and c.name in reserved}
    missing = reserved - named
    if not missing:
        return units
    return tuple(
        dataclasses.replace(unit, candidates=tuple(c for c in unit.candidates if names.source(c) not in missing))
        for unit in units
    )


def _role(unit: Unit, reading: Reading) -> EvidenceRole:
    for mention in reading.dimensions:
        if mention.unit is unit:
            return "dimension"
    for condition in reading.filters:
        if unit in condition.units:
            return "filter"
    for threshold in reading.thresholds:
        if threshold.unit is unit:
            return "threshold"
    return "bundle" if unit in reading.bundles else "measure"


def _method(unit: Unit, candidate: Candidate) -> LinkMethod:
    if candidate.method != "exact":
        return "lemma" if candidate.method == "partial" else candidate.method
    surface = tuple(unit.text.lower().replace("_", " ").replace("-", " ").split())
    return "exact" if surface == unit.key else "lemma"


def _unexplained(unit: Unit) -> Evidence:
    """A word that became nothing: one that acts on others (`operator`), a name of the data without a place in the
    request (`name`), a word of the language (`word`), or none (`gibberish`)."""
    acts = unit.kind in ("marker", "number", "grain", "time") or any(word in closed.OPERATORS for word in unit.key)
    if acts:
        node = "operator"
    elif unit.candidates:
        node = "name"
    else:
        node = "word" if all(is_english(word) for word in unit.key) else "gibberish"
    return Evidence(
        start=unit.start, end=unit.end, text=unit.text, role="operator", node=node, method="grammar", score=0.0
    )


def _assumed_times(reading: Reading) -> list[str]:
    return [f"{match.assumed}." for match in reading.periods if match.assumed]


def _repairs(reading: Reading) -> list[str]:
    return [f"“{unit.text}” read as “{unit.repaired}”." for unit in reading.units if unit.repaired]

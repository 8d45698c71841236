"""What each mention of a reading can mean, likeliest first."""

from __future__ import annotations

from collections.abc import Mapping

from language.grammar.reading import FilterMention, MeasureMention, Mention, Reading, ThresholdMention
from language.lexicon import Candidate
from language.linking import Unit
from language.senses import Slot, slot
from schemas.expressions import AggregateFunction, ColumnRef
from schemas.workspace import Metric


class Slots:
    """The parts of `reading` that have candidates, in order: `mentions`, and for each of them its slot."""

    def __init__(self, reading: Reading, choices: Mapping[str, str]) -> None:
        self.reading, self.graph, self.choices = reading, reading.graph, choices
        self.mentions: list[Mention] = []
        self.slots: list[Slot] = []

    def fill(self) -> None:
        for mention in self.reading.measures:
            self._slot(mention, mention.unit, self.fitting(mention), self._domains(mention))
        for threshold in self.reading.thresholds:
            self._slot(threshold, threshold.unit, threshold.candidates, self._domains(threshold))
        everyone = self._domains(None)
        for dimension in self.reading.dimensions:
            if dimension.candidates:
                self._slot(dimension, dimension.unit, self._filtered_by(dimension.candidates), everyone)
        for condition in self.reading.filters:
            shared = shared_candidates(condition)
            self._slot(condition, condition.units[0], shared, everyone)

    def _filtered_by(self, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        """Of several columns the only one of which a value is named: `not completed, by status`."""
        filtered = {c.attribute for mention in self.reading.filters for c in shared_candidates(mention)}
        meant = tuple(c for c in candidates if c.attribute is not None and c.attribute in filtered)
        return meant if len(meant) == 1 else candidates

    def _slot(
        self,
        mention: Mention,
        unit: Unit,
        candidates: tuple[Candidate, ...],
        domains: frozenset[str],
    ) -> None:
        key = "_".join(unit.key) or "word"
        self.mentions.append(mention)
        self.slots.append(slot(key, unit.text, candidates, domains, self.choices))

    def _domains(self, but: object) -> frozenset[str]:
        """Domains of the other measures that mean one thing only; else of what is named in passing."""
        found = set()
        mentions: list[MeasureMention | ThresholdMention] = [*self.reading.measures, *self.reading.thresholds]
        for mention in mentions:
            own = {d for c in mention.candidates if (d := self._domain(c))}
            if mention is not but and len(own) == 1:
                found |= own
        named = {d for unit in self.reading.mentions for c in unit.candidates if c.kind in ("domain", "dataset")
                 if (d := self._domain(c))}  # fmt: skip
        return frozenset(found or named)

    def _domain(self, candidate: Candidate) -> str:
        if candidate.kind == "metric":
            return self.graph.metric(candidate.name).domain
        if candidate.kind == "dataset":
            return self.graph.dataset(candidate.name).domain
        return candidate.name if candidate.kind == "domain" else ""

    def fitting(self, mention: MeasureMention) -> tuple[Candidate, ...]:
        """The candidates that the aggregate word, where one stands, can be about."""
        if mention.function is None and not mention.distinct:
            return tuple(c for c in mention.candidates if c.kind == "metric")
        fitting = tuple(c for c in mention.candidates if self._takes(c, mention))
        metrics = tuple(c for c in fitting if c.kind == "metric")
        return metrics or fitting

    def _takes(self, candidate: Candidate, mention: MeasureMention) -> bool:
        function, distinct = mention.function, mention.distinct
        if distinct and function not in (None, "count"):
            return False
        if candidate.kind == "metric":
            return _same_aggregate(self.graph.metric(candidate.name), function, distinct=distinct)
        if candidate.kind == "dataset":
            return function in (None, "count") and len(self.graph.dataset(candidate.name).primary_key) == 1
        return candidate.attribute is not None and self._column_takes(candidate.attribute, function)

    def _column_takes(self, attribute: ColumnRef, function: AggregateFunction | None) -> bool:
        dataset = self.graph.dataset(attribute.table)
        column = dataset.column(attribute.column) or dataset.json_field(attribute.column)
        if column is None:
            return False
        if function in (None, "count"):
            return column.role in ("key", "dimension", "text")
        if function in ("min", "max"):
            return column.role in ("measure", "time")
        return column.role == "measure"


def _same_aggregate(metric: Metric, function: AggregateFunction | None, *, distinct: bool) -> bool:
    """Whether the aggregate word only says what the metric is anyway."""
    if distinct:
        return metric.agg == "count_distinct" and function in (None, "count")
    if function == "count":
        return metric.agg in ("count", "count_distinct")
    if function == "sum":
        return metric.type == "derived" or metric.agg in ("sum", "count", "count_distinct")
    return metric.agg == function


def shared_candidates(mention: FilterMention) -> tuple[Candidate, ...]:
    """Candidates of the first value whose column holds all the others too."""
    first, *rest = mention.candidates
    return tuple(
        candidate
        for candidate in first
        if candidate.condition is not None
        or all(any(other.attribute == candidate.attribute for other in others) for others in rest)
    )

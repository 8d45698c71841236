"""What has been read so far: parts of a table, each with the units it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from knowledge_graph.graph import KnowledgeGraph
from language.evidence import evidence_of
from language.lexicon import Candidate, NodeKind
from language.linking import Unit
from language.time_phrases import TimeMatch
from schemas.expressions import AggregateFunction, ComparisonOperator, DatePart, Grain
from schemas.intent import Evidence, EvidenceRole, LinkMethod


@dataclass(frozen=True)
class MeasureMention:
    """A metric, or an aggregate over a column or over rows, still with every candidate."""

    unit: Unit
    candidates: tuple[Candidate, ...]
    function: AggregateFunction | None = None
    distinct: bool = False
    share: bool = False
    """The request wants its share of the total."""
    summed: bool = False
    """Said as the sum of its values, where `total` may only say that it counts."""
    divisor: MeasureMention | None = None
    """What it is divided by."""


@dataclass(frozen=True)
class WindowMention:
    """A figure over time that refers to the measure beside it."""

    unit: Unit
    kind: str
    """rolling, running or change."""
    grain: Grain | None
    count: int = 1


@dataclass(frozen=True)
class DimensionMention:
    """A group: a time grain, a calendar part, or an attribute or entity with every candidate."""

    unit: Unit
    candidates: tuple[Candidate, ...] = ()
    grain: Grain | None = None
    part: DatePart | None = None
    within: bool = False
    """The ranking starts anew in each."""
    ranked: bool = False
    """The thing a top N counts."""


@dataclass(frozen=True)
class FilterMention:
    """Values of one column (any of them), or a named condition."""

    units: tuple[Unit, ...]
    candidates: tuple[tuple[Candidate, ...], ...]
    negated: bool = False


@dataclass(frozen=True)
class ThresholdMention:
    """A comparison of the thing named by `unit` with a number."""

    unit: Unit
    candidates: tuple[Candidate, ...]
    operator: ComparisonOperator
    value: str
    number: Unit


@dataclass(frozen=True)
class ContrastMention:
    """A change between two periods: of one measure or of all, in the forms that are named."""

    unit: Unit
    of: Unit | None
    outputs: frozenset[str]
    spans: bool = False
    """Said of two periods itself: `the change from May to June`."""
    onward: bool = False
    """From the earlier period to the later, in whatever order they are said: `year over year growth`."""


Mention = MeasureMention | DimensionMention | FilterMention | ThresholdMention
"""A part of a request that several things may be meant by."""


@dataclass
class Reading:
    """A reading under construction; `explained` holds the positions of units that became something."""

    units: tuple[Unit, ...]
    graph: KnowledgeGraph
    measures: list[MeasureMention] = field(default_factory=list)
    windows: list[WindowMention] = field(default_factory=list)
    dimensions: list[DimensionMention] = field(default_factory=list)
    filters: list[FilterMention] = field(default_factory=list)
    thresholds: list[ThresholdMention] = field(default_factory=list)
    periods: list[TimeMatch] = field(default_factory=list)
    baselines: list[TimeMatch] = field(default_factory=list)
    """What the periods are compared with."""
    contrasts: list[ContrastMention] = field(default_factory=list)
    bundles: list[Unit] = field(default_factory=list)
    aspects: list[Unit] = field(default_factory=list)
    mentions: list[Unit] = field(default_factory=list)
    """Datasets, columns and domains named in passing: they have to be part of the answer to count as explained."""
    rank_by: MeasureMention | None = None
    order: tuple[MeasureMention | Unit | None, bool] | None = None
    compare: Unit | None = None
    """Asks for the values of a filter side by side."""
    judgement: Unit | None = None
    """A `best` or `worst`, which does not say whether high or low."""
    open_limit: Unit | None = None
    """A `top` that does not say how many."""
    limit: tuple[int, bool] | None = None
    """N, and whether the greatest come first."""
    evidence: list[Evidence] = field(default_factory=list)
    unexplained: list[Unit] = field(default_factory=list)

    def explain(self, unit: Unit, role: EvidenceRole, node: str, method: LinkMethod = "grammar") -> None:
        """Record that `unit` became `node`."""
        if unit.repaired:
            method = "spelling"
        self.evidence.append(evidence_of(unit.text, (unit.start, unit.end), role, node, method))

    def of_kind(self, unit: Unit, kinds: Iterable[NodeKind]) -> tuple[Candidate, ...]:
        """The candidates of `unit` that are of one of `kinds`."""
        wanted = tuple(kinds)
        return tuple(candidate for candidate in unit.candidates if candidate.kind in wanted)

    def unit(self, at: int) -> Unit | None:
        return self.units[at] if 0 <= at < len(self.units) else None

    def skip(self, at: int, words: frozenset[str]) -> int:
        """The position of the first unit from `at` on that is not one of the given function words."""
        while (unit := self.unit(at)) is not None and unit.kind == "function" and unit.key[0] in words:
            at += 1
        return at


Rule = Callable[[Reading, int], int | None]
"""Reads the units from a position on; gives the position after what it consumed, or None if it does not apply."""

ARTICLES = frozenset({"the", "a", "an", "our", "my", "their", "its", "his", "her", "your", "all"})
PREPOSITIONS = frozenset(
    {"in", "on", "of", "from", "for", "at", "to", "with", "as", "is", "are", "was", "were", "that"}
)


def is_marker(unit: Unit | None, phrases: Iterable[tuple[str, ...]]) -> bool:
    """Whether `unit` is one of `phrases`."""
    return (
        unit is not None and unit.kind in ("marker", "grain", "function", "filler", "unknown") and unit.key in phrases
    )


def is_joint(unit: Unit | None) -> bool:
    """Whether `unit` joins the items of a list."""
    return unit is not None and unit.key in ((",",), ("and",), ("&",), ("or",), (";",), ("/",), ("plus",))

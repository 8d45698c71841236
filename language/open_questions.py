"""Questions that a request raises whatever its names mean: which period, how many, high or low, which figure."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge_graph.graph import KnowledgeGraph
from language import vocabulary as closed
from language.building.contrasts import two_sides, unlike_lengths
from language.grammar.reading import FilterMention, Reading
from language.lexicon import Lexicon
from language.linking import Linked, Unit
from language.senses import described
from language.words import lemma
from schemas.period import Period
from schemas.question import Option, Question

_LIFETIME = 100
"""Years."""


def causal(linked: Linked, lexicon: Lexicon) -> Question | None:
    """Why something happened cannot be computed; what happened can be shown, by a `cause` that the data tell too."""
    first = next((u for u in linked.units if u.kind != "symbol"), None)
    markers = (u.key for u in linked.units if u.kind == "marker" and u.key in closed.CAUSAL_PHRASES)
    asked = any(not lexicon.find((lemma(key[0]),)) for key in markers)
    if not asked and (first is None or first.key[:1] != ("why",)):
        return None
    metric = next((c for u in linked.units for c in u.candidates if c.kind == "metric"), None)
    options: tuple[Option, ...] = ()
    if metric is not None:
        options = (Option(id="describe", label=f"Show {metric.label} by week", request=f"{metric.label} by week"),)
    text = "Data can show what happened, not why. Would a description over time help?"
    return Question(id="cause", text=text, options=options)


def period_problem(reading: Reading, request: str, choices: Mapping[str, str]) -> Question | None:
    """Periods that are none, have no data yet, or are several without being compared."""
    for unit in reading.units:
        match = unit.time
        if match is None or match not in (*reading.periods, *reading.baselines):
            continue
        if match.error:
            return Question(id="period", text=f"{match.error}. Which period do you mean?")
        begun = match.period.start is None or match.period.start < reading.graph.workspace.as_of
        if match.period.empty or not begun:
            offer = _last_complete(match.period.grain)
            before, after = request[: unit.start].rstrip(), request[unit.end :].lstrip()
            option = Option(id="last_complete", label=offer, request=f"{before} {offer} {after}".strip())
            text = f"“{match.period.said}” is empty: no day of it has data yet. Take the last complete one?"
            return Question(id=_id_of_empty(match.period, reading.graph), text=text, options=(option,))
    sides = two_sides(reading)
    if sides is not None:
        return unlike_lengths(sides, reading.graph.workspace.as_of, choices)
    every = [*reading.periods, *reading.baselines]
    if len({match.period for match in every}) > 1 or any(match.baseline for match in every):
        said = " and ".join(f"“{match.period.said}”" for match in every)
        if not reading.periods:
            return Question(id="compared", text=f"Compared with {said}: which period is?")
        return Question(id="periods", text=f"The request names several periods: {said}. Which one?")
    return None


def _id_of_empty(period: Period, graph: KnowledgeGraph) -> str:
    """Days that no living person will see stand in data for `still`, and are no period at all: `9999-12-31`."""
    lasting = period.start is not None and period.start.year > graph.workspace.as_of.year + _LIFETIME
    return "open_end" if lasting else "period"


def _last_complete(grain: str | None) -> str:
    return f"last {grain}" if grain else "last month"


def high_or_low(word: Unit, request: str) -> Question:
    """`best` and `worst` do not say whether high or low values are meant."""
    before, after = request[: word.start], request[word.end :]
    options = (
        Option(id="highest", label="the highest values", request=f"{before}top{after}"),
        Option(id="lowest", label="the lowest values", request=f"{before}bottom{after}"),
    )
    return Question(id="rank", text=f"Does “{word.text}” mean high or low values?", options=options)


def how_many(top: Unit, request: str) -> Question:
    """`top customers` does not say how many."""
    options = tuple(
        Option(id=str(n), label=f"{top.text} {n}", request=f"{request[: top.end]} {n}{request[top.end :]}")
        for n in (5, 10, 20)
    )
    return Question(id="limit", text=f"How many are “{top.text}”?", options=options)


def value_or_talk(mention: FilterMention) -> Question:
    """A word of report talk that is also a value: `quality`."""
    unit, candidates = mention.units[0], mention.candidates[0]
    options = tuple(
        Option(id=c.attribute.column, label=f"only {described(c)}", request=f"{c.attribute.column} {unit.text}")
        for c in candidates
        if c.attribute is not None
    )
    return Question(id="_".join(unit.key), text=f"Is “{unit.text}” a value to filter by?", options=options[:3])


def no_measure(reading: Reading) -> Question:
    """What to offer where no figure was named: the first metric of each domain, in the workspace's order."""
    firsts: dict[str, Option] = {}
    for metric in reading.graph.metrics():
        if metric.type == "simple" and metric.domain not in firsts:
            firsts[metric.domain] = Option(id=metric.name, label=metric.label, request=f"{metric.label} by month")
    text = "Which figure would you like to see? Name a measure, and what to break it down by."
    return Question(id="measure", text=text, options=tuple(firsts.values())[:3])

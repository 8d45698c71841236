"""A request for a named entity view: its grain, attributes and metrics, filtered as asked."""

from language.assemble import Assembled
from language.grammar.reading import DimensionMention, MeasureMention, Reading
from language.lexicon import Candidate
from schemas.query import AttributeDimension, NamedMeasure, Table
from schemas.question import Option, Question


def measure_group(reading: Reading) -> bool:
    """Whether the one bundle named is only a set of measures; if so they are read as if each had been said."""
    names = {c.name for unit in reading.bundles for c in reading.of_kind(unit, ("bundle",))}
    if len(names) != 1:
        return False
    bundle = reading.graph.bundle(names.pop())
    if bundle.grain:
        return False
    first = reading.bundles[0]
    for unit in (*reading.bundles, *reading.aspects):
        reading.explain(unit, "bundle", f"bundle:{bundle.name}", "exact")
    for name in bundle.metrics:
        label = reading.graph.metric(name).label
        candidate = Candidate("metric", f"metric:{name}", label, "exact", name=name)
        reading.measures.append(MeasureMention(first, (candidate,)))
    reading.aspects.clear()
    return True


def bundle_query(reading: Reading) -> Assembled:
    """The table of the one bundle named; what else is asked for beside it is a question."""
    graph = reading.graph
    names = {c.name: (unit, c) for unit in reading.bundles for c in reading.of_kind(unit, ("bundle",))}
    if len(names) > 1:
        options = tuple(Option(id=name, label=name.replace("_", " "), request=name) for name in names)
        return Assembled(question=Question(id="view", text="Which of these views?", options=options[:3]))
    name, (unit, candidate) = next(iter(names.items()))
    bundle = graph.bundle(name)
    own = {f"metric:{metric}" for metric in bundle.metrics}
    own |= {f"column:{a.table}.{a.column}" for a in (*bundle.grain, *bundle.attributes)}
    own |= {f"dataset:{a.table}" for a in bundle.grain}
    chosen = [(unit, candidate)]
    for other in reading.bundles:
        if other is not unit:
            chosen.append((other, candidate))
    for aspect in reading.aspects:
        if any(c.name == name for c in reading.of_kind(aspect, ("aspect",))):
            chosen.append((aspect, candidate))
        else:
            reading.unexplained.append(aspect)
    mentions: list[MeasureMention | DimensionMention] = [*reading.measures, *reading.dimensions]
    for mention in mentions:
        found = next((c for c in mention.candidates if c.node in own), None)
        if found is None:
            reading.unexplained.append(mention.unit)
        else:
            chosen.append((mention.unit, found))
    reading.unexplained += [window.unit for window in reading.windows]
    reading.unexplained += [threshold.unit for threshold in reading.thresholds]
    for condition in reading.filters:
        reading.unexplained += condition.units
    reading.measures.clear()
    reading.dimensions.clear()
    dimensions = tuple(AttributeDimension(name=a.column, attribute=a, entity=True) for a in bundle.grain) + tuple(
        AttributeDimension(name=a.column, attribute=a) for a in bundle.attributes
    )
    query = Table(
        measures=tuple(NamedMeasure(name=metric, metric=metric) for metric in bundle.metrics),
        dimensions=dimensions,
        period=reading.periods[0].period if reading.periods else None,
        every_member_of=bundle.entity,
        bundle=name,
    )
    return Assembled(query=query, chosen=tuple(chosen))

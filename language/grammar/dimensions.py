"""Dimensions: groups after a marker, time grains, calendar parts, and what `which` asks for."""

from language import vocabulary as closed
from language.grammar.reading import ARTICLES, DimensionMention, MeasureMention, Reading, is_joint, is_marker
from language.lexicon import Candidate
from language.linking import Unit

_BETWEEN = ARTICLES | {"of", "by", "per"}


def read_group(reading: Reading, at: int) -> int | None:
    """`by region and product category`, `for each campaign`, `per month`."""
    marker = reading.units[at]
    if not is_marker(marker, closed.GROUP_MARKERS):
        return None
    first = reading.skip(at + 1, _BETWEEN)
    if reading.limit is not None and marker.key == ("by",):
        ranked = _rank_measure(reading, marker, first)
        if ranked is not None:
            return ranked
    found = _items(reading, first)
    if not found:
        return None
    items, last = found
    share = any(mention.share for mention in reading.measures)
    within = reading.limit is not None
    within = within or (share and marker.key in (("within", "each"), ("within", "every")))
    reading.explain(marker, "operator", "within" if within else "group")
    for item in items:
        _add(reading, item, within=within)
    return last


def _rank_measure(reading: Reading, marker: Unit, at: int) -> int | None:
    """`top 5 products by revenue`: the measure that ranks."""
    unit = reading.unit(at)
    if unit is None or unit.kind != "link" or reading.rank_by is not None:
        return None
    metrics = reading.of_kind(unit, ("metric",))
    if not metrics:
        return None
    reading.explain(marker, "order", "rank")
    reading.rank_by = MeasureMention(unit, metrics)
    reading.measures.append(reading.rank_by)
    return at + 1


def _items(reading: Reading, at: int) -> tuple[list[Unit], int] | None:
    """The grouping items from `at` on, and the position after the last."""
    items: list[Unit] = []
    last = at
    while (unit := reading.unit(at)) is not None and is_groupable(reading, unit):
        items.append(unit)
        last = at = at + 1
        joined = at
        while is_joint(reading.unit(joined)):
            joined += 1
        if joined == at:
            break
        at = joined
        again = is_marker(reading.unit(at), closed.GROUP_MARKERS)
        at = reading.skip(at + again, _BETWEEN)
        following = reading.unit(at)
        if not again and following is not None and reading.of_kind(following, ("metric",)):
            break
    return (items, last) if items else None


def is_groupable(reading: Reading, unit: Unit) -> bool:
    """Whether `unit` can be a group: a grain, a calendar part, an attribute or a thing."""
    if unit.kind == "grain":
        return unit.key in closed.GRAIN_NOUNS or unit.key in closed.PART_NOUNS
    return unit.kind == "link" and bool(groups_of(reading, unit))


def groups_of(reading: Reading, unit: Unit) -> tuple[Candidate, ...]:
    """The candidates of `unit` that rows can be grouped by."""
    return tuple(
        candidate
        for candidate in reading.of_kind(unit, ("column", "dataset"))
        if candidate.kind == "dataset" or _is_attribute(reading, candidate)
    )


def _is_attribute(reading: Reading, candidate: Candidate) -> bool:
    if candidate.attribute is None:
        return False
    dataset = reading.graph.dataset(candidate.attribute.table)
    column = dataset.column(candidate.attribute.column) or dataset.json_field(candidate.attribute.column)
    return column is not None and column.role in ("key", "dimension", "flag", "text")


def _add(reading: Reading, unit: Unit, *, within: bool = False, ranked: bool = False) -> None:
    if unit.kind == "grain" and unit.key in closed.PART_NOUNS:
        reading.dimensions.append(DimensionMention(unit, part=closed.PART_NOUNS[unit.key], within=within))
    elif unit.kind == "grain":
        reading.dimensions.append(DimensionMention(unit, grain=closed.GRAIN_NOUNS[unit.key], within=within))
    else:
        candidates = groups_of(reading, unit)
        reading.dimensions.append(DimensionMention(unit, candidates, within=within, ranked=ranked))


def read_grain(reading: Reading, at: int) -> int | None:
    """`weekly` and `month by month` group by time wherever they stand."""
    unit = reading.units[at]
    if unit.kind != "grain":
        return None
    if len(unit.key) == 1 and unit.key[0] in closed.GRAIN_ADJECTIVES:
        reading.dimensions.append(DimensionMention(unit, grain=closed.GRAIN_ADJECTIVES[unit.key[0]]))
        return at + 1
    if unit.key in closed.GRAIN_REPEATS:
        reading.dimensions.append(DimensionMention(unit, grain=closed.GRAIN_REPEATS[unit.key]))
        return at + 1
    return None


def read_which(reading: Reading, at: int) -> int | None:
    """`which campaigns`: a list of the things asked for."""
    unit = reading.units[at]
    if unit.kind != "function" or unit.key[0] not in ("which", "what"):
        return None
    thing = reading.unit(at + 1)
    if thing is None or thing.kind != "link" or not groups_of(reading, thing) or reading.of_kind(thing, ("metric",)):
        return None
    _add(reading, thing)
    reading.explain(unit, "operator", "which")
    return at + 2


def read_compare(reading: Reading, at: int) -> int | None:
    """`compare … on mobile and desktop`: the values named are the groups."""
    unit = reading.units[at]
    if not is_marker(unit, closed.COMPARES) or reading.compare is not None:
        return None
    reading.compare = unit
    return at + 1


def add_ranked(reading: Reading, unit: Unit) -> None:
    """The thing a top N counts."""
    _add(reading, unit, ranked=True)

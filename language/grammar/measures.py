"""Measures: metrics by name, aggregates of columns, counts of things, shares."""

from dataclasses import replace

from language import vocabulary as closed
from language.grammar.reading import ARTICLES, MeasureMention, Reading, is_joint, is_marker
from language.linking import Unit
from schemas.expressions import AggregateFunction

_OF = frozenset({"of", *ARTICLES})
_WHOLES = frozenset({("total",), ("overall",)})
_TYING = frozenset(
    {"of", "from", "for", "in", "on", "at", "to", "into", "under", "over", "that", "which", "whose", "as"}
)


def read_metric(reading: Reading, at: int) -> int | None:
    """`revenue`: a metric by name or synonym."""
    unit = reading.units[at]
    metrics = reading.of_kind(unit, ("metric",))
    if unit.kind != "link" or not metrics or _runs_on(reading, at):
        return None
    reading.measures.append(MeasureMention(unit, metrics))
    return at + 1


def _runs_on(reading: Reading, at: int) -> bool:
    """`revenue from cancelled orders`: what is tied to a measure before it by a preposition restricts it, and is not
    one more measure. Values may stand between; a comma or `and` begins a new item."""
    words = []
    at -= 1
    while (unit := reading.unit(at)) is not None and _restricts(reading, at):
        if is_marker(unit, closed.NEGATIONS):
            return bool(reading.measures)
        if unit.kind == "function":
            words.append(unit.key[0])
        at -= 1
    follows = unit is not None and any(mention.unit is unit for mention in reading.measures)
    return follows and any(word in _TYING for word in words)


def _restricts(reading: Reading, at: int) -> bool:
    """A function word, a value, or what joins two values."""
    unit = reading.units[at]
    if is_joint(unit):
        return _is_filter(reading, reading.unit(at - 1)) and _is_filter(reading, reading.unit(at + 1))
    negates = is_marker(unit, closed.NEGATIONS) and _is_filter(reading, reading.unit(at + 1))
    return unit.kind == "function" or _is_filter(reading, unit) or negates


def _is_filter(reading: Reading, unit: Unit | None) -> bool:
    return unit is not None and any(unit in mention.units for mention in reading.filters)


def read_aggregate(reading: Reading, at: int) -> int | None:
    """`average rating`, `number of different customers`, `total discount`: an aggregate word and what it is over."""
    found = _aggregate_words(reading, at)
    if found is None:
        return None
    function, distinct, consumed, position = found
    unit = reading.unit(position)
    if unit is None or unit.kind != "link":
        return None
    candidates = reading.of_kind(unit, ("metric", "column", "dataset"))
    if not candidates:
        return None
    summed = any(word.key in closed.SUMS for word in consumed)
    reading.measures.append(MeasureMention(unit, candidates, function, distinct, summed=summed))
    for word in consumed:
        reading.explain(word, "operator", f"aggregate:{function or 'count_distinct'}")
    return position + 1


def _aggregate_words(reading: Reading, at: int) -> tuple[AggregateFunction | None, bool, list[Unit], int] | None:
    """The function, whether distinct values are meant, the words that say so, and where their object stands."""
    unit, function, distinct, consumed = reading.units[at], None, False, []
    if is_marker(unit, closed.AGGREGATES):
        function, consumed = closed.AGGREGATES[unit.key], [unit]
        at = reading.skip(at + 1, _OF)
        unit = reading.units[at] if at < len(reading.units) else unit
    if is_marker(unit, closed.DISTINCT):
        distinct, consumed = True, [*consumed, unit]
        at = reading.skip(at + 1, _OF)
    return (function, distinct, consumed, at) if consumed else None


def read_ratio(reading: Reading, at: int) -> int | None:
    """`revenue divided by orders`: the measure before it over the one that follows."""
    unit = reading.units[at]
    if not is_marker(unit, closed.RATIOS) or not reading.measures:
        return None
    numerator, position = reading.measures[-1], reading.skip(at + 1, ARTICLES)
    divisor = reading.unit(position)
    if numerator is reading.rank_by or numerator.unit is not reading.unit(at - 1):
        return None
    if divisor is None or divisor.kind != "link":
        return None
    metrics = reading.of_kind(divisor, ("metric",))
    if not metrics:
        return None
    reading.explain(unit, "operator", "ratio")
    divided_by = MeasureMention(divisor, metrics)
    reading.measures[-1] = replace(numerator, divisor=divided_by)
    reading.measures.append(divided_by)
    return position + 1


def _as_a(reading: Reading, at: int) -> bool:
    """`late flights as a share of flights` divides one measure by another, which is no share of a total."""
    before = reading.unit(at - 1)
    while before is not None and before.kind == "function" and before.key[0] in ARTICLES:
        at -= 1
        before = reading.unit(at - 1)
    return before is not None and before.key == ("as",)


def read_share(reading: Reading, at: int) -> int | None:
    """`share of the total revenue`, `revenue share`: a measure as a part of its total."""
    unit = reading.units[at]
    if not is_marker(unit, closed.SHARES) or _as_a(reading, at):
        return None
    position = at + 1
    while (inner := reading.unit(position)) is not None and _may_stand_between(inner):
        position += 1
    summed = any(is_marker(between, _WHOLES) for between in reading.units[at + 1 : position])
    meant = reading.of_kind(inner, ("metric",)) if inner is not None and inner.kind == "link" else ()
    if inner is not None and not meant and summed:
        meant = reading.of_kind(inner, ("column",))
    if inner is None or not meant:
        return _share_behind(reading, at)
    for between in reading.units[at + 1 : position]:
        if between.time is not None:
            reading.periods.append(between.time)
            period = between.time.period
            reading.explain(between, "period", f"period:{period.start or ''}/{period.end or ''}")
        elif is_marker(between, _WHOLES):
            reading.explain(between, "operator", "share")
    reading.explain(unit, "operator", "share")
    function: AggregateFunction | None = "sum" if meant[0].kind == "column" else None
    reading.measures.append(MeasureMention(inner, meant, function, share=True))
    return position + 1


def _may_stand_between(unit: Unit) -> bool:
    """`share of | the total 2025 | revenue`."""
    return unit.kind == "time" or (unit.kind == "function" and unit.key[0] in _OF) or is_marker(unit, _WHOLES)


def _share_behind(reading: Reading, at: int) -> int | None:
    """`revenue share by region`: that of the measure just read."""
    last = reading.measures[-1] if reading.measures else None
    unit = reading.units[at]
    if last is None or last.unit is not reading.unit(at - 1) or last.share or unit.key[-1] == "of":
        return None
    reading.explain(unit, "operator", "share")
    reading.measures[-1] = replace(last, share=True)
    return at + 1


def read_percent(reading: Reading, at: int) -> int | None:
    """`…, in percent`: how a share is told."""
    if not is_marker(reading.units[at], closed.IN_PERCENT) or not any(mention.share for mention in reading.measures):
        return None
    reading.explain(reading.units[at], "operator", "share")
    return at + 1

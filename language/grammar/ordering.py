"""Order and limits: `top 5 products`, `sorted by revenue descending`."""

from language import vocabulary as closed
from language.grammar.dimensions import add_ranked, groups_of
from language.grammar.reading import ARTICLES, MeasureMention, Reading, is_marker

_USUAL = 10
"""How many are taken while the question of how many is open."""
_RANKING = frozenset({"top", "bottom", "best", "worst"})


def read_top(reading: Reading, at: int) -> int | None:
    """`top 5 products`: a limit and the thing it counts; the measure follows after `by`."""
    unit = reading.units[at]
    judged = is_marker(unit, [(word,) for word in closed.JUDGEMENTS])
    if not (judged or is_marker(unit, [(word,) for word in closed.TOPS])) or reading.limit is not None:
        return None
    number, thing = reading.unit(at + 1), reading.unit(at + 2)
    if number is not None and number.kind == "link" and groups_of(reading, number) and unit.key[0] in _RANKING:
        reading.open_limit = unit
        reading.limit = (_USUAL, closed.TOPS.get(unit.key[0], True))
        reading.judgement = unit if judged else None
        add_ranked(reading, number)
        return at + 2
    if number is None or number.kind != "number" or not isinstance(number.number, int) or number.number < 1:
        return None
    if thing is None or thing.kind != "link" or not groups_of(reading, thing):
        return None
    reading.limit = (number.number, closed.TOPS.get(unit.key[0], True))
    reading.judgement = unit if judged else None
    reading.explain(unit, "limit", f"limit:{unit.key[0]}")
    reading.explain(number, "limit", f"limit:{number.number}")
    add_ranked(reading, thing)
    return at + 3


def read_order(reading: Reading, at: int) -> int | None:
    """`sorted by revenue descending`."""
    unit = reading.units[at]
    if not is_marker(unit, closed.ORDER_MARKERS) or reading.order is not None:
        return None
    position = reading.skip(at + 1, ARTICLES)
    named = reading.unit(position)
    if named is None or named.kind != "link":
        return None
    metrics = reading.of_kind(named, ("metric",))
    if not metrics and not groups_of(reading, named):
        return None
    descending, last = bool(metrics), position + 1
    direction = reading.unit(last)
    if is_marker(direction, closed.DESCENDING) or is_marker(direction, closed.ASCENDING):
        descending, last = is_marker(direction, closed.DESCENDING), last + 1
        if direction is not None:
            reading.explain(direction, "order", "descending" if descending else "ascending")
    reading.explain(unit, "order", "order")
    reading.order = (MeasureMention(named, metrics) if metrics else named, descending)
    return last

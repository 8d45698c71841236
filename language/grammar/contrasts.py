"""Two periods side by side: `Q3 2026 against Q3 2025`, `with the change in revenue in percent`."""

from language import vocabulary as closed
from language.grammar.reading import ARTICLES, ContrastMention, MeasureMention, Reading, is_marker
from language.linking import Unit

_IN = frozenset({"in", "of", "as", "for", *ARTICLES})


def read_versus(reading: Reading, at: int) -> int | None:
    """`against Q3 2025`: the period that follows is the other side of a comparison."""
    unit = reading.units[at]
    if not (is_marker(unit, closed.VERSUS) or is_marker(unit, [("over",)])):
        return None
    begin = reading.skip(at + 1, ARTICLES)
    position = _behind_the_same(reading, begin)
    following = reading.unit(position)
    if following is None or following.time is None or not (following.time.baseline or position > begin):
        return None
    reading.baselines.append(following.time)
    period = following.time.period
    for said in (unit, *(one for one in reading.units[begin:position] if one.kind != "function")):
        reading.explain(said, "operator", "versus")
    reading.explain(following, "period", f"period:{period.start or ''}/{period.end or ''}")
    return position + 1


def _behind_the_same(reading: Reading, at: int) -> int:
    """The position behind `revenue` in `revenue 2025 vs total revenue 2024`: the measure is said again."""
    begin = at + is_marker(reading.unit(at), closed.AGGREGATES)
    again = reading.unit(reading.skip(begin, _IN))
    same = again is not None and any(mention.unit.key == again.key for mention in reading.measures)
    return reading.skip(reading.skip(begin, _IN) + 1, _IN) if same else at


def read_contrast(reading: Reading, at: int) -> int | None:
    """`change in revenue in percent`, `the absolute difference`: what stands beside the two figures."""
    if not _compares_periods(reading):
        return None
    start, wanted = at, set[str]()
    unit = reading.units[at]
    if is_marker(unit, closed.IN_PERCENT) or is_marker(unit, closed.IN_ABSOLUTE_TERMS):
        wanted.add("percent" if is_marker(unit, closed.IN_PERCENT) else "difference")
        at += 1
    word = reading.unit(at)
    if word is None or not (is_marker(word, closed.CONTRASTS) or is_marker(word, closed.CHANGES)):
        return None
    if is_marker(word, closed.CHANGES):  # `year over year growth` of the two periods
        wanted.add("percent")
        at += is_marker(reading.unit(at + 1), [(growth,) for growth in closed.GROWTH])
    else:
        wanted |= {closed.CONTRASTS[word.key]} if closed.CONTRASTS[word.key] else set()
    onward = is_marker(word, closed.CHANGES) or word.key[0] in closed.GROWTH
    last, of = _measured(reading, at + 1)
    said, end = _terms(reading, last)
    if said is not None:
        wanted, last = wanted | {said}, end
    for consumed in reading.units[start:last]:
        if consumed is not of and consumed.kind not in ("function", "symbol"):
            reading.explain(consumed, "operator", "change")
    reading.contrasts.append(ContrastMention(word, of, frozenset(wanted), _spans(reading), onward))
    return last


def _compares_periods(reading: Reading) -> bool:
    times = [unit.time for unit in reading.units if unit.time is not None]
    stated = reading.compare is not None or bool(reading.baselines) or any(time.baseline for time in times)
    return len(times) > 1 and (stated or _spans(reading))


def _spans(reading: Reading) -> bool:
    """`from May to June`, `between May and June`: two periods, of which neither is said to be the other side."""
    at = [i for i, unit in enumerate(reading.units) if unit.time is not None]
    if len(at) != 2:
        return False
    first, joint = reading.units[at[0]], [unit.key for unit in reading.units[at[0] + 1 : at[1]]]
    before = reading.unit(at[0] - 1)
    opening = first.text.lower().split()[0] if first.time is not None else ""
    opened = {opening, *(before.key if before is not None else ())}
    closing = {word for key in joint for word in key} | {reading.units[at[1]].text.lower().split()[0]}
    return len(joint) <= 1 and (("between" in opened and "and" in closing) or ("from" in opened and "to" in closing))


def _measured(reading: Reading, at: int) -> tuple[int, Unit | None]:
    """`in revenue`: the measure that the change is of, read as one more measure where it is none yet."""
    position = reading.skip(at, frozenset({"in", "of", *ARTICLES}))
    unit = reading.unit(position)
    if position == at or unit is None or unit.kind != "link":
        return at, None
    metrics = reading.of_kind(unit, ("metric",))
    if not metrics:
        return at, None
    known = next((m for m in reading.measures if m.unit.key == unit.key), None)
    if known is None:
        reading.measures.append(MeasureMention(unit, metrics))
        return position + 1, unit
    reading.explain(unit, "operator", "change")
    return position + 1, known.unit


def _terms(reading: Reading, at: int) -> tuple[str | None, int]:
    """`in percent`, `as a percentage`, `in absolute terms`."""
    position = reading.skip(at, _IN)
    for phrases, output in ((closed.IN_PERCENT, "percent"), (closed.IN_ABSOLUTE_TERMS, "difference")):
        if is_marker(reading.unit(position), phrases):
            return output, position + 1
    return None, at

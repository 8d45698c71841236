"""Filters: values found in the data, named conditions, and their negation."""

from language import vocabulary as closed
from language.grammar.reading import ARTICLES, PREPOSITIONS, FilterMention, Reading, is_joint, is_marker
from language.linking import Unit


def read_value(reading: Reading, at: int) -> int | None:
    """`West`, `mobile and desktop`: values of a column, any of which will do."""
    units, last = _values(reading, at)
    if not units:
        return None
    if _or_between_columns(reading, at, last):
        reading.unexplained += units
        return last
    _add(reading, units, negated=False)
    after = reading.unit(last)
    if is_marker(after, closed.NEGATIONS_AFTER) and after is not None:
        reading.filters[-1] = FilterMention(reading.filters[-1].units, reading.filters[-1].candidates, negated=True)
        reading.explain(after, "operator", "not")
        return last + 1
    if is_marker(after, closed.ONLY) and after is not None:
        reading.explain(after, "operator", "only")
        return last + 1
    return last


def is_value(reading: Reading, at: int) -> bool:
    """Whether a unit is meant as a value: a word that also names a thing is one only beside the column's name, or in a
    list with other values of the column."""
    unit = reading.units[at]
    values = reading.of_kind(unit, ("value",))
    if unit.kind != "link" or not values:
        return False
    if not reading.of_kind(unit, ("metric", "dataset", "column", "domain", "bundle")):
        return True
    beside = [reading.unit(at - 1), reading.unit(at + 1)]
    columns = {c.attribute for other in beside if other is not None for c in reading.of_kind(other, ("column",))}
    columns |= {c.attribute for other in _joined(reading, at) for c in reading.of_kind(other, ("value",))}
    return any(value.attribute in columns for value in values)


def _joined(reading: Reading, at: int) -> list[Unit]:
    """The units that a list joins to the one at `at`, if they are nothing but values: `web and app`."""
    found = []
    for step in (-1, 1):
        other = at + step
        while is_joint(reading.unit(other)):
            other += step
        unit = reading.unit(other)
        if unit is not None and other != at + step and unit.kind == "link":
            only_values = all(candidate.kind in ("value", "domain") for candidate in unit.candidates)
            found += [unit] if only_values else []
    return found


def _values(reading: Reading, at: int) -> tuple[list[Unit], int]:
    """Values joined by commas, `and` or `or`, and the position after them."""
    units: list[Unit] = []
    last = at
    while (unit := reading.unit(at)) is not None and is_value(reading, at):
        units.append(unit)
        last = at = at + 1
        while is_joint(reading.unit(at)):
            at += 1
        if at == last:
            break
    return units, last


def _add(reading: Reading, units: list[Unit], *, negated: bool) -> None:
    """One filter per run of values that share a column."""
    groups: list[list[Unit]] = []
    for unit in units:
        columns = _columns(reading, unit)
        if groups and columns & set.intersection(*(_columns(reading, other) for other in groups[-1])):
            groups[-1].append(unit)
        else:
            groups.append([unit])
    for group in groups:
        candidates = tuple(reading.of_kind(unit, ("value", "condition")) for unit in group)
        reading.filters.append(FilterMention(tuple(group), candidates, negated))


def _or_between_columns(reading: Reading, at: int, last: int) -> bool:
    """`web or gold`: an alternative of two columns is neither a list nor both at once."""
    units = [unit for unit in reading.units[at:last] if unit.kind == "link"]
    alternative = any(unit.key == ("or",) for unit in reading.units[at:last])
    return alternative and not set.intersection(*(_columns(reading, unit) for unit in units))


def read_including(reading: Reading, at: int) -> int | None:
    """`including cancelled` adds to a default and is no filter: it is left unread; elsewhere it only lists."""
    unit = reading.units[at]
    if not is_marker(unit, closed.INCLUDING):
        return None
    position = reading.skip(at + 1, ARTICLES)
    named = reading.unit(position)
    adds = named is not None and reading.of_kind(named, ("value", "condition", "dataset"))
    if adds or (reading.measures and named is not None and reading.of_kind(named, ("metric",))):
        reading.unexplained.append(unit)
    else:
        reading.explain(unit, "filler", "filler", "filler")
    return at + 1


def _columns(reading: Reading, unit: Unit) -> set[object]:
    return {candidate.attribute for candidate in reading.of_kind(unit, ("value",))}


def read_condition(reading: Reading, at: int) -> int | None:
    """`guests`: a condition with a name of its own."""
    unit = reading.units[at]
    conditions = reading.of_kind(unit, ("condition",))
    if unit.kind != "link" or not conditions:
        return None
    reading.filters.append(FilterMention((unit,), (conditions,)))
    return at + 1


def read_negation(reading: Reading, at: int) -> int | None:
    """`not counting the stores`, `excluding cancelled`: the values that follow are left out."""
    unit = reading.units[at]
    if is_marker(unit, closed.ONLY):
        following = reading.unit(reading.skip(at + 1, ARTICLES))
        if following is not None and reading.of_kind(following, ("value",)):
            reading.explain(unit, "operator", "only")
            return at + 1
        return None
    if not is_marker(unit, closed.NEGATIONS):
        return None
    position = reading.skip(at + 1, ARTICLES | PREPOSITIONS)
    units, last = _values(reading, position)
    if not units:
        named = reading.unit(position)
        if named is None or named.kind != "link" or not reading.of_kind(named, ("condition",)):
            return None
        units, last = [named], position + 1
    reading.explain(unit, "operator", "not")
    _add(reading, units, negated=True)
    return last

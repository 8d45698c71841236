"""Thresholds: a measure or column compared with a number."""

from language import vocabulary as closed
from language.grammar.reading import ARTICLES, Reading, ThresholdMention, is_marker
from language.linking import Unit
from schemas.expressions import ComparisonOperator

_COPULAS = frozenset({"is", "are", "was", "were", "of", "be", *ARTICLES})


def read_threshold(reading: Reading, at: int) -> int | None:
    """`ROAS below 1`, `more than 100 orders`."""
    unit = reading.units[at]
    if unit.kind == "link" and reading.of_kind(unit, ("column",)) and reading.of_kind(unit, ("metric",)):
        return None  # `ratings above 4`: of the count, or of each row?
    if unit.kind == "link" and reading.of_kind(unit, ("metric",)):
        position = reading.skip(at + 1, _COPULAS)
        compared = _comparison(reading, position)
        if compared is None:
            return None
        operator, number, words, last = compared
        named = unit
    else:
        compared = _comparison(reading, at)
        if compared is None:
            return None
        operator, number, words, last = compared
        following = reading.unit(last)
        if following is None or following.kind != "link" or not reading.of_kind(following, ("metric",)):
            return None
        named, last = following, last + 1
    for word in words:
        reading.explain(word, "threshold", f"compare:{operator}")
    reading.explain(number, "threshold", f"number:{number.number}")
    metrics = reading.of_kind(named, ("metric",))
    reading.thresholds.append(ThresholdMention(named, metrics, operator, spelled(number.number), number))
    return last


def _comparison(reading: Reading, at: int) -> tuple[ComparisonOperator, Unit, list[Unit], int] | None:
    word = reading.unit(at)
    if word is None:
        return None
    if word.kind == "symbol" and word.key[0] in closed.COMPARISON_SYMBOLS:
        operator = closed.COMPARISON_SYMBOLS[word.key[0]]
    elif is_marker(word, closed.COMPARATORS):
        operator = closed.COMPARATORS[word.key]
    else:
        return None
    number = reading.unit(at + 1)
    if number is None or number.kind != "number":
        return None
    return operator, number, [word], at + 2


def spelled(number: float | int | None) -> str:
    """The number in digits, without an exponent."""
    return f"{number:f}".rstrip("0").rstrip(".") if isinstance(number, float) else str(number)

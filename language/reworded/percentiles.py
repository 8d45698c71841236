"""`90th percentile of the fee by specialty`: read as a median, which stands wherever a percentile does."""

from __future__ import annotations

import re
from decimal import Decimal

from knowledge_graph.graph import KnowledgeGraph
from language.lexicon import Lexicon
from language.reworded.text import Reworded, around, is_name
from schemas.artifact import Artifact
from schemas.expressions import walk
from schemas.query import AggregateMeasure, ContrastMeasure, Measure, Table
from schemas.question import Question

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth".split()
_NTH = rf"(?:{'|'.join(_ORDINALS)}|[1-9](?:st|nd|rd|th))"
_PLACE = r"\d{1,2}(?:\.\d+)?(?:st|nd|rd|th)?"
_LIST = rf"{_PLACE}(?:(?:,| and|, and) (?:the )?{_PLACE})*"
_SAID = (
    rf"(?P<places>{_LIST})[- ]percentiles?",
    r"percentiles? (?P<behind>\d{1,2}(?:\.\d+)?(?:(?:,| and|, and) \d{1,2}(?:\.\d+)?)*)(?!\w)",
    r"\bp(?P<short>\d\d)\b",
    rf"(?P<nth>{_NTH}) (?P<part>quartile|quintile|decile)\b",
    r"(?P<end>lower|upper) quartile\b",
    r"(?P<range>inter-?quartile range|iqr)\b",
    r"(?P<all>quartiles|quintiles|deciles)\b",
)
_PARTS = {"quartile": 4, "quintile": 5, "decile": 10}
_MEMBERS = (
    r"(?:\b(?:in|into|by|within|per|from|to|of|above|below|than|over|under|exceeds?|the top|the bottom)"
    r"(?: the| their| each)? ?)$"
)
_OTHERWISE = re.compile(r"\b(?:rfm|recency|median)\b")
INTERPOLATED = "A percentile that falls between two values lies between them in proportion."


def percentiles(request: str, lexicon: Lexicon) -> Reworded | None:
    """Percentiles of a figure; None where a request speaks of none, of who lies in one, or the data have their own."""
    text = request.lower()
    found = [match for pattern in _SAID for match in re.finditer(pattern, text)]
    if len(found) != 1 or len(text) != len(request) or _OTHERWISE.search(text):
        return None
    (match,) = found
    if is_name(("percentile", "quartile", "quintile", "decile", "iqr"), lexicon):
        return None
    if re.search(_MEMBERS, text[: match.start()]):
        return None
    fractions = _fractions(match)
    if not fractions or not all(0 < fraction < 1 for fraction in fractions):
        return None
    spread = match.groupdict().get("range") is not None
    about = f"“{match[0]}” is of an amount: of which one, and by what groups?"

    def makes(table: Table, graph: KnowledgeGraph) -> tuple[Table | Question, tuple[str, ...]]:
        medians = [m for m in table.measures if isinstance(m, AggregateMeasure) and m.function == "median"]
        if len(medians) != 1 or _medians(table) != 1 or table.limit is not None or table.having:
            return Question(id="figure", text=about), ()
        built = _measures(medians[0], fractions, spread=spread)
        measures = tuple(new for old in table.measures for new in (built if old is medians[0] else (old,)))
        order = tuple(o.model_copy(update={"by": built[0].name}) if o.by == medians[0].name else o for o in table.order)
        return table.model_copy(update={"measures": measures, "order": order}), (INTERPOLATED,)

    pieces = around(request, [(match.span(), "median")])
    return Reworded(request, pieces, (), "percentile", makes, about)


def _medians(table: Table) -> int:
    return sum(_is_median(part) for part in walk(table))


def _is_median(part: Artifact) -> bool:
    return getattr(part, "function", None) == "median"


def _measures(median: AggregateMeasure, fractions: tuple[Decimal, ...], *, spread: bool) -> tuple[Measure, ...]:
    of = median.name.removeprefix("median_")
    built = [
        median.model_copy(
            update={
                "name": f"p{format(fraction * 100, 'f').rstrip('0').rstrip('.').replace('.', '_')}_{of}",
                "function": "percentile",
                "fraction": float(fraction),
            }
        )
        for fraction in fractions
    ]
    if not spread:
        return tuple(built)
    return (ContrastMeasure(name=f"interquartile_range_{of}", of=built[1], to=built[0], output="difference"),)


def _fractions(match: re.Match[str]) -> tuple[Decimal, ...]:
    """The places as parts of 1, in the order said."""
    said = match.groupdict()
    listed = said.get("places") or said.get("behind") or said.get("short")
    if listed:
        found = tuple(Decimal(number) / 100 for number in re.findall(r"\d+(?:\.\d+)?", listed))
        return found if len(set(found)) == len(found) else ()
    if said.get("range"):
        return (Decimal("0.25"), Decimal("0.75"))
    if said.get("end"):
        return (Decimal("0.25") if said["end"] == "lower" else Decimal("0.75"),)
    if said.get("all"):
        parts = _PARTS[(said["all"] or "").removesuffix("s")]
        return tuple(Decimal(place) / parts for place in range(1, parts))
    nth, parts = said["nth"] or "", _PARTS[said["part"] or ""]
    place = _ORDINALS.index(nth) + 1 if nth in _ORDINALS else int(nth[0])
    return (Decimal(place) / parts,) if place < parts else ()

"""`Rank the products by sales`, `sales per product with the rank`: read as the figure, with its place beside it."""

from __future__ import annotations

import re

from knowledge_graph.graph import KnowledgeGraph
from language.lexicon import Lexicon
from language.reworded.text import Makes, Piece, Reworded, Span, around, is_name
from schemas.query import AggregateMeasure, NamedMeasure, NestedMeasure, Order, RankMeasure, RatioMeasure, Table
from schemas.question import Question

_OPENING = r"^(?:(?:please|can you|could you|show|give me|what is|list|i want to|i need to)(?: me)? )*(?:the |a )?"
_BY = r"(?:by|on|according to|based on|in order of|in terms of|by their|by its)"
_THE = r"(?:the |all the |all |our |each |every |different )?"
_WITHIN = r" (?:within|in|inside|for) (?:each|every|its|their|the same) (?P<within>[a-z_ ]+?)"
_RANK = r"(?:rank order of|ranking of|ranks of|rank of|rank)"
_OF_THINGS = rf"(?P<x>[^,.;?!]+?)(?:{_WITHIN})?"
_VERB = rf"{_OPENING}{_RANK} {_THE}{_OF_THINGS} {_BY} (?:the |their |its )?(?P<m>[^.;?!]+)"
_BESIDE = (
    r"(?:,? ?\b(?:and|with|plus|together with|along with|showing|including|include|show|add)) "
    r"(?:also )?(?:the |their |its |a |each one's )?(?:rank number|ranking|ranks|rank)"
    r"(?: (?:of each|among (?:them|all)))?"
    r"(?=$|[ ]*[.,;?!])"
)
_LEAST, _MOST = r"(?:the )?(?:lowest|smallest|least)", r"(?:the )?(?:highest|largest|most)"
_ASCENDING = rf",? ?\b(?:from {_LEAST} to {_MOST}|(?:the )?(?:lowest|smallest) first|ascending|in ascending order)"
_DESCENDING = rf",? ?\b(?:from {_MOST} to {_LEAST}|(?:the )?(?:highest|largest) first|descending|in descending order)"
_OTHERWISE = re.compile(r"\b(?:rfm|recency)\b")
_ABOUT = "A rank is the place of a figure among those of the other rows: of which figure, and of what?"
_RANKED = (NamedMeasure, AggregateMeasure, RatioMeasure, NestedMeasure)


def ranks(request: str, lexicon: Lexicon) -> Reworded | None:
    """The rank of a figure beside it; None where a request asks for none, or the data have ranks of their own."""
    text = request.lower()
    if is_name(("rank", "ranking"), lexicon):
        return None
    if len(text) != len(request) or _OTHERWISE.search(text) or not re.search(r"\brank", text):
        return None
    order = [
        (m.span(), rising) for p, rising in ((_ASCENDING, True), (_DESCENDING, False)) for m in re.finditer(p, text)
    ]
    if len(order) > 1:
        return None
    said = [span for span, _ in order]
    rising = bool(order) and order[0][1]
    bare = "".join(" " if any(a <= i < b for a, b in said) else c for i, c in enumerate(text))
    verb = re.fullmatch(rf"{_VERB}\s*[.?!]*\s*", bare)
    if verb is not None and not re.search(r"\b(?:by|rank\w*)\b", f"{verb['x']} {verb['m']}"):
        pieces, taken = _turned(request, verb)
        return Reworded(
            request, pieces, (*taken, *said), "rank", _maker(rising, within=verb["within"] is not None), _ABOUT
        )
    beside = list(re.finditer(_BESIDE, bare))
    if len(beside) != 1 or len(re.findall(r"\brank", text)) != 1:
        return None
    taken = (beside[0].span(), *said)
    return Reworded(request, around(request, [(span, " ") for span in taken]), taken, "rank", _maker(rising), _ABOUT)


def _turned(request: str, verb: re.Match[str]) -> tuple[tuple[Piece, ...], tuple[Span, ...]]:
    """`rank X by M` as `M by X`; what stands before is report talk."""
    thing, figure = verb.span("x"), verb.span("m")
    pieces = [Piece(request[slice(*figure)], figure), Piece(" by ", (thing[0], thing[0]), kept=False)]
    if verb["within"] is not None:
        within = verb.span("within")
        pieces += [Piece(request[slice(*within)], within), Piece(" and ", (within[0], within[0]), kept=False)]
    pieces.append(Piece(request[slice(*thing)], thing))
    return tuple(pieces), ((0, thing[0]), (thing[1], verb.start("within") if verb["within"] else figure[0]))


def _maker(rising: bool, *, within: bool = False) -> Makes:
    def makes(table: Table, graph: KnowledgeGraph) -> tuple[Table | Question, tuple[str, ...]]:
        measure = table.measures[0] if len(table.measures) == 1 else None
        if not isinstance(measure, _RANKED) or not table.dimensions or table.having:
            return Question(id="figure", text=_ABOUT), ()
        if (within and len(table.dimensions) < 2) or (table.limit_per and not within):
            return Question(id="figure", text=_ABOUT), ()
        groups = (table.dimensions[0].name,) if within else ()
        rank = RankMeasure(name=f"{measure.name}_rank", of=measure, descending=not rising, within=groups)
        order = table.order or tuple(
            Order(by=name, descending=falling)
            for name, falling in (*((g, False) for g in groups), (measure.name, not rising))
        )
        first, figure = "lowest" if rising else "highest", measure.name.replace("_", " ")
        noted = f"Rank 1 is the {first} {figure}; equal ones share a rank."
        return table.model_copy(update={"measures": (measure, rank), "order": order}), (noted,)

    return makes

"""What a reader made of a request, short enough to compare."""

from __future__ import annotations

from compiler.words import in_words
from language.reader import Reader
from schemas.query import AttributeDimension, NamedMeasure, Table, TimeDimension


def query(reader: Reader, request: str, **choices: str) -> Table:
    """The table of a request that is answered."""
    found = maybe(reader, request, **choices)
    assert found is not None, f"{request!r} was not answered"
    return found


def maybe(reader: Reader, request: str, **choices: str) -> Table | None:
    """The table, or nothing where the reader asks or refuses."""
    intent = reader.read(request, choices)
    return intent.query if isinstance(intent.query, Table) else None


def question(reader: Reader, request: str, **choices: str) -> str:
    """Id of the question that is asked back."""
    intent = reader.read(request, choices)
    assert intent.query is None, f"{request!r} was answered by {short(intent.query)}"
    return intent.question.id if intent.question is not None else "wording"


def short(table: Table) -> dict[str, object]:
    """A table as plain values, without what is empty."""
    found: dict[str, object] = {
        "measures": [m.metric if isinstance(m, NamedMeasure) else f"{m.kind} {m.name}" for m in table.measures],
        "dims": [_dimension(d) for d in table.dimensions],
        "where": sorted(f"{in_words(w)}" for w in table.where),
        "period": f"{table.period.start or ''}/{table.period.end or ''}" if table.period else "",
        "having": [f"{t.measure} {t.operator} {t.value}" for t in table.having],
        "order": [f"{o.by} {'desc' if o.descending else 'asc'}" for o in table.order],
        "limit": table.limit,
        "per": list(table.limit_per),
    }
    return {key: value for key, value in found.items() if value}


def _dimension(dimension: object) -> str:
    if isinstance(dimension, AttributeDimension):
        attribute = dimension.attribute
        return "/".join((*attribute.via, f"{attribute.table.partition('.')[2]}.{attribute.column}"))
    return dimension.grain if isinstance(dimension, TimeDimension) else getattr(dimension, "part", "?")

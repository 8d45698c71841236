"""The answers offered where a phrase leaves open which route or column is meant."""

from __future__ import annotations

from language.questions.resolving.scope import Way
from language.words import lemmas
from schemas.expressions import ColumnRef
from schemas.question import Option


def key_of(text: str) -> str:
    """The stable word a question about `text` goes by."""
    return "_".join(lemmas(text)) or "word"


def by_way(way: Way) -> Option:
    """A route as an answer: its relations, those against their direction with the dataset they are of."""
    names = [(hop.dataset.rpartition(".")[2] if hop.reverse else "", hop.relation) for hop in way]
    spelled = (f"{relation} of {table}" if table else relation for table, relation in names)
    parts = (part for pair in names for part in pair if part)
    return Option(id="_".join(parts), label=f"by {' then '.join(spelled)}")


def by_relations(relations: tuple[str, ...]) -> Option:
    """A route to-one as an answer."""
    return Option(id="_".join(relations), label=f"by {' then '.join(relations)}")


def as_column(column: ColumnRef) -> Option:
    """A column as an answer."""
    table = column.table.rpartition(".")[2]
    name = f"{table}_{column.column}".lower().replace(" ", "_")
    return Option(id=name, label=f"{column.column} of {table}".replace("_", " "))

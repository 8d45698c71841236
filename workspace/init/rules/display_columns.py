"""The column a person knows a row by, shown beside its key."""

from __future__ import annotations

from dataclasses import replace

from workspace.init.data import Data
from workspace.init.draft import Column, Draft, Table
from workspace.init.words import is_key_like, one, spelled

LEAST_DIFFERENT = 0.8
LONGEST = 60.0

_PARTS = frozenset("first last given family middle maiden fore sur fname lname forename surname".split())
_LAST = {"name": 3, "title": 3, "label": 2, "description": 1}

_OF_A_LABEL = 2.0
"""What a name has to score at least, to be told before a key that is a name itself."""


def display_columns(draft: Draft, _: Data) -> Draft:
    """Every table with a key of one column gets its display column, if there is a name that is nearly unique.

    The first name alone is nobody's name where the last one stands beside it. What other tables refer to instead of
    the key is the name that rows are known by.
    """
    return draft.with_tables(lambda table: _displayed(table, natural_key(table, draft)))


def natural_key(table: Table, draft: Draft) -> Column | None:
    """The column of text, other than the key, by which all other tables refer to a table."""
    referred = {link.references for other in draft.tables for link in other.links if link.to == table.name}
    if len(referred) != 1 or len(table.primary_key) != 1:
        return None
    names = referred.pop()
    column = table.column(names[0])
    named = column.type == "VARCHAR" and not column.pii and column.facts.average_length <= LONGEST
    return column if len(names) == 1 and names != table.primary_key and named else None


def _displayed(table: Table, natural: Column | None) -> Table:
    if len(table.primary_key) != 1:
        return table
    if natural is not None and not is_key_like(natural.words):
        return replace(table, display=natural.name).because("display", "inferred: other tables refer to it")
    parts = [column for column in table.columns if _PARTS & set(spelled(column.words))]
    whole = [column for column in table.columns if len(parts) < 2 or column not in parts]
    least = _OF_A_LABEL if _is_called_by_its_key(table) else 0.0
    named = [(score, column) for column in whole if (score := _score(column, table)) > least]
    if not named:
        return table
    best = max(score for score, _ in named)
    column = next(column for score, column in named if score == best)
    share = column.facts.distinct / column.facts.filled
    reason = f"inferred: a name, {share:.0%} of its values are different"
    return replace(table, display=column.name).because("display", reason)


def _is_called_by_its_key(table: Table) -> bool:
    """`product_line`, a text, of product lines: what describes them is not what they are called."""
    key = table.column(table.primary_key[0])
    return key.type == "VARCHAR" and one(key.words) in (table.entity_words, ("name",))


def _score(column: Column, table: Table) -> float:
    words = spelled(column.words)
    facts = column.facts
    if column.type != "VARCHAR" or column.name in table.primary_key or not facts.filled:
        return 0
    if facts.distinct < LEAST_DIFFERENT * facts.filled or facts.average_length > LONGEST:
        return 0
    score = float(_LAST.get(words[-1], 0))
    if words == table.entity_words:
        score = 2.0
    if " ".join(words) == table.keyed_entity:
        score = 2.5
    own = len(words) == 1 or set(words[:-1]) & set(table.entity_words)
    return score + 0.5 if score and own else score

"""Requests over one schema: intents whose every condition matters, each in several sentences, with the rows that are right."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from runs.evaluation import same_rows
from tests.generated.answers import answers
from tests.generated.draw import CONSTRUCTS, Draw
from tests.generated.draw_conditions import NothingToAsk
from tests.generated.english import english
from tests.generated.intents import Figures, Intent, Listing
from tests.generated.rows import Rows
from tests.generated.schemas import Schema
from tests.generated.turned import pairs, without_one

MOST_ROWS = 2_000
TRIES = 12
TURNED = "turned round: "
Answer = list[tuple[Any, ...]]


@dataclass(frozen=True)
class Request:
    """A sentence and every answer that is right."""

    schema: str
    construct: str
    text: str
    held_phrase: bool
    held_schema: bool
    answers: tuple[Answer, ...]
    ordered: bool
    intent: Intent


class Requests:
    """Draws requests over one schema, the same ones for the same seed."""

    def __init__(self, schema: Schema, rows: Rows, database: duckdb.DuckDBPyConnection, seed: int) -> None:
        self.schema, self.database = schema, database
        self.chance = random.Random(f"requests {schema.name} {seed}")
        self.draw = Draw(schema, rows, self.chance)

    def take(self, number: int, paraphrases: int = 2) -> Iterator[Request]:
        """So many requests, the constructs in turn; every fourth intent also turned round."""
        names = list(CONSTRUCTS)
        self.chance.shuffle(names)
        taken, at, seen = 0, 0, set()
        while taken < number and at < 40 * number:
            construct, at = names[at % len(names)], at + 1
            intent = self._intent(construct)
            if intent is None:
                continue
            turned = [other for other in pairs(intent) if self._matters(other)] if self.chance.random() < 0.3 else []
            drawn = [(construct, intent)] * paraphrases + [(TURNED + construct, other) for other in turned[:1]]
            for name, meant in drawn:
                request = self._request(name, meant)
                if request.text not in seen and taken < number:
                    seen.add(request.text)
                    taken += 1
                    yield request

    def _intent(self, construct: str) -> Intent | None:
        for _ in range(TRIES):
            try:
                intent = CONSTRUCTS[construct](self.draw)
            except NothingToAsk:
                continue
            if self._matters(intent):
                return intent
        return None

    def _matters(self, intent: Intent) -> bool:
        """Whether there are rows, and every condition changes them; a figure of nothing is no answer."""
        found = self._answers(intent)
        if not all(0 < len(rows) <= MOST_ROWS for rows in found) or all(row[-1] is None for row in found[0]):
            return False
        return all(
            not same_rows(other, one) for left in without_one(intent) for other in self._answers(left) for one in found
        )

    def _answers(self, intent: Intent) -> tuple[Answer, ...]:
        return tuple(self.database.execute(sql).fetchall() for sql in answers(intent, self.schema))

    def _request(self, construct: str, intent: Intent) -> Request:
        held, found = self.chance.random() < 0.4, self._answers(intent)
        return Request(
            self.schema.name,
            construct,
            english(intent, self.schema, self.chance, held=held),
            held,
            self.schema.held,
            found,
            _ordered(intent, found),
            intent,
        )


def _ordered(intent: Intent, found: Sequence[Answer]) -> bool:
    """Whether an order was asked for and leaves nothing open."""
    if not isinstance(intent, Listing | Figures) or intent.order is None or getattr(intent, "top", None):
        return False
    keys = [row[intent.order.place] for row in found[0]]
    return len(set(keys)) == len(keys) and None not in keys

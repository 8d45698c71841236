"""How tables and columns are called: plain, camel case, capitals, prefixed, shortened."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.generated.schemas import Link, Schema, Thing

SHORT = {
    "customer": "cust", "number": "no", "date": "dt", "quantity": "qty", "amount": "amt", "department": "dept",
    "employee": "emp", "category": "cat", "account": "acct", "transfer": "trans", "product": "prod", "average": "avg",
    "total": "tot", "price": "price", "year": "yr", "order": "ord", "type": "typ", "name": "nm", "address": "addr",
}  # fmt: skip
STYLES = ("snake", "snake", "camel", "capitals", "singular", "prefixed", "shortened")


@dataclass(frozen=True)
class Spelling:
    """One way to call tables and columns."""

    style: str
    declared: bool
    """Whether primary and foreign keys are declared in the database."""

    def table(self, thing: Thing) -> str:
        words = (thing.noun if self.style in ("singular", "camel", "shortened") else thing.plural).split()
        return self._cased(words, shorten=False)

    def key(self, thing: Thing) -> str:
        return self._column(thing, [*thing.noun.split(), "number" if self.style == "capitals" else "id"])

    def link(self, thing: Thing, link: Link) -> str:
        return self._column(thing, [*link.role.split(), "number" if self.style == "capitals" else "id"])

    def column(self, thing: Thing, phrase: str) -> str:
        return self._column(thing, phrase.split())

    def bridge(self, left: Thing, right: Thing) -> str:
        return self._cased([left.noun, right.noun], shorten=False)

    def _column(self, thing: Thing, words: list[str]) -> str:
        prefix = (
            ["".join(word[0] for word in thing.plural.split()) + thing.noun[1:3]] if self.style == "prefixed" else []
        )
        return self._cased([*prefix, *words], shorten=self.style in ("shortened", "capitals"))

    def _cased(self, words: list[str], *, shorten: bool) -> str:
        words = [SHORT.get(word, word) if shorten else word for word in words]
        if self.style == "camel":
            return "".join(word.capitalize() for word in words)
        return "_".join(words).upper() if self.style == "capitals" else "_".join(words)


def spelling(schema: Schema, seed: int) -> Spelling:
    """The spelling of the schema of that number."""
    chance = random.Random(f"spelling {schema.name} {seed}")
    return Spelling(chance.choice(STYLES), chance.random() < 0.75)

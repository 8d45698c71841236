"""A request as the rules see it: lower-case words by position, with the small closed classes ready to read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from language.time_phrases.vocabulary import UNITS, repaired_unit
from language.tokens import Token, read_number
from schemas.expressions import Grain


class Unit(NamedTuple):
    """A unit of time in words; `repaired` is the right spelling of a misspelled one."""

    grain: Grain
    last: int
    plural: bool
    repaired: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Positions outside the request hold the empty word, so that rules need not look where it ends."""

    tokens: tuple[Token, ...]

    def __getitem__(self, at: int) -> str:
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def token(self, at: int) -> Token | None:
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def follow(self, at: int, *phrase: str) -> int | None:
        """The position after `phrase` if it stands at `at`; hyphens may join its words."""
        for word in phrase:
            at = self.past_joiner(at)
            if self[at] != word:
                return None
            at += 1
        return at

    def past(self, at: int, words: Collection[str]) -> int:
        """`at`, or the next position if one of `words` stands there."""
        return at + 1 if self[at] and self[at] in words else at

    def past_joiner(self, at: int) -> int:
        token = self.token(at)
        return at + 1 if token is not None and token.joiner else at

    def touching(self, at: int) -> bool:
        """No space between the tokens at `at - 1` and `at`."""
        left, right = self.token(at - 1), self.token(at)
        return left is not None and right is not None and left.end == right.start

    def number(self, at: int) -> tuple[int | float, int] | None:
        return read_number(self.tokens, at)

    def digits(self, at: int) -> int | None:
        """The whole number written in digits at `at`: 5, but neither five nor 5k nor 5.0."""
        token = self.token(at)
        if token is None or token.kind != "number" or not token.text.isdigit():
            return None
        return int(token.text)

    def ordinal(self, at: int) -> int | None:
        """3 of `3rd`."""
        token = self.token(at)
        return int(token.value) if token is not None and token.kind == "word" and token.value is not None else None

    def unit(self, at: int) -> Unit | None:
        word = self[at]
        repaired = "" if word in UNITS else repaired_unit(word) or ""
        grain = UNITS.get(repaired or word)
        return None if grain is None else Unit(grain, at + 1, (repaired or word).endswith("s"), repaired)

    def text(self, first: int, last: int) -> str:
        """The tokens as typed, white space between them as one blank."""
        parts: list[str] = []
        for at in range(first, last):
            if at > first and not self.touching(at):
                parts.append(" ")
            parts.append(self.tokens[at].text)
        return "".join(parts)

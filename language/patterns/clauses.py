"""Clauses of a pattern looked for in a line of lemmas and marks: what they consumed, and what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from language.patterns.typed_text import Name, TypedText
from schemas.expressions import Grain
from schemas.period import Period

TO_BE = r"(?:is|are|was|were|be|been|being|get|gets|got|has been|have been|had been)"
OFTEN = (
    r"(?:(?:the )?most |more )?(?:often|frequent|frequently|common|commonly|usually|usual|popular|regularly|regular)"
)
WORD = r"(?!(?:for|in|of|by|and|with|what|how|who|that|from|on|to|at|the|is|are|was|were|or)\b)[a-z]+"
"""A word that may be a verb or a noun."""
GRAIN = r"(?P<grain>day|week|month|quarter|year)"
GRAINLY: dict[str, Grain] = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
}


@dataclass
class Clauses:
    """Takes clauses out of a line, one after the other; `rest` has blanks where something was taken."""

    typed: TypedText
    rest: str = ""
    taken: list[tuple[int, int, str]] = field(default_factory=list)
    """From and to which character of the line, and what it became."""

    def __post_init__(self) -> None:
        self.rest = self.typed.text

    def take(self, pattern: str, node: str) -> re.Match[str] | None:
        """The first place where `pattern` stands as whole words, taken out."""
        match = re.search(rf"(?<!\S)(?:{pattern})(?!\S)", self.rest)
        if match is not None and match.end() > match.start():
            self.rest = self.rest[: match.start()] + " " * (match.end() - match.start()) + self.rest[match.end() :]
            self.taken.append((match.start(), match.end(), node))
            return match
        return None

    def take_all(self, pattern: str, node: str) -> int:
        """Every such place; how many there were."""
        count = 0
        while self.take(pattern, node) is not None:
            count += 1
        return count

    def grain(self, before: str) -> Grain | None:
        """`by month` behind one of the words `before`, or `monthly`."""
        match = self.take(rf"(?:{before}) {GRAIN}", "grain")
        return match["grain"] if match is not None else self.grainly()  # type: ignore[return-value]  # a closed class

    def grainly(self) -> Grain | None:
        """`monthly`."""
        match = self.take(rf"(?P<adjective>{'|'.join(GRAINLY)})", "grain")
        return GRAINLY[match["adjective"]] if match is not None else None

    def name(self, mark: str | None) -> Name:
        """The name behind the number of a mark."""
        return self.typed.names[int(mark or 0)]

    def number(self, mark: str | None) -> int:
        """The number behind the number of a mark."""
        return self.typed.numbers[int(mark or 0)]

    def numbers_in(self, text: str) -> tuple[int, ...]:
        """The numbers of the marks in `text`, in order."""
        return tuple(self.typed.numbers[int(mark)] for mark in re.findall(r"<d(\d+)>", text))

    def names_left(self) -> list[str]:
        """Marks of names that no clause took."""
        return re.findall(r"<n(\d+)>", self.rest)

    def left(self) -> tuple[str, ...]:
        """Words that mean something and that no clause took."""
        return self.typed.meaning(self.rest)

    def period(self, introduced: str = "") -> tuple[Period | None, bool]:
        """The only period of the request, and whether what it says of time is clear."""
        times = self.typed.times
        self.take_all(rf"{introduced}<t\d+>", "period")
        clear = len(times) <= 1 and not any(time.error or time.baseline for time in times)
        return (times[0].period if times else None), clear

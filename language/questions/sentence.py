"""The tokens of a request with everything a span of them can name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from language.lexicon import Candidate
from language.questions.names import Names
from language.time_phrases import Calendar, TimeMatch, read_time_phrases
from language.tokens import Token, read_number, tokenize
from language.words import lemma, lemmas

Words = tuple[str, ...]


@dataclass
class Sentence:
    """A request as tokens; spans are looked up in the names of the graph and kept."""

    text: str
    names: Names
    clock: Calendar
    tokens: tuple[Token, ...] = ()
    words: Words = ()
    """Lower-case words as typed."""
    stems: Words = ()
    """Their lemmas."""
    times: dict[int, TimeMatch] = field(default_factory=dict)
    _found: dict[tuple[int, int], tuple[Candidate, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.tokens = tokenize(self.text)
        self.words = tuple(token.lower for token in self.tokens)
        self.stems = tuple(lemma(word) for word in self.words)
        self.times = {match.first: match for match in read_time_phrases(self.tokens, self.clock)}

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else ""

    def stem(self, at: int) -> str:
        return self.stems[at] if 0 <= at < len(self.stems) else ""

    def said(self, first: int, last: int) -> str:
        """The text of tokens `first` to before `last`."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if last > first else ""

    def key(self, first: int, last: int) -> Words:
        """The lemmas that names are compared by; joiners and apostrophes inside a name do not count."""
        found: list[str] = []
        for token in self.tokens[first:last]:
            if token.kind == "symbol":
                if token.joiner or token.lower in ("'", "&", "/", ".", "'s", "-"):
                    continue
                return ()
            found += lemmas(token.text if token.kind == "word" else token.lower)
        return tuple(found)

    def phrase(self, at: int, phrases: Iterable[Words]) -> list[tuple[Words, int]]:
        """Which of `phrases` (words as typed, or their lemmas) begin at `at`, and where each ends."""
        found = []
        for phrase in phrases:
            last = at + len(phrase)
            if self.words[at:last] == phrase or self.stems[at:last] == phrase:
                found.append((phrase, last))
        return found

    def number(self, at: int) -> tuple[int | float, int] | None:
        return read_number(self.tokens, at)

    def candidates(self, first: int, last: int) -> tuple[Candidate, ...]:
        """What the tokens together can name."""
        span = (first, last)
        if span not in self._found:
            self._found[span] = self.names.find(self.key(first, last), self.said(first, last))
        return self._found[span]

    @property
    def longest(self) -> int:
        return self.names.longest

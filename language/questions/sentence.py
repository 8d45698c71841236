"""The tokens of a request with everything a span of them can name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from language.lexicon import Candidate
from language.neighbourhood import MOST_HOMES, around
from language.questions import closed
from language.questions.marked import marked
from language.questions.names import Names, is_part_of_name
from language.questions.workspace_name import named_place
from language.time_phrases import Calendar, TimeMatch
from language.times import signed_times, times_in
from language.tokens import Token, read_number, tokenize
from language.words import is_plural, lemma, lemmas

Words = tuple[str, ...]
_TITLES = frozenset("dr mr mrs ms prof st mt ft jr sr rev gen col capt sgt".split())
_OFFER = frozenset("sell offer carry stock keep use have".split())
_TOO = (("too",), ("as", "well"))
_SHOWN = frozenset("included listed shown there counted counts count qualifies qualify appear appears".split())
"""Before `too` these speak of rows that might be left out."""
_KEPT = frozenset((("on", "file"), ("on", "record")))
"""What the data hold is there anyhow, where they know of no files."""
_FULL_NAMES = frozenset((("full", "name"), ("full", "names")))
"""What a name is anyhow, where the data know of no other."""
_QUOTES = frozenset(("'", '"', "`"))
_MOST_BEHIND = 3
"""Words of a value behind the first ones."""
_OF_IT = frozenset("on under at with to".split())
"""Prepositions before an `it` that ends a phrase and is the thing spoken of: `the number of members on it`."""

_PARTS = frozenset("many percentage percent share".split())
"""Words before `of them` that speak of a part of what was counted."""
_OUR = frozenset(("the", "our", "this"))
_JOINED = frozenset("join joins joined joining leave leaves left leaving entered".split())
"""Verbs of those who belong to the whole that a request is about anyhow: `joined the company`."""
_OWN = frozenset("associated attached linked related connected tied belonging".split())
"""Words before `with them` and `to them` that say no more than that something is theirs."""


@dataclass
class Sentence:
    """A request as tokens; spans are looked up in the names of the graph and kept."""

    text: str
    names: Names
    clock: Calendar
    tokens: tuple[Token, ...] = ()
    dropped: tuple[Token, ...] = ()
    """Words that say nothing here: `at all`, `in the store`."""
    words: Words = ()
    """Lower-case words as typed."""
    stems: Words = ()
    """Their lemmas."""
    times: dict[int, TimeMatch] = field(default_factory=dict)
    _found: dict[tuple[int, int], tuple[Candidate, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.tokens, self.dropped = _without_scenery(tokenize(self.text), self.names)
        self.words = tuple(token.lower for token in self.tokens)
        self.stems = tuple(lemma(word) for word in self.words)
        self.times = {
            **times_in(self.tokens, self.clock, self.names.lexicon),
            **signed_times(self.tokens, self.clock),
        }

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, at: int) -> str:
        """The lower-case word at a position; empty outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def stem(self, at: int) -> str:
        """Its lemma."""
        return self.stems[at] if 0 <= at < len(self.stems) else ""

    def is_plural(self, at: int) -> bool:
        """Whether a word names several."""
        return is_plural(self.word(at))

    def word_before(self, at: int) -> str:
        """The word before a noun that begins at `at`, and its articles."""
        while self.word(at - 1) in closed.ARTICLES:
            at -= 1
        return self.word(at - 1)

    def said(self, first: int, last: int) -> str:
        """The text of tokens `first` to before `last`."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if last > first else ""

    def stops(self, at: int) -> bool:
        """Whether a sentence ends here: the dot of `orders.email` ends none."""
        if self.word(at) not in (".", "?", "!") or _abbreviates(self.tokens, at):
            return False
        return at + 1 == len(self) or self.tokens[at + 1].start > self.tokens[at].end

    def ends_quote(self, at: int) -> bool:
        """Whether a quote is closed here and none opened: the second of `'JFK' but`, but not the first."""
        if not 0 < at < len(self) - 1 or self.word(at) not in _QUOTES:
            return at > 0 and self.word(at) in _QUOTES
        before, here, behind = self.tokens[at - 1 : at + 2]
        return before.end == here.start and behind.start > here.end

    def key(self, first: int, last: int) -> Words:
        """The lemmas that names are compared by; joiners and apostrophes inside a name do not count."""
        found: list[str] = []
        for at, token in enumerate(self.tokens[first:last], start=first):
            if token.kind == "symbol":
                if token.lower == "'s" and at == last - 1 and found:  # `Levi's`, which `Nora's` is none of
                    return (*found[:-1], f"{self.tokens[at - 1].lower}'s")
                if token.lower == "'s" and at == first:
                    return ()
                if token.lower == "'" and at == last - 1 and self._is_mere_quote(first, at):
                    return ()
                if token.joiner or token.lower in ("'", "&", "/", "'s", "-"):
                    continue
                if first < at < last - 1 and _abbreviates(self.tokens, at):
                    continue
                return ()
            found += lemmas(token.text if token.kind == "word" else token.lower)
        return tuple(found)

    def _is_mere_quote(self, first: int, at: int) -> bool:
        """Whether an apostrophe behind a name is none: `airport 'JFK'`, unlike `the Adams' orders`."""
        return self.word(first - 1) == "'" or self.tokens[at - 1].end < self.tokens[at].start

    def phrase(self, at: int, phrases: Iterable[Words]) -> list[tuple[Words, int]]:
        """Which of `phrases` (words as typed, or their lemmas) begin at `at`, and where each ends.

        A hyphen between two words is passed over: `highest-paid`.
        """
        hyphen = at + 1 < len(self) and self.tokens[at + 1].joiner
        found = []
        for phrase in phrases:
            last = at + len(phrase)
            if self.words[at:last] == phrase or self.stems[at:last] == phrase:
                found.append((phrase, last))
            elif hyphen and len(phrase) == 2 and (self.word(at), self.word(at + 2)) == phrase:
                found.append((phrase, last + 1))
        return found

    def number(self, at: int) -> tuple[int | float, int] | None:
        """The number that begins here, and where it ends."""
        return read_number(self.tokens, at)

    def candidates(self, first: int, last: int) -> tuple[Candidate, ...]:
        """What the tokens together can name."""
        span = (first, last)
        if span not in self._found:
            key = self.key(first, last)
            if not key:
                self._found[span] = self._kept(
                    marked(self.tokens[first:last], self.said(first, last), self.names.lexicon)
                )
                return self._found[span]
            near = self._near if self.names.is_common(key) else frozenset[str]()
            found = self.names.find(key, self.said(first, last), near)
            if len(found) > MOST_HOMES:
                found = tuple(c for c in found if self.names.source(c) in self._near) or found[: MOST_HOMES + 1]
            self._found[span] = tuple(c for c in self._kept(found) if not self._only_counts(span, c))
        return self._found[span]

    def _only_counts(self, span: tuple[int, int], candidate: Candidate) -> bool:
        """Whether `first` is no first name: `the first member`."""
        first, last = span
        if self.word(first) not in ("first", "last") or candidate.attribute is None or last > first + 2:
            return False
        things = self.names.lexicon.datasets(self.key(first + 1, first + 2))
        return bool(things) and is_part_of_name(candidate.attribute.column)

    def _kept(self, found: Iterable[Candidate]) -> tuple[Candidate, ...]:
        return tuple(c for c in found if self.names.source(c) not in self._unnamed)

    @cached_property
    def _near(self) -> frozenset[str]:
        """Where names are looked for that too many datasets share: around those that the request names."""
        return around(self.names.graph, self.named or self._named_in_part())

    def _named_in_part(self) -> frozenset[str]:
        keys = ((self.key(first, last), self.said(first, last)) for first, last in self._spans())
        found = (self.names.find(key, said) for key, said in keys if not self.names.has_many_homes(key))
        clear = (c for candidates in found if len(candidates) <= MOST_HOMES for c in candidates)
        return frozenset(c.name for c in clear if c.kind == "dataset")

    def _spans(self) -> Iterator[tuple[int, int]]:
        for first in range(len(self)):
            for last in range(first + 1, min(len(self), first + self.longest) + 1):
                yield first, last

    @cached_property
    def _unnamed(self) -> frozenset[str]:
        """Datasets that are used only by name, where no word names them."""
        return self.names.only_by_name - self.named

    @cached_property
    def named(self) -> frozenset[str]:
        """Datasets that are named in full anywhere in the request."""
        called = self.names.lexicon.datasets
        return frozenset(name for first, last in self._spans() for name in called(self.key(first, last)))

    @property
    def longest(self) -> int:
        """Words of the longest name."""
        return self.names.longest


def _abbreviates(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a dot ends no sentence but a title or an initial: `Dr. Frost`, `St. Louis`, `J. Cole`."""
    if tokens[at].text != "." or not 0 < at < len(tokens) - 1 or tokens[at - 1].end != tokens[at].start:
        return False
    short, name = tokens[at - 1], tokens[at + 1].text
    initial = len(short.text) == 1 and short.text.isupper()
    return (initial or short.lower in _TITLES) and short.text[:1].isupper() and name[:1].isupper()


def _without_scenery(tokens: tuple[Token, ...], names: Names) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """The tokens without those that only set the scene, and those."""
    kept: list[Token] = []
    dropped: list[Token] = []
    at = 0
    while at < len(tokens):
        length = _scenery(tokens, at, names) or _of_all_time(tokens, at) or _both_ends(tokens, at) or _too(tokens, at)
        (dropped if length else kept).extend(tokens[at : at + max(length, 1)])
        at += max(length, 1)
    return tuple(kept), tuple(dropped)


def _of_it(words: Words, names: Names, *, ends: bool) -> int:
    """How many of `on it`, `associated with them` say no more than that something is a thing's own."""
    if words[0] in _OF_IT and words[1:2] in (("it",), ("them",)) and ends:
        return 2
    own = words[0] in _OWN and words[1:2] in (("to",), ("with",)) and words[2:3] in (("it",), ("them",))
    return 3 if own and not names.find(lemmas(words[0]), words[0]) else 0


def _is_ours(tokens: tuple[Token, ...], at: int) -> bool:
    """`the products we sell`, `the templates that we have`, with nothing behind."""
    words = [token.lower for token in tokens[at : at + 2]]
    ends = at + 2 >= len(tokens) or tokens[at + 2].kind == "symbol"
    return ends and len(words) > 1 and words[0] == "we" and words[1] in _OFFER


def _said_anyhow(words: Words, names: Names) -> int:
    """How many of `full name`, `on file` add nothing where the data know of no such thing."""
    if words[0] == "full":
        return 0 if names.find(("full", "name"), "full name") else 1
    return 0 if names.find(lemmas(words[1]), words[1]) else 2


def _of_all_time(tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens from `at` on say that no period is meant: `, all time` at the end of a clause."""
    start = at + (tokens[at].text == ",")
    words = tuple(token.lower for token in tokens[start : start + 4])
    for phrase in closed.ALL_TIME:
        end = start + len(phrase)
        if words[: len(phrase)] == phrase and (end == len(tokens) or tokens[end].kind == "symbol"):
            return end - at
    return 0


def _too(tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens from `at` on say of the second of two that it is one more: `A and B too`, `and also as well`."""
    said = next((words for words in _TOO if tuple(t.lower for t in tokens[at : at + len(words)]) == words), ())
    end = at + len(said)
    joined = any(token.lower == "and" for token in tokens[:at]) and tokens[at - 1].lower not in _SHOWN
    return len(said) if joined and (end == len(tokens) or tokens[end].kind == "symbol") else 0


def _both_ends(tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens from `at` on say no more than `between` does: `, inclusive`, `(inclusive)`."""
    start = at + (tokens[at].text in (",", "("))
    between = tokens[at - 1].kind == "number" and any(token.lower in ("between", "from") for token in tokens[:at])
    if at == 0 or not between or start == len(tokens) or tokens[start].lower != "inclusive":
        return 0
    bracket = tokens[at].text == "(" and start + 1 < len(tokens) and tokens[start + 1].text == ")"
    return start + 1 + bracket - at


def _begins_a_value(tokens: tuple[Token, ...], at: int, length: int, names: Names) -> bool:
    """Whether a value begins with what else says nothing: `directly funded`."""
    ends = range(at + length + 1, min(at + length + _MOST_BEHIND, len(tokens)) + 1)
    said = (" ".join(token.text for token in tokens[at:end]) for end in ends)
    return any(c.kind == "value" for text in said for c in names.lexicon.find(lemmas(text)))


def _is_single(tokens: tuple[Token, ...], at: int, names: Names) -> int:
    """How many tokens from `at` on say no more than `each`: `the largest single order`, `the highest one time bonus`.

    The same of `the listed cities`, where the data know of no lists.
    """
    words = tuple(token.lower for token in tokens[at : at + 2])
    length = 2 if words == ("one", "time") else 1
    if at == 0 or at + length >= len(tokens) or tokens[at + length].kind != "word":
        return 0
    before, said = tokens[at - 1].lower, words[:length]
    known = names.find(lemmas(" ".join(said)), " ".join(said))
    if words[0] in ("listed", "stored"):
        return int(before in ("the", "all") and not known)
    single = words[0] == "single" and before in ("a", "any", "one")
    return length if (single or (before,) in closed.SUPERLATIVES) and said in _EACH_ALONE and not known else 0


_EACH_ALONE = (("single",), ("one", "time"))
_PARTICIPLES = ("ed", "en", "wn", "ld", "ht")


def _is_idle(tokens: tuple[Token, ...], at: int) -> bool:
    """`opened in either 2003 or 2011`, `that either have a shop or …`, `have ever borrowed a book`, `a single day`.

    Also what ends a clause: `users living | there`, `finished | ones`.
    """
    word, behind = tokens[at].lower, tokens[at + 1 : at + 3]
    before = tokens[at - 1].lower if at else ""
    if word == "either":
        alternatives = before in closed.RELATIVE and any(token.lower == "or" for token in tokens[at:])
        return alternatives or any(token.text.isdigit() and len(token.text) == 4 for token in behind)
    ends = not behind or behind[0].kind == "symbol"
    if word == "ever":
        return ends or before in closed.HAVE or behind[0].lower.endswith(_PARTICIPLES)
    if word == "there":
        done = before.endswith(_PARTICIPLES)  # `the number of trips that started there`
        return ends and not done and before not in closed.BE | closed.NEVER_NAMES and tokens[at - 1].kind == "word"
    told = at > 1 and tokens[at - 2].lower in closed.BE  # `which are finished ones`, but not `only finished ones`
    return word == "ones" and ends and told and before.endswith(_PARTICIPLES)


def _of_the_whole(tokens: tuple[Token, ...], at: int, names: Names) -> int:
    """How many of `of the company`, `joined | the company`, `our | club's members` name what all is about anyhow."""
    words = tuple(token.lower for token in tokens[at : at + 4])
    before = tokens[at - 1].lower if at else ""
    begun = words[0] in ("in", "of", "at", "from", "on")
    the, whole, behind = (*words[begun : begun + 3], "", "", "")[:3]
    if whole == "'s" and before in _OUR:
        return 2 if the in closed.WHOLES and not names.find(lemmas(the), the) else 0
    if the not in _OUR or whole not in closed.WHOLES or behind == "'s":
        return 0
    found = names.find(lemmas(whole), whole)
    if before in _JOINED and not begun:  # `left the company`, beside the years somebody has been at it
        return 0 if any(candidate.method != "partial" for candidate in found) else 2
    return 3 if begun and not found else 0


def _scenery(tokens: tuple[Token, ...], at: int, names: Names) -> int:
    """How many tokens from `at` on say nothing: `at all`, `yet`, `of the company` where the data know no company."""
    words = tuple(token.lower for token in tokens[at : at + 4])
    if at > 0 and tokens[at].text in closed.PLEASE:
        return 1
    totals = frozenset() if closed.TOTALLED.isdisjoint(token.lower for token in tokens) else closed.IN_TOTAL
    for phrase in closed.SCENERY | totals:
        if phrase == ("overall",) and words[1:] and words[1].isalnum():  # `overall cost`
            continue
        if phrase == ("of", "them") and at > 0 and tokens[at - 1].lower in _PARTS:
            continue
        if phrase == ("that", "is") and at > 0 and tokens[at - 1].kind != "symbol":  # `the room that is booked`
            continue
        meant = any(token.text == "IT" for token in tokens[at : at + len(phrase)])
        if words[: len(phrase)] == phrase and not meant and not _begins_a_value(tokens, at, len(phrase), names):
            return len(phrase)
    behind = tokens[at + 2].kind if at + 2 < len(tokens) else "symbol"
    if theirs := _of_it(words, names, ends=behind == "symbol"):
        return theirs
    if _is_idle(tokens, at):
        return 1
    if alone := _is_single(tokens, at, names):
        return alone
    asked = at > 0 and tokens[at - 1].lower in closed.DO  # `how many products do we sell`
    if not asked and _is_ours(tokens, at + (words[0] == "that")):
        return 2 + (words[0] == "that")
    if words[:2] in _FULL_NAMES or (words[:2] in _KEPT and behind == "symbol"):
        return _said_anyhow(words, names)
    return _of_the_whole(tokens, at, names) or named_place(tokens, at, names)

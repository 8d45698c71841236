"""A request as one line of lemmas in which names, times and numbers are marks: what patterns are looked for in.

`Which products are most often bought together in 2026?` is `which <n0> are most often bought together <t0>`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from language import vocabulary as closed
from language.lexicon import Candidate, Lexicon
from language.linking import Linked
from language.time_phrases import TimeMatch
from language.tokens import read_number
from language.words import lemmas

CUES = frozenset(
    "again together first new returning retained reactivated churned lost due overdue reorder pair combination gap"
    " average last later after before day week month quarter year cohort retention basket percent often most different"
    " time since than top support confidence lift market affinity association rule frequently frequent existing"
    " repeat recurring analysis rfm recency frequency monetary quintile quartile decile".split()
)
"""Words of the patterns themselves: never the name of something, alone or in a phrase."""
_THINGS = ("dataset", "column", "value", "condition")
_IDLE = frozenset(word for key in closed.FILLERS for word in key) | closed.FUNCTION_WORDS
_MEANT = frozenset("not no or than only each every all both by into".split())
"""Small words that change what is asked: a pattern has to account for them."""


@dataclass(frozen=True)
class Name:
    """A phrase and what it can name."""

    text: str
    span: tuple[int, int]
    candidates: tuple[Candidate, ...]

    def of_kind(self, *kinds: str) -> tuple[Candidate, ...]:
        """The candidates that are of one of `kinds`."""
        return tuple(candidate for candidate in self.candidates if candidate.kind in kinds)


@dataclass(frozen=True)
class TypedText:
    """`text` in lemmas and marks; `spans` are the tokens of each of its words."""

    text: str
    names: tuple[Name, ...]
    times: tuple[TimeMatch, ...]
    numbers: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]

    def meaning(self, rest: str) -> tuple[str, ...]:
        """The words of `rest`, a part of the line, that are more than talk."""
        return tuple(word for word in rest.split() if word in _MEANT or (word not in _IDLE and word not in (",", ".")))


def typed_text(linked: Linked, lexicon: Lexicon) -> TypedText:
    """The line of a request; a name is the longest phrase that the lexicon knows."""
    times = {unit.first: unit for unit in linked.units if unit.time is not None}
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    names: list[Name] = []
    found_times: list[TimeMatch] = []
    numbers: list[int] = []
    at, tokens = 0, linked.tokens
    while at < len(tokens):
        last = at + 1
        if at in times and times[at].time is not None:
            words.append(f"<t{len(found_times)}>")
            found_times.append(times[at].time)  # type: ignore[arg-type]  # just looked at
            last = times[at].last
        elif (number := read_number(tokens, at)) is not None and isinstance(number[0], int):
            words.append(f"<d{len(numbers)}>")
            numbers.append(number[0])
            last = number[1]
        elif (name := _name(linked, at, lexicon)) is not None:
            words.append(f"<n{len(names)}>")
            names.append(name)
            last = name.span[1]
        elif tokens[at].kind == "symbol":
            words.append({"%": "percent", ",": ",", "/": "/"}.get(tokens[at].lower, "."))
        else:
            words.append(" ".join(lemmas(tokens[at].lower)) or tokens[at].lower)
        spans.append((at, last))
        at = last
    return TypedText(" ".join(words), tuple(names), tuple(found_times), tuple(numbers), tuple(spans))


def _name(linked: Linked, at: int, lexicon: Lexicon) -> Name | None:
    """The longest name that begins at token `at`; of metrics only where nothing else is called so."""
    metrics = _longest(linked, at, lexicon, ("metric",))
    name = _longest(linked, at, lexicon, _THINGS) or metrics
    if name is None or metrics is None or metrics.span != name.span:
        return name
    return replace(name, candidates=tuple(dict.fromkeys((*name.candidates, *metrics.candidates))))


def _longest(linked: Linked, at: int, lexicon: Lexicon, kinds: tuple[str, ...]) -> Name | None:
    text, tokens = linked.text, linked.tokens
    best, key = None, tuple[str, ...]()
    for last in range(at, min(len(tokens), at + lexicon.longest)):
        token = tokens[last]
        if token.kind == "symbol" and not token.joiner:
            break
        if token.kind == "symbol":
            continue
        key = (*key, *lemmas(token.lower))
        if set(key) & CUES or (len(key) == 1 and key[0] in closed.FUNCTION_WORDS):
            break
        talk = key in closed.FILLERS
        found = tuple(
            c for c in lexicon.find_near(key, linked.near) if c.kind in kinds and (c.kind == "dataset" or not talk)
        )
        if len(key) == 1 and all(c.kind == "column" for c in found) and key[0].endswith("ed"):
            continue  # `ordered` names a date, but is a verb here
        if found and not set(key) & {"who", "that", "which", "with", "of"}:
            span = (at, last + 1)
            best = Name(text[tokens[at].start : tokens[last].end], span, found)
    return best

"""Words that carry no content of their own, and how they are passed over."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.rules.chart import Chart

_RATHER_A_COLUMN = 0.9
"""`the details of the events` are rather what a column of that name holds."""
_DENIED_NEAR = 4
_HELD = frozenset("have own hold keep know employ offer sell stock carry count".split())
"""What a company or library does with whatever the data tell of."""
_OURS = frozenset("make take get receive see record log process handle do hold keep collect".split())
"""What we do with things says no more of them than that they are ours."""


def skip_articles(chart: Chart, at: int) -> tuple[int, float]:
    """The position behind articles, and what passing them is worth; `not … a single flight` is not any.

    `some museum` is a museum; `some museums` may be several.
    """
    start, sentence = at, chart.sentence
    while sentence.word(at) in closed.ARTICLES or _is_some_one(chart, at):
        at += 1
    if sentence.words[at - 1 : at + 1] == ("a", "single") and _is_denied(chart, start):
        at += 1
    return at, float(at - start)


def _is_some_one(chart: Chart, at: int) -> bool:
    """Whether `some` stands before the name of one thing."""
    sentence = chart.sentence
    if sentence.word(at) != "some" or sentence.is_plural(at + 1):
        return False
    return any(c.kind == "dataset" for c in sentence.candidates(at + 1, at + 2))


def _is_denied(chart: Chart, at: int) -> bool:
    """Whether the verb before is denied: `have not had`, `don't have`."""
    before = chart.sentence.words[max(at - _DENIED_NEAR, 0) : at]
    return any(word in ("not", "never") or word.endswith("n't") for word in before)


def skip(chart: Chart, at: int, words: frozenset[str]) -> tuple[int, float]:
    """The position behind words of a closed class, and what passing them is worth."""
    start = at
    while chart.sentence.word(at) in words:
        at += 1
    return at, float(at - start)


def rather_a_column(chart: Chart, at: int, words: closed.Words) -> float:
    """What speaks for a column called so where a list could begin as well: `details of`."""
    named = words[0] == "details" and any(c.kind == "column" for c in chart.sentence.candidates(at, at + 1))
    return _RATHER_A_COLUMN if named else 0.0


def on_average(chart: Chart, at: int) -> Iterator[tuple[int, bool, float]]:
    """The position behind `on average`, whether it stands there or not, and what it is worth."""
    yield at, False, 0.0
    yield from ((last, True, 1.0 * len(words)) for words, last in chart.sentence.phrase(at, closed.ON_AVERAGE))


def existing(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind `are there`, `do we have`, `in total`."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.EXISTS):
        yield last, 1.0 * len(words)
    if sentence.word(at) in closed.DO and sentence.word(at + 1) == "we" and sentence.word(at + 2) in _OURS:
        yield at + 3, 3.0  # `did we take in 2023`
    if sentence.word(at) in closed.DO and sentence.word(at + 1) in ("the", "our", "this"):  # `does the company have`
        whole, had = sentence.word(at + 2), sentence.word(at + 3)
        if whole in closed.WHOLES and had in _HELD and not sentence.candidates(at + 2, at + 3):
            yield at + 4, 4.0
    if sentence.word(at) in closed.BE and (at + 1 == len(sentence) or sentence.stops(at + 1)):
        end = sentence.tokens[at].end  # `are in the library`, of which only `are` is left
        following = sentence.tokens[at + 1].start if at + 1 < len(sentence) else len(sentence.text) + 1
        if any(end <= token.start < following for token in sentence.dropped):
            yield at + 1, 1.0


def left_behind(chart: Chart, at: int) -> int:
    """Behind the preposition of a verb that ends its clause: `that most routes start | from`."""
    behind = chart.sentence.tokens[at + 1].kind if at + 1 < len(chart.sentence) else "symbol"
    return at + (chart.sentence.word(at) in closed.PREPOSITIONS and behind == "symbol")

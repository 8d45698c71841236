"""Rules for two things that columns say yes or no to: `organic or vegan`, `sold in boxes but not in bags`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Condition, Described, Either, Noun
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import flag

_MOST_WORDS = 3
"""Of the second one, where it shares its first words with the one before."""


def flags(chart: Chart, at: int) -> Iterator[Edge[tuple[Condition, ...]]]:
    """`organic or vegan`: either of them; `organic and vegan`: both; `organic but not vegan`."""
    for first in chart.edges(flag, at):
        one = Described(first.value)
        for words, last in chart.sentence.phrase(first.end, closed.OR | closed.AND_ALSO | closed.BUT_NOT):
            for other in (*chart.edges(flag, last), *_sharing(chart, (at, first.end), last)):
                second = Described(other.value, negated=words in closed.BUT_NOT)
                either = (Either(((one,), (second,))),) if words in closed.OR else (one, second)
                yield Edge(either, other.end, first.score + other.score + 1.1 * len(words))


def _sharing(chart: Chart, first: tuple[int, int], at: int) -> Iterator[Edge[Noun]]:
    """`sold in boxes but not | in bags`: the flag `sold in bags`, whose first words were said before."""
    sentence = chart.sentence
    for end in range(at + 1, min(len(sentence), at + _MOST_WORDS) + 1):
        rest = sentence.key(at, end)
        for cut in range(first[0] + 1, first[1]) if rest else ():
            said = f"{sentence.said(first[0], cut)} {sentence.said(at, end)}"
            named = sentence.names.find((*sentence.key(first[0], cut), *rest), said)
            found = tuple(c for c in named if sentence.names.says_yes_or_no(c))
            if found:
                yield Edge(Noun(at, end, said, found), end, 1.0 * (end - at))

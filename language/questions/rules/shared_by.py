"""Rules for values that two kinds of things share: `shared by huts built before 1950 and those built after 2000`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions.forms import Has, Phrase, Said
from language.questions.rules.both import and_also
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.said_of import unranked
from language.questions.rules.small import skip_articles

_SHARED = frozenset(("shared", "common"))
_AGAIN = frozenset(("those", "ones"))


def shared_by(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`shared by | both …`, `common to …`: such a thing has the value, and so has such another one."""
    sentence = chart.sentence
    if sentence.word(at) not in _SHARED or sentence.word(at + 1) not in ("by", "to"):
        return
    start = at + 2 + (sentence.word(at + 2) == "both")
    begin, articles = skip_articles(chart, start)
    for first in chart.named("phrase", begin):
        for last, joint in and_also(chart, first.end):
            for second in (*chart.named("phrase", last), *_those(chart, first.value, last)):
                if _is_plain(first.value) and _is_plain(second.value) and first.value != second.value:
                    score = first.score + second.score + joint + articles + 1.0 * (start - at)
                    yield Edge((Has(first.value), Has(second.value)), second.end, score)


def _those(chart: Chart, things: Phrase, at: int) -> Iterator[Edge[Phrase]]:
    """`huts built before 1950 and | those built after 2000`: of the same kind, of which something else is said."""
    start = at if chart.sentence.word(at) in _AGAIN else at - 1  # an article is passed over
    for more in unranked(chart.named("behind", start + 1)) if chart.sentence.word(start) in _AGAIN else ():
        yield Edge(Phrase(things.noun, more.value), more.end, more.score + 1.0 * (start + 1 - at))


def _is_plain(thing: Phrase) -> bool:
    return bool(thing.noun.things) and not thing.quantifier and thing.rank is None

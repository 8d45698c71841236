"""Rules for whether things without any row count: `including those without any`, `leave out the empty ones`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Members
from language.questions.likeness import alike
from language.questions.likeness import stem as lemma_of_verb
from language.questions.rules.chart import Chart
from language.questions.rules.nouns import noun
from language.questions.rules.small import skip, skip_articles

_NOTHING = frozenset(("none", "nothing", "nobody"))
_ONE_OF = frozenset("a an any some".split())
_ONLY_FOR = closed.phrases(
    "for|only|just|only for|show only|only show|list only|only list|keep only|but only|but only for|limited to|for all"
    "|only include|include only"
)
_NOT_SHOWN = closed.phrases(
    "left out|excluded|omitted|not shown|not needed|not included|need not appear|need not be shown|need not be listed"
    "|need not be included|are not needed|do not appear|should not appear|should not be shown|should not be listed"
    "|should be left out|can be left out|may be left out|are left out|are excluded|can be omitted|may be omitted"
    "|do not need to appear|don't need to appear|do not have to appear|do not matter|not required|are not required"
)
"""Behind things without rows: these are left out."""
_ZERO_TOO = closed.phrases(
    "zero included|zeros included|zeroes included|0 included|including zero|including zeros|including 0"
    "|including none|none included"
)
_ANY = closed.phrases(
    "any|some|at least one|at least 1|one or more|any of them|any at all|some of them|at least one of them"
)
_HAVING_ANY = closed.phrases(
    "that has any|that have any|which has any|which have any|who has any|who have any|that had any|which had any"
    "|that has some|that have some|with any|having any|where there are any|where there is any|that has at least one"
    "|that have at least one"
)
"""Right behind a group: `in each country that has any`."""


def membership(chart: Chart, at: int) -> Iterator[tuple[Members, int]]:
    """What is said about things without rows, and the position behind it."""
    sentence = chart.sentence
    start, _ = skip(chart, at, frozenset(".?,;(-") | {"and", "please"})
    for _, last in sentence.phrase(start, closed.INCLUDE):
        yield from (("all", end) for end in _without_rows(chart, last))
    for _, last in sentence.phrase(start, closed.LEAVE_OUT):
        yield from (("active", end) for end in _without_rows(chart, last, of_before=start))
    for _, last in sentence.phrase(start, closed.ZERO):  # `and 0 where there are none`
        for _, end in sentence.phrase(last, closed.WHERE_NONE):
            yield "all", end
    for _, last in sentence.phrase(start, _ZERO_TOO):
        yield "all", last
    for end in (*_having_any(chart, at), *_with_rows(chart, start)):
        yield "active", end
    for without in _without_rows(chart, start, of_before=start):
        for _, last in sentence.phrase(without, _NOT_SHOWN):
            yield "active", last
    for without in _without_rows(chart, start):
        for _, last in sentence.phrase(without, closed.SHOW_ZERO):
            yield "all", last


def _having_any(chart: Chart, at: int) -> Iterator[int]:
    """Behind `that has any`, with nothing behind it but the end of the clause."""
    for _, last in chart.sentence.phrase(at, _HAVING_ANY):
        if last == len(chart.sentence) or chart.sentence.tokens[last].kind == "symbol":
            yield last


def _with_rows(chart: Chart, at: int) -> Iterator[int]:
    """Behind `for regions that have any`, `only those with at least one`, `only list developers who wrote any`."""
    sentence = chart.sentence
    for _, opened in sentence.phrase(at, _ONLY_FOR):
        begin, _ = skip_articles(chart, opened)
        things = [last for _, last in sentence.phrase(opened, closed.THOSE)]
        things += [edge.end for edge in chart.edges(noun, begin)]
        for end in things:
            had = end + 1 if sentence.word(end) in ("with", "having") else 0
            if sentence.word(end) in ("that", "which", "who"):
                done = sentence.word(end + 1)
                again = any(lemma_of_verb(done) == lemma_of_verb(word) for word in sentence.words[:at])
                had = end + 2 if done in closed.HAVE or again else 0
            for _, last in sentence.phrase(had, _ANY) if had else ():
                yield last


def _said_before(chart: Chart, at: int, before: int) -> Iterator[int]:
    """Behind `a transaction`, `paid invoices`, where these very words stand before position `before`."""
    start = at + (chart.sentence.word(at) in _ONE_OF)
    for edge in chart.named("bare", start):
        said = chart.sentence.stems[start : edge.end]
        length = len(said)
        if not edge.value.noun.is_attribute and any(
            chart.sentence.stems[first : first + length] == said for first in range(before - length)
        ):
            yield edge.end


def _without_rows(chart: Chart, at: int, of_before: int = 0) -> Iterator[int]:
    """Behind `those without any`, `the ones that have none`, `airlines with no flights`.

    What they lack is spoken of before position `of_before`, if that is given: nothing else may be passed over.
    """
    for _, last in chart.sentence.phrase(at, closed.THOSE):
        yield from _no_rows(chart, last, of_before)
    for edge in chart.edges(noun, skip_articles(chart, at)[0]):
        yield from _no_rows(chart, edge.end, of_before)


def _no_rows(chart: Chart, at: int, of_before: int) -> Iterator[int]:
    sentence = chart.sentence
    verb = sentence.word(at + 1) if sentence.word(at) in closed.RELATIVE else ""
    again = not of_before or any(lemma_of_verb(verb) == lemma_of_verb(word) for word in sentence.words[:of_before])
    if verb.isalpha() and verb not in closed.NEVER_NAMES and again and sentence.word(at + 2) in _NOTHING:
        yield at + 3 + (sentence.word(at + 3) == ")")
    for _, last in sentence.phrase(at, closed.WITHOUT_ANY):
        yield last + (sentence.word(last) == ")")
        yield from _said_before(chart, last, of_before) if of_before else ()
        start, _ = skip(chart, last, frozenset(("any", "a", "single")))
        for edge in chart.edges(noun, start):
            lacked = sentence.stem(edge.end - 1)
            if of_before and edge.value.is_attribute:
                continue  # `films without a rating` are left out one by one, not as a kind without rows
            if not of_before or any(alike(lacked, stem) for stem in sentence.stems[:of_before]):
                yield edge.end + (sentence.word(edge.end) == ")")

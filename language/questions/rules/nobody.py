"""Rules for what nobody or anybody did or has: `does nobody teach`, `liked by no one`, `belong to nobody`."""

from __future__ import annotations

from collections.abc import Iterator

from language.lexicon import Candidate
from language.questions import closed
from language.questions.deeds import does
from language.questions.forms import NONE, SOME, Condition, Dated, Happened, Has, Noun, Phrase, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.comparisons import compared
from language.questions.rules.said_of import unranked
from language.questions.rules.small import left_behind
from language.questions.rules.verb_words import verbs

_BY_NOBODY = closed.phrases("by nobody|by no one|by none|by nobody else|by no one else")
_BY_ANYBODY = closed.phrases(
    "by someone|by anyone|by anybody|by somebody|by at least one person|by at least someone|by someone else"
    "|by anyone else|by anybody else|by somebody else|by others|by people|by a person|by persons"
)
_TO_NOBODY = closed.phrases("nobody|no one|none")
_TO_ANYBODY = closed.phrases("someone|anyone|anybody|somebody")
_NEXT = frozenset("and but or yet at please".split())
"""Words behind `by someone` that say nothing of who it is."""
_AUXILIARY = closed.DO | closed.HAVE
_RATHER_THE_DOER = 0.2
"""Where one is called after the verb, that there is none says more than that there is no deed of that name."""


def nobody_did(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`nobody has rated`, `has no one ever bought`, `did nobody borrow in 2023`."""
    sentence = chart.sentence
    start = at + (sentence.word(at) in _AUXILIARY)
    for words, last in sentence.phrase(start, closed.NOBODY_DID):
        for verb, done, said in verbs(chart, last):
            end = left_behind(chart, done)  # `nobody complained about`
            score = said + 1.0 * len(words) + (start - at)
            for part, extra in _deeds(chart, (last, end), verb, none=True):
                yield Edge((part,), end, score + extra)
            for when in done_then(chart, (last, end), end, none=True):
                yield Edge(when.value, when.end, score + when.score)


def done_then(chart: Chart, verb: tuple[int, int], at: int, *, none: bool) -> Iterator[Edge[Said]]:
    """`… in 2023`: when the deed was done or not, behind what is said of it."""
    said = chart.sentence.word(verb[0])
    deeds = chart.sentence.names.deeds(said)
    for when in chart.edges(compared, at) if deeds else ():
        if isinstance(when.value, Dated):
            deed = Phrase(Noun(*verb, said, deeds), conditions=(when.value,))
            yield Edge((Has(deed, NONE if none else SOME, said),), when.end, when.score)


def by_nobody(chart: Chart, verb: str, at: int) -> Iterator[Edge[Said]]:
    """`by no one`, `by someone`, behind a verb of which something is said that was done by one."""
    for phrases, none in ((_BY_NOBODY, True), (_BY_ANYBODY, False)):
        for words, last in chart.sentence.phrase(at, phrases):
            if _says_more(chart, last):
                yield from _by_such(chart, (at, last), verb, none=none)
                continue
            for part, extra in _deeds(chart, (at, last), verb, none=none):
                yield Edge((part,), last, 1.0 * len(words) + extra)
            for when in done_then(chart, (at - 1, at), last, none=none):
                yield Edge(when.value, when.end, when.score + 1.0 * len(words))


def belongs(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`belong to nobody`, `belongs to someone`: whether there is one of the persons that the data tell of."""
    sentence = chart.sentence
    persons = sentence.names.persons
    if sentence.stem(at) != "belong" or sentence.word(at + 1) != "to" or not persons:
        return
    for phrases, amount in ((_TO_NOBODY, NONE), (_TO_ANYBODY, SOME)):
        for words, last in sentence.phrase(at + 2, phrases):
            if not _says_more(chart, last):
                owner = Phrase(Noun(at + 2, last, sentence.said(at + 2, last), persons))
                yield Edge((Has(owner, amount),), last, 2.0 + 1.0 * len(words))


def _by_such(chart: Chart, span: tuple[int, int], verb: str, *, none: bool) -> Iterator[Edge[Said]]:
    """`owned by someone who lives in Oslo`: by one who is called after the verb, and of whom that is said."""
    called = _called_after(chart, verb) or _recorded_of(chart, verb)
    for more in unranked(chart.named("behind", span[1])) if called else ():
        doer = Phrase(Noun(*span, chart.sentence.said(*span), called), more.value)
        yield Edge((Has(doer, NONE if none else SOME, verb),), more.end, more.score + 1.0 * (span[1] - span[0]))


def _called_after(chart: Chart, verb: str) -> tuple[Candidate, ...]:
    return tuple(person for person in chart.sentence.names.persons if does(person.label, verb))


def _recorded_of(chart: Chart, verb: str) -> tuple[Candidate, ...]:
    """The persons that the rows recording a verb refer to: `rated` by users, whom ratings are of."""
    names = chart.sentence.names
    deeds = [names.graph.dataset(deed.name) for deed in names.deeds(verb) if deed.kind == "dataset"]
    doers = {relation.to for deed in deeds for relation in deed.relations}
    return tuple(person for person in names.persons if person.name in doers)


def _says_more(chart: Chart, at: int) -> bool:
    """Whether it is said behind who, or what, is meant."""
    sentence = chart.sentence
    ends = at >= len(sentence) or sentence.tokens[at].kind == "symbol" or at in sentence.times
    return not ends and sentence.word(at) not in _NEXT


def _deeds(chart: Chart, span: tuple[int, int], verb: str, *, none: bool) -> Iterator[tuple[Condition, float]]:
    """That it was done or not; by one who is called after the verb, where the data tell of such."""
    yield Happened(verb, negated=none, by_others=True), 0.0
    called = _called_after(chart, verb)
    if called:
        doer = Phrase(Noun(*span, chart.sentence.said(*span), called))
        yield Has(doer, NONE if none else SOME, verb), _RATHER_THE_DOER

"""Rules for verbs before a group that say no more than whose something is: `live in each city`, `sent by each firm`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.deeds import OUTCOMES
from language.questions.forms import Phrase, TimeGroup
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.groupings import grouping
from language.questions.rules.small import skip
from language.questions.rules.verb_words import verbs

BEING_THERE = frozenset(
    "live lives lived living reside resides resided residing located based situated found come comes came coming stay"
    " stays stayed staying lie lies lying stand stands standing sit sits work works worked working be exist occur"
    " fall falls belong belongs belonging listed recorded".split()
)
"""Verbs that say no more than that something is there."""
_AT_AN_END = frozenset(word for said, _ in closed.ROLES[:2] for word in said) | frozenset(
    "arrives departs leaves".split()
)
"""Verbs that say at which end of a way, where a key is called so."""
_OPENING = frozenset("that who which are is were was do does did have has been currently".split())
_PARTICIPLES = ("ed", "en", "ght", "wn", "ld", "nt", "de")
_EACH = frozenset(("each", "every"))


def in_each(chart: Chart, at: int) -> Iterator[Edge[tuple[Phrase | TimeGroup, ...]]]:
    """`live in each city`, `that come from every country`, `depart from each airport`, `carried by each truck`."""
    sentence = chart.sentence
    yield from _in_which_each(chart, at)
    start, said = skip(chart, at, _OPENING)
    verb = sentence.word(start)
    done = sentence.word(start + 1) == "by" and verb.endswith(_PARTICIPLES) and verb not in OUTCOMES
    done = done and not sentence.names.numbers_done(verb)  # `killed by each storm`, which says how many
    if not (done or verb in BEING_THERE | _AT_AN_END) or not _EACH & set(sentence.words[start + 1 : start + 3]):
        return
    for groups in chart.edges(grouping, start + 1):
        yield Edge(groups.value, groups.end, groups.score + said + 1.0)


def _in_which_each(chart: Chart, at: int) -> Iterator[Edge[tuple[Phrase | TimeGroup, ...]]]:
    """`in which | each craft is taught`: what is done there says no more than what goes with what."""
    sentence = chart.sentence
    if sentence.word(at) not in closed.PREPOSITIONS or sentence.word(at + 1) != "which":
        return
    for group in chart.named("phrase", at + 2):
        start, said = skip(chart, group.end, closed.BE | closed.ADVERBS)
        for verb, end, score in verbs(chart, start) if group.value.quantifier == "each" and said else ():
            if verb not in OUTCOMES:
                yield Edge((group.value,), end, group.score + said + score + 2.0)

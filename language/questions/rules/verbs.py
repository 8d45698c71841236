"""Rules for verbs: what a thing is, does, has done or never did."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from knowledge_graph.graph import KnowledgeGraph
from language.questions import closed
from language.questions.forms import (
    NONE,
    SOME,
    Compare,
    Dated,
    Described,
    Happened,
    Has,
    Noun,
    Phrase,
    Rank,
    Said,
    ValueIs,
)
from language.questions.rules.alike import shared
from language.questions.rules.amounts import by_amount
from language.questions.rules.bearing import bearing
from language.questions.rules.becoming import became
from language.questions.rules.bodily import like_in_a_part
from language.questions.rules.both import and_also, both, both_done
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.comparisons import compared
from language.questions.rules.ends import as_an_end, same_ends
from language.questions.rules.explained import explained
from language.questions.rules.flag_verbs import flagged
from language.questions.rules.flags import flags
from language.questions.rules.glosses import glossed
from language.questions.rules.having import most, possessions, quantified, without
from language.questions.rules.in_a_role import in_a_role
from language.questions.rules.measured_out import measured_out
from language.questions.rules.measuring import figured, has_room, measuring, most_of_all, room
from language.questions.rules.most_often import most_often, most_often_done
from language.questions.rules.negation import (
    but_is_not,
    but_never_did,
    but_none,
    done_but_not,
    negated,
    neither,
    outside,
)
from language.questions.rules.nobody import belongs, by_nobody, done_then, nobody_did
from language.questions.rules.nouns import denied_flag, flag, values
from language.questions.rules.occasions import repeated
from language.questions.rules.only import and_no_other, only
from language.questions.rules.qualities import alternative, joined, naming, placed, whose
from language.questions.rules.shared_by import shared_by
from language.questions.rules.small import skip, skip_articles
from language.questions.rules.spending import spending
from language.questions.rules.texts import textual
from language.questions.rules.timed import timed, took
from language.questions.rules.undone import undone
from language.questions.rules.verb_words import of_one_deed, verbs, with_verb

_COMPRISED = frozenset(("included", "contained"))
"""Pasts of `have` that are participles as well: `included in the price`."""
_ANYBODY = frozenset("nobody anybody anyone somebody someone".split())


def participle(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`born in 1990`, `written by Queen`, `located in Paris`, `not sold in 2020`."""
    sentence = chart.sentence
    yield from chart.edges(shared_by, at)
    start = at + 1 if sentence.word(at) in ("not", "never") else at
    for verb, end, score in verbs(chart, start):
        if sentence.word(start) not in ("used", "done") and not verb.endswith(
            ("ed", "ing", "en", "wn", "ld", "rn", "de", "ht", "ung", "nt", "ut", "t", "id")
        ):
            continue
        if verb.endswith(("ed", "en", "wn", "ld", "ut", "pt", "ught", "made")) and verb != "open":
            done = Happened(verb, negated=start > at)
            yield Edge((done,), end, score + 1.0 * (start - at) - 0.3)
        yield from most_often(chart, (verb, end), score)
        for by_one in by_nobody(chart, verb, end):
            done_by = tuple(negated(part) for part in by_one.value) if start > at else by_one.value
            yield Edge(done_by, by_one.end, by_one.score + score + 1.0 * (start - at))
        for often in repeated(chart, verb, end) if start == at else ():
            yield Edge(often.value, often.end, often.score + score)
        yield from timed(chart, (verb, end), score + 1.0 * (start - at), negated=start > at)
        for named in chart.edges(flag, end) if verb in closed.ANY_DEED else ():  # `were placed online`
            told = Described(named.value, negated=start > at)
            yield Edge((told,), named.end, named.score + score + 1.0 * (start - at))
        marked = end + (sentence.word(end) in ("by", "at", "for"))
        for edge in by_amount(chart, verb, end, chart.edges(compared, marked)) if start == at else ():
            yield Edge(edge.value, edge.end, edge.score + score + 1.0 * (marked - end))
        for edge in chart.edges(complement, end):
            yield from _but_not(chart, edge, verb, score) if start == at else ()
            found = tuple(with_verb(part, verb) for part in edge.value)
            if start > at:
                found = tuple(negated(part) for part in found)
            yield Edge(found, edge.end, edge.score + score + 1.0 * (start - at))
            if start == at and sentence.word(edge.end) in closed.PREPOSITIONS:
                for more in chart.edges(complement, edge.end):
                    together = of_one_deed((*found, *(with_verb(part, verb) for part in more.value)))
                    yield Edge(together, more.end, edge.score + score + more.score)


def complement(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """What a verb takes: values, times, comparisons, things, with or without a preposition."""
    yield from placed(chart, at)
    for edge in chart.edges(compared, at):
        if not isinstance(edge.value, Compare) or (edge.value.subject is None and not _is_figure(chart, at - 1)):
            yield Edge((edge.value,), edge.end, edge.score)
    for edge in chart.edges(values, at):
        yield Edge((ValueIs(edge.value),), edge.end, edge.score)
    for edge in chart.edges(values, at + 1) if chart.sentence.word(at) == "using" else ():  # `paid using Visa`
        yield Edge((ValueIs(edge.value, preposition="with"),), edge.end, edge.score + 1.0)
    start = at + 1 if chart.sentence.word(at) in closed.PREPOSITIONS else at
    for thing in chart.named("phrase", start):
        if thing.value.quantifier == "":
            yield Edge((Has(thing.value),), thing.end, thing.score + 1.0 * (start - at) - 0.05)
    for begin in dict.fromkeys((at, start)):  # `at least two` begins with no preposition of the verb
        for amount, following in quantified(chart, begin):
            # `drove for three teams`: what a deed is done for or at counts once, what it is done to each time
            counted = dataclasses.replace(following.value, distinct=following.value.distinct or begin > at)
            yield Edge((Has(counted, amount),), following.end, following.score + 1.0 * (begin - at))
    yield from measured_out(chart, at)
    yield from most(chart, start)
    yield from both(chart, start)
    yield from outside(chart, at)
    yield from neither(chart, at, complement)
    yield from only(chart, at, complement)


def _is_figure(chart: Chart, at: int) -> bool:
    """Whether a word is no verb but the name of numbers: the `discount` of `a price discount above 9`."""
    sentence = chart.sentence
    if at < 0 or sentence.word(at).endswith(("ed", "ing", "s")) or sentence.word(at) in closed.MEASURING_VERBS:
        return False
    named = [c for c in sentence.candidates(at, at + 1) if c.kind == "column" and c.method == "exact"]
    return any(map(sentence.names.is_number, named))


def verb_phrase(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`are from France and have no pets`, `attended a concert in 2014 but not …`."""
    for edge in chart.edges(_clause, at):
        yield edge
        for last, joint in joined(chart, edge.end):
            start, said = skip(chart, last, closed.RELATIVE | {"also"})
            for more in chart.edges(verb_phrase, start):
                together = (*edge.value, *more.value)
                yield Edge(together, more.end, edge.score + more.score + joint + said)
        yield from alternative(chart, edge, verb_phrase)


def _clause(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """One predicate, denied or not."""
    yield from chart.edges(glossed, at)
    yield from nobody_did(chart, at)
    start, said = skip(chart, at, closed.ADVERBS | closed.MODALS)
    yield from (Edge(e.value, e.end, e.score + said) for e in chart.edges(_affirmed, start))
    for edge in (*neither(chart, start, _affirmed), *only(chart, start, _affirmed)):
        yield Edge(edge.value, edge.end, edge.score + said)
    is_not = chart.sentence.word(start) in closed.BE
    for begin, score in _denials(chart, start):
        been = chart.edges(_described, begin) if is_not else ()
        for edge in (*chart.edges(_affirmed, begin), *chart.edges(participle, begin), *been):
            if not any(isinstance(part, Rank) for part in edge.value):
                yield Edge(tuple(negated(part) for part in edge.value), edge.end, edge.score + said + score)


def _denials(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Behind `do not`, `never`, `have never`, `is not`, `didn't`, `have never actually`."""
    for begin, score in _denying(chart, at):
        yield begin, score
        start, said = skip(chart, begin, closed.ADVERBS)
        if said:
            yield start, score + said


def _denying(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    sentence = chart.sentence
    word, second = sentence.word(at), sentence.word(at + 1)
    if word.endswith("n't") or word in ("never", "not", "cannot"):
        yield at + 1, 1.2
        if second in ("ever", "have", "been"):
            yield at + 2, 2.2
    elif word in closed.BE | closed.DO | closed.MODALS and sentence.words[at + 1 : at + 3] == ("no", "longer"):
        yield at + 3, 3.2
    elif word in closed.BE | closed.DO | closed.HAVE | closed.MODALS and second in ("not", "never", "n't"):
        yield at + 2, 2.2
        if sentence.word(at + 2) in ("been", "ever", "have"):
            yield at + 3, 3.2


def _affirmed(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    sentence = chart.sentence
    word = sentence.word(at)
    if word.endswith("n't"):
        return
    if has_room(chart, at):
        yield from room(chart, at)
        return
    yield from _home_to(chart, at)
    if word in closed.BE:
        yield from _what_it_is(chart, at + 1)
    if word in ("has", "have", "had"):
        start, said = skip(chart, at + 1, closed.ADVERBS)
        yield from (Edge(e.value, e.end, e.score + said + 1.0) for e in _have_done(chart, start))
    if word in closed.HAVE | _COMPRISED:
        start, said = skip(chart, at + 1, frozenset(("either", "been", "had", "got")))
        for edge in chart.edges(possessions, start):
            yield Edge(edge.value, edge.end, edge.score + 1.0 + said)
    if word in closed.DO:
        for edge in chart.edges(_affirmed, at + 1):
            yield Edge(edge.value, edge.end, edge.score + 1.0)
    yield from _doing(chart, at)


def _did_so(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`have | ordered`, with nothing behind it: there is such a deed."""
    for verb, end, score in verbs(chart, at):
        ends = end == len(chart.sentence) or chart.sentence.tokens[end].kind == "symbol"
        if ends and verb.endswith(("ed", "en", "ld", "wn", "id", "ght")) and chart.sentence.names.deeds(verb):
            yield Edge((Happened(verb),), end, score)


def _have_done(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """Behind `have`: `placed an order`, `been sold`, `neither rented a film nor bought one`."""
    first = chart.sentence.word(at)
    if first == "been":
        yield from (Edge(e.value, e.end, e.score + 1.0) for e in chart.edges(participle, at + 1))
    if not first.endswith("s") and not chart.edges(undone, at):  # `have unpaid bills`
        yield from chart.edges(_doing, at)
    yield from neither(chart, at, _doing)
    yield from _did_so(chart, at)


def _what_it_is(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """Behind `is`: what the thing is, what it is and is not, or a word that is explained."""
    for edge in _being(chart, at, 1.0):
        yield edge
        yield from but_is_not(chart, edge, _described)
    yield from (Edge(e.value, e.end, e.score + 1.0) for e in explained(chart, at, _described))
    if chart.sentence.word(at) in closed.ADVERBS:
        yield from _being(chart, at + 1, 2.0)


def _home_to(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`are home to both an artist and a customer`."""
    for words, last in chart.sentence.phrase(at, closed.HOME_TO):
        for edge in chart.edges(possessions, last):
            yield Edge(edge.value, edge.end, edge.score + 1.0 * len(words))


def _doing(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    """`cost more than 20`, `attended a concert`, `age is above 20`."""
    for edge in chart.edges(whose, at):
        yield Edge(edge.value, edge.end, edge.score - 0.3)
    yield from (*chart.edges(shared, at), *chart.edges(same_ends, at))
    if chart.sentence.word(at) in closed.MEASURING_VERBS:
        yield from measuring(chart, at)
        yield from most_of_all(chart, at)
    yield from (Edge((e.value,), e.end, e.score) for e in chart.edges(textual, at))
    yield from took(chart, at)
    yield from belongs(chart, at)
    yield from (*both_done(chart, at), *done_but_not(chart, at))
    yield from figured(chart, at)
    yield from bearing(chart, at)
    yield from became(chart, at, participle)
    yield from flagged(chart, at)
    if (chart.sentence.word(at),) in closed.COMPARATORS:  # `exceed 500`
        yield from (Edge((edge.value,), edge.end, edge.score) for edge in chart.edges(compared, at))
    for verb, end, score in verbs(chart, at):
        for edge in chart.edges(complement, end):
            yield Edge(tuple(with_verb(part, verb) for part in edge.value), edge.end, edge.score + score)
            yield from _when_done(chart, edge, verb, score)
            yield from _done_to_another(chart, edge, verb, score)
            yield from _but_not(chart, edge, verb, score)
            done = tuple(with_verb(part, verb) for part in edge.value)
            whole = Edge(done, edge.end, edge.score + score)
            yield from but_none(chart, whole, verb)
            yield from but_never_did(chart, whole)
            yield from and_no_other(chart, whole)
        for often in repeated(chart, verb, end):
            yield Edge(often.value, often.end, often.score + score)
        for spent in spending(chart, verb, end):
            yield Edge(spent.value, spent.end, spent.score + score)
        yield from _anything(chart, (verb, end), score)
        yield from most_often(chart, (verb, end), score)
        yield from timed(chart, (verb, end), score, negated=False)


def _when_done(chart: Chart, edge: Edge[Said], verb: str, score: float) -> Iterator[Edge[Said]]:
    """`rented an Action film in 2023`: what was done, and when."""
    for more in chart.edges(compared, edge.end):
        if isinstance(more.value, Dated):
            together = tuple(with_verb(part, verb) for part in (*edge.value, more.value))
            merged = of_one_deed(together)
            if merged != together:
                yield Edge(merged, more.end, edge.score + score + more.score)


def _done_to_another(chart: Chart, edge: Edge[Said], verb: str, score: float) -> Iterator[Edge[Said]]:
    """`borrowed a history book as well as a cooking book`, `wrote at least 2 books and more than 3 papers`."""
    if not all(isinstance(part, Has) for part in edge.value):
        return
    several = not any(part.quantity.some for part in edge.value if isinstance(part, Has))
    for last, joint in and_also(chart, edge.end):
        for amount, thing in quantified(chart, last) if several else ():
            if not (amount.some or amount.none):
                both = tuple(with_verb(part, verb) for part in (*edge.value, Has(thing.value, amount)))
                yield Edge(both, thing.end, edge.score + score + joint + thing.score)
        if several:
            continue
        for other in chart.named("phrase", last):
            things = tuple(with_verb(part, verb) for part in (*edge.value, Has(other.value)))
            yield Edge(things, other.end, edge.score + score + joint + other.score)


def _but_not(chart: Chart, edge: Edge[Said], verb: str, score: float) -> Iterator[Edge[Said]]:
    """`rented a Drama film but never a Comedy film`, `ordered in 2023 but not in 2024`: the same verb, denied."""
    for words, last in chart.sentence.phrase(edge.end, closed.BUT_NOT):
        for other in chart.edges(complement, last) if words[-1] != "none" else ():
            if any(isinstance(part, Rank) for part in other.value):
                continue
            denied = tuple(negated(with_verb(part, verb)) for part in other.value)
            total = edge.score + score + other.score + 1.1 * len(words)
            yield Edge((*(with_verb(part, verb) for part in edge.value), *denied), other.end, total)


def _anything(chart: Chart, verb: tuple[str, int], score: float) -> Iterator[Edge[Said]]:
    """`bought anything`, `borrowed nothing`, `manages nobody`, `reports to nobody`, `like nobody`."""
    done, start = verb
    at = start + (done in closed.UNDER and chart.sentence.word(start) in ("to", "under"))
    word = chart.sentence.word(at)
    graph = chart.sentence.names.graph
    persons = tuple(p for p in chart.sentence.names.persons if _refers_to_itself(graph, p.name))
    if word in _ANYBODY and persons and done in closed.OVER | closed.UNDER:
        one = Phrase(Noun(at, at + 1, word, persons))
        yield Edge((Has(one, NONE if word == "nobody" else SOME, done),), at + 1, score + 1.0 * (at + 1 - start))
    elif word in _ANYBODY and chart.sentence.names.deeds(done):
        did = Happened(done, negated=word == "nobody", to_others=True)
        yield Edge((did,), at + 1, score + 1.0)
    if word in ("anything", "something", "nothing"):
        yield Edge((Happened(done, negated=word == "nothing"),), at + 1, score + 1.0)
        for when in done_then(chart, (at - 1, at), at + 1, none=word == "nothing"):
            yield Edge(when.value, when.end, score + when.score + 2.0)


def _refers_to_itself(graph: KnowledgeGraph, dataset: str) -> bool:
    return any(relation.to == dataset for relation in graph.dataset(dataset).relations)


def _described(chart: Chart, at: int) -> Iterator[Edge[Said]]:
    yield from _being(chart, at, 0.0)


def _being(chart: Chart, at: int, score: float) -> Iterator[Edge[Said]]:
    """Behind `is`: a value, a flag, a comparison, a place, a superlative, a passive verb."""
    sentence = chart.sentence
    start, said = skip_articles(chart, at)
    for edge in chart.edges(values, start):
        yield Edge((ValueIs(edge.value),), edge.end, edge.score + score + said)
    for named in chart.edges(flag, at):
        yield Edge((Described(named.value),), named.end, named.score + score)
    yield from (Edge(e.value, e.end, e.score + score) for e in chart.edges(flags, at))
    yield from (Edge((e.value,), e.end, e.score + score) for e in chart.edges(like_in_a_part, at))
    denied = chart.edges(denied_flag, at)
    yield from (Edge((Described(e.value, negated=True),), e.end, e.score + score) for e in denied)
    for edge in (*chart.edges(compared, at), *chart.edges(undone, at)):
        yield Edge((edge.value,), edge.end, edge.score + score)
    if sentence.word(at) in ("worth", "aged"):
        yield from (Edge(e.value, e.end, e.score + score) for e in measuring(chart, at))
    yield from (Edge(e.value, e.end, e.score + score) for e in chart.edges(placed, at))
    yield from (Edge(e.value, e.end, e.score + score) for e in chart.edges(participle, at))
    yield from (Edge(e.value, e.end, e.score + score) for e in naming(chart, at))
    yield from (Edge(e.value, e.end, e.score + score) for e in both(chart, at))
    yield from (Edge(e.value, e.end, e.score + score) for e in neither(chart, at, _described))
    yield from (Edge(e.value, e.end, e.score + score) for e in chart.edges(as_an_end, at))
    for words, last in sentence.phrase(start, closed.MEMBERS):
        for edge in chart.edges(complement, last):
            belonging = tuple(with_verb(part, "belong") for part in edge.value)
            yield Edge(belonging, edge.end, edge.score + score + said + 1.0 * len(words))
    for words, last in sentence.phrase(start, closed.SUPERLATIVES):
        adjective, descending = closed.SUPERLATIVES[words]
        yield Edge((Rank(adjective, descending),), last, 1.0 * (last - at) + score)
    yield from (Edge(e.value, e.end, e.score + score) for e in most_often_done(chart, at))
    place = closed.ORDINALS.get(sentence.word(start), 0)
    for words, last in sentence.phrase(start + 1, closed.SUPERLATIVES) if place else ():
        adjective, descending = closed.SUPERLATIVES[words]
        yield Edge((Rank(adjective, descending, place, place - 1),), last, 1.0 * (last - at) + score)
    if sentence.word(at) in closed.PREPOSITIONS:
        for thing in chart.named("phrase", at + 1):
            yield Edge((Has(thing.value),), thing.end, thing.score + score + 1.0)
    yield from (Edge(e.value, e.end, e.score + score) for e in without(chart, at))
    yield from (Edge(e.value, e.end, e.score + score) for e in in_a_role(chart, at))

"""Rules for whole requests: what is shown, for which groups, in which order."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import TypeVar

from language.questions import closed
from language.questions.deeds import OUTCOMES
from language.questions.forms import Condition, Dated, Form, Happened, Has, Measured, Phrase, ValueIs
from language.questions.rules.among import among
from language.questions.rules.are_there import are_there
from language.questions.rules.by_name import by_name
from language.questions.rules.changes import change
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.clauses import behind
from language.questions.rules.groupings import grouping
from language.questions.rules.headings import every_period, heading, is_of_others, takings
from language.questions.rules.how_adjective import how_adjective
from language.questions.rules.how_much_is import how_much_is
from language.questions.rules.how_often import how_often
from language.questions.rules.in_how_many import in_how_many
from language.questions.rules.in_which import in_which, light_verb
from language.questions.rules.inverted import inverted
from language.questions.rules.measures import rather_done
from language.questions.rules.most_common import most_common_of
from language.questions.rules.named_subjects import done_by_named
from language.questions.rules.nearness import distance
from language.questions.rules.nouns import number
from language.questions.rules.of_each import by_more, done_by_each, done_by_it
from language.questions.rules.outputs import outputs
from language.questions.rules.peaks import peak
from language.questions.rules.periods import dated
from language.questions.rules.phrases import phrase
from language.questions.rules.qualities import placed
from language.questions.rules.recalled import recalled
from language.questions.rules.said_of import said_of
from language.questions.rules.series import how_it_changed
from language.questions.rules.small import existing, rather_a_column, skip, skip_articles
from language.questions.rules.sorted_first import sorted_first
from language.questions.rules.spending import cost_in_total, how_much
from language.questions.rules.stated import behind_a_table, stated
from language.questions.rules.stranded import stranded
from language.questions.rules.tails import tails
from language.questions.rules.verbs import verb_phrase
from language.questions.rules.when import when_done
from language.questions.rules.which_of_two import which_of_two
from language.questions.rules.who import who

V = TypeVar("V")
_END = frozenset((".", "?", "!", ";"))


def request(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """A whole request, from its first token to its last."""
    for start, said in _openings(chart, at):
        for edge in chart.edges(body, start):
            form = recalled(edge.value)
            if form is not None and not (_asks_whose(chart, start, form) and _is_ranked(form)):
                for end in _closings(chart, edge.end):
                    yield Edge(form, end, edge.score + said)


def _asks_whose(chart: Chart, at: int, form: Form) -> bool:
    """`which publisher's heroes …`: asked is the publisher, and not the hero."""
    sentence, first = chart.sentence, form.outputs[0]
    if sentence.word(at) not in ("which", "what") or not isinstance(first, Phrase) or form.groups:
        return False
    own = range(at + 1, first.noun.first)
    return bool(first.noun.things) and first.of is not None and any(sentence.word(place) == "'s" for place in own)


def _is_ranked(form: Form) -> bool:
    """Whether only the first of what is listed is asked for."""
    first = form.outputs[0]
    said = (*first.conditions, *form.conditions) if isinstance(first, Phrase) else form.conditions
    ranked = any(isinstance(part, Has) and part.phrase.rank is not None for part in said)
    return ranked or bool(form.limit) or (isinstance(first, Phrase) and first.rank is not None)


def _openings(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind politeness, a command, and `a list of`, each of which may be missing."""
    starts = {at: 0.0, **dict(behind_a_table(chart, at))}
    for table in (closed.POLITE, closed.COMMANDS, closed.LIST_OF):
        for start, said in list(starts.items()):
            for words, last in chart.sentence.phrase(start, table):
                named = words == ("name",) and chart.sentence.word(start) != "name"  # `names of …` command nothing
                if not named and not _of_whole_rows(chart, last) and (words != ("name",) or table is closed.COMMANDS):
                    begin = last + (chart.sentence.word(last) in (",", ":"))
                    named_so = rather_a_column(chart, start, words)
                    starts[begin] = max(starts.get(begin, 0.0), said + 1.0 * (begin - start) - named_so)
    for start, said in list(starts.items()):
        after, more = skip_articles(chart, start)
        for words, last in chart.sentence.phrase(after, closed.LIST_OF):
            if _of_whole_rows(chart, last):
                continue
            named_so = rather_a_column(chart, after, words)
            starts[last] = said + more + 1.0 * (last - after) - named_so
    yield from starts.items()


def _of_whole_rows(chart: Chart, at: int) -> bool:
    """Whether what ends here asks for all there is: `list | all details of`."""
    return chart.sentence.words[at - 3 : at - 1] == ("all", "details")


def _closings(chart: Chart, at: int) -> Iterator[int]:
    sentence = chart.sentence
    while at < len(sentence) and (sentence.word(at) in _END or sentence.word(at) in ("please", "thanks", ",")):
        at += 1
    yield at
    for _, last in sentence.phrase(at, closed.IN_PERCENT | closed.ANSWER_IN_PERCENT | closed.NAME_IT):
        yield from _closings(chart, last)


def body(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """The request without its opening and close."""
    for edge in (*chart.edges(asked_for, at), *chart.edges(among, at)):
        yield from tails(chart, edge)
    for groups, shown in _shown_behind(chart, chart.edges(grouping, at), apart=True):
        grouped = dataclasses.replace(shown.value, groups=(*groups, *shown.value.groups))
        yield from tails(chart, Edge(grouped, shown.end, shown.score))
    for leading in chart.edges(grouping, at):
        for start, said in _openings(chart, leading.end + (chart.sentence.word(leading.end) in (",", ":"))):
            if start > leading.end and chart.sentence.word(leading.end) == "name":
                continue  # `for every badge name, how many …`: no command
            for shown in done_by_it(chart, start, leading.value):
                grouped = dataclasses.replace(shown.value, groups=leading.value)
                joint = 1.0 * (chart.sentence.word(leading.end) in (",", ":"))
                yield from tails(chart, Edge(grouped, shown.end, leading.score + shown.score + said + joint))
    yield from _under_a_heading(chart, at)
    for conditions, shown in _shown_behind(chart, chart.edges(_leading, at)):
        dated = _done_then(shown.value, conditions) or dataclasses.replace(
            shown.value, conditions=(*conditions, *shown.value.conditions)
        )
        yield from tails(chart, Edge(dated, shown.end, shown.score))


def _under_a_heading(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`monthly | revenue`, `eye colours: | number of heroes`."""
    for group, shown in _shown_behind(chart, chart.edges(every_period, at)):
        if any(isinstance(o, Measured) and o.function in ("count", "sum", "metric") for o in shown.value.outputs[:1]):
            grouped = dataclasses.replace(shown.value, groups=(group, *shown.value.groups))
            yield from tails(chart, Edge(grouped, shown.end, shown.score))
        summed = takings(chart, shown.value)
        if summed is not None:
            grouped = dataclasses.replace(summed, groups=(group, *summed.groups))
            yield from tails(chart, Edge(grouped, shown.end, shown.score))
    for headed, shown in _shown_behind(chart, chart.edges(heading, at)):
        if all(is_of_others(output, headed) for output in shown.value.outputs) and not shown.value.groups:
            grouped = dataclasses.replace(shown.value, groups=(dataclasses.replace(headed, quantifier="each"),))
            yield from tails(chart, Edge(grouped, shown.end, shown.score))


def _shown_behind(chart: Chart, leading: Iterable[Edge[V]], *, apart: bool = False) -> Iterator[tuple[V, Edge[Form]]]:
    """What leads a request, `for each store,` or `in 2014,`, with what is shown behind it; scores are of both.

    `apart`: an attribute right behind belongs to what leads, as in `per store city: …`.
    """
    for edge in leading:
        start = edge.end + 1 if chart.sentence.word(edge.end) in (",", ":") else edge.end
        for begin, said in _openings(chart, start):
            close = apart and begin == edge.end and chart.sentence.word(begin) not in closed.ARTICLES
            for shown in chart.edges(asked_for, begin):
                if close and isinstance(shown.value.outputs[0], Phrase):
                    continue
                score = edge.score + shown.score + said + 1.0 * (start - edge.end)
                yield edge.value, Edge(shown.value, shown.end, score)


def _leading(chart: Chart, at: int) -> Iterator[Edge[tuple[Condition, ...]]]:
    """`In 2014, how many …`, `In Germany, which customers …`."""
    for edge in chart.edges(dated, at):
        yield Edge((edge.value,), edge.end, edge.score - 0.1 * (edge.end - at))
    for where in chart.edges(placed, at):
        if chart.sentence.word(where.end) == "," and all(isinstance(part, ValueIs) for part in where.value):
            conditions = tuple(part for part in where.value if isinstance(part, ValueIs))
            yield Edge(conditions, where.end, where.score)


def _done_then(form: Form, conditions: tuple[Condition, ...]) -> Form | None:
    """`in 1980, how many cars were made`: when that was done; None where the request does not end with what was."""
    first, when = form.outputs[0], conditions[0]
    if not isinstance(first, Measured) or first.phrase is None or len(form.outputs) > 1 or not isinstance(when, Dated):
        return None
    phrase = first.phrase
    done = phrase.conditions[-1] if phrase.conditions else None
    if not isinstance(done, Happened) or done != Happened(done.verb):
        return None
    then = dataclasses.replace(phrase, conditions=(*phrase.conditions[:-1], dataclasses.replace(when, verb=done.verb)))
    return dataclasses.replace(form, outputs=(dataclasses.replace(first, phrase=then),))


def asked_for(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """What is asked for, without groups, order and further conditions."""
    yield from _how_many(chart, at)
    yield from _which(chart, at)
    yield from in_which(chart, at)
    yield from in_how_many(chart, at)
    yield from inverted(chart, at)
    yield from stranded(chart, at)
    yield from change(chart, skip_articles(chart, at)[0])
    yield from how_it_changed(chart, at)
    yield from who(chart, at)
    yield from which_of_two(chart, at)
    yield from peak(chart, at)
    yield from how_often(chart, at)
    yield from when_done(chart, at)
    yield from how_adjective(chart, at)
    yield from how_much(chart, at)
    yield from cost_in_total(chart, at)
    yield from how_much_is(chart, at)
    yield from are_there(chart, at)
    yield from stated(chart, at)
    yield from sorted_first(chart, at)
    for edge in chart.edges(outputs, at):
        yield Edge(Form(edge.value), edge.end, edge.score)


def _how_many(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`how many students live in Paris`, `how many pets does each student have`."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, closed.HOW_MANY):
        for edge in chart.edges(phrase, last):
            counted = Measured("count", edge.value, distinct=edge.value.distinct, first=at)
            score = edge.score + 1.1 * len(words) - rather_done(chart, last, edge.value)
            for end, said in existing(chart, edge.end):
                yield Edge(Form((counted,)), end, score + said)
                for more in chart.edges(behind, end):
                    longer = said_of(edge.value, more.value)
                    if longer is not None:
                        again = Measured("count", longer, distinct=edge.value.distinct, first=at)
                        yield Edge(Form((again,)), more.end, score + said + more.score)
            if edge.value.distinct and edge.value.noun.is_attribute:  # `how many different units are used`
                for there, end in sentence.phrase(edge.end, closed.OCCUR):
                    yield Edge(Form((counted,)), end, score + 1.0 * len(there))
            for more in chart.edges(verb_phrase, edge.end):
                longer = said_of(edge.value, more.value)
                if longer is not None:
                    again = Measured("count", longer, distinct=edge.value.distinct, first=at)
                    yield Edge(Form((again,)), more.end, score + more.score)
            yield from _subject_after(chart, edge, counted, score)
            yield from done_by_each(chart, Edge(counted, edge.end, score))


def _subject_after(chart: Chart, edge: Edge[Phrase], counted: Measured, score: float) -> Iterator[Edge[Form]]:
    """`… does each student have`, `… did Queen release`."""
    sentence = chart.sentence
    if sentence.word(edge.end) not in closed.DO | closed.HAVE | closed.BE | closed.MODALS:
        return
    for theirs in done_by_named(chart, edge):
        total = score + theirs.score - edge.score
        yield Edge(Form((dataclasses.replace(counted, phrase=theirs.value),)), theirs.end, total)
    for subject in chart.edges(phrase, edge.end + 1):
        for end, said in light_verb(chart, subject.end):
            grouped = subject.value.quantifier == "each"
            total = score + subject.score + 1.0 + said
            verb = sentence.word(subject.end) if end > subject.end else ""
            verb = "" if verb in closed.HAVE | closed.LIGHT_VERBS else verb
            if grouped:
                done = dataclasses.replace(counted, verb=verb)
                yield from by_more(chart, Edge(Form((done,), groups=(subject.value,)), end, total))
            elif edge.value.of is None and verb not in OUTCOMES:  # what was won or drawn, the data have to say
                owned = Measured("count", dataclasses.replace(edge.value, of=subject.value), edge.value.distinct)
                if sentence.names.numbers_done(verb):  # `how many people did the storm kill`
                    owned = dataclasses.replace(owned, verb=verb)
                yield Edge(Form((owned,)), end, total)


def _which(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`which singers are from France`, `what country has the most singers`, `who …` is left to phrases."""
    if chart.sentence.word(at) not in ("which", "what"):
        return
    start = at + 2 if chart.sentence.word(at + 1) == "of" else at + 1
    start, said = skip(
        chart,
        start,
        frozenset(("the", "of", "these", "all")),
    )
    for amount in chart.edges(number, start):
        if isinstance(amount.value.value, int):
            yield from _which_few(chart, amount.end, amount.value.value, amount.score + said + 1.0)
    for edge in chart.edges(phrase, start):
        yield Edge(Form((edge.value,)), edge.end, edge.score + said + 1.0)
        yield from _which_of(chart, edge, said + 1.0)
        done = done_by_named(chart, edge) if chart.sentence.word(edge.end) not in closed.BE else ()
        yield from (Edge(Form((e.value,)), e.end, e.score + said + 1.0) for e in done)
        for end, gained in existing(chart, edge.end):
            yield Edge(Form((edge.value,)), end, edge.score + said + 1.0 + gained)
        for more in chart.edges(verb_phrase, edge.end):
            longer = said_of(edge.value, more.value)
            if longer is not None:
                # `which teams have a player coming from Rome`: a participle is no predicate of the first noun
                participle = chart.sentence.word(edge.end).endswith("ing")
                apart = distance(chart, edge.value, edge.end, more.value) if participle else 0.0
                told = Edge(longer, more.end, edge.score + said + more.score + 1.0 - apart)
                yield Edge(Form((longer,)), told.end, told.score)
                yield from (Edge(Form((e.value,)), e.end, e.score) for e in most_common_of(chart, told))
        for named, more in chart.after(chart.edges(by_name, edge.end), verb_phrase):
            longer = said_of(edge.value, more.value)
            if longer is not None:
                yield Edge(Form((longer, *named)), more.end, edge.score + said + more.score + 1.0)


def _which_of(chart: Chart, edge: Edge[Phrase], score: float) -> Iterator[Edge[Form]]:
    """`which country does JetBlue belong to`, `which region is Kabul in`: an attribute of what is said behind."""
    sentence = chart.sentence
    if sentence.word(edge.end) not in closed.DO | closed.BE or edge.value.of is not None or edge.value.conditions:
        return
    for subject in chart.edges(phrase, edge.end + 1):
        if subject.value.quantifier or not (subject.value.conditions or _is_one(subject.value)):
            continue
        if sentence.word(subject.end) in OUTCOMES:  # `which boats did the club approve`: not any boats of its
            continue
        for end, said in (*light_verb(chart, subject.end), (subject.end, 0.0)):
            placed = sentence.word(end) in closed.PREPOSITIONS and end + 1 >= len(sentence) - 1
            if placed or end > subject.end:
                owned = dataclasses.replace(edge.value, of=subject.value)
                total = edge.score + subject.score + score + said + 1.0 + placed
                yield Edge(Form((owned,)), end + placed, total)


def _is_one(phrase: Phrase) -> bool:
    """`the lightest car`: which one is said by a rank."""
    return phrase.rank is not None and phrase.rank.count == 1


def _which_few(chart: Chart, at: int, count: int, score: float) -> Iterator[Edge[Form]]:
    """`which three customers have the most orders`."""
    for edge in chart.edges(phrase, at):
        for more in chart.edges(verb_phrase, edge.end):
            longer = said_of(edge.value, more.value)
            if longer is not None and longer.rank is not None and longer.rank.count == 1:
                few = dataclasses.replace(longer, rank=dataclasses.replace(longer.rank, count=count))
                yield Edge(Form((few,)), more.end, edge.score + more.score + score)

"""Rules for money spent and earned: `spent the most in payments`, `how much did each customer spend on rentals`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Condition, Form, Has, Measured, Noun, Phrase, Rank, Said
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.money import behind_verb, is_number, moved, moves_money
from language.questions.rules.nouns import bounded, noun
from language.questions.rules.periods import dated
from language.questions.rules.phrases import phrase
from language.questions.rules.small import skip, skip_articles
from schemas.expressions import ComparisonOperator

_ONE = frozenset("a an one any each every".split())
_FOR_WHAT = frozenset("in on from for through with by".split())
_BEEN = frozenset(("been", "ever", "already"))
_COSTING = frozenset("cost costs costed costing".split())
_THAN: dict[str, ComparisonOperator] = {"more": ">", "less": "<"}
_ENDS_OF_TOTAL = frozenset(words[-1] for words in closed.IN_TOTAL)
_UNITS_OF_MONEY = frozenset("dollars dollar usd euros euro eur pounds pound gbp chf $ €".split())


def spending(chart: Chart, verb: str, at: int) -> Iterator[Edge[Said]]:
    """Ranked or compared by the sum of what was spent; `at` is the position behind the verb.

    What something costs may be its price: a sum has to be asked for, as in `costs the least money in total`.
    """
    sentence, priced = chart.sentence, verb in _COSTING
    if not priced and not moves_money(chart, verb):
        return
    for descending, end in _most(chart, at):
        if priced and sentence.words[end - 1] not in _ENDS_OF_TOTAL and not _in_total(chart):
            continue
        for figure in _money(chart, at - 1, end):
            yield Edge((Rank(figure.value, descending),), figure.end, figure.score + 1.1 * (end - at))
    yield from _than_their_own(chart, verb, at)
    for amount in chart.edges(bounded, at):
        operator, number = amount.value
        for start, said, in_total in _behind_amount(chart, amount.end):
            for figure in _money(chart, at - 1, start) if in_total or not priced else ():
                compared = (Compare(figure.value, operator, (number,)),)
                score = amount.score + figure.score + said
                if in_total or verb in closed.SPENDING:
                    yield Edge(compared, figure.end, score + _in_total(chart))
                for words, last in sentence.phrase(figure.end, closed.IN_TOTAL):
                    yield Edge(compared, last, score + 1.1 * len(words) + 0.6)


def _than_their_own(chart: Chart, verb: str, at: int) -> Iterator[Edge[Said]]:
    """`more in total than their credit limit`: the sum of what was spent against an attribute of who spent it."""
    sentence = chart.sentence
    operator = _THAN.get(sentence.word(at))
    start, said = at + 1, 1.1
    totals = [last for _, last in sentence.phrase(start, closed.IN_TOTAL)]
    start = max(totals, default=start)
    if operator is None or sentence.word(start) != "than" or not (totals or verb in closed.SPENDING):
        return
    begin, articles = skip_articles(chart, start + 1)
    for held in chart.edges(noun, begin):
        numbers = tuple(c for c in held.value.columns if is_number(chart, c.attribute))
        if articles and held.value.is_attribute and numbers:
            own = Phrase(dataclasses.replace(held.value, candidates=numbers))
            for figure in _money(chart, at - 1, held.end):
                score = figure.score + held.score + said + articles + 1.1 * (start - at)
                yield Edge((Compare(figure.value, operator, (own,)),), figure.end, score)


def _behind_amount(chart: Chart, at: int) -> Iterator[tuple[int, float, bool]]:
    """Behind `dollars`, `dollars in total`: the position, what that is worth, and whether a sum was asked for."""
    sentence = chart.sentence
    end = at + (sentence.word(at) in _UNITS_OF_MONEY)
    unit = 1.1 * (end - at)
    yield end, unit, False
    for words, last in sentence.phrase(end, closed.IN_TOTAL):
        yield last, unit + 1.1 * len(words) + 0.6, True


def _most(chart: Chart, at: int) -> Iterator[tuple[bool, int]]:
    """Whether most is meant, and the position behind `the most`, `the largest amount of money in total`."""
    for words, last in chart.sentence.phrase(at, closed.MOST_MONEY):
        yield closed.MOST_MONEY[words], last
        for _, total in chart.sentence.phrase(last, closed.IN_TOTAL):
            yield closed.MOST_MONEY[words], total


def how_much(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`how much did each customer spend on rentals`, `how much has Ann Lee paid`, `how much was donated in 2024`."""
    sentence = chart.sentence
    if sentence.words[at : at + 2] != ("how", "much"):
        return
    start = at + 2 + (sentence.word(at + 2) == "money")
    if sentence.word(start) not in closed.DO | closed.HAVE | closed.BE:
        return
    score = 1.1 * (start - at) + 1.0
    begin, been = skip(chart, start + 1, _BEEN)
    for figure in _money(chart, begin, behind_verb(chart, begin)) if moves_money(chart, sentence.word(begin)) else ():
        yield Edge(Form((figure.value,)), figure.end, figure.score + score + been + 1.1)
    for subject in chart.edges(phrase, start + 1):
        verb_at, said = skip(chart, subject.end, _BEEN)
        if not moves_money(chart, sentence.word(verb_at)):
            continue
        for figure in _money(chart, verb_at, behind_verb(chart, verb_at)):
            total = subject.score + figure.score + score + said + 1.1
            if subject.value.quantifier == "each":
                yield Edge(Form((figure.value,), groups=(subject.value,)), figure.end, total)
            elif figure.value.phrase is not None and subject.value.rank is None and figure.value.phrase.of is None:
                owned = dataclasses.replace(figure.value.phrase, of=subject.value)
                yield Edge(Form((dataclasses.replace(figure.value, phrase=owned),)), figure.end, total)


def cost_in_total(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`what did all treatments in 2023 cost in total`: the sum of the one amount that such a row holds."""
    sentence = chart.sentence
    begin = at + 1 + (sentence.words[at : at + 2] == ("how", "much"))
    if sentence.word(at) not in ("what", "how") or sentence.word(begin) not in closed.DO:
        return
    for things in chart.edges(phrase, begin + 1):
        if sentence.word(things.end) not in _COSTING:
            continue
        ends = [last for _, last in sentence.phrase(things.end + 1, closed.IN_TOTAL)]
        if _in_total(chart):
            ends.append(things.end + 1)
        for end in ends:
            for amounts in _amounts(chart, things.value, sentence.stem(things.end)):
                summed = Measured("sum", dataclasses.replace(things.value, noun=amounts), first=amounts.first)
                yield Edge(Form((summed,)), end, things.score + 1.1 * (end - things.end) + 4.0)


def _money(chart: Chart, verb_at: int, at: int) -> Iterator[Edge[Measured]]:
    """The sum of the one amount that is meant: that of the things named, or of what the verb does."""
    sentence = chart.sentence
    if sentence.word(at) in _FOR_WHAT:
        one = chart.sentence.word(at + 1) in _ONE
        for thing in chart.edges(phrase, at + 1) if not one else ():  # `for a booking`: for each by itself
            for noun in _amounts(chart, thing.value, sentence.stem(verb_at)):
                summed = Measured("sum", dataclasses.replace(thing.value, noun=noun), first=noun.first)
                yield Edge(summed, thing.end, thing.score + 1.2)
    yield from _paid(chart, verb_at, at)
    for named in moved(chart, verb_at):
        yield Edge(Measured("sum", Phrase(named), first=verb_at), at, 0.0)
        for more in chart.named("complement", at):
            said = tuple(_by_deed(part, named.text) for part in more.value if not isinstance(part, Rank))
            if len(said) == len(more.value) and not any(_is_deed(part, named) for part in said):
                yield Edge(Measured("sum", Phrase(named, said), first=verb_at), more.end, more.score)


def _paid(chart: Chart, verb_at: int, at: int) -> Iterator[Edge[Measured]]:
    """The sum of what was paid, for `spent` with nothing behind it but a time: on what, payments do not tell."""
    paid = chart.sentence.names.worths.paid_instead(chart.sentence.word(verb_at))
    if not paid or any(moved(chart, verb_at)):
        return
    named = Noun(verb_at, verb_at + 1, chart.sentence.word(verb_at), paid)
    yield Edge(Measured("sum", Phrase(named), first=verb_at), at, 0.0)
    for when in chart.edges(dated, at):
        yield Edge(Measured("sum", Phrase(named, (when.value,)), first=verb_at), when.end, when.score)


def _is_deed(part: Condition, amounts: Noun) -> bool:
    """`paid in payments`: the very rows that the amounts are of."""
    tables = {c.attribute.table for c in amounts.candidates if c.attribute is not None}
    return isinstance(part, Has) and not tables.isdisjoint(part.phrase.noun.tables)


def _by_deed(part: Condition, verb: str) -> Condition:
    return dataclasses.replace(part, verb=verb) if isinstance(part, Has) else part


def _amounts(chart: Chart, thing: Phrase, verb: str) -> Iterator[Noun]:
    """The noun itself where it is a number, like `salaries`, or as the one amount of money that such a row holds."""
    if thing.quantifier == "each" or thing.rank is not None:
        return
    columns = tuple(c for c in thing.noun.columns if is_number(chart, c.attribute))
    if columns and not thing.noun.things:
        yield dataclasses.replace(thing.noun, candidates=columns)
    for table in thing.noun.things:
        worth = chart.sentence.names.worths.of(table, verb)
        if worth is not None:
            yield dataclasses.replace(thing.noun, candidates=(worth,))


def _in_total(chart: Chart) -> float:
    """More where a sum was asked for in so many words; `spent more than 50` may be said of one time."""
    return 0.6 if any(token.lower in _ENDS_OF_TOTAL for token in chart.sentence.dropped) else 0.0

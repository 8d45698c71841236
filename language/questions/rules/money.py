"""Rules for sums of money by their deeds: `amount invoiced`, `total donated`, `the largest payment`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Noun, Phrase
from language.questions.resolving.scope import is_numeric
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import noun
from language.words import lemma
from schemas.expressions import ColumnRef

_DONE = {"spend": "spent", "pay": "paid", "earn": "earned", "donate": "donated", "raise": "raised"}
"""Columns are called by what was done, `total_spent`, also where `how much did they spend` is asked."""
_MONEY_ITSELF = frozenset("amount money sum".split())
_TOTAL = frozenset("total average overall mean avg".split())
_VALUES = frozenset("value amount revenue".split())
_COSTS = frozenset("income expense expenditure spending".split())
"""Things of which nobody asks how many there were."""
_PAYMENTS = frozenset("payment donation contribution refund gift deposit".split())
_REVENUE = frozenset("revenue turnover taking proceeds".split())
_PARTICLES = frozenset("out back off".split())
_PARTICIPLES = ("ed", "paid", "spent", "given", "lent", "withdrawn")


def moves_money(chart: Chart, verb: str) -> bool:
    """Whether a verb speaks of money that comes or goes."""
    return verb in closed.SPENDING or chart.sentence.names.worths.moves_money(verb)


def amount_of_deed(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`amount invoiced`, `money raised`; behind `total` also `donated` alone."""
    sentence = chart.sentence
    headed = sentence.stem(at) in _MONEY_ITSELF
    if not headed and (sentence.word(at - 1) not in _TOTAL or at == 0):
        return
    verb_at = at + headed
    if sentence.word(verb_at).endswith(_PARTICIPLES):
        for done in moved(chart, verb_at):
            end = behind_verb(chart, verb_at)
            named = dataclasses.replace(done, first=at, last=end, text=sentence.said(at, end))
            yield Edge(Phrase(named), end, 1.1 * (end - at))


def value_of_trade(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """`order value`, `sales amount`, `revenue`: the amount of each such row, where no column is called so."""
    sentence, worths = chart.sentence, chart.sentence.names.worths
    for edge in chart.edges(noun, at):
        end = edge.end + 1
        if sentence.stem(edge.end) in _VALUES and not any(c.kind != "value" for c in sentence.candidates(at, end)):
            found = tuple(worth for table in edge.value.things if (worth := worths.of_trade(table)) is not None)
            if found:
                yield Edge(Phrase(Noun(at, end, sentence.said(at, end), found)), end, edge.score + 1.0)
    takings = sentence.stem(at) in _REVENUE or _are_sales(chart, at)
    if takings and not sentence.candidates(at, at + 1) and worths.revenue is not None:
        yield Edge(Phrase(Noun(at, at + 1, sentence.word(at), (worths.revenue,))), at + 1, 1.0)


def is_of_trade(chart: Chart, thing: Phrase) -> bool:
    """Whether a phrase names takings by a word that no column is called by: `revenue`."""
    return thing.noun.is_attribute and not chart.sentence.candidates(thing.noun.first, thing.noun.last)


def _are_sales(chart: Chart, at: int) -> bool:
    """`sales per year`, of which nobody says that they are counted."""
    counted = chart.sentence.words[at - 2 : at] in (("number", "of"), ("how", "many"), ("count", "of"))
    return chart.sentence.word(at) == "sales" and not counted


def behind_verb(chart: Chart, verb_at: int) -> int:
    """The position behind a verb and its particle: `paid out`."""
    return verb_at + 1 + (chart.sentence.word(verb_at + 1) in _PARTICLES)


def are_costs(things: Phrase) -> bool:
    """`expenses by month`: how much, rather than how many."""
    plain = things.rank is None and things.of is None and not things.distinct
    return plain and bool(things.noun.things) and lemma(things.noun.text.lower().rpartition(" ")[2]) in _COSTS


def are_payments(chart: Chart, things: Phrase) -> bool:
    """`donations per month`, which may be counted or added up."""
    said = lemma(things.noun.text.lower().rpartition(" ")[2])
    told = {"number", "count"} & {*chart.sentence.words}
    return said in _PAYMENTS and not told and sums_of_money(chart, things) is not None


def sums_of_money(chart: Chart, thing: Phrase) -> Phrase | None:
    """`the largest donation`, `total payments`, `average result`: the amounts of things that are such themselves."""
    worths = chart.sentence.names.worths
    found = tuple(
        worth for name in thing.noun.things if (worth := worths.of_money(name) or worths.of_measurement(name))
    )
    if not found or thing.quantifier == "each" or thing.rank is not None:
        return None
    return dataclasses.replace(thing, noun=dataclasses.replace(thing.noun, candidates=found))


def moved(chart: Chart, verb_at: int) -> Iterator[Noun]:
    """The columns that hold what was paid, donated, raised: those called so, else the amounts of such deeds."""
    sentence = chart.sentence
    verb, done = sentence.word(verb_at), _DONE.get(sentence.stem(verb_at), "")
    called = sentence.candidates(verb_at, verb_at + 1) or (sentence.names.find((done,), done) if done else ())
    own = tuple(c for c in called if c.kind == "column" and is_number(chart, c.attribute))
    found = own or sentence.names.worths.moved(verb)
    if found:
        yield Noun(verb_at, verb_at + 1, verb, found)


def is_number(chart: Chart, attribute: ColumnRef | None) -> bool:
    """Whether a column holds numbers that are no keys."""
    if attribute is None:
        return False
    column = chart.sentence.names.graph.dataset(attribute.table).column(attribute.column)
    return column is not None and is_numeric(column.type) and column.role != "key"

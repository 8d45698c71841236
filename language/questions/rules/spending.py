"""Rules for money spent and earned: `spent the most in payments`, `how much did each customer spend on rentals`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.lexicon import Candidate
from language.questions import closed
from language.questions.forms import Compare, Form, Measured, Noun, Phrase, Rank, Said
from language.questions.resolving.scope import is_numeric, is_temporal
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.nouns import bounded
from language.questions.rules.phrases import phrase
from language.words import lemmas
from schemas.expressions import ColumnRef

_FOR_WHAT = frozenset("in on from for through with by".split())
_UNITS_OF_MONEY = frozenset("dollars dollar usd euros euro eur pounds pound gbp chf $ €".split())


def spending(chart: Chart, verb: str, at: int) -> Iterator[Edge[Said]]:
    """Ranked or compared by the sum of what was spent; `at` is the position behind the verb."""
    if verb not in closed.SPENDING:
        return
    for words, last in chart.sentence.phrase(at, closed.MOST_OFTEN):
        for figure in _money(chart, at - 1, last):
            rank = Rank(figure.value, closed.MOST_OFTEN[words])
            yield Edge((rank,), figure.end, figure.score + 1.1 * (last - at))
    for amount in chart.edges(bounded, at):
        operator, number = amount.value
        end = amount.end + (chart.sentence.word(amount.end) in _UNITS_OF_MONEY)
        for figure in _money(chart, at - 1, end):
            compared = Compare(figure.value, operator, (number,))
            score = amount.score + figure.score + 1.1 * (end - amount.end) + _in_total(chart)
            yield Edge((compared,), figure.end, score)


def how_much(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`how much did each customer spend on rentals`, `how much has Ann Lee paid`."""
    sentence = chart.sentence
    if sentence.words[at : at + 2] != ("how", "much") or sentence.word(at + 2) not in closed.DO | closed.HAVE:
        return
    for subject in chart.edges(phrase, at + 3):
        if sentence.word(subject.end) not in closed.SPENDING:
            continue
        for figure in _money(chart, subject.end, subject.end + 1):
            score = subject.score + figure.score + 4.3
            if subject.value.quantifier == "each":
                yield Edge(Form((figure.value,), groups=(subject.value,)), figure.end, score)
            elif figure.value.phrase is not None and subject.value.rank is None and figure.value.phrase.of is None:
                owned = dataclasses.replace(figure.value.phrase, of=subject.value)
                yield Edge(Form((dataclasses.replace(figure.value, phrase=owned),)), figure.end, score)


def _money(chart: Chart, verb_at: int, at: int) -> Iterator[Edge[Measured]]:
    """The sum of the one amount that is meant: that of the things named, or the one called after the verb."""
    sentence = chart.sentence
    if sentence.word(at) in _FOR_WHAT:
        for thing in chart.edges(phrase, at + 1):
            for noun in _amounts(chart, thing.value, sentence.stem(verb_at)):
                summed = Measured("sum", dataclasses.replace(thing.value, noun=noun), first=noun.first)
                yield Edge(summed, thing.end, thing.score + 1.0)
    own = tuple(
        c for c in sentence.candidates(verb_at, verb_at + 1) if c.kind == "column" and _is_number(chart, c.attribute)
    )
    if own:
        named = Noun(verb_at, verb_at + 1, sentence.word(verb_at), own)
        yield Edge(Measured("sum", Phrase(named), first=verb_at), at, 0.0)


def _amounts(chart: Chart, thing: Phrase, verb: str) -> Iterator[Noun]:
    """The noun itself where it is a number, like `salaries`, or as the one amount of money that such a row holds.

    Where a column tells what was done (`fines` that are `paid` or not), the amount is not that of all rows.
    """
    if thing.quantifier == "each" or thing.rank is not None:
        return
    columns = tuple(c for c in thing.noun.candidates if c.kind == "column" and _is_number(chart, c.attribute))
    tables = [c for c in thing.noun.candidates if c.kind == "dataset" and c.method != "partial"]
    if columns and not tables:
        yield dataclasses.replace(thing.noun, candidates=columns)
    for table in tables:
        dataset = chart.sentence.names.graph.dataset(table.name)
        numbers = [column for column in dataset.columns if is_numeric(column.type) and column.role != "key"]
        words = {column.name: set(lemmas(column.name)) for column in numbers if lemmas(column.name)[-1:] != ("id",)}
        amounts = [name for name, held in words.items() if held & closed.MONEY]
        per_piece = any(held & closed.PIECES for held in words.values())
        flags = [column for column in dataset.columns if not (is_numeric(column.type) or is_temporal(column.type))]
        told = any(verb in lemmas(column.name) for column in flags)
        if len(amounts) == 1 and not per_piece and not told:
            attribute = ColumnRef(table=table.name, column=amounts[0])
            node = f"column:{table.name}.{amounts[0]}"
            found = Candidate("column", node, amounts[0], "synonym", attribute=attribute)
            yield dataclasses.replace(thing.noun, candidates=(found,))


def _in_total(chart: Chart) -> float:
    """More where a sum was asked for in so many words; `spent more than 50` may be said of one time."""
    return 0.6 if any(token.lower in ("total", "altogether") for token in chart.sentence.dropped) else 0.0


def _is_number(chart: Chart, attribute: ColumnRef | None) -> bool:
    if attribute is None:
        return False
    column = chart.sentence.names.graph.dataset(attribute.table).column(attribute.column)
    return column is not None and is_numeric(column.type) and column.role != "key"

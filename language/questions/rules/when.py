"""Rules for when something was done: `when was the oldest card issued`, `in what year was Aster Press founded`."""

from __future__ import annotations

from collections.abc import Iterator

from language.lexicon import column_meant
from language.questions import closed
from language.questions.forms import Form, Noun, Phrase
from language.questions.resolving.scope import is_temporal
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.dates import done
from language.words import lemma, lemmas

_AUXILIARY = closed.BE | closed.DO | closed.HAVE
_WHEN = closed.phrases("when|on what date|on which date|at what date|on what day|on which day|what date|which date")
_IN_WHAT_YEAR = closed.phrases("in what year|in which year|what year|which year")
_HAPPEN = closed.phrases("take place|took place|taken place|taking place|happen|happened|occur|occurred")


def when_done(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """The date of a thing that is called by the verb behind it, or its only date where the verb is one of any deed."""
    for words, last, of_years in _asked(chart, at):
        if chart.sentence.word(last) not in _AUXILIARY:
            continue
        for subject in chart.named("phrase", last + 1):
            if not subject.value.noun.tables:
                continue
            dates = (*done(chart, subject.end), *_happened(chart, subject.end), *_of_any_deed(chart, subject))
            for deed in dates:
                found = tuple(c for c in deed.value.candidates if ("year" in c.label.lower()) == of_years)
                if found:
                    noun = Noun(deed.value.first, deed.end, deed.value.text, found)
                    score = subject.score + deed.score + 1.1 * len(words) + 1.0
                    yield Edge(Form((Phrase(noun, of=subject.value),)), deed.end, score)


def _asked(chart: Chart, at: int) -> Iterator[tuple[closed.Words, int, bool]]:
    for words, last in chart.sentence.phrase(at, _WHEN):
        yield words, last, False
    for words, last in chart.sentence.phrase(at, _IN_WHAT_YEAR):
        yield words, last, True


def _of_any_deed(chart: Chart, subject: Edge[Phrase]) -> Iterator[Edge[Noun]]:
    """`placed`, `released`: the one date of a thing that is called by nothing but that: `order_date` of an order."""
    verb, graph = chart.sentence.word(subject.end), chart.sentence.names.graph
    for table in subject.value.noun.things if verb in closed.ANY_DEED | closed.MADE | closed.BEGUN else ():
        dataset = graph.dataset(table)
        dates = [column.name for column in dataset.columns if is_temporal(column.type)]
        plain = {*lemmas(dataset.entity), *closed.DATES, *closed.BESIDE_DATES}
        if len(dates) == 1 and set(lemmas(dates[0])) <= plain:
            date = column_meant(table, dates[0])
            yield Edge(Noun(subject.end, subject.end + 1, verb, (date,)), subject.end + 1, 1.0)


def _happened(chart: Chart, at: int) -> Iterator[Edge[Noun]]:
    """`take place`, `happen`: the date of what is an event itself."""
    sentence = chart.sentence
    for words, last in sentence.phrase(at, _HAPPEN):
        found = tuple(c for c in sentence.names.find((lemma("date"),), "date") if c.kind == "column")
        if found:
            yield Edge(Noun(at, last, "date", found), last, 1.0 * len(words))

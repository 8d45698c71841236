"""The figure that a request has spoken of and wants to see: `top 3 customers by total cost, and that cost`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Compare, Condition, Form, Has, Measured, Noun, Phrase
from language.questions.likeness import stem
from language.questions.moments import same_deed
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.definitions import is_open
from language.questions.rules.money import moves_money
from language.questions.rules.nouns import noun
from language.words import lemmas

Figure = Phrase | Measured
_OF_EACH = closed.phrases("how many each|how many of them each|how many each has|how many each have|how many has each")
OF_EACH = "each"
"""The `verb` of a count of what each has."""
COUNT = "count"
"""The `verb` of a count that was spoken of."""
_TOLD_BY: dict[str, frozenset[str]] = {
    **dict.fromkeys(("share", "percentage"), frozenset(("share",))),
    **dict.fromkeys(("ratio", "difference"), frozenset(("against", "defined", "change"))),
    "average": frozenset(("average", "metric")),
    **dict.fromkeys(("total", "sum"), frozenset(("sum", "count", "metric", "defined"))),
}
"""Words that say which kind of figure was spoken of: a share is none of the counts before it."""
_SUMS = frozenset("amount value sum total".split())
_NO_COUNT = "amount"
"""The `verb` of what is called like a column, and so is no number of rows."""
_THEY = frozenset("it they he she each".split())


def again(chart: Chart, at: int) -> Iterator[Edge[Measured]]:
    """`how many`, `the amount`, `that cost`; `the amount raised` of what has raised it."""
    for words, last in chart.sentence.phrase(at, _OF_EACH):
        yield Edge(Measured("again", None, first=at, verb=OF_EACH), last, 1.1 * len(words))
    for words, last in chart.sentence.phrase(at, closed.THAT_FIGURE):
        counted = COUNT if words[:2] == ("how", "many") else words[-1] if words[-1] in _TOLD_BY else ""
        if words[-1] in _SUMS and any(c.kind == "column" for c in chart.sentence.candidates(last - 1, last)):
            counted = _NO_COUNT
        yield Edge(Measured("again", None, first=at, verb=counted), last, 1.0 * len(words))
        if counted == COUNT and _does_it(chart, last):
            yield Edge(Measured("again", None, first=at, verb=counted), last + 3, 1.1 * (len(words) + 3))
        if chart.sentence.word(last) in chart.sentence.words[:at] and moves_money(chart, chart.sentence.word(last)):
            yield Edge(Measured("again", None, first=at), last + 1, 1.1 * (len(words) + 1))
    if chart.sentence.word(at) in ("that", "the", "this"):
        for edge in chart.edges(noun, at + 1):
            named = Measured("again", Phrase(edge.value), first=at)
            yield Edge(named, edge.end, edge.score + 1.0 - 0.3)


def _does_it(chart: Chart, at: int) -> bool:
    """Whether `does it hire` stands here, of what was said to hire before, or `do they have`."""
    sentence = chart.sentence
    if sentence.word(at) not in closed.DO or sentence.word(at + 1) not in _THEY:
        return False
    verb = sentence.word(at + 2)
    return verb in closed.HAVE or is_said_before(chart, verb, at)


def is_said_before(chart: Chart, verb: str, at: int) -> bool:
    """Whether the deed of a verb was spoken of before position `at`."""
    before = (word for word in chart.sentence.words[:at] if word[:2] == verb[:2] and word not in closed.NEVER_NAMES)
    return any(same_deed(word, verb) or stem(word) == stem(verb) for word in before)


def recalled(form: Form) -> Form | None:
    """`form` with the figure itself where it was only spoken of again; None where there is none or a word is open."""
    form = _ordered(_ranked(form))
    if any(is_open(output) for output in form.outputs) or any(_is_again(order.by) for order in form.order):
        return None
    if not any(_is_again(output) for output in form.outputs):
        return form
    of_each = any(_is_again(o) and isinstance(o, Measured) and o.verb == OF_EACH for o in form.outputs)
    if any(_is_again(o) and isinstance(o, Measured) and o.verb == OF_EACH and o.phrase for o in form.outputs):
        of_each = sum(1 for _ in _conditions(form)) == 1  # `offers above 9, and how many offers each has`: of those?
    figures = list(dict.fromkeys(_figures(form, of_each=of_each)))
    if _is_again(form.outputs[0]):  # `the numbers of the trains, the latest arrival first`: no figure is spoken of yet
        sorted_by = [order.by for order in form.order if isinstance(order.by, Phrase)]
        figures = [figure for figure in figures if figure not in sorted_by]
    outputs: list[Figure] = []
    for output in form.outputs:
        if not isinstance(output, Measured) or not _is_again(output):
            outputs.append(output)
            continue
        before = [one for one in outputs if isinstance(one, Measured)]
        meant = [figure for figure in dict.fromkeys((*before, *figures)) if _fits(output, figure)]
        if len(meant) != 1:
            return None
        if meant[0] not in outputs:
            outputs.append(meant[0])
    return dataclasses.replace(form, outputs=tuple(outputs))


def _ranked(form: Form) -> Form:
    """`top 3 products by total quantity; show name and quantity`: that total, where no product has a quantity."""
    first = form.outputs[0]
    rank = first.rank if isinstance(first, Phrase) else None
    if not isinstance(first, Phrase) or rank is None or not isinstance(rank.by, Measured):
        return form
    total = rank.by
    if total.function != "sum" or total.phrase is None:
        return form
    summed, owner = total.phrase.noun, first.of or first
    held = {c.attribute.table for c in summed.columns if c.attribute is not None}
    if held & {*first.noun.tables, *owner.noun.tables}:
        return form
    shown = (total if isinstance(o, Phrase) and is_plainly(o, summed) else o for o in form.outputs)
    return dataclasses.replace(form, outputs=tuple(shown))


def is_plainly(output: Phrase, noun: Noun) -> bool:
    """Whether an output is the noun alone."""
    bare = output.of is None and not output.conditions and output.rank is None and not output.quantifier
    return bare and lemmas(output.noun.text) == lemmas(noun.text)


def _ordered(form: Form) -> Form:
    """`…, ordered by the count`: by the one figure shown that it can be."""
    order = []
    for key in form.order:
        again_ = key.by
        shown = [o for o in form.outputs if isinstance(o, Measured) and not _is_again(o)]
        meant = [o for o in shown if isinstance(again_, Measured) and _fits(again_, o)] if _is_again(again_) else []
        order.append(dataclasses.replace(key, by=meant[0]) if len(meant) == 1 else key)
    return dataclasses.replace(form, order=tuple(order))


def _is_again(output: object) -> bool:
    return isinstance(output, Measured) and output.function == "again"


def _figures(form: Form, *, of_each: bool = False) -> Iterator[Figure]:
    """The figures spoken of; `which sellers have open offers, and how many each`: those that each has, too."""
    phrases = [output for output in form.outputs if isinstance(output, Phrase)]
    for phrase in (*phrases, *(group for group in form.groups if isinstance(group, Phrase))):
        if phrase.rank is not None and not isinstance(phrase.rank.by, str):
            yield phrase.rank.by
    for order in form.order:
        if isinstance(order.by, Phrase | Measured):
            yield order.by
    for part in _conditions(form):
        many = isinstance(part, Has) and not (part.quantity.some or part.quantity.none)
        if isinstance(part, Has) and (many or (of_each and part.quantity.some)):
            yield Measured("count", part.phrase, distinct=part.phrase.distinct, verb=part.verb)
        elif isinstance(part, Compare) and isinstance(part.subject, Phrase | Measured):
            yield part.subject


def _conditions(form: Form) -> Iterator[Condition]:
    """What is said of the things shown and of the whole."""
    for output in form.outputs:
        yield from output.conditions if isinstance(output, Phrase) else ()
    yield from (*form.conditions, *form.having)


def _fits(output: Measured, figure: Figure) -> bool:
    """Whether a noun, where one was said, is that of the figure."""
    if output.verb == _NO_COUNT:
        return not (isinstance(figure, Measured) and figure.function == "count")
    if output.verb in _TOLD_BY:
        series = {told.kind for told in figure.series} if isinstance(figure, Measured) else set()
        function = figure.function if isinstance(figure, Measured) else "defined" if figure.computed else ""
        return bool(_TOLD_BY[output.verb] & {function, *series})
    if output.phrase is None:
        return not output.verb or not isinstance(figure, Phrase)
    phrase = figure.phrase if isinstance(figure, Measured) else figure
    if phrase is None or (output.verb and (phrase.conditions or phrase.of is not None)):
        return False  # of `members from Oslo`, `how many members each has` may be all of them
    return set(lemmas(output.phrase.noun.text)) <= set(lemmas(phrase.noun.text))

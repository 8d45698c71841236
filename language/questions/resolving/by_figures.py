"""Things by a figure of the rows about them: `the top 5 customers by revenue`, `… per region`."""

from __future__ import annotations

import dataclasses

from language.questions import closed
from language.questions.additive import adds_up
from language.questions.forms import Form, Measured, Ordering, Phrase
from language.questions.sentence import Sentence

_BY = frozenset("by on of".split())
"""Words before the figure of a rank: `by revenue`, `based on revenue`, `in order of revenue`."""


def by_figures(form: Form, sentence: Sentence) -> Form | None:
    """`form` with the figure that its things are ranked by beside them; None where each holds it itself."""
    first = form.outputs[0]
    if not isinstance(first, Phrase) or first.of is not None or form.limit is not None or form.having:
        return None
    if first.rank is None:
        order = form.order[0] if len(form.order) == 1 and not form.groups else None
        figure = _sum(order.by, first, sentence) if order is not None else None
        if order is None or figure is None:
            return None
        sort = (Ordering(figure, descending=order.descending),)
        others = _others(form, figure)
        return dataclasses.replace(
            form, outputs=(figure, *others), groups=(dataclasses.replace(first, quantifier="each"),), order=sort
        )
    rank, by = first.rank, first.rank.by
    adds = isinstance(by, Measured) and by.phrase is not None and by.function in ("sum", "count", "average")
    said = adds and isinstance(by, Measured) and (bool(form.groups) or _is_of_a_day(by, sentence))
    several = rank.count > 1 or bool(form.groups)
    figure = by if said and isinstance(by, Measured) else _sum(by, first, sentence) if several else None
    if figure is None or rank.skip:
        return None
    ranked = dataclasses.replace(first, rank=dataclasses.replace(rank, by=figure, adjective=""))
    return dataclasses.replace(form, outputs=(ranked, figure, *_others(form, figure)))


def _is_of_a_day(figure: Measured, sentence: Sentence) -> bool:
    """Whether a sum is one of levels, which a table takes at their last day, and a list at none."""
    held = (c.attribute for c in figure.phrase.noun.columns) if figure.phrase is not None else ()
    columns = (sentence.names.graph.dataset(one.table).column(one.column) for one in held if one is not None)
    return figure.function == "sum" and any(column is not None and column.snapshot for column in columns)


def _sum(by: Phrase | Measured | str | None, things: Phrase, sentence: Sentence) -> Measured | None:
    """The sum of what the rows about each thing hold; `with the highest payment` may as well mean the one payment."""
    if not isinstance(by, Phrase) or by.of is not None or by.rank is not None or by.computed is not None:
        return None
    own = {c.attribute.table for c in by.noun.columns if c.attribute is not None and c.method != "partial"}
    before = by.noun.first - 1
    before -= sentence.word(before) in closed.ARTICLES
    if not adds_up(by) or own & {*things.noun.things} or sentence.word(before) not in _BY:
        return None
    return Measured("sum", by, first=by.noun.first)


def _others(form: Form, figure: Measured) -> tuple[Phrase | Measured, ...]:
    """What else is shown; in `… by revenue. Name and revenue.` the figure is said once more."""
    said = figure.phrase.noun.text.lower() if figure.phrase is not None else ""
    return tuple(o for o in form.outputs[1:] if not (isinstance(o, Phrase) and o.noun.text.lower() == said))

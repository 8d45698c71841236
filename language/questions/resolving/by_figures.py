"""Things by a figure of the rows about them: `the top 5 customers by revenue`, `… per region`."""

from __future__ import annotations

import dataclasses

from language.questions.additive import adds_up
from language.questions.forms import Form, Measured, Ordering, Phrase, Rank
from language.questions.sentence import Sentence

_BY = frozenset("by on of".split())
"""Words before the figure of a rank: `by revenue`, `based on revenue`, `in order of revenue`."""


def by_figures(form: Form, sentence: Sentence) -> Form | None:
    """`form` with the figure that its things are ranked by beside them; None where each holds it itself."""
    first = form.outputs[0]
    if not isinstance(first, Phrase) or first.of is not None or form.limit is not None or form.having:
        return None
    if first.rank is not None:
        return _ranked(form, first, first.rank, sentence)
    order = form.order[0] if len(form.order) == 1 and not form.groups else None
    figure = _sum(order.by, first, sentence) if order is not None else None
    if order is None or figure is None:
        return None
    each = dataclasses.replace(first, quantifier="each")
    sort = (Ordering(figure, descending=order.descending),)
    return dataclasses.replace(form, outputs=(figure, *_others(form, figure)), groups=(each,), order=sort)


def _ranked(form: Form, things: Phrase, rank: Rank, sentence: Sentence) -> Form | None:
    """The first few things, with the figure that says which they are."""
    grouped = bool(form.groups)
    figure = rank.by if isinstance(rank.by, Measured) else None
    if figure is None and (grouped or rank.count > 1):
        figure = _sum(rank.by, things, sentence)
    elif figure is not None and not _may_rank(figure, sentence, grouped=grouped):
        return None
    if figure is None or rank.skip:
        return None
    ranked = dataclasses.replace(things, rank=dataclasses.replace(rank, by=figure, adjective=""))
    return dataclasses.replace(form, outputs=(ranked, figure, *_others(form, figure)))


def _may_rank(figure: Measured, sentence: Sentence, *, grouped: bool) -> bool:
    """Whether a figure said is one of several rows; the highest of each group is told by the row that holds it."""
    adds = figure.phrase is not None and figure.function in ("sum", "count", "average")
    return adds and (grouped or _is_of_a_day(figure, sentence))


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
    if not adds_up(by) or own & {*things.noun.things} or sentence.word_before(by.noun.first) not in _BY:
        return None
    return Measured("sum", by, first=by.noun.first)


def _others(form: Form, figure: Measured) -> tuple[Phrase | Measured, ...]:
    """What else is shown; in `… by revenue. Name and revenue.` the figure is said once more."""
    said = figure.phrase.noun.text.lower() if figure.phrase is not None else ""
    return tuple(o for o in form.outputs[1:] if not (isinstance(o, Phrase) and o.noun.text.lower() == said))

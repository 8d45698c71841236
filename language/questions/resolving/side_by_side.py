"""Figures of rows of different things by the same groups: `for each club, the number of members and of coaches`."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from language.questions.forms import Form, Measured
from schemas.expressions import Expression, NullCheck
from schemas.query import AttributeDimension, Table


def one_by_one(form: Form) -> tuple[Form, ...]:
    """A form for each of several counts of things by groups; nothing where a request is about more than that."""
    if len(form.outputs) < 2 or not form.groups or not all(_counts_things(output) for output in form.outputs):
        return ()
    if form.conditions or form.having or form.order or form.limit is not None or form.series or form.distinct:
        return ()
    return tuple(dataclasses.replace(form, outputs=(output,)) for output in form.outputs)


def side_by_side(tables: Sequence[Table]) -> Table | None:
    """The tables as one; None where they are not by the same groups, or all of one dataset's rows."""
    first = tables[0]
    measures = tuple(measure for table in tables for measure in table.measures)
    where = tuple(dict.fromkeys(part for table in tables for part in table.where))
    alike = all(_plain(table) == _plain(first) and _only_known(table) for table in tables)
    if not alike or len({measure.name for measure in measures}) < len(measures):
        return None
    return first.model_copy(update={"measures": measures, "where": where})


def _counts_things(output: object) -> bool:
    if not isinstance(output, Measured) or output.function != "count" or output.phrase is None:
        return False
    phrase = output.phrase
    plain = not phrase.conditions and phrase.of is None and phrase.rank is None and output.per is None
    return plain and bool(phrase.noun.things)


def _plain(table: Table) -> Table:
    """The groups alone."""
    return table.model_copy(update={"measures": (), "where": ()})


def _only_known(table: Table) -> bool:
    """Whether a table leaves out no rows but those of no group."""
    groups = {d.attribute for d in table.dimensions if isinstance(d, AttributeDimension)}

    def of_no_group(part: Expression) -> bool:
        return isinstance(part, NullCheck) and part.negated and part.value in groups

    return all(of_no_group(part) for part in table.where)

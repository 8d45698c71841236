"""Numbers said in percent against columns that hold parts of one or parts of a hundred."""

from __future__ import annotations

import dataclasses

from knowledge_graph.profile import DatasetProfile
from language.questions.forms import Number
from language.questions.resolving.scope import UnresolvedError
from schemas.expressions import ColumnRef

_SURELY_OF_A_HUNDRED = 5.0
"""Above this a largest value is no part of one, which growth and ratios may exceed a little."""


def as_held(number: Number, column: ColumnRef, profile: DatasetProfile) -> Number:
    """`20%` as the column holds it: 0.2 where no value is above 1, 20 where they are far above."""
    if not number.percent:
        return number
    span = profile.number_range(column.column)  # None of whole numbers, which are no parts of one
    largest = max(abs(span.first), abs(span.last)) if span is not None else 100.0
    if largest <= 1:
        return number
    if largest <= _SURELY_OF_A_HUNDRED:
        raise UnresolvedError(f"{column.column} may hold parts of one or of a hundred.")
    hundredths = round(number.value * 100, 9)
    return dataclasses.replace(number, value=int(hundredths) if hundredths == int(hundredths) else hundredths)

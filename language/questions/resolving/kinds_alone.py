"""Values that stand for what has them: `restaurants`, where rows of categories say `Restaurant`."""

from __future__ import annotations

from language.questions.forms import Form, Phrase, ValueIs
from language.questions.resolving.scope import UnresolvedError
from schemas.expressions import Comparison, conjuncts
from schemas.query import Rows, Table


def refuse_kinds_alone(query: Rows | Table, form: Form) -> None:
    """`UnresolvedError` where a list would show nothing but the very value that it was asked by."""
    phrases = (output for output in form.outputs if isinstance(output, Phrase))
    kinds = [
        part.values[0].text
        for phrase in phrases
        for part in phrase.conditions
        if isinstance(part, ValueIs) and part.alone and part.values[0].first == phrase.noun.first
    ]
    if not kinds or not isinstance(query, Rows):
        return
    fixed = {part.left for part in conjuncts(*query.where) if isinstance(part, Comparison) and part.operator == "="}
    if all(column.expression in fixed for column in query.columns):
        raise UnresolvedError(f"“{kinds[0]}” is what rows say of something: of what?")

"""What verbs say that the rows of a deed say themselves: `approved` of approvals that may say `Rejected`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.lexicon import Candidate
from language.questions.deeds import OUTCOMES
from language.questions.forms import Form, Noun
from language.questions.names import Names
from language.questions.resolving.scope import UnresolvedError, akin
from language.words import lemmas
from schemas.expressions import ColumnRef, Comparison, Constant, Related, SetAggregate, conjuncts, walk
from schemas.query import AggregateMeasure, Rows, Table


def outcomes_told(verb: str, names: Names) -> list[Candidate]:
    """The values, anywhere in the data, that say what a verb says: `Approved` of `approve`."""
    spelled = (word for word in sorted(OUTCOMES) if akin(verb, word))
    return [c for word in spelled for c in names.quoted(word) if (c.value or "").casefold() == word]


def refuse_outcomes_passed_over(query: Rows | Table, form: Form, names: Names) -> None:
    """`UnresolvedError` where rows that record a deed are asked for however it ended, and a verb says how.

    `boats that the club approved` are not those of which it has an approval, if that may say `Rejected`.
    """
    _refuse_outcomes_apart(query)
    outcomes = {verb: outcomes_told(verb, names) for verb in sorted({*_verbs(form)} - {""})}
    if not any(outcomes.values()):
        return
    nodes = list(walk(query))
    read = {(node.table, node.column) for node in nodes if isinstance(node, ColumnRef)}
    for dataset in dict.fromkeys(name for node in nodes for name in _datasets(node)):
        for verb, told in outcomes.items():
            columns = {c.attribute.column for c in told if c.attribute is not None and c.attribute.table == dataset}
            said = {column for table, column in read if table == dataset}
            if columns and not columns & said and not any(akin(verb, word) for c in said for word in lemmas(c)):
                raise UnresolvedError(f"“{verb}” is what the rows of {dataset} say themselves.")


def _refuse_outcomes_apart(query: Rows | Table) -> None:
    """`clubs that approved the boat Gull`: an approval that says so, and of that boat, is one and the same row."""
    others = [part for part in conjuncts(*query.where) if isinstance(part, Related) and not part.negated]
    for part in others:
        ends = any(isinstance(one, Comparison) and _is_outcome(one, part.dataset) for one in conjuncts(part.where))
        if ends and any(part.dataset in _datasets(other) for other in others if other is not part):
            raise UnresolvedError(f"How a {part.dataset} ended, and what it was of: of one row, or of any?")


def _is_outcome(said: Comparison, dataset: str) -> bool:
    column, value = said.left, said.right
    own = isinstance(column, ColumnRef) and column.table == dataset
    return own and isinstance(value, Constant) and value.text.casefold() in OUTCOMES


def _datasets(node: object) -> Iterator[str]:
    """The datasets whose rows a node is about or passes."""
    if isinstance(node, Related | SetAggregate):
        yield from (node.dataset, *(hop.dataset for hop in node.hops))
    elif isinstance(node, Rows | AggregateMeasure):
        yield node.dataset


def _verbs(part: object) -> Iterator[str]:
    """The verbs said anywhere in a form, also where what they record is looked up by them."""
    if isinstance(part, Noun):
        yield part.text.lower() if part.text.lower() in OUTCOMES else ""
    elif isinstance(part, tuple):
        for one in part:
            yield from _verbs(one)
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            held = getattr(part, field.name)
            if field.name == "verb" and isinstance(held, str):
                yield held
            else:
                yield from _verbs(held)

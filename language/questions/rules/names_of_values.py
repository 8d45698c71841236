"""Rules for names of what is no more than a name itself: `the names of all departments`, where they are a column."""

from __future__ import annotations

import dataclasses

from language.lexicon import Candidate
from language.questions.forms import Phrase
from language.questions.rules.chart import Chart
from language.words import lemmas


def names_of_values(chart: Chart, head: Phrase, owner: Phrase) -> Phrase | None:
    """The values themselves, each once; None where something else is named, or is more than a name."""
    plain = not head.conditions and head.rank is None and head.computed is None and owner.computed is None
    if not plain or lemmas(head.noun.text) != ("name",) or not owner.noun.is_attribute:
        return None
    held = tuple(c for c in owner.noun.candidates if _is_text(chart, c))
    if not held or owner.rank is not None:
        return None
    noun = dataclasses.replace(owner.noun, candidates=held)
    return dataclasses.replace(owner, noun=noun, distinct=not owner.quantifier or owner.distinct)


def _is_text(chart: Chart, candidate: Candidate) -> bool:
    column = candidate.attribute
    if column is None or candidate.kind != "column" or candidate.method == "partial":
        return False
    dataset = chart.sentence.names.graph.dataset(column.table)
    declared = dataset.column(column.column)
    keys = {name for relation in dataset.relations for name in relation.columns}
    text = declared is not None and declared.type.upper() == "VARCHAR" and declared.role != "key"
    return text and column.column not in keys

"""Whether an extreme that is asked for is a column of another thing, or the largest of their own."""

from __future__ import annotations

from knowledge_graph.graph import KnowledgeGraph
from language.questions import closed
from language.questions.forms import Noun
from language.questions.resolving.scope import UnresolvedError
from language.words import lemmas
from schemas.expressions import ColumnRef


def refuse_extreme_elsewhere(noun: Noun, column: ColumnRef, owner: str, graph: KnowledgeGraph) -> None:
    """`the maximum salary of the employees`, who have salaries, is not surely the `max_salary` of their jobs."""
    function, attribute = lemmas(noun.text)[:1], lemmas(noun.text)[1:]
    own = {lemmas(declared.name) for declared in graph.dataset(owner).columns}
    if column.table != owner and function in closed.AGGREGATES and attribute in own:
        raise UnresolvedError(f"“{noun.text}”: {column.column} of another thing, or of their own?")

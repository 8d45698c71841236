"""What each part of a table needs to be resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from language.questions.forms import (
    Phrase,
)
from language.questions.resolving.scope import Scope, UnresolvedError

if TYPE_CHECKING:
    from language.questions.resolving.tables.tables import Tables


class Part:
    """One part of a table; `tables` resolves the others."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.attributes, self.conditions = tables.attributes, tables.conditions
        self.ways, self.graph = tables.ways, tables.graph

    def thing(self, phrase: Phrase, root: str) -> Scope | None:
        """What a phrase names that rows of `root` lead to, or are."""
        role = self.ways.called_by_role(Scope(root), phrase.noun)
        if role is not None and not any(c.method != "partial" for c in phrase.noun.columns):
            return role
        reached = self.ways.to_one(root)
        for candidate in phrase.noun.candidates:
            if candidate.kind == "dataset" and candidate.method != "partial" and candidate.name != root:
                if candidate.name in reached:
                    return self.ways.to_thing(Scope(root), candidate.name, self.attributes.words)
                if self.ways.by_chance(root, candidate.name):
                    raise UnresolvedError(f"A {self.graph.dataset(root).entity} may belong to several.")
                if self.ways.best(root, candidate.name, self.attributes.words) is not None:
                    return Scope(candidate.name)
        return None

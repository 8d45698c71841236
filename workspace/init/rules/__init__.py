"""What is inferred, in the order in which one builds on the other. A rule takes the draft and gives it back."""

from __future__ import annotations

from collections.abc import Callable

from workspace.init.data import Data
from workspace.init.draft import Draft
from workspace.init.rules.column_roles import column_roles
from workspace.init.rules.display_columns import display_columns
from workspace.init.rules.entities import entities, entities_by_key
from workspace.init.rules.personal_data import personal_data
from workspace.init.rules.primary_keys import primary_keys
from workspace.init.rules.relations import relations
from workspace.init.rules.shortened_names import shortened_names
from workspace.init.rules.snapshots import snapshots
from workspace.init.rules.synonyms import synonyms
from workspace.init.rules.time_columns import time_columns

Rule = Callable[[Draft, Data], Draft]

RULES: tuple[Rule, ...] = (
    entities,
    personal_data,
    primary_keys,
    shortened_names,
    entities_by_key,
    relations,
    column_roles,
    time_columns,
    snapshots,
    display_columns,
    synonyms,
)

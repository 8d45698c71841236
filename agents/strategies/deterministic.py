"""Understanding by grammar and knowledge graph alone: no model, no network, the same reading every time."""

from __future__ import annotations

from collections.abc import Mapping

from language.reader import Reader
from schemas.intent import Intent


class DeterministicStrategy:
    """Reads with the rules of `language/`."""

    name = "deterministic"
    tokens = 0

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def understand(self, request: str, choices: Mapping[str, str]) -> Intent:
        """See `Strategy.understand`."""
        return self._reader.read(request, choices)

"""What a way of understanding requests has to offer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from schemas.intent import Intent


class Strategy(Protocol):
    """Understands requests; whatever it proposes passes the same guard and gates."""

    @property
    def name(self) -> str: ...

    @property
    def tokens(self) -> int:
        """Model tokens used so far; 0 without a model."""
        ...

    def prepare(self) -> None:
        """Load what sentences need, so that understanding the first of them takes no longer than the next."""

    def understand(self, request: str, choices: Mapping[str, str]) -> Intent:
        """The intent of `request`, with earlier questions answered by `choices`."""
        ...

"""Telling whoever waits how far it is."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Is told the step, how much of it is done, and how much there is."""

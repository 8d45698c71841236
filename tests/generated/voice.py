"""Which of the phrases are taken: those that are known while rules are mended, or those that are held out."""

from __future__ import annotations

import functools
import random
from pathlib import Path

import yaml

HELD_INSIDE = 0.5
"""How often a held-out request says a part of it in a held-out way too."""


@functools.cache
def phrases() -> dict[str, dict[str, list[str]]]:
    return yaml.safe_load((Path(__file__).parent / "phrases.yaml").read_text(encoding="utf-8"))


class Voice:
    """Takes phrases by chance."""

    def __init__(self, chance: random.Random, *, held: bool) -> None:
        self.chance, self.held = chance, held

    def say(self, key: str, /, *, whole: bool = False, **fields: object) -> str:
        """One of the phrases of that key; `whole` for the request itself, which is held out if the voice is."""
        known, held = phrases()[key]["known"], phrases()[key]["held"]
        taken = held if self.held and (whole or self.chance.random() < HELD_INSIDE) else known
        return self.chance.choice(taken).format(**fields)

"""Sentences that ask for nothing: greetings, apologies, stories around the request."""

from language import vocabulary as closed
from language.linking import Unit

_BREAKS = frozenset({".", "!", "?", ":", ";"})
_IDLE = closed.POLITE - {"please", "kindly"}
"""`Please round` asks for something."""
_ACTING = frozenset("not no only except without excluding exclude never each every both or than all none".split())


def without_small_talk(units: tuple[Unit, ...]) -> frozenset[Unit]:
    """The units of sentences that name nothing of the data, hold a polite word, and no word that could restrict.

    A sentence that is small talk by these marks is never the whole request.
    """
    sentences: list[list[Unit]] = [[]]
    for unit in units:
        if unit.kind == "symbol" and unit.key[0] in _BREAKS:
            sentences.append([])
        else:
            sentences[-1].append(unit)
    idle = [sentence for sentence in sentences if sentence and _is_idle(sentence)]
    if len(idle) == len([sentence for sentence in sentences if sentence]):
        return frozenset()
    return frozenset(unit for sentence in idle for unit in sentence)


def _is_idle(units: list[Unit]) -> bool:
    words = {word for unit in units for word in unit.key}
    if any(unit.kind in ("link", "time", "number", "grain", "marker") for unit in units):
        return False
    return bool(words & _IDLE) and not words & _ACTING

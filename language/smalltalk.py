"""Sentences that ask for nothing: greetings, apologies, stories around the request."""

from language import vocabulary as closed
from language.linking import Linked, Unit

_BREAKS = frozenset({".", "!", "?", ":", ";"})
_ACTING = frozenset("not no only except without excluding exclude never each every both or than all none".split())


def without_small_talk(linked: Linked) -> frozenset[Unit]:
    """The units of sentences that name nothing of the data, hold a polite word, and no word that could restrict.

    A sentence that is small talk by these marks is never the whole request.
    """
    sentences: list[list[Unit]] = [[]]
    for unit in linked.units:
        if unit.kind == "symbol" and unit.key[0] in _BREAKS:
            sentences.append([])
        else:
            sentences[-1].append(unit)
    idle = [units for units in sentences if units and _is_idle(units)]
    if len(idle) == len([units for units in sentences if units]):
        return frozenset()
    return frozenset(unit for units in idle for unit in units)


def _is_idle(units: list[Unit]) -> bool:
    words = {word for unit in units for word in unit.key}
    if any(unit.kind in ("link", "time", "number") for unit in units):
        return False
    return bool(words & closed.POLITE) and not words & _ACTING

"""Rules for one list made of two: `names of pilots who never flew and of those who flew to Oslo`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Either, Phrase, Rank
from language.questions.rules.chart import Chart, Edge

_JOINTS = closed.phrases("and|, and|as well as|along with|together with|plus|and also|, as well as")
_THOSE = closed.phrases("those|the ones|of those|of the ones|for those|for the ones|also those")


def and_those(chart: Chart, edge: Edge[Phrase]) -> Iterator[Edge[Phrase]]:
    """The things of which either is said, behind a phrase that says the one."""
    for joint, start in chart.sentence.phrase(edge.end, _JOINTS):
        for words, last in chart.sentence.phrase(start, _THOSE):
            for more in chart.named("behind", last):
                longer = _of_either(edge.value, more.value) if not _is_ranked(more.value) else None
                if longer is not None:
                    yield Edge(longer, more.end, edge.score + more.score + 1.0 * (len(joint) + len(words)))


def _is_ranked(said: tuple[object, ...]) -> bool:
    return any(isinstance(part, Rank) for part in said)


def _of_either(phrase: Phrase, said: tuple[object, ...]) -> Phrase | None:
    """The phrase with what else may hold of its things, or of what it is an attribute of; None where nothing holds."""
    if phrase.rank is not None or phrase.quantifier == "each":
        return None
    if phrase.of is not None and not phrase.conditions:
        owner = _of_either(phrase.of, said)
        return dataclasses.replace(phrase, of=owner) if owner is not None else None
    if not phrase.conditions or phrase.of is not None:
        return None
    either = Either((phrase.conditions, said))  # type: ignore[arg-type]  # ranks are left out before
    return dataclasses.replace(phrase, conditions=(either,))

"""How near what is said stands to what it is said of: `courses of teachers that …` may mean either."""

from __future__ import annotations

from language.questions import closed
from language.questions.forms import Compare, Condition, Dated, Happened, Has, Measured, Phrase, Rank, ValueIs
from language.questions.rules.chart import Chart

_OF_THE_NEAREST = 0.7
"""A participle alone, or with `by`, behind two nouns is said of the second."""
_OF_THE_DEED = 0.5
_OF_WHAT_HAPPENED = 1.0
_OF_SEVERAL = frozenset("were are have aren't weren't haven't don't do".split())
_NOT_ITS_VERB = 0.6
"""`films in the inventory that were never rented`: a verb of several things is not said of one."""


def distance(chart: Chart, head: Phrase, at: int, said: tuple[Condition | Rank, ...]) -> float:
    """What is said behind another noun is rather about that one, a relative clause all the more.

    Most of all one that picks a thing: `pupils who live in the house that has the most rooms`.
    """
    counted = head.rank is not None and isinstance(head.rank.by, Measured) and head.rank.by.function == "count"
    if not counted and head.of is None and not any(isinstance(part, Has) for part in head.conditions):
        if _ends_with_others(head, at) and chart.sentence.word(at).endswith("ed"):
            return _OF_THE_NEAREST
        return _NOT_ITS_VERB if _disagrees(chart, head, at) else 0.0
    if all(isinstance(part, Happened) or _is_done_by(chart, at, part) for part in said):
        return _OF_THE_NEAREST  # `courses that have no students enrolled`, `took a course offered by Finance`
    if chart.sentence.word(at) in ("that", "which") and any(isinstance(part, Rank) for part in said):
        return 0.8
    return 0.35 if chart.sentence.word(at) in closed.OPENING_CLAUSE else 0.1


def _ends_with_others(head: Phrase, at: int) -> bool:
    """`huts with more beds than the average of all huts | opened after 2010`: things are named right before it."""
    last = head.conditions[-1] if head.conditions else None
    for operand in last.operands if isinstance(last, Compare) else ():
        figure = operand.phrase if isinstance(operand, Measured) else None
        if figure is not None and figure.of is not None and figure.of.noun.things and figure.of.noun.last == at:
            return True
    return False


def _disagrees(chart: Chart, head: Phrase, at: int) -> bool:
    """Whether a relative clause has a verb of several things, behind a noun that names one."""
    sentence, last = chart.sentence, head.noun.last - 1
    relative = sentence.word(at) in ("that", "which", "who") and sentence.word(at + 1) in _OF_SEVERAL
    return relative and head.noun.last == at and not sentence.is_plural(last)


def _is_done_by(chart: Chart, at: int, part: Condition | Rank) -> bool:
    """Whether a condition is a participle that says by whom, or from where to: `offered by the Finance department`."""
    verb = part.verb if isinstance(part, ValueIs | Has) else ""
    behind = chart.sentence.word(at + 1)
    told = behind == "by" or (verb.endswith("ing") and any(verb in said for said, _ in closed.ROLES[:2]))
    return bool(verb) and chart.sentence.word(at) == verb and told


def when_of_deed(head: Phrase, found: tuple[Condition | Rank, ...]) -> float:
    """`who rented a film in 2023`: the year is hardly one of the person, but of what was done."""
    last = _said_last(head)
    dated = any(isinstance(part, Dated) and not part.verb for part in found)
    if dated and isinstance(last, Happened) and last.by_others:
        return _OF_WHAT_HAPPENED
    return _OF_THE_DEED if dated and isinstance(last, Has) and last.verb else 0.0


def _said_last(head: Phrase) -> Condition | None:
    """The last condition of a phrase, or of what it is an attribute of: `titles of books that nobody borrowed`."""
    if head.conditions:
        return head.conditions[-1]
    return _said_last(head.of) if head.of is not None else None

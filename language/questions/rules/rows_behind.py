"""Rules for words behind a noun that say no more than that its rows are meant: `faculty members`, `the staff table`."""

from __future__ import annotations

from collections.abc import Iterator

from language.lexicon import Candidate
from language.questions import closed
from language.questions.forms import Form, Measured
from language.questions.rules.chart import Chart, Edge
from language.questions.sentence import Sentence

Candidates = tuple[Candidate, ...]
_ROWS = frozenset("table list record records entry entries row rows test tests".split())


def rows_behind(sentence: Sentence, at: int, found: Candidates) -> Iterator[tuple[int, Candidates]]:
    """Where such words end, and the datasets meant; `found` is what the noun before position `at` can name."""
    rows = _members(sentence, at, found) or _of_table(sentence, at, found)
    if rows:
        yield at + 1, rows
    yield from _in_their_table(sentence, at, found)


def in_their_table(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """`how many copies does the store have | in its inventory`: where what is counted stands anyhow."""
    first = edge.value.outputs[0]
    rows = first.phrase if isinstance(first, Measured) and first.function == "count" else None
    if rows is not None and chart.sentence.stem(rows.noun.last - 1) != chart.sentence.stem(edge.end - 1):
        for end, _ in _in_their_table(chart.sentence, edge.end, rows.noun.candidates):
            yield Edge(edge.value, end, edge.score + 1.0 * (end - edge.end))


def _members(sentence: Sentence, at: int, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The persons that a word before `members` stands for: `faculty members` are those of a table of the faculty.

    `staff members` are as many as a column of the number of staff says.
    """
    if sentence.stem(at) != "member" or any(c.method != "partial" for c in sentence.candidates(at, at + 1)):
        return ()
    whole = [c for c in found if c.method != "partial"]
    persons = {person.name for person in sentence.names.persons}
    themselves = tuple(c for c in whole if c.kind == "dataset" and c.name in persons)
    return themselves or tuple(c for c in whole if sentence.names.is_number(c))


def _of_table(sentence: Sentence, at: int, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The rows of what is called a table or a list: `in the employees table`, `the product list`, `rental records`."""
    if sentence.word(at) not in _ROWS or sentence.candidates(at, at + 1):
        return ()
    return tuple(c for c in found if c.kind == "dataset" and c.method != "partial")


def _in_their_table(sentence: Sentence, at: int, found: Candidates) -> Iterator[tuple[int, Candidates]]:
    """The rows of a table behind another word for them: `copies in the inventory`."""
    start = at + 1 + (sentence.word(at + 1) in closed.ARTICLES)
    if sentence.word(at) not in ("in", "of", "from"):
        return
    for end in range(start + 1, min(len(sentence), start + sentence.longest) + 1):
        table = {c.node for c in sentence.candidates(start, end) if c.kind == "dataset" and c.method != "partial"}
        rows = tuple(c for c in found if c.node in table)
        if rows and sentence.stem(end - 1) != sentence.stem(at - 1):
            yield end, rows

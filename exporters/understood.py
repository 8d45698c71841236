"""Every phrase of the request and what it became, in human words."""

from collections.abc import Callable, Mapping

from exporters.expression_words import listed, readable
from schemas.intent import Evidence, Intent

_SURE = {"exact", "lemma", "value", "grammar"}


def understood(intent: Intent, labels: Mapping[str, str]) -> tuple[str, ...]:
    """A line for each span in reading order; filler words share the last line, unexplained ones say so."""
    filler = [f'"{e.text}"' for e in intent.evidence if e.role == "filler"]
    lines = [(e.start, _line(e, labels)) for e in intent.evidence if e.role != "filler"]
    lines += [(e.start, f'"{e.text}": not understood, and not honoured') for e in intent.unexplained]
    wording = [f"{listed(filler)}: wording only"] if filler else []
    return (*(line for _, line in sorted(lines, key=lambda entry: entry[0])), *wording)


def _line(evidence: Evidence, labels: Mapping[str, str]) -> str:
    sure = evidence.method in _SURE and evidence.score >= 1
    how = "" if sure else f" (by {evidence.method}, {evidence.score:.2f})"
    return f'"{evidence.text}": {_node_words(evidence, labels)}{how}'


def _node_words(evidence: Evidence, labels: Mapping[str, str]) -> str:
    kind, separator, name = evidence.node.partition(":")
    if kind == "metric":
        return f"the metric {labels.get(name) or readable(name)}"
    if kind in _NODES:
        return _NODES[kind](name)
    return f"{readable(kind)} {name}" if separator else f"{evidence.role} {readable(evidence.node)}".strip()


def _column_words(name: str) -> str:
    dataset, _, column = name.rpartition(".")
    return f"{column} of {dataset}"


def _value_words(name: str) -> str:
    column, _, value = name.partition("=")
    return f"{_column_words(column)} is {value}"


def _period_words(name: str) -> str:
    start, _, end = name.partition("/")
    first = f"the days from {start}" if start else "all days"
    return f"{first} until before {end}" if end else f"{first} on"


_NODES: dict[str, Callable[[str], str]] = {
    "column": _column_words,
    "value": _value_words,
    "period": _period_words,
    "dataset": lambda name: f"the rows of {name}",
    "bundle": lambda name: f"the view {readable(name)}",
    "grain": lambda name: f"by {readable(name)}",
    "limit": lambda name: f"the first {name}",
}

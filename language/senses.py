"""Which of several candidates a phrase means: preferences from context, ties as questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from language.lexicon import Candidate
from schemas.question import Option, Question

SURE, LIKELY, POSSIBLE = 3.0, 2.0, 0.0


@dataclass(frozen=True)
class Slot:
    """A phrase with several candidates; `key` is the stable word its question goes by."""

    key: str
    text: str
    candidates: tuple[tuple[Candidate, float], ...]


def preference(candidate: Candidate, domains: frozenset[str]) -> float | None:
    """How well a candidate fits among measures of `domains`; None where its sense is another one's."""
    if candidate.beside is not None:
        if domains == {candidate.beside}:
            return SURE
        if candidate.default or candidate.beside in domains:
            return LIKELY
        return POSSIBLE if not domains else None
    if candidate.default:
        return LIKELY
    return LIKELY if candidate.method != "synonym" else LIKELY - 0.05


def slot(
    key: str, text: str, candidates: tuple[Candidate, ...], domains: frozenset[str], choices: Mapping[str, str]
) -> Slot:
    """The candidates worth trying, best first; a choice of the user leaves one."""
    chosen = choices.get(key)
    if chosen is not None:
        for candidate in candidates:
            if option_id(candidate, candidates) == chosen:
                return Slot(key, text, ((candidate, SURE),))
    rated = [(candidate, preference(candidate, domains)) for candidate in candidates]
    kept = [(candidate, score) for candidate, score in rated if score is not None]
    if not kept:
        kept = [(candidate, POSSIBLE) for candidate in candidates]
    kept.sort(key=lambda pair: (-pair[1], pair[0].node))
    unique: dict[str, tuple[Candidate, float]] = {}
    for candidate, score in kept:
        unique.setdefault(candidate.node, (candidate, score))
    return Slot(key, text, tuple(unique.values()))


def option_id(candidate: Candidate, among: tuple[Candidate, ...]) -> str:
    """A stable word for a candidate, told apart from the others."""
    if candidate.attribute is not None:
        columns = [other.attribute.column for other in among if other.attribute is not None]
        table = candidate.attribute.table.rpartition(".")[2]
        column = candidate.attribute.column
        return column if columns.count(column) == 1 else f"{table}_{column}"
    return (candidate.name or candidate.label).rpartition(".")[2].replace(" ", "_").lower()


def ask_which(chosen: Slot, options: tuple[Candidate, ...]) -> Question:
    """`'channel' can mean …`, with at most three options."""
    among = tuple(candidate for candidate, _ in chosen.candidates)
    listed = tuple(Option(id=option_id(c, among), label=described(c)) for c in options[:3])
    return Question(id=chosen.key, text=f"“{chosen.text}” can mean several things here. Which one?", options=listed)


def described(candidate: Candidate) -> str:
    """A candidate as a person would name it."""
    if candidate.attribute is not None:
        table = candidate.attribute.table.rpartition(".")[2].replace("_", " ")
        shown = f"{candidate.attribute.column.replace('_', ' ')} of {table}"
        return f"{shown} = {candidate.value}" if candidate.value else shown
    return f"{candidate.label} ({candidate.kind})"

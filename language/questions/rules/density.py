"""Rules for how densely a place is peopled: `population density`, where it is stored and where it is not."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.lexicon import Candidate
from language.questions.forms import Computed, Noun, Phrase
from language.questions.rules.chart import Chart, Edge

_SAID = (("population", "density"), ("density", "of", "population"), ("density", "of", "the", "population"))
_PER_AREA = ("area", "surface area", "land area", "total area", "square km", "area km2", "area sq km")


def density(chart: Chart, at: int) -> Iterator[Edge[Phrase]]:
    """The column called so, or else the population by the area of the same rows."""
    sentence = chart.sentence
    for said in _SAID:
        last = at + len(said)
        if sentence.words[at:last] != said or any(c.method != "partial" for c in sentence.candidates(at, last)):
            continue
        people = [c for c in _columns(chart, "population") if sentence.names.is_number(c)]
        homes = {c.home for c in people}
        stored = tuple(c for c in _columns(chart, "density") if c.home in homes)
        if stored:
            yield Edge(Phrase(Noun(at, last, sentence.said(at, last), stored)), last, 1.1 * len(said))
            continue
        areas = [c for words in _PER_AREA for c in _columns(chart, words) if c.home in homes]
        held = {c.home for c in areas}
        if len(held) == 1:
            parts = [Noun(at, at + 1, "population", tuple(c for c in people if c.home in held))]
            parts.append(Noun(last - 1, last, "area", tuple(dict.fromkeys(areas))))
            computed = Computed("/", *(Phrase(part) for part in parts))
            name = dataclasses.replace(parts[0], last=at, text=sentence.said(at, last), candidates=())
            yield Edge(Phrase(name, computed=computed), last, 1.1 * len(said))


def _columns(chart: Chart, words: str) -> list[Candidate]:
    found = chart.sentence.names.find(tuple(words.split()), words)
    return [c for c in found if c.kind == "column" and c.method != "partial"]

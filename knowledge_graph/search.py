"""Finding datasets, metrics and terms for words that name nothing exactly: keywords and vectors, merged.

Keyword scores are BM25 over names and descriptions; vector scores are cosines of sentence embeddings in which acronyms
were spelled out by the glossary. Both are scaled to 0..1; `alpha` weighs keywords against vectors. What is found is for
showing and asking; it never decides what a word means.
"""

from __future__ import annotations

import hashlib
import math
import os
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge_graph.encoder import DIMENSIONS, encode, model_name
from knowledge_graph.graph import KnowledgeGraph

if TYPE_CHECKING:
    import numpy as np

_SATURATION, _LENGTH = 1.2, 0.75
"""BM25's usual k1 and b."""
MOST_FOUND = 1_000
"""Documents that are scored; a word that more of them hold only ranks what other words have found."""


@dataclass(frozen=True)
class Document:
    """A node as searchable text; `datasets` are those it is about."""

    node: str
    label: str
    text: str
    datasets: tuple[str, ...]


@dataclass(frozen=True)
class Hit:
    """A node found; scores 0 to 1."""

    node: str
    label: str
    score: float


class SearchIndex:
    """Documents of one graph with their term statistics and vectors."""

    def __init__(self, graph: KnowledgeGraph) -> None:
        self._expansions = {t.term.lower(): t.expansion for t in graph.terms() if t.expansion}
        self.documents = _documents(graph)
        self._words = [Counter(_words(self.expanded(document.text))) for document in self.documents]
        self._cache = Path(graph.workspace.root) / ".goldsmith" / "cache" / "vectors"
        self._alpha = graph.workspace.alpha

    def expanded(self, text: str) -> str:
        """`text` with acronyms spelled out: `ROAS` (return on ad spend)."""
        found = [
            full for short, full in self._expansions.items() if re.search(rf"\b{re.escape(short)}\b", text.lower())
        ]
        return f"{text} {' '.join(found)}".strip()

    def keyword(self, text: str) -> dict[str, float]:
        """Node → BM25 score, scaled so that the best is 1."""
        found: dict[int, float] = {}
        held = {word: self._holders.get(word, ()) for word in sorted(set(_words(self.expanded(text))))}
        for word, holders in sorted(held.items(), key=lambda pair: len(pair[1]) > MOST_FOUND):
            rarity = math.log(1 + (len(self.documents) - len(holders) + 0.5) / (len(holders) + 0.5))
            for place in [*found] if found and len(holders) > MOST_FOUND else holders:
                times = self._words[place][word]
                score = rarity * times * (_SATURATION + 1) / (times + _SATURATION * self._lengths[place])
                found[place] = found.get(place, 0.0) + score
        best = max(found.values(), default=1.0)
        return {self.documents[place].node: round(score / best, 4) for place, score in found.items()}

    def document(self, node: str) -> Document:
        """The document of a node."""
        return self.documents[self._places[node]]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {document.node: place for place, document in enumerate(self.documents)}

    @cached_property
    def _holders(self) -> dict[str, list[int]]:
        """The places of the documents that hold each word."""
        found: dict[str, list[int]] = {}
        for place, words in enumerate(self._words):
            for word in words:
                found.setdefault(word, []).append(place)
        return found

    @cached_property
    def _lengths(self) -> list[float]:
        """What the length of each document weighs, 1 for the average one."""
        totals = [words.total() for words in self._words]
        average = sum(totals) / max(len(totals), 1) or 1.0
        return [1 - _LENGTH + _LENGTH * total / average for total in totals]

    @cached_property
    def vectors(self) -> np.ndarray:
        """One unit vector per document, from the cache where the texts are the same."""
        import numpy as np

        texts = [self.expanded(document.text) for document in self.documents]
        digest = hashlib.sha256("\n".join((model_name(), *texts)).encode()).hexdigest()[:32]
        file = self._cache / f"{digest}.npy"
        if file.is_file():
            try:
                return np.asarray(np.load(file, allow_pickle=False))
            except (ValueError, EOFError, OSError):
                file.unlink()  # torn by a crash: made anew
        vectors = encode(texts)
        self._cache.mkdir(parents=True, exist_ok=True)
        partial = file.with_suffix(f".{os.getpid()}.partial.npy")
        np.save(partial, vectors, allow_pickle=False)
        partial.replace(file)
        return vectors

    def vector(self, text: str, linked: tuple[str, ...] = ()) -> dict[str, float]:
        """Node → cosine (negative ones 0) with `text`, or with the mean of what is already linked if `text` is empty;
        of the nearest nodes and those linked.

        Only `text` needs the encoder; linked nodes have their vectors in the index.
        """
        import numpy as np

        rows = sorted({self._places[node] for node in linked if node in self._places})
        if text:
            query = encode([self.expanded(text)])[0]
        else:
            if not rows:
                return {}
            query = self.vectors[rows].mean(axis=0)
            query = query / max(float(np.linalg.norm(query)), 1e-9)
        if query.shape != (DIMENSIONS,) and query.shape != self.vectors.shape[1:]:
            return {}
        scores = self.vectors @ query
        nearest = np.argsort(-scores, kind="stable")[:MOST_FOUND]
        places = sorted({*rows, *(int(place) for place in nearest)})
        return {self.documents[place].node: round(max(float(scores[place]), 0.0), 4) for place in places}

    def merged(self, keyword: dict[str, float], vector: dict[str, float]) -> tuple[Hit, ...]:
        """All hits, best first: alpha x keyword + (1 - alpha) x vector."""
        hits = [
            Hit(
                node,
                self.document(node).label,
                round(self._alpha * keyword.get(node, 0.0) + (1 - self._alpha) * vector.get(node, 0.0), 4),
            )
            for node in {**keyword, **vector}
        ]
        return tuple(sorted((hit for hit in hits if hit.score > 0), key=lambda hit: (-hit.score, hit.node)))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().replace("_", " "))


def _documents(graph: KnowledgeGraph) -> tuple[Document, ...]:
    documents = []
    for dataset in graph.datasets():
        columns = ", ".join(column.name.replace("_", " ") for column in dataset.columns)
        text = f"{dataset.entity}. {', '.join(dataset.synonyms)}. {dataset.description} {columns}"
        documents.append(Document(f"dataset:{dataset.name}", dataset.name, text, (dataset.name,)))
    for metric in graph.metrics():
        text = f"{metric.label}. {', '.join(metric.synonyms)}. {metric.description}"
        documents.append(Document(f"metric:{metric.name}", metric.label, text, graph.datasets_of_metric(metric.name)))
    for term in graph.terms():
        text = f"{term.term}. {', '.join(term.synonyms)}. {term.definition}"
        nodes = graph.neighbours(f"term:{term.term}", "maps_to")
        datasets = tuple(node.partition(":")[2] for node in nodes if node.startswith("dataset:"))
        documents.append(Document(f"term:{term.term}", term.term, text, datasets))
    return tuple(documents)

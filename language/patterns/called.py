"""The datasets of a graph by what their rows are called."""

from __future__ import annotations

from collections.abc import Iterable

from language.words import lemmas
from schemas.workspace import Dataset


class Called:
    """Names of datasets by their last word; those that are used only by name are left out."""

    def __init__(self, datasets: Iterable[Dataset]) -> None:
        self._whole: dict[str, dict[int, Dataset]] = {}
        self._ending: dict[str, dict[int, Dataset]] = {}
        for place, dataset in enumerate(datasets):
            for name in map(lemmas, (dataset.entity, dataset.table, *dataset.synonyms)):
                if not name or dataset.named_only:
                    continue
                self._ending.setdefault(name[-1], {})[place] = dataset
                if len(name) == 1:
                    self._whole.setdefault(name[0], {})[place] = dataset

    def exactly(self, nouns: Iterable[str]) -> tuple[Dataset, ...]:
        """The datasets called by one of `nouns` and nothing more, in the catalog's order."""
        return _in_order(self._whole, nouns)

    def in_the_end(self, nouns: Iterable[str]) -> tuple[Dataset, ...]:
        """The datasets whose name ends in one of `nouns`, likewise."""
        return _in_order(self._ending, nouns)


def _in_order(index: dict[str, dict[int, Dataset]], nouns: Iterable[str]) -> tuple[Dataset, ...]:
    found = {place: dataset for noun in nouns for place, dataset in index.get(noun, {}).items()}
    return tuple(found[place] for place in sorted(found))
